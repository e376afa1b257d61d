#include "core/run/experiment/parallel_runs.h"

#include "core/numeric/flush_denormals.h"

#include <algorithm>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace actiscope {

unsigned threadsBeside() {
    return std::max(std::thread::hardware_concurrency(), 2u) - 1;
}

void RunControl::stop() {
    m_state = kStopped;
    m_state.notify_all();
}

void RunControl::setPaused(bool paused) {
    int from = paused ? kGoing : kPaused;
    m_state.compare_exchange_strong(from, paused ? kPaused : kGoing);
    m_state.notify_all();
}

bool RunControl::goesOn() const {
    m_state.wait(kPaused);
    return m_state != kStopped;
}

void runInParallel(std::size_t count, unsigned threads, const std::function<bool()>& goesOn,
                   const std::function<bool(std::size_t)>& run,
                   const std::function<void(std::size_t finished)>& done) {
    std::atomic<std::size_t> next{0};
    std::mutex mutex; // guards `finished`, the callback and `failure`
    std::size_t finished = 0;
    std::exception_ptr failure;
    const auto work = [&] {
        const numeric::FlushDenormals flush;
        try {
            for (;;) {
                const std::size_t index = next.fetch_add(1);
                if (index >= count || !goesOn()) {
                    return;
                }
                if (run(index)) {
                    const std::scoped_lock lock(mutex);
                    done(++finished);
                }
            }
        } catch (...) {
            next = count; // no run is begun any more
            const std::scoped_lock lock(mutex);
            failure = std::current_exception();
        }
    };
    {
        std::vector<std::jthread> workers;
        for (unsigned i = 0; i < threads; ++i) {
            workers.emplace_back(work);
        }
    } // joins
    if (failure) {
        std::rethrow_exception(failure);
    }
}

} // namespace actiscope
