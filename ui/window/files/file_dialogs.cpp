#include "ui/window/files/file_dialogs.h"

#include "ui/plot/figure_canvas.h"
#include "ui/window/main_window.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>

namespace actiscope::ui {
namespace {

/// The dialog of Windows adds the ending of its filter to a name with another one, figure.pdf.png:
/// what was typed is what was meant. A file of that name stays: the dialog did not ask about it.
QString asTyped(const QString& path) {
#ifdef Q_OS_WIN
    const QString without = path.left(path.lastIndexOf(QLatin1Char('.')));
    const QString typed = QFileInfo(without).suffix().toLower();
    for (const char* ending : {"png", "svg", "pdf"}) {
        if (typed == QLatin1String(ending) && !QFileInfo::exists(without)) {
            return without;
        }
    }
#endif
    return path;
}

/// The kinds of picture are the filters of the dialog; a name without an ending gets theirs.
FileDialogs::FigureTarget askForFigure(QWidget* parent) {
    struct Kind {
        QString filter;
        QString suffix;
        int scale;
        std::string preset = {};
    };
    std::vector<Kind> kinds{
        {MainWindow::tr("PNG, as on the screen (*.png)"), QStringLiteral(".png"), 1},
        {MainWindow::tr("PNG, 2 times as fine (*.png)"), QStringLiteral(".png"), 2},
        {MainWindow::tr("PNG, 4 times as fine (*.png)"), QStringLiteral(".png"), 4},
        {MainWindow::tr("SVG, for the web (*.svg)"), QStringLiteral(".svg"), 1},
        {MainWindow::tr("PDF, for print (*.pdf)"), QStringLiteral(".pdf"), 1},
        {MainWindow::tr("Slide, 16:9 with large text (*.png)"), QStringLiteral(".png"), 2, "slide"},
        {MainWindow::tr("Column of a paper (*.pdf)"), QStringLiteral(".pdf"), 1, "paper"},
        {MainWindow::tr("Handout, black and white (*.pdf)"), QStringLiteral(".pdf"), 1, "handout"},
    };
    if (!FigureCanvas::writesSvg()) {
        std::erase_if(kinds, [](const Kind& kind) { return kind.suffix == QLatin1String(".svg"); });
    }
    QStringList filters;
    for (const Kind& kind : kinds) {
        filters.append(kind.filter);
    }
    QString chosen = filters.front();
    QString path = asTyped(QFileDialog::getSaveFileName(
        parent, MainWindow::tr("Export picture"), QStringLiteral("actiscope"),
        filters.join(QStringLiteral(";;")), &chosen));
    const Kind& kind =
        kinds[static_cast<std::size_t>(std::max<qsizetype>(filters.indexOf(chosen), 0))];
    if (!path.isEmpty() && QFileInfo(path).suffix().isEmpty()) {
        path += kind.suffix;
    }
    return {path, kind.scale, kind.preset};
}

/// A name without an ending gets this one.
QString askToSave(QWidget* parent, const QString& title, const QString& name, const QString& filter,
                  const QString& suffix) {
    QString path = QFileDialog::getSaveFileName(parent, title, name, filter);
    if (!path.isEmpty() && QFileInfo(path).suffix().isEmpty()) {
        path += suffix;
    }
    return path;
}

QString askForFilm(QWidget* parent, bool asFolder) {
    return asFolder ? QFileDialog::getSaveFileName(
                          parent, MainWindow::tr("New folder for the pictures of the film"),
                          QStringLiteral("actiscope-film"))
                    : askToSave(parent, MainWindow::tr("Film of the training"),
                                QStringLiteral("actiscope.gif"),
                                MainWindow::tr("Animated GIF (*.gif)"), QStringLiteral(".gif"));
}

QString askForHandout(QWidget* parent) {
    return askToSave(parent, MainWindow::tr("Handout of lessons"),
                     QStringLiteral("actiscope-lessons.pdf"),
                     MainWindow::tr("PDF (*.pdf);;Web page (*.html)"), QStringLiteral(".pdf"));
}

FileDialogs::Unsaved askUnsavedBox(QWidget* parent, const QString& name) {
    QMessageBox box(QMessageBox::Question, QStringLiteral("Actiscope"),
                    MainWindow::tr("Save the changes of %1?").arg(name),
                    QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, parent);
    box.setInformativeText(
        MainWindow::tr("Settings, samples and trained weights are lost otherwise."));
    box.setDefaultButton(QMessageBox::Save);
    switch (box.exec()) {
    case QMessageBox::Save:
        return FileDialogs::Unsaved::save;
    case QMessageBox::Discard:
        return FileDialogs::Unsaved::discard;
    default:
        return FileDialogs::Unsaved::cancel;
    }
}

bool askOverwriteBox(QWidget* parent, const QString& name) {
    QMessageBox box(
        QMessageBox::Warning, QStringLiteral("Actiscope"),
        MainWindow::tr("Another program has changed %1 since it was opened here. Save over it?")
            .arg(name),
        QMessageBox::Cancel, parent);
    box.setInformativeText(MainWindow::tr("What the other program wrote is lost then. Cancel and "
                                          "save under another name to keep both."));
    const QPushButton* over =
        box.addButton(MainWindow::tr("Save &over it"), QMessageBox::DestructiveRole);
    box.setDefaultButton(QMessageBox::Cancel);
    box.exec();
    return box.clickedButton() == over;
}

FileDialogs::Recovery askRecoveryBox(QWidget* parent, const QString& found) {
    QMessageBox box(QMessageBox::Question, QStringLiteral("Actiscope"), found,
                    QMessageBox::NoButton, parent);
    const QPushButton* restore = box.addButton(MainWindow::tr("&Restore"), QMessageBox::AcceptRole);
    const QPushButton* discard =
        box.addButton(MainWindow::tr("&Discard"), QMessageBox::DestructiveRole);
    box.addButton(MainWindow::tr("&Later"), QMessageBox::RejectRole);
    box.exec();
    return box.clickedButton() == restore   ? FileDialogs::Recovery::restore
           : box.clickedButton() == discard ? FileDialogs::Recovery::discard
                                            : FileDialogs::Recovery::later;
}

} // namespace

FileDialogs FileDialogs::native() {
    return {
        [](QWidget* parent) {
            return QFileDialog::getOpenFileName(
                parent, MainWindow::tr("Open session"), QString(),
                MainWindow::tr(
                    "Actiscope sessions (*.actiscope.json *.actiscope *.json);;All files (*)"));
        },
        [](QWidget* parent) {
            QString path = QFileDialog::getSaveFileName(
                parent, MainWindow::tr("Save session"), QStringLiteral("session.actiscope.json"),
                MainWindow::tr("Actiscope sessions (*.actiscope.json *.actiscope *.json)"));
            if (!path.isEmpty() && QFileInfo(path).suffix().isEmpty()) {
                path += QStringLiteral(".actiscope.json");
            }
            return path;
        },
        [](QWidget* parent) { return askForFigure(parent); },
        [](QWidget* parent) {
            return QFileDialog::getSaveFileName(
                parent, MainWindow::tr("Export data"), QStringLiteral("actiscope.csv"),
                MainWindow::tr("Tables (*.csv);;LaTeX of the Features view (*.tex)"));
        },
        [](QWidget* parent) {
            return QFileDialog::getSaveFileName(parent, MainWindow::tr("Export Python script"),
                                                QStringLiteral("actiscope_model.py"),
                                                MainWindow::tr("Python scripts (*.py)"));
        },
        [](QWidget* parent) {
            return QFileDialog::getOpenFileName(parent, MainWindow::tr("Import samples"), QString(),
                                                MainWindow::tr("Tables (*.csv);;All files (*)"));
        },
        [](QWidget* parent, const QString& message) {
            QMessageBox::warning(parent, QStringLiteral("Actiscope"), message);
        },
        &askUnsavedBox,
        &askRecoveryBox,
        &askForFilm,
        &askForHandout,
        &askOverwriteBox,
    };
}

void FileDialogs::guarded(QWidget* window, const std::function<void()>& command) const {
    try {
        command();
    } catch (const std::exception& error) {
        showError(window, QString::fromUtf8(error.what()));
    }
}

} // namespace actiscope::ui
