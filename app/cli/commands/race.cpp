#include "app/cli/command.h"
#include "app/cli/progress.h"
#include "app/cli/session_input.h"

#include "core/activation/activation_text.h"
#include "core/errors.h"
#include "core/export/csv.h"
#include "core/run/race.h"
#include "core/session/activation_choice.h"
#include "ui/io/qstring.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <iostream>
#include <thread>

namespace actiscope::cli {
namespace {

constexpr std::int64_t kMostSeeds = 100'000;
constexpr std::int64_t kMostEpochs = 1'000'000;
constexpr std::int64_t kDefaultEpochs = 1000;
constexpr double kDefaultGoal = 0.99;

bool isRegression(const Race& race) {
    return race.task.data.task == Task::regression;
}

std::string idOf(const Race& race, std::size_t activation) {
    return activationText(race.activations[activation]);
}

QJsonValue orNull(const std::optional<double>& value) {
    return value ? QJsonValue(*value) : QJsonValue();
}

void printJson(const Race& race, const std::vector<RaceResult>& results) {
    QJsonArray rows;
    for (const RaceResult& r : results) {
        rows.append(QJsonObject{{"activation", QString::fromStdString(idOf(race, r.activation))},
                                {"seed", static_cast<qint64>(r.seed)},
                                {"solved", r.solved},
                                {"epochs", static_cast<qint64>(r.epochs)},
                                {isRegression(race) ? "train_r2" : "train_accuracy", r.accuracy},
                                {"seconds", r.seconds}});
    }
    QJsonArray summary;
    for (const RaceSummary& s : summarize(race, results)) {
        summary.append(QJsonObject{{"activation", QString::fromStdString(idOf(race, s.activation))},
                                   {"runs", static_cast<qint64>(s.runs)},
                                   {"solved", static_cast<qint64>(s.solved)},
                                   {"lower_quartile", orNull(s.lowerQuartile)},
                                   {"median_epochs", orNull(s.median)},
                                   {"upper_quartile", orNull(s.upperQuartile)}});
    }
    const QJsonObject all{{"rows", rows}, {"summary", summary}};
    std::cout << QJsonDocument(all).toJson(QJsonDocument::Indented).constData();
}

/// A race takes its functions, its goal and its length from its own options.
void refuseUnused(const Arguments& arguments, const Race& race) {
    for (const std::string& text : arguments.values("--set")) {
        const std::string key = keyAndValue(text, "--set").first;
        if (key.starts_with("stop_")) {
            throw UsageError("--set " + text + " has no effect on a race; give " +
                             (isRegression(race) ? "--until-r2" : "--until-accuracy") +
                             " and --epochs");
        }
        if (key != "activation" && !key.starts_with("activation.")) {
            continue;
        }
        for (const Activation& activation : race.task.activations) {
            if (std::ranges::find(race.activations, activation) == race.activations.end()) {
                throw UsageError("--set " + text + " has no effect on this race: " +
                                 std::string(activation.id()) + " is not among --activations");
            }
        }
    }
}

/// Accuracy or, of regression, R² that counts as solved.
double goalOf(const Arguments& arguments, const Race& race) {
    const bool regression = isRegression(race);
    const char* own = regression ? "--until-r2" : "--until-accuracy";
    const char* other = regression ? "--until-accuracy" : "--until-r2";
    if (arguments.has(other)) {
        throw UsageError(std::string(other) + " has no meaning where the task is " +
                         (regression ? "regression" : "classification") + "; give " + own);
    }
    return arguments.number(own, 0.0, 1.0, kDefaultGoal);
}

int run(const Arguments& arguments) {
    arguments.expectPositional(0, 1, "SESSION");
    const std::string format = arguments.value("--format", "csv");
    if (format != "csv" && format != "json") {
        throw UsageError("--format is '" + format + "'; allowed: csv, json");
    }
    Race race;
    const Session session = sessionFrom(arguments);
    race.task = session.training;
    race.activations = activationsInUse(
        session, arguments.value("--activations", "identity,sigmoid,tanh,relu,elu,silu"));
    refuseUnused(arguments, race);
    const SeedRange seeds = arguments.seeds("--seeds", "0..19", kMostSeeds);
    race.firstSeed = seeds.first;
    race.lastSeed = seeds.last;
    race.accuracy = goalOf(arguments, race);
    race.mostEpochs =
        static_cast<std::uint64_t>(arguments.integer("--epochs", 1, kMostEpochs, kDefaultEpochs));

    const Interruption interruption;
    const unsigned threads = std::max(1u, std::thread::hardware_concurrency());
    const std::size_t runs = race.runs();
    const std::vector<RaceResult> results =
        runRace(race, threads, interruption.happened(),
                [runs](std::size_t done) { showProgress(done, runs); });

    if (format == "json") {
        printJson(race, results);
    } else {
        std::cout << raceCsv(race, results);
    }
    if (results.size() < runs) {
        throw InputError("interrupted after " + std::to_string(results.size()) + " of " +
                         std::to_string(runs) + " runs; the table holds those");
    }
    return 0;
}

} // namespace

Command raceCommand() {
    return {"race",
            "[SESSION] [--activations a,b,c] [--seeds A..B] [--set KEY=VALUE]... [--format "
            "csv|json]",
            "trains the same task with several activations and seeds on all cores: solve rate and "
            "epochs",
            {{"--activations", "a,b,c",
              "which (identity,sigmoid,tanh,relu,elu,silu); with parameters and "
              "formulas as elu(alpha=0.5),custom(formula=x*tanh(x))"},
             {"--seeds", "A..B", "seeds of data, weights and order (0..19)"},
             {"--set", "KEY=VALUE", "a setting of the training; may be repeated", true},
             {"--until-accuracy", "A", "training accuracy that counts as solved (0.99)"},
             {"--until-r2", "R", "the same of regression: R squared on the training set (0.99)"},
             {"--epochs", "N", "give up after N epochs (1000)"},
             {"--format", "csv|json", "(csv)"}},
            run,
            true};
}

} // namespace actiscope::cli
