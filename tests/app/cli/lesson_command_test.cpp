#include "tests/support/command_line.h"

#include <gtest/gtest.h>

#include <QJsonArray>
#include <QJsonObject>
#include <QSize>

#include <filesystem>
#include <fstream>

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
    const auto files = std::distance(fs::directory_iterator(ACTISCOPE_SOURCES "/resources/lessons"),
                                     fs::directory_iterator());
    EXPECT_EQ(std::ssize(lines(list.output)), files);
    EXPECT_EQ(lines(list.output)[0], "line  One line is not enough");
    EXPECT_EQ(lines(run("lessons line --language zh_CN").output)[0], "line  一条直线不够");

    const ProcessResult check = run("lessons sigmoid --check");
    EXPECT_EQ(check.status, 0) << check.output;
    EXPECT_EQ(lines(check.output)[0],
              "ok    sigmoid 1  largest_slope = 0.25, expected 0.25 ± 1e-12  (largest slope)");

    const QJsonArray numbers = json(run("lessons bend --check --json").output).array();
    ASSERT_EQ(numbers.size(), 7);
    for (const QJsonValue& number : numbers) {
        EXPECT_TRUE(number["holds"].toBool());
        EXPECT_TRUE(number["value"].isDouble());
        EXPECT_FALSE(number["label"]["zh_CN"].toString().isEmpty());
    }
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
    std::ofstream(own / "broken.json") << "{";
    const ProcessResult list = actiscope::test::runShell(env + "lessons");
    EXPECT_EQ(list.status, 1);
    EXPECT_NE(list.output.find("wrong  W"), std::string::npos);
    EXPECT_NE(list.errors.find("broken.json: line 1"), std::string::npos) << list.errors;
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

} // namespace
