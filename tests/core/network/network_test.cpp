#include "core/activation/activation_text.h"
#include "core/errors.h"
#include "core/network/engine/chunk_engine.h"
#include "core/numeric/random.h"

#include <gtest/gtest.h>

#include <cmath>

namespace actiscope {
namespace {

TEST(Architecture, LaysParametersOutWithoutGapsOrOverlaps) {
    const Architecture architecture({3, 5});
    EXPECT_EQ(architecture.weightCount(), 3 * 3 + 5 * 4 + 6);
    EXPECT_EQ(architecture.parameterCount(), architecture.weightCount() + 2);
    EXPECT_EQ(architecture.widest(), 5);
    Eigen::Index next = 0;
    for (const LayerShape& layer : architecture.layers()) {
        EXPECT_EQ(layer.weightOffset, next);
        EXPECT_EQ(layer.biasOffset, next + layer.inputs * layer.units);
        next = layer.biasOffset + layer.units;
    }
    EXPECT_EQ(Architecture({}).parameterCount(), 3);
}

TEST(Network, NeedsOneActivationOrOnePerLayer) {
    const std::vector<Activation> two = parseActivations("relu,tanh");
    EXPECT_EQ(Network<float>({3, 3}, two).activations[1].id(), "tanh");
    EXPECT_EQ(Network<float>({3, 3, 3}, {Activation("tanh")}).activations.size(), 3u);
    EXPECT_THROW(Network<float>({3, 3, 3}, two), UsageError);
}

/// Straightforward evaluation of one sample with matrix products.
double logitByMatrices(const Network<double>& network, double x1, double x2) {
    Eigen::VectorXd values = Eigen::Vector2d(x1, x2);
    for (std::size_t l = 0; l < network.architecture.layers().size(); ++l) {
        Eigen::VectorXd z = network.weights(l).matrix() * values + network.biases(l).matrix();
        if (l < network.activations.size()) {
            for (double& v : z) {
                v = network.activations[l].at(v).value;
            }
        }
        values = z;
    }
    return values[0];
}

TEST(ChunkEngine, ForwardAgreesWithMatrixProducts) {
    numeric::Random random(1, numeric::RandomPurpose::data);
    for (const auto& hidden : {std::vector<int>{}, {1}, {3}, {4, 2}, {8, 8}, {5, 7, 6}, {32, 32}}) {
        Network<double> network(hidden, {Activation("tanh")});
        network.parameters = initialParameters(network.architecture, Initializer::xavier, 7);
        ChunkEngine<double> engine(network.architecture);
        for (int lane = 0; lane < ChunkEngine<double>::kLanes; ++lane) {
            engine.input(0)[lane] = random.uniform(-3.0, 3.0);
            engine.input(1)[lane] = random.uniform(-3.0, 3.0);
        }
        engine.forward(network, true);
        for (int lane = 0; lane < ChunkEngine<double>::kLanes; ++lane) {
            EXPECT_NEAR(engine.logits()[lane],
                        logitByMatrices(network, engine.input(0)[lane], engine.input(1)[lane]),
                        1e-12);
        }
    }
}

TEST(Initializer, SameSeedSameWeightsWhateverTheActivation) {
    const Architecture architecture({4, 4});
    const auto a = initialParameters(architecture, Initializer::uniformFanIn, 9);
    EXPECT_TRUE((a == initialParameters(architecture, Initializer::uniformFanIn, 9)).all());
    EXPECT_FALSE((a == initialParameters(architecture, Initializer::uniformFanIn, 10)).all());
}

TEST(Initializer, HasItsVariance) {
    const Architecture architecture({64, 64});
    const LayerShape& layer = architecture.layers()[1];
    const auto variance = [&](Initializer initializer) {
        const auto p = initialParameters(architecture, initializer, 3);
        EXPECT_TRUE((p.segment(layer.biasOffset, layer.units) == 0.0).all());
        return p.segment(layer.weightOffset, 64 * 64).square().mean();
    };
    EXPECT_NEAR(variance(Initializer::uniformFanIn) * 64, 1.0 / 3.0, 0.02);
    EXPECT_NEAR(variance(Initializer::xavier) * 64, 1.0, 0.05);
    EXPECT_NEAR(variance(Initializer::he) * 64, 2.0, 0.15);
    EXPECT_NEAR(variance(Initializer::lecun) * 64, 1.0, 0.08);
}

TEST(Collapse, LinearNetworkIsItsLine) {
    for (const auto& hidden : {std::vector<int>{}, {4}, {8, 8}, {5, 5, 5, 5}}) {
        Network<double> network(hidden, {Activation("identity")});
        network.parameters = initialParameters(network.architecture, Initializer::lecun, 4);
        network.parameters += 0.1; // biases too
        ASSERT_TRUE(isLinear(network));
        const CollapsedLine line = collapse(network);
        for (double x1 = -3.0; x1 <= 3.0; x1 += 0.5) {
            for (double x2 = -3.0; x2 <= 3.0; x2 += 0.5) {
                EXPECT_NEAR(logitByMatrices(network, x1, x2), line.a * x1 + line.b * x2 + line.c,
                            1e-12);
            }
        }
    }
    EXPECT_FALSE(isLinear(Network<double>({3}, {Activation("relu")})));
}

} // namespace
} // namespace actiscope
