#include "core/approximation/polynomial_fit.h"
#include "core/approximation/target.h"
#include "core/errors.h"

#include <gtest/gtest.h>

#include <cmath>

namespace actiscope {
namespace {

Target targetOf(TargetKind kind, double from, double to, const char* formula = "x") {
    Target target;
    target.kind = kind;
    target.formula = formula;
    target.from = from;
    target.to = to;
    return target;
}

double valueOf(TargetKind kind, double x) {
    return TargetFunction(targetOf(kind, -2.0, 2.0))(x);
}

TEST(Targets, HaveTheirFormulas) {
    EXPECT_NEAR(valueOf(TargetKind::sine, 0.7), std::sin(1.4) + 0.21, 1e-15);
    EXPECT_EQ(valueOf(TargetKind::step, -0.1), 0.0);
    EXPECT_EQ(valueOf(TargetKind::step, 0.1), 1.0);
    EXPECT_EQ(valueOf(TargetKind::magnitude, -1.5), 1.5);
    EXPECT_EQ(valueOf(TargetKind::square, -1.5), 2.25);
    EXPECT_NEAR(valueOf(TargetKind::sawtooth, -0.25), 0.75, 1e-15);
    EXPECT_NEAR(valueOf(TargetKind::nielsen, 0.4),
                0.2 + 0.4 * 0.16 + 0.12 * std::sin(6.0) + 0.05 * std::cos(20.0), 1e-14);
}

TEST(Targets, RefuseWhatHasNoValue) {
    Target target = targetOf(TargetKind::formula, -3.0, 3.0);
    for (const char* wrong : {"1/x", "log(x)", "sin(", "alpha*x", ""}) {
        target.formula = wrong;
        EXPECT_THROW(TargetFunction{target}, UsageError) << wrong;
    }
    EXPECT_THROW(TargetFunction(targetOf(TargetKind::samples, 0.0, 1.0)), UsageError);
    EXPECT_THROW(TargetFunction(targetOf(TargetKind::sine, 1.0, 1.0)), UsageError);
}

TEST(Targets, SamplesAreJoinedByLines) {
    Target target = targetOf(TargetKind::samples, -3.0, 3.0);
    target.samples = parsePoints("1,2;-1,0;1,4;0,1");
    ASSERT_EQ(target.samples.size(), 3u); // sorted, the two at x = 1 are one
    const TargetFunction f(target);
    EXPECT_EQ(f(-3.0), 0.0);
    EXPECT_EQ(f(-0.5), 0.5);
    EXPECT_EQ(f(0.5), 2.0);
    EXPECT_EQ(f(3.0), 3.0);
    EXPECT_EQ(parsePoints(pointsText(target.samples)), target.samples);
    for (const char* wrong : {"1", "1,2,3", "1,x", "1,2;", "1e9,0"}) {
        EXPECT_THROW(parsePoints(wrong), UsageError) << wrong;
    }
}

TEST(Targets, ComeFromTables) {
    EXPECT_EQ(pointsFromCsv("x,y\n0,1\n2,5\n"), (std::vector<TargetPoint>{{0, 1}, {2, 5}}));
    EXPECT_EQ(pointsFromCsv("t;y;x\n9;1;0\n9;5;2\n"), (std::vector<TargetPoint>{{0, 1}, {2, 5}}));
    EXPECT_EQ(pointsFromCsv("0 1\n2 5\n"), (std::vector<TargetPoint>{{0, 1}, {2, 5}}));
    for (const char* wrong : {"x,y\n0,1\n", "a\n1\n", "x,y\n0,zero\n1,1\n", "x,x\n0,0\n", ""}) {
        EXPECT_THROW(pointsFromCsv(wrong), InputError) << wrong;
    }
    EXPECT_THROW(loadPoints("/nonexistent/points.csv"), InputError);
}

/// x² by lines over [−1, 1]: ½ (Chebyshev); x³ by parabolas: ¼.
TEST(BestPolynomial, IsChebyshevs) {
    const TargetFunction square(targetOf(TargetKind::square, -1.0, 1.0));
    EXPECT_NEAR(bestPolynomialError(square, 1), 0.5, 1e-6);
    EXPECT_NEAR(bestPolynomialError(square, 2), 0.0, 1e-12);
    const TargetFunction cubic(targetOf(TargetKind::formula, -1.0, 1.0, "x^3"));
    EXPECT_NEAR(bestPolynomialError(cubic, 2), 0.25, 1e-6);
}

} // namespace
} // namespace actiscope
