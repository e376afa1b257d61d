#pragma once

#include "core/approximation/unit_sum.h"

#include <cstdint>

namespace actiscope {

/// A 1-N-1 network that learns the target by gradient descent, all samples at once, with Adam
/// (Kingma & Ba 2015) on the mean squared error, in double. The engine of the session takes two
/// inputs and its samples, so this small one stands beside it.
class TrainedSum {
public:
    static constexpr Eigen::Index kSamples = 201; ///< at equal distance over the range

    TrainedSum(const Activation& activation, const TargetFunction& target, int units, double rate,
               std::uint64_t seed);

    /// One epoch is one step on all samples. False when it stopped because a number was no longer
    /// finite; the sum is then the last good one.
    bool step();

    const UnitSum& sum() const { return m_sum; }
    int epoch() const { return m_epoch; }

private:
    void unpack();

    UnitSum m_sum;
    Eigen::ArrayXd m_x;
    Eigen::ArrayXd m_wanted;
    Eigen::ArrayXd m_values;   ///< heights, weights, biases, offset
    Eigen::ArrayXd m_gradient; ///< likewise
    Eigen::ArrayXd m_mean;
    Eigen::ArrayXd m_square;
    double m_rate;
    int m_epoch = 0;
};

} // namespace actiscope
