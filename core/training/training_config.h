#pragma once

#include "core/activation/activation.h"
#include "core/data/data_set.h"
#include "core/network/loss.h"
#include "core/network/network.h"
#include "core/training/optimizer.h"

#include <cstdint>
#include <vector>

namespace actiscope {

/// How the learning rate goes on with the epochs.
enum class Schedule {
    constant,
    step,   ///< a tenth after every scheduleEpochs
    cosine, ///< from the rate to a hundredth along half a cosine over scheduleEpochs, then constant
};

/// Everything that determines a training run besides the seed. The limits stand in the settings
/// table.
struct TrainingConfig {
    DataConfig data;
    std::vector<int> hidden = {4}; ///< units of each hidden layer
    std::vector<Activation> activations = {Activation("elu")};
    double learningRate = 0.1;
    int batch = 10; ///< samples per update; kFullBatch = all of them
    bool shuffle = true;
    Initializer initializer = Initializer::uniformFanIn;
    double testShare = 0.0; ///< part of the samples that only test, in [0, kLargestTestShare]
    Schedule schedule = Schedule::constant;
    int scheduleEpochs = 100;
    OutputLoss loss = OutputLoss::crossEntropy;
    OptimizerKind optimizer = OptimizerKind::sgd;
    double l1 = 0.0; ///< l1·Σ|w| and l2·Σw²/2 are added to the mean loss; biases are left out
    double l2 = 0.0;

    static constexpr int kFullBatch = 0;
    static constexpr double kLargestTestShare = 0.9;

    /// The learning rate in an epoch, counted from 0.
    double rateAt(std::uint64_t epoch) const;

    bool operator==(const TrainingConfig&) const = default;
};

/// Whether a run with `before` has to start anew to become one with `after`. Activations, rate,
/// batch and shuffling change in flight and keep the weights.
bool needsRestart(const TrainingConfig& before, const TrainingConfig& after);

} // namespace actiscope
