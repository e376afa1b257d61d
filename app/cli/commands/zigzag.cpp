#include "app/cli/activation_input.h"
#include "app/cli/command.h"
#include "app/cli/json_number.h"

#include "core/depth/zigzag.h"
#include "core/errors.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <iostream>

namespace actiscope::cli {
namespace {

constexpr double kFarthestMean = 1000.0;
constexpr double kLeastDeviation = 1e-6;
constexpr double kLargestDeviation = 1000.0;
constexpr double kLeastRate = 1e-9;
constexpr double kLargestRate = 1e6;
constexpr double kMostMomentum = 0.999;
constexpr std::int64_t kLargestSeed = 2147483647;

/// A function's outputs or N(m, s²), never both.
void readInputs(const Arguments& arguments, ZigZag& task) {
    const bool normal = arguments.has("--mean") || arguments.has("--sd");
    if (!normal) {
        arguments.expectPositional(1, 1,
                                   "the id of an activation (see `actiscope activations`), or "
                                   "--mean and --sd");
        task.activation = activationFrom(arguments);
        return;
    }
    if (!arguments.positional().empty() || arguments.has("--param") || arguments.has("--formula")) {
        throw UsageError("zigzag takes its inputs either from an activation or from --mean and "
                         "--sd, not both");
    }
    arguments.require("--mean", "zigzag");
    arguments.require("--sd", "zigzag");
    task.normal = ZigZag::Normal{arguments.number("--mean", -kFarthestMean, kFarthestMean, 0.0),
                                 arguments.number("--sd", kLeastDeviation, kLargestDeviation, 1.0)};
}

ZigZag taskFrom(const Arguments& arguments) {
    ZigZag task;
    readInputs(arguments, task);
    task.inputs =
        static_cast<int>(arguments.integer("--inputs", 1, ZigZag::kMostInputs, task.inputs));
    task.samples =
        static_cast<int>(arguments.integer("--samples", 1, ZigZag::kMostSamples, task.samples));
    task.rate = arguments.number("--rate", kLeastRate, kLargestRate, task.rate);
    task.momentum = arguments.number("--momentum", 0.0, kMostMomentum, task.momentum);
    if (arguments.value("--batch", "full") != "full") {
        task.batch = static_cast<int>(arguments.integer("--batch", 1, task.samples, 0));
    }
    task.centre = arguments.has("--centre");
    task.steps = static_cast<int>(arguments.integer("--steps", 1, ZigZag::kMostSteps, task.steps));
    task.seed = static_cast<std::uint64_t>(arguments.integer("--seed", 0, kLargestSeed, 1));
    return task;
}

int run(const Arguments& arguments) {
    const ZigZagResult result = runZigZag(taskFrom(arguments));
    const QJsonObject object{
        {"condition", QJsonObject{{"predicted", finiteOrNull(result.predictedCondition)},
                                  {"measured", finiteOrNull(result.measuredCondition)}}},
        {"rate", finiteOrNull(result.rate)},
        {"rate_times_largest", finiteOrNull(result.rateTimesLargest)},
        {"steps", static_cast<qint64>(result.path.size() - 1)},
        {"path_length", finiteOrNull(result.pathLength)},
        {"displacement", finiteOrNull(result.displacement)},
        {"same_sign", finiteOrNull(result.sameSign)},
        {"sign_flips", result.signFlips},
        {"diverged", result.diverged}};
    std::cout << QJsonDocument(object).toJson(QJsonDocument::Indented).constData();
    return 0;
}

} // namespace

Command zigzagCommand() {
    return {"zigzag",
            "(ID [--param alpha=0.2]... | --mean M --sd S) [--inputs 2] [--rate A] [--momentum M] "
            "[--batch B|full] [--centre]",
            "descends the loss of one unit whose inputs are a function's outputs: condition, path, "
            "signs of the gradient, as JSON",
            {{"--param", "NAME=VALUE", "a parameter of the activation; may be repeated", true},
             {"--formula", "TEXT", "the formula of custom, over x, alpha, beta, theta"},
             {"--mean", "M", "instead of a function: inputs of this mean ..."},
             {"--sd", "S", "... and this standard deviation"},
             {"--inputs", "N", "how many, from 1 to 64 (2)"},
             {"--samples", "K", "from 1 to 100000 (2000)"},
             {"--rate", "A", "step size (the best one for all samples)"},
             {"--momentum", "M", "from 0 to 0.999 (0)"},
             {"--batch", "B|full", "samples per step (full)"},
             {"--centre", "", "the mean of the samples is subtracted from the inputs"},
             {"--steps", "K", "at most, from 1 to 100000 (100)"},
             {"--seed", "S", "of the inputs (1)"}},
            run};
}

} // namespace actiscope::cli
