#pragma once

#include "core/run/race.h"

#include <string>

namespace actiscope {

/// One way to solve the present task: a linear model on hand-made features, or hidden units on x1
/// and x2 alone.
struct FeatureContender {
    FeatureList features;
    std::vector<int> hidden; ///< empty = linear in the features
    Activation activation;   ///< of the hidden units
};

struct FeatureScore {
    FeatureContender contender;
    Eigen::Index parameters = 0; ///< weights and biases
    int runs = 0;
    int solved = 0;              ///< reached 99 % of the training samples
    double medianAccuracy = 0.0; ///< of the training samples at the end, or R²
};

/// The contenders for a task: linear in x1 and x2; linear with x1², x2² and x1·x2 typed in; and
/// `activation` with the task's own hidden layers (three units if it has none) on x1 and x2.
std::vector<FeatureContender> featureContenders(const TrainingConfig& task,
                                                const Activation& activation);

/// Trains each contender with `seeds` seeds from 0, at most `epochs` epochs each, on the task's
/// data. Empty after a stop.
std::vector<FeatureScore> compareFeatures(const TrainingConfig& task,
                                          const std::vector<FeatureContender>& contenders,
                                          int seeds, std::uint64_t epochs, unsigned threads,
                                          const std::atomic<bool>& stop);

} // namespace actiscope
