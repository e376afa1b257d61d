#include "app/cli/activation_input.h"
#include "app/cli/command.h"

#include "core/depth/chain.h"
#include "core/text/csv_writer.h"

#include <iostream>

namespace actiscope::cli {
namespace {

constexpr double kLargest = 1000.0; ///< of weight, bias and x

int run(const Arguments& arguments) {
    arguments.expectPositional(1, 1, "the id of an activation (see `actiscope activations`)");
    arguments.require("--layers", "chain");
    arguments.require("--weight", "chain");
    Chain chain;
    chain.activation = activationFrom(arguments);
    chain.layers =
        static_cast<int>(arguments.integer("--layers", 1, Chain::kMostLayers, chain.layers));
    chain.weight = arguments.number("--weight", -kLargest, kLargest, chain.weight);
    chain.bias = arguments.number("--bias", -kLargest, kLargest, chain.bias);
    chain.x = arguments.number("--at", -kLargest, kLargest, chain.x);
    text::CsvWriter csv;
    csv.line("layer,z,f,slope,product");
    int layer = 0;
    for (const ChainUnit& unit : runChain(chain)) {
        csv.row(++layer, unit.z, unit.f, unit.slope, unit.product);
    }
    std::cout << csv.text();
    return 0;
}

} // namespace

Command chainCommand() {
    return {"chain",
            "ID [--param alpha=0.2]... --layers L --weight W [--bias B] [--at X]",
            "prints units one after the other, all with the same weight: z, f, f' and the product "
            "of slopes and weights\n    that is the gradient at each",
            {{"--param", "NAME=VALUE", "a parameter of the activation; may be repeated", true},
             {"--formula", "TEXT", "the formula of custom, over x, alpha, beta, theta"},
             {"--layers", "L", "how many units, from 1 to 100"},
             {"--weight", "W", "of every unit, from -1000 to 1000"},
             {"--bias", "B", "of every unit (0)"},
             {"--at", "X", "what the first unit sees (0.5)"}},
            run};
}

} // namespace actiscope::cli
