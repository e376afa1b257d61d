#pragma once

#include "ui/model/training_runs.h"

#include <QDateTime>
#include <QLockFile>
#include <QObject>
#include <QTimer>

#include <future>
#include <memory>
#include <vector>

namespace actiscope::ui {

/// The state of a program that ended without a goodbye. Whoever holds it holds its lock: no other
/// program offers the same.
struct Leftover {
    Session session;
    QString path; ///< the file that the session belongs to; empty for a new one
    QDateTime written;
    QString file;
    std::unique_ptr<QLockFile> lock;

    /// Removes the file for good.
    void remove();
};

/// Keeps what no file has yet, settings and learned weights, in a file of this program's own, so
/// that a crash or an empty battery costs seconds. A clean end removes it. Locks tell the files of
/// running programs from left ones. Writing happens beside the GUI thread.
class Autosave : public QObject {
    Q_OBJECT

public:
    static constexpr int kMilliseconds = 15000;

    Autosave(SessionStore& store, TrainingRuns& runs, const QString& folder,
             int milliseconds = kMilliseconds);
    ~Autosave() override;

    /// What ended programs left in the folder, the newest first.
    std::vector<Leftover> leftovers() const;
    /// Writes, if there is something unsaved, and waits for it.
    void saveNow();
    const QString& file() const { return m_file; }

signals:
    /// Nothing is kept at present: why. Said once until it works again.
    void failed(const QString& reason);

private:
    void begin();
    void finish();
    bool isWritten() const;
    void report(const QString& problem);

    SessionStore& m_store;
    TrainingRuns& m_runs;
    QString m_folder;
    QString m_file;
    std::unique_ptr<QLockFile> m_lock;
    // What the file holds, to write only what is new.
    bool m_exists = false;
    Session m_session;
    TrainingWorker::Snapshot m_compared;
    TrainingWorker::Snapshot m_chosen;
    bool m_failing = false;
    QTimer m_timer;
    std::future<QString> m_writing; ///< gives the problem, empty without
};

} // namespace actiscope::ui
