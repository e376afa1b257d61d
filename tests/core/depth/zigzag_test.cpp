#include "core/depth/zigzag.h"

#include "core/depth/conditions.h"

#include <gtest/gtest.h>

#include <cmath>

namespace actiscope {
namespace {

TEST(ZigZag, ConditionIsThatOfTheTheory) {
    const std::pair<const char*, double> rows[] = {
        {"sigmoid", 12.5}, {"relu", 1.93}, {"elu", 1.08}, {"tanh", 1.0}};
    for (const auto& [id, expected] : rows) {
        ZigZag task;
        task.activation = Activation(id);
        for (task.seed = 0; task.seed < 8; ++task.seed) {
            const ZigZagResult result = runZigZag(task);
            EXPECT_NEAR(result.predictedCondition, expected, 0.006 * expected) << id;
            EXPECT_NEAR(result.measuredCondition / result.predictedCondition, 1.0, 0.03)
                << id << " seed " << task.seed;
        }
    }
}

TEST(ZigZag, OneInputHasOneCurvature) {
    ZigZag task;
    task.activation = Activation("sigmoid"); // its mean is not 0
    task.inputs = 1;
    const ZigZagResult result = runZigZag(task);
    EXPECT_EQ(result.predictedCondition, 1.0);
    EXPECT_NEAR(result.measuredCondition, 1.0, 1e-12);
}

/// Two samples of three inputs leave a direction without curvature.
TEST(ZigZag, ConditionHoldsForManyInputsAndIsInfiniteForTooFewSamples) {
    for (const int inputs : {3, 8}) {
        for (const char* id : {"sigmoid", "tanh"}) {
            ZigZag task;
            task.activation = Activation(id);
            task.inputs = inputs;
            const ZigZagResult result = runZigZag(task);
            EXPECT_NEAR(result.measuredCondition / result.predictedCondition, 1.0, 0.1)
                << id << ' ' << inputs;
        }
    }
    ZigZag few;
    few.activation = Activation("sigmoid");
    few.inputs = 3;
    few.samples = 2;
    EXPECT_GT(runZigZag(few).measuredCondition, 1e9);
}

TEST(ZigZag, SamplesComeInRandomOrderOfTheSeed) {
    ZigZag task;
    task.activation = Activation("tanh");
    task.batch = 20;
    task.steps = 50;
    const ZigZagResult one = runZigZag(task);
    EXPECT_EQ(one.path.back(), runZigZag(task).path.back());
    task.seed = 2;
    EXPECT_NE(one.path.back(), runZigZag(task).path.back());
    EXPECT_FALSE(one.diverged);
}

TEST(ZigZag, NormalInputsFollowTheFormula) {
    ZigZag task;
    task.normal = ZigZag::Normal{2.0, 0.5};
    task.inputs = 5;
    const ZigZagResult result = runZigZag(task);
    EXPECT_DOUBLE_EQ(result.predictedCondition, 1.0 + 5 * 4.0 / 0.25);
    EXPECT_NEAR(result.measuredCondition / result.predictedCondition, 1.0, 0.001);
}

TEST(ZigZag, CentringRoundsTheBowl) {
    ZigZag task;
    task.activation = Activation("sigmoid");
    const ZigZagResult before = runZigZag(task);
    task.centre = true;
    const ZigZagResult after = runZigZag(task);
    EXPECT_GT(before.measuredCondition, 10.0);
    EXPECT_LT(after.measuredCondition, 1.2);
    EXPECT_EQ(after.predictedCondition, 1.0);
    EXPECT_LT(after.path.size(), before.path.size());
    EXPECT_LT(after.pathLength / after.displacement, before.pathLength / before.displacement);
    EXPECT_EQ(before.sameSign, 1.0);
    EXPECT_LT(after.sameSign, 0.6);
}

/// The best rate contracts by (κ − 1)/(κ + 1) a step.
TEST(ZigZag, BestRateContractsAsTheorySays) {
    ZigZag task;
    task.activation = Activation("sigmoid");
    task.steps = 60;
    const ZigZagResult result = runZigZag(task);
    const double kappa = result.measuredCondition;
    const auto n = result.losses.size();
    const double perStep = std::sqrt(result.losses[n - 1] / result.losses[n - 2]);
    EXPECT_NEAR(perStep, (kappa - 1.0) / (kappa + 1.0), 1e-3);
}

TEST(ZigZag, RateDecidesBetweenStraightZigZagAndDivergence) {
    ZigZag task;
    task.activation = Activation("sigmoid");
    const double largest = [&] {
        const ZigZagResult any = runZigZag(task);
        return any.rateTimesLargest / any.rate;
    }();
    task.steps = 30;
    task.rate = 0.9 / largest;
    const ZigZagResult straight = runZigZag(task);
    EXPECT_NEAR(straight.rateTimesLargest, 0.9, 1e-9);
    task.rate = 1.9 / largest;
    const ZigZagResult zigzag = runZigZag(task);
    EXPECT_GT(zigzag.signFlips, straight.signFlips + 20);
    EXPECT_FALSE(zigzag.diverged);
    task.rate = 2.5 / largest;
    task.steps = 1000;
    EXPECT_TRUE(runZigZag(task).diverged);
}

TEST(ZigZag, PathEndsAtTheMinimum) {
    ZigZag task;
    task.activation = Activation("relu");
    task.steps = 1000;
    const ZigZagResult result = runZigZag(task);
    EXPECT_LT(result.path.back().norm(), 1e-4);
    EXPECT_NEAR(result.displacement, result.path.front().norm(), 1e-4);
    EXPECT_GE(result.pathLength, result.displacement);
    EXPECT_LT(result.path.size(), 200u);
}

TEST(ZigZag, MomentumAndBatchesWork) {
    ZigZag task;
    task.activation = Activation("sigmoid");
    task.steps = 400;
    const auto plain = runZigZag(task).path.size();
    task.momentum = 0.4;
    EXPECT_LT(runZigZag(task).path.size(), plain);
    task.momentum = 0.0;
    task.batch = 1;
    task.rate = 0.05;
    const ZigZagResult single = runZigZag(task);
    EXPECT_FALSE(single.diverged);
    EXPECT_LT(single.losses.back(), 0.1 * single.losses.front());
}

TEST(ZigZag, ABowlServesEveryWayDown) {
    ZigZag task;
    task.activation = Activation("sigmoid");
    const ZigZagBowl bowl(task);
    ZigZag other = task;
    other.start = {-2.0, 0.5};
    other.rate = 0.5 * bowl.bestRate();
    other.momentum = 0.3;
    other.steps = 7;
    ASSERT_TRUE(bowl.fits(other));
    const ZigZagResult one = bowl.descend(other);
    const ZigZagResult two = runZigZag(other);
    ASSERT_EQ(one.path.size(), two.path.size());
    EXPECT_EQ(one.path.back(), two.path.back());
    EXPECT_EQ(one.predictedCondition, two.predictedCondition);
    other.centre = true;
    EXPECT_FALSE(bowl.fits(other));
}

TEST(ZigZag, KnowsTheConditionOfEveryFunction) {
    const auto all = conditionsOfCatalogue(2, [] { return false; });
    ASSERT_GT(all.size(), 20u);
    double before = 0.0;
    bool sigmoid = false;
    for (const FunctionCondition& row : all) {
        if (std::isnan(row.condition)) {
            continue;
        }
        EXPECT_GE(row.condition, before) << row.definition->id;
        EXPECT_GE(row.condition, 1.0) << row.definition->id;
        before = row.condition;
        if (row.definition->id == "sigmoid") {
            sigmoid = true;
            EXPECT_NEAR(row.condition, 12.5, 0.06);
        }
    }
    EXPECT_TRUE(sigmoid);
    EXPECT_TRUE(conditionsOfCatalogue(2, [] { return true; }).empty());
}

} // namespace
} // namespace actiscope
