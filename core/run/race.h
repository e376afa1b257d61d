#pragma once

#include "core/training/training_config.h"

#include <atomic>
#include <cstdint>
#include <functional>
#include <limits>
#include <memory>
#include <optional>
#include <vector>

namespace actiscope {

/// The same task for several activations and seeds. The seed makes data, initial weights and order,
/// so every activation gets the same ones.
struct Race {
    TrainingConfig task; ///< its activations are replaced
    std::vector<Activation> activations;
    std::uint64_t firstSeed = 0;
    std::uint64_t lastSeed = 19; ///< included
    double accuracy = 0.99;      ///< of the training set, of regression R²; reached = solved
    std::uint64_t mostEpochs = 1000;
    /// A run with a weight beyond this has exploded and is given up.
    double largestWeight = std::numeric_limits<double>::infinity();

    bool operator==(const Race&) const = default;

    std::size_t runs() const {
        return activations.size() * static_cast<std::size_t>(lastSeed - firstSeed + 1);
    }
};

/// How one activation did with one seed.
struct RaceResult {
    std::size_t activation; ///< index into Race::activations
    std::uint64_t seed;
    bool solved;
    std::uint64_t epochs; ///< until solved, diverged, exploded or mostEpochs
    double accuracy;      ///< of regression R²
    double seconds;       ///< of the processor, training and checking
};

/// One run of the race, on `data`, which is what the seed makes: runs with the same seed may share
/// it. Nothing if `goesOn`, which is asked before each epoch and may wait, said no, or if there is
/// nothing to train on.
std::optional<RaceResult> raceRun(const Race& race, std::size_t activation, std::uint64_t seed,
                                  std::shared_ptr<const DataSet> data,
                                  const std::function<bool()>& goesOn);

/// Runs the race on `threads` ≥ 1 threads until done or `goesOn`, which is asked before each epoch
/// and may wait, says no. `done` is called after each run with the number of finished ones, never
/// from two threads at once. Returns the finished runs in the order of activations, then seeds;
/// unfinished ones are missing, and all without samples. Throws what a run throws, after the others
/// have ended.
std::vector<RaceResult> runRace(const Race& race, unsigned threads,
                                const std::function<bool()>& goesOn,
                                const std::function<void(std::size_t finished)>& done);
/// The same until done or `stop`.
std::vector<RaceResult> runRace(const Race& race, unsigned threads, const std::atomic<bool>& stop,
                                const std::function<void(std::size_t finished)>& done);

/// One line of the table: solve rate and epochs of the runs that solved the task.
struct RaceSummary {
    std::size_t activation;
    std::size_t runs = 0;
    std::size_t solved = 0;
    /// Quartiles of the epochs of solved runs (linear interpolation); nothing if none solved it.
    std::optional<double> lowerQuartile;
    std::optional<double> median;
    std::optional<double> upperQuartile;
};

std::vector<RaceSummary> summarize(const Race& race, const std::vector<RaceResult>& results);

} // namespace actiscope
