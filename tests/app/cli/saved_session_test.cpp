#include "core/session/settings.h"
#include "tests/support/command_line.h"

#include <gtest/gtest.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <fstream>

namespace {

using actiscope::test::contents;
using actiscope::test::Folder;
using actiscope::test::json;
using actiscope::test::lines;
using actiscope::test::ProcessResult;
using actiscope::test::run;

TEST(Cli, SavesSamplesOfOnesOwnWithTheSession) {
    const Folder folder;
    const std::string csv = folder.file("own.csv");
    std::ofstream(csv) << "x1,x2,label\n0,0,in\n0.1,0.2,in\n2,2,out\n-2,2,out\n";
    const std::string session = folder.file("own.json");
    ASSERT_EQ(run("train --data " + csv + " --epochs 2 --save " + session).status, 0);
    const auto again = lines(run("train " + session + " --epochs 1").output);
    EXPECT_EQ(json(again.back()).object()["done"].toString(), "epochs");
    // Training goes on where it was: four samples, two epochs before and one now.
    EXPECT_EQ(json(again[1]).object()["examples"].toInt(), 12);
    EXPECT_EQ(json(again[1]).object()["epoch"].toInt(), 3);
}

/// 100 + 100 epochs are 200, to the last bit of both networks, and of everything beside them.
TEST(Cli, TrainingGoesOnWhereItWas) {
    const Folder folder;
    for (const char* settings :
         {"--set optimizer=adam --set learning_rate=0.01",
          "--set schedule=cosine --set schedule_epochs=60 --set optimizer=momentum",
          "--set activation=rrelu --set test_share=0.3 --set batch=7"}) {
        const std::string half = folder.file("half.json");
        const std::string two = folder.file("two.json");
        const std::string whole = folder.file("whole.json");
        const std::string train = std::string("train ") + settings;
        ASSERT_EQ(run(train + " --epochs 40 --save " + half).status, 0) << settings;
        ASSERT_EQ(run("train " + half + " --epochs 40 --save " + two).status, 0);
        ASSERT_EQ(run(train + " --epochs 80 --save " + whole).status, 0);
        EXPECT_EQ(contents(two), contents(whole)) << settings;
        const QJsonObject weights = json(contents(two)).object()["weights"].toObject();
        EXPECT_EQ(weights["compared_course"].toObject()["epoch"].toInt(), 80);
        EXPECT_EQ(weights["chosen_course"].toObject()["epoch"].toInt(), 80);
    }
}

/// A function without a value at some inputs leaves no loss; the session can be opened all the
/// same.
TEST(Cli, ASessionWithoutALossOpensAgain) {
    const Folder folder;
    const std::string path = folder.file("s.json");
    ASSERT_EQ(run("train --set activation=log --epochs 0 --save " + path).status, 0);
    EXPECT_EQ(run("train " + path + " --epochs 0").status, 0);
    EXPECT_EQ(run("export " + path + " --format csv").status, 0);
}

TEST(Cli, ADamagedCourseIsNamed) {
    const Folder folder;
    const std::string path = folder.file("s.json");
    ASSERT_EQ(run("train --set optimizer=adam --epochs 2 --save " + path).status, 0);
    const QJsonObject good = json(contents(path)).object();
    const std::tuple<const char*, QJsonValue, const char*> damages[] = {
        {"epoch", -1, "weights.chosen_course.epoch"},
        {"order", QJsonArray{0, 0}, "order"},
        {"mean", QJsonArray{1}, "mean"},
        {"shuffle", "no state", "shuffle"},
        {"slopes", QJsonArray{}, "slopes"},
        {"history", QJsonArray{QJsonArray{1}}, "weights.chosen_course.history[0]"}};
    for (const auto& [key, value, words] : damages) {
        QJsonObject root = good;
        QJsonObject weights = root["weights"].toObject();
        QJsonObject course = weights["chosen_course"].toObject();
        course[key] = value;
        weights["chosen_course"] = course;
        root["weights"] = weights;
        const std::string damaged = folder.file("damaged.json");
        std::ofstream(damaged) << QJsonDocument(root).toJson().toStdString();
        const ProcessResult result = run("train " + damaged + " --epochs 1");
        EXPECT_EQ(result.status, 1) << key;
        EXPECT_NE(result.errors.find(words), std::string::npos) << result.errors;
    }
}

TEST(Cli, WarnsOfWhatASessionHoldsBeyondIt) {
    const Folder folder;
    const std::string session = folder.file("future.json");
    std::ofstream(session) << R"({"version": 2, "aura": 1, "training": {"mood": "high"}})";
    const std::string again = folder.file("again.json");
    const ProcessResult result = run("train " + session + " --epochs 2 --save " + again);
    EXPECT_EQ(result.status, 0);
    for (const char* word : {"warning", "future.json", "version 2", "aura", "training.mood"}) {
        EXPECT_NE(result.errors.find(word), std::string::npos) << result.errors;
    }
    const std::string saved = contents(again);
    for (const char* kept : {"\"aura\": 1", "\"mood\": \"high\"", "\"version\": 2"}) {
        EXPECT_NE(saved.find(kept), std::string::npos) << kept;
    }
    // What is typed stays strict.
    EXPECT_EQ(run("train --set mood=high --epochs 1").status, 2);
}

} // namespace
