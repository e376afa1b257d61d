#include "core/lesson/lesson.h"
#include "core/session/settings.h"

#include <gtest/gtest.h>

#include <cmath>

using namespace actiscope;

namespace {

double afterTraining(const LessonStep& step, const char* measure,
                     const std::vector<GivenArgument>& arguments) {
    LessonStep one = step;
    one.proofs.push_back({{}, MeasureCall(measure, arguments), {}});
    RaceCache races;
    return checkStep(one, races).front().value;
}

/// With cross-entropy and a bias, the gradient of the bias is 0 where the mean probability is the
/// share of triangles.
TEST(SeedMeasure, ATrainedPerceptronIsCalibrated) {
    LessonStep step;
    for (const auto& [key, value] :
         {std::pair("dataset", "gaussians"), {"noise", "1.2"}, {"hidden", ""}, {"batch", "full"}}) {
        setSettingFromText(step.scene, Section::training, key, value);
    }
    step.train.epochs = 500;
    const double predicted = afterTraining(step, "probability", {{"what", "predicted"}});
    EXPECT_NEAR(predicted, afterTraining(step, "probability", {{"what", "triangles"}}), 0.01);
    EXPECT_NEAR(predicted, 0.5, 0.05);
    const std::vector<GivenArgument> upper{{"what", "predicted"}, {"from", 0.9}};
    EXPECT_GT(afterTraining(step, "probability", upper), 0.9);
    EXPECT_LT(afterTraining(step, "calibration_error", {}), 0.1);
    setSettingFromText(step.scene, Section::training, "dataset", "plane");
    EXPECT_TRUE(std::isnan(afterTraining(step, "calibration_error", {})));
}

double overSeeds(const Session& session, const char* measure, const char* what) {
    RaceCache races;
    const std::atomic<bool> stop{false};
    const std::vector<GivenArgument> arguments{{"what", what}, {"seeds", 2.0}, {"epochs", 3.0}};
    return MeasureCall(measure, arguments).at({session, nullptr, nullptr, races, stop});
}

TEST(SeedMeasure, LooksAtWhatTrainingLeavesOverSeeds) {
    Session session;
    setSettingFromText(session, Section::training, "activation", "prelu");
    setSettingFromText(session, Section::training, "hidden", "3,3");
    EXPECT_TRUE(std::isnan(overSeeds(session, "seed_gap", "mean"))) << "no samples that only test";
    setSettingFromText(session, Section::training, "test_share", "0.5");
    EXPECT_TRUE(std::isfinite(overSeeds(session, "seed_gap", "mean")));
    EXPECT_GT(overSeeds(session, "seed_gap", "deviation"), 0.0);

    EXPECT_EQ(overSeeds(session, "seed_learned", "first"), 0.25) << "not learned";
    setSettingFromText(session, Section::training, "learn", "true");
    EXPECT_NE(overSeeds(session, "seed_learned", "first"), 0.25);
    EXPECT_NE(overSeeds(session, "seed_learned", "last"), 0.25);
    const double order = overSeeds(session, "seed_learned", "order");
    EXPECT_TRUE(order == 0.0 || order == 0.5 || order == 1.0) << order;
}

TEST(SeedMeasure, AStopLeavesNoNumber) {
    Session session;
    RaceCache races;
    const std::atomic<bool> stop{true};
    session.training.testShare = 0.5;
    EXPECT_TRUE(
        std::isnan(MeasureCall("seed_gap", {}).at({session, nullptr, nullptr, races, stop})));
}

} // namespace
