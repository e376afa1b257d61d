#include "ui/model/feature_judge.h"

#include <atomic>

namespace actiscope::ui {

FeatureJudge::FeatureJudge(QObject* parent)
    : QObject(parent),
      m_worker(
          [](const Task& task, auto& desk) {
              std::atomic<bool> stop{false};
              const std::stop_callback onStop(desk.stop(), [&stop] { stop = true; });
              // One thread: the window and a running network need the other cores.
              desk.publish(compareFeatures(task.config,
                                           featureContenders(task.config, task.activation), kSeeds,
                                           kEpochs, 1, stop));
          },
          [this] {
              QMetaObject::invokeMethod(this, &FeatureJudge::receive, Qt::QueuedConnection);
          }) {}

void FeatureJudge::start(const TrainingConfig& task, const Activation& activation) {
    if (!m_running) {
        m_running = true;
        m_worker.post({task, activation});
    }
}

void FeatureJudge::cancel() {
    if (m_worker.cancel()) { // before it began
        m_scores.clear();
        m_running = false;
        emit finished();
    }
}

void FeatureJudge::receive() {
    if (std::optional<std::vector<FeatureScore>> scores = m_worker.take()) {
        m_scores = std::move(*scores);
        m_running = false;
        emit finished();
    }
    if (const std::optional<std::string> failure = m_worker.takeFailure()) {
        m_scores.clear();
        m_running = false;
        emit failed(QString::fromStdString(*failure));
        emit finished();
    }
}

} // namespace actiscope::ui
