#include "core/run/latest_worker.h"

#include "core/errors.h"

#include <gtest/gtest.h>

#include <atomic>
#include <latch>
#include <memory>
#include <semaphore>
#include <vector>

namespace actiscope {
namespace {

using Worker = LatestWorker<int, int>;

/// Rings into a semaphore, so that the test waits without looking at a clock.
class Bell {
public:
    std::function<void()> ring() {
        return [this] { m_rung.release(); };
    }
    bool wait() { return m_rung.try_acquire_for(std::chrono::seconds(20)); }

private:
    std::counting_semaphore<> m_rung{0};
};

TEST(LatestWorker, AnswersWhatWasAsked) {
    Bell bell;
    Worker worker([](int request, Worker::Desk& desk) { desk.publish(2 * request); }, bell.ring());
    EXPECT_FALSE(worker.take());
    for (int i = 1; i < 20; ++i) {
        worker.post(i);
        ASSERT_TRUE(bell.wait());
        EXPECT_EQ(worker.take(), 2 * i);
        EXPECT_FALSE(worker.take());
    }
    EXPECT_FALSE(worker.takeFailure());
}

TEST(LatestWorker, AnExceptionIsAFailureAndTheNextRequestIsServed) {
    Bell bell;
    Worker worker(
        [](int request, Worker::Desk& desk) {
            if (request == 1) {
                throw InputError("one is no good");
            }
            if (request == 2) {
                throw 2;
            }
            desk.publish(request);
        },
        bell.ring());
    for (const auto& [request, failure] : {std::pair(1, "one is no good"), {2, "unknown error"}}) {
        worker.post(request);
        ASSERT_TRUE(bell.wait());
        EXPECT_FALSE(worker.take());
        EXPECT_EQ(worker.takeFailure(), failure);
        EXPECT_FALSE(worker.takeFailure());
    }
    worker.post(3);
    ASSERT_TRUE(bell.wait());
    EXPECT_EQ(worker.take(), 3);
    EXPECT_FALSE(worker.takeFailure());
}

TEST(LatestWorker, ANewerRequestStopsTheOneBeforeAndReplacesWhatWaits) {
    Bell bell;
    std::latch begun(1);
    std::vector<int> served; // of the worker's thread, read after it ended
    {
        Worker worker(
            [&](int request, Worker::Desk& desk) {
                served.push_back(request);
                if (request == 1) {
                    begun.count_down();
                    while (!desk.stop().stop_requested()) {
                        desk.rest(std::chrono::seconds(1));
                    }
                }
                if (request == 99) {
                    desk.publish(request);
                }
            },
            bell.ring(), [](const int&, const int& newer) { return newer == 99; });
        worker.post(1);
        begun.wait();
        for (int i = 2; i < 100; ++i) { // none but the last outdates the first
            worker.post(i);
        }
        ASSERT_TRUE(bell.wait());
        EXPECT_EQ(worker.take(), 99);
    }
    EXPECT_EQ(served, (std::vector{1, 99}));
}

TEST(LatestWorker, CancelStopsTheWorkAndForgetsWhatWaits) {
    Bell bell;
    std::latch begun(1);
    Worker worker(
        [&](int request, Worker::Desk& desk) {
            if (request == 1) {
                begun.count_down();
                while (!desk.stop().stop_requested()) {
                    desk.rest(std::chrono::seconds(1));
                }
            }
            desk.publish(request);
        },
        bell.ring(), [](const int&, const int&) { return false; });
    worker.post(1);
    begun.wait();
    worker.post(2);
    EXPECT_TRUE(worker.cancel());
    EXPECT_FALSE(worker.cancel());
    ASSERT_TRUE(bell.wait());
    EXPECT_EQ(worker.take(), 1); // what it had found
    worker.post(3);
    ASSERT_TRUE(bell.wait());
    EXPECT_EQ(worker.take(), 3);
}

TEST(LatestWorker, TwoHundredCyclesOfStartStopRestart) {
    for (int cycle = 0; cycle < 200; ++cycle) {
        std::atomic<int> rings = 0;
        Worker worker(
            [](int request, Worker::Desk& desk) {
                if (request % 5 == 0) {
                    throw InputError("a multiple of five");
                }
                desk.publish(request);
                if (request % 3 == 0) {
                    desk.rest(std::chrono::seconds(100)); // until it is stopped
                }
                desk.publish(-request);
            },
            [&rings] { ++rings; });
        for (int i = 0; i < cycle % 7; ++i) {
            worker.post(cycle + i);
            if (i % 2 == 1) {
                worker.take();
                worker.takeFailure();
            }
            if (i % 4 == 3) {
                worker.cancel();
            }
        }
        if (cycle % 2 == 0) {
            std::this_thread::yield();
        }
    } // each destructor stops and joins, whatever the thread is at
}

} // namespace
} // namespace actiscope
