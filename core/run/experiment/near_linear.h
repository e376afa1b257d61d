#pragma once

#include "core/run/experiment/parallel_runs.h"
#include "core/run/race.h"

#include <string>
#include <string_view>
#include <vector>

namespace actiscope {

/// Is a function that is nearly linear easier to optimise? Leaky ReLU with slopes α up to 1, where
/// it is linear, as a race on a task that a line solves and on one that no line solves.
struct NearLinear {
    TrainingConfig task; ///< functions and data sets are replaced
    std::vector<double> slopes{0.01, 0.03, 0.1, 0.3, 0.5, 0.7, 0.9, 1.0};
    struct Task {
        DataKind kind;
        std::string_view name; ///< as --set names it
    };
    std::vector<Task> tasks{{DataKind::gaussians, "gaussians"}, {DataKind::ring, "ring"}};
    std::uint64_t firstSeed = 0;
    std::uint64_t lastSeed = 19; ///< included
    double accuracy = 0.99;      ///< of the training set; reached = solved
    std::uint64_t mostEpochs = 1000;

    std::size_t seeds() const { return static_cast<std::size_t>(lastSeed - firstSeed + 1); }
    std::size_t runs() const { return tasks.size() * slopes.size() * seeds(); }
    /// The race on one of the tasks.
    Race race(std::size_t index) const;
};

struct NearLinearRun {
    std::size_t task;  ///< index into the experiment's
    RaceResult result; ///< its activation is the index of the slope
};

/// The finished runs, in the order of tasks, slopes, seeds.
std::vector<NearLinearRun> runNearLinear(const NearLinear& experiment, unsigned threads,
                                         const RunControl& control,
                                         const std::function<void(std::size_t finished)>& done);

/// Per slope, of one task.
std::vector<RaceSummary> summarize(const NearLinear& experiment,
                                   const std::vector<NearLinearRun>& runs, std::size_t task);

/// A row per run.
std::string nearLinearCsv(const NearLinear& experiment, const std::vector<NearLinearRun>& runs);

} // namespace actiscope
