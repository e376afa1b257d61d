#pragma once

#include "core/numeric/kernel.h"

#include <cmath>
#include <limits>
#include <numbers>

/// Distances from a real centre b to the nearest singularity, for the radius of a row.
namespace actiscope::rows {

inline double entire(double, const ParameterValues&) {
    return std::numeric_limits<double>::infinity();
}

/// A pair at ±i·height.
inline double toPair(double b, double height) {
    return std::hypot(height, b);
}

/// σ(βx), softplus(βx)/β, x·σ(βx): poles or branch points at ±πi/β.
inline double toLogisticPair(double b, double beta) {
    return beta == 0.0 ? std::numeric_limits<double>::infinity()
                       : toPair(b, std::numbers::pi / beta);
}

/// tanh z has poles at ±πi/2.
inline double toTanhPair(double b, const ParameterValues&) {
    return toPair(b, 0.5 * std::numbers::pi);
}

/// The real place where scale·x + shift is 0; none for scale = 0.
inline double toZeroOfLine(double b, double scale, double shift) {
    return scale == 0.0 ? std::numeric_limits<double>::infinity() : std::fabs(b + shift / scale);
}

} // namespace actiscope::rows
