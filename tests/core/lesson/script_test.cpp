#include "core/lesson/lesson.h"

#include "core/errors.h"
#include "core/session/settings.h"

#include <gtest/gtest.h>

using namespace actiscope;

namespace {

LessonStep chainStep() {
    LessonStep step;
    step.scene.view = View::gradients;
    step.proofs.push_back({{}, MeasureCall("setting", {{"key", "gradients.weight"}}), {}});
    step.proofs.back().expected.most = 3.0;
    return step;
}

TEST(Script, ADragPassesWhatLiesBetween) {
    LessonStep step = chainStep();
    step.script = {scriptAction("drag gradients.weight=5")};
    RaceCache races;
    const std::vector<ScriptMoment> moments = runScript(step, races);
    ASSERT_EQ(moments.size(), 5u);
    EXPECT_EQ(moments[0].results[0].value, 1.0);
    EXPECT_EQ(moments[1].results[0].value, 2.0);
    EXPECT_FALSE(moments[2].results[0].surprises());
    EXPECT_TRUE(moments[3].results[0].surprises());
    EXPECT_EQ(moments[4].results[0].value, 5.0);
    EXPECT_EQ(moments[4].after, "drag gradients.weight=5");
    step.proofs[0].mayFail = true;
    EXPECT_FALSE(runScript(step, races)[4].results[0].surprises());
}

TEST(Script, NumbersWaitForTrainingAndForChoices) {
    LessonStep step;
    setSettingFromText(step.scene, Section::training, "hidden", "3");
    step.train.epochs = 3;
    Proof trained{{}, MeasureCall("epoch", {}), Expectation::equalTo(3.0, 0.0)};
    trained.needs.training = step.train;
    Proof chosen{{}, MeasureCall("value", {{"x", -1.0}}), Expectation::equalTo(0.0, 0.0)};
    chosen.needs.all = {{lessonSetting("activation"), std::string("relu"), {}}};
    Proof moved{{}, MeasureCall("weight", {}), {}};
    moved.needs.weights = true;
    step.proofs = {trained, chosen, moved};
    for (const char* action : {"weight chosen 0=0.25", "set activation=relu", "train"}) {
        step.script.push_back(scriptAction(action));
    }
    RaceCache races;
    const std::vector<ScriptMoment> moments = runScript(step, races);
    ASSERT_EQ(moments.size(), 4u);
    const auto waits = [&](std::size_t moment, std::size_t proof) {
        return moments[moment].results[proof].waits;
    };
    EXPECT_TRUE(waits(0, 0) && waits(0, 1) && waits(0, 2));
    EXPECT_TRUE(waits(1, 0) && waits(1, 1) && !waits(1, 2));
    EXPECT_TRUE(waits(2, 0) && !waits(2, 1));
    EXPECT_EQ(moments[1].results[2].value, 0.25);
    EXPECT_TRUE(moments[3].results[0].holds() && moments[3].results[1].holds());
    EXPECT_FALSE(moments[0].results[0].holds());
    EXPECT_FALSE(moments[0].results[0].surprises());
}

/// What a person sees who does what the text says is also what a picture of the step shows.
TEST(Script, MakesTheScene) {
    LessonStep step;
    step.script = {scriptAction("set learning_rate=0.5"), scriptAction("train 4")};
    const Session scene = trainedScene(step);
    EXPECT_EQ(scene.training.learningRate, 0.5);
    ASSERT_TRUE(scene.weights && scene.weights->chosenCourse);
    EXPECT_EQ(scene.weights->chosenCourse->epoch, 4u);
}

TEST(Script, MistakesAreExplained) {
    const std::pair<const char*, const char*> rows[] = {
        {"pull gradients.weight=1", "must be \"set KEY=VALUE\""},
        {"set gradients.weight", "must be"},
        {"set gradients.wight=1", "did you mean 'weight'"},
        {"set gradient.weight=1", "did you mean 'gradients'"},
        {"set learning_rat=1", "did you mean 'learning_rate'"},
        {"drag activation=relu", "must be"},
        {"weight both 1=2", "must be"},
        {"weight chosen x=2", "must be"},
        {"train 0", "must be"},
        {"reset now", "must be"},
    };
    for (const auto& [text, words] : rows) {
        try {
            scriptAction(text);
            ADD_FAILURE() << text;
        } catch (const UsageError& error) {
            EXPECT_NE(std::string(error.what()).find(words), std::string::npos) << error.what();
        }
    }
    LessonStep step;
    step.script = {scriptAction("weight chosen 9999=1")};
    RaceCache races;
    EXPECT_THROW(runScript(step, races), UsageError);
    step.script = {scriptAction("set gradients.weight=1e9")};
    EXPECT_THROW(runScript(step, races), UsageError);
}

TEST(Lesson, CountsTheClaimsOfTheNotes) {
    Lesson a;
    a.rows = {"c1", "c120", "c121", "c0", "7", "c1x"};
    Lesson b;
    b.rows = {"c1", "c2"};
    const Lesson* all[] = {&a, &b};
    EXPECT_EQ(claimsCovered(all), 3);
}

} // namespace
