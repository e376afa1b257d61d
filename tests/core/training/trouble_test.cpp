#include "core/training/diagnosis/trouble.h"
#include "core/training/trainer.h"
#include "tests/support/trainer_for.h"

#include <gtest/gtest.h>

#include <cmath>
#include <string>

namespace actiscope {
namespace {

using Kind = Trouble::Kind;

TrainingConfig configWith(const char* id, const std::vector<int>& hidden) {
    TrainingConfig config;
    config.hidden = hidden;
    config.activations = {Activation(id)};
    return config;
}

Trouble troubleOf(Trainer<float>& trainer) {
    return diagnose(trainer.health(0.05), trainer.history().points(), trainer.divergence(),
                    trainer.epoch());
}

void train(Trainer<float>& trainer, std::uint64_t epoch) {
    while (trainer.epoch() < epoch && !trainer.divergence()) {
        trainer.trainEpoch();
    }
}

TEST(Trouble, FiveSigmoidLayersLoseTheGradient) {
    for (std::uint64_t seed = 1; seed <= 5; ++seed) {
        auto trainer = test::trainerFor(configWith("sigmoid", {8, 8, 8, 8, 8}), seed);
        EXPECT_EQ(troubleOf(trainer).kind, Kind::none) << seed; // nothing was tried yet
        for (const std::uint64_t epoch : {30, 200, 1000}) {
            train(trainer, epoch);
            const Trouble trouble = troubleOf(trainer);
            EXPECT_EQ(trouble.kind, Kind::vanishing) << seed << " epoch " << epoch;
            EXPECT_EQ(trouble.layer, 1);
            EXPECT_LE(trouble.ratio, 1e-3) << seed;
            EXPECT_GE(trouble.ratio, 1e-7) << seed;
            EXPECT_NEAR(trouble.loss, std::log(2.0), 0.01) << seed;
        }
    }
}

/// What the window offers then.
TEST(Trouble, TanhFromXavierLearnsWhereFiveSigmoidLayersDoNot) {
    for (std::uint64_t seed = 1; seed <= 3; ++seed) {
        TrainingConfig config = configWith("tanh", {8, 8, 8, 8, 8});
        config.initializer = Initializer::xavier;
        auto trainer = test::trainerFor(config, seed);
        train(trainer, 300);
        EXPECT_EQ(troubleOf(trainer).kind, Kind::none) << seed;
        EXPECT_GT(trainer.evaluate().accuracy, 0.99) << seed;
    }
}

TEST(Trouble, LargeWeightsMakeTheGradientExplode) {
    for (std::uint64_t seed = 1; seed <= 3; ++seed) {
        auto trainer = test::trainerFor(configWith("relu", {8, 8, 8, 8, 8}), seed);
        trainer.setParameters(trainer.network().parameters.cast<double>() * 20.0);
        const Trouble trouble = troubleOf(trainer);
        EXPECT_EQ(trouble.kind, Kind::exploding) << seed;
        EXPECT_GE(trouble.ratio, 1e3) << seed;
        EXPECT_EQ(trouble.layer, 1) << seed;
    }
}

TEST(Trouble, ADivergenceIsAnExplosion) {
    TrainingConfig config = configWith("identity", {8, 8, 8});
    config.learningRate = 10.0;
    config.loss = OutputLoss::squared;
    auto trainer = test::trainerFor(config);
    train(trainer, 50);
    ASSERT_TRUE(trainer.divergence());
    const Trouble trouble = troubleOf(trainer);
    EXPECT_EQ(trouble.kind, Kind::exploding);
    EXPECT_EQ(trouble.layer, trainer.divergence()->layer);
    EXPECT_TRUE(std::isinf(trouble.ratio));
}

TEST(Trouble, TooLargeARateMakesTheLossJump) {
    for (std::uint64_t seed = 1; seed <= 3; ++seed) {
        for (const double rate : {5.0, 10.0}) {
            TrainingConfig config = configWith("tanh", {8, 8});
            config.learningRate = rate;
            auto trainer = test::trainerFor(config, seed);
            train(trainer, 100);
            const Trouble trouble = troubleOf(trainer);
            EXPECT_EQ(trouble.kind, Kind::jumping) << seed << " rate " << rate;
            EXPECT_GT(trouble.highest, 1.5 * trouble.lowest);
        }
        TrainingConfig config;
        config.learningRate = 10.0;
        auto trainer = test::trainerFor(config, seed);
        train(trainer, 100);
        EXPECT_EQ(troubleOf(trainer).kind, Kind::jumping) << seed;
    }
}

TEST(Trouble, NamesTheLayerThatIsSaturated) {
    for (const char* id : {"tanh", "sigmoid"}) {
        TrainingConfig config = configWith(id, {8, 8, 8});
        config.learningRate = 0.001;
        auto trainer = test::trainerFor(config);
        Eigen::ArrayXd parameters = trainer.network().parameters.cast<double>();
        const LayerShape& layer = trainer.network().architecture.layers()[1];
        parameters.segment(layer.weightOffset, 8 * 8) *= 200.0;
        trainer.setParameters(parameters);
        train(trainer, 60);
        const Trouble trouble = troubleOf(trainer);
        EXPECT_EQ(trouble.kind, Kind::saturated) << id;
        EXPECT_EQ(trouble.layer, 2) << id;
        EXPECT_GE(trouble.share, 0.9) << id;
    }
}

/// What learns has no trouble: at no moment, from before the first epoch until long after nothing
/// is left to learn.
TEST(Trouble, AHealthyRunHasNone) {
    struct Task {
        DataKind kind;
        double noise;
        std::vector<int> hidden;
    };
    const Task tasks[] = {{TrainingConfig().data.kind, TrainingConfig().data.noise, {4}},
                          {TrainingConfig().data.kind, TrainingConfig().data.noise, {8, 8}},
                          {DataKind::spiral, 0.4, {8, 8}},
                          {DataKind::moons, 0.4, {8, 8}},
                          {DataKind::gaussians, 0.4, {8}}};
    for (const Task& task : tasks) {
        for (const char* id : {"relu", "tanh", "sigmoid", "elu", "gelu", "softsign", "identity"}) {
            for (std::uint64_t seed = 1; seed <= 3; ++seed) {
                TrainingConfig config = configWith(id, task.hidden);
                config.data.kind = task.kind;
                config.data.noise = task.noise;
                auto trainer = test::trainerFor(config, seed);
                for (const std::uint64_t epoch : {0, 1, 5, 10, 20, 25, 40, 80, 200, 600}) {
                    train(trainer, epoch);
                    const Trouble trouble = troubleOf(trainer);
                    EXPECT_EQ(trouble.kind, Kind::none)
                        << id << " task " << static_cast<int>(task.kind) << " seed " << seed
                        << " epoch " << epoch << " layer " << trouble.layer << " ratio "
                        << trouble.ratio << " share " << trouble.share << " loss " << trouble.loss;
                }
            }
        }
    }
}

/// Steps have no gradient at all and silent ReLUs none any more; their units say so.
TEST(Trouble, LeavesDeadUnitsToTheirReason) {
    auto steps = test::trainerFor(configWith("step", {8, 8}));
    train(steps, 60);
    EXPECT_EQ(troubleOf(steps).kind, Kind::none);
}

} // namespace
} // namespace actiscope
