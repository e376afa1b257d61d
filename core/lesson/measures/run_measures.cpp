#include "core/lesson/measures/many_runs.h"

#include "core/run/experiment/death_rate.h"
#include "core/run/experiment/layer_experiment.h"
#include "core/run/feature_comparison.h"

/// Measures that train many networks; what they found is kept.
namespace actiscope::measure_tables {
namespace {

Activation f(const Context& context, const Call& call) {
    return call.activation("activation", context.session);
}

std::optional<FeatureScore> contender(const Context& context, const Call& call) {
    const std::vector<FeatureContender> all =
        featureContenders(context.session.training, f(context, call));
    const std::string_view name = call.word("contender");
    const std::size_t index = name == "linear" ? 0 : name == "typed" ? 1 : 2;
    const std::vector<FeatureScore> scores = compareFeatures(
        context.session.training, {all[index]}, call.whole("seeds"),
        static_cast<std::uint64_t>(call.whole("epochs")), threadsBeside(), context.stop);
    return scores.empty() ? std::nullopt : std::optional(scores.front());
}

template <class Read>
double contenderNumber(const Context& context, const Call& call, Read read) {
    const std::string key =
        std::string(call.measure().name) + ':' + std::string(call.word("contender")) + ':' +
        std::to_string(call.whole("seeds")) + ':' + std::to_string(call.whole("epochs"));
    return context.races.number({key, f(context, call), context.session.training}, [&] {
        const auto score = contender(context, call);
        return score ? static_cast<double>(read(*score)) : kUndefined;
    });
}

double contenderAccuracy(const Context& context, const Call& call) {
    return contenderNumber(context, call,
                           [](const FeatureScore& score) { return score.medianAccuracy; });
}

double contenderParameters(const Context& context, const Call& call) {
    return contenderNumber(context, call,
                           [](const FeatureScore& score) { return score.parameters; });
}

/// Mean share of units that are dead after training.
double deathShare(const Context& context, const Call& call) {
    DeathRate experiment;
    experiment.task = context.session.training;
    experiment.task.activations.assign(experiment.task.activations.size(), f(context, call));
    experiment.rates = {call.number("rate")};
    experiment.batches = {call.whole("batch") == 0 ? TrainingConfig::kFullBatch
                                                   : call.whole("batch")};
    experiment.lastSeed = static_cast<std::uint64_t>(call.whole("seeds")) - 1;
    experiment.epochs = static_cast<std::uint64_t>(call.whole("epochs"));
    const std::string key = "death_share:" + std::to_string(experiment.rates[0]) + ':' +
                            std::to_string(experiment.batches[0]) + ':' +
                            std::to_string(experiment.lastSeed) + ':' +
                            std::to_string(experiment.epochs);
    return context.races.number({key, f(context, call), context.session.training}, [&] {
        const auto runs = stoppable(context, experiment, runDeathRate);
        return runs.size() < experiment.runs() ? kUndefined
                                               : meanDeathShare(runs, 0, 0).value_or(kUndefined);
    });
}

/// Of the experiment of Glorot & Bengio: one function, one way to draw weights, one depth.
double depthExperiment(const Context& context, const Call& call) {
    LayerExperiment experiment;
    experiment.task = context.session.training;
    experiment.activations = {f(context, call)};
    const bool xavier = call.word("initializer") == "xavier";
    experiment.initializers = {xavier ? Initializer::xavier : Initializer::uniformFanIn};
    experiment.mostLayers = call.whole("layers");
    experiment.lastSeed = static_cast<std::uint64_t>(call.whole("seeds")) - 1;
    experiment.epochs = static_cast<std::uint64_t>(call.whole("epochs"));
    const std::string_view what = call.word("what");
    const std::string key = "depth_experiment:" + std::string(call.word("initializer")) +
                            std::string(what) + ':' + std::to_string(experiment.mostLayers) + ':' +
                            std::to_string(experiment.lastSeed) + ':' +
                            std::to_string(experiment.epochs);
    return context.races.number({key, f(context, call), context.session.training}, [&] {
        const auto runs = stoppable(context, experiment, runLayerExperiment);
        if (runs.size() < experiment.runs()) {
            return kUndefined;
        }
        const LayerSummary deepest = summarize(experiment, runs).back();
        if (what == "learned") {
            return static_cast<double>(deepest.learned) / static_cast<double>(deepest.runs);
        }
        const LayerMoment& before = deepest.before();
        return what == "delta" ? before.delta.front() / before.delta.back() : before.output.back();
    });
}

/// Median epochs of the other function over those of this one: how much faster this one is.
double epochRatio(const Context& context, const Call& call) {
    const auto median = [&](std::string_view name) {
        Race race;
        race.task = context.session.training;
        race.activations = {call.activation(name, context.session)};
        race.lastSeed = static_cast<std::uint64_t>(call.whole("seeds")) - 1;
        race.mostEpochs = static_cast<std::uint64_t>(call.whole("epochs"));
        const auto summary = context.races.summaryOf(race, context.stop);
        return summary ? summary->median.value_or(kUndefined) : kUndefined;
    };
    return median("other") / median("activation");
}

} // namespace

std::vector<Measure> runMeasures() {
    const MeasureArgument seeds = whole("seeds", 10.0, 1.0, 100.0);
    const MeasureArgument epochs = whole("epochs", 200.0, 1.0, 10000.0);
    const MeasureArgument who = word("contender", {"linear", "typed", "units"});
    return {
        {"epoch_ratio",
         "median epochs of the other function over those of this one",
         Reads::race,
         {function(), function("other"), whole("seeds", 20.0, 1.0, 1000.0),
          whole("epochs", 1000.0, 1.0, 100000.0)},
         epochRatio},
        {"contender_accuracy",
         "median accuracy of a linear model, one with squares and product typed in, or hidden "
         "units on x1 and x2",
         Reads::race,
         {function(), who, seeds, epochs},
         contenderAccuracy},
        {"contender_parameters",
         "weights and biases of that model",
         Reads::race,
         {function(), who, whole("seeds", 1.0, 1.0, 100.0), whole("epochs", 1.0, 1.0, 10000.0)},
         contenderParameters},
        {"death_share",
         "mean share of units dead after training with a rate and a batch (0 = all samples)",
         Reads::race,
         {function(), number("rate", 0.1, 1e-6, 100.0), whole("batch", 10.0, 0.0, 100000.0), seeds,
          whole("epochs", 100.0, 1.0, 10000.0)},
         deathShare},
        {"depth_experiment",
         "networks of so many layers of 8 units: share that learns, δ of the first over the last "
         "layer, or deviation of the last outputs before training",
         Reads::race,
         {function(), word("initializer", {"uniform_fan_in", "xavier"}),
          whole("layers", 5.0, 1.0, kMostHiddenLayers), whole("seeds", 3.0, 1.0, 100.0), epochs,
          word("what", {"learned", "delta", "output"})},
         depthExperiment},
    };
}

} // namespace actiscope::measure_tables
