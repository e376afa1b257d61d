#pragma once

#include "core/data/data_set.h"

#include <optional>

namespace actiscope::ui {

/// The numbers that the two ends of a map's colours stand for.
struct NumberRange {
    double lowest = -1.0;
    double highest = 1.0;

    double middle() const { return 0.5 * (lowest + highest); }
    /// −1 at the lowest, 1 at the highest.
    double share(double value) const { return (value - middle()) / (highest - middle()); }

    bool operator==(const NumberRange&) const = default;
};

/// Numbers as places upwards, for samples of one input: in place of x2, which they do not have, so
/// that the square of the map stays what it is.
struct NumberHeights {
    NumberRange range;
    double middle = 0.0; ///< where the middle of the range lies, in the units of x1
    double reach = 1.0;  ///< from there to its highest

    double at(double number) const { return middle + reach * range.share(number); }
    double numberAt(double height) const {
        return range.middle() + (range.highest - range.middle()) * (height - middle) / reach;
    }
};

/// From the smallest target to the largest; around one that is the only one.
NumberRange rangeOfTargets(const DataSet& data);

/// Nothing unless the samples are numbers with one input.
std::optional<NumberHeights> heightsOfTargets(const DataSet& data);

} // namespace actiscope::ui
