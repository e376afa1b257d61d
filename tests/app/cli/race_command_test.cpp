#include "tests/support/command_line.h"

#include <gtest/gtest.h>

#include <QJsonArray>
#include <QJsonObject>

namespace {

using actiscope::test::json;
using actiscope::test::ProcessResult;
using actiscope::test::run;

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

} // namespace
