#include "core/run/experiment/death_rate.h"
#include "core/run/experiment/layer_experiment.h"

#include <gtest/gtest.h>

#include <chrono>
#include <stdexcept>
#include <thread>

namespace actiscope {
namespace {

const auto kSilent = [](std::size_t) {};

TEST(ParallelRuns, RunsEverythingOnceAndCounts) {
    for (const unsigned threads : {1u, 3u}) {
        std::vector<std::atomic<int>> seen(20);
        std::size_t last = 0;
        runInParallel(
            seen.size(), threads, [] { return true; },
            [&](std::size_t i) { return ++seen[i] == 1; },
            [&](std::size_t finished) { EXPECT_EQ(finished, ++last); });
        EXPECT_EQ(last, seen.size());
        for (const auto& count : seen) {
            EXPECT_EQ(count, 1);
        }
    }
}

TEST(ParallelRuns, PausesGoesOnAndStops) {
    RunControl control;
    std::atomic<std::size_t> done{0};
    control.setPaused(true);
    std::jthread runs([&] {
        runInParallel(
            1'000'000, 2, [&control] { return control.goesOn(); },
            [&](std::size_t) { return control.goesOn(); },
            [&](std::size_t finished) { done = finished; });
    });
    std::this_thread::sleep_for(std::chrono::milliseconds(30));
    EXPECT_EQ(done, 0u);
    control.setPaused(false);
    while (done == 0) {
        std::this_thread::yield();
    }
    control.setPaused(true);
    control.stop(); // also ends what is held
    runs.join();
    EXPECT_LT(done, 1'000'000u);
    control.setPaused(false);
    EXPECT_TRUE(control.isStopped());
}

TEST(ParallelRuns, HandsOnWhatARunThrows) {
    EXPECT_THROW(runInParallel(
                     5, 2, [] { return true; },
                     [](std::size_t i) {
                         if (i == 3) {
                             throw std::runtime_error("third");
                         }
                         return true;
                     },
                     kSilent),
                 std::runtime_error);
}

LayerExperiment smallExperiment() {
    LayerExperiment experiment;
    experiment.mostLayers = 3;
    experiment.lastSeed = 1;
    experiment.epochs = 30;
    return experiment;
}

TEST(LayerExperiment, MeasuresEveryLayerBeforeAndDuringTraining) {
    const LayerExperiment experiment = smallExperiment();
    const auto runs = runLayerExperiment(experiment, 2, RunControl(), kSilent);
    ASSERT_EQ(runs.size(), experiment.runs());
    ASSERT_EQ(runs.size(), 36u);
    for (const LayerRun& run : runs) {
        ASSERT_EQ(run.moments.size(), 7u); // 0 1 2 5 10 20 30
        EXPECT_EQ(run.moments.back().epoch, 30u);
        for (const LayerMoment& moment : run.moments) {
            ASSERT_EQ(moment.output.size(), static_cast<std::size_t>(run.layers));
            ASSERT_EQ(moment.delta.size(), moment.output.size());
            EXPECT_GT(moment.output.back(), 0.0);
            EXPECT_GT(moment.delta.front(), 0.0);
        }
    }
    // The same on one thread.
    const auto again = runLayerExperiment(experiment, 1, RunControl(), kSilent);
    EXPECT_EQ(again.back().moments.back().output, runs.back().moments.back().output);
}

/// The finding of the paper: with U(±1/√n) δ shrinks towards the inputs, less so with Xavier; and
/// sigmoid passes less than tanh.
TEST(LayerExperiment, FindsWhatThePaperFound) {
    LayerExperiment experiment;
    experiment.width = 32;
    experiment.epochs = 1;
    const auto table =
        summarize(experiment, runLayerExperiment(experiment, 2, RunControl(), kSilent));
    const auto ratio = [&](std::size_t activation, std::size_t initializer) {
        for (const LayerSummary& row : table) {
            if (row.activation == activation && row.initializer == initializer && row.layers == 5) {
                return row.before().delta.front() / row.before().delta.back();
            }
        }
        return -1.0;
    };
    EXPECT_LT(ratio(0, 0), 0.01);
    EXPECT_LT(ratio(1, 0), 0.6 * ratio(1, 1));
    EXPECT_LT(ratio(2, 0), 0.6 * ratio(2, 1));
    EXPECT_LT(ratio(0, 1), 0.2 * ratio(1, 1));
}

TEST(LayerExperiment, SummaryAndCsvHoldEverything) {
    LayerExperiment experiment = smallExperiment();
    experiment.activations = {Activation("tanh")};
    experiment.initializers = {Initializer::xavier};
    experiment.mostLayers = 1;
    experiment.epochs = 300;
    const auto runs = runLayerExperiment(experiment, 1, RunControl(), kSilent);
    const auto table = summarize(experiment, runs);
    ASSERT_EQ(table.size(), 1u);
    EXPECT_EQ(table[0].learned, 2u);
    ASSERT_TRUE(table[0].epochs);
    EXPECT_LT(*table[0].epochs, 300.0);
    const std::string csv = layerExperimentCsv(experiment, runs);
    EXPECT_TRUE(csv.starts_with(
        "activation,initializer,layers,seed,epoch,layer,output_sd,delta_sd,learned_at\n"
        "tanh,xavier,1,0,0,1,"));
    EXPECT_NE(csv.find("\nactivation,initializer,layers,runs,learned,median_epochs\n"
                       "tanh,xavier,1,2,2,"),
              std::string::npos);
}

TEST(LayerExperiment, StopsAndKeepsWhatIsFinished) {
    LayerExperiment experiment = smallExperiment();
    experiment.epochs = 5;
    RunControl control;
    const auto runs = runLayerExperiment(experiment, 1, control, [&](std::size_t finished) {
        if (finished == 3) {
            control.stop();
        }
    });
    EXPECT_EQ(runs.size(), 3u);
    EXPECT_EQ(summarize(experiment, runs).size(), 2u);
}

TEST(DeathRate, HighRatesKillUnitsOfReLU) {
    DeathRate experiment;
    experiment.task.activations = {Activation("relu")};
    experiment.task.hidden = {8, 8};
    experiment.rates = {0.03, 3.0};
    experiment.batches = {1, TrainingConfig::kFullBatch};
    experiment.epochs = 30;
    experiment.lastSeed = 4;
    std::size_t told = 0;
    const auto runs =
        runDeathRate(experiment, 2, RunControl(), [&](std::size_t done) { told = done; });
    ASSERT_EQ(runs.size(), 20u);
    EXPECT_EQ(told, 20u);
    EXPECT_EQ(runs[0].units, 16);
    const auto slow = meanDeathShare(runs, 0, 0);
    const auto fast = meanDeathShare(runs, 1, 0);
    ASSERT_TRUE(slow && fast);
    EXPECT_LT(*slow, 0.3);
    EXPECT_GT(*fast, 0.5);
    EXPECT_FALSE(meanDeathShare(runs, 0, 5));
    EXPECT_TRUE(deathRateCsv(experiment, runs)
                    .starts_with("learning_rate,batch,seed,units,dead,born_dead,diverged\n"
                                 "0.03,1,0,16,"));
}

} // namespace
} // namespace actiscope
