#include "core/session/history.h"

#include <cassert>

namespace actiscope {

void History::record(const Session& before, std::string_view mergeKey) {
    m_future.clear();
    const bool merges = !mergeKey.empty() && mergeKey == m_mergeKey && !m_past.empty();
    m_mergeKey = mergeKey;
    if (merges) {
        return;
    }
    m_past.push_back(before);
    if (m_past.size() > kMostEntries) {
        m_past.pop_front();
    }
    if (m_past.size() > kMostWithWeights) {
        m_past[m_past.size() - 1 - kMostWithWeights].weights.reset();
    }
}

Session History::undo(const Session& now) {
    assert(canUndo());
    m_future.push_back(now);
    Session session = m_past.back();
    m_past.pop_back();
    closeEntry();
    return session;
}

Session History::redo(const Session& now) {
    assert(canRedo());
    m_past.push_back(now);
    Session session = m_future.back();
    m_future.pop_back();
    closeEntry();
    return session;
}

void History::clear() {
    m_past.clear();
    m_future.clear();
    closeEntry();
}

} // namespace actiscope
