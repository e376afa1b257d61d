#include "core/activation/families/families.h"
#include "core/activation/families/numbers.h"
#include "core/activation/families/row.h"
#include "core/activation/families/singularities.h"

#include <array>
#include <cmath>
#include <limits>

namespace actiscope::rows {
namespace {

using namespace numeric;

struct Identity {
    auto operator()(const auto& x) const { return x; }
};

/// Heaviside step with H(θ) = 1. Its derivative is 0 wherever it exists; the constants below carry
/// slope 0, also at the jump.
struct Step {
    auto operator()(const auto& x, const auto& theta) const { return where(x >= theta, 1.0, 0.0); }
};

constexpr std::array kStepKinks{
    LibraryKink{parameter<0>, "torch.heaviside", kNoCall, {"jax.numpy.heaviside", zero}}};

struct Abs {
    auto operator()(const auto& x) const { return abs(x); }
};

constexpr std::array kAbsKinks{
    LibraryKink{zero, "torch.abs", {"tf.abs", zero}, {"jax.numpy.abs", one}}};

struct Square {
    auto operator()(const auto& x) const { return x * x; }
};

struct Cubic {
    auto operator()(const auto& x) const { return x * x * x; }
};

/// Undefined (NaN, a gap in the curve) for a negative base, unless the exponent is an integer.
struct Power {
    auto operator()(const auto& x, const auto& exponent, const auto& scale,
                    const auto& shift) const {
        return pow(x * scale + shift, exponent);
    }
};

double powerRadius(double b, const ParameterValues& p) {
    const auto [exponent, scale, shift] = p;
    const bool polynomial = exponent >= 0.0 && exponent == std::floor(exponent);
    return polynomial ? entire(b, p) : toZeroOfLine(b, scale, shift);
}

struct Exp {
    auto operator()(const auto& x) const { return exp(x); }
};

/// Undefined for an argument ≤ 0, also at 0 itself where the limit is −∞.
struct Log {
    auto operator()(const auto& x, const auto& scale, const auto& shift) const {
        const auto argument = x * scale + shift;
        // A product, so that the slope is undefined there too.
        const auto undefined = argument * std::numeric_limits<double>::quiet_NaN();
        return where(argument <= 0.0, undefined, log(argument));
    }
};

} // namespace

void appendBasic(std::vector<ActivationDefinition>& rows) {
    rows.push_back(makeRow<Identity>(
        {.id = "identity",
         .name = "Identity",
         .family = Family::linear,
         .formula = "x",
         .derivative = "1",
         .aliases = "linear;恒等;线性",
         .radius = entire,
         .showcase = {-3.0, 3.0, translatable("GalleryNotes", "slope 1 everywhere"), 0.0, true}}));
    rows.push_back(
        makeRow<Step>({.id = "step",
                       .name = "Step",
                       .family = Family::threshold,
                       .formula = "x >= theta ? 1 : 0",
                       .derivative = "0",
                       .aliases = "heaviside;binary;阶跃;clocking in;clock-in;打卡",
                       .kinks = kStepKinks,
                       .showcase = {-3.0, 3.0, translatable("GalleryNotes", "jumps at θ = 0")}},
                      parameters(ParameterSpec{"theta", "θ", 0.0, {-3.0, 3.0}, kAnyNumber})));
    rows.push_back(
        makeRow<Abs>({.id = "abs",
                      .name = "Absolute value",
                      .family = Family::polynomial,
                      .formula = "abs(x)",
                      .derivative = "x > 0 ? 1 : (x < 0 ? -1 : 0)",
                      .aliases = "modulus;绝对值",
                      .kinks = kAbsKinks,
                      .showcase = {-3.0, 3.0, translatable("GalleryNotes", "kink at 0")}}));
    rows.push_back(
        makeRow<Square>({.id = "square",
                         .name = "Square",
                         .family = Family::polynomial,
                         .formula = "x^2",
                         .derivative = "2*x",
                         .aliases = "quadratic;平方",
                         .radius = entire,
                         .showcase = {-3.0, 3.0, translatable("GalleryNotes", "not monotone")}}));
    rows.push_back(makeRow<Cubic>(
        {.id = "cubic",
         .name = "Cubic",
         .family = Family::polynomial,
         .formula = "x^3",
         .derivative = "3*x^2",
         .aliases = "cube;立方",
         .radius = entire,
         .showcase = {-2.0, 2.0, translatable("GalleryNotes", "slope 0 at 0"), 0.0, true}}));
    rows.push_back(makeRow<Power>(
        {.id = "power",
         .name = "Power",
         .family = Family::polynomial,
         .formula = "(shift + scale*x)^exponent",
         .derivative = "exponent*scale*(shift + scale*x)^(exponent - 1)",
         .aliases = "幂",
         .radius = powerRadius,
         .showcase = {-3.0, 3.0, translatable("GalleryNotes", "slope 1 everywhere"), 0.0, true}},
        parameters(ParameterSpec{"exponent", "p", 1.0, {0.5, 5.0}, kAnyNumber},
                   ParameterSpec{"scale", "a", 1.0, {-3.0, 3.0}, kAnyNumber},
                   ParameterSpec{"shift", "c", 0.0, {-3.0, 3.0}, kAnyNumber})));
    rows.push_back(makeRow<Exp>({.id = "exp",
                                 .name = "Exponential",
                                 .family = Family::polynomial,
                                 .formula = "exp(x)",
                                 .derivative = "exp(x)",
                                 .aliases = "指数",
                                 .radius = entire,
                                 .showcase = {-4.0, 2.0, translatable("GalleryNotes", "f′ = f")}}));
    rows.push_back(makeRow<Log>(
        {.id = "log",
         .name = "Logarithm",
         .family = Family::polynomial,
         .formula = "log(shift + scale*x)",
         .derivative = "scale/(shift + scale*x)",
         .aliases = "ln;对数",
         .radius = [](double b, const ParameterValues& p) { return toZeroOfLine(b, p[0], p[1]); },
         .showcase = {-1.0, 5.0, translatable("GalleryNotes", "undefined up to 0")}},
        parameters(ParameterSpec{"scale", "a", 1.0, {-3.0, 3.0}, kAnyNumber},
                   ParameterSpec{"shift", "c", 0.0, {-3.0, 3.0}, kAnyNumber})));
}

} // namespace actiscope::rows
