#include "core/activation/lookup.h"

#include "core/activation/catalogue.h"
#include "core/errors.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace actiscope {
namespace {

std::string_view best(std::string_view text) {
    const auto ranked = rankedNames(catalogue(), text);
    return ranked.empty() ? "" : ranked.front().row->id;
}

TEST(Lookup, RanksTheNameThatIsMeantFirst) {
    const struct {
        const char* text;
        const char* id;
        NameMatch match;
    } rows[] = {
        {"tanh", "tanh", NameMatch::exact},
        {"ELU", "elu", NameMatch::exact},
        {"elu", "elu", NameMatch::exact},
        {"ReLU", "relu", NameMatch::exact},
        {"relu", "relu", NameMatch::exact},
        {"  Leaky relu ", "leaky_relu", NameMatch::exact},
        {"leaky", "leaky_relu", NameMatch::prefix},
        {"sig", "sigmoid", NameMatch::prefix},
        {"softp", "softplus", NameMatch::prefix},
        {"双曲正切", "tanh", NameMatch::exact},
        {"双曲", "tanh", NameMatch::alias},
        {"logis", "sigmoid", NameMatch::alias},
        {"rectifier", "relu", NameMatch::exact},
        {"overtime", "relu", NameMatch::exact},
        {"加班", "relu", NameMatch::exact},
        {"clock", "step", NameMatch::alias},
        {"打卡", "step", NameMatch::exact},
        {"quare root", "isru", NameMatch::substring},
    };
    for (const auto& row : rows) {
        const auto ranked = rankedNames(catalogue(), row.text);
        ASSERT_FALSE(ranked.empty()) << row.text;
        EXPECT_EQ(ranked.front().row->id, row.id) << row.text;
        EXPECT_EQ(ranked.front().match, row.match) << row.text;
    }
}

TEST(Lookup, EveryNameIdAndAliasFindsItsFunctionFirst) {
    for (const ActivationDefinition& row : catalogue()) {
        EXPECT_EQ(best(row.id), row.id);
        EXPECT_EQ(nameMatch(row, row.name), NameMatch::exact) << row.name;
        EXPECT_EQ(rankedNames(catalogue(), row.name).front().match, NameMatch::exact) << row.name;
    }
}

TEST(Lookup, RanksAscendAndEverythingIsThereWithoutAText) {
    const auto ranked = rankedNames(catalogue(), "relu");
    EXPECT_GT(ranked.size(), 5u);
    EXPECT_TRUE(std::ranges::is_sorted(ranked, {}, &RankedName::match));
    EXPECT_EQ(rankedNames(catalogue(), "").size(), catalogue().size());
    EXPECT_EQ(rankedNames(catalogue(), "").front().row, &catalogue().front());
    EXPECT_TRUE(rankedNames(catalogue(), "no such function").empty());
}

TEST(Lookup, DidYouMeanNamesWhatWasBegun) {
    const auto message = [](const char* word) -> std::string {
        try {
            definitionNamed(catalogue(), word);
        } catch (const UsageError& error) {
            return error.what();
        }
        return "";
    };
    EXPECT_NE(message("leaky").find("did you mean 'leaky_relu'"), std::string::npos)
        << message("leaky");
    EXPECT_NE(message("sig").find("did you mean 'sigmoid'"), std::string::npos) << message("sig");
    EXPECT_NE(message("rleu").find("'relu'"), std::string::npos) << message("rleu");
    EXPECT_EQ(message("zzzzzzzz").find("did you mean"), std::string::npos);
}

} // namespace
} // namespace actiscope
