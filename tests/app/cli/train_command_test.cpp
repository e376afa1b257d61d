#include "core/text/number_text.h"
#include "tests/support/command_line.h"

#include <gtest/gtest.h>

#include <QJsonArray>
#include <QJsonObject>

#include <fstream>

namespace {

using actiscope::test::Folder;
using actiscope::test::json;
using actiscope::test::lines;
using actiscope::test::ProcessResult;
using actiscope::test::run;
namespace text = actiscope::text;

TEST(Train, SolvesReportsAndSavesWhatPredictReads) {
    const Folder folder;
    const std::string session = folder.file("s.json");
    const ProcessResult result = run("train --set activation=tanh --set hidden=4 --seed 3 "
                                     "--until-accuracy 0.99 --report-every 10 --save " +
                                     session);
    ASSERT_EQ(result.status, 0) << result.errors;
    const auto rows = lines(result.output);
    ASSERT_GE(rows.size(), 3u);
    const QJsonObject first = json(rows.front()).object();
    EXPECT_EQ(first["epoch"].toInt(), 0);
    for (const char* key : {"epoch", "examples", "train_loss", "train_accuracy", "test_loss"}) {
        EXPECT_TRUE(first.contains(QLatin1String(key))) << key;
    }
    const QJsonObject last = json(rows.back()).object();
    EXPECT_EQ(last["done"].toString(), "accuracy");
    EXPECT_GT(last["examples_per_second"].toDouble(), 0.0);
    EXPECT_TRUE(last.contains("dead_units"));
    EXPECT_FALSE(last.contains("collapsed_line"));

    const auto predicted = lines(run("predict " + session + " --at \"0,0;2.2,0\"").output);
    ASSERT_EQ(predicted.size(), 3u);
    EXPECT_EQ(predicted[0], "x1,x2,y");
    EXPECT_GT(*text::parseNumber(text::split(predicted[1], ',')[2]), 0.0);
    EXPECT_LT(*text::parseNumber(text::split(predicted[2], ',')[2]), 0.0);
    EXPECT_EQ(lines(run("predict " + session + " --grid 4").output).size(), 17u);
}

TEST(Train, IdentityCollapsesToALine) {
    const auto rows =
        lines(run("train --set activation=identity --set hidden=8,8 --epochs 20").output);
    const QJsonObject line = json(rows.back()).object()["collapsed_line"].toObject();
    for (const char* key : {"a", "b", "c", "max_residual"}) {
        EXPECT_TRUE(line[QLatin1String(key)].isDouble()) << key;
    }
    EXPECT_LT(line["max_residual"].toDouble(), 1e-5);
}

TEST(Train, SameSeedSamePrint) {
    const std::string arguments = "train --epochs 50 --seed 5 --report-every 10";
    const auto a = lines(run(arguments).output);
    const auto b = lines(run(arguments).output);
    ASSERT_EQ(a.size(), b.size());
    for (std::size_t i = 0; i + 1 < a.size(); ++i) { // the last line has the speed
        EXPECT_EQ(a[i], b[i]);
    }
}

TEST(Predict, NeedsTrainedWeights) {
    const Folder folder;
    const std::string session = folder.file("empty.json");
    std::ofstream(session) << R"({"version": 1})";
    const ProcessResult result = run("predict " + session + " --grid 3");
    EXPECT_EQ(result.status, 1);
    EXPECT_NE(result.errors.find("no trained weights"), std::string::npos);
}

TEST(Train, LearnsFromACsvOfOnesOwn) {
    const Folder folder;
    const std::string file = folder.file("own.csv");
    {
        std::ofstream out(file);
        out << "x1,x2,label\n";
        for (int i = 0; i < 40; ++i) {
            out << i % 7 - 3 << ',' << i % 5 - 2 << ',' << (i % 7 > 3 ? "right" : "left") << '\n';
        }
    }
    const ProcessResult result =
        run("train --data " + file + " --set hidden= --until-accuracy 1 --epochs 2000");
    EXPECT_EQ(result.status, 0) << result.errors;
    EXPECT_NE(result.output.find("\"done\":\"accuracy\""), std::string::npos) << result.output;
    std::ofstream(file) << "x1,x2,label\n1,2,a\n1,oops,b\n";
    const ProcessResult bad = run("train --data " + file);
    EXPECT_EQ(bad.status, 1);
    EXPECT_EQ(bad.output, "");
    EXPECT_NE(bad.errors.find("own.csv: line 3, column x2: 'oops'"), std::string::npos)
        << bad.errors;
    EXPECT_EQ(run("train --data /no/such.csv").status, 1);
}

TEST(Cli, LearnsPReLUAndExportsIt) {
    const Folder folder;
    const std::string session = folder.file("prelu.json");
    const auto output = lines(run("train --set activation=prelu --set learn=true --set hidden=4 "
                                  "--epochs 50 --save " +
                                  session)
                                  .output);
    const QJsonObject last = json(output.back()).object();
    const double alpha = last["learned"].toObject()["1"].toObject()["alpha"].toDouble();
    EXPECT_NE(alpha, 0.25);
    EXPECT_NE(alpha, 0.0);
    EXPECT_EQ(last["layers"].toArray().size(), 2);
    EXPECT_EQ(last["layers"].toArray()[0].toObject()["units"].toArray().size(), 4);
    const std::string csv = run("export " + session + " --format csv").output;
    EXPECT_NE(csv.find("1,,alpha," + text::toText(alpha).substr(0, 6)), std::string::npos) << csv;
    const std::string script = run("export " + session + " --format pytorch").output;
    EXPECT_NE(script.find("\nmodel = "), std::string::npos);
    // Without learning there is nothing learned.
    const auto plain = lines(run("train --set activation=prelu --epochs 1").output);
    EXPECT_TRUE(json(plain.back()).object()["learned"].toObject().isEmpty());
}

TEST(Cli, SaysWhatKeepsANetworkFromLearning) {
    const auto trouble = [](const std::string& arguments) {
        const auto output = lines(run("train --epochs 100 " + arguments).output);
        return json(output.back()).object()["trouble"].toObject();
    };
    EXPECT_EQ(trouble(""), (QJsonObject{{"kind", "none"}}));
    const QJsonObject sigmoids = trouble("--set activation=sigmoid --set hidden=8,8,8,8,8");
    EXPECT_EQ(sigmoids["kind"].toString(), "vanishing");
    EXPECT_EQ(sigmoids["layer"].toInt(), 1);
    EXPECT_LE(sigmoids["ratio"].toDouble(), 1e-3);
    EXPECT_EQ(trouble("--set learning_rate=10")["kind"].toString(), "jumping");
}

TEST(Cli, StopsByTheRuleOfTheSession) {
    const auto by = [](const std::string& arguments) {
        return json(lines(run("train --set activation=tanh " + arguments).output).back()).object();
    };
    EXPECT_EQ(by("--set stop_epochs=7")["epoch"].toInt(), 7);
    EXPECT_EQ(by("--set stop_accuracy=0.9")["done"].toString(), "accuracy");
    EXPECT_EQ(by("--until-loss 0.3")["done"].toString(), "loss");
    EXPECT_EQ(by("--epochs 5 --set stop_accuracy=1")["done"].toString(), "epochs");
}

} // namespace
