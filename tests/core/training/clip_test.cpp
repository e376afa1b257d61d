#include "core/training/trainer.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace actiscope {
namespace {

TrainingConfig configWith(double clip, int batch) {
    TrainingConfig config;
    config.hidden = {8, 8};
    config.activations = {Activation("tanh")};
    config.clip = clip;
    config.batch = batch;
    config.shuffle = false;
    return config;
}

template <class Scalar = double>
Trainer<Scalar> trainerFor(const TrainingConfig& config) {
    return Trainer<Scalar>(config, std::make_shared<const DataSet>(generate(config.data, 1)), 1);
}

double distance(const Trainer<double>& trainer, const Eigen::ArrayXd& from) {
    return (trainer.network().parameters - from).matrix().norm();
}

TEST(Clip, AStepIsAtMostRateTimesTheLimitAndKeepsItsDirection) {
    for (const int batch : {1, 10, TrainingConfig::kFullBatch}) {
        Trainer<double> trainer = trainerFor(configWith(1e-3, batch));
        Trainer<double> free = trainerFor(configWith(0.0, batch));
        const Eigen::ArrayXd start = trainer.network().parameters;
        trainer.run(1);
        free.run(1);
        EXPECT_NEAR(distance(trainer, start), 0.1 * 1e-3, 1e-15) << batch;
        const Eigen::ArrayXd step = trainer.network().parameters - start;
        const Eigen::ArrayXd whole = free.network().parameters - start;
        EXPECT_LT((step / step.matrix().norm() - whole / whole.matrix().norm()).abs().maxCoeff(),
                  1e-12);
    }
}

TEST(Clip, ALimitThatIsNeverReachedChangesNothing) {
    for (const int batch : {1, 10, TrainingConfig::kFullBatch}) {
        Trainer<double> trainer = trainerFor(configWith(1e6, batch));
        Trainer<double> free = trainerFor(configWith(0.0, batch));
        for (int i = 0; i < 20; ++i) {
            trainer.run(1);
            free.run(1);
        }
        EXPECT_LT(distance(trainer, free.network().parameters), 1e-12) << batch;
        EXPECT_EQ(trainer.clippedShare(), 0.0);
        EXPECT_EQ(free.clippedShare(), std::nullopt);
    }
}

TEST(Clip, TheShareIsThatOfTheLastUpdates) {
    TrainingConfig config = configWith(0.0, 10);
    Trainer<double> trainer = trainerFor(config);
    // Between the norms of the first updates, which a trainer without a limit tells.
    std::vector<double> norms;
    for (int i = 0; i < 8; ++i) {
        const Eigen::ArrayXd before = trainer.network().parameters;
        trainer.run(1);
        norms.push_back(distance(trainer, before) / 0.1);
    }
    config.clip = 0.5 * (norms[0] + norms[1]);
    Trainer<double> clipped = trainerFor(config);
    EXPECT_EQ(clipped.clippedShare(), std::nullopt);
    clipped.run(1);
    EXPECT_EQ(clipped.clippedShare(), norms[0] > norms[1] ? 1.0 : 0.0);
    config.clip = 1e-6;
    clipped.update(config); // another limit, counted anew
    EXPECT_EQ(clipped.clippedShare(), std::nullopt);
    clipped.run(100);
    EXPECT_EQ(clipped.clippedShare(), 1.0);
    config.learningRate = 0.2;
    clipped.update(config);
    EXPECT_EQ(clipped.clippedShare(), 1.0);
}

// What is frozen gets no gradient, so it takes nothing of the limit.
TEST(Clip, FrozenLayersDoNotCount) {
    TrainingConfig config = configWith(1e-3, 10);
    config.frozen = {{1, 0, 0}};
    Trainer<double> trainer = trainerFor(config);
    const Eigen::ArrayXd start = trainer.network().parameters;
    trainer.run(1);
    EXPECT_NEAR(distance(trainer, start), 0.1 * 1e-3, 1e-15);
}

TEST(Clip, TheGradientThatIsShownIsNotClipped) {
    const Trainer<double>::Vector whole = trainerFor(configWith(0.0, 10)).gradient();
    const Trainer<double>::Vector shown = trainerFor(configWith(1e-3, 10)).gradient();
    EXPECT_TRUE((whole == shown).all());
}

TEST(Clip, KeepsAHotNetworkFromDiverging) {
    TrainingConfig config = configWith(0.0, 10);
    config.activations = {Activation("cubic")};
    config.learningRate = 2.0;
    Trainer<float> free = trainerFor<float>(config);
    config.clip = 0.01;
    Trainer<float> clipped = trainerFor<float>(config);
    for (int epoch = 0; epoch < 20; ++epoch) {
        free.trainEpoch();
        clipped.trainEpoch();
    }
    EXPECT_TRUE(free.divergence().has_value());
    EXPECT_FALSE(clipped.divergence().has_value());
}

// A norm that is not a number is not made one: training stops and says where.
TEST(Clip, DoesNotHideADivergence) {
    Trainer<double> trainer = trainerFor(configWith(1.0, 10));
    Eigen::ArrayXd parameters = trainer.network().parameters;
    parameters[0] = std::numeric_limits<double>::quiet_NaN();
    trainer.setParameters(parameters);
    trainer.trainEpoch();
    EXPECT_TRUE(trainer.divergence().has_value());
}

} // namespace
} // namespace actiscope
