#pragma once

#include "core/activation/activation.h"

#include <Eigen/Core>

#include <cstdint>
#include <optional>
#include <vector>

namespace actiscope {

/// Gradient descent of one linear unit, squared loss, whose inputs are outputs of a function (or
/// N(m, s²)): inputs with a mean that is not 0 stretch the valley, and the path zig-zags.
struct ZigZag {
    Activation activation; ///< of the units that feed it: inputs are f(z), z ~ N(0, 1)
    struct Normal {
        double mean = 0.0;
        double deviation = 1.0;
        bool operator==(const Normal&) const = default;
    };
    std::optional<Normal> normal = std::nullopt; ///< inputs N(m, s²) instead
    int inputs = 2;
    /// Drawn evenly, not independently: κ of the default 2000 is within 3 % of the prediction.
    int samples = 2000;
    /// Step size; 0 = the best one, 2/(λ1 + λn).
    double rate = 0.0;
    double momentum = 0.0;
    int batch = 0;       ///< samples per step; 0 = all
    bool centre = false; ///< the mean of the samples is subtracted from the inputs
    int steps = 100;
    std::uint64_t seed = 1;
    /// Where the path begins, relative to the minimum; empty: (1, −1, 1, …), across the valley as
    /// well as along it.
    std::vector<double> start;

    static constexpr int kMostInputs = 64;
    static constexpr int kMostSamples = 100'000;
    static constexpr int kMostSteps = 100'000;

    bool operator==(const ZigZag&) const = default;
};

struct ZigZagResult {
    /// 1 + n·m²/s² of n independent inputs of mean m and variance s²; infinite for s = 0. Of one
    /// input 1: there is one curvature only.
    double predictedCondition = 0.0;
    double measuredCondition = 0.0; ///< λ1/λn of the samples' second moments
    Eigen::MatrixXd hessian;        ///< of the loss ½·mean((w − w*)·x)²
    double rate = 0.0;
    double rateTimesLargest = 0.0;     ///< < 1 falls straight, 1 … 2 zig-zags, > 2 diverges
    std::vector<Eigen::VectorXd> path; ///< w − w*, from the start on; ends at the tolerance
    std::vector<double> losses;
    double pathLength = 0.0;
    double displacement = 0.0; ///< from start to end
    /// Share of samples whose gradient has one sign in all inputs, averaged over the steps.
    double sameSign = 0.0;
    int signFlips = 0; ///< times that a coordinate of the step changed its sign
    bool diverged = false;
};

/// The bowl that the samples make: what does not depend on start, rate, momentum or steps, for
/// those who drag these.
class ZigZagBowl {
public:
    explicit ZigZagBowl(const ZigZag& task);

    /// Whether the task has this bowl.
    bool fits(const ZigZag& task) const;
    /// 2/(λ1 + λn).
    double bestRate() const { return 2.0 / (m_most + m_least); }
    /// The way down. Precondition: fits(task).
    ZigZagResult descend(const ZigZag& task) const;

private:
    ZigZag m_task;
    Eigen::MatrixXd m_inputs; ///< a column per sample
    Eigen::MatrixXd m_hessian;
    double m_predicted = 1.0;
    double m_least = 0.0; ///< curvature
    double m_most = 0.0;
    double m_sameSign = 0.0;
};

/// The steps end when the loss is 1e-12 of the start's, or when it is 1e12 of it.
ZigZagResult runZigZag(const ZigZag& task);

/// 1 + n·m²/s² for inputs f(z), z ~ N(0, 1).
double conditionOf(const Activation& activation, int inputs);

} // namespace actiscope
