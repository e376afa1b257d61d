#pragma once

#include "core/activation/parameter.h"

#include <cstddef>
#include <string_view>

namespace actiscope {

enum class Family { linear, threshold, sigmoid, relu, elu, gated, polynomial, periodic, custom };

std::string_view familyName(Family family);

/// The id of the function whose formula the user types. Its row has no kernels: Activation
/// evaluates the formula instead, which therefore must be reached through Activation.
inline constexpr std::string_view kCustomId = "custom";

/// What a plot, a network or a table needs to know about one activation function. There is one per
/// function, in the catalogue, for the whole life of the program.
///
/// The kernels are made from one templated formula (see row.h); derivatives come from automatic
/// differentiation. Arrays are evaluated element by element; `count` must be a multiple of
/// kKernelBlock, arrays need no alignment, outputs must not overlap the input.
struct ActivationDefinition {
    std::string_view id;   ///< public name: "leaky_relu"
    std::string_view name; ///< "Leaky ReLU"
    Family family;
    std::string_view formula; ///< f as text in C-like syntax, checked against the kernels in a test
    std::string_view derivative; ///< f' likewise
    ParameterList parameters;
    std::string_view aliases; ///< other names to search by, English and Chinese, ';' between

    using DoubleKernel = void (*)(const double* x, double* f, double* df, std::size_t count,
                                  const ParameterValues& parameters);
    using FloatKernel = void (*)(const float* x, float* f, float* df, std::size_t count,
                                 const ParameterValues& parameters);
    using FloatValueKernel = void (*)(const float* x, float* f, std::size_t count,
                                      const ParameterValues& parameters);

    DoubleKernel evaluateDouble; ///< exact to a few ulp; what curves show
    FloatKernel evaluateFloat;   ///< vectorised; what training uses
    FloatValueKernel valueFloat; ///< f alone, vectorised; what decision maps use
};

} // namespace actiscope
