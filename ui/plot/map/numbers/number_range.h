#pragma once

#include "core/data/data_set.h"

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

/// From the smallest target to the largest; around one that is the only one.
NumberRange rangeOfTargets(const DataSet& data);

} // namespace actiscope::ui
