#include "core/run/experiment/forgetting.h"
#include "core/run/experiment/near_linear.h"
#include "core/run/experiment/noise.h"

#include "core/errors.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace actiscope {
namespace {

const auto kSilent = [](std::size_t) {};

TEST(ForgettingExperiment, LearnsEachHalfAndSaysWhatIsLeft) {
    Forgetting experiment;
    experiment.activations = {Activation("tanh"), Activation("maxout")};
    experiment.lastSeed = 2;
    experiment.epochs = 60;
    const RunControl control;
    std::size_t done = 0;
    const auto runs =
        runForgetting(experiment, 2, control, [&](std::size_t finished) { done = finished; });
    ASSERT_EQ(runs.size(), experiment.runs());
    EXPECT_EQ(done, runs.size());
    EXPECT_GT(runs[3].weights, runs[0].weights); // maxout's pieces are weights of their own
    const auto table = summarize(experiment, runs);
    ASSERT_EQ(table.size(), 2u);
    for (const ForgettingSummary& row : table) {
        EXPECT_EQ(row.runs, 3u);
        EXPECT_GT(row.learned, 0.85);
        EXPECT_GT(row.second, 0.85);
        EXPECT_GE(row.left, 0.0);
        EXPECT_LE(row.left, 1.0);
    }
    const auto again = runForgetting(experiment, 1, control, kSilent);
    EXPECT_EQ(forgettingCsv(experiment, runs), forgettingCsv(experiment, again));
    EXPECT_EQ(forgettingCsv(experiment, runs)
                  .rfind("activation,seed,weights,learned_first,left_of_first,second,diverged\n"
                         "tanh,0,17,",
                         0),
              0u);
}

TEST(ForgettingExperiment, CanBeStopped) {
    Forgetting experiment;
    experiment.epochs = 1'000'000;
    RunControl control;
    control.stop();
    EXPECT_TRUE(runForgetting(experiment, 2, control, kSilent).empty());
}

// A line that is straight to the left and to the right hands the noise on with its slope; where ELU
// is flat, hardly any of it comes through.
TEST(NoiseExperiment, ThePlateauOfEluKeepsNoiseOut) {
    Activation leaky("leaky_relu");
    leaky.setParameter("alpha", 0.2);
    const Activation elu("elu");
    const NoisyOutput straight = noisyOutput(leaky, -20.0, 0.5);
    EXPECT_NEAR(straight.mean, -4.0, 1e-9);
    EXPECT_NEAR(straight.sd, 0.1, 1e-9);
    EXPECT_NEAR(noisyOutput(leaky, 20.0, 0.5).sd, 0.5, 1e-9);
    EXPECT_LT(noisyOutput(elu, -6.0, 0.5).sd, 0.005);
    // exp(z + sε): a log-normal variable.
    const double variance = std::exp(2.0 * -8.0) * std::exp(0.25) * (std::exp(0.25) - 1.0);
    EXPECT_NEAR(noisyOutput(elu, -8.0, 0.5).sd, std::sqrt(variance), 1e-9);
    EXPECT_EQ(noisyOutput(elu, -1.0, 0.0).sd, 0.0);
}

TEST(NoiseExperiment, ChangesNothingWithoutNoise) {
    NoiseExperiment experiment;
    experiment.activations = {Activation("elu"), Activation("maxout")};
    experiment.task.hidden = {3, 4};
    experiment.lastSeed = 1;
    experiment.epochs = 30;
    experiment.draws = 2;
    experiment.sd = 0.0;
    const RunControl control;
    for (const NoiseRun& run : runNoise(experiment, 2, control, kSilent)) {
        EXPECT_EQ(run.unitSd, 0.0);
        EXPECT_EQ(run.logitSd, 0.0);
        // In double, what the trainer found in float.
        EXPECT_NEAR(run.noisy, run.accuracy, 1e-9);
    }
    experiment.sd = 0.5;
    const auto runs = runNoise(experiment, 2, control, kSilent);
    ASSERT_EQ(runs.size(), 4u);
    for (const NoiseRun& run : runs) {
        EXPECT_GT(run.unitSd, 0.0);
        EXPECT_GT(run.logitSd, 0.0);
        EXPECT_LE(run.noisy, run.accuracy + 0.02);
    }
    EXPECT_EQ(summarize(experiment, runs).size(), 2u);
    experiment.task.hidden = {};
    EXPECT_THROW(runNoise(experiment, 1, control, kSilent), InputError);
}

TEST(NearLinearExperiment, LinearUnitsSolveOnlyWhatALineSolves) {
    NearLinear experiment;
    experiment.slopes = {0.01, 1.0};
    experiment.lastSeed = 3;
    experiment.mostEpochs = 300;
    const RunControl control;
    std::vector<std::size_t> counted;
    const auto runs = runNearLinear(experiment, 2, control,
                                    [&](std::size_t finished) { counted.push_back(finished); });
    ASSERT_EQ(runs.size(), experiment.runs());
    EXPECT_EQ(counted.back(), runs.size());
    EXPECT_TRUE(std::ranges::is_sorted(counted));
    const auto separable = summarize(experiment, runs, 0);
    const auto ring = summarize(experiment, runs, 1);
    EXPECT_GE(separable[1].solved, 3u);
    EXPECT_EQ(ring[1].solved, 0u);
    EXPECT_GT(ring[0].solved, 0u);
    EXPECT_EQ(nearLinearCsv(experiment, runs)
                  .rfind("task,alpha,seed,solved,epochs,train_accuracy\ngaussians,0.01,0,true,", 0),
              0u);
}

} // namespace
} // namespace actiscope
