#include "ui/model/session_store.h"

namespace actiscope::ui {

SessionStore::SessionStore(QObject* parent) : QObject(parent) {}

void SessionStore::edit(std::string_view mergeKey, const std::function<void(Session&)>& change) {
    Session next = m_session;
    change(next);
    dropStaleWeights(m_session, next);
    if (next == m_session) {
        return;
    }
    m_history.record(m_session, mergeKey);
    assign(std::move(next));
}

void SessionStore::editWithoutUndo(const std::function<void(Session&)>& change) {
    Session next = m_session;
    change(next);
    dropStaleWeights(m_session, next);
    if (!(next == m_session)) {
        assign(std::move(next));
    }
}

void SessionStore::replace(const Session& session) {
    m_history.clear();
    m_saved = session;
    assign(session);
}

void SessionStore::undo() {
    if (m_history.canUndo()) {
        assign(m_history.undo(m_session));
    }
}

void SessionStore::redo() {
    if (m_history.canRedo()) {
        assign(m_history.redo(m_session));
    }
}

void SessionStore::markSaved() {
    m_saved = m_session;
    emit stateChanged();
}

void SessionStore::assign(Session next) {
    const Session before = std::exchange(m_session, std::move(next));
    emit changed(before, m_session);
    emit stateChanged();
}

} // namespace actiscope::ui
