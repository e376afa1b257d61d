#include "core/approximation/line_network.h"
#include "core/approximation/solved.h"

#include <gtest/gtest.h>

#include <cmath>

namespace actiscope {
namespace {

TEST(Tents, HaveTwoToTheLPieces) {
    for (const auto& [layers, pieces] : {std::pair{1, 2}, {2, 4}, {5, 32}, {10, 1024}}) {
        const LineNetwork network = tentNetwork(layers);
        const BrokenLine line = along(network, 0.0, 1.0);
        EXPECT_EQ(line.pieces(), pieces);
        EXPECT_EQ(line.regions, pieces);
        EXPECT_EQ(network.units(), 2 * layers);
        EXPECT_EQ(oneLayerUnits(pieces), pieces - 1);
        // From 0 up to 1 and back, so many times.
        for (Eigen::Index i = 0; i < line.x.size(); ++i) {
            EXPECT_EQ(line.x[i], static_cast<double>(i) / pieces);
            EXPECT_EQ(line.y[i], static_cast<double>(i % 2));
        }
    }
}

/// 32 ReLUs of He: depth does not help random weights.
TEST(RandomNetworks, DepthDoesNotAddPieces) {
    const std::pair<std::vector<int>, double> rows[] = {
        {{32}, 31.0}, {{16, 16}, 31.0}, {{8, 8, 8, 8}, 28.0}, {{4, 4, 4, 4, 4, 4, 4, 4}, 18.0}};
    for (const auto& [hidden, expected] : rows) {
        const PieceCounts counts =
            countPieces(hidden, Initializer::he, 0.5, -kCountedRange, kCountedRange, 1, 400);
        EXPECT_EQ(counts.counts.size(), 400u);
        EXPECT_NEAR(counts.mean, expected, 1.0) << hidden.size() << " layers";
        std::cout << hidden.size() << " layers: " << counts.mean << '\n';
    }
}

/// The kinks of the broken line are those of the network: between them it is evaluated directly.
TEST(RandomNetworks, TheLineIsTheNetwork) {
    const int hidden[] = {5, 7, 3};
    const LineNetwork network = randomNetwork(hidden, Initializer::he, 0.5, 11);
    const BrokenLine line = along(network, -2.0, 2.0);
    for (Eigen::Index i = 0; i + 1 < line.x.size(); ++i) {
        for (const double share : {0.0, 0.3, 0.8}) {
            const double x = line.x[i] + share * (line.x[i + 1] - line.x[i]);
            Eigen::VectorXd values = Eigen::VectorXd::Constant(1, x);
            for (const LineNetwork::Layer& layer : network.hidden) {
                values = (layer.weights * values + layer.biases).cwiseMax(0.0);
            }
            const double y = (network.output.weights * values + network.output.biases)[0];
            EXPECT_NEAR(line.y[i] + share * (line.y[i + 1] - line.y[i]), y, 1e-12);
        }
    }
}

TEST(PiecesOfSums, CountKinks) {
    Target uneven; // an odd target has no kink in the middle
    uneven.kind = TargetKind::formula;
    uneven.formula = "exp(x/2) + sin(2x)";
    const TargetFunction target(uneven);
    for (const int units : {1, 4, 16, 64}) {
        // The first unit steps at the left end: no kink within.
        EXPECT_EQ(piecesOf(solveEvenly(Activation("relu"), target, units), -3.0, 3.0), units);
    }
    EXPECT_EQ(piecesOf(solveEvenly(Activation("identity"), target, 5), -3.0, 3.0), 1);
    EXPECT_FALSE(piecesOf(solveEvenly(Activation("tanh"), target, 5), -3.0, 3.0));
    // Two that cancel leave no kink.
    const UnitSum none{Activation("relu"), {{1.0, 1.0, 0.0}, {-1.0, 1.0, 0.0}}, 0.0};
    EXPECT_EQ(piecesOf(none, -1.0, 1.0), 1);
}

} // namespace
} // namespace actiscope
