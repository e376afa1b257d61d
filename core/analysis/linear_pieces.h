#pragma once

#include "core/activation/activation.h"
#include "core/activation/maxout.h"

#include <optional>
#include <vector>

namespace actiscope {

/// A function that is straight between places: f(z) = slope·z + intercept on each piece. At a place
/// where two pieces meet the function may jump.
struct LinearPieces {
    std::vector<double> breaks;      ///< in rising order
    std::vector<AffinePiece> pieces; ///< one more than breaks, from left to right

    bool operator==(const LinearPieces&) const = default;
};

/// The pieces of a piecewise linear function; nothing for any other. Neighbouring pieces that
/// continue each other are one. Looks for breaks within [-16, 16], which takes about a millisecond
/// (see findBreaks).
std::optional<LinearPieces> linearPieces(const Activation& activation);

} // namespace actiscope
