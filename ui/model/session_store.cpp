#include "ui/model/session_store.h"

#include "ui/model/change_words.h"

#include <QCryptographicHash>
#include <QFile>

namespace actiscope::ui {
namespace {

QByteArray stateOf(const QString& path) {
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha1);
    const bool isRead = !path.isEmpty() && file.open(QIODevice::ReadOnly) && hash.addData(&file);
    return isRead ? hash.result() : QByteArray();
}

} // namespace

SessionStore::SessionStore(QObject* parent) : QObject(parent), m_saved(m_session) {}

void SessionStore::edit(std::string_view mergeKey, const std::function<void(Session&)>& change) {
    Session next = m_session;
    change(next);
    dropStaleWeights(m_session, next);
    dropStaleMap(m_session, next);
    if (next == m_session) {
        return;
    }
    m_history.record(withWeights(next), mergeKey);
    assign(std::move(next));
}

void SessionStore::editWithoutUndo(const std::function<void(Session&)>& change) {
    Session next = m_session;
    change(next);
    dropStaleWeights(m_session, next);
    dropStaleMap(m_session, next);
    if (!(next == m_session)) {
        assign(std::move(next));
    }
}

void SessionStore::replace(const Session& session, const QString& path) {
    m_history.clear();
    m_saved = session;
    m_savedWeights = session.weights;
    m_path = path;
    m_fileState = stateOf(path);
    assign(session);
}

void SessionStore::recover(const Session& session, const QString& path) {
    m_history.clear();
    m_saved.reset();
    m_savedWeights.reset();
    m_path = path;
    m_fileState = stateOf(path);
    assign(session);
}

bool SessionStore::isFileChanged() const {
    const QByteArray now = stateOf(m_path);
    return !now.isEmpty() && now != m_fileState;
}

bool SessionStore::isModified() const {
    if (!m_saved) {
        return true;
    }
    if (m_saved->view == m_session.view) {
        return !(m_session == *m_saved);
    }
    Session inThatView = m_session;
    inThatView.view = m_saved->view;
    return !(inThatView == *m_saved);
}

void SessionStore::undo() {
    if (m_history.canUndo()) {
        assign(m_history.undo(withWeights(m_history.beforeLast())));
    }
}

void SessionStore::redo() {
    if (m_history.canRedo()) {
        assign(m_history.redo(withWeights(m_history.afterNext())));
    }
}

/// The present session as undo has to remember it when `next` replaces it: with the weights of the
/// networks if those start again there.
Session SessionStore::withWeights(const Session& next) const {
    Session now = m_session;
    if (m_weightsNow && startsAgain(m_session, next)) {
        now.weights = m_weightsNow();
    }
    return now;
}

QString SessionStore::undoWords() const {
    return canUndo() ? changeWords(m_history.beforeLast(), m_session) : QString();
}

QString SessionStore::redoWords() const {
    return canRedo() ? changeWords(m_session, m_history.afterNext()) : QString();
}

void SessionStore::markSaved(const QString& path, std::shared_ptr<const SavedWeights> weights) {
    m_saved = m_session;
    m_savedWeights = std::move(weights);
    m_path = path;
    m_fileState = stateOf(path);
    emit stateChanged();
}

void SessionStore::assign(Session next) {
    const Session before = std::exchange(m_session, std::move(next));
    emit changed(before, m_session);
    emit stateChanged();
}

} // namespace actiscope::ui
