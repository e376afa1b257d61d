#include "core/scene/gradient_scene.h"

#include "core/scene/gradient_rescue.h"
#include "core/session/activation_choice.h"

#include <gtest/gtest.h>

#include <cmath>

namespace actiscope {
namespace {

GradientReading readingOf(const Session& session, std::uint64_t seed = 0) {
    const std::atomic<bool> never{false};
    const RandomDepth network = depthOf(session);
    return readDepth(*DepthAnalysis().run(network, seed, 1, never), network.width,
                     session.training.learningRate);
}

Session withFunction(const char* id) {
    Session session;
    chooseActivation(session, id);
    return session;
}

TEST(GradientScene, ASigmoidNetworkShrinksAsPredicted) {
    const GradientReading reading = readingOf(withFunction("sigmoid"));
    ASSERT_EQ(reading.layers.size(), 20u);
    EXPECT_NEAR(reading.measuredFactor, 0.234, 0.01);
    EXPECT_TRUE(agrees(reading.measuredFactor, reading.predictedFactor));
    EXPECT_EQ(zoneOf(reading.layers.front().delta), GradientZone::zero);
    EXPECT_EQ(zoneOf(reading.layers.back().delta), GradientZone::alive);
}

TEST(GradientScene, ThePredictionEndsWhereTheLastLayerStands) {
    const GradientReading reading = readingOf(withFunction("relu"));
    EXPECT_DOUBLE_EQ(reading.layers.back().predicted, reading.layers.back().delta);
    EXPECT_NEAR(std::log10(reading.layers.front().predicted / reading.layers.back().predicted),
                19.0 * std::log10(reading.predictedFactor), 1e-9);
}

TEST(GradientScene, EachRescueHelpsASigmoidNetwork) {
    const Session session = withFunction("sigmoid");
    const double before = readingOf(session).measuredFactor;
    for (const Rescue rescue : kRescues) {
        Session rescued = session;
        applyRescue(rescued, rescue);
        if (rescue == Rescue::xavier) {
            EXPECT_EQ(rescued.gradients, session.gradients); // it has that already
            continue;
        }
        EXPECT_GT(readingOf(rescued).measuredFactor, before + 0.05) << static_cast<int>(rescue);
    }
    Session skip = session;
    applyRescue(skip, Rescue::skip);
    EXPECT_TRUE(keepsGradients(readingOf(skip).measuredFactor));
    EXPECT_FALSE(keepsGradients(before));
}

TEST(GradientScene, ChainBoundsAreAQuarterAUnitForSigmoid) {
    const Session session = withFunction("sigmoid");
    const Chain chain = chainOf(session);
    const double slope = largestSlope(chain.activation);
    EXPECT_DOUBLE_EQ(slope, 0.25);
    const std::vector<double> bounds = chainBounds(chain, slope);
    EXPECT_DOUBLE_EQ(bounds.front(), std::pow(0.25, 10.0));
    const auto units = runChain(chain);
    for (std::size_t i = 0; i < units.size(); ++i) {
        EXPECT_LE(units[i].product, bounds[i]);
    }
}

TEST(GradientScene, HealthOfANetworkBecomesLines) {
    NetworkHealth health;
    health.layers.resize(3);
    const double deltas[] = {1e-4, 1e-3, 1e-2};
    for (std::size_t l = 0; l < 3; ++l) {
        health.layers[l].preActivation = {3.0, 4.0};
        health.layers[l].delta = {0.0, deltas[l]};
        health.layers[l].gradientNorm = 0.5;
    }
    health.layers[0].units = {
        UnitHealth{.saturated = 0.5, .silent = 1.0, .reason = DeathReason::deadRegion},
        UnitHealth{}};
    const GradientReading reading = readHealth(health, {});
    EXPECT_TRUE(reading.trains);
    EXPECT_DOUBLE_EQ(reading.layers[0].z, 5.0);
    EXPECT_NEAR(reading.measuredFactor, 0.1, 1e-12);
    EXPECT_NEAR(reading.log10FirstLast, -2.0, 1e-12);
    EXPECT_DOUBLE_EQ(reading.layers[0].dead, 0.5);
    EXPECT_DOUBLE_EQ(reading.layers[0].zero, 0.5);
    EXPECT_DOUBLE_EQ(reading.layers[0].saturated, 0.25);
}

TEST(GradientScene, CsvHasALinePerLayer) {
    const std::string csv = depthCsv(readingOf(withFunction("tanh")));
    EXPECT_TRUE(csv.starts_with("layer,z_rms,output_rms,output_mean,output_sd,delta_rms,"
                                "delta_predicted,update_over_weight,saturated,dead,zero\n1,"));
    EXPECT_EQ(std::ranges::count(csv, '\n'), 21);
    const std::string chain = chainCsv(chainOf(withFunction("tanh")));
    EXPECT_TRUE(chain.starts_with("layer,z,f,slope,product\n1,0.5,"));
    EXPECT_EQ(std::ranges::count(chain, '\n'), 11);
}

} // namespace
} // namespace actiscope
