#pragma once

#include "core/activation/activation.h"
#include "core/activation/maxout.h"
#include "core/numeric/random.h"

#include <algorithm>
#include <cmath>

namespace actiscope::test {

/// A function with parameters drawn uniformly from their usual ranges, and for maxout random
/// pieces.
inline Activation randomActivation(const ActivationDefinition& row, numeric::Random& random) {
    Activation activation(row);
    for (const ParameterSpec& spec : row.parameters) {
        const double value = random.uniform(spec.usual.minimum, spec.usual.maximum);
        activation.setParameter(spec.name, spec.domain.whole ? std::floor(value) : value);
    }
    if (activation.maxout() != nullptr) {
        Maxout maxout = *activation.maxout();
        std::ranges::generate(maxout.pieces, [&] {
            return AffinePiece{random.uniform(-2.0, 2.0), random.uniform(-2.0, 2.0)};
        });
        activation.setMaxout(maxout);
    }
    return activation;
}

} // namespace actiscope::test
