#pragma once

#include <atomic>
#include <cstddef>
#include <functional>

namespace actiscope {

/// Holds and ends runs from another thread.
class RunControl {
public:
    void stop();
    void setPaused(bool paused);
    bool isStopped() const { return m_state == kStopped; }
    bool isPaused() const { return m_state == kPaused; }
    /// For the runs, often: waits while they are paused; false once they were stopped.
    bool goesOn() const;

private:
    static constexpr int kGoing = 0;
    static constexpr int kPaused = 1;
    static constexpr int kStopped = 2; ///< for good

    std::atomic<int> m_state{kGoing};
};

/// For runs beside a window or something else that waits for them: all cores but one, which is left
/// to it; at least 1.
unsigned threadsBeside();

/// Calls `run` with 0 … count − 1 on `threads` ≥ 1 threads, each of which flushes denormals, until
/// all are done or `goesOn`, which is asked before each, says no. `run` says whether it came to its
/// end; `done` is told how many have, never by two threads at once. Throws what a run throws, after
/// the others have ended.
void runInParallel(std::size_t count, unsigned threads, const std::function<bool()>& goesOn,
                   const std::function<bool(std::size_t)>& run,
                   const std::function<void(std::size_t finished)>& done);

} // namespace actiscope
