#include "ui/window/files/exports.h"
#include "ui/window/files/session_files.h"
#include "ui/window/frame/stage.h"
#include "ui/window/main_window.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QDragEnterEvent>
#include <QKeyEvent>
#include <QMimeData>

namespace actiscope::ui {

/// Space plays and pauses everywhere, except where it already has a meaning: pressing the button or
/// opening the list that has the focus.
bool MainWindow::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Space && key->modifiers() == Qt::NoModifier &&
            (qobject_cast<QAbstractButton*>(watched) != nullptr ||
             qobject_cast<QComboBox*>(watched) != nullptr)) {
            event->accept();
            return true;
        }
    }
    return QMainWindow::eventFilter(watched, event);
}

/// A session or a table of samples, dropped anywhere on the window.
void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    const QList<QUrl> urls = event->mimeData()->urls();
    if (urls.size() == 1 && urls.front().isLocalFile()) {
        event->acceptProposedAction();
    }
}

void MainWindow::dropEvent(QDropEvent* event) {
    const QString path = event->mimeData()->urls().front().toLocalFile();
    event->acceptProposedAction();
    guarded([&] {
        if (path.endsWith(QLatin1String(".json"), Qt::CaseInsensitive) ||
            path.endsWith(QLatin1String(".actiscope"), Qt::CaseInsensitive)) {
            m_files->openAsked(path);
        } else {
            m_exports->openSamples(path);
        }
    });
}

void MainWindow::closeEvent(QCloseEvent* event) {
    event->setAccepted(m_files->mayLeave());
}

/// Escape leaves the stage when nothing else wanted it.
void MainWindow::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape && m_stage->isOn()) {
        m_stage->setOn(false);
        return;
    }
    QMainWindow::keyPressEvent(event);
}

} // namespace actiscope::ui
