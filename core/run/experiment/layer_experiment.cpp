#include "core/run/experiment/layer_experiment.h"

#include "core/activation/activation_text.h"
#include "core/text/csv_writer.h"
#include "core/training/trainer.h"

#include <algorithm>
#include <array>

namespace actiscope {
namespace {

constexpr double kEpsilon = 0.05; ///< of regions, which are not asked for here

/// 1, 2, 5, 10, 20, 50, …
bool isMoment(std::uint64_t epoch) {
    for (std::uint64_t power = 1; power <= epoch; power *= 10) {
        if (epoch == power || epoch == 2 * power || epoch == 5 * power) {
            return true;
        }
    }
    return epoch == 0;
}

LayerMoment momentOf(Trainer<float>& trainer) {
    LayerMoment moment{trainer.epoch(), {}, {}};
    const NetworkHealth health = trainer.health(kEpsilon);
    for (std::size_t l = 0; l + 1 < health.layers.size(); ++l) {
        moment.output.push_back(health.layers[l].output.deviation);
        moment.delta.push_back(health.layers[l].delta.deviation);
    }
    return moment;
}

/// Nothing if it was stopped before its end, or if there is nothing to train on.
std::optional<LayerRun> runOne(const LayerExperiment& experiment, LayerRun run,
                               const RunControl& control) {
    TrainingConfig config = experiment.task;
    config.activations = {experiment.activations[run.activation]};
    config.initializer = experiment.initializers[run.initializer];
    config.hidden.assign(static_cast<std::size_t>(run.layers), experiment.width);
    config.frozen.clear();
    config.stop = {};
    Trainer<float> trainer(config, std::make_shared<const DataSet>(generate(config.data, run.seed)),
                           run.seed);
    if (trainer.data().size() == 0) {
        return std::nullopt;
    }
    run.moments.push_back(momentOf(trainer));
    run.finalAccuracy = trainer.evaluate().score();
    while (trainer.epoch() < experiment.epochs && !trainer.divergence()) {
        if (!control.goesOn()) {
            return std::nullopt;
        }
        trainer.trainEpoch();
        run.finalAccuracy = trainer.evaluate().score();
        if (!run.learned && run.finalAccuracy >= experiment.accuracy && !trainer.divergence()) {
            run.learned = trainer.epoch();
        }
        if (isMoment(trainer.epoch()) || trainer.epoch() == experiment.epochs) {
            run.moments.push_back(momentOf(trainer));
        }
    }
    run.diverged = trainer.divergence().has_value();
    return run;
}

std::vector<LayerRun> allRuns(const LayerExperiment& experiment) {
    std::vector<LayerRun> runs;
    for (std::size_t a = 0; a < experiment.activations.size(); ++a) {
        for (std::size_t i = 0; i < experiment.initializers.size(); ++i) {
            for (int layers = 1; layers <= experiment.mostLayers; ++layers) {
                for (std::uint64_t s = experiment.firstSeed; s <= experiment.lastSeed; ++s) {
                    runs.push_back({a, i, layers, s, std::nullopt, 0.0, false, {}});
                }
            }
        }
    }
    return runs;
}

double median(std::vector<double> values) {
    std::ranges::sort(values);
    const std::size_t half = values.size() / 2;
    return values.size() % 2 == 1 ? values[half] : 0.5 * (values[half - 1] + values[half]);
}

/// Layer by layer the median of the runs' moment with that index.
LayerMoment medianMoment(const std::vector<const LayerRun*>& runs, int layers, std::size_t index) {
    LayerMoment result{runs.front()->moments[index].epoch, {}, {}};
    for (std::size_t l = 0; l < static_cast<std::size_t>(layers); ++l) {
        std::vector<double> output;
        std::vector<double> delta;
        for (const LayerRun* run : runs) {
            output.push_back(run->moments[index].output[l]);
            delta.push_back(run->moments[index].delta[l]);
        }
        result.output.push_back(median(output));
        result.delta.push_back(median(delta));
    }
    return result;
}

} // namespace

std::vector<LayerRun> runLayerExperiment(const LayerExperiment& experiment, unsigned threads,
                                         const RunControl& control,
                                         const std::function<void(std::size_t finished)>& done) {
    const std::vector<LayerRun> wanted = allRuns(experiment);
    std::vector<std::optional<LayerRun>> results(wanted.size());
    runInParallel(
        wanted.size(), threads, [&control] { return control.goesOn(); },
        [&](std::size_t index) {
            results[index] = runOne(experiment, wanted[index], control);
            return results[index].has_value();
        },
        done);
    std::vector<LayerRun> finished;
    for (std::optional<LayerRun>& result : results) {
        if (result) {
            finished.push_back(std::move(*result));
        }
    }
    return finished;
}

std::vector<LayerSummary> summarize(const LayerExperiment& experiment,
                                    const std::vector<LayerRun>& runs) {
    std::vector<LayerSummary> table;
    for (std::size_t a = 0; a < experiment.activations.size(); ++a) {
        for (std::size_t i = 0; i < experiment.initializers.size(); ++i) {
            for (int layers = 1; layers <= experiment.mostLayers; ++layers) {
                LayerSummary row{a, i, layers, 0, 0, std::nullopt, {}};
                std::vector<const LayerRun*> same;
                std::vector<double> epochs;
                for (const LayerRun& run : runs) {
                    if (run.activation == a && run.initializer == i && run.layers == layers) {
                        same.push_back(&run);
                        if (run.learned) {
                            epochs.push_back(static_cast<double>(*run.learned));
                        }
                    }
                }
                if (same.empty()) {
                    continue; // the experiment was ended before
                }
                row.runs = same.size();
                row.learned = epochs.size();
                if (!epochs.empty()) {
                    row.epochs = median(epochs);
                }
                std::size_t moments = same.front()->moments.size();
                for (const LayerRun* run : same) { // a run that diverged has fewer
                    moments = std::min(moments, run->moments.size());
                }
                for (std::size_t m = 0; m < moments; ++m) {
                    row.moments.push_back(medianMoment(same, layers, m));
                }
                table.push_back(std::move(row));
            }
        }
    }
    return table;
}

std::string_view initializerName(Initializer initializer) {
    constexpr std::array<std::string_view, 6> kNames{"uniform_fan_in", "xavier", "he",
                                                     "lecun",          "zero",   "unit_gain"};
    return kNames[static_cast<std::size_t>(initializer)];
}

std::string layerExperimentCsv(const LayerExperiment& experiment,
                               const std::vector<LayerRun>& runs) {
    text::CsvWriter csv;
    csv.line("activation,initializer,layers,seed,epoch,layer,output_sd,delta_sd,learned_at");
    for (const LayerRun& run : runs) {
        const std::string name = activationText(experiment.activations[run.activation]);
        for (const LayerMoment& moment : run.moments) {
            for (std::size_t l = 0; l < moment.output.size(); ++l) {
                csv.row(name, initializerName(experiment.initializers[run.initializer]), run.layers,
                        run.seed, moment.epoch, l + 1, moment.output[l], moment.delta[l],
                        run.learned ? std::optional(static_cast<double>(*run.learned))
                                    : std::nullopt);
            }
        }
    }
    csv.line("");
    csv.line("activation,initializer,layers,runs,learned,median_epochs");
    for (const LayerSummary& row : summarize(experiment, runs)) {
        csv.row(activationText(experiment.activations[row.activation]),
                initializerName(experiment.initializers[row.initializer]), row.layers, row.runs,
                row.learned, row.epochs);
    }
    return csv.text();
}

} // namespace actiscope
