#include "ui/model/feature_judge.h"

namespace actiscope::ui {

void FeatureJudge::start(const TrainingConfig& task, const Activation& activation) {
    if (m_running) {
        return;
    }
    m_running = true;
    m_stop = false;
    m_thread = std::jthread([this, task, activation] {
        // One thread: the window and a running network need the other cores.
        std::vector<FeatureScore> scores =
            compareFeatures(task, featureContenders(task, activation), kSeeds, kEpochs, 1, m_stop);
        QMetaObject::invokeMethod(
            this, [this, scores = std::move(scores)]() mutable { take(std::move(scores)); },
            Qt::QueuedConnection);
    });
}

void FeatureJudge::take(std::vector<FeatureScore> scores) {
    m_scores = std::move(scores);
    m_running = false;
    emit finished();
}

} // namespace actiscope::ui
