#include "app/cli/activation_input.h"
#include "app/cli/command.h"
#include "app/cli/json_number.h"
#include "app/cli/progress.h"

#include "core/depth/random_depth.h"
#include "core/errors.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <iostream>
#include <thread>
#include <utility>

namespace actiscope::cli {
namespace {

constexpr std::int64_t kMostSeeds = 10'000;
constexpr double kLeastGain = 1e-6;
constexpr double kLargestGain = 1000.0;
constexpr double kLargestBias = 1000.0;

constexpr std::pair<std::string_view, Initializer> kInitializers[] = {
    {"uniform_fan_in", Initializer::uniformFanIn},
    {"xavier", Initializer::xavier},
    {"he", Initializer::he},
    {"lecun", Initializer::lecun},
    {"zero", Initializer::zero},
    {"unit_gain", Initializer::unitGain}};

Initializer initializerFrom(const Arguments& arguments) {
    const std::string given = arguments.value("--initializer", "xavier");
    std::string allowed;
    for (const auto& [name, initializer] : kInitializers) {
        if (name == given) {
            return initializer;
        }
        allowed.append(allowed.empty() ? "" : ", ").append(name);
    }
    throw UsageError("--initializer is '" + given + "'; allowed: " + allowed);
}

RandomDepth networkFrom(const Arguments& arguments) {
    arguments.expectPositional(1, 1, "the id of an activation (see `actiscope activations`)");
    arguments.require("--layers", "depth");
    arguments.require("--width", "depth");
    RandomDepth network;
    network.activation = activationFrom(arguments);
    const auto whole = [&arguments](std::string_view option, int most, int otherwise) {
        return static_cast<int>(arguments.integer(option, 1, most, otherwise));
    };
    network.layers = whole("--layers", RandomDepth::kMostLayers, network.layers);
    network.width = whole("--width", RandomDepth::kMostWidth, network.width);
    network.inputs = whole("--inputs", RandomDepth::kMostWidth, network.inputs);
    network.samples = whole("--samples", RandomDepth::kMostSamples, network.samples);
    network.initializer = initializerFrom(arguments);
    network.gain = arguments.number("--gain", kLeastGain, kLargestGain, network.gain);
    network.biasDeviation = arguments.number("--bias", 0.0, kLargestBias, network.biasDeviation);
    network.skip = arguments.has("--skip");
    network.unitVariance = arguments.has("--lsuv");
    return network;
}

QJsonObject layerObject(int number, const DepthLayer& layer) {
    return {{"layer", number},
            {"z", QJsonObject{{"mean", finiteOrNull(layer.z.mean)},
                              {"sd", finiteOrNull(layer.z.deviation)}}},
            {"output", QJsonObject{{"mean", finiteOrNull(layer.output.mean)},
                                   {"sd", finiteOrNull(layer.output.deviation)},
                                   {"zero_share", finiteOrNull(layer.zeroShare)}}},
            {"saturated", finiteOrNull(layer.saturated)},
            {"dead_units", finiteOrNull(layer.deadUnits)},
            {"delta_rms", finiteOrNull(layer.deltaRms)}};
}

int run(const Arguments& arguments) {
    const RandomDepth network = networkFrom(arguments);
    const SeedRange seeds = arguments.seeds("--seeds", "0..7", kMostSeeds);
    const Interruption interruption;
    const unsigned threads = std::max(1u, std::thread::hardware_concurrency());
    const std::vector<DepthReport> reports =
        runSeeds(network, seeds.first, seeds.last, threads, interruption.happened());
    if (reports.empty()) {
        throw InputError("interrupted; nothing was printed");
    }
    const DepthReport report = medianOf(reports);
    QJsonArray layers;
    int number = 0;
    for (const DepthLayer& layer : report.layers) {
        layers.append(layerObject(++number, layer));
    }
    const QJsonObject object{
        {"layers", layers},
        {"factor", QJsonObject{{"measured", finiteOrNull(report.measuredFactor)},
                               {"predicted", finiteOrNull(report.predictedFactor)}}},
        {"log10_first_last", finiteOrNull(report.log10FirstLast)},
        {"born_dead", finiteOrNull(bornDeadShare(reports))}};
    std::cout << QJsonDocument(object).toJson(QJsonDocument::Indented).constData();
    if (const std::uint64_t all = seeds.last - seeds.first + 1; reports.size() < all) {
        throw InputError("interrupted after " + std::to_string(reports.size()) + " of " +
                         std::to_string(all) + " seeds; the medians are over those");
    }
    return 0;
}

} // namespace

Command depthCommand() {
    return {
        "depth",
        "ID [--param alpha=0.2]... --layers L --width N [--initializer I] [--gain G] [--bias "
        "SD] [--samples 200] [--seeds A..B] [--skip] [--lsuv]",
        "runs random deep networks forward and backward: every layer and the factor of the "
        "gradient per layer,\n    measured and predicted, medians over seeds, as JSON",
        {{"--param", "NAME=VALUE", "a parameter of the activation; may be repeated", true},
         {"--formula", "TEXT", "the formula of custom, over x, alpha, beta, theta"},
         {"--layers", "L", "how many, from 1 to 60"},
         {"--width", "N", "units of each layer, from 1 to 256"},
         {"--inputs", "K", "dimension of the inputs (N)"},
         {"--initializer", "I", "uniform_fan_in, xavier, he, lecun, zero or unit_gain (xavier)"},
         {"--gain", "G", "all weights times this (1)"},
         {"--bias", "SD", "biases from N(0, SD²) (0)"},
         {"--samples", "S", "from 1 to 2000 (200)"},
         {"--seeds", "A..B", "seeds of weights and inputs (0..7)"},
         {"--skip", "", "a layer's output is its input plus f(z)"},
         {"--lsuv", "", "the weights of each layer are scaled to unit variance of its z"}},
        run};
}

} // namespace actiscope::cli
