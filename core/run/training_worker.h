#pragma once

#include "core/run/mailbox.h"
#include "core/run/run_request.h"

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <stop_token>
#include <thread>

namespace actiscope {

/// Trains one network on a thread of its own. Post desired states, take snapshots; both never wait
/// for training. The destructor stops the thread within one slice.
class TrainingWorker {
public:
    using Snapshot = std::shared_ptr<const TrainingSnapshot>;

    /// `ring` is called on the worker's thread when a snapshot lies in an empty box; it must not
    /// throw or block, typically it posts an event. It may be called until the destructor returns.
    explicit TrainingWorker(std::function<void()> ring);

    /// Replaces the desired state. Any thread.
    void post(RunRequest request);
    /// The newest snapshot that was not taken yet, or null. Any thread.
    Snapshot take();

private:
    void run(const std::stop_token& stop);
    bool waitForRequest(const std::stop_token& stop, bool busy, RunRequest& request);

    std::function<void()> m_ring;
    Mailbox<Snapshot> m_snapshots;
    std::mutex m_mutex;
    std::condition_variable_any m_posted;
    std::optional<RunRequest> m_request; ///< guarded by m_mutex
    // Last: it joins before anything that the thread uses is destroyed.
    std::jthread m_thread;
};

} // namespace actiscope
