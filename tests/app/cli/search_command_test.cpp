#include "tests/support/command_line.h"

#include <gtest/gtest.h>

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace {

using actiscope::test::json;
using actiscope::test::ProcessResult;
using actiscope::test::run;

TEST(Search, PrintsRankedRows) {
    const std::string arguments = "search --formulas 8 --seeds 0..1 --epochs 60";
    const ProcessResult result = run(arguments);
    ASSERT_EQ(result.status, 0) << result.errors;
    EXPECT_EQ(result.errors, "");
    EXPECT_EQ(result.output.rfind("formula,solve_rate,median_epochs,best_known\n", 0), 0u)
        << result.output;
    EXPECT_EQ(std::ranges::count(result.output, '\n'), 9);
    EXPECT_EQ(run(arguments).output, result.output);
    EXPECT_NE(run(arguments + " --seed 5").output, result.output);

    const auto rows = json(run(arguments + " --format json").output).object()["rows"].toArray();
    ASSERT_EQ(rows.size(), 8);
    double before = 1.0;
    for (const auto& row : rows) {
        const double rate = row.toObject()["solve_rate"].toDouble(-1.0);
        EXPECT_LE(rate, before);
        before = rate;
        EXPECT_EQ(row.toObject()["median_epochs"].isNull(), rate == 0.0);
    }
}

TEST(Search, EndsWithItsTime) {
    const ProcessResult result = run("search --seconds 0.3 --seeds 0 --epochs 5");
    EXPECT_EQ(result.status, 0) << result.errors;
    EXPECT_GT(std::ranges::count(result.output, '\n'), 2);
}

TEST(Search, NamesWhatIsWrong) {
    const std::pair<const char*, const char*> rows[] = {
        {"search", "either --seconds T or --formulas N"},
        {"search --seconds 1 --formulas 2", "either --seconds T or --formulas N"},
        {"search --formulas 0", "--formulas"},
        {"search --formulas 2 --format xml", "allowed: csv, json"},
        {"search --formulas 2 --set activation=relu", "draws its functions itself"},
        {"search --formulas 2 --set stop_epochs=5", "--until-accuracy and --epochs"},
        {"search --formulas 2 --seeds 4..1", "--seeds"},
    };
    for (const auto& [arguments, words] : rows) {
        const ProcessResult result = run(arguments);
        EXPECT_EQ(result.status, 2) << arguments;
        EXPECT_EQ(result.output, "");
        EXPECT_NE(result.errors.find(words), std::string::npos) << result.errors;
    }
}

} // namespace
