#pragma once

#include "core/activation/facts.h"
#include "core/activation/parameter.h"

#include <cstddef>
#include <span>
#include <string_view>

namespace actiscope {

namespace numeric {
struct Enclosure;
struct Interval;
struct Series;
} // namespace numeric

enum class Family { linear, threshold, sigmoid, relu, elu, gated, polynomial, periodic, custom };

std::string_view familyName(Family family);

/// All families in the order in which people see them.
std::span<const Family> families();

/// The id of the function whose formula the user types. Its row has no kernels: Activation
/// evaluates the formula instead, which therefore must be reached through Activation.
inline constexpr std::string_view kCustomId = "custom";
/// The id of the maximum of affine pieces. Its row has no kernels either: Activation holds the
/// pieces.
inline constexpr std::string_view kMaxoutId = "maxout";

/// How many pre-activations a unit takes: one, or a group of which it uses the largest (maxout).
enum class Arity { elementwise, grouped };

std::string_view arityName(Arity arity);

/// A function that has a learnable parameter has it first.
inline constexpr std::size_t kLearnableParameter = 0;

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
    /// Training draws the slope for x ≤ 0 from U(first parameter, second parameter); the formula is
    /// what evaluation uses (RReLU).
    bool randomSlope = false;
    RadiusFormula radius = nullptr;          ///< null if none is known, or made of entire pieces
    const NaiveForm* naive = nullptr;        ///< null if the textbook's formula is as good
    std::span<const LibraryKink> kinks = {}; ///< empty if smooth, or if no library has it
    Arity arity = Arity::elementwise;
    Showcase showcase = {};

    using DoubleKernel = void (*)(const double* x, double* f, double* df, std::size_t count,
                                  const ParameterValues& parameters);
    using FloatKernel = void (*)(const float* x, float* f, float* df, std::size_t count,
                                 const ParameterValues& parameters);
    using FloatValueKernel = void (*)(const float* x, float* f, std::size_t count,
                                      const ParameterValues& parameters);

    using SecondKernel = void (*)(const double* x, double* f, double* df, double* d2f,
                                  std::size_t count, const ParameterValues& parameters);

    using IntervalKernel = numeric::Enclosure (*)(const numeric::Interval& x,
                                                  const ParameterValues& parameters);

    using TaylorKernel = numeric::Series (*)(double center, const ParameterValues& parameters);

    DoubleKernel evaluateDouble = nullptr;  ///< exact to a few ulp; what curves show
    SecondKernel evaluateSecond = nullptr;  ///< the same with f''
    DoubleKernel evaluateFloat32 = nullptr; ///< every operation rounded to binary32
    DoubleKernel evaluateFloat16 = nullptr; ///< every operation rounded to binary16
    FloatKernel evaluateFloat = nullptr;    ///< vectorised; what training uses
    FloatValueKernel valueFloat = nullptr;  ///< f alone, vectorised; what decision maps use
    TaylorKernel taylor = nullptr;          ///< Taylor coefficients of the piece at the centre
    IntervalKernel enclose = nullptr;       ///< bounds of f, f' and f'' on an interval of x

    using LearnableKernel = void (*)(const double* x, double* slopes, std::size_t count,
                                     const ParameterValues& parameters);

    /// ∂f/∂p of the learnable parameter p, which is the first one; null without one.
    FloatValueKernel learnableSlopesFloat = nullptr;
    LearnableKernel learnableSlopesDouble = nullptr;
};

} // namespace actiscope
