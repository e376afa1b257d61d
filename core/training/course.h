#pragma once

#include "core/training/loss_history.h"

#include <Eigen/Core>

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace actiscope {

/// A change of the functions while a network trained.
struct FunctionChange {
    std::uint64_t epoch = 0; ///< complete when it came
    std::string functions;   ///< that are used from then on: "ELU, alpha 0.5"

    bool operator==(const FunctionChange&) const = default;
};

/// Everything besides the parameters that decides how training goes on: a trainer that takes it
/// over does the next updates bit for bit as the one that gave it.
struct Course {
    std::uint64_t epoch = 0;    ///< complete ones
    std::uint64_t examples = 0; ///< seen so far
    std::int64_t position = 0;  ///< training samples of the present epoch that were seen
    std::vector<int> order;     ///< in which this epoch takes the training samples
    std::string shuffle;        ///< state of the generator that shuffles, as the standard writes it
    std::vector<std::uint32_t> slopes; ///< states of the generators of random slopes
    std::uint64_t steps = 0;           ///< of the optimizer
    Eigen::ArrayXd mean;               ///< of gradients; empty where the optimizer has none
    Eigen::ArrayXd square;             ///< of squared gradients
    std::vector<HistoryPoint> history;
    std::vector<FunctionChange> changes;
};

/// Checks that a course fits a network of `parameters` parameters that trains on the given samples.
/// Throws UsageError that names the part.
void checkCourse(const Course& course, Eigen::Index parameters, const std::vector<int>& training);

} // namespace actiscope
