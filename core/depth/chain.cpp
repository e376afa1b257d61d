#include "core/depth/chain.h"

namespace actiscope {

std::vector<ChainUnit> runChain(const Chain& chain) {
    std::vector<ChainUnit> units;
    double arriving = chain.x;
    for (int l = 0; l < chain.layers; ++l) {
        const double z = chain.weight * arriving + chain.bias;
        const auto at = chain.activation.at(z);
        units.push_back({z, at.value, at.slope, 0.0});
        arriving = at.value;
    }
    double product = 1.0; // ∂out/∂f(z) on the way back
    for (auto unit = units.rbegin(); unit != units.rend(); ++unit) {
        unit->product = product * unit->slope;
        product = unit->product * chain.weight;
    }
    return units;
}

} // namespace actiscope
