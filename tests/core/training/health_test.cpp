#include "core/analysis/line/properties.h"
#include "core/numeric/flush_denormals.h"
#include "core/training/trainer.h"

#include <gtest/gtest.h>

#include <cmath>

namespace actiscope {
namespace {

TrainingConfig configWith(const char* id, const std::vector<int>& hidden) {
    TrainingConfig config;
    config.hidden = hidden;
    config.activations = {Activation(id)};
    return config;
}

template <class Scalar = double>
Trainer<Scalar> trainerFor(const TrainingConfig& config) {
    return Trainer<Scalar>(config, std::make_shared<const DataSet>(generate(config.data, 1)), 1);
}

/// Everything again, sample by sample and unit by unit.
TEST(Health, AgreesWithASlowCount) {
    constexpr double kEpsilon = 0.1;
    for (const char* id : {"tanh", "relu", "hard_sigmoid", "elu", "sigmoid"}) {
        Trainer<double> trainer = trainerFor(configWith(id, {5, 4}));
        Eigen::ArrayXd parameters = trainer.network().parameters * 3.0; // far into saturation
        trainer.setParameters(parameters);
        const NetworkHealth health = trainer.health(kEpsilon);
        const Network<double>& network = trainer.network();
        const DataSet& data = trainer.data();
        ASSERT_EQ(health.samples, data.size());
        ASSERT_EQ(health.layers.size(), 3u);
        double saturated = 0.0;
        double dead = 0.0;
        double sum = 0.0;
        double squares = 0.0;
        int same = 0;
        for (Eigen::Index i = 0; i < data.size(); ++i) {
            const Eigen::VectorXd z =
                network.weights(0).matrix() * Eigen::Vector2d(data.x1[i], data.x2[i]) +
                network.biases(0).matrix();
            bool positive = false;
            bool negative = false;
            for (int u = 0; u < 5; ++u) {
                const auto y = network.activations[0].at(z[u]);
                if (u == 2) {
                    dead += y.slope == 0.0 ? 1 : 0;
                    saturated += y.slope != 0.0 && std::fabs(y.slope) < kEpsilon ? 1 : 0;
                }
                sum += y.value;
                squares += y.value * y.value;
                positive = positive || y.value > 0.0;
                negative = negative || y.value < 0.0;
            }
            same += positive && negative ? 0 : 1;
        }
        const double n = static_cast<double>(data.size());
        const UnitHealth& unit = health.layers[0].units[2];
        EXPECT_NEAR(unit.saturated, saturated / n, 1e-12) << id;
        EXPECT_NEAR(unit.dead, dead / n, 1e-12) << id;
        EXPECT_NEAR(health.layers[0].output.mean, sum / n / 5, 1e-9) << id;
        EXPECT_NEAR(health.layers[0].output.deviation,
                    std::sqrt(squares / n / 5 - std::pow(sum / n / 5, 2)), 1e-9);
        EXPECT_NEAR(health.layers[1].sameSign, same / n, 1e-12) << id;
        // The gradient's norms are those of the layers' parts.
        const Eigen::ArrayXd gradient = trainer.gradient();
        const LayerShape& layer = network.architecture.layers()[1];
        EXPECT_NEAR(health.layers[1].gradientNorm,
                    gradient.segment(layer.weightOffset, 6 * 4).matrix().norm(), 1e-12);
        EXPECT_TRUE(health.layers[2].units.empty());
    }
}

// Positive outputs give the output's weights gradients of one sign; tanh's signs are mixed.
TEST(Health, SameSignShareTellsSigmoidFromTanh) {
    const auto share = [](const char* id) {
        Trainer<double> trainer = trainerFor(configWith(id, {3}));
        return trainer.health(0.05).layers[1].sameSign;
    };
    EXPECT_EQ(share("sigmoid"), 1.0);
    EXPECT_EQ(share("relu"), 1.0);
    EXPECT_LT(share("tanh"), 0.6);
}

TEST(Health, DeadUnitsHaveTheirReason) {
    Trainer<float> trainer = trainerFor<float>(configWith("relu", {3}));
    Eigen::ArrayXd parameters = trainer.network().parameters.cast<double>();
    const Eigen::Index bias = trainer.network().architecture.layers()[0].biasOffset + 1;
    parameters[bias] = -100.0;
    trainer.setParameters(parameters);
    const NetworkHealth health = trainer.health(0.05);
    EXPECT_EQ(health.deadUnits(), 1);
    const UnitHealth& dead = health.layers[0].units[1];
    EXPECT_EQ(dead.reason, DeathReason::deadRegion);
    EXPECT_EQ(dead.dead, 1.0);
    EXPECT_EQ(dead.silent, 1.0);
    EXPECT_LT(dead.highest, 0.0);
    EXPECT_LE(dead.lowest, dead.highest);

    Trainer<float> step = trainerFor<float>(configWith("step", {3}));
    const NetworkHealth stepHealth = step.health(0.05);
    EXPECT_EQ(stepHealth.deadUnits(), 3);
    EXPECT_EQ(stepHealth.layers[0].units[0].reason, DeathReason::noDerivative);
    EXPECT_EQ(stepHealth.layers[0].gradientNorm, 0.0); // exactly

    Trainer<float> tanh = trainerFor<float>(configWith("tanh", {3}));
    parameters = tanh.network().parameters.cast<double>();
    parameters[bias] = 100.0;
    tanh.setParameters(parameters);
    EXPECT_EQ(tanh.health(0.05).layers[0].units[1].reason, DeathReason::underflow);
}

// Training threads flush subnormal numbers to zero; what is known of the activations must not
// depend on it.
TEST(Health, ReasonsAreTheSameOnATrainingThread) {
    Trainer<float> trainer = trainerFor<float>(configWith("relu", {3}));
    Eigen::ArrayXd parameters = trainer.network().parameters.cast<double>();
    parameters[trainer.network().architecture.layers()[0].biasOffset + 1] = -100.0;
    trainer.setParameters(parameters);
    const numeric::FlushDenormals flush;
    EXPECT_EQ(trainer.health(0.05).layers[0].units[1].reason, DeathReason::deadRegion);
    const Properties properties = computeProperties(Activation("relu"), 0.05);
    ASSERT_EQ(properties.kinks.size(), 1u);
    EXPECT_EQ(properties.kinks[0], 0.0);
}

TEST(Health, CountsRevivals) {
    Trainer<float> trainer = trainerFor<float>(configWith("relu", {3}));
    const Eigen::ArrayXd alive = trainer.network().parameters.cast<double>();
    Eigen::ArrayXd dead = alive;
    dead[trainer.network().architecture.layers()[0].biasOffset] = -100.0;
    for (int i = 0; i < 3; ++i) {
        trainer.setParameters(dead);
        EXPECT_EQ(trainer.health(0.05).layers[0].units[0].revivals, i);
        trainer.setParameters(alive);
        EXPECT_EQ(trainer.health(0.05).layers[0].units[0].revivals, i + 1);
    }
    EXPECT_EQ(trainer.health(0.05).layers[0].units[1].revivals, 0);
}

TEST(Health, CountsSamplesExactlyAtAKink) {
    Trainer<float> trainer = trainerFor<float>(configWith("relu", {3}));
    EXPECT_EQ(trainer.health(0.05).layers[0].units[0].atKink, 0);
    // Without weights every sample's z is the bias.
    Eigen::ArrayXd parameters = trainer.network().parameters.cast<double>();
    parameters.head(2).setZero();
    trainer.setParameters(parameters);
    EXPECT_EQ(trainer.health(0.05).layers[0].units[0].atKink, 200);
    EXPECT_EQ(trainer.health(0.05).layers[0].units[1].atKink, 0);
}

TEST(Inspector, UnitFieldsAreTheUnitsOutputs) {
    Trainer<double> trainer = trainerFor(configWith("tanh", {3, 2}));
    numeric::GridField grid;
    grid.bounds = {-2.0, 2.0, -1.0, 3.0};
    grid.values.resize(7, 5);
    const auto fields = trainer.inspector().unitFields(grid);
    ASSERT_EQ(fields.size(), 5u);
    const Network<double>& network = trainer.network();
    for (int i = 0; i < 7; ++i) {
        for (int j = 0; j < 5; ++j) {
            const Eigen::VectorXd first =
                (network.weights(0).matrix() * Eigen::Vector2d(grid.x(i), grid.y(j)) +
                 network.biases(0).matrix())
                    .array()
                    .tanh();
            const Eigen::VectorXd second =
                (network.weights(1).matrix() * first + network.biases(1).matrix()).array().tanh();
            EXPECT_NEAR(fields[1].values(i, j), first[1], 1e-6);
            EXPECT_NEAR(fields[4].values(i, j), second[1], 1e-6);
        }
    }
}

TEST(Inspector, PreActivationsOfOneUnit) {
    Trainer<double> trainer = trainerFor(configWith("tanh", {3}));
    const auto& indices = trainer.split().train;
    const auto all = trainer.inspector().preActivations(indices, 1, 0, 100000);
    const auto one = trainer.inspector().preActivations(indices, 1, 2, 100000);
    EXPECT_EQ(all.size(), 600u);
    ASSERT_EQ(one.size(), 200u);
    const auto weights = trainer.network().weights(0);
    const auto biases = trainer.network().biases(0);
    EXPECT_NEAR(static_cast<double>(one[7]),
                weights(1, 0) * trainer.data().x1[7] + weights(1, 1) * trainer.data().x2[7] +
                    biases[1],
                1e-6);
    EXPECT_TRUE(trainer.inspector().preActivations(indices, 1, 4, 100).empty());
    EXPECT_LE(trainer.inspector().preActivations(indices, 1, 0, 50).size(), 51u);
}

TEST(Inspector, OutputsAreWhatUnitsHandOn) {
    Trainer<double> trainer = trainerFor(configWith("tanh", {3, 2}));
    const auto& indices = trainer.split().train;
    const auto z = trainer.inspector().preActivations(indices, 2, 1, 100000);
    const auto f = trainer.inspector().outputs(indices, 2, 1, 100000);
    ASSERT_EQ(f.size(), z.size());
    for (std::size_t i = 0; i < f.size(); ++i) {
        EXPECT_NEAR(f[i], std::tanh(z[i]), 1e-6f);
    }
    EXPECT_EQ(trainer.inspector().outputs(indices, 2, 0, 100000).size(), 400u);
    EXPECT_TRUE(trainer.inspector().outputs(indices, 3, 0, 100).empty());
}

TEST(Metrics, ConfusionAddsUp) {
    Trainer<float> trainer = trainerFor<float>(configWith("tanh", {3}));
    const Metrics metrics = trainer.evaluate();
    const Confusion& c = metrics.confusion;
    EXPECT_EQ(c.trianglesRight + c.trianglesWrong, 100);
    EXPECT_EQ(c.circlesRight + c.circlesWrong, 100);
    EXPECT_DOUBLE_EQ(metrics.accuracy,
                     static_cast<double>(c.trianglesRight + c.circlesRight) / 200.0);
}

} // namespace
} // namespace actiscope
