#pragma once

#include "core/analysis/line/bounds.h"
#include "core/analysis/line/regions.h"

#include <optional>
#include <vector>

namespace actiscope {

/// How f behaves towards one end of the line: f' → 0 (soft), f' = 0 from some x on (hard), or
/// neither.
enum class Saturation { none, soft, hard };

/// Averages over a standard normal input z.
struct GaussianMoments {
    double mean;                 ///< E[f(z)]
    double meanSquare;           ///< E[f(z)²]
    double meanSquareDerivative; ///< E[f'(z)²]
};

/// What can be said of an activation with its present parameters. Everything is computed from the
/// function; nothing is looked up. Proven, by interval arithmetic on the whole line: the regions,
/// the places that are kinks, jumps or poles, that f' → 0 or f' = 0 towards an end, and that f is
/// not monotone. Proven where halving comes to an end, else sampled: the ranges (see bounds.h),
/// that f is monotone (see order.h), the limits of f. What kind of a break a place is follows from
/// values on its two sides. Sampled: odd and even. By quadrature: the averages, and with them
/// zeroCentred.
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

/// Computes all of it for ε > 0, in a few milliseconds; where interval arithmetic finds no end, in
/// a few tenths of a second. After a request to stop the result is of no use.
Properties computeProperties(const Activation& activation, double epsilon,
                             const std::stop_token& stop = {});

} // namespace actiscope
