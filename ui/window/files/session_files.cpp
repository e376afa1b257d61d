#include "ui/window/files/session_files.h"

#include "core/errors.h"
#include "ui/io/session_json.h"
#include "ui/window/main_window.h"

#include <QAction>
#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMenu>

namespace actiscope::ui {

SessionFiles::SessionFiles(SessionStore& store, TrainingRuns& runs, const FileDialogs& dialogs,
                           QSettings* memory, QWidget* window)
    : QObject(window),
      m_store(store),
      m_runs(runs),
      m_dialogs(dialogs),
      m_window(window),
      m_recent(memory) {}

QString SessionFiles::name() const {
    return m_store.path().isEmpty() ? MainWindow::tr("new session")
                                    : QFileInfo(m_store.path()).fileName();
}

void SessionFiles::load(const QString& path) {
    const Session session = loadSession(path);
    m_runs.setPlaying(false);
    m_store.replace(session, path);
    m_recent.add(path);
    emit noticed(foreignText(session));
    emit done(MainWindow::tr("Opened %1").arg(path));
}

void SessionFiles::openAsked(const QString& path) {
    if (mayLeave()) {
        load(path);
    }
}

void SessionFiles::create(double epochsPerSecond) {
    if (!mayLeave()) {
        return;
    }
    Session empty;
    empty.view = m_store.session().view;
    empty.epochsPerSecond = epochsPerSecond;
    m_runs.setPlaying(false);
    m_store.replace(empty);
    emit noticed({});
    emit done(MainWindow::tr("A new session"));
}

void SessionFiles::open() {
    if (!mayLeave()) {
        return;
    }
    const QString path = m_dialogs.openSession(m_window);
    if (!path.isEmpty()) {
        load(path);
    }
}

void SessionFiles::write(const QString& path) {
    const Session session = m_runs.sessionWithWeights();
    saveSession(session, path);
    m_store.markSaved(path, session.weights);
    m_recent.add(path);
    emit done(MainWindow::tr("Saved %1").arg(path));
}

/// To the file that the session has. False if another program changed it and the person keeps that.
bool SessionFiles::writeBack() {
    if (m_store.isFileChanged() && !m_dialogs.askOverwrite(m_window, name())) {
        return false;
    }
    write(m_store.path());
    return true;
}

void SessionFiles::save() {
    if (m_store.path().isEmpty()) {
        saveAs();
    } else {
        writeBack();
    }
}

void SessionFiles::saveAs() {
    const QString path = m_dialogs.saveSession(m_window);
    if (!path.isEmpty()) {
        write(path);
    }
}

bool SessionFiles::mayLeave() {
    if (!m_runs.hasUnsavedChanges()) {
        return true;
    }
    switch (m_dialogs.askUnsaved(m_window, name())) {
    case FileDialogs::Unsaved::cancel:
        return false;
    case FileDialogs::Unsaved::discard:
        return true;
    case FileDialogs::Unsaved::save:
        break;
    }
    const bool playing = m_runs.isPlaying();
    m_runs.setPlaying(false); // or there would be something unsaved again at once
    bool saved = false;
    m_dialogs.guarded(m_window, [&] {
        // Cancelling the choice of a file cancels the leaving, too: nothing may get lost.
        if (!m_store.path().isEmpty()) {
            saved = writeBack();
            return;
        }
        const QString path = m_dialogs.saveSession(m_window);
        if (!path.isEmpty()) {
            write(path);
            saved = true;
        }
    });
    m_runs.setPlaying(playing && !saved);
    return saved;
}

void SessionFiles::copyState() {
    QGuiApplication::clipboard()->setText(
        QString::fromUtf8(sessionToJson(m_runs.sessionWithWeights())));
    emit done(tr("The session is on the clipboard as text"));
}

void SessionFiles::pasteState() {
    const QString text = QGuiApplication::clipboard()->text();
    if (text.isEmpty()) {
        throw InputError(tr("There is no text on the clipboard.").toStdString());
    }
    Session pasted;
    try {
        pasted = sessionFromJson(text.toUtf8());
    } catch (const InputError& error) {
        throw InputError(tr("The text on the clipboard is not a session: %1")
                             .arg(QString::fromUtf8(error.what()))
                             .toStdString());
    }
    m_store.edit({}, [&pasted](Session& s) { s = pasted; });
    emit noticed(foreignText(pasted));
    emit done(tr("Pasted a session; Undo brings back the one before"));
}

void SessionFiles::fillRecent(QMenu* menu) {
    connect(menu, &QMenu::aboutToShow, this, [this, menu] { showRecent(*menu); });
}

void SessionFiles::showRecent(QMenu& menu) {
    menu.clear();
    int number = 0;
    for (const QString& path : m_recent.paths()) {
        // An ampersand in a name would be taken for a mnemonic.
        QString shown = QFileInfo(path).fileName();
        shown.replace(QLatin1Char('&'), QLatin1String("&&"));
        QAction* action = menu.addAction(QStringLiteral("&%1  %2").arg(++number).arg(shown));
        action->setObjectName(QStringLiteral("recent_%1").arg(number));
        action->setStatusTip(path);
        action->setToolTip(path);
        connect(action, &QAction::triggered, this, [this, path] { openRecent(path); });
    }
    if (number == 0) {
        menu.addAction(tr("no files yet"))->setEnabled(false);
        return;
    }
    menu.addSeparator();
    QAction* forget = menu.addAction(tr("&Forget these files"));
    forget->setObjectName(QStringLiteral("recent_forget"));
    connect(forget, &QAction::triggered, this, [this] { m_recent.clear(); });
}

void SessionFiles::openRecent(const QString& path) {
    m_dialogs.guarded(m_window, [&] {
        if (!QFileInfo::exists(path)) {
            m_recent.remove(path);
            throw InputError(
                tr("%1 is not there any more; it was taken off the list.").arg(path).toStdString());
        }
        openAsked(path);
    });
}

} // namespace actiscope::ui
