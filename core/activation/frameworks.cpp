#include "core/activation/frameworks.h"

#include <cmath>

namespace actiscope {
namespace {

FrameworkSlope valueOf(const LibraryCall& call, const Activation& activation) {
    return {call.name, call.slope != nullptr ? std::optional(call.slope(activation.parameters()))
                                             : std::nullopt};
}

bool appliesTo(const LibraryKink& kink, const Activation& activation) {
    using For = LibraryKink::For;
    const bool isDefault = activation == Activation(activation.definition());
    return kink.parameters == For::any || (kink.parameters == For::defaults) == isDefault;
}

/// With some parameters (ELU with α = 1, limits that meet) the pieces join without a corner.
bool isCorner(const Activation& activation, double x) {
    const double step = 1e-9 * (1.0 + std::fabs(x));
    const auto left = activation.at(x - step);
    const auto right = activation.at(x + step);
    const auto differ = [](double a, double b) {
        return std::fabs(a - b) > 1e-6 * (1.0 + std::fmax(std::fabs(a), std::fabs(b)));
    };
    return std::isfinite(x) && (differ(left.slope, right.slope) ||
                                differ(left.value + 2.0 * step * left.slope, right.value));
}

} // namespace

std::vector<KinkSlopes> kinkSlopes(const Activation& activation) {
    std::vector<KinkSlopes> slopes;
    for (const LibraryKink& kink : activation.definition().kinks) {
        const double x = kink.x(activation.parameters());
        if (appliesTo(kink, activation) && isCorner(activation, x)) {
            slopes.push_back({x,
                              {kink.pytorch, activation.at(x).slope},
                              valueOf(kink.tensorflow, activation),
                              valueOf(kink.jax, activation)});
        }
    }
    return slopes;
}

} // namespace actiscope
