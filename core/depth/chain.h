#pragma once

#include "core/activation/activation.h"

#include <vector>

namespace actiscope {

/// One unit after the other, all with the same weight and bias: the least network in which
/// gradients vanish or explode.
struct Chain {
    Activation activation;
    int layers = 10;
    double weight = 1.0;
    double bias = 0.0;
    double x = 0.5; ///< what the first unit sees

    static constexpr int kMostLayers = 100;

    bool operator==(const Chain&) const = default;
};

/// z_1 = W·x + B, z_l = W·f(z_(l−1)) + B; the chain's output is f(z_L).
struct ChainUnit {
    double z;
    double f;
    double slope;   ///< f'(z)
    double product; ///< ∂out/∂z of this unit
};

/// From the first unit to the last.
std::vector<ChainUnit> runChain(const Chain& chain);

} // namespace actiscope
