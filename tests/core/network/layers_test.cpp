#include "core/activation/maxout.h"
#include "core/analysis/line/properties.h"
#include "core/session/settings.h"
#include "core/training/trainer.h"
#include "tests/support/trainer_for.h"

#include <gtest/gtest.h>

#include <cmath>

// What the lecture notes ask of a network beyond plain layers.

namespace actiscope {
namespace {

using test::trainerFor;

TEST(Learnable, PReLULearnsItsSlopePerLayer) {
    TrainingConfig config;
    config.hidden = {4, 4};
    config.activations = {Activation("prelu")};
    config.learn = true;
    Trainer<float> trainer = trainerFor(config);
    for (int e = 0; e < 60; ++e) {
        trainer.trainEpoch();
    }
    const double first = trainer.network().activations[0].parameter("alpha");
    const double second = trainer.network().activations[1].parameter("alpha");
    EXPECT_NE(first, 0.25);
    EXPECT_NE(second, 0.25);
    EXPECT_NE(first, second);
    // The history keeps the course for the trace.
    EXPECT_FLOAT_EQ(trainer.history().points().front().learned[0], 0.25f);
    EXPECT_NEAR(static_cast<double>(trainer.history().points().back().learned[1]), second, 1e-6);
}

TEST(Learnable, StaysWhereItIsUnlessAsked) {
    TrainingConfig config;
    config.activations = {Activation("swish")};
    Trainer<float> trainer = trainerFor(config);
    trainer.trainEpoch();
    EXPECT_EQ(trainer.network().activations[0].parameter("beta"), 1.0);
}

TEST(Learnable, SliderStartsItAgainAndOtherChangesKeepIt) {
    TrainingConfig config;
    config.activations = {Activation("prelu")};
    config.learn = true;
    Trainer<float> trainer = trainerFor(config);
    for (int e = 0; e < 20; ++e) {
        trainer.trainEpoch();
    }
    const double learned = trainer.network().activations[0].parameter("alpha");
    config.learningRate = 0.05;
    trainer.update(config);
    EXPECT_EQ(trainer.network().activations[0].parameter("alpha"), learned);
    config.activations[0].setParameter("alpha", 0.1);
    trainer.update(config);
    EXPECT_NEAR(trainer.network().activations[0].parameter("alpha"), 0.1, 1e-7);
    config.learn = false;
    trainer.update(config);
    trainer.trainEpoch();
    EXPECT_EQ(trainer.network().activations[0].parameter("alpha"), 0.1);
}

TEST(Learnable, StaysInItsDomain) {
    TrainingConfig config;
    config.activations = {Activation("prelu")};
    config.learn = true;
    config.learningRate = 5.0; // throws α about
    Trainer<float> trainer = trainerFor(config);
    for (int e = 0; e < 50; ++e) {
        trainer.trainEpoch();
        const double alpha = trainer.network().activations[0].parameter("alpha");
        EXPECT_GE(alpha, -0.5);
        EXPECT_LE(alpha, 1.5);
    }
}

TEST(RandomSlope, IsDrawnWhileTrainingAndMeanOtherwise) {
    const Activation rrelu("rrelu");
    RandomSlopes slopes(3);
    constexpr std::size_t kCount = 1 << 14;
    std::vector<float> z(kCount, -2.0f);
    std::vector<float> f(kCount);
    std::vector<float> df(kCount);
    z[5] = 3.0f;
    slopes.evaluate(slopeBand(rrelu), z.data(), f.data(), df.data(), kCount);
    EXPECT_EQ(f[5], 3.0f);
    EXPECT_EQ(df[5], 1.0f);
    double sum = 0.0;
    double squares = 0.0;
    for (std::size_t i = 0; i < kCount; ++i) {
        if (i == 5) {
            continue;
        }
        EXPECT_GE(df[i], 1.0f / 8.0f);
        EXPECT_LE(df[i], 1.0f / 3.0f);
        EXPECT_EQ(f[i], -2.0f * df[i]);
        sum += static_cast<double>(df[i]);
        squares += static_cast<double>(df[i]) * static_cast<double>(df[i]);
    }
    // Uniform on [1/8, 1/3]: mean 0.2292, standard deviation (1/3 − 1/8)/√12 = 0.0601.
    const double n = kCount - 1;
    EXPECT_NEAR(sum / n, 0.22917, 0.002);
    EXPECT_NEAR(std::sqrt(squares / n - sum / n * sum / n), 0.06014, 0.002);
    // Neighbouring lanes and neighbouring blocks are not alike.
    EXPECT_NE(df[0], df[1]);
    EXPECT_NE(df[0], df[16]);
    // Evaluation uses the mean: f(−2) = −2·0.22917.
    EXPECT_NEAR(rrelu.at(-2.0).value, -2.0 * 0.22917, 1e-4);
}

TEST(RandomSlope, TrainsReproduciblyAndDifferentlyFromItsMean) {
    TrainingConfig config;
    config.activations = {Activation("rrelu")};
    Trainer<float> a = trainerFor(config);
    Trainer<float> b = trainerFor(config);
    TrainingConfig mean = config;
    mean.activations = {Activation("leaky_relu")};
    mean.activations[0].setParameter("alpha", (1.0 / 8.0 + 1.0 / 3.0) / 2.0);
    Trainer<float> c = trainerFor(mean);
    EXPECT_EQ(a.evaluate().accuracy, c.evaluate().accuracy);
    EXPECT_NEAR(a.evaluate().loss, c.evaluate().loss, 1e-6);
    for (int e = 0; e < 5; ++e) {
        a.trainEpoch();
        b.trainEpoch();
        c.trainEpoch();
    }
    EXPECT_TRUE((a.network().parameters == b.network().parameters).all());
    EXPECT_FALSE((a.network().parameters.head(17) == c.network().parameters.head(17)).all());
}

TEST(MaxoutLayer, UnitHasAPreActivationPerPiece) {
    Activation maxout("maxout");
    maxout.setMaxout(Maxout::parse("1,0;1,0;1,0")); // Goodfellow's form
    Network<double> network({2}, {maxout});
    const LayerShape& layer = network.architecture.layers()[0];
    ASSERT_EQ(layer.sums(), 6);
    EXPECT_EQ(network.architecture.weightCount(), 6 * 2 + 6 + 2 + 1);
    network.parameters = initialParameters(network.architecture, Initializer::lecun, 8);
    ChunkEngine<double> engine(network.architecture);
    using Lanes = ChunkEngine<double>::Lanes;
    engine.setPoints(network.features, Lanes::Constant(0.7), Lanes::Constant(-1.1));
    engine.forward(network, true);
    const Eigen::VectorXd z =
        network.weights(0).matrix() * Eigen::Vector2d(0.7, -1.1) + network.biases(0).matrix();
    for (int u = 0; u < 2; ++u) {
        EXPECT_NEAR(engine.value(0, u)[0], z.segment(3 * u, 3).maxCoeff(), 1e-12);
        // The gradient goes to the winner alone.
        for (int p = 0; p < 3; ++p) {
            const bool wins = z[3 * u + p] == z.segment(3 * u, 3).maxCoeff();
            EXPECT_EQ(engine.slopes(0, 3 * u + p)[0], wins ? 1.0 : 0.0);
        }
    }
    EXPECT_FALSE(isLinear(network));
}

TEST(MaxoutLayer, SolvesTheTriangles) {
    TrainingConfig config;
    config.activations = {Activation("maxout")};
    Trainer<float> trainer = trainerFor(config);
    for (int e = 0; e < 300 && trainer.evaluate().accuracy < 0.99; ++e) {
        trainer.trainEpoch();
    }
    EXPECT_GE(trainer.evaluate().accuracy, 0.99);
}

TEST(MaxoutLayer, NumberOfPiecesNeedsARestart) {
    TrainingConfig two;
    two.activations = {Activation("maxout")};
    TrainingConfig three = two;
    three.activations[0].setParameter("pieces", 3);
    EXPECT_TRUE(needsRestart(two, three));
    TrainingConfig moved = two;
    moved.activations[0].setMaxout(Maxout::parse("0,0;1,0"));
    EXPECT_FALSE(needsRestart(two, moved));
}

} // namespace
} // namespace actiscope
