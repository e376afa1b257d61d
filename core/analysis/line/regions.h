#pragma once

#include "core/analysis/line/line_map.h"

#include <Eigen/Core>

#include <vector>

namespace actiscope {

/// A closed interval of x; an end may be infinite.
struct Interval {
    double from;
    double to;

    bool operator==(const Interval&) const = default;
};

/// Where an activation passes little or no gradient. The kinds do not overlap.
struct Regions {
    /// |f'| < ε from here on to ±∞, on a side where f' → 0; without the dead part.
    std::vector<Interval> saturated;
    std::vector<Interval> smallSlope; ///< the other places with |f'| < ε, without the dead part
    std::vector<Interval> dead;       ///< f' = 0 proven on the whole interval
    /// Where the effort ended before anything was proven.
    std::vector<Interval> undecided;

    double saturatedLength() const;
    double smallSlopeLength() const;
    double deadLength() const;

    bool operator==(const Regions&) const = default;
};

/// Finds them on the whole real line for ε > 0 by interval arithmetic (see line_map.h); complete
/// within [−20, 20] and [from, to] as far as the effort reaches.
Regions findRegions(const Activation& activation, double from, double to, double epsilon,
                    const LineEffort& effort = LineEffort::quick());

/// The regions of a line that has been mapped.
Regions regionsOf(const LineMap& line);

/// The part of the regions inside [from, to].
Regions clipped(const Regions& regions, double from, double to);

/// The probability that z ~ N(mean, deviation²) falls into one of the intervals.
double gaussianShare(const std::vector<Interval>& intervals, double mean, double deviation);

/// Sorted sample positions for questions about the whole line: steps of 0.01 in [−20, 20], beyond
/// that a ratio of 1.05 up to ±10⁸.
Eigen::ArrayXd wholeLineGrid();

} // namespace actiscope
