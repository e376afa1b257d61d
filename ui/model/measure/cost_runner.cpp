#include "ui/model/measure/cost_runner.h"

#include <atomic>
#include <utility>

namespace actiscope::ui {
CostRunner::CostRunner(QObject* parent)
    : QObject(parent),
      m_worker(
          [](const std::vector<Activation>& activations, auto& desk) {
              std::atomic<bool> stop{false};
              const std::stop_callback onStop(desk.stop(), [&stop] { stop = true; });
              Progress progress;
              // One by one, so that each can be shown as soon as it is there.
              for (const Activation& activation : activations) {
                  const std::vector<Cost> one =
                      measureCosts({activation}, stop, [](std::size_t) {});
                  if (one.empty()) {
                      break;
                  }
                  progress.costs.push_back(one.front());
                  desk.publish(progress);
              }
              progress.ended = true;
              desk.publish(std::move(progress));
          },
          [this] { QMetaObject::invokeMethod(this, &CostRunner::receive, Qt::QueuedConnection); }) {
}

void CostRunner::start(const std::vector<Activation>& activations) {
    if (m_running) {
        return;
    }
    m_known.activations = activations;
    m_known.costs.clear();
    m_running = true;
    m_worker.post(activations);
}

void CostRunner::cancel() {
    if (m_worker.cancel()) { // before it began
        m_running = false;
        emit finished();
    }
}

void CostRunner::receive() {
    if (std::optional<Progress> progress = m_worker.take()) {
        m_known.costs = std::move(progress->costs);
        emit progressed(static_cast<int>(m_known.costs.size()),
                        static_cast<int>(m_known.activations.size()));
        if (progress->ended) {
            m_running = false;
            emit finished();
        }
    }
    if (const std::optional<std::string> failure = m_worker.takeFailure()) {
        m_running = false;
        emit failed(QString::fromStdString(*failure));
        emit finished();
    }
}

} // namespace actiscope::ui
