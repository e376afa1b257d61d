#pragma once

#include "core/lesson/lesson.h"
#include "core/run/training_worker.h"

#include <QObject>

#include <optional>
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

    /// Ends a race that runs for another step or task.
    void post(Request request) { m_worker.post(std::move(request)); }

signals:
    void measured(quint64 stepId, const actiscope::ui::LessonMeter::Results& results);
    /// The numbers of the step cannot be measured: why.
    void failed(const QString& reason);

private:
    struct Answer {
        std::uint64_t stepId = 0;
        Results results;
    };
    using Worker = LatestWorker<Request, Answer>;
    static void measure(const Request& request, RaceCache& races, Worker::Desk& desk);
    void receive();

    // Last: its thread rings this object and joins before anything else is destroyed.
    Worker m_worker;
};

} // namespace actiscope::ui
