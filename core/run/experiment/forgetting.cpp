#include "core/run/experiment/forgetting.h"

#include "core/activation/activation_text.h"
#include "core/text/csv_writer.h"
#include "core/training/trainer.h"

namespace actiscope {
namespace {

/// The samples left or right of x1 = 0.
std::shared_ptr<const DataSet> halfOf(const DataSet& all, bool left) {
    std::vector<Eigen::Index> chosen;
    for (Eigen::Index i = 0; i < all.size(); ++i) {
        if ((all.x1[i] < 0.0) == left) {
            chosen.push_back(i);
        }
    }
    auto half = std::make_shared<DataSet>();
    half->x1 = all.x1(chosen);
    half->x2 = all.x2(chosen);
    half->target = all.target(chosen);
    half->task = all.task;
    return half;
}

/// False if it was stopped before.
bool train(Trainer<float>& trainer, std::uint64_t epochs, const RunControl& control) {
    for (std::uint64_t e = 0; e < epochs && !trainer.divergence(); ++e) {
        if (!control.goesOn()) {
            return false;
        }
        trainer.trainEpoch();
    }
    return true;
}

std::optional<ForgettingRun> runOne(const Forgetting& experiment, ForgettingRun run,
                                    const RunControl& control) {
    TrainingConfig config = experiment.task;
    config.activations = {experiment.activations[run.activation]};
    config.stop = {};
    config.testShare = 0.0;
    config.standardize = false;
    const DataSet all = generate(config.data, run.seed);
    const auto first = halfOf(all, true);
    const auto second = halfOf(all, false);
    if (first->size() == 0 || second->size() == 0) {
        return std::nullopt;
    }
    Trainer<float> trainer(config, first, run.seed);
    run.weights = trainer.network().architecture.weightCount();
    if (!train(trainer, experiment.epochs, control)) {
        return std::nullopt;
    }
    run.learned = trainer.evaluate().accuracy;
    trainer.replaceData(second);
    if (!train(trainer, experiment.epochs, control)) {
        return std::nullopt;
    }
    run.second = trainer.evaluate().accuracy;
    trainer.replaceData(first);
    run.left = trainer.evaluate().accuracy;
    run.diverged = trainer.divergence().has_value();
    return run;
}

} // namespace

std::vector<ForgettingRun> runForgetting(const Forgetting& experiment, unsigned threads,
                                         const RunControl& control,
                                         const std::function<void(std::size_t finished)>& done) {
    std::vector<std::optional<ForgettingRun>> results(experiment.runs());
    runInParallel(
        results.size(), threads, [&control] { return control.goesOn(); },
        [&](std::size_t index) {
            ForgettingRun run{};
            run.activation = index / experiment.seeds();
            run.seed = experiment.firstSeed + index % experiment.seeds();
            results[index] = runOne(experiment, run, control);
            return results[index].has_value();
        },
        done);
    std::vector<ForgettingRun> finished;
    for (const std::optional<ForgettingRun>& result : results) {
        if (result) {
            finished.push_back(*result);
        }
    }
    return finished;
}

std::vector<ForgettingSummary> summarize(const Forgetting& experiment,
                                         const std::vector<ForgettingRun>& runs) {
    std::vector<ForgettingSummary> table;
    for (std::size_t a = 0; a < experiment.activations.size(); ++a) {
        ForgettingSummary row{a};
        for (const ForgettingRun& run : runs) {
            if (run.activation == a) {
                ++row.runs;
                row.learned += run.learned;
                row.left += run.left;
                row.second += run.second;
            }
        }
        if (row.runs > 0) {
            const auto count = static_cast<double>(row.runs);
            row.learned /= count;
            row.left /= count;
            row.second /= count;
            table.push_back(row);
        }
    }
    return table;
}

std::string forgettingCsv(const Forgetting& experiment, const std::vector<ForgettingRun>& runs) {
    text::CsvWriter csv;
    csv.line("activation,seed,weights,learned_first,left_of_first,second,diverged");
    for (const ForgettingRun& run : runs) {
        csv.row(activationText(experiment.activations[run.activation]), run.seed, run.weights,
                run.learned, run.left, run.second,
                std::string_view(run.diverged ? "true" : "false"));
    }
    return csv.text();
}

} // namespace actiscope
