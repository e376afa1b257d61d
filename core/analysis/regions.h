#pragma once

#include "core/activation/activation.h"

#include <vector>

namespace actiscope {

/// A closed interval of x.
struct Interval {
    double from;
    double to;

    bool operator==(const Interval&) const = default;
};

/// Where an activation stops passing gradient, within a range of x. Ends are exact to double
/// precision where they lie inside the range, otherwise they are the range's own ends.
struct Regions {
    std::vector<Interval> saturated; ///< |f'(x)| < ε, without the dead part
    std::vector<Interval> dead;      ///< f'(x) = 0 on the whole interval

    double saturatedLength() const;
    double deadLength() const;
};

/// Finds both in [from, to] for ε > 0 by sampling f' and bisecting every change. Computed, never
/// looked up. A derivative that merely underflows to 0 in double counts as saturated, not dead: at
/// the edge of a dead region f' leaves 0 abruptly or like a polynomial, at an underflow through
/// 1e-300.
Regions findRegions(const Activation& activation, double from, double to, double epsilon);

} // namespace actiscope
