#include "core/activation/catalogue.h"
#include "core/network/engine/row_engine.h"
#include "core/numeric/random.h"
#include "core/training/trainer.h"

#include <gtest/gtest.h>

#include <cmath>

namespace actiscope {
namespace {

struct Samples {
    std::vector<double> inputs;
    std::vector<double> targets;
};

Samples samplesOf(const DataSet& data) {
    Samples samples;
    for (Eigen::Index i = 0; i < data.size(); ++i) {
        samples.inputs.push_back(static_cast<double>(data.x1[i]));
        samples.inputs.push_back(static_cast<double>(data.x2[i]));
        samples.targets.push_back(static_cast<double>(data.target[i]));
    }
    return samples;
}

const std::vector<std::vector<int>> kShapes = {{3}, {8}, {5, 7}, {16, 32}, {9, 1, 17}};

// Both engines do the same mathematics in different layouts.
TEST(RowEngine, GradientIsThatOfTheChunkEngine) {
    for (const auto& hidden : kShapes) {
        for (const char* id : {"tanh", "sigmoid", "relu", "elu", "cubic", "gelu", "exp"}) {
            TrainingConfig config;
            config.hidden = hidden;
            config.activations = {Activation(id)};
            config.data.points = 53; // no whole number of anything
            const auto data = std::make_shared<const DataSet>(generate(config.data, 3));
            Trainer<double> trainer(config, data, 3);
            const Eigen::ArrayXd expected = trainer.gradient() * static_cast<double>(data->size());
            const Samples samples = samplesOf(*data);
            for (const int padding : {RowEngine<double>::kLanes, RowEngine<double>::kWidest}) {
                RowEngine<double> engine(trainer.network().architecture, padding);
                engine.load(trainer.network());
                Eigen::ArrayXd gradient = Eigen::ArrayXd::Zero(expected.size());
                engine.gradient(OutputLoss::crossEntropy, samples.inputs.data(),
                                samples.targets.data(), static_cast<int>(data->size()), gradient);
                const double scale = 1.0 + expected.abs().maxCoeff();
                EXPECT_LT((gradient - expected).abs().maxCoeff(), 1e-12 * scale)
                    << id << ", " << hidden.size() << " layers, padding " << padding;
            }
        }
    }
}

TEST(RowEngine, StepGoesDownTheGradient) {
    for (const auto& hidden : kShapes) {
        for (const int count : {1, 2, 10, 41}) {
            TrainingConfig config;
            config.hidden = hidden;
            config.activations = {Activation("sigmoid")}; // f(0) is not 0: padding must not leak
            const auto data = std::make_shared<const DataSet>(generate(config.data, 5));
            const Trainer<double> trainer(config, data, 5);
            const Samples samples = samplesOf(*data);
            RowEngine<double> engine(trainer.network().architecture, RowEngine<double>::kWidest);
            engine.load(trainer.network());
            const Eigen::ArrayXd before = trainer.network().parameters;
            Eigen::ArrayXd after = before;
            engine.store(after);
            EXPECT_TRUE((after == before).all());
            Eigen::ArrayXd gradient = before;
            engine.gradient(OutputLoss::crossEntropy, samples.inputs.data(), samples.targets.data(),
                            count, gradient);
            constexpr double kRate = 0.3;
            // Two steps: the transposed weights must have followed the first.
            engine.step(OutputLoss::crossEntropy, samples.inputs.data(), samples.targets.data(),
                        count, kRate);
            engine.store(after);
            EXPECT_LT((after - (before - kRate * gradient)).abs().maxCoeff(), 1e-13);
            Network<double> moved = trainer.network();
            moved.parameters = after;
            RowEngine<double> fresh(moved.architecture, RowEngine<double>::kLanes);
            fresh.load(moved);
            fresh.gradient(OutputLoss::crossEntropy, samples.inputs.data(), samples.targets.data(),
                           count, gradient);
            const Eigen::ArrayXd middle = after;
            engine.step(OutputLoss::crossEntropy, samples.inputs.data(), samples.targets.data(),
                        count, kRate);
            engine.store(after);
            EXPECT_LT((after - (middle - kRate * gradient)).abs().maxCoeff(), 1e-13)
                << hidden.size() << " layers, " << count << " samples";
        }
    }
}

// log(0) is −∞ and its slope +∞; the padding of a layer is exactly there.
TEST(RowEngine, InfinitiesOfThePaddingStayThere) {
    Activation logarithm("log");
    logarithm.setParameter("shift", 3.0);
    logarithm.setParameter("scale", 0.1);
    Activation atZero("log");
    for (const Activation& activation : {logarithm, atZero}) {
        Network<float> network({3}, {activation});
        network.parameters.setConstant(0.5f);
        RowEngine<float> engine(network.architecture, RowEngine<float>::kWidest);
        engine.load(network);
        const float inputs[] = {1.0f, 2.0f};
        const float targets[] = {1.0f};
        engine.step(OutputLoss::crossEntropy, inputs, targets, 1, 0.1f);
        Eigen::ArrayXf after = network.parameters;
        engine.store(after);
        EXPECT_TRUE(after.isFinite().all()) << activation.description();
        EXPECT_TRUE((after != network.parameters).any());
    }
}

TEST(Loss, SlopesAreDerivativesOfValues) {
    numeric::Random random(4, numeric::RandomPurpose::data);
    for (const OutputLoss loss :
         {OutputLoss::crossEntropy, OutputLoss::squared, OutputLoss::hinge}) {
        for (int i = 0; i < 200; ++i) {
            const double y = random.uniform(-6.0, 6.0);
            const double target = random.uniform() < 0.5 ? 0.0 : 1.0;
            const double sign = 2.0 * target - 1.0;
            if (std::fabs(sign * y - 1.0) < 1e-3) {
                continue; // the corner of the hinge
            }
            constexpr double kStep = 1e-6;
            const double ys[] = {y - kStep, y + kStep};
            const double targets[] = {target, target};
            double values[2];
            lossValues(loss, ys, targets, values, 2);
            EXPECT_NEAR(lossSlope(loss, y, target), (values[1] - values[0]) / (2.0 * kStep), 1e-7);
            EXPECT_NEAR(lossSlope(loss, static_cast<float>(y), static_cast<float>(target)),
                        lossSlope(loss, y, target), 1e-6);
        }
    }
}

TEST(Loss, NaNStaysNaN) {
    for (const OutputLoss loss :
         {OutputLoss::crossEntropy, OutputLoss::squared, OutputLoss::hinge}) {
        EXPECT_TRUE(std::isnan(lossSlope(loss, std::nan(""), 1.0)));
        EXPECT_TRUE(std::isnan(lossSlope(loss, std::nanf(""), 0.0f)));
    }
}

} // namespace
} // namespace actiscope
