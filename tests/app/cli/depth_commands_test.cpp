#include "tests/support/command_line.h"

#include <gtest/gtest.h>

#include <QJsonArray>
#include <QJsonObject>

#include <cmath>

namespace {

using actiscope::test::json;
using actiscope::test::lines;
using actiscope::test::ProcessResult;
using actiscope::test::run;

QJsonObject objectOf(const std::string& arguments) {
    const ProcessResult result = run(arguments);
    EXPECT_EQ(result.status, 0) << arguments << ": " << result.errors;
    EXPECT_EQ(result.errors, "") << arguments;
    return json(result.output).object();
}

/// Factor per layer and log10 of first/last, as the lecture's table has them.
TEST(DepthCommand, ReproducesTheTableOfFactors) {
    struct Row {
        const char* id;
        const char* initializer;
        double factor;
        double tolerance;
        double log10;
    };
    const Row rows[] = {{"sigmoid", "uniform_fan_in", 0.141, 0.01, -16.2},
                        {"sigmoid", "xavier", 0.234, 0.01, -12.0},
                        {"sigmoid", "he", 0.314, 0.01, -9.6},
                        {"tanh", "uniform_fan_in", 0.567, 0.01, -4.7},
                        {"tanh", "xavier", 0.917, 0.01, -0.72},
                        {"tanh", "he", 1.031, 0.01, 0.25},
                        {"softsign", "uniform_fan_in", 0.546, 0.01, -5.0},
                        {"softsign", "lecun", 0.845, 0.01, -1.4},
                        {"softsign", "he", 0.955, 0.01, -0.4},
                        {"relu", "uniform_fan_in", 0.406, 0.01, -7.4},
                        {"relu", "xavier", 0.699, 0.01, -3.0},
                        {"relu", "he", 0.99, 0.01, -0.1}};
    for (const Row& row : rows) {
        const QJsonObject result =
            objectOf("depth " + std::string(row.id) + " --layers 20 --width 64 --initializer " +
                     row.initializer);
        const QJsonObject factor = result["factor"].toObject();
        EXPECT_NEAR(factor["measured"].toDouble(), row.factor, row.tolerance)
            << row.id << ' ' << row.initializer;
        EXPECT_NEAR(factor["predicted"].toDouble(), factor["measured"].toDouble(), 0.02)
            << row.id << ' ' << row.initializer;
        EXPECT_NEAR(result["log10_first_last"].toDouble(), row.log10, 0.3)
            << row.id << ' ' << row.initializer;
        EXPECT_EQ(result["layers"].toArray().size(), 20);
    }
}

TEST(DepthCommand, PrintsEveryLayer) {
    const QJsonObject result =
        objectOf("depth relu --layers 3 --width 8 --inputs 2 --initializer he --bias 0.1 --gain "
                 "1.5 --seeds 0..2 --samples 50 --skip --lsuv");
    const QJsonArray layers = result["layers"].toArray();
    ASSERT_EQ(layers.size(), 3);
    const QJsonObject last = layers[2].toObject();
    EXPECT_EQ(last["layer"].toInt(), 3);
    for (const char* key : {"z", "output"}) {
        EXPECT_TRUE(last[key].toObject()["mean"].isDouble()) << key;
        EXPECT_GT(last[key].toObject()["sd"].toDouble(), 0.0) << key;
    }
    EXPECT_GT(last["output"].toObject()["zero_share"].toDouble(), 0.0);
    for (const char* key : {"saturated", "dead_units", "delta_rms"}) {
        EXPECT_TRUE(last[key].isDouble()) << key;
    }
    EXPECT_EQ(result["born_dead"].toDouble(), 0.0);
}

TEST(DepthCommand, TellsWhatIsUndefinedAndWhatIsBornDead) {
    const QJsonObject one = objectOf("depth tanh --layers 1 --width 4");
    EXPECT_TRUE(one["factor"].toObject()["measured"].isNull());
    const QJsonObject dead =
        objectOf("depth relu --layers 10 --width 2 --inputs 2 --initializer he --seeds 0..99");
    EXPECT_NEAR(dead["born_dead"].toDouble(), 0.89, 0.1);
}

TEST(ChainCommand, MultipliesSlopesAndWeights) {
    const ProcessResult result = run("chain sigmoid --layers 10 --weight 1");
    ASSERT_EQ(result.status, 0) << result.errors;
    const auto rows = lines(result.output);
    ASSERT_EQ(rows.size(), 11u);
    EXPECT_EQ(rows[0], "layer,z,f,slope,product");
    EXPECT_EQ(rows[1].rfind("1,0.5,0.62245933120185", 0), 0u) << rows[1];
    double x = 0.5; // the product computed separately, forward
    double product = 1.0;
    for (int l = 0; l < 10; ++l) {
        x = 1.0 / (1.0 + std::exp(-x));
        product *= x * (1.0 - x);
    }
    const double printed = std::stod(rows[1].substr(rows[1].rfind(',') + 1));
    EXPECT_NEAR(printed / product, 1.0, 1e-12);
    EXPECT_NEAR(printed, 3.5e-7, 0.05e-7);
}

TEST(ChainCommand, TakesBiasAndInput) {
    const auto rows = lines(run("chain relu --layers 2 --weight 4 --bias -1 --at 2").output);
    ASSERT_EQ(rows.size(), 3u);
    EXPECT_EQ(rows[1], "1,7,7,1,4");
    EXPECT_EQ(rows[2], "2,27,27,1,1");
}

TEST(ZigZagCommand, PrintsConditionAndPath) {
    const QJsonObject sigmoid = objectOf("zigzag sigmoid --samples 50000");
    const QJsonObject condition = sigmoid["condition"].toObject();
    EXPECT_NEAR(condition["predicted"].toDouble(), 12.5, 0.06);
    EXPECT_NEAR(condition["measured"].toDouble() / condition["predicted"].toDouble(), 1.0, 0.03);
    EXPECT_EQ(sigmoid["same_sign"].toDouble(), 1.0);
    EXPECT_GT(sigmoid["sign_flips"].toInt(), 10);
    EXPECT_GT(sigmoid["path_length"].toDouble(), 2.0 * sigmoid["displacement"].toDouble());
    EXPECT_GT(sigmoid["rate_times_largest"].toDouble(), 1.5);
    const QJsonObject centred = objectOf("zigzag sigmoid --centre --momentum 0 --batch full");
    EXPECT_LT(centred["condition"].toObject()["measured"].toDouble(), 1.2);
    EXPECT_LT(centred["steps"].toInt(), sigmoid["steps"].toInt());
}

TEST(ZigZagCommand, TakesNormalInputsAndBatches) {
    const QJsonObject result =
        objectOf("zigzag --mean 2 --sd 0.5 --inputs 5 --batch 10 --rate 0.01 --steps 20 --seed 3");
    EXPECT_EQ(result["condition"].toObject()["predicted"].toDouble(), 81.0);
    EXPECT_EQ(result["steps"].toInt(), 20);
    EXPECT_EQ(result["rate"].toDouble(), 0.01);
    EXPECT_TRUE(objectOf("zigzag sigmoid --rate 100 --steps 1000")["diverged"].toBool());
}

TEST(DepthCommands, NameWhatIsWrong) {
    struct Row {
        const char* arguments;
        const char* words;
    };
    const Row rows[] = {
        {"depth --layers 2 --width 2", "missing argument"},
        {"depth rleu --layers 2 --width 2", "did you mean 'relu'"},
        {"depth relu --width 2", "needs --layers"},
        {"depth relu --layers 2", "needs --width"},
        {"depth relu --layers 61 --width 2", "--layers is '61'; allowed: an integer from 1 to 60"},
        {"depth relu --layers 2 --width 257", "from 1 to 256"},
        {"depth relu --layers 2 --width 2 --initializer glorot", "uniform_fan_in, xavier, he"},
        {"depth relu --layers 2 --width 2 --seeds 3..1", "--seeds is '3..1'; allowed: A..B"},
        {"depth relu --layers 2 --width 2 --gain 0", "--gain"},
        {"depth relu --layers 2 --width 2 --samples 0", "from 1 to 2000"},
        {"chain relu --weight 1", "needs --layers"},
        {"chain relu --layers 3", "needs --weight"},
        {"chain relu --layers 101 --weight 1", "from 1 to 100"},
        {"chain relu --layers 3 --weight nan", "--weight"},
        {"zigzag", "--mean and --sd"},
        {"zigzag relu --mean 1 --sd 1", "not both"},
        {"zigzag --mean 1", "needs --sd"},
        {"zigzag --mean 1 --sd 0", "--sd is 0; allowed"},
        {"zigzag relu --momentum 1", "from 0 to 0.999"},
        {"zigzag relu --batch some", "--batch"},
        {"zigzag relu --rate 0", "--rate"},
        {"zigzag relu --inputs 65", "from 1 to 64"}};
    for (const Row& row : rows) {
        const ProcessResult result = run(row.arguments);
        EXPECT_EQ(result.status, 2) << row.arguments;
        EXPECT_EQ(result.output, "") << row.arguments;
        EXPECT_NE(result.errors.find(row.words), std::string::npos)
            << row.arguments << ": " << result.errors;
    }
}

} // namespace
