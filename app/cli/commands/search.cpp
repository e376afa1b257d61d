#include "app/cli/command.h"
#include "app/cli/progress.h"
#include "app/cli/session_input.h"

#include "core/errors.h"
#include "core/search/formula_search.h"
#include "ui/io/qstring.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <chrono>
#include <iostream>
#include <thread>

namespace actiscope::cli {
namespace {

using search::FormulaSearch;
using search::FoundFormula;

constexpr std::int64_t kMostSeeds = 1000;
constexpr std::int64_t kMostEpochs = 1'000'000;
constexpr std::int64_t kMostFormulas = 10'000'000;
constexpr std::int64_t kLargestSeed = 1'000'000'000;
constexpr double kLongest = 1e6; ///< seconds

void printJson(const FormulaSearch& search, const std::vector<FoundFormula>& ranked) {
    QJsonArray rows;
    for (const FoundFormula& found : ranked) {
        rows.append(QJsonObject{
            {"formula", QString::fromStdString(found.text)},
            {"solve_rate", found.solveRate()},
            {"median_epochs", found.median ? QJsonValue(*found.median) : QJsonValue()},
            {"best_known", found.known.empty() ? QJsonValue()
                                               : QJsonValue(QString::fromStdString(found.known))}});
    }
    const QJsonObject all{{"seed", static_cast<qint64>(search.seed)},
                          {"formulas", static_cast<qint64>(ranked.size())},
                          {"rows", rows}};
    std::cout << QJsonDocument(all).toJson(QJsonDocument::Indented).constData();
}

/// A search takes its functions, its goal and its length from its own options.
void refuseUnused(const Arguments& arguments) {
    for (const std::string& text : arguments.values("--set")) {
        const std::string key = keyAndValue(text, "--set").first;
        if (key.starts_with("stop_")) {
            throw UsageError("--set " + text +
                             " has no effect on a search; give --until-accuracy and --epochs");
        }
        if (key == "activation" || key.starts_with("activation.")) {
            throw UsageError("--set " + text +
                             " has no effect on a search: it draws its functions itself");
        }
    }
}

FormulaSearch searchFrom(const Arguments& arguments) {
    refuseUnused(arguments);
    FormulaSearch search;
    search.task = sessionFrom(arguments).training;
    search.seed = static_cast<std::uint64_t>(arguments.integer("--seed", 0, kLargestSeed, 0));
    const SeedRange seeds = arguments.seeds("--seeds", "0..4", kMostSeeds);
    search.firstSeed = seeds.first;
    search.lastSeed = seeds.last;
    search.accuracy = arguments.number("--until-accuracy", 0.0, 1.0, search.accuracy);
    search.mostEpochs = static_cast<std::uint64_t>(arguments.integer(
        "--epochs", 1, kMostEpochs, static_cast<std::int64_t>(search.mostEpochs)));
    search.formulas =
        static_cast<std::size_t>(arguments.integer("--formulas", 1, kMostFormulas, kMostFormulas));
    return search;
}

int run(const Arguments& arguments) {
    arguments.expectPositional(0, 1, "SESSION");
    if (arguments.has("--seconds") == arguments.has("--formulas")) {
        throw UsageError("search needs either --seconds T or --formulas N");
    }
    const std::string format = arguments.value("--format", "csv");
    if (format != "csv" && format != "json") {
        throw UsageError("--format is '" + format + "'; allowed: csv, json");
    }
    const FormulaSearch search = searchFrom(arguments);
    const bool timed = arguments.has("--seconds");
    using Clock = std::chrono::steady_clock;
    const std::chrono::duration<double> time(arguments.number("--seconds", 0.0, kLongest, 0.0));
    const Clock::time_point end = Clock::now() + std::chrono::duration_cast<Clock::duration>(time);

    const Interruption interruption;
    const unsigned threads = std::max(1u, std::thread::hardware_concurrency());
    std::vector<FoundFormula> all;
    search::runFormulaSearch(
        search, threads, [&] { return !interruption.happened() && (!timed || Clock::now() < end); },
        [&](FoundFormula found) {
            all.push_back(std::move(found));
            if (!timed) {
                showProgress(all.size(), search.formulas);
            }
        });
    const std::vector<FoundFormula> ranked = search::ranked(std::move(all));
    if (format == "json") {
        printJson(search, ranked);
    } else {
        std::cout << searchCsv(ranked);
    }
    if (interruption.happened()) {
        throw InputError("interrupted after " + std::to_string(ranked.size()) +
                         " formulas; the table holds those");
    }
    if (!timed && ranked.size() < search.formulas) {
        warn("hardly any further formulas are to be found: the table holds " +
             std::to_string(ranked.size()) + " of " + std::to_string(search.formulas));
    }
    return 0;
}

} // namespace

Command searchCommand() {
    return {"search",
            "(--seconds T | --formulas N) [SESSION] [--seeds A..B] [--seed S] [--set KEY=VALUE]... "
            "[--format csv|json]",
            "draws formulas, trains the same task with each over seeds on all cores, and ranks "
            "them: solve rate, then median epochs",
            {{"--seconds", "T",
              "search for so long; how many formulas that gives depends on the machine"},
             {"--formulas", "N", "search this many formulas: the same seed gives the same table"},
             {"--seeds", "A..B", "seeds of data, weights and order (0..4)"},
             {"--seed", "S", "seed of the draw: which formulas come (0)"},
             {"--set", "KEY=VALUE", "a setting of the training; may be repeated", true},
             {"--until-accuracy", "A", "training accuracy that counts as solved (0.99)"},
             {"--epochs", "N", "a run that takes longer counts as not solved (300)"},
             {"--format", "csv|json", "(csv)"}},
            run,
            true};
}

} // namespace actiscope::cli
