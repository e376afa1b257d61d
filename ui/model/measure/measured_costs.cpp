#include "ui/model/measure/measured_costs.h"

namespace actiscope::ui {
namespace {

/// Whether both take the same time: the same kernels, or the same formula.
bool sameKernel(const Activation& a, const Activation& b) {
    const bool anyParameters = !a.isCustom() && a.maxout() == nullptr;
    return a.id() == b.id() && (anyParameters || a == b);
}

} // namespace

const Cost* MeasuredCosts::of(const Activation& activation) const {
    for (std::size_t i = 0; i < costs.size(); ++i) {
        if (sameKernel(activations[i], activation)) {
            return &costs[i];
        }
    }
    return nullptr;
}

} // namespace actiscope::ui
