#include "core/lesson/measures/measure_tables.h"

#include "core/run/restore.h"

#include <cmath>

namespace actiscope::measure_tables {
namespace {

/// Nothing for a layer that the network does not have; 0 is its last hidden one.
const LayerHealth* layerOf(const Context& context, const Call& call) {
    const TrainingSnapshot* snapshot = snapshotOf(context, call);
    if (snapshot == nullptr || snapshot->health.layers.size() < 2) {
        return nullptr;
    }
    const std::vector<LayerHealth>& layers = snapshot->health.layers;
    const auto hidden = layers.size() - 1;
    const auto wanted = static_cast<std::size_t>(call.whole("layer"));
    return wanted > hidden ? nullptr : &layers[wanted == 0 ? hidden - 1 : wanted - 1];
}

template <class Read>
double meanOverUnits(const LayerHealth& layer, Read read) {
    double sum = 0.0;
    for (const UnitHealth& unit : layer.units) {
        sum += read(unit);
    }
    return layer.units.empty() ? kUndefined : sum / static_cast<double>(layer.units.size());
}

/// One number of a hidden layer over units and samples.
double layerNumber(const Context& context, const Call& call) {
    const LayerHealth* layer = layerOf(context, call);
    if (layer == nullptr) {
        return kUndefined;
    }
    const std::string_view what = call.word("what");
    if (what == "zero") {
        return meanOverUnits(*layer, [](const UnitHealth& unit) { return unit.silent; });
    }
    if (what == "saturated") {
        return meanOverUnits(*layer, [](const UnitHealth& unit) { return unit.saturated; });
    }
    if (what == "dead") {
        return meanOverUnits(*layer,
                             [](const UnitHealth& unit) { return unit.isDead() ? 1.0 : 0.0; });
    }
    return what == "mean"        ? layer->output.mean
           : what == "deviation" ? layer->output.deviation
           : what == "delta"     ? std::hypot(layer->delta.mean, layer->delta.deviation)
           : what == "same_sign" ? layer->sameSign
                                 : layer->gradientNorm;
}

/// rms of δ in the first hidden layer over that of the output.
double deltaRatio(const Context& context, const Call& call) {
    const TrainingSnapshot* snapshot = snapshotOf(context, call);
    if (snapshot == nullptr || snapshot->health.layers.size() < 2) {
        return kUndefined;
    }
    const auto rms = [](const LayerHealth& layer) {
        return std::hypot(layer.delta.mean, layer.delta.deviation);
    };
    return rms(snapshot->health.layers.front()) / rms(snapshot->health.layers.back());
}

double gradientNorm(const Context& context, const Call& call) {
    const TrainingSnapshot* snapshot = snapshotOf(context, call);
    if (snapshot == nullptr) {
        return kUndefined;
    }
    double square = 0.0;
    for (const LayerHealth& layer : snapshot->health.layers) {
        square += layer.gradientNorm * layer.gradientNorm;
    }
    return std::sqrt(square);
}

/// The least or largest z of a unit over the samples.
double unitInput(const Context& context, const Call& call) {
    const LayerHealth* layer = layerOf(context, call);
    const auto unit = static_cast<std::size_t>(call.whole("unit"));
    if (layer == nullptr || unit > layer->units.size()) {
        return kUndefined;
    }
    const UnitHealth& health = layer->units[unit - 1];
    return call.word("end") == "highest" ? health.highest : health.lowest;
}

/// α of PReLU, β of Swish, as they have been learned.
double learnedParameter(const Context& context, const Call& call) {
    const TrainingSnapshot* snapshot = snapshotOf(context, call);
    const auto layer = static_cast<std::size_t>(call.whole("layer"));
    if (snapshot == nullptr || layer > snapshot->activations.size()) {
        return kUndefined;
    }
    const Activation& f = snapshot->activations[layer - 1];
    for (const std::string_view name : {"alpha", "beta", "theta"}) {
        if (f.hasParameter(name)) {
            return f.parameter(name);
        }
    }
    return kUndefined;
}

/// Of the weights, by where they lead: layer and unit from 1, the output layer last; input 0 is the
/// bias.
double weight(const Context& context, const Call& call) {
    const TrainingSnapshot* snapshot = snapshotOf(context, call);
    const auto layer = static_cast<std::size_t>(call.whole("layer"));
    if (snapshot == nullptr || layer > snapshot->architecture.layers().size()) {
        return kUndefined;
    }
    const LayerShape& shape = snapshot->architecture.layers()[layer - 1];
    const Eigen::Index unit = call.whole("unit") - 1;
    const Eigen::Index input = call.whole("input");
    if (unit >= shape.sums() || input > shape.inputs) {
        return kUndefined;
    }
    return snapshot->parameters[input == 0 ? shape.biasOffset + unit
                                           : shape.weightOffset + unit * shape.inputs + input - 1];
}

/// Of the line a·x1 + b·x2 + c that a linear network is.
double line(const Context& context, const Call& call) {
    const TrainingSnapshot* snapshot = snapshotOf(context, call);
    if (snapshot == nullptr) {
        return kUndefined;
    }
    const Network<double> network = restoreNetwork(*snapshot);
    if (!isLinear(network)) {
        return kUndefined;
    }
    const CollapsedLine found = collapse(network);
    const std::string_view part = call.word("part");
    return part == "a" ? found.a : part == "b" ? found.b : found.c;
}

double parameterCount(const Context& context, const Call& call) {
    const TrainingSnapshot* snapshot = snapshotOf(context, call);
    return snapshot ? static_cast<double>(snapshot->architecture.weightCount()) : kUndefined;
}

/// On the samples that only test; NaN without any, and for what the task does not have.
double testNumber(const Context& context, const Call& call) {
    const TrainingSnapshot* snapshot = snapshotOf(context, call);
    if (snapshot == nullptr || !snapshot->test) {
        return kUndefined;
    }
    const Metrics& test = *snapshot->test;
    const std::string_view what = call.word("what");
    if (what == "accuracy") {
        return test.fit ? kUndefined : test.accuracy;
    }
    if (what == "rmse" || what == "r2") {
        return !test.fit ? kUndefined : what == "rmse" ? test.fit->rmse : test.fit->r2;
    }
    return what == "loss" ? test.loss : test.loss - snapshot->metrics.loss;
}

/// First layer with a number that is no longer finite; 0 while all are.
double divergedLayer(const Context& context, const Call& call) {
    const TrainingSnapshot* snapshot = snapshotOf(context, call);
    if (snapshot == nullptr) {
        return kUndefined;
    }
    return snapshot->divergence ? snapshot->divergence->layer : 0;
}

/// Loss with random slopes minus loss with their mean.
double slopeGap(const Context& context, const Call& call) {
    const TrainingSnapshot* snapshot = snapshotOf(context, call);
    return snapshot && snapshot->slopeGap ? snapshot->slopeGap->gap.mean : kUndefined;
}

} // namespace

std::vector<Measure> layerMeasures() {
    const MeasureArgument network = word("network", {"chosen", "compared"});
    const MeasureArgument layer = whole("layer", 1.0, 0.0, kMostHiddenLayers);
    const MeasureArgument unit = whole("unit", 1.0, 1.0, kMostUnits);
    return {
        {"layer",
         "one number of a hidden layer, from 1 (0 = the last): of its outputs, δ, gradients",
         Reads::networks,
         {network, layer,
          word("what", {"mean", "deviation", "zero", "saturated", "dead", "delta", "same_sign",
                        "gradient"})},
         layerNumber},
        {"delta_ratio",
         "rms of δ in the first hidden layer over that of the output",
         Reads::networks,
         {network},
         deltaRatio},
        {"gradient_norm",
         "norm of the gradient of all weights and biases",
         Reads::networks,
         {network},
         gradientNorm},
        {"unit_input",
         "the highest or lowest z of a hidden unit over the samples",
         Reads::networks,
         {network, layer, unit, word("end", {"highest", "lowest"})},
         unitInput},
        {"learned_parameter",
         "α, β or θ of a layer's function as it is now, also when learned",
         Reads::networks,
         {network, whole("layer", 1.0, 1.0, kMostHiddenLayers)},
         learnedParameter},
        {"weight",
         "one weight: of the unit of a layer (from 1, the output layer last) for an input from 1; "
         "input 0 is the bias",
         Reads::networks,
         {network, whole("layer", 1.0, 1.0, kMostHiddenLayers + 1), unit,
          whole("input", 1.0, 0.0, kMostUnits)},
         weight},
        {"line",
         "a, b or c of the line a·x1 + b·x2 + c that a linear network is",
         Reads::networks,
         {network, word("part", {"a", "b", "c"})},
         line},
        {"parameter_count",
         "weights and biases of the network",
         Reads::networks,
         {network},
         parameterCount},
        {"test",
         "accuracy, loss, loss minus training loss (gap), of regression rmse or r2, on the samples "
         "that only test",
         Reads::networks,
         {network, word("what", {"accuracy", "loss", "gap", "rmse", "r2"})},
         testNumber},
        {"diverged_layer",
         "first layer whose numbers are no longer finite; 0 = none",
         Reads::networks,
         {network},
         divergedLayer},
        {"slope_gap",
         "loss with the random slopes of RReLU minus loss with their mean",
         Reads::networks,
         {network},
         slopeGap},
    };
}

} // namespace actiscope::measure_tables
