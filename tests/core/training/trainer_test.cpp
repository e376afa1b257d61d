#include "core/run/run_request.h"
#include "core/training/trainer.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace actiscope {
namespace {

std::shared_ptr<const DataSet> dataFor(const TrainingConfig& config, std::uint64_t seed) {
    return std::make_shared<const DataSet>(generate(config.data, seed));
}

TrainingConfig configWith(const char* activation, int units) {
    TrainingConfig config;
    config.hidden = {units};
    config.activations = {Activation(activation)};
    return config;
}

/// Best accuracy within so many epochs.
double bestAccuracy(const TrainingConfig& config, std::uint64_t seed, int epochs) {
    Trainer<float> trainer(config, dataFor(config, seed), seed);
    double best = 0.0;
    for (int e = 0; e < epochs && best < 0.99; ++e) {
        trainer.trainEpoch();
        best = std::fmax(best, trainer.evaluate().accuracy);
    }
    return best;
}

TEST(Trainer, TanhWithFourUnitsSolvesTheTrianglesForEverySeed) {
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        EXPECT_GE(bestAccuracy(configWith("tanh", 4), seed, 500), 0.99) << "seed " << seed;
    }
}

TEST(Trainer, IdentityNeverDoes) {
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        EXPECT_LT(bestAccuracy(configWith("identity", 4), seed, 300), 0.8) << "seed " << seed;
    }
}

TEST(Trainer, SameSeedSameBits) {
    const TrainingConfig config = configWith("elu", 4);
    Trainer<float> a(config, dataFor(config, 3), 3);
    Trainer<float> b(config, dataFor(config, 3), 3);
    for (int e = 0; e < 100; ++e) {
        a.trainEpoch();
        b.trainEpoch();
    }
    EXPECT_TRUE((a.network().parameters == b.network().parameters).all());
    EXPECT_EQ(a.evaluate(), b.evaluate());
}

/// The samples of some positions of an order as a set of their own.
std::shared_ptr<const DataSet> partOf(const DataSet& all, const std::vector<int>& order,
                                      std::int64_t first, std::int64_t end) {
    const std::vector<int> chosen(order.begin() + first, order.begin() + end);
    auto part = std::make_shared<DataSet>(all);
    part->x1 = all.x1(chosen);
    part->x2 = all.x2(chosen);
    part->target = all.target(chosen);
    return part;
}

// Batches may change their size in the middle of an epoch, up to all samples that are left of it.
TEST(Trainer, EachUpdateTakesTheSamplesOfItsBatch) {
    for (const bool shuffle : {false, true}) {
        TrainingConfig config = configWith("tanh", 3);
        config.data.points = 90;
        config.testShare = 0.0;
        config.shuffle = shuffle;
        const auto data = dataFor(config, 1);
        Trainer<double> trainer(config, data, 1);
        for (const int batch : {8, 8, 20, 7, 40, TrainingConfig::kFullBatch, 40, 40, 40, 16, 16}) {
            config.batch = batch;
            trainer.update(config);
            const Course before = trainer.course();
            const Eigen::ArrayXd start = trainer.network().parameters;
            trainer.run(1);
            const auto size = static_cast<std::int64_t>(before.order.size());
            const std::int64_t end = batch == TrainingConfig::kFullBatch
                                         ? size
                                         : std::min(before.position + batch, size);
            Trainer<double> alone(config,
                                  partOf(*data, trainer.course().order, before.position, end), 1);
            alone.setParameters(start);
            const Eigen::ArrayXd expected = start - config.learningRate * alone.gradient();
            EXPECT_LT((trainer.network().parameters - expected).abs().maxCoeff(), 1e-14)
                << "batch " << batch << " from " << before.position;
        }
    }
}

TEST(Trainer, OneStepOfDescentIsTheRateTimesTheGradient) {
    TrainingConfig config = configWith("tanh", 3);
    config.batch = TrainingConfig::kFullBatch;
    config.shuffle = false;
    Trainer<double> trainer(config, dataFor(config, 1), 1);
    const Eigen::ArrayXd before = trainer.network().parameters;
    const Eigen::ArrayXd gradient = trainer.gradient();
    trainer.run(1);
    EXPECT_EQ(trainer.epoch(), 1u);
    EXPECT_LT(
        (trainer.network().parameters - (before - config.learningRate * gradient)).abs().maxCoeff(),
        1e-14);
}

TEST(Trainer, BatchesCoverEveryEpochExactly) {
    for (const int batch : {1, 7, 10, 16, 33, 200, 1000}) {
        TrainingConfig config = configWith("tanh", 3);
        config.batch = batch;
        Trainer<float> trainer(config, dataFor(config, 1), 1);
        trainer.trainEpoch();
        trainer.trainEpoch();
        EXPECT_EQ(trainer.epoch(), 2u);
        EXPECT_EQ(trainer.examples(), 400u) << batch;
    }
}

TEST(Trainer, ChangingTheActivationKeepsTheWeights) {
    const TrainingConfig config = configWith("tanh", 4);
    Trainer<float> trainer(config, dataFor(config, 1), 1);
    trainer.trainEpoch();
    const Eigen::ArrayXf before = trainer.network().parameters;
    TrainingConfig changed = config;
    changed.activations = {Activation("leaky_relu")};
    changed.activations[0].setParameter("alpha", 0.2);
    ASSERT_FALSE(needsRestart(config, changed));
    trainer.update(changed);
    EXPECT_TRUE((trainer.network().parameters == before).all());
    EXPECT_EQ(trainer.network().activations[0], changed.activations[0]);
}

TEST(Trainer, DivergenceStopsNamesTheEpochAndKeepsFiniteWeights) {
    TrainingConfig config = configWith("cubic", 8);
    config.learningRate = 50.0;
    Trainer<float> trainer(config, dataFor(config, 1), 1);
    for (int e = 0; e < 100; ++e) {
        trainer.trainEpoch();
    }
    ASSERT_TRUE(trainer.divergence().has_value());
    EXPECT_EQ(trainer.divergence()->epoch, trainer.epoch());
    EXPECT_GE(trainer.divergence()->layer, 1);
    EXPECT_LE(trainer.divergence()->layer, 2);
    EXPECT_TRUE(trainer.network().parameters.isFinite().all());
    EXPECT_LT(trainer.epoch(), 100u);
}

TEST(Trainer, CountsDeadUnits) {
    TrainingConfig config = configWith("relu", 3);
    Trainer<float> trainer(config, dataFor(config, 1), 1);
    EXPECT_EQ(trainer.health(0.05).deadUnits(), 0);
    Eigen::ArrayXd parameters = trainer.network().parameters.cast<double>();
    parameters[trainer.network().architecture.layers()[0].biasOffset + 1] = -100.0;
    trainer.setParameters(parameters);
    EXPECT_EQ(trainer.health(0.05).deadUnits(), 1);
    // Its weights do not move any more.
    const auto gradient = trainer.gradient();
    EXPECT_EQ(gradient[2], 0.0f);
    EXPECT_EQ(gradient[3], 0.0f);
}

TEST(Trainer, ObservesTheCollapsedLine) {
    const TrainingConfig config = configWith("identity", 4);
    Trainer<float> trainer(config, dataFor(config, 1), 1);
    for (int e = 0; e < 50; ++e) {
        trainer.trainEpoch();
    }
    const TrainingSnapshot snapshot = observe(trainer, {{}, 101, 101});
    EXPECT_TRUE(snapshot.linear);
    EXPECT_LT(snapshot.lineResidual, 1e-5);
    EXPECT_NEAR(trainer.predict(1.5f, -0.5f),
                1.5 * snapshot.line.a - 0.5 * snapshot.line.b + snapshot.line.c, 1e-5);
}

TEST(LossHistory, StaysBoundedAndCoversTheCourse) {
    LossHistory history;
    for (std::uint64_t epoch = 0; epoch < 100000; ++epoch) {
        if (history.wants(epoch)) {
            history.add({epoch, 1.0 / (1.0 + static_cast<double>(epoch)), 0.5});
        }
    }
    const auto& points = history.points();
    EXPECT_LE(points.size(), LossHistory::kCapacity);
    EXPECT_GE(points.size(), LossHistory::kCapacity / 2);
    EXPECT_EQ(points.front().epoch, 0u);
    EXPECT_GT(points.back().epoch, 99000u);
    for (std::size_t i = 1; i < points.size(); ++i) {
        EXPECT_EQ(points[i].epoch - points[i - 1].epoch, points[1].epoch - points[0].epoch);
    }
}

} // namespace
} // namespace actiscope
