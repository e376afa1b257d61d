#pragma once

#include "core/activation/activation.h"
#include "core/numeric/random.h"

namespace actiscope {

/// The slopes that a function with a random one (RReLU, Xu et al. 2015) draws while training, and
/// the mean that evaluation uses.
struct SlopeBand {
    double lower;
    double upper;
    double mean;
};

/// Precondition: activation.definition().randomSlope.
inline SlopeBand slopeBand(const Activation& activation) {
    const double lower = activation.parameters()[0];
    const double upper = activation.parameters()[1];
    return {lower, upper, 0.5 * (lower + upper)};
}

inline double drawSlope(const SlopeBand& band, numeric::Random& random) {
    return random.uniform(band.lower, band.upper);
}

/// The draw number `number`, the same on every machine.
inline double numberedSlope(const SlopeBand& band, int number) {
    numeric::Random random(static_cast<std::uint64_t>(number), numeric::RandomPurpose::slopes);
    return drawSlope(band, random);
}

} // namespace actiscope
