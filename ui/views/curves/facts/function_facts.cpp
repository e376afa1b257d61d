#include "ui/views/curves/facts/function_facts.h"

#include "ui/io/qstring.h"

namespace actiscope::ui {

FunctionFacts::FunctionFacts(SessionStore& store, QObject* parent)
    : QObject(parent),
      m_store(store),
      m_worker(
          [](const Question& question, auto& desk) {
              const auto& [activation, epsilon] = question;
              desk.publish(
                  {activation, epsilon, computeProperties(activation, epsilon, desk.stop())});
          },
          [this] {
              QMetaObject::invokeMethod(this, &FunctionFacts::receive, Qt::QueuedConnection);
          }) {
    m_delay.setSingleShot(true);
    constexpr int kDelayMilliseconds = 60;
    m_delay.setInterval(kDelayMilliseconds);
    connect(&m_delay, &QTimer::timeout, this, &FunctionFacts::refresh);
    connect(&store, &SessionStore::changed, this,
            [this](const Session& before, const Session& now) {
                const bool other = !(before.activation() == now.activation()) ||
                                   before.curves.epsilon != now.curves.epsilon;
                if (m_wanted && other && !m_delay.isActive()) {
                    m_delay.start();
                }
            });
}

void FunctionFacts::setWanted(bool wanted) {
    m_wanted = wanted;
    if (wanted) {
        refresh();
    }
}

void FunctionFacts::refresh() {
    // What runs is finished first: a slow function shows its numbers during a drag, too.
    if (m_computing) {
        m_delay.start();
        return;
    }
    const Session& session = m_store.session();
    const Question question{session.activation(), session.curves.epsilon};
    if (m_asked == question) {
        return;
    }
    m_asked = question;
    m_computing = true;
    m_worker.post(question);
}

void FunctionFacts::receive() {
    if (std::optional<Facts> facts = m_worker.take()) {
        m_computing = false;
        m_facts = std::move(facts);
        emit changed();
    }
    if (const std::optional<std::string> failure = m_worker.takeFailure()) {
        m_computing = false;
        m_asked.reset();
        emit failed(toQString(*failure));
    }
}

} // namespace actiscope::ui
