#include "core/session/settings.h"
#include "core/text/number_text.h"
#include "tests/support/process.h"

#include <gtest/gtest.h>

#include <QByteArray>
#include <QColor>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <sstream>

namespace {

using actiscope::test::ProcessResult;
namespace fs = std::filesystem;
namespace text = actiscope::text;

ProcessResult run(const std::string& arguments) {
    // No display of any kind.
    return actiscope::test::runShell("env -u DISPLAY -u WAYLAND_DISPLAY -u QT_QPA_PLATFORM "
                                     "'" ACTISCOPE_BINARY "' " +
                                     arguments);
}

class Folder {
public:
    Folder() : m_path(fs::temp_directory_path() / ("actiscope_cli_" + std::to_string(::getpid()))) {
        fs::create_directories(m_path);
    }
    ~Folder() { fs::remove_all(m_path); }
    std::string file(const std::string& name) const { return (m_path / name).string(); }
    std::size_t count() const {
        return static_cast<std::size_t>(std::distance(fs::directory_iterator(m_path), {}));
    }

private:
    fs::path m_path;
};

std::vector<std::string> lines(const std::string& output) {
    std::vector<std::string> result;
    std::istringstream stream(output);
    for (std::string line; std::getline(stream, line);) {
        result.push_back(line);
    }
    return result;
}

QJsonDocument json(const std::string& output) {
    return QJsonDocument::fromJson(QByteArray::fromStdString(output));
}

struct UsageRow {
    const char* arguments;
    int status;
    const char* words; ///< expected on stderr
};

TEST(CommandLine, MistakesAreExplained) {
    const Folder folder;
    const std::string out = folder.file("x.json");
    const UsageRow rows[] = {
        {"curve gelo --at 0", 2, "unknown activation 'gelo'"},
        {"curve rleu --at 0", 2, "did you mean 'relu'"},
        {"curve elu --at 0 --param alpha=1e10", 2, "allowed are numbers from -1e+09 to 1e+09"},
        {"curve softplus --at 0 --param beta=0", 2, "allowed are numbers above 0"},
        {"curve snake --at 0 --param alpha=0", 2, "allowed are numbers other than 0"},
        {"curve maxout --at 0 --param pieces=2.5", 2, "whole numbers from 1 to 8"},
        {"curve elu --at 1e39 --kind float32", 2, "3.4028234663852886e+38"},
        {"curve elu --at 0 --param alpha=nan", 2, "not a finite number"},
        {"curve elu --at 0 --param beta=1", 2, "no parameter 'beta'"},
        {"curve elu --at 0 --param alpha", 2, "KEY=VALUE"},
        {"curve relu --param alpha=1 --at 0", 2, "it has none"},
        {"curve elu", 2, "--at"},
        {"curve elu --at 0 --from 1", 2, "either"},
        {"curve elu --at ,", 2, "not a finite number"},
        {"curve elu --from 1 --to 0 --points 5", 2, "below"},
        {"curve elu --from 0 --to 1 --points 1", 2, "from 2"},
        {"curve elu --at 0 --kind float16", 2, "exact, float32"},
        {"curve elu --at 0 --format xml", 2, "csv, json"},
        {"curve", 2, "missing argument"},
        {"curve elu relu --at 0", 2, "unexpected argument 'relu'"},
        {"curve elu --att 0", 2, "did you mean '--at'"},
        {"curve elu --at", 2, "needs a value"},
        {"curve custom --formula 'x+' --at 0", 2, "column 3"},
        {"curve custom --formula 'foo(x)' --at 0", 2, "unknown name 'foo'"},
        {"curve relu --formula x --at 0", 2, "fixed formula"},
        {"train --set activation=custom --set 'activation.formula=x*/2'", 2, "column 3"},
        {"activations --json=yes", 2, "takes no value"},
        {"taylor sigmoid --order 3", 2, "needs --center"},
        {"taylor sigmoid --center 0", 2, "needs --order"},
        {"taylor sigmoid --center 0 --order 16", 2, "from 0 to 15"},
        {"taylor sigmoid --center x --order 3", 2, "--center"},
        {"taylor sigmoid --center 0 --order 3 --weights 1", 2, "two numbers W1,W2"},
        {"taylor sigmoid --center 0 --order 3 --weights 1,nan", 2, "--weights"},
        {"taylor sigmoyd --center 0 --order 3", 2, "did you mean 'sigmoid'"},
        {"train --set learning_rate=0", 2, "from 1e-9 to 100"},
        {"train --set learning_rate=-1", 2, "from 1e-9 to 100"},
        {"train --set learning_rate=1e-300", 2, "from 1e-9 to 100"},
        {"train --seed 99999999999999999999", 2, "from 0 to 2147483647"},
        {"train --seed 2147483648", 2, "from 0 to 2147483647"},
        {"train --set foo=1", 2, "unknown key 'foo'"},
        {"train --set activation=rleu", 2, "did you mean 'relu'"},
        {"train --set hidden=3,3 --set activation=relu,tanh,elu", 2, "hidden layers"},
        {"train --set learning_rate", 2, "KEY=VALUE"},
        {"train --epochs -1", 2, "--epochs"},
        {"train --seed x", 2, "seed"},
        {"train --until-accuracy 2", 2, "from 0 to 1"},
        {"train --until-loss x", 2, "--until-loss"},
        {"train --set features=x1,x3", 2, "sin_x2"},
        {"train --set features=x1,x1", 2, "none twice"},
        {"train --set features=", 2, "none twice"},
        {"train --set learn=maybe", 2, "true or false"},
        {"train --set frozen=w1.9.1", 2, "which the network does not have"},
        {"train --set frozen=u1", 2, "layer1,w2.3.1"},
        {"train --set stop_accuracy=1.5", 2, "from 0 to 1"},
        {"train --set dataset=own", 2, "samples of one's own"},
        {"lessons nothing", 2, "unknown lesson 'nothing'"},
        {"lessons sigmod --check", 2, "did you mean 'sigmoid'"},
        {"lessons --language fr", 2, "allowed: en, zh_CN"},
        {"render --lesson sigmod -o x.png", 2, "did you mean 'sigmoid'"},
        {"render --lesson sigmoid s.json -o x.png", 2, "unexpected argument"},
        {"render --lesson sigmoid --step 9 -o x.png", 2, "--step"},
        {"render s.json --step 1 -o x.png", 2, "--step belongs to --lesson"},
        {"export", 2, "SESSION"},
        {"export s.json", 2, "allowed: pytorch, numpy, csv"},
        {"export s.json --format onnx", 2, "allowed: pytorch, numpy, csv"},
        {"export /no/such.json --format csv", 1, "/no/such.json"},
        {"train /no/such/file.json", 1, "/no/such/file.json"},
        {"train --epochs 1 --save /no/such/folder/s.json", 1, "/no/such/folder/s.json"},
        {"train --set activation=cubic --set learning_rate=90 --set hidden=8", 1, "diverged"},
        {"predict", 2, "SESSION"},
        {"predict /no/such/file.json --grid 3", 1, "/no/such/file.json"},
        {"predict s.json", 2, "--grid"},
        {"predict s.json --at 1", 2, "not a point"},
        {"render s.json", 2, "-o"},
        {"render s.json -o x.png --size big", 1, "s.json"},
        {"render /no/such.json -o x.png", 1, "/no/such.json"},
        {"curve elu --at 0 --at 1", 2, "--at is given twice"},
        {"curve elu --at 0 --param alpha=1 --param alpha=2", 2, "--param alpha is given twice"},
        {"train --epochs 1 --epochs=2", 2, "--epochs is given twice"},
        {"train --set l1=0 --set l1=0.1", 2, "--set l1 is given twice"},
        {"activations --json --json", 2, "--json is given twice"},
        {"train --set activation=relu --set activation.formula=x", 2, "fixed formula"},
        {"train --set activation=relu --set activation.lines=1,0", 2, "maxout"},
        {"train --set activation=relu --set activation.alpha=1", 2, "no parameter 'alpha'"},
        {"train --set stop_epochs=5 --epochs 9", 2, "exclude each other"},
        {"train --set stop_accuracy=1 --until-accuracy 1", 2, "exclude each other"},
        {"train --set points=50 --data x.csv", 2, "exclude each other"},
        {"race --activations relu --set activation=custom --set activation.formula=x^3", 2,
         "custom is not among --activations"},
        {"race --activations relu --set activation=elu", 2, "elu is not among --activations"},
        {"race --set stop_accuracy=0.9", 2, "--until-accuracy"},
        {"lessons --check --language zh_CN", 2, "--language belongs"},
        {"lessons bend --measures", 2, "stands alone"},
        {"/no/such/session.json", 1, "/no/such/session.json"},
        {"--them dark", 2, "did you mean '--theme'"},
    };
    for (const UsageRow& row : rows) {
        const ProcessResult result = run(row.arguments);
        EXPECT_EQ(result.status, row.status) << row.arguments << "\n" << result.errors;
        EXPECT_NE(result.errors.find(row.words), std::string::npos) << row.arguments << "\n"
                                                                    << result.errors;
        EXPECT_TRUE(row.status != 2 || result.output.empty()) << row.arguments;
    }
    EXPECT_EQ(folder.count(), 0u);
}

TEST(CommandLine, WhatHasNoEffectIsSaid) {
    const UsageRow rows[] = {
        {"train --epochs 1 --set schedule_epochs=50", 0,
         "--set schedule_epochs=50 has no effect: schedule is constant"},
        {"train --epochs 1 --set hidden= --set activation=relu", 0, "there is no hidden layer"},
        {"train --epochs 1 --set activation=relu --set learn=true", 0, "learnable"},
        {"train --epochs 1 --set activation=custom --set activation.formula=x^3 --set "
         "activation.alpha=2",
         0, "the formula x^3 has no alpha"},
        {"curve custom --formula x^2 --param beta=2 --at 1", 0, "the formula x^2 has no beta"},
    };
    for (const UsageRow& row : rows) {
        const ProcessResult result = run(row.arguments);
        EXPECT_EQ(result.status, row.status) << row.arguments << "\n" << result.errors;
        EXPECT_NE(result.errors.find(row.words), std::string::npos) << row.arguments << "\n"
                                                                    << result.errors;
    }
    for (const char* arguments :
         {"train --epochs 1 --set schedule=cosine --set schedule_epochs=50",
          "train --epochs 1 --set activation=prelu --set learn=true",
          "curve custom --formula 'beta*x' --param beta=2 --at 1",
          "race --epochs 1 --seeds 0 --activations elu --set activation=elu --set "
          "activation.alpha=0.5",
          "train --epochs 1 --set activation=relu --set learn=false"}) {
        const ProcessResult result = run(arguments);
        EXPECT_EQ(result.status, 0) << arguments << "\n" << result.errors;
        EXPECT_TRUE(result.errors.empty()) << arguments << "\n" << result.errors;
    }
}

TEST(CommandLine, HelpAndVersionEverywhere) {
    for (const char* arguments :
         {"--help", "activations --help", "curve --help", "train --help", "predict --help",
          "export --help", "race --help", "render --help"}) {
        const ProcessResult result = run(arguments);
        EXPECT_EQ(result.status, 0) << arguments;
        EXPECT_NE(result.output.find("actiscope"), std::string::npos) << arguments;
        EXPECT_TRUE(result.errors.empty()) << arguments;
    }
    EXPECT_TRUE(run("--version").output.starts_with("actiscope "));
    EXPECT_EQ(run("--version").output, run("curve --version").output);
}

TEST(CommandLine, WithoutADisplayTheWindowSaysWhatToDoInstead) {
    const ProcessResult result = run("");
    EXPECT_EQ(result.status, 1);
    EXPECT_NE(result.errors.find("actiscope render"), std::string::npos) << result.errors;
}

TEST(Activations, ListsThemAsJson) {
    const QJsonArray all = json(run("activations --json").output).array();
    ASSERT_GE(all.size(), 11);
    for (const QJsonValue& value : all) {
        const QJsonObject row = value.toObject();
        for (const char* key :
             {"id", "name", "family", "formula", "derivative", "parameters", "arity"}) {
            EXPECT_TRUE(row.contains(QLatin1String(key))) << key;
        }
        for (const QJsonValue& parameter : row["parameters"].toArray()) {
            for (const char* key : {"name", "default", "minimum", "maximum", "usual_minimum",
                                    "usual_maximum", "whole", "without_zero", "learnable"}) {
                EXPECT_TRUE(parameter.toObject().contains(QLatin1String(key))) << key;
            }
        }
    }
    EXPECT_EQ(lines(run("activations").output).size(), static_cast<std::size_t>(all.size()));
}

TEST(Curve, NoSlopeIsPrintedWhereTheFunctionIsUndefined) {
    for (const char* what : {"log", "custom --formula 'log(x)'", "log --kind float32",
                             "custom --formula 'log(x)' --kind float32"}) {
        const std::string command = "curve " + std::string(what) + " --at -1";
        const auto rows = lines(run(command).output);
        ASSERT_EQ(rows.size(), 2u) << command;
        EXPECT_EQ(rows[1], "-1,nan,nan") << command;
        const QJsonValue row = json(run(command + " --format json").output).array()[0];
        EXPECT_TRUE(row["f"].isNull() && row["df"].isNull()) << command;
    }
}

TEST(Curve, PrintsExactNumbers) {
    const auto rows = lines(run("curve leaky_relu --param alpha=0.2 --at -1,0,1").output);
    ASSERT_EQ(rows.size(), 4u);
    EXPECT_EQ(rows[0], "x,f,df");
    EXPECT_EQ(rows[1], "-1,-0.2,0.2");
    EXPECT_EQ(rows[2], "0,0,0.2");
    EXPECT_EQ(rows[3], "1,1,1");
    const auto sigmoid = lines(run("curve sigmoid --at 10").output);
    EXPECT_EQ(sigmoid[1], "10,0.9999546021312976,4.5395807735951673e-05");
}

TEST(Curve, SpansTheWholeRangeOfNumbers) {
    const auto rows = lines(run("curve identity --from -1.7e308 --to 1.7e308 --points 5").output);
    ASSERT_EQ(rows.size(), 6u);
    EXPECT_EQ(rows[1], "-1.7e+308,-1.7e+308,1");
    EXPECT_EQ(rows[2], "-8.5e+307,-8.5e+307,1");
    EXPECT_EQ(rows[3], "0,0,1");
    EXPECT_EQ(rows[5], "1.7e+308,1.7e+308,1");
}

TEST(Curve, KnowsFunctionsByNameAndAlias) {
    const std::string expected = run("curve silu --at -1,2").output;
    EXPECT_EQ(run("curve SiLU --at -1,2").output, expected);
    EXPECT_EQ(run("curve swish-1 --at -1,2").output, expected);
    EXPECT_EQ(run("curve 'Leaky ReLU' --at -1").output, run("curve leaky_relu --at -1").output);
}

TEST(Curve, SpacesPointsAndKnowsFloatAndJson) {
    EXPECT_EQ(lines(run("curve tanh --from -1 --to 1 --points 5").output).size(), 6u);
    const auto single = lines(run("curve sigmoid --at 1 --kind float32").output);
    EXPECT_EQ(single[1].substr(0, 9), "1,0.73105");
    const QJsonArray rows = json(run("curve step --at=-1,1 --format json").output).array();
    ASSERT_EQ(rows.size(), 2);
    EXPECT_EQ(rows[1].toObject()["f"].toDouble(), 1.0);
    // Not finite: null in JSON.
    const QJsonArray big = json(run("curve cubic --at 1e200 --format json").output).array();
    EXPECT_TRUE(big[0].toObject()["f"].isNull());
}

TEST(Properties, PrintsWhatItComputed) {
    const QJsonObject p =
        json(run("properties leaky_relu --param alpha=0.2 --epsilon 0.05").output).object();
    for (const char* key :
         {"range", "derivative_range", "saturation", "saturated_intervals", "small_slope_intervals",
          "poles", "undecided_intervals", "dead_intervals", "monotone", "zero_centred", "odd",
          "even", "kinks", "jumps", "gaussian"}) {
        EXPECT_TRUE(p.contains(QLatin1String(key))) << key;
    }
    EXPECT_TRUE(p["range"].toArray()[0].isNull());
    EXPECT_EQ(p["derivative_range"].toArray()[0].toDouble(), 0.2);
    EXPECT_EQ(p["kinks"].toArray()[0].toDouble(), 0.0);
    EXPECT_EQ(p["saturation"].toObject()["left"].toString(), "none");
    const QJsonObject relu = json(run("properties relu").output).object();
    EXPECT_EQ(relu["saturation"].toObject()["left"].toString(), "hard");
    EXPECT_TRUE(relu["dead_intervals"].toArray()[0].toArray()[0].isNull());
    EXPECT_NEAR(relu["gaussian"].toObject()["mean"].toDouble(), 0.3989422804, 1e-9);
    EXPECT_EQ(run("properties relu --epsilon 0").status, 2);
    EXPECT_EQ(run("properties rleu").status, 2);
}

TEST(Taylor, PrintsCoefficientsRadiusAndMonomials) {
    const QJsonObject tanh =
        json(run("taylor tanh --center 0 --order 5 --weights 2,-1").output).object();
    const QJsonArray c = tanh["coefficients"].toArray();
    ASSERT_EQ(c.size(), 6);
    EXPECT_EQ(c[1].toDouble(), 1.0);
    EXPECT_EQ(c[2].toDouble(), 0.0);
    EXPECT_DOUBLE_EQ(c[3].toDouble(), -1.0 / 3.0);
    EXPECT_DOUBLE_EQ(tanh["radius"].toDouble(), 1.5707963267948966);
    EXPECT_EQ(tanh["radius_source"].toString(), "closed_form");
    int checked = 0;
    for (const QJsonValue& value : tanh["monomials"].toArray()) {
        const QJsonObject m = value.toObject();
        if (m["i"].toInt() == 2 && m["j"].toInt() == 1) {
            // 3!/(2!·1!)·2²·(−1)·(−1/3)
            EXPECT_NEAR(m["coefficient"].toDouble(), 4.0, 1e-12);
            ++checked;
        }
    }
    EXPECT_EQ(checked, 1);
    EXPECT_EQ(tanh["monomials"].toArray().size(), 21);
    EXPECT_TRUE(json(run("taylor exp --center 1 --order 3").output).object()["radius"].isNull());
    const QJsonObject typed =
        json(run("taylor custom --formula '1/(1+x^2)' --center 0 --order 2").output).object();
    EXPECT_EQ(typed["radius_source"].toString(), "estimated");
    EXPECT_NEAR(typed["radius"].toDouble(), 1.0, 0.03);
    // Outside the domain nothing is defined.
    const QJsonObject log = json(run("taylor log --center -1 --order 1").output).object();
    EXPECT_TRUE(log["coefficients"].toArray()[0].isNull());
}

TEST(Curve, EvaluatesATypedFormula) {
    const auto rows = lines(run("curve custom --formula 'x*tanh(log(1+exp(x)))' --at 1").output);
    const auto own = lines(run("curve mish --at 1").output);
    ASSERT_EQ(rows.size(), 2u);
    EXPECT_EQ(rows[1].substr(0, 16), own[1].substr(0, 16));
    const auto trained = lines(run("train --set activation=custom --set "
                                   "'activation.formula=x*sigmoid(beta*x)' --epochs 20")
                                   .output);
    EXPECT_EQ(json(trained.back()).object()["done"].toString(), "epochs");
}

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

TEST(Cli, StopsByTheRuleOfTheSession) {
    const auto by = [](const std::string& arguments) {
        return json(lines(run("train --set activation=tanh " + arguments).output).back()).object();
    };
    EXPECT_EQ(by("--set stop_epochs=7")["epoch"].toInt(), 7);
    EXPECT_EQ(by("--set stop_accuracy=0.9")["done"].toString(), "accuracy");
    EXPECT_EQ(by("--until-loss 0.3")["done"].toString(), "loss");
    EXPECT_EQ(by("--epochs 5 --set stop_accuracy=1")["done"].toString(), "epochs");
}

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
    const auto contents = [](const std::string& path) {
        std::ifstream file(path);
        return std::string((std::istreambuf_iterator<char>(file)), {});
    };
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
    std::ifstream file(path);
    const QJsonObject good = json(std::string((std::istreambuf_iterator<char>(file)), {})).object();
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

TEST(Race, TakesFormulasAndParameters) {
    const auto summary = [](const std::string& arguments) {
        const ProcessResult result =
            run("race --seeds 0..4 --epochs 60 --set hidden=3 --format json " + arguments);
        EXPECT_EQ(result.status, 0) << result.errors;
        return json(result.output).object()["summary"].toArray();
    };
    // The session's own formula is what "custom" means.
    const auto line =
        summary("--activations custom --set activation=custom --set activation.formula=x");
    EXPECT_EQ(line[0]["solved"].toInt(), 0);
    EXPECT_EQ(line[0]["activation"].toString(), "custom(formula=x)");
    const auto listed =
        summary("--activations 'custom(formula=max(x,-x)),abs,elu(alpha=0.5),custom(formula=x)'");
    ASSERT_EQ(listed.size(), 4);
    EXPECT_EQ(listed[0]["activation"].toString(), "custom(formula=max(x,-x))");
    EXPECT_EQ(listed[0]["solved"].toInt(), listed[1]["solved"].toInt());
    EXPECT_EQ(listed[0]["median_epochs"].toDouble(), listed[1]["median_epochs"].toDouble());
    EXPECT_EQ(listed[2]["activation"].toString(), "elu(alpha=0.5)");
    EXPECT_EQ(listed[3]["solved"].toInt(), 0);
    const ProcessResult csv =
        run("race --seeds 0..0 --epochs 1 --activations 'custom(formula=max(x,0))'");
    EXPECT_NE(csv.output.find("\"custom(formula=max(x,0))\",0,false"), std::string::npos)
        << csv.output;
}

TEST(Render, NeedsNoSession) {
    const Folder folder;
    const std::string elu = folder.file("elu.svg");
    const std::string relu = folder.file("relu.svg");
    ASSERT_EQ(run("render --view curves --set activation=elu -o " + elu).status, 0);
    ASSERT_EQ(run("render --view curves --set activation=relu -o " + relu).status, 0);
    std::ifstream one(elu);
    std::ifstream other(relu);
    const std::string a((std::istreambuf_iterator<char>(one)), {});
    const std::string b((std::istreambuf_iterator<char>(other)), {});
    EXPECT_NE(a.find("ELU"), std::string::npos);
    EXPECT_NE(a, b);
    EXPECT_EQ(run("render --lesson sigmoid --set activation=elu -o " + elu).status, 2);
}

TEST(Race, PrintsRowsThenTheSummary) {
    const ProcessResult result =
        run("race --activations identity,tanh --seeds 1..3 --set hidden=4 --epochs 300");
    ASSERT_EQ(result.status, 0) << result.errors;
    EXPECT_EQ(result.errors, "");
    const auto& out = result.output;
    EXPECT_EQ(
        out.rfind("activation,seed,solved,epochs,train_accuracy,seconds\nidentity,1,false,300,", 0),
        0u)
        << out;
    EXPECT_NE(out.find("\ntanh,3,true,"), std::string::npos) << out;
    EXPECT_NE(out.find("\n\nactivation,runs,solved,lower_quartile,median_epochs,upper_quartile\n"
                       "identity,3,0,,,\ntanh,3,3,"),
              std::string::npos)
        << out;
    const ProcessResult json = run("race --activations tanh --seeds 2 --format json");
    EXPECT_EQ(json.status, 0);
    EXPECT_NE(json.output.find("\"median_epochs\""), std::string::npos);
}

TEST(Race, NamesWhatIsWrong) {
    for (const char* call : {"race --seeds 5..2", "race --seeds a..b", "race --seeds -1..2",
                             "race --seeds 1..", "race --activations tahn", "race --format xml",
                             "race --epochs 0", "race --set hidden=0", "race --seeds 0..100000"}) {
        const ProcessResult result = run(call);
        EXPECT_EQ(result.status, 2) << call;
        EXPECT_EQ(result.output, "") << call;
        EXPECT_NE(result.errors, "") << call;
    }
}

TEST(Render, WritesEveryFormatWithoutADisplay) {
    const Folder folder;
    const std::string session = folder.file("s.json");
    ASSERT_EQ(run("train --epochs 30 --save " + session).status, 0);
    for (const std::string_view name : actiscope::viewNames()) {
        const std::string view(name);
        for (const char* ending : {"png", "svg", "pdf"}) {
            const std::string file = folder.file(view + "." + ending);
            const ProcessResult result =
                run("render " + session + " --view " + view + " -o " + file +
                    " --size 800x500 --theme dark --language zh_CN");
            EXPECT_EQ(result.status, 0) << result.errors;
            EXPECT_EQ(result.errors, "");
            EXPECT_GT(fs::file_size(file), 5000u) << file;
        }
    }
    const std::string never = folder.file("x.bmp");
    EXPECT_EQ(run("render " + session + " -o " + never).status, 2);
    EXPECT_EQ(run("render " + session + " -o x.png --theme blue").status, 2);
    EXPECT_EQ(run("render " + session + " -o x.png --language fr").status, 2);
    EXPECT_EQ(run("render " + session + " -o x.png --view loss").status, 2);
    EXPECT_EQ(run("render " + session + " -o x.png --size 10x10").status, 2);
    EXPECT_EQ(run("render " + session + " -o x.png --scale 3").status, 2);
    EXPECT_FALSE(fs::exists(never));
    EXPECT_FALSE(fs::exists("x.png"));
}

TEST(Render, PrintIsBlackAndWhite) {
    const Folder folder;
    const std::string session = folder.file("s.json");
    ASSERT_EQ(run("train --epochs 30 --save " + session).status, 0);
    for (const std::string_view name : actiscope::viewNames()) {
        const std::string view(name);
        const std::string file = folder.file("print.png");
        ASSERT_EQ(run("render " + session + " --view " + view + " -o " + file +
                      " --size 900x600 --theme print")
                      .status,
                  0);
        const QImage image(QString::fromStdString(file));
        ASSERT_EQ(image.size(), QSize(900, 600));
        int coloured = 0;
        int dark = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                const QColor pixel = image.pixelColor(x, y);
                coloured += pixel.saturation() > 0 ? 1 : 0;
                dark += pixel.lightness() < 64 ? 1 : 0;
            }
        }
        EXPECT_EQ(coloured, 0) << view;
        EXPECT_GT(dark, 500) << view;
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
    std::ifstream stream(again);
    const std::string saved((std::istreambuf_iterator<char>(stream)), {});
    for (const char* kept : {"\"aura\": 1", "\"mood\": \"high\"", "\"version\": 2"}) {
        EXPECT_NE(saved.find(kept), std::string::npos) << kept;
    }
    // What is typed stays strict.
    EXPECT_EQ(run("train --set mood=high --epochs 1").status, 2);
}

TEST(CommandLine, ListsAndChecksLessons) {
    const ProcessResult list = run("lessons");
    EXPECT_EQ(list.status, 0) << list.errors;
    EXPECT_GE(lines(list.output).size(), 12u);
    EXPECT_EQ(lines(list.output)[0], "line  One line is not enough");
    EXPECT_EQ(lines(run("lessons line --language zh_CN").output)[0], "line  一条直线不够");

    const ProcessResult check = run("lessons sigmoid --check");
    EXPECT_EQ(check.status, 0) << check.output;
    EXPECT_EQ(lines(check.output)[0],
              "ok    sigmoid 1  largest_slope = 0.25, expected 0.25 ± 1e-12  (largest slope)");

    const QJsonArray numbers = json(run("lessons bend --check --json").output).array();
    ASSERT_GE(numbers.size(), 5);
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
        EXPECT_GT(fs::file_size(file), 5000u) << arguments;
    }
}

} // namespace
