#pragma once

#include "core/activation/activation.h"

#include <optional>

namespace actiscope {

/// A place where f or f' jumps: neighbouring doubles and what happens between them.
struct Discontinuity {
    double left;
    double right;
    bool ofValue; ///< f jumps
    bool ofSlope; ///< f' jumps
};

/// Looks for the largest change of f and f' between two points by bisection down to neighbouring
/// doubles. Nothing remains of the change of a smooth function; what remains is a jump.
std::optional<Discontinuity> findDiscontinuity(const Activation& activation, double from,
                                               double to);

/// Of the two doubles beside a jump the one with the shorter decimal text: 0 rather than 5e-324.
double readablePosition(const Discontinuity& discontinuity);

} // namespace actiscope
