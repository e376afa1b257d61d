#include "core/network/engine/packed_engine.h"
#include "core/numeric/random.h"
#include "core/training/samples/chunk_sums.h"
#include "core/training/trainer.h"

#include <gtest/gtest.h>

#include <numeric>

namespace actiscope {
namespace {

/// In both number kinds the registers hold another number of samples.
template <class Scalar>
class PackedEngineOf : public testing::Test {
protected:
    static constexpr double kTolerance = sizeof(Scalar) == sizeof(float) ? 2e-6 : 1e-13;

    struct Problem {
        Network<Scalar> network;
        Samples<Scalar> samples;
        std::vector<int> order;
        PackedSamples<Scalar> packed;

        Problem(const std::vector<int>& hidden, const std::vector<Activation>& activations,
                const FeatureList& features, int width)
            : network(hidden, activations, features), samples(makeSamples(features)) {
            network.parameters = initialParameters(network.architecture, Initializer::xavier, 7)
                                     .template cast<Scalar>();
            for (std::size_t l = 0; l < network.architecture.layers().size(); ++l) {
                network.biases(l).setConstant(Scalar(0.1)); // nothing is 0 by chance
            }
            order.resize(static_cast<std::size_t>(samples.size()));
            std::iota(order.rbegin(), order.rend(), 0);
            packed.reserve(samples, width);
            packed.arrange(samples, order);
        }

        static Samples<Scalar> makeSamples(const FeatureList& features) {
            DataConfig data;
            data.points = 83; // no whole number of anything
            std::vector<int> train(83);
            std::iota(train.begin(), train.end(), 0);
            return {generate(data, 3), features, Standardization(), train};
        }
    };

    /// By the engine with samples in the lanes, which tests check against finite differences.
    static Eigen::ArrayXd expectedGradient(Problem& problem, OutputLoss loss, Eigen::Index first,
                                           Eigen::Index count) {
        ChunkSums<Scalar> chunks(problem.network.architecture);
        chunks.prepare(problem.samples);
        const Batch<Scalar> batch{problem.samples, problem.order, first, count};
        return chunks.ofBatch(problem.network, loss, batch, count, nullptr).template cast<double>();
    }
};

using NumberKinds = testing::Types<float, double>;
TYPED_TEST_SUITE(PackedEngineOf, NumberKinds);

Activation maxoutOf(int pieces) {
    Activation maxout("maxout");
    maxout.setParameter("pieces", pieces);
    return maxout;
}

const std::vector<std::vector<int>> kNarrowShapes = {{1}, {3}, {4, 2}, {2, 4, 3, 1}};
const std::vector<std::vector<int>> kShapesOfEight = {{8}, {5}, {8, 8}, {3, 7, 8}};

TYPED_TEST(PackedEngineOf, GradientIsThatOfTheChunkEngine) {
    using Engine = PackedEngine<TypeParam>;
    std::vector<std::vector<int>> shapes = kNarrowShapes;
    shapes.insert(shapes.end(), kShapesOfEight.begin(), kShapesOfEight.end());
    for (const auto& hidden : shapes) {
        for (const Activation& activation : {Activation("tanh"), Activation("sigmoid"),
                                             Activation("elu"), maxoutOf(1), maxoutOf(3)}) {
            const std::vector<Activation> all(hidden.size(), activation);
            const Architecture architecture(hidden, 2, piecesOf(all));
            const int width = Engine::widthFor(architecture);
            if (width == 0) {
                continue; // the machine's registers are too short
            }
            typename TestFixture::Problem problem(hidden, all, plainFeatures(), width);
            Engine engine(architecture);
            engine.load(problem.network);
            typename Network<TypeParam>::Vector gradient = problem.network.parameters;
            const Eigen::Index weights = architecture.weightCount();
            gradient.setConstant(TypeParam(7));
            for (const int count : {1, 2, 3, 4, 5, 7, 8, 9, 10, 15, 16, 17, 33, 50}) {
                constexpr int kFirst = 11;
                for (const OutputLoss loss : {OutputLoss::crossEntropy, OutputLoss::squaredError}) {
                    engine.gradient(loss, problem.packed.inputs(kFirst),
                                    problem.packed.targets(kFirst), count, gradient);
                    const Eigen::ArrayXd expected =
                        this->expectedGradient(problem, loss, kFirst, count);
                    const double scale = 1.0 + expected.abs().maxCoeff();
                    EXPECT_LT((gradient.template cast<double>() - expected)
                                  .head(weights)
                                  .abs()
                                  .maxCoeff(),
                              this->kTolerance * scale)
                        << activation.description() << ", " << hidden.size() << " layers of "
                        << hidden.front() << ", " << count << " samples";
                }
            }
        }
    }
}

TYPED_TEST(PackedEngineOf, StepsGoDownTheGradient) {
    using Engine = PackedEngine<TypeParam>;
    for (const auto& hidden : {std::vector<int>{3}, {4, 2}, {8, 8}, {3, 7, 8}}) {
        // f(0) is not 0, and pieces differ from layer to layer: nothing may leak.
        std::vector<Activation> activations(hidden.size(), Activation("sigmoid"));
        activations.back() = maxoutOf(2);
        const Architecture architecture(hidden, 2, piecesOf(activations));
        const int width = Engine::widthFor(architecture);
        if (width == 0) {
            continue;
        }
        typename TestFixture::Problem problem(hidden, activations, plainFeatures(), width);
        Engine engine(architecture);
        engine.load(problem.network);
        typename Network<TypeParam>::Vector after = problem.network.parameters;
        engine.store(after);
        EXPECT_TRUE((after == problem.network.parameters).all());
        for (const int count : {1, 10, 37}) { // the transposed weights follow each step
            const Eigen::ArrayXd gradient =
                this->expectedGradient(problem, OutputLoss::crossEntropy, 0, count);
            constexpr double kRate = 0.03;
            const Eigen::ArrayXd expected =
                problem.network.parameters.template cast<double>() - kRate * gradient;
            engine.step(OutputLoss::crossEntropy, problem.packed.inputs(0),
                        problem.packed.targets(0), count, TypeParam(kRate));
            engine.store(problem.network.parameters);
            EXPECT_LT(
                (problem.network.parameters.template cast<double>() - expected).abs().maxCoeff(),
                this->kTolerance * (1.0 + gradient.abs().maxCoeff()))
                << hidden.size() << " layers, " << count << " samples";
        }
    }
}

TYPED_TEST(PackedEngineOf, TakesAsManyInputsAsItIsWide) {
    using Engine = PackedEngine<TypeParam>;
    const FeatureList features = {Feature::x1, Feature::x2, Feature::product, Feature::square1,
                                  Feature::sine2};
    const Architecture architecture({3}, static_cast<int>(features.size()), {1});
    if (const int width = Engine::widthFor(architecture); width > 0) {
        EXPECT_EQ(width, 8);
        typename TestFixture::Problem problem({3}, {Activation("tanh")}, features, width);
        Engine engine(architecture);
        engine.load(problem.network);
        typename Network<TypeParam>::Vector gradient = problem.network.parameters;
        engine.gradient(OutputLoss::crossEntropy, problem.packed.inputs(0),
                        problem.packed.targets(0), 13, gradient);
        const Eigen::ArrayXd expected =
            this->expectedGradient(problem, OutputLoss::crossEntropy, 0, 13);
        EXPECT_LT((gradient.template cast<double>() - expected)
                      .head(architecture.weightCount())
                      .abs()
                      .maxCoeff(),
                  this->kTolerance * (1.0 + expected.abs().maxCoeff()));
    }
    EXPECT_EQ(Engine::widthFor(Architecture({9}, 2, {1})), 0);
    EXPECT_EQ(Engine::widthFor(Architecture({3}, 9, {1})), 0);
    EXPECT_EQ(Engine::widthFor(Architecture(std::vector<int>())), 0);
}

// log(0) is −∞ and its slope +∞; the padding of a layer is exactly there. Samples behind the batch
// may be anywhere.
TYPED_TEST(PackedEngineOf, WhatIsNotOfTheBatchStaysOutside) {
    using Engine = PackedEngine<TypeParam>;
    Network<TypeParam> network({3}, {Activation("log")});
    network.parameters.setConstant(TypeParam(0.5));
    Engine engine(network.architecture);
    engine.load(network);
    std::vector<TypeParam> inputs(100, TypeParam(-1e30));
    inputs[0] = TypeParam(1);
    inputs[1] = TypeParam(2);
    inputs[2] = TypeParam(0);
    inputs[3] = TypeParam(0);
    const std::vector<TypeParam> targets(100, TypeParam(1));
    engine.step(OutputLoss::crossEntropy, inputs.data(), targets.data(), 1, TypeParam(0.1));
    typename Network<TypeParam>::Vector after = network.parameters;
    engine.store(after);
    EXPECT_TRUE(after.isFinite().all());
    EXPECT_TRUE((after != network.parameters).any());
}

// RReLU: the gradient of a batch with drawn slopes lies between those of its two borders.
TEST(PackedEngine, RandomSlopesAreDrawn) {
    TrainingConfig config;
    config.hidden = {4};
    config.activations = {Activation("rrelu")};
    config.batch = 10;
    const auto data = std::make_shared<const DataSet>(generate(config.data, 3));
    Trainer<float> drawn(config, data, 3);
    config.activations.front().setParameter("upper", config.activations.front().parameter("lower"));
    Trainer<float> fixed(config, data, 3);
    drawn.trainEpoch();
    fixed.trainEpoch();
    EXPECT_TRUE(drawn.network().parameters.isFinite().all());
    EXPECT_GT((drawn.network().parameters - fixed.network().parameters).abs().maxCoeff(), 1e-4f);
}

} // namespace
} // namespace actiscope
