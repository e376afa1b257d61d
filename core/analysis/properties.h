#pragma once

#include "core/analysis/regions.h"

#include <optional>
#include <vector>

namespace actiscope {

/// How f behaves towards one end of the line: f' → 0 (soft), f' = 0 from some x on (hard), or
/// neither.
enum class Saturation { none, soft, hard };

/// A range of values; an end without a value is unbounded.
struct Bounds {
    std::optional<double> lowest;
    std::optional<double> highest;
};

/// Averages over a standard normal input z.
struct GaussianMoments {
    double mean;                 ///< E[f(z)]
    double meanSquare;           ///< E[f(z)²]
    double meanSquareDerivative; ///< E[f'(z)²]
};

/// What can be said of an activation with its present parameters. Everything is computed from the
/// function, by interval arithmetic on the whole line (regions, breaks, order), bisection and
/// quadrature; nothing is looked up.
struct Properties {
    Bounds range;
    Bounds derivativeRange;
    Saturation left;
    Saturation right;
    std::optional<double> leftLimit;  ///< lim f for x → −∞ where it exists
    std::optional<double> rightLimit; ///< lim f for x → ∞ where it exists
    Regions regions;                  ///< on the whole line
    bool monotone;
    bool odd;
    bool even;
    bool zeroCentred;          ///< E[f(z)] = 0 for z ~ N(0, 1)
    std::vector<double> kinks; ///< f continuous, f' jumps
    std::vector<double> jumps; ///< f jumps
    std::vector<double> poles; ///< f → ±∞ on at least one side
    GaussianMoments gaussian;  ///< NaN where f is undefined for some z
};

/// Computes all of it for ε > 0, in about a millisecond.
Properties computeProperties(const Activation& activation, double epsilon);

} // namespace actiscope
