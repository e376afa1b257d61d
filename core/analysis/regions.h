#pragma once

#include "core/activation/activation.h"

#include <Eigen/Core>

#include <vector>

namespace actiscope {

/// A closed interval of x; an end may be infinite.
struct Interval {
    double from;
    double to;

    bool operator==(const Interval&) const = default;
};

/// Where an activation stops passing gradient.
struct Regions {
    std::vector<Interval> saturated; ///< |f'(x)| < ε, without the dead part
    std::vector<Interval> dead;      ///< f'(x) = 0 on the whole interval

    double saturatedLength() const;
    double deadLength() const;
};

/// Finds both on the whole real line for ε > 0. Samples f' densely near 0, logarithmically far out
/// and densely in [from, to], and bisects every change to double precision; computed, never looked
/// up. An interval that reaches ±10⁸ is taken to be unbounded.
///
/// A derivative that merely underflows to 0 in double counts as saturated, not dead: at the edge of
/// a dead region f' leaves 0 abruptly or like a polynomial, at an underflow through 1e-300.
Regions findRegions(const Activation& activation, double from, double to, double epsilon);

/// The part of the regions inside [from, to].
Regions clipped(const Regions& regions, double from, double to);

/// The probability that z ~ N(mean, deviation²) falls into one of the intervals.
double gaussianShare(const std::vector<Interval>& intervals, double mean, double deviation);

/// Sorted sample positions for questions about the whole line: steps of 0.01 in [−20, 20], beyond
/// that a ratio of 1.05 up to ±10⁸.
Eigen::ArrayXd wholeLineGrid();

} // namespace actiscope
