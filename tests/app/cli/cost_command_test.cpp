#include "tests/support/command_line.h"

#include <gtest/gtest.h>

#include <QJsonArray>
#include <QJsonObject>

namespace {

using actiscope::test::json;
using actiscope::test::ProcessResult;
using actiscope::test::run;

TEST(CostCommand, PrintsOneRowPerFunction) {
    const ProcessResult result = run("cost 'relu,elu(alpha=0.5)' tanh");
    ASSERT_EQ(result.status, 0) << result.errors;
    const auto rows = actiscope::test::lines(result.output);
    ASSERT_EQ(rows.size(), 4u);
    EXPECT_EQ(rows[0], "id,ns_value,ns_value_and_slope,ratio_to_relu");
    EXPECT_EQ(rows[1].rfind("relu,", 0), 0u);
    EXPECT_EQ(rows[2].rfind("elu(alpha=0.5),", 0), 0u);
    EXPECT_EQ(rows[3].rfind("tanh,", 0), 0u);
}

TEST(CostCommand, PrintsJson) {
    const ProcessResult result = run("cost gelu --format json");
    ASSERT_EQ(result.status, 0) << result.errors;
    const auto row = json(result.output).array()[0].toObject();
    EXPECT_EQ(row["id"].toString(), "gelu");
    EXPECT_GT(row["ns_value_and_slope"].toDouble(), 0.0);
    EXPECT_GT(row["ratio_to_relu"].toDouble(), 0.0);
}

TEST(CostCommand, NamesWhatIsWrong) {
    const ProcessResult unknown = run("cost gelo");
    EXPECT_EQ(unknown.status, 2);
    EXPECT_NE(unknown.errors.find("gelu"), std::string::npos) << unknown.errors;
    EXPECT_EQ(run("cost --format xml").status, 2);
}

} // namespace
