#include "core/text/number_text.h"
#include "tests/support/command_line.h"

#include <gtest/gtest.h>

#include <QJsonArray>
#include <QJsonObject>

#include <cmath>
#include <fstream>
#include <string>

namespace {

using actiscope::test::Folder;
using actiscope::test::json;
using actiscope::test::lines;
using actiscope::test::ProcessResult;
using actiscope::test::run;
namespace text = actiscope::text;

QJsonObject lastReport(const ProcessResult& result) {
    const auto rows = lines(result.output);
    EXPECT_GE(rows.size(), 2u) << result.errors;
    return rows.size() < 2 ? QJsonObject() : json(rows[rows.size() - 2]).object();
}

TEST(RegressionCommands, TrainPrintsRmseAndR2) {
    const ProcessResult result =
        run("train --set dataset=bumps --set hidden=8,8 --set activation=tanh --set "
            "optimizer=adam --set learning_rate=0.02 --set test_share=0.3 --epochs 200");
    ASSERT_EQ(result.status, 0) << result.errors;
    const QJsonObject last = lastReport(result);
    EXPECT_GT(last["train_r2"].toDouble(), 0.9);
    EXPECT_LT(last["train_rmse"].toDouble(), 0.1);
    EXPECT_TRUE(last["test_r2"].isDouble() && last["test_rmse"].isDouble());
    EXPECT_FALSE(last.contains("train_accuracy") || last.contains("test_accuracy"));
    EXPECT_TRUE(lastReport(run("train --set dataset=plane --epochs 1"))["test_rmse"].isNull());
    // The task may be another than that of the set, in whichever order they are given.
    EXPECT_TRUE(lastReport(run("train --set task=classification --set dataset=plane --epochs 1"))
                    .contains("train_accuracy"));
}

TEST(RegressionCommands, SamplesOfAFileAreSavedPredictedAndExported) {
    const Folder folder;
    const std::string csv = folder.file("line.csv");
    std::ofstream table(csv);
    table << "x,y\n";
    for (int i = 0; i < 40; ++i) {
        table << 0.1 * i << ',' << 10.0 + 3.0 * (0.1 * i) << '\n';
    }
    table.close();
    const std::string session = folder.file("s.json");
    const ProcessResult result =
        run("train --data " + csv + " --set hidden= --set standardize=true --epochs 300 --save " +
            session);
    ASSERT_EQ(result.status, 0) << result.errors;
    EXPECT_EQ(result.errors, "regression: y is a number from 10 to 21.7\n");
    EXPECT_GT(lastReport(result)["train_r2"].toDouble(), 0.9999);
    const auto predicted = lines(run("predict " + session + " --at \"2,0;2,9\"").output);
    ASSERT_EQ(predicted.size(), 3u);
    for (std::size_t i : {1u, 2u}) { // there is one input
        EXPECT_NEAR(*text::parseNumber(text::split(predicted[i], ',')[2]), 16.0, 0.01);
    }
    EXPECT_EQ(run("export " + session + " --format numpy").status, 0);
    const ProcessResult more = run("train " + session + " --epochs 1");
    EXPECT_LT(lastReport(more)["train_rmse"].toDouble(), 0.01) << more.errors;
}

TEST(RegressionCommands, RefuseAccuracy) {
    const ProcessResult train = run("train --set dataset=plane --until-accuracy 0.9 --epochs 1");
    EXPECT_EQ(train.status, 2);
    EXPECT_NE(train.errors.find("--until-accuracy has no meaning where the task is regression"),
              std::string::npos)
        << train.errors;
    const ProcessResult race = run("race --set dataset=plane --until-accuracy 0.9 --epochs 1");
    EXPECT_EQ(race.status, 2);
    EXPECT_NE(race.errors.find("give --until-r2"), std::string::npos) << race.errors;
    const ProcessResult warned =
        run("train --set dataset=plane --set stop_accuracy=0.9 --epochs 1");
    EXPECT_NE(warned.errors.find("has no effect: task is regression"), std::string::npos);
    EXPECT_EQ(run("train --set boundary=x2 --epochs 1").status, 2);
}

TEST(RegressionCommands, RaceIsSolvedByR2) {
    const ProcessResult result =
        run("race --set dataset=plane --activations identity,tanh --seeds 0..1 --epochs 200");
    ASSERT_EQ(result.status, 0) << result.errors;
    EXPECT_EQ(
        result.output.rfind("activation,seed,solved,epochs,train_r2,seconds\nidentity,0,true,", 0),
        0u)
        << result.output;
}

} // namespace
