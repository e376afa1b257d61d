#pragma once

#include "core/activation/activation.h"

#include <optional>
#include <stop_token>

namespace actiscope {

/// A range of values; an end without a value is unbounded.
struct Bounds {
    std::optional<double> lowest;
    std::optional<double> highest;
};

/// The infimum and supremum of f and of f' on the whole line, poles apart.
///
/// The highest value found is one that f takes or tends to. That nothing lies more than 1e-12
/// (relative) above it is proven by branch and bound over enclosures where that ends within its
/// budget; else it rests on samples at steps of 0.01 within ±20, growing by 5 % beyond that. A
/// bound towards an end of the line is proven where the enclosure of the tail has one; else f
/// counts as unbounded if it is larger beyond 10⁶ than within 10⁴.
struct Ranges {
    Bounds value;
    Bounds slope;
};
Ranges rangesOf(const Activation& activation, const std::stop_token& stop = {});

} // namespace actiscope
