#pragma once

#include "core/activation/activation.h"

#include <atomic>
#include <functional>
#include <vector>

namespace actiscope {

/// What one value of a function costs on this machine, in the kernels that training uses: floats
/// that lie in the first-level cache, uniformly spread over [−6, 6] in random order.
struct Cost {
    double value = 0.0;         ///< of f, in nanoseconds per float
    double valueAndSlope = 0.0; ///< of f together with f'
    double ratio = 0.0;         ///< of valueAndSlope to that of ReLU, measured in turns with it
};

/// Measures each function for some hundredths of a second and keeps the least of several rounds:
/// whatever else the machine does only makes a round longer. `done` is called with the number of
/// finished functions. Fewer costs than functions after a stop.
std::vector<Cost> measureCosts(const std::vector<Activation>& activations,
                               const std::atomic<bool>& stop,
                               const std::function<void(std::size_t finished)>& done);

} // namespace actiscope
