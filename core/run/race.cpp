#include "core/run/race.h"

#include "core/run/experiment/parallel_runs.h"
#include "core/training/trainer.h"

#include <algorithm>
#include <chrono>
#include <cmath>

namespace actiscope {
namespace {

/// The value below which `share` of the sorted values lie, interpolated.
double quantile(const std::vector<double>& sorted, double share) {
    const double place = share * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(place);
    const std::size_t above = std::min(below + 1, sorted.size() - 1);
    const double part = place - std::floor(place);
    return (1.0 - part) * sorted[below] + part * sorted[above];
}

} // namespace

std::optional<RaceResult> raceRun(const Race& race, std::size_t activation, std::uint64_t seed,
                                  std::shared_ptr<const DataSet> data,
                                  const std::function<bool()>& goesOn) {
    using Clock = std::chrono::steady_clock;
    const Clock::time_point begin = Clock::now();
    TrainingConfig config = race.task;
    config.activations = {race.activations[activation]};
    Trainer<float> trainer(config, std::move(data), seed);
    if (trainer.data().size() == 0) {
        return std::nullopt;
    }
    double score = trainer.evaluate().score();
    const auto exploded = [&] {
        const auto& parameters = trainer.network().parameters;
        return static_cast<double>(parameters.abs().maxCoeff()) > race.largestWeight;
    };
    while (score < race.accuracy && trainer.epoch() < race.mostEpochs && !trainer.divergence() &&
           !exploded()) {
        if (!goesOn()) {
            return std::nullopt;
        }
        trainer.trainEpoch();
        score = trainer.evaluate().score();
    }
    const bool solved = score >= race.accuracy && !trainer.divergence();
    const double seconds = std::chrono::duration<double>(Clock::now() - begin).count();
    return RaceResult{activation, seed, solved, trainer.epoch(), score, seconds};
}

std::vector<RaceResult> runRace(const Race& race, unsigned threads,
                                const std::function<bool()>& goesOn,
                                const std::function<void(std::size_t finished)>& done) {
    const std::size_t runs = race.runs();
    const auto seeds = static_cast<std::size_t>(race.lastSeed - race.firstSeed + 1);
    std::vector<std::optional<RaceResult>> results(runs);
    runInParallel(
        runs, threads, goesOn,
        [&](std::size_t run) {
            const std::uint64_t seed = race.firstSeed + run % seeds;
            results[run] =
                raceRun(race, run / seeds, seed,
                        std::make_shared<const DataSet>(generate(race.task.data, seed)), goesOn);
            return results[run].has_value();
        },
        done);
    std::vector<RaceResult> complete;
    for (const auto& result : results) {
        if (result) {
            complete.push_back(*result);
        }
    }
    return complete;
}

std::vector<RaceResult> runRace(const Race& race, unsigned threads, const std::atomic<bool>& stop,
                                const std::function<void(std::size_t finished)>& done) {
    return runRace(
        race, threads, [&stop] { return !stop; }, done);
}

std::vector<RaceSummary> summarize(const Race& race, const std::vector<RaceResult>& results) {
    std::vector<RaceSummary> table;
    for (std::size_t a = 0; a < race.activations.size(); ++a) {
        RaceSummary row{a, 0, 0, std::nullopt, std::nullopt, std::nullopt};
        std::vector<double> epochs;
        for (const RaceResult& result : results) {
            if (result.activation != a) {
                continue;
            }
            ++row.runs;
            if (result.solved) {
                epochs.push_back(static_cast<double>(result.epochs));
            }
        }
        row.solved = epochs.size();
        if (!epochs.empty()) {
            std::ranges::sort(epochs);
            row.lowerQuartile = quantile(epochs, 0.25);
            row.median = quantile(epochs, 0.5);
            row.upperQuartile = quantile(epochs, 0.75);
        }
        table.push_back(row);
    }
    return table;
}

} // namespace actiscope
