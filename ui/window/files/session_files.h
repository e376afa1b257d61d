#pragma once

#include "ui/model/training_runs.h"
#include "ui/window/files/file_dialogs.h"
#include "ui/window/files/recent_files.h"

#include <QObject>

class QMenu;
class QSettings;
class QWidget;

namespace actiscope::ui {

/// What the window does with session files: open, save, the files of last time, the question about
/// unsaved changes, and the session as text on the clipboard.
class SessionFiles : public QObject {
    Q_OBJECT

public:
    /// Dialogs belong to `window`; `memory`, which may be null, keeps the recent files.
    SessionFiles(SessionStore& store, TrainingRuns& runs, const FileDialogs& dialogs,
                 QSettings* memory, QWidget* window);

    /// Commands of the menu. All throw InputError.
    /// An empty session in the same view, after the question about unsaved changes.
    void create(double epochsPerSecond);
    void open();
    void save();
    void saveAs();
    void copyState();
    /// What the clipboard holds becomes the session; undo brings the one before back.
    void pasteState();

    /// Opens a file without a question. Throws InputError, and changes nothing then.
    void load(const QString& path);
    /// The same after the question about unsaved changes.
    void openAsked(const QString& path);
    /// Whether the session may go: nothing is unsaved, or the person saved or gave it up.
    bool mayLeave();

    /// The name for titles and questions.
    QString name() const;
    /// Keeps `menu` filled with the recent files.
    void fillRecent(QMenu* menu);

signals:
    /// Something was done: for the status bar.
    void done(const QString& message);
    /// The session holds what this program does not understand; empty: no longer.
    void noticed(const QString& warning);

private:
    void write(const QString& path);
    bool writeBack();
    void openRecent(const QString& path);
    void showRecent(QMenu& menu);

    SessionStore& m_store;
    TrainingRuns& m_runs;
    const FileDialogs& m_dialogs;
    QWidget* m_window;
    RecentFiles m_recent;
};

} // namespace actiscope::ui
