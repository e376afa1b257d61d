#include "tests/support/command_line.h"

#include <gtest/gtest.h>

#include <QJsonArray>
#include <QJsonObject>
#include <QSize>

#include <filesystem>
#include <fstream>
#include <tuple>

namespace {

using actiscope::test::Folder;
using actiscope::test::isPicture;
using actiscope::test::json;
using actiscope::test::lines;
using actiscope::test::ProcessResult;
using actiscope::test::run;
namespace fs = std::filesystem;

TEST(CommandLine, ListsAndChecksLessons) {
    const ProcessResult list = run("lessons");
    EXPECT_EQ(list.status, 0) << list.errors;
    std::ptrdiff_t files = 0;
    for (const char* folder : {"/resources/lessons", "/resources/challenges"}) {
        files += std::distance(fs::directory_iterator(std::string(ACTISCOPE_SOURCES) + folder),
                               fs::directory_iterator());
    }
    EXPECT_EQ(std::ssize(lines(list.output)), files);
    EXPECT_EQ(lines(list.output)[0], "neuron  What an activation is");
    EXPECT_EQ(lines(run("lessons line --language zh_CN").output)[0], "line  一条直线不够");

    const ProcessResult check = run("lessons sigmoid --check");
    EXPECT_EQ(check.status, 0) << check.output;
    EXPECT_EQ(lines(check.output)[0],
              "ok    sigmoid 1  largest_slope = 0.25, expected 0.25 ± 1e-12  (largest slope)");
    EXPECT_EQ(lines(check.output).back(), "claims covered: 4 of 120");

    const QJsonArray numbers = json(run("lessons bend --check --json").output).array();
    ASSERT_EQ(numbers.size(), 8);
    for (const QJsonValue& number : numbers) {
        EXPECT_TRUE(number["holds"].toBool());
        EXPECT_EQ(number["state"].toString(), "holds");
        EXPECT_TRUE(number["value"].isDouble());
        EXPECT_FALSE(number["label"]["zh_CN"].toString().isEmpty());
    }
}

TEST(CommandLine, VerifiesTheLineOfAChallengeByItsSession) {
    const Folder folder;
    const std::string session = folder.file("xor.json");
    std::ofstream(session) << R"({"version": 1})";
    const std::string line = "'actiscope-challenge xor_one_unit score=5 code=0000-0000' ";
    const ProcessResult notDone = run("lessons --verify " + line + session);
    EXPECT_EQ(notDone.status, 1);
    EXPECT_NE(notDone.errors.find("samples must stay as it was"), std::string::npos)
        << notDone.errors;
    EXPECT_EQ(run("lessons --verify xor_one_unit " + session).status, 2);
    EXPECT_EQ(run("lessons --verify " + line).status, 2) << "no session";
    EXPECT_EQ(
        run("lessons --verify 'actiscope-challenge line score=5 code=0000-0000' " + session).status,
        2)
        << "a lesson is no challenge";
}

/// The user's own folder is read as well; what is wrong in it is said and does not hide the rest.
TEST(CommandLine, ReadsLessonsOfOnesOwn) {
    const Folder folder;
    const fs::path own = fs::path(folder.file("data")) / "Actiscope" / "actiscope" / "lessons";
    fs::create_directories(own);
    std::ofstream(own / "wrong.json")
        << R"({"id": "wrong", "title": {"en": "W", "zh_CN": "错"}, "steps": [{)"
           R"("text": {"en": "t", "zh_CN": "文"}, "numbers": [{"measure": "slope", "x": 0,)"
           R"("activation": "relu", "expect": {"atLeast": 5}, "label": {"en": "l", "zh_CN": "标"}}]}]})";
    const std::string env =
        "env XDG_DATA_HOME='" + folder.file("data") + "' '" ACTISCOPE_BINARY "' ";
    const ProcessResult check = actiscope::test::runShell(env + "lessons wrong --check");
    EXPECT_EQ(check.status, 1) << check.errors;
    EXPECT_TRUE(check.output.starts_with("FAILS wrong 1  slope = 0, expected at least 5"))
        << check.output;
    for (const auto& [file, id, text] :
         {std::tuple("cut.json", "cut", R"({"id": "cut", "title": )"),
          std::tuple("other.json", "called", "{\"id\": \"called\",\n  \"titel\": 1}"),
          std::tuple("numbered.json", "numbered", "[1, 2")}) {
        std::ofstream(own / file) << text;
        for (const std::string& use : {"lessons " + std::string(id) + " --check",
                                       "render -o x.png --lesson " + std::string(id)}) {
            const ProcessResult damaged = actiscope::test::runShell(env + use);
            EXPECT_EQ(damaged.status, 1) << use;
            EXPECT_NE(damaged.errors.find(std::string(file) + ": "), std::string::npos)
                << damaged.errors;
            EXPECT_EQ(damaged.errors.find("unknown lesson"), std::string::npos) << damaged.errors;
        }
        fs::remove(own / file);
    }
    std::ofstream(own / "broken.json") << "{";
    const ProcessResult list = actiscope::test::runShell(env + "lessons");
    EXPECT_EQ(list.status, 1);
    EXPECT_NE(list.output.find("wrong  W"), std::string::npos);
    EXPECT_NE(list.errors.find("broken.json: line 1"), std::string::npos) << list.errors;
}

/// For who writes lessons: nothing has to be built or installed.
TEST(CommandLine, ReadsLessonsOfAFolder) {
    const std::string folder = " --folder '" ACTISCOPE_SOURCES "/resources/lessons'";
    const ProcessResult check = run("lessons line --check" + folder);
    EXPECT_EQ(check.status, 0) << check.output << check.errors;
    EXPECT_TRUE(lines(check.output).back().starts_with("claims covered: "));
    EXPECT_EQ(run("lessons --folder /nonexistent").output, "");
}

TEST(CommandLine, RendersALesson) {
    const Folder folder;
    for (const char* arguments : {"--lesson sigmoid --step 1", "--lesson dead --view classifier"}) {
        const std::string file = folder.file("lesson.png");
        fs::remove(file);
        const ProcessResult result =
            run("render " + std::string(arguments) + " --size 800x500 -o '" + file + "'");
        EXPECT_EQ(result.status, 0) << result.errors;
        EXPECT_TRUE(isPicture(file, QSize(800, 500))) << arguments;
    }
}

/// What a step shows is trained as it says, so that the picture fits the text.
TEST(CommandLine, RendersAStepAsItIsTaught) {
    const Folder folder;
    const std::string taught = folder.file("taught.png");
    const std::string untrained = folder.file("untrained.png");
    ASSERT_EQ(run("render --lesson bend --step 1 --size 400x300 -o " + taught).status, 0);
    ASSERT_EQ(
        run("render --view classifier --set hidden=3 --set activation=tanh --size 400x300 -o " +
            untrained)
            .status,
        0);
    EXPECT_TRUE(isPicture(taught, {400, 300}));
    EXPECT_NE(actiscope::test::contents(taught), actiscope::test::contents(untrained));
}

TEST(CommandLine, WritesAHandout) {
    const Folder folder;
    const std::string page = folder.file("h.html");
    const ProcessResult result = run("lessons line sigmoid --handout " + page);
    ASSERT_EQ(result.status, 0) << result.errors;
    const std::string html = actiscope::test::contents(page);
    EXPECT_NE(html.find("One line is not enough"), std::string::npos);
    EXPECT_NE(html.find("largest slope"), std::string::npos);
    EXPECT_NE(html.find("<b>0.25</b>"), std::string::npos);
    EXPECT_EQ(html.find("✗"), std::string::npos);
    // Nothing is fetched from anywhere.
    EXPECT_EQ(html.find("src=\"http"), std::string::npos);
    EXPECT_EQ(html.find("src=\"/"), std::string::npos);
    const std::string chinese = folder.file("h.pdf");
    ASSERT_EQ(run("lessons sigmoid --language zh_CN --handout " + chinese).status, 0);
    EXPECT_EQ(actiscope::test::contents(chinese).substr(0, 5), "%PDF-");
    EXPECT_EQ(run("lessons sigmoid --handout " + folder.file("h.doc")).status, 2);
    EXPECT_EQ(run("lessons sigmoid --check --handout " + page).status, 2);
    EXPECT_EQ(run("lessons nothing --handout " + page).status, 2);
    EXPECT_EQ(folder.count(), 2u);
}

} // namespace
