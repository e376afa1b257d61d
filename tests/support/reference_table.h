#pragma once

#include "core/activation/activation.h"

#include <string>
#include <vector>

namespace actiscope::test {

/// One row of a table of exact values: an activation with parameters, x, f(x) and f'(x).
struct ReferenceRow {
    std::string line; ///< for messages
    Activation activation;
    double x;
    double f;
    double df;
};

/// Reads tests/data/`file`, the rows of activations that the catalogue has.
std::vector<ReferenceRow> readReference(const std::string& file);

} // namespace actiscope::test
