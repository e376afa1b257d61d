#pragma once

#include "core/activation/activation.h"

#include <optional>

namespace actiscope {

/// Where two functions differ most.
struct LargestDifference {
    double x;
    double size; ///< |f(x) − g(x)|
};

/// The largest |f − g| on [from, to], by sampling and golden-section refinement. Nothing where no
/// sample has a finite difference.
std::optional<LargestDifference> largestDifference(const Activation& f, const Activation& g,
                                                   double from, double to);

} // namespace actiscope
