#pragma once

#include <span>

namespace actiscope::soak {

/// How a quantity went, without the first third of the rounds, in which caches fill.
struct Trend {
    double first; ///< median of the second third
    double last;  ///< median of the last third
    double slope; ///< per round, of the line with the least squares through both thirds
};

/// Of at least six values, one per round. Throws std::invalid_argument for fewer.
Trend trendOf(std::span<const double> values);

} // namespace actiscope::soak
