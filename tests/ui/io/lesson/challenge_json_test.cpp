#include "core/errors.h"
#include "ui/io/lesson/hand_in.h"
#include "ui/io/lesson/lesson_json.h"
#include "ui/io/lesson/lesson_library.h"
#include "ui/io/session_json.h"

#include <gtest/gtest.h>

using namespace actiscope;
using namespace actiscope::ui;

namespace {

QByteArray challengeJson(const QByteArray& keys) {
    return R"({"id": "chain", "title": {"en": "A", "zh_CN": "甲"}, )" + keys +
           R"("steps": [{"text": {"en": "T", "zh_CN": "文"}, "numbers": [
               {"measure": "setting", "key": "gradients.weight", "live": true,
                "expect": {"atLeast": 3}, "label": {"en": "weight", "zh_CN": "权重"}}]}]})";
}

const QByteArray kKeys = R"("chapter": "challenges", "fixed": ["gradients.units"],
                            "solution": ["drag gradients.weight=4"], )";

TEST(ChallengeJson, HasFixedSettingsASolutionAndGoals) {
    const Lesson challenge = lessonFromJson(challengeJson(kKeys));
    EXPECT_TRUE(isChallenge(challenge));
    ASSERT_EQ(challenge.fixed.size(), 1u);
    EXPECT_EQ(challenge.fixed[0].name(), "gradients.units");
    EXPECT_EQ(challenge.solution.size(), 1u);
    EXPECT_TRUE(challenge.steps[0].proofs[0].goal);
}

TEST(ChallengeJson, ALessonHasNeitherAndAChallengeNeedsItsScore) {
    EXPECT_THROW(lessonFromJson(challengeJson(R"("fixed": [], )")), InputError);
    EXPECT_THROW(
        lessonFromJson(challengeJson(R"("chapter": "challenges", "fixed": ["gradients.unitz"], )")),
        InputError);
    QByteArray withoutScore = challengeJson(kKeys);
    withoutScore.replace(R"("live": true,)", "");
    EXPECT_THROW(lessonFromJson(withoutScore), InputError);
}

TEST(HandIn, TheLineIsRecomputedFromTheSavedSession) {
    const Lesson challenge = lessonFromJson(challengeJson(kKeys));
    Session session = challenge.steps[0].scene;
    EXPECT_THROW(handInLine(challenge, session), InputError) << "not done yet";

    session.gradients.weight = 4.0;
    const ChallengeLine line = readChallengeLine(handInLine(challenge, session).text());
    Session saved = sessionFromJson(sessionToJson(session));
    EXPECT_EQ(verifiedText(line, challenge, saved), "holds: chain, score 4");
    saved.curves.probe = 2.0; // only shows something
    EXPECT_EQ(verifiedText(line, challenge, saved), "holds: chain, score 4");

    Session other = saved;
    other.gradients.weight = 5.0;
    EXPECT_THROW(verifiedText(line, challenge, other), InputError) << "another score";
    other = saved;
    other.gradients.bias = 1.0;
    EXPECT_THROW(verifiedText(line, challenge, other), InputError) << "another session";
    other = saved;
    other.gradients.units = 3;
    EXPECT_THROW(verifiedText(line, challenge, other), InputError) << "a fixed setting";
}

/// Each is reached by its solution, not before, and survives a file.
TEST(HandIn, EveryBuiltInChallengeCanBeDoneAndVerified) {
    const LessonLibrary library =
        loadLessons({QStringLiteral(ACTISCOPE_SOURCES "/resources/challenges")});
    EXPECT_TRUE(library.problems.isEmpty()) << library.problems.join(u'\n').toStdString();
    EXPECT_GE(library.lessons.size(), 6u);
    RaceCache races;
    for (const Lesson& challenge : library.lessons) {
        EXPECT_FALSE(outcomeOf(challenge, challenge.steps[0].scene, races).isDone())
            << challenge.id;
        const Session solved = solvedScene(challenge);
        const ChallengeLine line = handInLine(challenge, solved);
        const Session saved = sessionFromJson(sessionToJson(solved));
        EXPECT_NO_THROW(verifiedText(readChallengeLine(line.text()), challenge, saved))
            << challenge.id;
    }
}

} // namespace
