#pragma once

#include "core/run/feature_comparison.h"

#include <QObject>

#include <atomic>
#include <thread>

namespace actiscope::ui {

/// Trains the contenders of core/run/feature_comparison beside the event loop. finished() comes on
/// the GUI thread.
class FeatureJudge : public QObject {
    Q_OBJECT

public:
    explicit FeatureJudge(QObject* parent = nullptr) : QObject(parent) {}
    ~FeatureJudge() override { m_stop = true; }

    bool isRunning() const { return m_running; }
    void start(const TrainingConfig& task, const Activation& activation);
    void cancel() { m_stop = true; }

    /// Empty when it was cancelled.
    const std::vector<FeatureScore>& scores() const { return m_scores; }

    static constexpr int kSeeds = 5;
    static constexpr std::uint64_t kEpochs = 300;

signals:
    void finished();

private:
    void take(std::vector<FeatureScore> scores);

    std::vector<FeatureScore> m_scores;
    bool m_running = false;
    std::atomic<bool> m_stop{false};
    // Last: it joins before anything that it uses is destroyed.
    std::jthread m_thread;
};

} // namespace actiscope::ui
