#include "core/activation/activation_text.h"
#include "core/activation/catalogue.h"
#include "core/activation/maxout.h"
#include "core/numeric/random.h"
#include "core/training/trainer.h"

#include <gtest/gtest.h>

#include <cmath>
#include <iostream>

namespace actiscope {
namespace {

constexpr OutputLoss kLosses[] = {OutputLoss::crossEntropy, OutputLoss::squared, OutputLoss::hinge};
constexpr OptimizerKind kOptimizers[] = {OptimizerKind::sgd, OptimizerKind::momentum,
                                         OptimizerKind::rmsprop, OptimizerKind::adam};

TrainingConfig configWith(const std::vector<int>& hidden, const std::vector<Activation>& chosen) {
    TrainingConfig config;
    config.data.points = 37; // not a whole number of chunks
    config.hidden = hidden;
    config.activations = chosen;
    return config;
}

/// A trainer whose parameters have left the special places that zero biases put them at: units
/// behind a silent ReLU stand exactly on their kink.
Trainer<double> movedTrainer(const TrainingConfig& config) {
    const auto data = std::make_shared<const DataSet>(generate(config.data, 2));
    Trainer<double> trainer(config, data, 2);
    numeric::Random random(5, numeric::RandomPurpose::weights);
    Eigen::ArrayXd start = trainer.network().parameters;
    for (double& p : start.head(trainer.network().architecture.weightCount())) {
        p += random.uniform(-0.2, 0.2);
    }
    trainer.setParameters(start);
    return trainer;
}

/// Mean loss with the penalties that the configuration asks for.
double objective(Trainer<double>& trainer, const Eigen::ArrayXd& parameters) {
    trainer.setParameters(parameters);
    double penalty = 0.0;
    const TrainingConfig& config = trainer.config();
    for (const LayerShape& layer : trainer.network().architecture.layers()) {
        const auto weights =
            parameters.segment(layer.weightOffset, Eigen::Index{layer.sums()} * layer.inputs);
        penalty += config.l1 * weights.abs().sum() + 0.5 * config.l2 * weights.square().sum();
    }
    return trainer.evaluate().loss + penalty;
}

/// Largest difference between the gradient and central differences of the objective, relative to
/// the larger of them and 1e-3.
double gradientError(const TrainingConfig& config) {
    Trainer<double> trainer = movedTrainer(config);
    const Eigen::ArrayXd start = trainer.network().parameters;
    const double middle = objective(trainer, start);
    if (!std::isfinite(middle)) {
        return std::nan(""); // outside the function's domain
    }
    const Eigen::ArrayXd gradient = trainer.gradient();
    double worst = 0.0;
    Eigen::Index crossed = 0;
    // Places of learnable parameters that are not learned have no gradient to compare.
    const Eigen::Index checked =
        config.learn ? start.size() : trainer.network().architecture.weightCount();
    for (Eigen::Index i = 0; i < checked; ++i) {
        constexpr double kStep = 1e-5;
        Eigen::ArrayXd moved = start;
        moved[i] = start[i] + kStep;
        const double above = objective(trainer, moved);
        moved[i] = start[i] - kStep;
        const double below = objective(trainer, moved);
        // A sample whose kink or jump lies within the step has no difference quotient there: the
        // second difference is then of the order of the step instead of its square.
        if (std::fabs(above - 2.0 * middle + below) > 2e-8 * std::fmax(1.0, middle)) {
            ++crossed;
            continue;
        }
        const double quotient = (above - below) / (2.0 * kStep);
        worst = std::fmax(worst, std::fabs(gradient[i] - quotient) /
                                     std::fmax(1e-3, std::fabs(gradient[i]) + std::fabs(quotient)));
    }
    EXPECT_LE(crossed, start.size() / 3) << config.activations.front().id();
    return worst;
}

const std::vector<int> kShapes[] = {{3}, {4, 2}, {8, 8}};

TEST(Gradient, OfEveryActivationShapeAndLossAgreesWithCentralDifferences) {
    double worst = 0.0;
    std::string where;
    int compared = 0;
    for (const ActivationDefinition& definition : catalogue()) {
        for (const auto& hidden : kShapes) {
            for (const OutputLoss loss : kLosses) {
                TrainingConfig config = configWith(hidden, {Activation(definition)});
                config.loss = loss;
                const double error = gradientError(config);
                if (std::isnan(error)) {
                    EXPECT_TRUE(definition.id == "log" || definition.id == "exp") << definition.id;
                    continue;
                }
                ++compared;
                EXPECT_LE(error, 5e-6) << definition.id << ", " << hidden.size() << " layers, loss "
                                       << static_cast<int>(loss);
                if (error > worst) {
                    worst = error;
                    where = definition.id;
                }
            }
        }
    }
    const auto each = std::size(kShapes) * std::size(kLosses);
    EXPECT_GE(compared, static_cast<int>((catalogue().size() - 2) * each)) << "all but log and exp";
    std::cout << compared << " networks, worst relative error " << worst << " (" << where << ")\n";
}

TEST(Gradient, OfMixedLayersPerceptronAndPenaltiesAgrees) {
    EXPECT_LE(gradientError(configWith({5, 4}, parseActivations("relu,tanh"))), 1e-6);
    EXPECT_LE(gradientError(configWith({}, {Activation("tanh")})), 1e-6);
    for (const OutputLoss loss : kLosses) {
        TrainingConfig config = configWith({4, 3}, {Activation("tanh")});
        config.loss = loss;
        config.l1 = 0.02;
        config.l2 = 0.05;
        EXPECT_LE(gradientError(config), 1e-6) << static_cast<int>(loss);
    }
}

TEST(Gradient, OfLearnableParametersAgrees) {
    for (const char* id : {"prelu", "swish"}) {
        for (const auto& hidden : kShapes) {
            for (const OutputLoss loss : kLosses) {
                TrainingConfig config = configWith(hidden, {Activation(id)});
                config.learn = true;
                config.loss = loss;
                EXPECT_LE(gradientError(config), 1e-6) << id;
                Trainer<double> trainer = movedTrainer(config);
                EXPECT_NE(trainer.gradient()[trainer.network().architecture.learnedOffset(0)], 0.0);
            }
        }
    }
    // One layer learns, the other one has nothing to learn.
    TrainingConfig mixed = configWith({4, 4}, parseActivations("tanh,prelu"));
    mixed.learn = true;
    EXPECT_LE(gradientError(mixed), 1e-6);
}

TEST(Gradient, OfMaxoutGroupsAgrees) {
    for (const int pieces : {1, 2, 3, 5}) {
        for (const auto& hidden : kShapes) {
            Activation maxout("maxout");
            maxout.setParameter("pieces", pieces);
            EXPECT_LE(gradientError(configWith(hidden, {maxout})), 1e-6) << pieces;
        }
    }
}

TEST(Gradient, WithEveryFeatureAgrees) {
    TrainingConfig config = configWith({5}, {Activation("tanh")});
    config.features = {Feature::x2,      Feature::x1,    Feature::product, Feature::square1,
                       Feature::square2, Feature::sine1, Feature::sine2};
    EXPECT_LE(gradientError(config), 1e-6);
    config.hidden = {};
    EXPECT_LE(gradientError(config), 1e-6);
}

TEST(Gradient, OfAStepIsExactlyZeroInTheHiddenLayer) {
    TrainingConfig config;
    config.hidden = {4};
    config.activations = {Activation("step")};
    const auto data = std::make_shared<const DataSet>(generate(config.data, 1));
    Trainer<float> trainer(config, data, 1);
    const auto gradient = trainer.gradient();
    EXPECT_TRUE((gradient.head(12) == 0.0f).all());
    EXPECT_FALSE((gradient.segment(12, 5) == 0.0f).all());
}

// One update is the optimizer's step on the mean gradient, whichever kernels it goes through.
TEST(Trainer, UpdateIsTheOptimizersStepOnTheMeanGradientForEveryActivation) {
    for (const ActivationDefinition& definition : catalogue()) {
        if (definition.randomSlope || definition.id == "log") {
            continue; // its updates are random; it has no value for negative arguments
        }
        for (const auto& hidden : kShapes) {
            for (const OptimizerKind kind : kOptimizers) {
                TrainingConfig config = configWith(hidden, {Activation(definition)});
                config.batch = TrainingConfig::kFullBatch;
                config.shuffle = false;
                config.optimizer = kind;
                config.l2 = 0.01;
                config.learn = true;
                config.learningRate = 1e-3;
                Trainer<double> trainer = movedTrainer(config);
                Optimizer<double> optimizer(kind, trainer.network().parameters.size());
                Eigen::ArrayXd expected = trainer.network().parameters;
                for (int i = 0; i < 2; ++i) {
                    optimizer.apply(expected, trainer.gradient(), config.learningRate);
                    trainer.run(1);
                }
                const double scale = 1.0 + expected.abs().maxCoeff();
                EXPECT_LT((trainer.network().parameters - expected).abs().maxCoeff(), 1e-9 * scale)
                    << definition.id << ", optimizer " << static_cast<int>(kind) << ", "
                    << hidden.size() << " layers";
            }
        }
    }
}

} // namespace
} // namespace actiscope
