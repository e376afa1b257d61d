#pragma once

#include "core/training/diagnosis/inspector.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace actiscope {

/// A place where an activation has no finite value or slope although its argument is a number.
struct MissingSlope {
    int layer; ///< hidden layer and unit, from 1
    int unit;
    double z;
};

/// Why a run cannot go on: the loss or a parameter is no longer a finite number.
struct Divergence {
    std::uint64_t epoch;
    int layer; ///< 1-based; the first layer with a parameter that is not finite
    /// If a unit of the last good network meets such a place: the reason, which no smaller
    /// learning rate removes.
    std::optional<MissingSlope> missing;
};

/// The first layer, from 1, with a parameter that is not finite; the output layer if no hidden one
/// has any.
template <class Scalar>
int firstLayerNotFinite(const Network<Scalar>& network);

/// Looks at every unit with the samples that it sees.
template <class Scalar>
std::optional<MissingSlope> missingSlope(const Network<Scalar>& network,
                                         Inspector<Scalar> inspector,
                                         const std::vector<int>& samples);

} // namespace actiscope
