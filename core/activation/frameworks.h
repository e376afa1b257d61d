#pragma once

#include "core/activation/activation.h"

#include <optional>
#include <string_view>
#include <vector>

namespace actiscope {

/// What one framework's automatic differentiation returns at a kink.
struct FrameworkSlope {
    std::string_view call; ///< "tf.nn.relu"; empty if the framework has no such function
    std::optional<double> slope;
};

/// A kink (or jump) of an activation and the derivative that software returns exactly there. The
/// mathematical derivative does not exist; each library takes a side, and they differ.
struct KinkSlopes {
    double x;
    FrameworkSlope pytorch; ///< what this program follows
    FrameworkSlope tensorflow;
    FrameworkSlope jax;
};

/// The kinks of an activation with its present parameters; empty for smooth functions and for
/// formulas that a person typed. PyTorch's figures are measured (1.13; hard_swish 2.7), those of
/// TensorFlow 2 / Keras 3 and JAX (since 2023) are read from their sources.
std::vector<KinkSlopes> kinkSlopes(const Activation& activation);

} // namespace actiscope
