#pragma once

#include "core/activation/activation.h"

namespace actiscope {

/// Averages over z ~ N(0, variance), by the midpoint rule over ±10 standard deviations: no point
/// is a kink at 0. NaN where f is undefined for some z.
struct GaussianAverages {
    double square;           ///< E[f(z)²]
    double squareDerivative; ///< E[f'(z)²]
};

GaussianAverages gaussianAverages(const Activation& activation, double variance);

} // namespace actiscope
