#pragma once

#include "core/session/session.h"

#include <deque>
#include <string>
#include <string_view>

namespace actiscope {

/// Undo as a bounded list of sessions. Changes that follow each other with the same non-empty merge
/// key count as one, so that dragging a slider is one entry.
class History {
public:
    static constexpr std::size_t kMostEntries = 200;
    /// Older entries forget the weights that belong to them: their number bounds the memory.
    static constexpr std::size_t kMostWithWeights = 40;

    /// Remembers `before` as what undo returns to; forgets what could be redone.
    void record(const Session& before, std::string_view mergeKey);
    /// Ends the run of changes that merge: the next one is an entry of its own.
    void closeEntry() { m_mergeKey.clear(); }

    bool canUndo() const { return !m_past.empty(); }
    bool canRedo() const { return !m_future.empty(); }
    /// The session before the last entry. Precondition: canUndo().
    Session undo(const Session& now);
    /// Precondition: canRedo().
    Session redo(const Session& now);
    void clear();

    /// The sessions that undo() and redo() would go to. Preconditions as theirs.
    const Session& beforeLast() const { return m_past.back(); }
    const Session& afterNext() const { return m_future.back(); }

private:
    std::deque<Session> m_past;
    std::deque<Session> m_future;
    std::string m_mergeKey;
};

} // namespace actiscope
