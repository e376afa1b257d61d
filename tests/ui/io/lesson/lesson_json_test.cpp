#include "ui/io/lesson/lesson_json.h"

#include "core/errors.h"
#include "ui/io/lesson/lesson_library.h"
#include "ui/io/session_json.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <algorithm>
#include <cmath>
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

/// Every lesson is for some of the claims of the notes, and names no row that is none.
TEST(Lessons, NameTheirClaims) {
    for (const Lesson& lesson : builtIn().lessons) {
        EXPECT_FALSE(lesson.rows.empty()) << lesson.id;
        const Lesson* one[] = {&lesson};
        const std::set<std::string> rows(lesson.rows.begin(), lesson.rows.end());
        EXPECT_EQ(claimsCovered(one), std::ssize(rows)) << lesson.id;
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

/// Doing what the text of a step says gives no ✗ that the text does not announce, and leaves no
/// number waiting.
TEST(Lessons, DoWhatTheirTextSays) {
    RaceCache races;
    for (const Lesson& lesson : builtIn().lessons) {
        for (std::size_t i = 0; i < lesson.steps.size(); ++i) {
            const LessonStep& step = lesson.steps[i];
            for (const ScriptMoment& moment : runScript(step, races)) {
                for (std::size_t k = 0; k < moment.results.size(); ++k) {
                    EXPECT_FALSE(moment.results[k].surprises())
                        << lesson.id << ' ' << i + 1 << " after '" << moment.after
                        << "': " << step.proofs[k].label.english << " = "
                        << moment.results[k].value;
                }
            }
            const std::vector<ProofResult> results = checkStep(step, races);
            for (std::size_t k = 0; k < results.size(); ++k) {
                EXPECT_FALSE(results[k].waits || results[k].surprises())
                    << lesson.id << ' ' << i + 1 << " at the end: " << step.proofs[k].label.english
                    << " = " << results[k].value;
            }
        }
    }
}

/// What a person moves is seen to move.
TEST(Lessons, EveryStepHasALiveNumber) {
    for (const Lesson& lesson : builtIn().lessons) {
        EXPECT_FALSE(lesson.chapter.empty()) << lesson.id;
        EXPECT_GT(lesson.minutes, 0) << lesson.id;
        for (std::size_t i = 0; i < lesson.steps.size(); ++i) {
            EXPECT_EQ(std::ranges::count(lesson.steps[i].proofs, true, &Proof::live), 1)
                << lesson.id << ' ' << i + 1;
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

TEST(LessonJson, ReadsWhatIsNewSince01) {
    const QByteArray rest = R"json(, "title": {"en": "Here", "zh_CN": "这里"},
        "show": {"training": {"activation": "elu"}}, "train": {"epochs": 20},
        "open": ["race_sheet"], "script": ["drag activation.alpha=0.5", "train"],
        "numbers": [
          {"measure": "slope", "x": -1, "live": true, "label": {"en": "a", "zh_CN": "甲"}},
          {"measure": "accuracy", "as": "percent", "mayFail": true, "needs": "training",
           "label": {"en": "b", "zh_CN": "乙"}, "expect": {"atLeast": 0.5}},
          {"measure": "slope", "x": -1, "label": {"en": "c", "zh_CN": "丙"},
           "expect": {"atLeast": 0},
           "needs": {"is": {"activation": "relu"}, "changed": ["curves.probe", "weights"],
                     "do": {"en": "choose", "zh_CN": "选"}}},
          {"measure": "radius", "activation": "gelu", "b": 0, "expect": {"equals": "infinity"},
           "label": {"en": "d", "zh_CN": "丁"}}])json";
    const Lesson read = lessonFromJson(
        lesson(step(rest), R"("chapter": "learning", "minutes": 4, "rows": ["c5", "c120"],)"));
    EXPECT_EQ(read.chapter, "learning");
    EXPECT_EQ(read.minutes, 4);
    const Lesson* all[] = {&read};
    EXPECT_EQ(claimsCovered(all), 2);
    const LessonStep& s = read.steps[0];
    EXPECT_EQ(s.title.english, "Here");
    EXPECT_EQ(s.opened, std::vector<std::string>{"race_sheet"});
    ASSERT_EQ(s.script.size(), 2u);
    EXPECT_TRUE(s.proofs[0].live && !s.proofs[0].judged);
    EXPECT_TRUE(s.proofs[1].percent && s.proofs[1].mayFail);
    EXPECT_EQ(s.proofs[1].needs.training.epochs, 20u);
    EXPECT_EQ(s.proofs[2].needs.all.size(), 1u);
    EXPECT_EQ(s.proofs[2].needs.changed.size(), 1u);
    EXPECT_TRUE(s.proofs[2].needs.weights);
    EXPECT_EQ(s.proofs[2].needs.hint.chinese, "选");
    RaceCache races;
    const std::vector<ProofResult> results = checkStep(s, races);
    EXPECT_EQ(results[0].value, 0.5 * std::exp(-1.0));
    EXPECT_FALSE(results[1].waits);
    EXPECT_TRUE(results[2].waits);
    EXPECT_TRUE(results[3].holds());
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

/// docs/lessons.md has an example of every measure, and each of them can be asked for.
TEST(LessonJson, ExplainsEveryMeasure) {
    QFile page(QStringLiteral(ACTISCOPE_SOURCES "/docs/lessons.md"));
    ASSERT_TRUE(page.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(page.readAll());
    const QRegularExpression row(QStringLiteral("^\\| `\\{\"measure\": (\"(\\w+)\".*)\\}` \\|"),
                                 QRegularExpression::MultilineOption);
    std::set<std::string> explained;
    for (auto rows = row.globalMatch(text); rows.hasNext();) {
        const QRegularExpressionMatch match = rows.next();
        explained.insert(match.captured(2).toStdString());
        const QByteArray json = step(R"(, "numbers": [{"label": {"en": "a", "zh_CN": "甲"},)"
                                     R"("live": true, "measure": )" +
                                     match.captured(1).toUtf8() + "}]");
        EXPECT_NO_THROW(lessonFromJson(lesson(json))) << json.constData();
    }
    for (const Measure& measure : measures()) {
        EXPECT_TRUE(explained.contains(std::string(measure.name))) << measure.name;
    }
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
        {lesson(step(R"(, "picture": "neurone")")), "steps[0].picture: must be neuron, sums"},
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
        {lesson(step(""), R"("chapter": "wy",)"), "chapter: must be why, functions"},
        {lesson(step(""), R"("minutes": 0.5,)"), "minutes: must be an integer"},
        {lesson(step(R"(, "open": ["race_shet"])")), "did you mean 'race_sheet'"},
        {lesson(step(R"(, "script": ["drag alpha"])")), "steps[0].script: action 'drag alpha'"},
        {lesson(step(R"(, "script": ["set gradients.wight=4"])")), "did you mean 'weight'"},
        {lesson(number(R"({"atMost": 2}, "needs": "training")")), "needs: must be something else"},
        {lesson(number(R"({"atMost": 2}, "needs": "alpha")")), "needs: unknown setting 'alpha'"},
        {lesson(number(R"({"atMost": 2}, "needs": {}  )")), "needs: must be"},
        {lesson(number(R"({"atMost": 2}, "live": 1)")), "live: must be true or false"},
        {lesson(number(R"({"atMost": 2}, "as": "per cent")")), "as: must be"},
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
