#include "core/run/look_share.h"
#include "core/run/restore.h"
#include "core/run/run_request.h"
#include "core/run/training_worker.h"

#include <gtest/gtest.h>

#include <chrono>
#include <thread>

namespace actiscope {
namespace {

using std::chrono::microseconds;
using std::chrono::milliseconds;

/// A network that a look takes long for.
RunStart largeStart() {
    RunStart start;
    start.config.hidden = {16, 16};
    start.config.data.points = 2000;
    start.config.testShare = 0.3;
    start.data = std::make_shared<const DataSet>(generate(start.config.data, 1));
    return start;
}

/// Everything that can be asked for.
Observation everything() {
    Observation observation;
    observation.columns = 60;
    observation.rows = 40;
    observation.inputLayer = 2;
    observation.unitPoints = 20;
    return observation;
}

TEST(Observe, IsGivenUpWhereverItIsAsked) {
    auto trainer = restoreTrainer<float>(largeStart());
    int asked = 0;
    const auto whole = observeWhileWanted(trainer, everything(), [&asked] {
        ++asked;
        return false;
    });
    ASSERT_TRUE(whole);
    // Training samples, test samples, health, and the map: once for each chunk of 16.
    EXPECT_GE(asked, (1400 + 600 + 1400 + 60 * 40 + 20 * 20) / 16);
    for (int last = 1; last <= asked; last += 7) {
        int now = 0;
        const auto result =
            observeWhileWanted(trainer, everything(), [&now, last] { return ++now >= last; });
        EXPECT_FALSE(result) << last;
        EXPECT_EQ(now, last) << "it went on after that";
    }
    // The trainer is as before.
    const TrainingSnapshot again = observe(trainer, everything());
    EXPECT_EQ(again.metrics.loss, whole->metrics.loss);
    EXPECT_EQ(again.test->loss, whole->test->loss);
    EXPECT_TRUE((again.field.values == whole->field.values).all());
    EXPECT_EQ(again.health.layers[0].gradientNorm, whole->health.layers[0].gradientNorm);
    EXPECT_EQ(again.preActivations, whole->preActivations);
}

TEST(Observe, ALookThatWasGivenUpChangesNoTraining) {
    auto one = restoreTrainer<float>(largeStart());
    auto other = restoreTrainer<float>(largeStart());
    for (int epoch = 0; epoch < 3; ++epoch) {
        one.trainEpoch();
        other.trainEpoch();
        int asked = 0;
        observeWhileWanted(other, everything(), [&asked, epoch] { return ++asked > 50 * epoch; });
    }
    EXPECT_TRUE((one.network().parameters == other.network().parameters).all());
}

/// Counts on a clock that only the test turns.
TEST(LookShare, LooksTakeAtMostAFifthOfTheTimeAndOneFrameEach) {
    for (const microseconds look : {microseconds(10), microseconds(900), microseconds(5000),
                                    microseconds(400000), microseconds(3000000)}) {
        LookShare share;
        LookShare::Clock::time_point now{};
        microseconds looking{0};
        microseconds training{0};
        int looks = 0;
        const microseconds slice(4000);
        ASSERT_TRUE(share.isDue(now)) << "the first look is due at once";
        for (int i = 0; i < 20000; ++i) {
            now += slice;
            training += slice;
            if (share.isDue(now)) {
                const auto begin = now;
                now += look;
                looking += look;
                ++looks;
                share.looked(begin, now);
            }
        }
        // The last look is not paid for yet.
        EXPECT_LE(4 * (looking - look), training) << look.count();
        EXPECT_LE((looks - 1) * LookShare::kFrame, training + looking) << look.count();
        // Nor are looks rarer than that: between two of them there is at most a slice too much.
        const microseconds every = std::max<microseconds>(LookShare::kFrame, 5 * look) + slice;
        EXPECT_GE(looks, (training + looking) / every - 1) << look.count();
    }
}

/// A newer request is served although looks at the one before would never end.
TEST(TrainingWorkerLooks, ANewerRequestDoesNotWaitForThem) {
    TrainingWorker worker([] {});
    RunRequest request;
    request.runId = 1;
    request.start = largeStart();
    request.playing = true;
    request.observation = everything();
    // So many requests in a row that each would be given up if none were finished at times.
    for (int i = 0; i < 200; ++i) {
        request.start.config.learningRate = 0.01 + 1e-5 * i;
        worker.post(request);
    }
    request.playing = false;
    request.targetEpoch = 1;
    request.runId = 2;
    worker.post(request);
    TrainingWorker::Snapshot last;
    for (int i = 0; i < 20000 && !(last && last->runId == 2 && last->epoch == 1); ++i) {
        std::this_thread::sleep_for(milliseconds(1));
        if (auto snapshot = worker.take()) {
            last = std::move(snapshot);
        }
    }
    ASSERT_TRUE(last);
    EXPECT_EQ(last->runId, 2u);
    EXPECT_EQ(last->epoch, 1u);
}

} // namespace
} // namespace actiscope
