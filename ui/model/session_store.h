#pragma once

#include "core/session/history.h"
#include "core/session/session.h"

#include <QObject>

#include <functional>
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
    void replace(const Session& session);

    bool canUndo() const { return m_history.canUndo(); }
    bool canRedo() const { return m_history.canRedo(); }
    void undo();
    void redo();
    /// The next edit is an entry of its own, for example after a slider was released.
    void closeUndoEntry() { m_history.closeEntry(); }

    /// Whether the session differs from what was last opened, saved or started with.
    bool isModified() const { return !(m_session == m_saved); }
    void markSaved();

signals:
    void changed(const actiscope::Session& before, const actiscope::Session& now);
    /// After canUndo, canRedo or isModified may have changed.
    void stateChanged();

private:
    void assign(Session next);

    Session m_session;
    Session m_saved;
    History m_history;
};

} // namespace actiscope::ui
