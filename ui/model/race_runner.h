#pragma once

#include "core/run/latest_worker.h"
#include "core/run/race.h"

#include <QObject>

#include <optional>
#include <vector>

namespace actiscope::ui {

/// Runs a race beside the event loop, on all cores but one at least. All signals come on the GUI
/// thread.
class RaceRunner : public QObject {
    Q_OBJECT

public:
    explicit RaceRunner(QObject* parent = nullptr);

    bool isRunning() const { return m_running; }
    void start(const Race& race);
    /// Finished runs are kept.
    void cancel();

    const Race& race() const { return m_race; }
    const std::vector<RaceResult>& results() const { return m_results; }

signals:
    void progressed(int finished, int runs);
    /// Results are there, all or those that were done when it was cancelled.
    void finished();
    /// It ended without results: why. Comes before finished().
    void failed(const QString& reason);

private:
    struct Progress {
        std::size_t runs = 0;
        std::optional<std::vector<RaceResult>> results; ///< at the end
    };
    void receive();

    Race m_race;
    std::vector<RaceResult> m_results;
    int m_reported = 0; ///< runs that progressed() has told of
    bool m_running = false;
    // Last: its thread rings this object and joins before anything else is destroyed.
    LatestWorker<Race, Progress> m_worker;
};

} // namespace actiscope::ui
