#pragma once

#include "core/run/experiment/parallel_runs.h"
#include "core/training/training_config.h"

#include <string>
#include <vector>

namespace actiscope {

/// Mean and standard deviation of f(z + s·ε), ε ~ N(0, 1), by the midpoint rule over ±10 standard
/// deviations. NaN where f is undefined for some of these; s ≥ 0.
struct NoisyOutput {
    double mean;
    double sd;
};
NoisyOutput noisyOutput(const Activation& activation, double z, double s);

/// How much noise on the pre-activations of the hidden units comes through: a trained network,
/// whose every z gets s·ε, over and over again. What ELU's plateau is said to be good for (Clevert
/// et al. 2016), Leaky ReLU lacks.
struct NoiseExperiment {
    TrainingConfig task; ///< its functions are replaced
    std::vector<Activation> activations{Activation("relu"), Activation("leaky_relu"),
                                        Activation("elu")};
    double sd = 0.5; ///< s
    int draws = 20;  ///< of noise, for every sample
    std::uint64_t firstSeed = 0;
    std::uint64_t lastSeed = 19; ///< included
    std::uint64_t epochs = 200;  ///< of training, without noise

    std::size_t seeds() const { return static_cast<std::size_t>(lastSeed - firstSeed + 1); }
    std::size_t runs() const { return activations.size() * seeds(); }
};

struct NoiseRun {
    std::size_t activation; ///< index into the experiment's
    std::uint64_t seed;
    /// Root mean square over units of the last hidden layer, samples and draws of what the noise
    /// changes in their output.
    double unitSd = 0.0;
    /// The same of the logit, in standard deviations of the logit over the samples.
    double logitSd = 0.0;
    double accuracy = 0.0; ///< of the training set, without noise
    double noisy = 0.0;    ///< the same with noise, mean over the draws
    bool diverged = false;
};

/// The finished runs, in the order of functions, seeds. Throws InputError for a network without
/// hidden units.
std::vector<NoiseRun> runNoise(const NoiseExperiment& experiment, unsigned threads,
                               const RunControl& control,
                               const std::function<void(std::size_t finished)>& done);

/// Means over the seeds.
struct NoiseSummary {
    std::size_t activation;
    std::size_t runs = 0;
    double unitSd = 0.0;
    double logitSd = 0.0;
    double accuracy = 0.0;
    double noisy = 0.0;
};

/// A row per function that has finished runs.
std::vector<NoiseSummary> summarize(const NoiseExperiment& experiment,
                                    const std::vector<NoiseRun>& runs);

/// A row per run.
std::string noiseCsv(const NoiseExperiment& experiment, const std::vector<NoiseRun>& runs);

} // namespace actiscope
