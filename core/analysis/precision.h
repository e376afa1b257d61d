#pragma once

#include "core/analysis/line/regions.h"

#include <string_view>
#include <vector>

namespace actiscope {

std::string_view formatName(Format format);

/// The largest finite number of a format: x beyond it does not exist there.
double largestFinite(Format format);

/// Where f', evaluated in the format, is exactly 0 on more than a single sample: a dead region, or
/// a derivative that rounding has lost. The whole line, sampled and bisected as in findRegions.
std::vector<Interval> zeroSlopeIntervals(const Activation& activation, Format format);

/// The textbook's formula, if the row of the function has one; else null.
const NaiveForm* naiveForm(const Activation& activation);

/// What goes wrong with the textbook's formula in a format.
struct NaiveFailure {
    std::vector<Interval> zeroSlope; ///< f' is exactly 0
    std::vector<Interval> undefined; ///< f or f' is infinite or NaN
};

NaiveFailure naiveFailure(const NaiveForm& form, const Activation& activation, Format format);

} // namespace actiscope
