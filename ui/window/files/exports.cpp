#include "ui/window/files/exports.h"

#include "core/data/csv/csv.h"
#include "core/errors.h"
#include "core/export/pytorch.h"
#include "core/session/sample_edit.h"
#include "ui/io/whole_file.h"
#include "ui/look/look.h"
#include "ui/views/gallery/gallery_panel.h"
#include "ui/window/figure.h"
#include "ui/window/film/film_dialog.h"
#include "ui/window/handout/handout_dialog.h"
#include "ui/window/main_window.h"
#include "ui/window/view_table.h"

#include <QClipboard>
#include <QGuiApplication>

namespace actiscope::ui {

Exports::Exports(SessionStore& store, TrainingRuns& runs, const FileDialogs& dialogs,
                 QWidget* window, const QWidget* view)
    : QObject(window),
      m_store(store),
      m_runs(runs),
      m_dialogs(dialogs),
      m_window(window),
      m_view(view) {}

void Exports::exportFigure() {
    const FileDialogs::FigureTarget target = m_dialogs.exportFigure(m_window);
    if (!target.path.isEmpty()) {
        const Session session = m_runs.sessionWithWeights();
        const FigureContext context{m_view->findChild<GalleryPanel*>()->costs()};
        if (target.preset.empty()) {
            writeFigure(session, session.view, target.path, m_view->size(), lookOf(*m_window),
                        target.scale, context);
        } else {
            const FigurePreset& preset = figurePresetNamed(target.preset);
            const QSize page = presetSize(preset, session.view);
            writeFigure(session, session.view, target.path, page,
                        presetLook(preset, page, preset.theme), target.scale, context);
        }
        emit done(MainWindow::tr("Wrote %1").arg(target.path));
    }
}

void Exports::copyImage() {
    const Session session = m_runs.sessionWithWeights();
    constexpr int kScale = 2; // sharp on a slide
    QGuiApplication::clipboard()->setImage(
        figureImage(session, session.view, m_view->size(), lookOf(*m_window), kScale,
                    {m_view->findChild<GalleryPanel*>()->costs()}));
    emit done(MainWindow::tr("The view is on the clipboard as a picture"));
}

void Exports::film() {
    auto* dialog =
        new FilmDialog(m_runs.sessionWithWeights(), lookOf(*m_window), m_dialogs, m_window);
    connect(dialog, &FilmDialog::written, this, &Exports::done);
    dialog->open();
}

void Exports::handout(const LessonLibrary& lessons, const std::string& language) {
    auto* dialog = new HandoutDialog(lessons, language, m_dialogs, m_window);
    connect(dialog, &HandoutDialog::written, this, &Exports::done);
    dialog->open();
}

void Exports::exportData() {
    const QString path = m_dialogs.exportData(m_window);
    if (path.isEmpty()) {
        return;
    }
    const Session& session = m_store.session();
    const ViewRow& row = viewTable()[static_cast<std::size_t>(session.view)];
    const std::string csv = row.csv(m_runs, session, path);
    writeText(path, csv);
}

void Exports::writeText(const QString& path, const std::string& text) {
    writeWholeFile(path, QByteArray::fromStdString(text));
    emit done(MainWindow::tr("Wrote %1").arg(path));
}

void Exports::exportWeights() {
    exportTable(weightsCsv(m_runs.trainedSession()));
}

void Exports::exportTable(const std::string& csv) {
    const QString path = m_dialogs.exportData(m_window);
    if (!path.isEmpty()) {
        writeText(path, csv);
    }
}

void Exports::exportPyTorch() {
    exportScript(pytorchScript);
}

void Exports::exportNumpy() {
    exportScript(numpyScript);
}

void Exports::exportScript(std::string (*script)(const Session&)) {
    const QString path = m_dialogs.exportScript(m_window);
    if (!path.isEmpty()) {
        writeText(path, script(m_runs.trainedSession()));
    }
}

void Exports::openSamples(const QString& path) {
    const CsvTable table = loadCsv(path.toStdString());
    const auto own = std::make_shared<const DataSet>(table.data);
    if (own->size() > kMostOwnSamples) {
        throw InputError(path.toStdString() + ": has " + std::to_string(own->size()) +
                         " samples; the window takes at most " + std::to_string(kMostOwnSamples) +
                         ", `actiscope train --data` any number");
    }
    m_store.edit({}, [&own](Session& s) {
        s.view = View::classifier;
        takeSamples(s, own);
        ++s.training.data.ownOrigin;
    });
    QString text = MainWindow::tr("%1 samples from %2").arg(own->size()).arg(path);
    if (table.columns.source != ColumnSource::named) {
        const auto& [x1, x2, label] = table.columns.names;
        text += table.columns.source == ColumnSource::byPosition
                    ? MainWindow::tr("; no names of columns: taken as x1, x2, label in this order")
                    : MainWindow::tr("; x1 is column %1, x2 is column %2, the label is column %3")
                          .arg(QString::fromStdString(x1), QString::fromStdString(x2),
                               QString::fromStdString(label));
    }
    emit done(text);
}

void Exports::importSamples() {
    const QString path = m_dialogs.importSamples(m_window);
    if (!path.isEmpty()) {
        openSamples(path);
    }
}

} // namespace actiscope::ui
