#include "core/run/experiment/death_rate.h"

#include "core/text/csv_writer.h"
#include "core/training/trainer.h"

#include <numeric>

namespace actiscope {
namespace {

constexpr double kEpsilon = 0.05; ///< of regions, which do not tell dead from alive

std::optional<DeathRun> runOne(const DeathRate& experiment, DeathRun run,
                               const RunControl& control) {
    TrainingConfig config = experiment.task;
    config.learningRate = experiment.rates[run.rate];
    config.batch = experiment.batches[run.batch];
    config.stop = {};
    Trainer<float> trainer(config, std::make_shared<const DataSet>(generate(config.data, run.seed)),
                           run.seed);
    if (trainer.data().size() == 0) {
        return std::nullopt;
    }
    run.units = std::accumulate(config.hidden.begin(), config.hidden.end(), 0);
    run.bornDead = trainer.health(kEpsilon).deadUnits();
    while (trainer.epoch() < experiment.epochs && !trainer.divergence()) {
        if (!control.goesOn()) {
            return std::nullopt;
        }
        trainer.trainEpoch();
    }
    run.dead = trainer.health(kEpsilon).deadUnits();
    run.diverged = trainer.divergence().has_value();
    return run;
}

} // namespace

std::vector<DeathRun> runDeathRate(const DeathRate& experiment, unsigned threads,
                                   const RunControl& control,
                                   const std::function<void(std::size_t finished)>& done) {
    std::vector<DeathRun> wanted;
    for (std::size_t rate = 0; rate < experiment.rates.size(); ++rate) {
        for (std::size_t batch = 0; batch < experiment.batches.size(); ++batch) {
            for (std::uint64_t s = experiment.firstSeed; s <= experiment.lastSeed; ++s) {
                wanted.push_back({rate, batch, s, 0, 0, 0, false});
            }
        }
    }
    std::vector<std::optional<DeathRun>> results(wanted.size());
    runInParallel(
        wanted.size(), threads, [&control] { return control.goesOn(); },
        [&](std::size_t index) {
            results[index] = runOne(experiment, wanted[index], control);
            return results[index].has_value();
        },
        done);
    std::vector<DeathRun> finished;
    for (const std::optional<DeathRun>& result : results) {
        if (result) {
            finished.push_back(*result);
        }
    }
    return finished;
}

std::optional<double> meanDeathShare(const std::vector<DeathRun>& runs, std::size_t rate,
                                     std::size_t batch) {
    double sum = 0.0;
    int count = 0;
    for (const DeathRun& run : runs) {
        if (run.rate == rate && run.batch == batch) {
            sum += run.share();
            ++count;
        }
    }
    return count > 0 ? std::optional(sum / count) : std::nullopt;
}

std::string deathRateCsv(const DeathRate& experiment, const std::vector<DeathRun>& runs) {
    text::CsvWriter csv;
    csv.line("learning_rate,batch,seed,units,dead,born_dead,diverged");
    for (const DeathRun& run : runs) {
        const int batch = experiment.batches[run.batch];
        csv.row(experiment.rates[run.rate],
                batch == TrainingConfig::kFullBatch ? std::string("full") : std::to_string(batch),
                run.seed, run.units, run.dead, run.bornDead,
                std::string_view(run.diverged ? "true" : "false"));
    }
    return csv.text();
}

} // namespace actiscope
