#include "core/analysis/curve.h"
#include "core/analysis/line/regions.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace actiscope {
namespace {

Activation withParameter(std::string_view id, std::string_view name, double value) {
    Activation activation(id);
    activation.setParameter(name, value);
    return activation;
}

Eigen::Index gaps(const Eigen::ArrayXd& values) {
    return values.isNaN().count();
}

Regions regionsIn(const Activation& activation, double from, double to, double epsilon) {
    return clipped(findRegions(activation, from, to, epsilon), from, to);
}

TEST(Curve, DrawsAJumpAsAGap) {
    const Curve curve = sampleForDrawing(withParameter("step", "theta", 0.3), -2.0, 2.0, 200);
    EXPECT_EQ(gaps(curve.f), 1);
    for (Eigen::Index i = 0; i < curve.x.size(); ++i) {
        if (std::isnan(curve.f[i])) {
            EXPECT_NEAR(curve.x[i], 0.3, 1e-12);
            EXPECT_EQ(curve.f[i - 1], 0.0);
            EXPECT_EQ(curve.f[i + 1], 1.0);
        }
    }
}

TEST(Curve, DrawsAKinkAsAGapOfTheSlopeOnly) {
    const Curve curve = sampleForDrawing(Activation("relu"), -2.0, 2.0, 201);
    EXPECT_EQ(gaps(curve.f), 0);
    EXPECT_EQ(gaps(curve.slope), 1);
}

TEST(Curve, SmoothFunctionsHaveNoGaps) {
    for (const char* id : {"identity", "sigmoid", "tanh", "softplus", "cubic", "swish"}) {
        const Curve curve = sampleForDrawing(Activation(id), -50.0, 50.0, 300);
        EXPECT_EQ(curve.x.size(), 300) << id;
        EXPECT_EQ(gaps(curve.f) + gaps(curve.slope), 0) << id;
    }
    // Steep, yet continuous.
    const Curve steep = sampleForDrawing(withParameter("swish", "beta", 10.0), -50.0, 50.0, 300);
    EXPECT_EQ(gaps(steep.f) + gaps(steep.slope), 0);
}

TEST(Curve, NeverGoesBackInX) {
    const Curve curve = sampleForDrawing(Activation("thresholded_relu"), -5.0, 5.0, 137);
    EXPECT_TRUE(std::is_sorted(curve.x.begin(), curve.x.end()));
}

TEST(Regions, ReluIsDeadOnTheLeft) {
    const Regions regions = regionsIn(Activation("relu"), -5.0, 5.0, 0.05);
    ASSERT_EQ(regions.dead.size(), 1u);
    EXPECT_EQ(regions.dead[0].from, -5.0);
    EXPECT_NEAR(regions.dead[0].to, 0.0, 1e-12);
    EXPECT_TRUE(regions.saturated.empty());
    // Also when only the dead part is in view.
    EXPECT_EQ(regionsIn(Activation("relu"), -5.0, -1.0, 0.05).dead.size(), 1u);
}

TEST(Regions, SigmoidSaturatesOnBothSidesButIsNeverDead) {
    const double epsilon = 0.05;
    const Regions regions = regionsIn(Activation("sigmoid"), -8.0, 8.0, epsilon);
    ASSERT_EQ(regions.saturated.size(), 2u);
    // σ' = ε at e^x = ((1 − 2ε) + √(1 − 4ε)) / (2ε).
    const double edge =
        std::log(((1.0 - 2.0 * epsilon) + std::sqrt(1.0 - 4.0 * epsilon)) / (2.0 * epsilon));
    EXPECT_NEAR(regions.saturated[0].to, -edge, 1e-9);
    EXPECT_NEAR(regions.saturated[1].from, edge, 1e-9);
    EXPECT_TRUE(regions.dead.empty());
    // Where σ' underflows to 0 in double it is still not dead.
    EXPECT_TRUE(regionsIn(Activation("sigmoid"), -900.0, 900.0, epsilon).dead.empty());
    EXPECT_TRUE(
        regionsIn(withParameter("softplus", "beta", 10.0), -200.0, 0.0, epsilon).dead.empty());
}

TEST(Regions, MoveWithTheParameter) {
    const Regions at1 = regionsIn(Activation("elu"), -5.0, 5.0, 0.05);
    const Regions at2 = regionsIn(withParameter("elu", "alpha", 2.0), -5.0, 5.0, 0.05);
    ASSERT_EQ(at1.saturated.size(), 1u);
    ASSERT_EQ(at2.saturated.size(), 1u);
    EXPECT_NEAR(at1.saturated[0].to, std::log(0.05), 1e-9);
    EXPECT_NEAR(at2.saturated[0].to, std::log(0.025), 1e-9);
    const Regions at0 = regionsIn(withParameter("elu", "alpha", 0.0), -5.0, 5.0, 0.05);
    ASSERT_EQ(at0.dead.size(), 1u);
    EXPECT_NEAR(at0.dead[0].to, 0.0, 1e-12);
    const Regions threshold =
        regionsIn(withParameter("thresholded_relu", "theta", 2.5), -5.0, 5.0, 0.05);
    ASSERT_EQ(threshold.dead.size(), 1u);
    EXPECT_NEAR(threshold.dead[0].to, 2.5, 1e-12);
}

TEST(Regions, ShareOfAGaussianInput) {
    const Regions relu = findRegions(Activation("relu"), -5.0, 5.0, 0.05);
    EXPECT_NEAR(gaussianShare(relu.dead, 0.0, 1.0), 0.5, 1e-12);
    EXPECT_NEAR(gaussianShare(relu.dead, 1.0, 1.0), 0.158655253931457, 1e-12);
    EXPECT_NEAR(gaussianShare(relu.dead, 0.0, 3.0), 0.5, 1e-12);
    EXPECT_EQ(gaussianShare(relu.saturated, 0.0, 1.0), 0.0);
    const Regions step = findRegions(Activation("step"), -5.0, 5.0, 0.05);
    EXPECT_NEAR(gaussianShare(step.dead, 2.0, 0.5), 1.0, 1e-12);
}

TEST(Regions, StepIsDeadEverywhereAndIdentityNowhere) {
    const Regions step = regionsIn(Activation("step"), -2.0, 2.0, 0.05);
    EXPECT_DOUBLE_EQ(step.deadLength(), 4.0);
    const Regions identity = regionsIn(Activation("identity"), -2.0, 2.0, 0.05);
    EXPECT_TRUE(identity.dead.empty());
    EXPECT_TRUE(identity.saturated.empty());
    // f' = α everywhere on the left, below ε but not 0.
    const Regions leaky = regionsIn(Activation("leaky_relu"), -2.0, 2.0, 0.05);
    EXPECT_TRUE(leaky.dead.empty());
    // It does not go to 0, so that this is no saturation.
    EXPECT_TRUE(leaky.saturated.empty());
    ASSERT_EQ(leaky.smallSlope.size(), 1u);
    EXPECT_EQ(leaky.smallSlope[0].to, 0.0);
}

/// No line joins the two sides of a pole.
TEST(Curve, HasAGapAtAPole) {
    for (const char* text : {"1/x", "1/(x-1.2345)", "tan(x)", "x/(x^2-2)"}) {
        Activation activation("custom");
        activation.setFormula(text);
        const Curve curve = sampleForDrawing(activation, -5.0, 5.0, 1400);
        for (Eigen::Index i = 0; i + 1 < curve.x.size(); ++i) {
            const double a = curve.f[i];
            const double b = curve.f[i + 1];
            EXPECT_FALSE(a * b < 0.0 && std::fabs(a) > 30.0 && std::fabs(b) > 30.0)
                << text << " at " << curve.x[i] << ": " << a << " to " << b;
        }
    }
}

} // namespace
} // namespace actiscope
