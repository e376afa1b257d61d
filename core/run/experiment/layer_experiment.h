#pragma once

#include "core/run/experiment/parallel_runs.h"
#include "core/training/training_config.h"

#include <optional>
#include <string>
#include <vector>

namespace actiscope {

/// The experiment of Glorot & Bengio (2010) on a small task: networks of 1 to 5 hidden layers, with
/// the functions of that paper and its two ways to draw weights.
struct LayerExperiment {
    TrainingConfig task; ///< hidden layers, functions and initial weights are replaced
    std::vector<Activation> activations{Activation("sigmoid"), Activation("tanh"),
                                        Activation("softsign")};
    std::vector<Initializer> initializers{Initializer::uniformFanIn, Initializer::xavier};
    int mostLayers = 5; ///< from 1 on
    int width = 8;
    std::uint64_t firstSeed = 0;
    std::uint64_t lastSeed = 2; ///< included
    double accuracy = 0.95;     ///< of the training set, or R²; reached = learned
    std::uint64_t epochs = 200; ///< that all train

    std::size_t seeds() const { return static_cast<std::size_t>(lastSeed - firstSeed + 1); }
    std::size_t runs() const {
        return activations.size() * initializers.size() * static_cast<std::size_t>(mostLayers) *
               seeds();
    }
};

/// The hidden layers at one epoch, over units and training samples.
struct LayerMoment {
    std::uint64_t epoch;
    std::vector<double> output; ///< standard deviation of f(z), per hidden layer
    std::vector<double> delta;  ///< of δ = ∂loss/∂z
};

struct LayerRun {
    std::size_t activation; ///< index into the experiment's, as the next
    std::size_t initializer;
    int layers;
    std::uint64_t seed;
    std::optional<std::uint64_t> learned; ///< first epoch at the accuracy
    double finalAccuracy = 0.0;
    bool diverged = false;
    /// Before training, and at 1, 2, 5, 10, 20, 50 … epochs and the last.
    std::vector<LayerMoment> moments;
};

/// The finished runs, in the order of functions, initial weights, layers, seeds.
std::vector<LayerRun> runLayerExperiment(const LayerExperiment& experiment, unsigned threads,
                                         const RunControl& control,
                                         const std::function<void(std::size_t finished)>& done);

/// Medians over the seeds of one network.
struct LayerSummary {
    std::size_t activation;
    std::size_t initializer;
    int layers;
    std::size_t runs = 0;
    std::size_t learned = 0;
    std::optional<double> epochs;     ///< of those that learned
    std::vector<LayerMoment> moments; ///< those that all of them reached; the first is untrained

    const LayerMoment& before() const { return moments.front(); }
    const LayerMoment& after() const { return moments.back(); }
};

std::vector<LayerSummary> summarize(const LayerExperiment& experiment,
                                    const std::vector<LayerRun>& runs);

/// A row per run, moment and layer; then the summary.
std::string layerExperimentCsv(const LayerExperiment& experiment,
                               const std::vector<LayerRun>& runs);

/// As --set names it.
std::string_view initializerName(Initializer initializer);

} // namespace actiscope
