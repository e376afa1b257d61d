#pragma once

#include "core/analysis/line/regions.h"

#include <span>
#include <vector>

namespace actiscope {

/// Counts of numbers in equal bins over [from, to]; numbers outside are not counted.
struct Histogram {
    double from = 0.0;
    double to = 0.0;
    std::vector<int> counts;

    double binWidth() const { return (to - from) / static_cast<double>(counts.size()); }
};

/// Precondition: from < to, bins ≥ 1.
Histogram histogramOf(std::span<const float> values, double from, double to, std::size_t bins);
/// Over the range of the values, which all are counted: one value still has a bin around it. Empty
/// bins over [0, 0] where a value is not finite or there is none. `Value` is float or double.
template <class Value>
Histogram histogramOfAll(std::span<const Value> values, std::size_t bins);

/// The share of the values that lie in one of the intervals, in [0, 1]; 0 for no values.
double shareInside(std::span<const float> values, const std::vector<Interval>& intervals);

/// Mean and standard deviation (of the population) of the values; 0 and 0 for none.
struct Spread {
    double mean = 0.0;
    double deviation = 0.0;
};
Spread spreadOf(std::span<const float> values);

} // namespace actiscope
