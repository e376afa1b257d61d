#include "core/numeric/random.h"
#include "core/run/training_worker.h"

#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <iostream>
#include <thread>

namespace actiscope {
namespace {

using Clock = std::chrono::steady_clock;

RunRequest request(std::uint64_t runId) {
    RunRequest r;
    r.runId = runId;
    r.start.data = std::make_shared<const DataSet>(generate(r.start.config.data, 1));
    r.observation = {{}, 40, 40};
    return r;
}

/// Takes snapshots until `accept` likes one; null after ten seconds.
template <class Accept>
TrainingWorker::Snapshot waitFor(TrainingWorker& worker, Accept accept) {
    const Clock::time_point end = Clock::now() + std::chrono::seconds(10);
    while (Clock::now() < end) {
        if (const auto snapshot = worker.take(); snapshot && accept(*snapshot)) {
            return snapshot;
        }
        std::this_thread::yield();
    }
    return nullptr;
}

TEST(TrainingWorker, PublishesTheInitialState) {
    std::atomic<int> rings = 0;
    TrainingWorker worker([&] { ++rings; });
    worker.post(request(1));
    const auto snapshot = waitFor(worker, [](const auto&) { return true; });
    ASSERT_TRUE(snapshot);
    EXPECT_EQ(snapshot->epoch, 0u);
    EXPECT_EQ(snapshot->runId, 1u);
    EXPECT_EQ(snapshot->field.values.rows(), 40);
    // The bell may ring a moment after the snapshot lies in its box.
    for (int i = 0; rings < 1 && i < 1000; ++i) {
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    EXPECT_GE(rings, 1);
}

TEST(TrainingWorker, StepsToTheTargetEpochAndStops) {
    TrainingWorker worker([] {});
    RunRequest r = request(1);
    r.targetEpoch = 7;
    worker.post(r);
    const auto snapshot = waitFor(worker, [](const auto& s) { return s.epoch == 7; });
    ASSERT_TRUE(snapshot);
    std::this_thread::sleep_for(std::chrono::milliseconds(30));
    EXPECT_EQ(worker.take(), nullptr);
}

TEST(TrainingWorker, PlaysPausesAndChangesInFlight) {
    TrainingWorker worker([] {});
    RunRequest r = request(1);
    r.playing = true;
    worker.post(r);
    ASSERT_TRUE(waitFor(worker, [](const auto& s) { return s.epoch > 100; }));
    r.start.config.activations = {Activation("identity")};
    worker.post(r);
    const auto linear = waitFor(worker, [](const auto& s) { return s.linear; });
    ASSERT_TRUE(linear);
    EXPECT_GT(linear->epoch, 100u); // the weights stayed
    r.playing = false;
    worker.post(r);
    const auto paused = waitFor(worker, [](const auto& s) { return s.examplesPerSecond == 0.0; });
    ASSERT_TRUE(paused);
}

TEST(TrainingWorker, KeepsThePace) {
    TrainingWorker worker([] {});
    RunRequest r = request(1);
    r.playing = true;
    r.epochsPerSecond = 100.0;
    worker.post(r);
    const Clock::time_point begin = Clock::now();
    ASSERT_TRUE(waitFor(worker, [](const auto& s) { return s.epoch >= 20; }));
    // Never faster than asked; how much slower depends on the machine.
    EXPECT_GE(Clock::now() - begin, std::chrono::milliseconds(195));
}

TEST(TrainingWorker, RestartsWithANewRunId) {
    TrainingWorker worker([] {});
    RunRequest r = request(1);
    r.targetEpoch = 50;
    worker.post(r);
    ASSERT_TRUE(waitFor(worker, [](const auto& s) { return s.epoch == 50; }));
    RunRequest again = request(2);
    worker.post(again);
    const auto snapshot = waitFor(worker, [](const auto& s) { return s.runId == 2; });
    ASSERT_TRUE(snapshot);
    EXPECT_EQ(snapshot->epoch, 0u);
}

TEST(TrainingWorker, ReportsDivergenceAndRecoversOnRestart) {
    TrainingWorker worker([] {});
    RunRequest r = request(1);
    r.start.config.activations = {Activation("cubic")};
    r.start.config.learningRate = 80.0;
    r.playing = true;
    worker.post(r);
    const auto diverged = waitFor(
        worker, [](const auto& s) { return s.status == TrainingSnapshot::Status::diverged; });
    ASSERT_TRUE(diverged);
    EXPECT_TRUE(diverged->divergence.has_value());
    EXPECT_TRUE(diverged->parameters.isFinite().all());
    RunRequest calm = request(2);
    calm.targetEpoch = 3;
    worker.post(calm);
    EXPECT_TRUE(waitFor(worker, [](const auto& s) {
        return s.runId == 2 && s.epoch == 3 && s.status == TrainingSnapshot::Status::ready;
    }));
}

TEST(TrainingWorker, AnExceptionIsAFailureAndTheNextRequestTrains) {
    std::atomic<int> rings = 0;
    TrainingWorker worker([&] { ++rings; });
    RunRequest bad = request(1);
    bad.playing = true;
    bad.start.config.hidden = {3};
    bad.start.config.activations = {Activation("tanh"), Activation("relu")}; // one too many
    worker.post(bad);
    std::optional<std::string> failure;
    for (int i = 0; !failure && i < 10000; ++i) {
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
        failure = worker.takeFailure();
    }
    ASSERT_TRUE(failure);
    EXPECT_NE(failure->find("activation"), std::string::npos) << *failure;
    EXPECT_FALSE(worker.take());
    RunRequest good = request(1);
    good.targetEpoch = 2;
    worker.post(good);
    EXPECT_TRUE(waitFor(worker, [](const auto& s) { return s.epoch == 2; }));
}

TEST(TrainingWorker, SurvivesTwoHundredCyclesOfStartPauseResetQuit) {
    numeric::Random random(1, numeric::RandomPurpose::data);
    Clock::duration longestStop{};
    for (int cycle = 0; cycle < 200; ++cycle) {
        auto worker = std::make_unique<TrainingWorker>([] {});
        std::uint64_t runId = 1;
        for (int action = 0; action < 5; ++action) {
            RunRequest r = request(runId);
            r.playing = random.below(2) == 0;
            r.epochsPerSecond = random.below(2) == 0 ? 0.0 : 500.0;
            runId += random.below(2);
            worker->post(std::move(r));
            if (random.below(2) == 0) {
                worker->take();
            }
            std::this_thread::sleep_for(std::chrono::microseconds(random.below(2000)));
        }
        const Clock::time_point stop = Clock::now();
        worker.reset();
        longestStop = std::max(longestStop, Clock::now() - stop);
    }
    std::cout << "longest stop " << std::chrono::duration<double, std::milli>(longestStop).count()
              << " ms\n";
}

} // namespace
} // namespace actiscope
