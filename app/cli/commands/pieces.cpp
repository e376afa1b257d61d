#include "app/cli/command.h"

#include "core/approximation/line_network.h"
#include "core/errors.h"
#include "core/network/architecture.h"
#include "core/session/settings.h"
#include "core/text/number_text.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <iostream>
#include <utility>

namespace actiscope::cli {
namespace {

constexpr int kMostTents = 20;
constexpr std::uint64_t kMostSeeds = 100'000;

std::vector<int> hiddenFrom(const std::string& text) {
    constexpr std::size_t kMostLayers = 60;
    constexpr int kWidest = 1024;
    std::vector<int> hidden;
    for (const std::string_view part : text::split(text, ',')) {
        const auto units = text::parseInteger(text::trimmed(part));
        if (!units || *units < 1 || *units > kWidest || hidden.size() == kMostLayers) {
            throw UsageError("--hidden is '" + text +
                             "'; allowed: up to 60 layers of 1 to 1024 units, as in 8,8,8");
        }
        hidden.push_back(static_cast<int>(*units));
    }
    return hidden;
}

/// "A..B", or one seed.
std::pair<std::uint64_t, std::uint64_t> seedsFrom(const std::string& text) {
    const std::size_t dots = text.find("..");
    const auto first = text::parseInteger(text.substr(0, dots));
    const auto last = dots == std::string::npos ? first : text::parseInteger(text.substr(dots + 2));
    if (!first || !last || *first < 0 || *last < *first ||
        static_cast<std::uint64_t>(*last - *first) >= kMostSeeds) {
        throw UsageError("--seeds is '" + text +
                         "'; allowed: a range A..B of at most 100000 seeds, A not above B");
    }
    return {static_cast<std::uint64_t>(*first), static_cast<std::uint64_t>(*last)};
}

/// By the names that the setting `initializer` has.
Initializer initializerFrom(const std::string& name) {
    Session session;
    setSetting(session, Section::training, "initializer", name);
    return session.training.initializer;
}

void print(double pieces, int units) {
    const QJsonObject object{
        {"pieces", pieces}, {"units", units}, {"one_layer", oneLayerUnits(pieces)}};
    std::cout << QJsonDocument(object).toJson(QJsonDocument::Indented).constData();
}

int run(const Arguments& arguments) {
    arguments.expectPositional(0, 0, "no words without an option");
    if (arguments.has("--tent") == arguments.has("--hidden")) {
        throw UsageError("pieces needs either --tent L or --hidden N,N,…");
    }
    if (arguments.has("--tent")) {
        for (const char* option : {"--initializer", "--bias", "--from", "--to", "--seeds"}) {
            if (arguments.has(option)) {
                throw UsageError(std::string(option) + " needs --hidden: tents are not random");
            }
        }
        const LineNetwork network =
            tentNetwork(static_cast<int>(arguments.integer("--tent", 1, kMostTents, 1)));
        print(static_cast<double>(along(network, 0.0, 1.0).pieces()), network.units());
        return 0;
    }
    const std::vector<int> hidden = hiddenFrom(arguments.value("--hidden"));
    const Initializer initializer = initializerFrom(arguments.value("--initializer", "he"));
    const double bias = arguments.number("--bias", 0.0, 1000.0, 0.5);
    const double from = arguments.number("--from", -1e6, 1e6, -kCountedRange);
    const double to = arguments.number("--to", -1e6, 1e6, kCountedRange);
    if (!(from < to)) {
        throw UsageError("--from is not below --to");
    }
    const auto [first, last] = seedsFrom(arguments.value("--seeds", "1..200"));
    int units = 0;
    for (const int count : hidden) {
        units += count;
    }
    print(countPieces(hidden, initializer, bias, from, to, first, last).mean, units);
    return 0;
}

} // namespace

Command piecesCommand() {
    return {"pieces",
            "(--tent L | --hidden 8,8,8 [--initializer he] [--bias SD] [--from A --to B] [--seeds "
            "A..B])",
            "counts the straight pieces of a network of ReLUs along one input, exactly, and prints "
            "them with its units and\n    the units that one hidden layer would need, as JSON",
            {{"--tent", "L", "the tent 2·ReLU(x) - 4·ReLU(x - 1/2), L times, over [0, 1]"},
             {"--hidden", "N,N,...",
              "random networks of so many units per hidden layer: the mean over seeds"},
             {"--initializer", "NAME", "of their weights (he)"},
             {"--bias", "SD", "their biases are drawn from N(0, SD squared) (0.5)"},
             {"--from", "A", "left end of the range (-3)"},
             {"--to", "B", "right end of the range (3)"},
             {"--seeds", "A..B", "(1..200)"}},
            run};
}

} // namespace actiscope::cli
