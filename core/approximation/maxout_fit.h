#pragma once

#include "core/activation/maxout.h"
#include "core/approximation/target.h"

#include <optional>
#include <vector>

namespace actiscope {

/// The maximum of k straight lines that comes closest to a target, by the largest error.
struct MaxoutFit {
    std::vector<AffinePiece> pieces; ///< of the best fit from left to right
    double sup = 0.0;

    double operator()(double x) const;
    /// Which piece wins at x, the first of equals.
    std::size_t winner(double x) const;
    /// Where the winner changes, from left to right: one place fewer than there are winners.
    std::vector<double> corners(double from, double to) const;
};

/// Best possible to within the grid it is computed on, whatever the target: of a convex one the
/// error falls with k, of a concave one no k helps, because a maximum of lines is convex.
MaxoutFit fitMaxout(const TargetFunction& target, int pieces);

/// Lines that somebody else chose, in any order, with their error on the same grid.
MaxoutFit maxoutOf(const TargetFunction& target, std::vector<AffinePiece> lines);

/// The difference of two maxouts, k pieces each, that are fitted in turns: each to what the other
/// leaves. Not proven to be the best.
struct MaxoutPair {
    MaxoutFit plus;
    MaxoutFit minus;
    double sup = 0.0;

    double operator()(double x) const { return plus(x) - minus(x); }
};
MaxoutPair fitMaxoutPair(const TargetFunction& target, int pieces);

/// The best possible sup error for ±x² over [−1, 1] with k pieces, one maxout: 1/(2k²) or ½.
double bestSquareError(int pieces, bool concave);

} // namespace actiscope
