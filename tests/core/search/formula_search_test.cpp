#include "core/search/formula_search.h"

#include "core/errors.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>

namespace actiscope::search {
namespace {

const auto kGoOn = [] { return true; };

FormulaSearch smallSearch() {
    FormulaSearch search;
    search.formulas = 12;
    search.lastSeed = 2;
    search.mostEpochs = 40;
    return search;
}

std::vector<FoundFormula> run(const FormulaSearch& search, unsigned threads) {
    std::vector<FoundFormula> all;
    runFormulaSearch(search, threads, kGoOn, [&](FoundFormula found) { all.push_back(found); });
    return ranked(std::move(all));
}

TEST(FormulaSearch, GivesTheSameTableWhateverTheThreads) {
    const FormulaSearch search = smallSearch();
    const auto one = run(search, 1);
    ASSERT_EQ(one.size(), 12u);
    EXPECT_EQ(searchCsv(one), searchCsv(run(search, 3)));
    FormulaSearch other = search;
    other.seed = 1;
    EXPECT_NE(searchCsv(one), searchCsv(run(other, 3)));
    // More formulas are the same ones and further ones.
    FormulaSearch longer = search;
    longer.formulas = 14;
    const auto more = run(longer, 2);
    for (const FoundFormula& found : one) {
        const auto same = std::ranges::find(more, found.text, &FoundFormula::text);
        ASSERT_NE(same, more.end());
        EXPECT_EQ(same->number, found.number);
        EXPECT_EQ(same->median, found.median);
    }
}

TEST(FormulaSearch, RanksBySolveRateThenByEpochs) {
    const auto formula = [](std::size_t number, std::size_t solved, std::optional<double> median) {
        FoundFormula found;
        found.number = number;
        found.runs.resize(5);
        found.solved = solved;
        found.median = median;
        return found;
    };
    const auto table = ranked({formula(0, 0, {}), formula(1, 4, 3.0), formula(2, 5, 90.0),
                               formula(3, 5, 8.0), formula(4, 0, {}), formula(5, 5, 8.0)});
    std::vector<std::size_t> order;
    for (const FoundFormula& found : table) {
        order.push_back(found.number);
    }
    EXPECT_EQ(order, (std::vector<std::size_t>{3, 5, 2, 1, 0, 4}));
}

TEST(FormulaSearch, AgreesWithARace) {
    FormulaSearch search = smallSearch();
    search.mostEpochs = 300;
    const FoundFormula tanh = trained(search, Activation("tanh"), kGoOn);
    Race race;
    race.task = search.task;
    race.activations = {Activation("tanh")};
    race.lastSeed = search.lastSeed;
    race.mostEpochs = search.mostEpochs;
    const auto results = runRace(race, 1, std::atomic<bool>(false), [](std::size_t) {});
    const RaceSummary row = summarize(race, results).front();
    EXPECT_EQ(tanh.solved, row.solved);
    EXPECT_EQ(tanh.median, row.median);
    ASSERT_EQ(tanh.runs.size(), 3u);
    EXPECT_EQ(tanh.runs[2].epochs, results[2].epochs);
}

TEST(FormulaSearch, KeepsWholeFormulasWhenItIsStopped) {
    FormulaSearch search = smallSearch();
    search.formulas = 1'000'000;
    std::atomic<std::size_t> complete = 0;
    runFormulaSearch(
        search, 2, [&] { return complete < 5; },
        [&](const FoundFormula& found) {
            EXPECT_EQ(found.runs.size(), search.seeds());
            ++complete;
        });
    EXPECT_GE(complete, 5u);
    EXPECT_LT(complete, 20u);
}

// Took minutes: values beyond double are computed in 50 digits.
TEST(FormulaSearch, GivesUpRunsThatExplode) {
    FormulaSearch search = smallSearch();
    search.mostEpochs = 300;
    Activation custom(kCustomId);
    custom.setFormula("sigmoid(sinh(x)/(sin(x) + 0.001))/(sinc(x) + 0.001)");
    const FoundFormula found = trained(search, custom, kGoOn);
    ASSERT_EQ(found.runs.size(), 3u);
    for (const RaceResult& run : found.runs) {
        EXPECT_TRUE(run.solved || run.epochs < search.mostEpochs) << run.epochs;
    }
}

TEST(FormulaSearch, NeedsSamples) {
    FormulaSearch search = smallSearch();
    search.task.data.kind = DataKind::own;
    EXPECT_THROW(runFormulaSearch(search, 1, kGoOn, [](const FoundFormula&) {}), InputError);
}

TEST(FormulaSearch, WritesItsTable) {
    FoundFormula relu;
    relu.text = "max(x, 0)";
    relu.known = "relu";
    relu.runs.resize(4);
    relu.solved = 3;
    relu.median = 12.5;
    FoundFormula none;
    none.text = "x";
    none.runs.resize(4);
    EXPECT_EQ(searchCsv({relu, none}), "formula,solve_rate,median_epochs,best_known\n"
                                       "\"max(x, 0)\",0.75,12.5,relu\nx,0,,\n");
}

} // namespace
} // namespace actiscope::search
