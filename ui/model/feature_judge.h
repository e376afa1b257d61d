#pragma once

#include "core/run/feature_comparison.h"
#include "core/run/latest_worker.h"

#include <QObject>

#include <vector>

namespace actiscope::ui {

/// Trains the contenders of core/run/feature_comparison beside the event loop. finished() comes on
/// the GUI thread.
class FeatureJudge : public QObject {
    Q_OBJECT

public:
    explicit FeatureJudge(QObject* parent = nullptr);

    bool isRunning() const { return m_running; }
    void start(const TrainingConfig& task, const Activation& activation);
    void cancel();

    /// Empty when it was cancelled or failed.
    const std::vector<FeatureScore>& scores() const { return m_scores; }

    static constexpr int kSeeds = 5;
    static constexpr std::uint64_t kEpochs = 300;

signals:
    void finished();
    /// It ended without scores: why. Comes before finished().
    void failed(const QString& reason);

private:
    struct Task {
        TrainingConfig config;
        Activation activation;
    };
    void receive();

    std::vector<FeatureScore> m_scores;
    bool m_running = false;
    // Last: its thread rings this object and joins before anything else is destroyed.
    LatestWorker<Task, std::vector<FeatureScore>> m_worker;
};

} // namespace actiscope::ui
