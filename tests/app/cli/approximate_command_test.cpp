#include "tests/support/command_line.h"

#include <gtest/gtest.h>

#include <QJsonArray>
#include <QJsonObject>

#include <filesystem>
#include <fstream>

namespace {

using actiscope::test::json;
using actiscope::test::ProcessResult;
using actiscope::test::run;

constexpr const char* kSine = "--target 'sin(2x) + 0.3x' ";

QJsonObject done(const std::string& call) {
    const ProcessResult result = run(call);
    EXPECT_EQ(result.status, 0) << call << '\n' << result.errors;
    return json(result.output).object();
}

double supOf(const QJsonObject& object, int place) {
    return object["fits"].toArray()[place].toObject()["sup"].toDouble();
}

TEST(ApproximateCommand, PrintsTheErrorLaw) {
    const QJsonObject relu =
        done(std::string("approximate relu ") + kSine + "--units 4,8,16,32,64");
    const double most[] = {1.05, 0.20, 0.050, 0.0125, 0.0031};
    for (int i = 0; i < 5; ++i) {
        EXPECT_LE(supOf(relu, i), most[i]);
    }
    EXPECT_NEAR(relu["slope"].toDouble(), -2.0, 0.1);
    const QJsonObject first = relu["fits"].toArray()[0].toObject();
    EXPECT_EQ(first["units"].toInt(), 4);
    EXPECT_GT(first["rms"].toDouble(), first["mean"].toDouble());
    EXPECT_TRUE(first["pieces"].isDouble());
    const QJsonObject step =
        done(std::string("approximate step ") + kSine + "--units 4,8,16,32,64");
    EXPECT_NEAR(step["slope"].toDouble(), -1.0, 0.1);
    const QJsonObject one = done(std::string("approximate sigmoid ") + kSine + "--units 8");
    EXPECT_TRUE(one["slope"].isNull());
    EXPECT_TRUE(one["fits"].toArray()[0].toObject()["pieces"].isNull());
}

TEST(ApproximateCommand, FitsMaxouts) {
    const std::string range = "--from -1 --to 1 ";
    const QJsonObject convex =
        done("approximate maxout --target 'x^2' " + range + "--units 2,3,4,8");
    const double best[] = {0.125, 1.0 / 18.0, 0.03125, 0.0078125};
    for (int i = 0; i < 4; ++i) {
        EXPECT_NEAR(supOf(convex, i) / best[i], 1.0, 0.02);
    }
    EXPECT_NEAR(supOf(done("approximate maxout --target=-x^2 " + range + "--units 8"), 0), 0.5,
                1e-3);
    EXPECT_NEAR(supOf(done("approximate maxout --target=-x^2 " + range + "--units 4 --pair"), 0),
                0.03125, 0.001);
}

TEST(ApproximateCommand, TrainsAndReadsTables) {
    const auto path = std::filesystem::temp_directory_path() / "actiscope_points.csv";
    std::ofstream(path) << "x,y\n-1,1\n0,0\n1,1\n";
    const QJsonObject solved = done("approximate relu --data '" + path.string() + "' --units 2");
    EXPECT_NEAR(supOf(solved, 0), 0.0, 1e-9); // |x| from two ReLUs
    const QJsonObject trained = done("approximate tanh --data '" + path.string() +
                                     "' --units 6 --method train --epochs 1500 --seed 3");
    EXPECT_LT(supOf(trained, 0), 0.2);
    std::filesystem::remove(path);
    EXPECT_EQ(run("approximate relu --data /nonexistent.csv --units 2").status, 1);
}

TEST(ApproximateCommand, NamesWhatIsWrong) {
    const std::pair<const char*, const char*> rows[] = {
        {"approximate relu --units 4", "--target"},
        {"approximate relu --target x --data y.csv --units 4", "--target"},
        {"approximate relu --target x", "--units"},
        {"approximate relu --target x --units 0", "1 to 1024"},
        {"approximate maxout --target x --units 9", "1 to 8"},
        {"approximate relu --target 'sin(' --units 4", "column"},
        {"approximate relu --target 1/x --units 4", "pole"},
        {"approximate relu --target x --units 4 --from 2 --to 1", "range"},
        {"approximate relu --target x --units 4 --pair", "maxout"},
        {"approximate relu --target x --units 4 --epochs 9", "train"},
        {"approximate relu --target x --units 4 --method guess", "solve"},
        {"approximate rely --target x --units 4", "relu"},
    };
    for (const auto& [call, word] : rows) {
        const ProcessResult result = run(call);
        EXPECT_EQ(result.status, 2) << call;
        EXPECT_NE(result.errors.find(word), std::string::npos) << call << '\n' << result.errors;
        EXPECT_EQ(result.output, "") << call;
    }
}

TEST(PiecesCommand, CountsTents) {
    for (const auto& [layers, pieces] : {std::pair{1, 2}, {2, 4}, {5, 32}, {10, 1024}}) {
        const QJsonObject object = done("pieces --tent " + std::to_string(layers));
        EXPECT_EQ(object["pieces"].toInt(), pieces);
        EXPECT_EQ(object["units"].toInt(), 2 * layers);
        EXPECT_EQ(object["one_layer"].toInt(), pieces - 1);
    }
}

TEST(PiecesCommand, CountsRandomNetworks) {
    const QJsonObject wide = done("pieces --hidden 32 --seeds 1..100");
    const QJsonObject deep = done("pieces --hidden 4,4,4,4,4,4,4,4 --seeds 1..100");
    EXPECT_NEAR(wide["pieces"].toDouble(), 31.0, 1.0);
    EXPECT_NEAR(deep["pieces"].toDouble(), 18.0, 1.5);
    EXPECT_EQ(deep["units"].toInt(), 32);
    EXPECT_DOUBLE_EQ(wide["one_layer"].toDouble(), wide["pieces"].toDouble() - 1.0);
}

TEST(PiecesCommand, NamesWhatIsWrong) {
    for (const char* call :
         {"pieces", "pieces --tent 3 --hidden 4", "pieces --tent 0", "pieces --hidden 4,x",
          "pieces --hidden 4 --seeds 3..1", "pieces --hidden 4 --initializer best",
          "pieces --tent 3 --bias 1", "pieces --hidden 4 --from 1 --to 0"}) {
        EXPECT_EQ(run(call).status, 2) << call;
    }
}

} // namespace
