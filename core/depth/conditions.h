#pragma once

#include "core/activation/definition.h"

#include <functional>
#include <vector>

namespace actiscope {

/// κ of the bowl that inputs f(z), z ~ N(0, 1), make.
struct FunctionCondition {
    const ActivationDefinition* definition;
    double condition; ///< 1 + n·m²/s²; infinite or NaN where s or the averages have no value
};

/// Of every function of the catalogue but the typed one, with its default parameters, ascending;
/// what has no value stands last. Takes some tenths of a second; empty once `stopped` says so.
std::vector<FunctionCondition> conditionsOfCatalogue(int inputs,
                                                     const std::function<bool()>& stopped);

} // namespace actiscope
