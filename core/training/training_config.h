#pragma once

#include "core/activation/activation.h"
#include "core/data/data_set.h"
#include "core/data/features.h"
#include "core/network/loss.h"
#include "core/network/network.h"
#include "core/training/optimizer.h"

#include <cstdint>
#include <string>
#include <vector>

namespace actiscope {

/// How the learning rate goes on with the epochs.
enum class Schedule {
    constant,
    step,   ///< a tenth after every scheduleEpochs
    cosine, ///< from the rate to a hundredth along half a cosine over scheduleEpochs, then constant
};

/// How regression compares its outputs with the targets.
enum class RegressionLoss { squared, absolute };

/// When training stops by itself; 0 leaves a condition out.
struct StopRule {
    std::uint64_t epochs = 0;
    double accuracy = 0.0; ///< of the training set, at least this, in [0, 1]; not of regression
    double loss = 0.0;     ///< of the training set, at most this

    bool operator==(const StopRule&) const = default;
};

/// A part of the network that training leaves as it is. Everything counts from 1.
struct FrozenPart {
    int layer = 1; ///< hidden layers first, the output layer last
    int unit = 0;  ///< pre-activation of the layer; 0 = the whole layer
    int input = 0; ///< incoming weight of that unit; 0 = its bias

    auto operator<=>(const FrozenPart&) const = default;
};

/// Whether the network has this layer, unit and input.
bool hasPart(const Architecture& architecture, const FrozenPart& part);

/// Place of a single weight or bias in the parameter vector. Precondition: part.unit > 0, and the
/// network has it.
Eigen::Index placeOf(const Architecture& architecture, const FrozenPart& part);

/// "layer2", "w1.3.2" (layer, unit, input) or "b1.3".
std::string partName(const FrozenPart& part);

/// 1 at the places of frozen parameters; empty if there are none. Parts that the network does not
/// have are left out.
Eigen::ArrayXd frozenMask(const Architecture& architecture, const std::vector<FrozenPart>& parts);

/// Everything that determines a training run besides the seed. The limits stand in the settings
/// table.
struct TrainingConfig {
    DataConfig data;
    std::vector<int> hidden = {4}; ///< units of each hidden layer
    std::vector<Activation> activations = {Activation("elu")};
    double learningRate = 0.1;
    FeatureList features = plainFeatures(); ///< the network's inputs
    /// Coordinates get mean 0 and deviation 1 (over the samples that train) before the features.
    bool standardize = false;
    bool learn = false; ///< training changes the learnable parameters of activations, too
    std::vector<FrozenPart> frozen; ///< ascending, none twice
    StopRule stop;
    int batch = 10; ///< samples per update; kFullBatch = all of them
    bool shuffle = true;
    Initializer initializer = Initializer::uniformFanIn;
    double testShare = 0.0; ///< part of the samples that only test, in [0, kLargestTestShare]
    Schedule schedule = Schedule::constant;
    int scheduleEpochs = 100;
    OutputLoss loss = OutputLoss::crossEntropy; ///< of classes
    RegressionLoss regressionLoss = RegressionLoss::squared;
    OptimizerKind optimizer = OptimizerKind::sgd;
    double l1 = 0.0; ///< l1·Σ|w| and l2·Σw²/2 are added to the mean loss; biases are left out
    double l2 = 0.0;
    /// Hidden layers as wide as the one before add what that one handed on: h(l−1) + f(z(l)).
    bool skip = false;
    /// Largest norm of the gradient of an update, penalties included; a larger one is scaled down
    /// to it (Pascanu et al. 2013). 0 = none.
    double clip = 0.0;

    static constexpr int kFullBatch = 0;
    static constexpr double kLargestTestShare = 0.9;

    /// The loss of the task.
    OutputLoss usedLoss() const {
        if (data.task == Task::classification) {
            return loss;
        }
        return regressionLoss == RegressionLoss::squared ? OutputLoss::squaredError
                                                         : OutputLoss::absoluteError;
    }

    /// The learning rate in an epoch, counted from 0.
    double rateAt(std::uint64_t epoch) const;

    bool operator==(const TrainingConfig&) const = default;
};

/// What happens to the coordinates: nothing, unless the configuration standardizes.
Standardization standardizationOf(const TrainingConfig& config, const DataSet& data,
                                  const std::vector<int>& train);

/// Whether a run with `before` has to start anew to become one with `after`: another task, initial
/// weights or shape of the network. Everything else changes in flight and keeps the weights, also
/// activations, unless the number of pieces of a maxout layer changes.
bool needsRestart(const TrainingConfig& before, const TrainingConfig& after);

/// Whether both networks have parameter vectors of the same layout.
bool sameShape(const TrainingConfig& before, const TrainingConfig& after);

} // namespace actiscope
