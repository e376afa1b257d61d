#pragma once

#include "core/approximation/unit_sum.h"

#include <span>

namespace actiscope {

/// Units whose steps are given, all equally steep, with the offset and the heights that have the
/// least squared error over the range.
UnitSum solveAt(const Activation& activation, const TargetFunction& target,
                std::span<const double> steps);

/// Steps at equal distance.
UnitSum solveEvenly(const Activation& activation, const TargetFunction& target, int units);

/// Steps where the error is: they move, some rounds long, to where equally many lie under equal
/// shares of the remaining error; the best round counts, so that it is never worse than evenly.
UnitSum solveWhereTheErrorIs(const Activation& activation, const TargetFunction& target, int units);

} // namespace actiscope
