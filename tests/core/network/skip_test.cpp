#include "core/activation/activation_text.h"
#include "core/activation/catalogue.h"
#include "core/network/engine/chunk_engine.h"
#include "core/network/engine/row_engine.h"
#include "core/training/sample_step.h"
#include "core/training/trainer.h"

#include <gtest/gtest.h>

#include <cmath>

// Networks whose hidden layers add what the layer before handed on: h(l) = h(l−1) + f(z(l)).

namespace actiscope {
namespace {

const std::vector<std::vector<int>> kShapes = {{4, 4},    {8, 8, 8},    {3, 3, 5, 5}, {16, 16},
                                               {1, 1, 1}, {5, 4, 4, 5}, {24, 24, 24}};

Trainer<double> trainerOf(const std::vector<int>& hidden, const std::vector<Activation>& chosen) {
    TrainingConfig config;
    config.data.points = 53; // no whole number of anything
    config.hidden = hidden;
    config.activations = chosen;
    config.skip = true;
    const auto data = std::make_shared<const DataSet>(generate(config.data, 3));
    Trainer<double> trainer(config, data, 3);
    Eigen::ArrayXd moved =
        trainer.network().parameters.head(trainer.network().architecture.weightCount());
    for (Eigen::Index i = 0; i < moved.size(); ++i) {
        moved[i] += 0.1 * std::sin(static_cast<double>(7 * i)); // biases, too
    }
    trainer.setParameters(moved);
    return trainer;
}

/// One sample, layer by layer, straight from the definition.
double logitOf(const Network<double>& network, double x1, double x2) {
    Eigen::VectorXd h = Eigen::Vector2d(x1, x2);
    for (std::size_t l = 0; l < network.architecture.layers().size(); ++l) {
        const Eigen::VectorXd z = network.weights(l).matrix() * h + network.biases(l).matrix();
        if (l == network.activations.size()) {
            return z[0];
        }
        Eigen::VectorXd f = z;
        for (double& v : f) {
            v = network.activations[l].at(v).value;
        }
        if (l > 0 && h.size() == f.size()) {
            f += h;
        }
        h = f;
    }
    return std::nan("");
}

TEST(Skip, LayersAsWideAsTheOneBeforeDo) {
    Network<double> network({3, 3, 4, 4, 4}, {Activation("tanh")}, plainFeatures());
    EXPECT_FALSE(network.skipsIn(1));
    network.skip = true;
    const bool expected[] = {false, true, false, true, true, false};
    for (std::size_t l = 0; l < std::size(expected); ++l) {
        EXPECT_EQ(network.skipsIn(l), expected[l]) << l;
    }
    // As many units as inputs, or a single unit before the output, are no neighbouring layers.
    Network<double> narrow({2, 1}, {Activation("tanh")});
    narrow.skip = true;
    EXPECT_FALSE(narrow.skipsIn(0) || narrow.skipsIn(1) || narrow.skipsIn(2));
}

TEST(Skip, ForwardIsTheDefinition) {
    for (const auto& hidden : kShapes) {
        for (const char* id : {"tanh", "sigmoid", "relu", "elu"}) {
            Trainer<double> trainer = trainerOf(hidden, {Activation(id)});
            for (double x = -2.0; x <= 2.0; x += 0.5) {
                EXPECT_NEAR(trainer.predict(x, 1.0 - x), logitOf(trainer.network(), x, 1.0 - x),
                            1e-12)
                    << id;
            }
        }
    }
}

TEST(Skip, GradientAgreesWithCentralDifferences) {
    Activation maxout("maxout");
    maxout.setParameter("pieces", 3);
    for (const auto& hidden : kShapes) {
        for (const Activation& activation : {Activation("tanh"), Activation("softplus"), maxout}) {
            Trainer<double> trainer = trainerOf(hidden, {activation});
            const Eigen::ArrayXd start = trainer.network().parameters;
            const Eigen::ArrayXd gradient = trainer.gradient();
            const auto lossAt = [&](const Eigen::ArrayXd& parameters) {
                trainer.setParameters(parameters);
                return trainer.evaluate().loss;
            };
            for (Eigen::Index i = 0; i < trainer.network().architecture.weightCount(); i += 3) {
                constexpr double kStep = 1e-6;
                Eigen::ArrayXd moved = start;
                moved[i] += kStep;
                const double above = lossAt(moved);
                moved[i] -= 2.0 * kStep;
                const double quotient = (above - lossAt(moved)) / (2.0 * kStep);
                EXPECT_NEAR(gradient[i], quotient,
                            2e-8 * std::fmax(1.0, std::fabs(quotient)) + 1e-8)
                    << activation.id() << ", " << hidden.size() << " layers, parameter " << i;
            }
        }
    }
}

TEST(Skip, LearnableParametersGetTheirGradient) {
    TrainingConfig config;
    config.hidden = {4, 4, 4};
    config.activations = {Activation("swish")};
    config.skip = true;
    config.learn = true;
    const auto data = std::make_shared<const DataSet>(generate(config.data, 3));
    Trainer<double> trainer(config, data, 3);
    const Eigen::ArrayXd start = trainer.network().parameters;
    const Eigen::ArrayXd gradient = trainer.gradient();
    for (std::size_t l = 0; l < 3; ++l) {
        const Eigen::Index place = trainer.network().architecture.learnedOffset(l);
        double losses[2];
        for (const int side : {0, 1}) {
            Eigen::ArrayXd moved = start;
            moved[place] += side == 0 ? -1e-6 : 1e-6;
            trainer.setParameters(moved);
            losses[side] = trainer.evaluate().loss;
        }
        EXPECT_NEAR(gradient[place], (losses[1] - losses[0]) / 2e-6, 1e-8);
    }
}

TEST(Skip, BothEnginesAgreeInDoubleAndFloat) {
    for (const auto& hidden : kShapes) {
        for (const char* id : {"tanh", "sigmoid", "relu", "softplus"}) {
            Trainer<double> trainer = trainerOf(hidden, {Activation(id)});
            const DataSet& data = trainer.data();
            const Eigen::ArrayXd expected = trainer.gradient() * static_cast<double>(data.size());
            const double scale = 1.0 + expected.abs().maxCoeff();
            Network<float> single(hidden, {Activation(id)});
            single.skip = true;
            single.parameters = trainer.network().parameters.cast<float>();
            std::vector<double> inputs;
            std::vector<double> targets;
            for (Eigen::Index i = 0; i < data.size(); ++i) {
                inputs.insert(inputs.end(), {data.x1[i], data.x2[i]});
                targets.push_back(data.target[i]);
            }
            const std::vector<float> singleInputs(inputs.begin(), inputs.end());
            const std::vector<float> singleTargets(targets.begin(), targets.end());
            for (const int padding : {RowEngine<double>::kLanes, RowEngine<double>::kWidest}) {
                RowEngine<double> rows(trainer.network().architecture, padding);
                rows.load(trainer.network());
                Eigen::ArrayXd gradient = Eigen::ArrayXd::Zero(expected.size());
                rows.gradient(OutputLoss::crossEntropy, inputs.data(), targets.data(),
                              static_cast<int>(data.size()), gradient);
                EXPECT_LT((gradient - expected).abs().maxCoeff(), 1e-12 * scale) << id;
                RowEngine<float> floats(single.architecture, padding);
                floats.load(single);
                Eigen::ArrayXf inFloat = Eigen::ArrayXf::Zero(expected.size());
                floats.gradient(OutputLoss::crossEntropy, singleInputs.data(), singleTargets.data(),
                                static_cast<int>(data.size()), inFloat);
                EXPECT_LT((inFloat.cast<double>() - expected).abs().maxCoeff(), 2e-5 * scale)
                    << id << ", " << hidden.size() << " layers";
            }
        }
    }
}

// Switched off and on in flight, the weights stay and both engines follow.
TEST(Skip, ChangesInFlight) {
    for (const int batch : {1, 10, TrainingConfig::kFullBatch}) {
        Trainer<double> trainer = trainerOf({8, 8}, {Activation("tanh")});
        TrainingConfig config = trainer.config();
        config.batch = batch;
        trainer.update(config);
        trainer.trainEpoch();
        const Eigen::ArrayXd before = trainer.network().parameters;
        config.skip = false;
        trainer.update(config);
        EXPECT_FALSE(needsRestart(trainer.config(), config));
        EXPECT_TRUE((trainer.network().parameters == before).all());
        EXPECT_FALSE(trainer.network().skipsIn(1));
        config.skip = true;
        trainer.update(config);
        trainer.trainEpoch();
        EXPECT_NEAR(trainer.predict(0.3, 0.4), logitOf(trainer.network(), 0.3, 0.4), 1e-12);
    }
}

TEST(Skip, TheStepOnOneSampleIsThatOfTheTrainer) {
    Activation maxout("maxout");
    maxout.setParameter("pieces", 2);
    for (const Activation& activation : {Activation("tanh"), maxout}) {
        Trainer<double> trainer = trainerOf({4, 4, 4}, {activation});
        TrainingConfig config = trainer.config();
        config.batch = 1;
        config.shuffle = false;
        config.learningRate = 0.2;
        trainer.update(config);
        const Network<double> network = trainer.network();
        const DataSet& data = trainer.data();
        const auto first = static_cast<Eigen::Index>(trainer.split().train.front());
        const SampleStep step =
            stepOnSample(network, data.x1[first], data.x2[first], data.target[first],
                         OutputLoss::crossEntropy, config.learningRate);
        EXPECT_NEAR(step.logit, trainer.predict(data.x1[first], data.x2[first]), 1e-12);
        EXPECT_TRUE(step.layers[1].skips && step.layers[2].skips);
        EXPECT_FALSE(step.layers[0].skips || step.layers[3].skips);
        // ∂loss/∂h of a layer before one that skips is the way through the weights and past them.
        const Eigen::VectorXd through = step.layers[2].weights.transpose() * step.layers[2].delta;
        EXPECT_LT((step.layers[1].back - through - step.layers[2].back).norm(), 1e-14);
        trainer.run(1);
        EXPECT_LT((trainer.network().parameters - step.parameters).abs().maxCoeff(), 1e-13);
    }
}

TEST(Skip, ALinearNetworkIsStillItsLine) {
    for (const auto& hidden : kShapes) {
        Trainer<double> trainer = trainerOf(hidden, {Activation("identity")});
        ASSERT_TRUE(isLinear(trainer.network()));
        const CollapsedLine line = collapse(trainer.network());
        for (double x = -2.0; x <= 2.0; x += 0.5) {
            EXPECT_NEAR(trainer.predict(x, 2.0 - x), line.a * x + line.b * (2.0 - x) + line.c,
                        1e-10);
        }
    }
}

// With ReLU a unit that is silent adds nothing, whatever the layer before hands on.
TEST(Skip, AUnitIsSilentWhereItsFunctionIsZero) {
    Trainer<double> trainer = trainerOf({4, 4}, {Activation("relu")});
    Eigen::ArrayXd parameters = trainer.network().parameters;
    const LayerShape& second = trainer.network().architecture.layers()[1];
    parameters[second.biasOffset + 2] = -100.0;
    trainer.setParameters(parameters);
    const NetworkHealth health = trainer.health(0.05);
    EXPECT_EQ(health.layers[1].units[2].silent, 1.0);
    EXPECT_EQ(health.layers[1].units[2].dead, 1.0);
    EXPECT_LT(health.layers[1].units[0].silent + health.layers[1].units[1].silent +
                  health.layers[1].units[3].silent,
              3.0);
}

// A chain of squashing layers hands a gradient back that fades; beside it one that does not.
TEST(Skip, TheGradientComesBackPastTheFunctions) {
    TrainingConfig config;
    config.hidden = {8, 8, 8, 8, 8, 8};
    config.activations = {Activation("sigmoid")};
    const auto data = std::make_shared<const DataSet>(generate(config.data, 1));
    Trainer<float> plain(config, data, 1);
    config.skip = true;
    Trainer<float> skipping(config, data, 1);
    EXPECT_GT(skipping.health(0.05).layers[0].gradientNorm,
              100.0 * plain.health(0.05).layers[0].gradientNorm);
}

} // namespace
} // namespace actiscope
