#include "core/lesson/measures/many_runs.h"

#include "core/run/experiment/forgetting.h"
#include "core/run/experiment/noise.h"

/// Measures of what noise, or a second task, leaves of what was learned; what they found is kept.
namespace actiscope::measure_tables {
namespace {

Activation f(const Context& context, const Call& call) {
    return call.activation("activation", context.session);
}

template <class Experiment>
Experiment experimentOf(const Context& context, const Call& call) {
    Experiment experiment;
    experiment.task = context.session.training;
    experiment.activations = {f(context, call)};
    experiment.lastSeed = static_cast<std::uint64_t>(call.whole("seeds")) - 1;
    experiment.epochs = static_cast<std::uint64_t>(call.whole("epochs"));
    return experiment;
}

std::string keyOf(const Call& call) {
    return std::string(call.measure().name) + ':' + std::string(call.word("what")) + ':' +
           std::to_string(call.whole("seeds")) + ':' + std::to_string(call.whole("epochs"));
}

/// Mean over the seeds of one function; NaN where it was stopped or had nothing to learn.
template <class Experiment, class Run, class Read>
double meanOf(const Context& context, const Experiment& experiment, Run run, Read read) {
    const auto runs = stoppable(context, experiment, run);
    if (runs.size() < experiment.runs()) {
        return kUndefined;
    }
    return read(summarize(experiment, runs).front());
}

double forgetting(const Context& context, const Call& call) {
    return context.races.number({keyOf(call), f(context, call), context.session.training}, [&] {
        const std::string_view what = call.word("what");
        return meanOf(
            context, experimentOf<Forgetting>(context, call), runForgetting,
            [&](const ForgettingSummary& mean) {
                return what == "left" ? mean.left : what == "learned" ? mean.learned : mean.second;
            });
    });
}

double noise(const Context& context, const Call& call) {
    NoiseExperiment experiment = experimentOf<NoiseExperiment>(context, call);
    experiment.sd = call.number("deviation");
    if (experiment.task.hidden.empty()) {
        return kUndefined;
    }
    const std::string key = keyOf(call) + ':' + std::to_string(experiment.sd);
    return context.races.number({key, f(context, call), context.session.training}, [&] {
        const std::string_view what = call.word("what");
        return meanOf(context, experiment, runNoise, [&](const NoiseSummary& mean) {
            return what == "noisy"   ? mean.noisy
                   : what == "clean" ? mean.accuracy
                   : what == "unit"  ? mean.unitSd
                                     : mean.logitSd;
        });
    });
}

} // namespace

std::vector<Measure> robustnessMeasures() {
    const MeasureArgument seeds = whole("seeds", 20.0, 1.0, 100.0);
    return {
        {"forgetting",
         "mean accuracy on the left half of the samples that is left after training on the right "
         "half, that was learned before it, or on the right half",
         Reads::race,
         {function(), word("what", {"left", "learned", "second"}), seeds,
          whole("epochs", 100.0, 1.0, 10000.0)},
         forgetting},
        {"noise",
         "a trained network with noise on the z of its hidden units: accuracy with or without it, "
         "what comes out of a unit, or at y in standard deviations of y",
         Reads::race,
         {function(), number("deviation", 0.5, 0.0, 100.0),
          word("what", {"noisy", "clean", "unit", "logit"}), seeds,
          whole("epochs", 200.0, 1.0, 10000.0)},
         noise},
    };
}

} // namespace actiscope::measure_tables
