#pragma once

#include "core/run/latest_worker.h"
#include "core/run/run_request.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace actiscope {

/// Trains one network on a thread of its own. Post desired states, take snapshots; both never wait
/// for training. The destructor stops the thread within one slice.
class TrainingWorker {
public:
    using Snapshot = std::shared_ptr<const TrainingSnapshot>;

    /// `ring` is called on the worker's thread when a snapshot or a failure lies in an empty box;
    /// it must not throw or block, typically it posts an event. It may be called until the
    /// destructor returns.
    explicit TrainingWorker(std::function<void()> ring);

    /// Replaces the desired state. Any thread.
    void post(RunRequest request) { m_worker.post(std::move(request)); }
    /// The newest snapshot that was not taken yet, or null. Any thread.
    Snapshot take() { return m_worker.take().value_or(nullptr); }
    /// Why training ended with an exception. The network is gone then: the next request begins
    /// again where its `start` says. Any thread.
    std::optional<std::string> takeFailure() { return m_worker.takeFailure(); }

private:
    LatestWorker<RunRequest, Snapshot> m_worker;
};

} // namespace actiscope
