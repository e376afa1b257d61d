#include "ui/io/lesson/lesson_json.h"

#include "core/errors.h"
#include "ui/io/lesson/lesson_library.h"
#include "ui/io/session_json.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <set>

namespace actiscope::ui {
namespace {

const QString kFolder = QStringLiteral(ACTISCOPE_SOURCES "/resources/lessons");

LessonLibrary builtIn() {
    return loadLessons({kFolder});
}

TEST(Lessons, AllCanBeRead) {
    const LessonLibrary library = builtIn();
    EXPECT_TRUE(library.problems.isEmpty()) << library.problems.join('\n').toStdString();
    EXPECT_EQ(library.lessons.size(),
              static_cast<std::size_t>(QDir(kFolder).entryList({"*.json"}).size()));
}

/// Of the claims that the lessons are for.
TEST(Lessons, CoverTheirRows) {
    std::set<std::string> covered;
    for (const Lesson& lesson : builtIn().lessons) {
        EXPECT_FALSE(lesson.rows.empty()) << lesson.id;
        covered.insert(lesson.rows.begin(), lesson.rows.end());
    }
    for (const char* row : {"1",  "2",  "3",  "4",  "5",  "6",  "7",  "10", "12", "13", "15",
                            "16", "17", "20", "21", "25", "26", "27", "29", "31", "33"}) {
        EXPECT_TRUE(covered.contains(row)) << row;
    }
}

bool hasChinese(const std::string& text) {
    return QString::fromStdString(text).contains(
        QRegularExpression(QStringLiteral("[\\x{4e00}-\\x{9fff}]")));
}

TEST(Lessons, SpeakBothLanguages) {
    for (const Lesson& lesson : builtIn().lessons) {
        EXPECT_TRUE(hasChinese(lesson.title.chinese)) << lesson.id;
        EXPECT_FALSE(hasChinese(lesson.title.english)) << lesson.id;
        for (const LessonStep& step : lesson.steps) {
            EXPECT_TRUE(hasChinese(step.text.chinese)) << lesson.id;
            EXPECT_FALSE(hasChinese(step.text.english)) << lesson.id;
            // The reading of two to four sentences.
            EXPECT_LE(step.text.english.size(), 420u) << lesson.id << ": " << step.text.english;
            EXPECT_EQ(step.question.english.empty(), step.answer.chinese.empty()) << lesson.id;
        }
    }
}

/// Every step proves what it says with a number, and the numbers are there in both languages.
TEST(Lessons, EveryStepHasANumber) {
    for (const Lesson& lesson : builtIn().lessons) {
        for (const LessonStep& step : lesson.steps) {
            EXPECT_FALSE(step.proofs.empty()) << lesson.id << ": " << step.text.english;
        }
    }
}

/// A lesson with one step; the parts can be replaced to break it.
QByteArray lesson(const QByteArray& step, const QByteArray& more = {}) {
    return R"({"id": "mine", "title": {"en": "Mine", "zh_CN": "我的"}, )" + more + R"("steps": [)" +
           step + "]}";
}

QByteArray step(const QByteArray& more) {
    return R"({"text": {"en": "Look.", "zh_CN": "看。"})" + more + "}";
}

QByteArray number(const QByteArray& expect) {
    return step(R"(, "numbers": [{"measure": "slope", "x": 0, "label": {"en": "a", "zh_CN": "甲"},)"
                R"("expect": )" +
                expect + "}]");
}

TEST(LessonJson, ReadsAWholeLesson) {
    const QByteArray rest = R"json(, "show": {"training": {"activation": "elu",
                                                           "activation.alpha": 0.5}},
        "play": "reset", "train": {"epochs": 20, "accuracy": 0.9}, "hide": ["lab"],
        "question": {"en": "Why?", "zh_CN": "为什么？"},
        "answer": {"en": "So.", "zh_CN": "因为。"},
        "numbers": [{"measure": "slope", "x": -1, "label": {"en": "a", "zh_CN": "甲"},
                     "expect": {"equals": "alpha*exp(-1)", "tolerance": 1e-9}}])json";
    const Lesson read = lessonFromJson(
        lesson(step(rest), R"("rows": ["7"], "session": {"view": "classifier", "seed": 7},)"));
    ASSERT_EQ(read.steps.size(), 1u);
    const LessonStep& s = read.steps[0];
    EXPECT_EQ(s.scene.view, View::classifier);
    EXPECT_EQ(s.scene.seed, 7u);
    EXPECT_EQ(s.scene.activation().parameter("alpha"), 0.5);
    EXPECT_EQ(s.playing, Playing::reset);
    EXPECT_EQ(s.train.epochs, 20u);
    EXPECT_EQ(s.hidden, std::vector<std::string>{"lab"});
    EXPECT_EQ(s.answer.in("zh_CN"), "因为。");
    RaceCache races;
    const std::vector<ProofResult> results = checkStep(s, races);
    ASSERT_EQ(results.size(), 1u);
    EXPECT_TRUE(results[0].holds()) << results[0].value;
}

/// A step changes what the steps before have shown, not the default session.
TEST(LessonJson, ScenesAddUp) {
    const Lesson read = lessonFromJson(
        lesson(step(R"(, "show": {"training": {"hidden": "8,8"}})") + "," + step("") + "," +
               step(R"(, "show": {"training": {"learning_rate": 0.5}})")));
    ASSERT_EQ(read.steps.size(), 3u);
    EXPECT_EQ(read.steps[1].scene, read.steps[0].scene);
    EXPECT_EQ(read.steps[2].scene.training.hidden, (std::vector<int>{8, 8}));
    EXPECT_EQ(read.steps[2].scene.training.learningRate, 0.5);
}

TEST(LessonJson, TakesASavedSessionAsItIs) {
    Session saved;
    saved.seed = 99;
    saved.training.hidden = {5};
    const Lesson read =
        lessonFromJson(lesson(step(""), "\"session\": " + sessionToJson(saved) + ","));
    EXPECT_EQ(read.steps[0].scene, saved);
}

struct MistakeRow {
    QByteArray json;
    const char* words;
};

TEST(LessonJson, MistakesNameTheirPlace) {
    const MistakeRow rows[] = {
        {"{\n  \"id\": \"a\",,\n}", "line 2, column 14"},
        {"[]", "a lesson is a JSON object"},
        {R"({"id": "A b"})", "id: must be a word of small letters"},
        {R"({"id": "a"})", "title: is missing"},
        {R"({"id": "a", "title": {"en": "x"}})", "title: must be {\"en\""},
        {lesson(""), "steps: must be a list with at least one step"},
        {lesson(step(""), R"("titel": 1,)"), "did you mean 'title'"},
        {lesson(step(""), R"("session": {"seed": -1},)"), "session: "},
        {lesson(step(R"(, "show": {"training": {"hiden": 3}})")), "steps[0].show: "},
        {lesson(step(R"(, "show": {"training": {"hiden": 3}})")), "did you mean 'hidden'"},
        {lesson(step("") + "," + step(R"(, "play": "fast")")),
         "steps[1].play: must be true, false"},
        {lesson(step(R"(, "hide": ["labb"])")), "did you mean 'lab'"},
        {lesson(step(R"(, "question": {"en": "?", "zh_CN": "？"})")), "steps[0].answer"},
        {lesson(step(R"(, "train": {"epochs": -1})")), "steps[0].train: must be"},
        {lesson(step(R"(, "numbers": [{"measure": "slop"}])")), "steps[0].numbers[0].label"},
        {lesson(step(R"(, "numbers": [{"measure": "slop", "label": {"en": "a", "zh_CN": "甲"}}])")),
         "did you mean 'slope'"},
        {lesson(number("{}")), "steps[0].numbers[0].expect: must be"},
        {lesson(number(R"({"equals": 1, "atMost": 2})")), "expect: must be"},
        {lesson(number(R"({"equals": "alpha+"})")), "expect.equals: "},
        {lesson(number(R"({"equals": 1, "tolerance": -1})")), "tolerance: must be"},
        {lesson(number(R"({"between": [1]})")), "expect: must be"},
    };
    for (const MistakeRow& row : rows) {
        try {
            lessonFromJson(row.json);
            ADD_FAILURE() << row.json.constData() << " should say: " << row.words;
        } catch (const InputError& error) {
            EXPECT_NE(std::string(error.what()).find(row.words), std::string::npos)
                << error.what() << "\nshould say: " << row.words;
        }
    }
}

void write(const QString& path, const QByteArray& text) {
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(text);
}

TEST(LessonLibrary, KeepsTheGoodOnesAndNamesTheBad) {
    const QTemporaryDir own;
    write(own.filePath("a.json"), lesson(step("")));
    write(own.filePath("b.json"), "{");
    write(own.filePath("c.json"), lesson(step(""))); // the same id again
    write(own.filePath("notes.txt"), "no lesson");
    const LessonLibrary library =
        loadLessons({kFolder, own.path(), QStringLiteral("/nonexistent/folder")});
    EXPECT_EQ(library.lessons.back().id, "mine");
    EXPECT_EQ(library.lessons.size(), builtIn().lessons.size() + 1);
    ASSERT_EQ(library.problems.size(), 2);
    EXPECT_TRUE(library.problems[0].contains("b.json: line 1"));
    EXPECT_TRUE(library.problems[1].contains("c.json: id: another lesson"));
    EXPECT_EQ(library.find("mine").title.english, "Mine");
    EXPECT_THROW(library.find("mien"), UsageError);
}

} // namespace
} // namespace actiscope::ui
