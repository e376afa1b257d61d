#pragma once

#include "core/run/experiment/parallel_runs.h"
#include "core/run/latest_worker.h"

#include <QObject>

#include <functional>
#include <memory>

namespace actiscope::ui {

/// Runs an experiment beside the event loop, on all cores but one at least. All signals come on the
/// GUI thread.
class ExperimentRunner : public QObject {
    Q_OBJECT

public:
    /// On `threads`, until the control stops it; `done` wants to know how many runs are finished.
    /// What it finds it leaves where finished() finds it, on the experiment's own thread.
    using Job = std::function<void(unsigned threads, const RunControl& control,
                                   const std::function<void(std::size_t finished)>& done)>;

    explicit ExperimentRunner(QObject* parent = nullptr);
    ~ExperimentRunner() override;

    bool isRunning() const { return m_running; }
    bool isPaused() const { return m_control && m_control->isPaused(); }
    int finishedRuns() const { return m_finished; }
    int runs() const { return m_runs; }
    void start(int runs, Job job);
    void setPaused(bool paused);
    /// What is finished is kept.
    void cancel();

signals:
    void progressed(int finished, int runs);
    /// After start(), a pause, its end, and at the end.
    void stateChanged();
    /// The job came to its end, whether it was cancelled or not.
    void finished();
    /// It ended without results: why. Comes before finished().
    void failed(const QString& reason);

private:
    struct Task {
        Job job;
        std::shared_ptr<RunControl> control;
    };
    struct Progress {
        std::size_t finished = 0;
        bool ended = false;
    };
    void receive();
    void end();

    int m_runs = 0;
    int m_finished = 0;
    bool m_running = false;
    std::shared_ptr<RunControl> m_control;
    // Last: its thread rings this object and joins before anything else is destroyed.
    LatestWorker<Task, Progress> m_worker;
};

} // namespace actiscope::ui
