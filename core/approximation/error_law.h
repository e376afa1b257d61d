#pragma once

#include "core/approximation/solved.h"

#include <stop_token>
#include <vector>

namespace actiscope {

struct LawPoint {
    int units;
    double sup;
};

/// The largest error of solved sums of so many units, smallest number first. Ends early after a
/// stop.
std::vector<LawPoint> errorLaw(const Activation& activation, const TargetFunction& target,
                               std::span<const int> units, const std::stop_token& stop = {});

/// The exponent p of sup ~ N^p: the straight line through log sup against log N by least squares,
/// over the upper half of log N, because the law holds for many units. NaN for fewer than two
/// numbers of units, or where an error is 0 or NaN.
double lawSlope(std::span<const LawPoint> points);

/// What the chart of the law shows: 4, 8, 16, 32, 64.
inline constexpr int kLawUnits[] = {4, 8, 16, 32, 64};

} // namespace actiscope
