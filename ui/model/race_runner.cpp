#include "ui/model/race_runner.h"

#include <algorithm>

namespace actiscope::ui {

RaceRunner::~RaceRunner() {
    m_stop = true;
}

void RaceRunner::start(const Race& race) {
    if (m_running) {
        return;
    }
    m_race = race;
    m_results.clear();
    m_running = true;
    m_stop = false;
    // One core is left to the window.
    const unsigned cores = std::thread::hardware_concurrency();
    const unsigned threads = std::max(cores, 2u) - 1;
    m_thread = std::jthread([this, race, threads] {
        const int runs = static_cast<int>(race.runs());
        std::vector<RaceResult> results =
            runRace(race, threads, m_stop, [this, runs](std::size_t done) {
                const int count = static_cast<int>(done);
                QMetaObject::invokeMethod(
                    this, [this, count, runs] { emit progressed(count, runs); },
                    Qt::QueuedConnection);
            });
        QMetaObject::invokeMethod(
            this, [this, results = std::move(results)]() mutable { take(std::move(results)); },
            Qt::QueuedConnection);
    });
}

void RaceRunner::take(std::vector<RaceResult> results) {
    m_results = std::move(results);
    m_running = false;
    emit finished();
}

} // namespace actiscope::ui
