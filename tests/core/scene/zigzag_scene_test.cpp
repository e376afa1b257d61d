#include "core/scene/zigzag_scene.h"

#include <gtest/gtest.h>

namespace actiscope {
namespace {

TEST(ZigZagScene, ShowsTheChosenFunctionBesideTanh) {
    const ZigZagScene scene = ZigZagMaker().make({}, Activation("sigmoid"));
    const auto& [left, right] = scene.panes;
    EXPECT_NEAR(left.result.predictedCondition, 12.5, 0.06);
    EXPECT_EQ(right.activation.id(), "tanh");
    EXPECT_EQ(right.result.predictedCondition, 1.0);
    EXPECT_NEAR(right.result.measuredCondition, 1.0, 0.1);
    EXPECT_EQ(left.result.path.front()[0], ZigZagView().startW1);
    EXPECT_GT(left.result.rateTimesLargest, 1.8);
    ASSERT_TRUE(left.stepsToOnePercent && right.stepsToOnePercent);
    EXPECT_GT(*left.stepsToOnePercent, 10);
    EXPECT_LE(*right.stepsToOnePercent, 3);
    EXPECT_GT(left.pathPerDistance, 2.0 * right.pathPerDistance);
    const std::string csv = zigzagCsv(scene);
    EXPECT_NE(csv.find("\nsigmoid,12."), std::string::npos);
    EXPECT_NE(csv.find("\ntanh,0,-2.3,0.5,"), std::string::npos);
}

TEST(ZigZagScene, CentresItsOwnInputsBeside) {
    ZigZagView view;
    view.beside = ZigZagBeside::centred;
    view.inputs = ZigZagInputs::normal;
    view.mean = 2.0;
    ZigZagMaker maker;
    const ZigZagScene scene = maker.make(view, Activation("relu"));
    EXPECT_EQ(scene.panes[0].result.predictedCondition, 9.0);
    EXPECT_TRUE(scene.panes[1].normal);
    EXPECT_LT(scene.panes[1].result.measuredCondition, 1.2);
    view.centre = true;
    EXPECT_LT(maker.make(view, Activation("relu")).panes[0].result.measuredCondition, 1.2);
}

TEST(ZigZagScene, RateCountsInTheBestOfEachBowl) {
    ZigZagView view;
    view.rate = 1.2; // beyond 2 for a long bowl
    const ZigZagScene scene = ZigZagMaker().make(view, Activation("sigmoid"));
    EXPECT_TRUE(scene.panes[0].result.rateTimesLargest > 2.0);
    EXPECT_FALSE(scene.panes[0].stepsToOnePercent);
    EXPECT_LT(scene.panes[1].result.rateTimesLargest, 1.4);
    EXPECT_TRUE(scene.panes[1].stepsToOnePercent);
}

TEST(ZigZagScene, FunctionsWithoutValuesHaveNoBowl) {
    Activation root("custom");
    root.setFormula("log(x)");
    const ZigZagScene scene = ZigZagMaker().make({}, root);
    EXPECT_FALSE(scene.panes[0].defined);
    EXPECT_TRUE(scene.panes[1].defined);
}

} // namespace
} // namespace actiscope
