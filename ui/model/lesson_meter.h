#pragma once

#include "core/lesson/lesson.h"
#include "core/run/training_worker.h"

#include <QObject>

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace actiscope::ui {

/// Measures the numbers of a lesson's step beside the event loop. The newest request wins. Signals
/// come on the GUI thread.
class LessonMeter : public QObject {
    Q_OBJECT

public:
    struct Request {
        std::uint64_t stepId = 0; ///< comes back with the results
        std::vector<Proof> proofs;
        Session session;
        TrainingWorker::Snapshot compared; ///< may be null
        TrainingWorker::Snapshot chosen;
    };
    /// One per proof; nothing for a race that still runs and for a network that is not there yet.
    using Results = std::vector<std::optional<ProofResult>>;

    explicit LessonMeter(QObject* parent = nullptr);
    ~LessonMeter() override;

    /// Ends a race that runs for another step or task.
    void post(Request request);

signals:
    void measured(quint64 stepId, const actiscope::ui::LessonMeter::Results& results);

private:
    void run(const std::stop_token& stop);
    std::optional<Request> waitForRequest(const std::stop_token& stop);
    void measure(const Request& request);
    void deliver(std::uint64_t stepId, Results results);

    RaceCache m_races; ///< the thread's
    std::mutex m_mutex;
    std::condition_variable_any m_posted;
    std::optional<Request> m_request; ///< guarded by m_mutex
    std::uint64_t m_lastStep = 0;     ///< of the newest request, as m_lastTask
    TrainingConfig m_lastTask;
    std::atomic<bool> m_stopRace{false};
    // Last: it joins before anything that it uses is destroyed.
    std::jthread m_thread;
};

} // namespace actiscope::ui
