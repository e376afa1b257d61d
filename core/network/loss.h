#pragma once

#include <string_view>

namespace actiscope {

/// How the output y is compared with the target t: of classes, a logit with t ∈ {0, 1}, of
/// regression, a number with a number.
enum class OutputLoss {
    crossEntropy,  ///< −t·ln σ(y) − (1−t)·ln σ(−y), in nats
    squared,       ///< (y − s)²/2 with s = 2t − 1
    hinge,         ///< max(0, 1 − s·y)
    squaredError,  ///< of numbers: (y − t)²/2
    absoluteError, ///< of numbers: |y − t|, with slope 0 where they are equal
};

/// Whether targets are numbers.
constexpr bool isOfNumbers(OutputLoss loss) {
    return loss == OutputLoss::squaredError || loss == OutputLoss::absoluteError;
}

/// ∂loss/∂y of each sample. Arrays of `count` elements; for float a multiple of kKernelBlock.
void lossSlopes(OutputLoss loss, const float* y, const float* target, float* slope, int count);
void lossSlopes(OutputLoss loss, const double* y, const double* target, double* slope, int count);

/// Of a single sample.
float lossSlope(OutputLoss loss, float y, float target);
double lossSlope(OutputLoss loss, double y, double target);

/// The loss of each sample, likewise.
void lossValues(OutputLoss loss, const float* y, const float* target, float* value, int count);
void lossValues(OutputLoss loss, const double* y, const double* target, double* value, int count);

} // namespace actiscope
