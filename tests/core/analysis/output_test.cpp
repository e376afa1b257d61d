#include "core/analysis/output.h"

#include "core/analysis/line/properties.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

namespace actiscope {
namespace {

constexpr OutputBins kBins{-3.0, 3.0, 300};

OutputDensity outputOf(const Activation& activation, double mean = 0.0, double deviation = 1.0) {
    const Properties p = computeProperties(activation, 0.05);
    std::vector<double> breaks = p.kinks;
    breaks.insert(breaks.end(), p.jumps.begin(), p.jumps.end());
    return gaussianOutput(activation, p.regions, breaks, mean, deviation, kBins);
}

double densityAt(const OutputDensity& out, double y) {
    return out.density[static_cast<std::size_t>((y - out.from) / out.binWidth())];
}

double massOf(const OutputDensity& out) {
    double mass = std::accumulate(out.density.begin(), out.density.end(), 0.0) * out.binWidth();
    for (const Atom& atom : out.atoms) {
        mass += atom.mass;
    }
    return mass;
}

TEST(Output, ReluKeepsHalfAndPutsTheOtherHalfAtZero) {
    const OutputDensity out = outputOf(Activation("relu"));
    ASSERT_EQ(out.atoms.size(), 1u);
    EXPECT_DOUBLE_EQ(out.atoms[0].y, 0.0);
    EXPECT_NEAR(out.atoms[0].mass, 0.5, 1e-12);
    EXPECT_NEAR(densityAt(out, 1.01), 0.2396, 5e-4); // the normal density at 1.01
    EXPECT_EQ(densityAt(out, -0.5), 0.0);
    EXPECT_NEAR(out.mean, 0.398942, 1e-5);
    EXPECT_NEAR(out.meanSquareSlope, 0.5, 1e-6);
    EXPECT_NEAR(massOf(out), 1.0, 2e-3); // what lies above 3 is not seen
}

TEST(Output, ChangeOfVariablesThroughTanh) {
    const OutputDensity out = outputOf(Activation("tanh"));
    // p(atanh y) / (1 − y²)
    for (const double y : {-0.61, 0.01, 0.35, 0.81}) {
        const double z = std::atanh(y);
        const double expected =
            std::exp(-0.5 * z * z) / std::sqrt(2.0 * std::numbers::pi) / (1.0 - y * y);
        EXPECT_NEAR(densityAt(out, y), expected, 0.01 * expected) << y;
    }
    EXPECT_TRUE(out.atoms.empty());
    EXPECT_NEAR(massOf(out), 1.0, 1e-6);
    EXPECT_EQ(out.mean, 0.0);
}

TEST(Output, AStepHasNothingButAtoms) {
    const OutputDensity out = outputOf(Activation("step"), 1.0, 1.0);
    ASSERT_EQ(out.atoms.size(), 2u);
    EXPECT_NEAR(out.atoms[0].mass, 0.158655, 1e-5);
    EXPECT_NEAR(out.atoms[1].mass, 0.841345, 1e-5);
    EXPECT_NEAR(*std::ranges::max_element(out.density), 0.0, 1e-9);
    EXPECT_NEAR(out.mean, 0.841345, 1e-5);
}

TEST(Output, SaturatedInputsPileUpAtTheLimit) {
    const OutputDensity out = outputOf(Activation("elu"), 0.0, 2.0);
    ASSERT_EQ(out.piles.size(), 1u);
    EXPECT_NEAR(out.piles[0].y, -1.0, 1e-6);
    EXPECT_NEAR(out.piles[0].mass, 0.067, 1e-3);
    EXPECT_NEAR(out.mean, 0.4659, 1e-3);
    EXPECT_NEAR(out.meanSquareSlope, 0.5944, 1e-3);
}

TEST(Output, AveragesAreThoseOfTheProperties) {
    for (const char* id : {"gelu", "silu", "selu", "leaky_relu", "softsign", "hardtanh"}) {
        const Activation activation(id);
        const Properties p = computeProperties(activation, 0.05);
        const OutputDensity out = outputOf(activation);
        EXPECT_NEAR(out.mean, p.gaussian.mean, 1e-4) << id;
        EXPECT_NEAR(out.meanSquareSlope, p.gaussian.meanSquareDerivative, 1e-4) << id;
    }
}

TEST(Output, SamplesOfANetworkAreCounted) {
    const Activation relu("relu");
    const Properties p = computeProperties(relu, 0.05);
    const std::vector<float> z{-2.0f, -1.0f, -0.5f, 1.0f, 2.0f};
    const OutputDensity out = sampledOutput(relu, p.regions, z, kBins);
    ASSERT_EQ(out.atoms.size(), 1u);
    EXPECT_NEAR(out.atoms[0].mass, 0.6, 1e-12);
    EXPECT_NEAR(out.mean, 0.6, 1e-12);
    EXPECT_NEAR(massOf(out), 1.0, 1e-12);
    EXPECT_TRUE(sampledOutput(relu, p.regions, {}, kBins).atoms.empty());
}

} // namespace
} // namespace actiscope
