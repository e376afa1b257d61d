#pragma once

#include "core/data/data_set.h"

#include <array>
#include <vector>

namespace actiscope {

/// Each coordinate of a point as the network sees it: (x − mean) / deviation. Without values of its
/// own it leaves every coordinate as it is.
struct Standardization {
    std::array<double, 2> mean{0.0, 0.0};
    std::array<double, 2> deviation{1.0, 1.0}; ///< above 0

    bool isIdentity() const { return *this == Standardization{}; }

    double first(double x1) const { return (x1 - mean[0]) / deviation[0]; }
    double second(double x2) const { return (x2 - mean[1]) / deviation[1]; }

    /// a·u1 + b·u2 + c of the standardized coordinates u, with coefficients for x1 and x2
    /// themselves; T has a, b and c.
    template <class T>
    T inDataUnits(T line) const {
        line.a /= deviation[0];
        line.b /= deviation[1];
        line.c -= line.a * mean[0] + line.b * mean[1];
        return line;
    }

    bool operator==(const Standardization&) const = default;
};

/// Mean and standard deviation (divided by n) of the samples that train, so that what only tests
/// stays unseen. A coordinate that never changes keeps its size: deviation 1.
Standardization standardizationOf(const DataSet& data, const std::vector<int>& train);

} // namespace actiscope
