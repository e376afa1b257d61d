#include "core/text/build_info.h"
#include "tests/support/command_line.h"

#include <gtest/gtest.h>

#include <fstream>

namespace {

using actiscope::test::Folder;
using actiscope::test::json;
using actiscope::test::lines;
using actiscope::test::ProcessResult;
using actiscope::test::run;

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
        {"train --data /", 1, "/: is a directory"},
        {"approximate relu --data / --units 3", 1, "/: is a directory"},
        {"predict / --at 0,0", 1, "/: "},
        {"predict /dev/zero --at 0,0", 1, "/dev/zero: larger than 64 MiB"},
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

TEST(CommandLine, SamplesComeThroughAPipe) {
    const Folder folder;
    std::ofstream(folder.file("s.csv")) << "x1,x2,label\n1,2,a\n2,2,b\n-1,0,a\n";
    const ProcessResult file = run("train --epochs 3 --data " + folder.file("s.csv"));
    ASSERT_EQ(file.status, 0) << file.errors;
    const ProcessResult pipe =
        actiscope::test::runShell("cat " + folder.file("s.csv") +
                                  " | '" ACTISCOPE_BINARY "' train --epochs 3 --data /dev/stdin");
    EXPECT_EQ(pipe.status, 0) << pipe.errors;
    EXPECT_EQ(lines(pipe.output)[1], lines(file.output)[1]);
}

TEST(CommandLine, WhatHasNoEffectIsSaid) {
    const UsageRow rows[] = {
        {"train --epochs 1 --set schedule_epochs=50", 0,
         "--set schedule_epochs=50 has no effect: schedule is constant"},
        {"train --epochs 1 --set hidden= --set activation=relu", 0, "there is no hidden layer"},
        {"train --epochs 1 --set activation=relu --set learn=true", 0, "learnable"},
        {"train --epochs 1 --set hidden=8,4 --set skip=true", 0,
         "no two neighbouring hidden layers have the same number of units"},
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
          "train --epochs 1 --set hidden=8,8 --set skip=true --set clip=0.5",
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
    const std::vector<std::string> facts = lines(run("--version").output);
    ASSERT_EQ(facts.size(), 4u);
    EXPECT_EQ(facts[0], "actiscope " + std::string(actiscope::version()));
    EXPECT_TRUE(facts[1].starts_with("Qt 6.")) << facts[1];
    EXPECT_EQ(facts[2], actiscope::compiler());
    EXPECT_EQ(facts[3], actiscope::instructionSet());
    EXPECT_EQ(run("--version").output, run("curve --version").output);
}

TEST(CommandLine, WithoutADisplayTheWindowSaysWhatToDoInstead) {
    const ProcessResult result = run("");
    EXPECT_EQ(result.status, 1);
    EXPECT_NE(result.errors.find("actiscope render"), std::string::npos) << result.errors;
}

} // namespace
