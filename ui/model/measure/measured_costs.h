#pragma once

#include "core/run/cost.h"

#include <vector>

namespace actiscope::ui {

/// What functions cost on this machine, as far as it was measured.
struct MeasuredCosts {
    std::vector<Activation> activations;
    std::vector<Cost> costs; ///< of the first of them

    /// The cost of a function, or null if it was not measured. Parameters of a function of the
    /// catalogue change nothing about it; a typed formula or another number of pieces does.
    const Cost* of(const Activation& activation) const;
};

} // namespace actiscope::ui
