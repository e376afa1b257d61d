#include "core/numeric/random.h"
#include "core/text/csv_writer.h"
#include "core/text/nearest.h"
#include "core/text/number_text.h"

#include <gtest/gtest.h>

#include <cmath>

namespace actiscope::text {
namespace {

TEST(NumberText, RoundTrips) {
    numeric::Random random(1, numeric::RandomPurpose::data);
    for (int i = 0; i < 10000; ++i) {
        const double value =
            std::ldexp(random.uniform(-1.0, 1.0), static_cast<int>(random.below(2000)) - 1000);
        ASSERT_EQ(parseNumber(toText(value)), value);
    }
    EXPECT_EQ(toText(0.1), "0.1");
    EXPECT_EQ(parseNumber("5e-324"), 5e-324);
}

TEST(NumberText, ReadsWhatPeopleWrite) {
    EXPECT_EQ(parseNumber("1"), 1.0);
    EXPECT_EQ(parseNumber("+1.5"), 1.5);
    EXPECT_EQ(parseNumber("-.5"), -0.5);
    EXPECT_EQ(parseNumber("1e-400"), 0.0);
    EXPECT_EQ(parseNumber("-1E-99999999999999999999"), 0.0);
    EXPECT_EQ(parseNumber("0." + std::string(400, '0') + "1"), 0.0);
}

TEST(NumberText, RejectsEverythingElse) {
    for (const char* bad :
         {"", " ", "nan", "inf", "-inf", "1x", "1,5", "0x10", "+-1", "1e999", "--1"}) {
        EXPECT_FALSE(parseNumber(bad)) << bad;
    }
    EXPECT_FALSE(parseNumber("1" + std::string(400, '0') + "e-5"));
    EXPECT_FALSE(parseNumber("1e99999999999999999999"));
    for (const char* bad : {"", "1.5", "9999999999999999999", "a"}) {
        EXPECT_FALSE(parseInteger(bad)) << bad;
    }
}

TEST(NumberText, Splits) {
    EXPECT_TRUE(split("", ',').empty());
    EXPECT_EQ(split("a", ',').size(), 1u);
    EXPECT_EQ(split("a,", ',').size(), 2u);
    EXPECT_EQ(split(",a,,b", ',').size(), 4u);
    EXPECT_EQ(trimmed("  a b\t"), "a b");
}

TEST(Suggestion, NamesTheNearestAndListsTheRest) {
    const std::vector<std::string_view> words{"relu", "tanh", "leaky_relu"};
    const std::string near = suggestion("rleu", words);
    EXPECT_NE(near.find("did you mean 'relu'"), std::string::npos);
    EXPECT_NE(near.find("leaky_relu"), std::string::npos);
    const std::string far = suggestion("banana", words);
    EXPECT_EQ(far.find("did you mean"), std::string::npos);
    EXPECT_NE(far.find("relu, tanh, leaky_relu"), std::string::npos);
    EXPECT_EQ(suggestion(std::string(100000, 'x'), words).find("did you mean"), std::string::npos);
}

TEST(CsvWriter, QuotesAndLeavesEmpty) {
    CsvWriter csv;
    csv.line("# a, b");
    csv.row("plain", "a,b", "say \"x\"", "two\nlines", "");
    csv.row(0.1, std::nan(""), std::optional<double>(), std::optional(2.5), 7, std::size_t{8});
    csv.cell(1).endRow();
    EXPECT_EQ(csv.text(), "# a, b\n"
                          "plain,\"a,b\",\"say \"\"x\"\"\",\"two\nlines\",\n"
                          "0.1,,,2.5,7,8\n"
                          "1\n");
}

} // namespace
} // namespace actiscope::text
