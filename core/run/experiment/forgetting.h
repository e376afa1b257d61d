#pragma once

#include "core/run/experiment/parallel_runs.h"
#include "core/training/training_config.h"

#include <optional>
#include <string>
#include <vector>

namespace actiscope {

/// What is left of a task after another one was learned. The first task is the left half of the
/// samples (x1 < 0), the second the right half: both have the same rule, so that a network could
/// keep both, and nothing but forgetting lowers the accuracy on the first. After Goodfellow et al.,
/// "An empirical investigation of catastrophic forgetting" (2013), who found maxout to keep most,
/// with dropout, on other tasks.
struct Forgetting {
    /// Its functions are replaced. All samples train, and none are standardized, since that would
    /// be done differently for each half.
    TrainingConfig task;
    std::vector<Activation> activations{
        Activation("sigmoid"), Activation("tanh"), Activation("relu"),  Activation("leaky_relu"),
        Activation("elu"),     Activation("silu"), Activation("maxout")};
    std::uint64_t firstSeed = 0;
    std::uint64_t lastSeed = 19; ///< included
    std::uint64_t epochs = 100;  ///< on each task

    std::size_t seeds() const { return static_cast<std::size_t>(lastSeed - firstSeed + 1); }
    std::size_t runs() const { return activations.size() * seeds(); }
};

/// Accuracies in [0, 1].
struct ForgettingRun {
    std::size_t activation; ///< index into the experiment's
    std::uint64_t seed;
    Eigen::Index weights = 0; ///< and biases of the network: maxout has more of them
    double learned = 0.0;     ///< on the first task, when it was learned
    double left = 0.0;        ///< on the first task, after the second
    double second = 0.0;      ///< on the second task, at the end
    bool diverged = false;
};

/// The finished runs, in the order of functions, seeds; a seed that leaves a half without samples
/// is missing.
std::vector<ForgettingRun> runForgetting(const Forgetting& experiment, unsigned threads,
                                         const RunControl& control,
                                         const std::function<void(std::size_t finished)>& done);

/// Means over the seeds.
struct ForgettingSummary {
    std::size_t activation;
    std::size_t runs = 0;
    double learned = 0.0;
    double left = 0.0;
    double second = 0.0;
};

/// A row per function that has finished runs.
std::vector<ForgettingSummary> summarize(const Forgetting& experiment,
                                         const std::vector<ForgettingRun>& runs);

/// A row per run.
std::string forgettingCsv(const Forgetting& experiment, const std::vector<ForgettingRun>& runs);

} // namespace actiscope
