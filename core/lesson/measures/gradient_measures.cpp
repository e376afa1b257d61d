#include "core/lesson/measures/measure_tables.h"

#include "core/run/experiment/layer_experiment.h"
#include "core/scene/gradient_scene.h"
#include "core/scene/zigzag_scene.h"

#include <cmath>

namespace actiscope::measure_tables {
namespace {

Activation f(const Context& context, const Call& call) {
    return call.activation("activation", context.session);
}

int wholeOf(const Context& context, const Call& call, std::string_view name) {
    return static_cast<int>(call.number(name, context.session));
}

std::vector<ChainUnit> chainUnits(const Context& context, const Call& call) {
    Chain chain = chainOf(context.session);
    chain.activation = f(context, call);
    chain.layers = wholeOf(context, call, "units");
    chain.weight = call.number("weight", context.session);
    chain.x = call.number("x", context.session);
    return runChain(chain);
}

/// |∂out/∂x| of the whole chain: the product of all slopes and weights.
double chainGradient(const Context& context, const Call& call) {
    const double weight = call.number("weight", context.session);
    return std::fabs(weight * chainUnits(context, call).front().product);
}

double chainOutput(const Context& context, const Call& call) {
    return chainUnits(context, call).back().f;
}

std::optional<Initializer> initializerOf(const Call& call) {
    for (int i = 0; i <= static_cast<int>(Initializer::unitGain); ++i) {
        const auto initializer = static_cast<Initializer>(i);
        if (call.word("initializer") == initializerName(initializer)) {
            return initializer;
        }
    }
    return std::nullopt;
}

/// The random network of the Gradients view, with what the call says otherwise.
RandomDepth depthAsked(const Context& context, const Call& call) {
    RandomDepth network = depthOf(context.session);
    network.activation = f(context, call);
    network.layers = wholeOf(context, call, "layers");
    network.initializer = initializerOf(call).value_or(network.initializer);
    return network;
}

GradientReading depthReading(const Context& context, const Call& call) {
    const RandomDepth network = depthAsked(context, call);
    const auto report =
        DepthAnalysis().run(network, context.session.gradients.seed, 1, context.stop);
    return report ? readDepth(*report, network.width, context.session.training.learningRate)
                  : GradientReading{{}, false, kUndefined, kUndefined, kUndefined, false};
}

double depthFactor(const Context& context, const Call& call) {
    return depthReading(context, call).measuredFactor;
}

double depthPredicted(const Context& context, const Call& call) {
    return depthReading(context, call).predictedFactor;
}

double depthFirstLast(const Context& context, const Call& call) {
    return std::pow(10.0, depthReading(context, call).log10FirstLast);
}

/// One number of one layer, from 1; 0 = the last one.
double depthLayer(const Context& context, const Call& call) {
    const std::vector<LayerReading> layers = depthReading(context, call).layers;
    const auto wanted = static_cast<std::size_t>(call.whole("layer"));
    if (layers.empty() || wanted > layers.size()) {
        return kUndefined;
    }
    const LayerReading& layer = wanted == 0 ? layers.back() : layers[wanted - 1];
    const std::string_view what = call.word("what");
    return what == "delta"       ? layer.delta
           : what == "deviation" ? layer.deviation
           : what == "saturated" ? layer.saturated
           : what == "dead"      ? layer.dead
           : what == "zero"      ? layer.zero
                                 : layer.mean;
}

double bornDead(const Context& context, const Call& call) {
    RandomDepth network = depthAsked(context, call);
    network.width = call.whole("width");
    network.inputs = 2;
    const auto last = static_cast<std::uint64_t>(call.whole("seeds")) - 1;
    return context.races.number(
        {"born_dead:" + std::to_string(network.layers) + ':' + std::to_string(network.width) + ':' +
             std::to_string(last) + ':' + std::string(call.word("initializer")),
         network.activation,
         {}},
        [&] {
            const auto reports = runSeeds(network, 0, last, 1, context.stop);
            return reports.empty() ? kUndefined : bornDeadShare(reports);
        });
}

double condition(const Context& context, const Call& call) {
    return conditionOf(f(context, call), call.whole("inputs"));
}

/// Of the bowl on the left or the right of the zig-zag page.
double zigzag(const Context& context, const Call& call) {
    const ZigZagScene scene = ZigZagMaker().make(context.session.zigzag, f(context, call));
    const ZigZagPane& pane = scene.panes[call.word("bowl") == "left" ? 0 : 1];
    if (!pane.defined) {
        return kUndefined;
    }
    const std::string_view what = call.word("what");
    if (what == "steps") {
        return pane.stepsToOnePercent ? *pane.stepsToOnePercent
                                      : std::numeric_limits<double>::infinity();
    }
    return what == "condition"   ? pane.result.measuredCondition
           : what == "path"      ? pane.pathPerDistance
           : what == "same_sign" ? pane.result.sameSign
           : what == "flips"     ? pane.result.signFlips
                                 : pane.result.rateTimesLargest;
}

} // namespace

std::vector<Measure> gradientMeasures() {
    const auto ofSession = [](MeasureArgument argument, double (*read)(const Session&)) {
        argument.fromSession = read;
        return argument;
    };
    const std::vector<MeasureArgument> chain{
        function(),
        ofSession(whole("units", {}, 1.0, GradientsView::kMostUnits),
                  [](const Session& s) { return static_cast<double>(s.gradients.units); }),
        ofSession(number("weight", {}, -100.0, 100.0),
                  [](const Session& s) { return s.gradients.weight; }),
        ofSession(number("x", {}, -100.0, 100.0), [](const Session& s) { return s.gradients.x; })};
    const std::vector<MeasureArgument> depth{
        function(),
        ofSession(whole("layers", {}, 2.0, RandomDepth::kMostLayers),
                  [](const Session& s) { return static_cast<double>(s.gradients.layers); }),
        word("initializer",
             {"session", "uniform_fan_in", "xavier", "he", "lecun", "zero", "unit_gain"})};
    const auto with = [](std::vector<MeasureArgument> arguments,
                         std::initializer_list<MeasureArgument> more) {
        arguments.insert(arguments.end(), more);
        return arguments;
    };
    return {
        {"chain_gradient", "|∂out/∂x| of a chain of units: the product of all slopes and weights",
         Reads::session, chain, chainGradient},
        {"chain_output", "what the last unit of the chain gives", Reads::session, chain,
         chainOutput},
        {"depth_factor",
         "by which the gradient changes from a layer to the one before, in a random network",
         Reads::session, depth, depthFactor},
        {"depth_predicted",
         "the same as theory has it: √(n·Var w·E[f'(z)²]), with the part of δ along h",
         Reads::session, depth, depthPredicted},
        {"depth_first_last", "rms of δ in the first layer over that in the last one",
         Reads::session, depth, depthFirstLast},
        {"depth_layer", "one number of a layer of the random network, from 1; 0 = the last",
         Reads::session,
         with(depth, {whole("layer", 0.0, 0.0, RandomDepth::kMostLayers),
                      word("what", {"delta", "mean", "deviation", "saturated", "dead", "zero"})}),
         depthLayer},
        {"born_dead", "share of the seeds 0, 1, … with which a random network gives only zeros",
         Reads::race,
         with(depth, {whole("width", {}, 1.0, RandomDepth::kMostWidth),
                      whole("seeds", 200.0, 1.0, 2000.0)}),
         bornDead},
        {"condition",
         "κ = 1 + n·m²/s² of the bowl that n inputs f(z), z ~ N(0, 1), make",
         Reads::session,
         {function(), whole("inputs", 2.0, 1.0, ZigZag::kMostInputs)},
         condition},
        {"zigzag",
         "of the path of descent: its condition, path over distance, steps to 1 %, share of "
         "gradients of one sign, flips of sign, or rate·λmax",
         Reads::session,
         {function(), word("bowl", {"left", "right"}),
          word("what", {"condition", "path", "steps", "same_sign", "flips", "rate"})},
         zigzag},
    };
}

} // namespace actiscope::measure_tables
