#include "core/lesson/challenge.h"

#include "core/errors.h"
#include "core/session/settings.h"

#include <gtest/gtest.h>

using namespace actiscope;

namespace {

/// The chain of units with a weight of at least 3; so many units must stay.
Lesson chainChallenge() {
    Lesson lesson;
    lesson.id = "chain";
    lesson.chapter = std::string(kChallengeChapter);
    lesson.fixed = {lessonSetting("gradients.units")};
    lesson.solution = {scriptAction("drag gradients.weight=4")};
    LessonStep step;
    step.scene.view = View::gradients;
    Proof score{{}, MeasureCall("setting", {{"key", "gradients.weight"}}), {}};
    score.expected.least = 3.0;
    score.live = score.goal = true;
    step.proofs.push_back(score);
    lesson.steps.push_back(step);
    return lesson;
}

TEST(Challenge, IsDoneWhenItsNumbersHoldAndWhatIsFixedStays) {
    const Lesson challenge = chainChallenge();
    RaceCache races;
    EXPECT_FALSE(outcomeOf(challenge, challenge.steps[0].scene, races).isDone());

    Session session = solvedScene(challenge);
    const ChallengeOutcome outcome = outcomeOf(challenge, session, races);
    EXPECT_TRUE(outcome.isDone());
    EXPECT_EQ(outcome.score, 4.0);

    session.gradients.units = 2;
    EXPECT_EQ(brokenRules(challenge, session), std::vector<std::string>{"gradients.units"});
    EXPECT_FALSE(outcomeOf(challenge, session, races).isDone());
}

TEST(Challenge, TheSamplesMustStayAndOwnOnesCountByValue) {
    Lesson challenge = chainChallenge();
    Session session = challenge.steps[0].scene;
    session.training.data.points = 50;
    EXPECT_EQ(brokenRules(challenge, session), std::vector<std::string>{"samples"});

    DataSet own;
    own.x1 = Eigen::ArrayXd::Constant(2, 1.0);
    own.x2 = own.target = own.x1;
    session = challenge.steps[0].scene;
    session.training.data.own = std::make_shared<const DataSet>(own);
    EXPECT_TRUE(brokenRules(challenge, session).empty()) << "own samples that are not the data set";

    challenge.steps[0].scene.training.data.kind = DataKind::own;
    challenge.steps[0].scene.training.data.own = std::make_shared<const DataSet>(own);
    session.training.data.kind = DataKind::own;
    EXPECT_TRUE(brokenRules(challenge, session).empty());
    own.x2[1] = -1.0;
    session.training.data.own = std::make_shared<const DataSet>(own);
    EXPECT_EQ(brokenRules(challenge, session), std::vector<std::string>{"samples"});
}

TEST(Challenge, ALineIsReadBackAndItsCodeBelongsToTheSessionAndTheScore) {
    const ChallengeLine line = challengeLine("xor_one", 0.125, "session");
    const ChallengeLine read = readChallengeLine("  " + line.text() + "\n");
    EXPECT_EQ(read.id, "xor_one");
    EXPECT_EQ(read.score, 0.125);
    EXPECT_EQ(read.code, line.code);
    EXPECT_EQ(line.code.size(), 9u);
    EXPECT_NE(challengeLine("xor_one", 0.125, "another").code, line.code);
    EXPECT_NE(challengeLine("xor_one", 0.5, "session").code, line.code);
    EXPECT_NE(challengeLine("ring", 0.125, "session").code, line.code);
    // The score as it is written decides, not digits that the line does not show.
    const double third = 1.0 / 3.0;
    const ChallengeLine rounded = readChallengeLine(challengeLine("a", third, "s").text());
    EXPECT_EQ(challengeLine("a", rounded.score, "s").code, rounded.code);
}

TEST(Challenge, ALineOfAnotherShapeIsRefused) {
    for (const char* text : {"", "xor_one", "actiscope-challenge xor_one score=no code=1",
                             "actiscope-challenge xor_one score=1"}) {
        EXPECT_THROW(readChallengeLine(text), UsageError) << text;
    }
}

} // namespace
