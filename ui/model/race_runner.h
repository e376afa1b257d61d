#pragma once

#include "core/run/race.h"

#include <QObject>

#include <atomic>
#include <thread>

namespace actiscope::ui {

/// Runs a race beside the event loop, on all cores but one at least. All signals come on the GUI
/// thread.
class RaceRunner : public QObject {
    Q_OBJECT

public:
    explicit RaceRunner(QObject* parent = nullptr) : QObject(parent) {}
    ~RaceRunner() override;

    bool isRunning() const { return m_running; }
    void start(const Race& race);
    /// Finished runs are kept.
    void cancel() { m_stop = true; }

    const Race& race() const { return m_race; }
    const std::vector<RaceResult>& results() const { return m_results; }

signals:
    void progressed(int finished, int runs);
    /// Results are there, all or those that were done when it was cancelled.
    void finished();

private:
    void take(std::vector<RaceResult> results);

    Race m_race;
    std::vector<RaceResult> m_results;
    bool m_running = false;
    std::atomic<bool> m_stop{false};
    // Last: it joins before anything that it uses is destroyed.
    std::jthread m_thread;
};

} // namespace actiscope::ui
