#include "core/approximation/error_law.h"
#include "core/approximation/polynomial_fit.h"
#include "core/approximation/trained.h"
#include "core/errors.h"

#include <gtest/gtest.h>

namespace actiscope {
namespace {

std::vector<LawPoint> lawOf(const char* id) {
    const TargetFunction target{Target{}};
    return errorLaw(Activation(id), target, kLawUnits);
}

TEST(SolvedSum, ReluFallsWithTheSquareOfTheUnits) {
    const double most[] = {1.05, 0.20, 0.050, 0.0125, 0.0031};
    const std::vector<LawPoint> law = lawOf("relu");
    ASSERT_EQ(law.size(), 5u);
    for (std::size_t i = 0; i < law.size(); ++i) {
        EXPECT_LE(law[i].sup, most[i]) << law[i].units;
    }
    EXPECT_NEAR(lawSlope(law), -2.0, 0.1);
}

TEST(SolvedSum, StepsFallWithTheUnits) {
    const std::vector<LawPoint> law = lawOf("step");
    EXPECT_NEAR(lawSlope(law), -1.0, 0.1);
    EXPECT_NEAR(law.back().sup, 0.107, 0.004);
}

/// Sums of polynomials are polynomials, however many units they have. A solved one has the least
/// squared error over the range, so its largest error is that of the target's Legendre series up to
/// the degree (here from 20 000 midpoints): 1.1353, 1.1353 and, at the ends of the range, 1.1808.
/// That is above the least that any polynomial of the degree can reach.
TEST(SolvedSum, PolynomialsStayAtTheirFloor) {
    const struct {
        const char* id;
        double sup;
        int degree;
    } rows[] = {{"identity", 1.1353, 1}, {"square", 1.1353, 2}, {"cubic", 1.1808, 3}};
    const TargetFunction target{Target{}};
    for (const auto& row : rows) {
        for (const LawPoint& point : lawOf(row.id)) {
            EXPECT_NEAR(point.sup, row.sup, 3e-4) << row.id << ' ' << point.units;
            EXPECT_GT(point.sup, bestPolynomialError(target, row.degree)) << row.id;
        }
        EXPECT_NEAR(lawSlope(lawOf(row.id)), 0.0, 1e-3) << row.id;
    }
    EXPECT_LT(bestPolynomialError(target, 3), 1.1);
}

TEST(SolvedSum, StepsWhereTheErrorIsAreNeverWorse) {
    Target nielsen;
    nielsen.kind = TargetKind::nielsen;
    nielsen.from = 0.0;
    nielsen.to = 1.0;
    Target corner;
    corner.kind = TargetKind::formula;
    corner.formula = "exp(-20x^2)";
    for (const Target& choice : {Target{}, nielsen, corner}) {
        const TargetFunction target(choice);
        for (const char* id : {"relu", "sigmoid", "step"}) {
            const Activation activation(id);
            const double even = errorOf(solveEvenly(activation, target, 12), target).sup;
            const double there = errorOf(solveWhereTheErrorIs(activation, target, 12), target).sup;
            EXPECT_LE(there, even) << id;
        }
    }
    const TargetFunction target(corner);
    const Activation relu("relu");
    EXPECT_LT(errorOf(solveWhereTheErrorIs(relu, target, 12), target).sup,
              0.6 * errorOf(solveEvenly(relu, target, 12), target).sup);
}

TEST(SolvedSum, EveryFunctionOfTheCatalogueGivesANumber) {
    const TargetFunction target{Target{}};
    for (const char* id : {"tanh", "gelu", "sine", "gaussian", "log", "mish", "maxout"}) {
        try {
            const Activation activation(id);
            EXPECT_TRUE(std::isfinite(errorOf(solveEvenly(activation, target, 8), target).sup))
                << id;
        } catch (const UsageError&) {
            // not in the catalogue
        }
    }
}

TEST(TrainedSum, LearnsTheTarget) {
    const TargetFunction target{Target{}};
    TrainedSum trained(Activation("tanh"), target, 8, 0.02, 1);
    const double before = errorOf(trained.sum(), target).sup;
    for (int epoch = 0; epoch < 3000; ++epoch) {
        ASSERT_TRUE(trained.step());
    }
    const double after = errorOf(trained.sum(), target).sup;
    EXPECT_LT(after, 0.1);
    EXPECT_LT(after, 0.1 * before);
    EXPECT_EQ(trained.epoch(), 3000);
}

TEST(TrainedSum, TheSameSeedGivesTheSameNumbers) {
    const TargetFunction target{Target{}};
    TrainedSum one(Activation("relu"), target, 8, 0.02, 7);
    TrainedSum other(Activation("relu"), target, 8, 0.02, 7);
    for (int epoch = 0; epoch < 50; ++epoch) {
        one.step();
        other.step();
    }
    EXPECT_EQ(one.sum(), other.sum());
}

TEST(HandUnits, TextReadsBack) {
    const std::vector<HandUnit> units{
        {-1.5, 4.0, 0.75, true}, {0.5, 4.0, -0.75, false}, {0.1, -2.0, 1.0 / 3.0, false}};
    EXPECT_EQ(parseHand(handText(units)), units);
    EXPECT_TRUE(parseHand("").empty());
    for (const char* wrong : {"1,2", "1,0,1", "1,2,x", "1,2,3,bump", "1,2,3,bump;1,2,3,bump;1,2,3",
                              "1e9,1,1", "1,2,3,4"}) {
        EXPECT_THROW(parseHand(wrong), UsageError) << wrong;
    }
}

TEST(HandUnits, ABumpMovesAndGrowsAsOne) {
    std::vector<HandUnit> units{{-1.0, 9.0, 1.0, false}, {1.0, 4.0, 5.0, false}, {2, 1, 1, false}};
    ASSERT_TRUE(toggleBump(units, 0));
    EXPECT_DOUBLE_EQ(units[1].height, -1.0);
    EXPECT_DOUBLE_EQ(units[1].steepness, 9.0);
    EXPECT_FALSE(toggleBump(units, 1)); // its first unit has one
    EXPECT_FALSE(toggleBump(units, 2)); // the last
    moveBump(units, 0, 3.0);
    EXPECT_DOUBLE_EQ(units[0].step, 2.0);
    EXPECT_DOUBLE_EQ(units[1].step, 4.0);
    setHeight(units, 1, 2.0);
    EXPECT_DOUBLE_EQ(units[0].height, -2.0);
    // A sharp bump is a tower: its height between the steps, nothing beyond.
    setSteepness(units, 0, 200.0);
    const UnitSum sum = sumOf(Activation("sigmoid"), std::span(units).first(2), 0.0);
    const Eigen::ArrayXd y = sum.at(Eigen::Array3d(1.0, 3.0, 5.0));
    EXPECT_NEAR(y[0], 0.0, 1e-9);
    EXPECT_NEAR(y[1], -2.0, 1e-9);
    EXPECT_NEAR(y[2], 0.0, 1e-9);
}

TEST(HandUnits, TheStaircaseFollowsTheTarget) {
    const TargetFunction target{Target{}};
    const std::pair<const char*, double> rows[] = {{"sigmoid", 0.3}, {"tanh", 0.3},
                                                   {"step", 0.4},    {"relu", 0.1},
                                                   {"elu", 0.6},     {"softplus", 0.6}};
    for (const auto& [id, most] : rows) {
        const Activation activation(id);
        const auto [units, offset] = staircase(activation, target, 32);
        EXPECT_LT(errorOf(sumOf(activation, units, offset), target).sup, most) << id;
    }
}

TEST(FitErrors, AreThoseOfTheSum) {
    Target magnitude;
    magnitude.kind = TargetKind::magnitude;
    const TargetFunction target(magnitude);
    const FitError error = errorOf(UnitSum{Activation("relu"), {}, 1.0}, target);
    EXPECT_NEAR(error.sup, 2.0, 1e-12);
    EXPECT_NEAR(error.rms, 1.0, 1e-3);
    EXPECT_NEAR(std::fabs(error.at), 3.0, 1e-12);
}

} // namespace
} // namespace actiscope
