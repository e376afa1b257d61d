#pragma once

#include "core/session/history.h"
#include "core/session/session.h"

#include <QObject>
#include <QString>

#include <functional>
#include <optional>
#include <string_view>

namespace actiscope::ui {

/// Owns the one Session of the window. Every change goes through here: views call edit(), the store
/// compares and tells everybody once.
class SessionStore : public QObject {
    Q_OBJECT

public:
    explicit SessionStore(QObject* parent = nullptr);

    const Session& session() const { return m_session; }

    /// Applies `change` to a copy. If the copy differs it becomes the session, undo remembers the
    /// old one (merged with the entry before when both have the same non-empty key), and changed()
    /// is emitted. An exception of `change` leaves everything as it was.
    void edit(std::string_view mergeKey, const std::function<void(Session&)>& change);

    /// Like edit() but not an entry of undo: for what is navigation rather than content.
    void editWithoutUndo(const std::function<void(Session&)>& change);

    /// Replaces the session as a whole, for opening a file: undo starts afresh.
    void replace(const Session& session, const QString& path = {});
    /// The same with a session that no file holds in this form: it counts as modified.
    void recover(const Session& session, const QString& path);

    /// Where the weights of the running networks are, as sessionWithWeights() of the runs: what
    /// undo goes back to has those that were there. Without it, undo knows none.
    void setWeightsSource(std::function<std::shared_ptr<const SavedWeights>()> source) {
        m_weightsNow = std::move(source);
    }

    bool canUndo() const { return m_history.canUndo(); }
    bool canRedo() const { return m_history.canRedo(); }
    void undo();
    void redo();
    /// What they change, in a few words; empty if there is nothing.
    QString undoWords() const;
    QString redoWords() const;
    /// The next edit is an entry of its own, for example after a slider was released.
    void closeUndoEntry() { m_history.closeEntry(); }

    /// The file that Save writes to; empty for a session that has none yet.
    const QString& path() const { return m_path; }
    /// The session, with these trained weights, is now in that file.
    void markSaved(const QString& path, std::shared_ptr<const SavedWeights> weights);
    /// Whether that file holds something else than when it was opened or saved here: another
    /// program wrote it. A file that is gone or cannot be read has not changed.
    bool isFileChanged() const;
    /// The weights of the file; null without.
    const std::shared_ptr<const SavedWeights>& savedWeights() const { return m_savedWeights; }
    /// Whether the session differs from what was last opened, saved or started with. Looking at
    /// another view is no difference.
    bool isModified() const;

signals:
    void changed(const actiscope::Session& before, const actiscope::Session& now);
    /// After canUndo, canRedo, isModified or the path may have changed.
    void stateChanged();

private:
    void assign(Session next);
    Session withWeights(const Session& next) const;

    Session m_session;
    std::optional<Session> m_saved; ///< empty: differs from everything
    QString m_path;
    QByteArray m_fileState; ///< a hash of what the file held; empty if there was none
    std::shared_ptr<const SavedWeights> m_savedWeights;
    History m_history;
    std::function<std::shared_ptr<const SavedWeights>()> m_weightsNow;
};

} // namespace actiscope::ui
