#include "ui/model/race_runner.h"

#include "core/run/experiment/parallel_runs.h"

#include <atomic>

namespace actiscope::ui {

RaceRunner::RaceRunner(QObject* parent)
    : QObject(parent),
      m_worker(
          [](const Race& race, auto& desk) {
              std::atomic<bool> stop{false};
              const std::stop_callback onStop(desk.stop(), [&stop] { stop = true; });
              std::vector<RaceResult> results =
                  runRace(race, threadsBeside(), stop, [&](std::size_t done) {
                      desk.publish({done, {}});
                  });
              desk.publish({results.size(), std::move(results)});
          },
          [this] { QMetaObject::invokeMethod(this, &RaceRunner::receive, Qt::QueuedConnection); }) {
}

void RaceRunner::start(const Race& race) {
    if (m_running) {
        return;
    }
    m_race = race;
    m_results.clear();
    m_reported = 0;
    m_running = true;
    m_worker.post(race);
}

void RaceRunner::cancel() {
    if (m_worker.cancel()) { // before it began
        m_running = false;
        emit finished();
    }
}

void RaceRunner::receive() {
    if (std::optional<Progress> progress = m_worker.take()) {
        // Results in the box overtake each other; who counts along hears of every run all the same.
        while (m_reported < static_cast<int>(progress->runs)) {
            emit progressed(++m_reported, static_cast<int>(m_race.runs()));
        }
        if (progress->results) {
            m_results = std::move(*progress->results);
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
