#pragma once

#include "core/activation/definition.h"

#include <cstddef>
#include <string>
#include <vector>

namespace actiscope::formula {

/// What one instruction of a compiled formula does to the stack of values.
enum class Op {
    constant,
    x,
    alpha,
    beta,
    theta,
    negate,
    add,
    subtract,
    multiply,
    divide,
    power,        ///< general exponent
    integerPower, ///< exponent in `constant`, by repeated multiplication
    maximum,
    minimum,
    abs,
    sqrt,
    exp,
    log,
    sin,
    cos,
    sinh,
    cosh,
    tanh,
    asinh,
    atan,
    sinc,
    erf,
    sigmoid,
    softplus,
};

struct Instruction {
    Op op;
    double constant = 0.0;
};

/// A formula in x, alpha, beta and theta, compiled to a stack program (reverse Polish order) and
/// checked by the parser: evaluation cannot underflow or exceed kMostValues. Immutable.
struct Expression {
    std::string text; ///< as typed
    std::vector<Instruction> program;
};

/// Limits on what a person may type; both keep evaluation on a small fixed stack.
inline constexpr std::size_t kMostCharacters = 1000;
inline constexpr int kDeepest = 100;
inline constexpr std::size_t kMostValues = 128;

/// f and f' by automatic differentiation, exact to a few ulp. Infinite and undefined values stay
/// what they are: gaps in a curve, a reason to stop for training. Parameters are alpha, beta,
/// theta.
void evaluate(const Expression& expression, const double* x, double* f, double* df,
              std::size_t count, const ParameterValues& parameters);
/// The same with f''.
void evaluate(const Expression& expression, const double* x, double* f, double* df, double* d2f,
              std::size_t count, const ParameterValues& parameters);
/// f and f' with every operation rounded to the format.
void evaluateRounded(const Expression& expression, Format format, const double* x, double* f,
                     double* df, std::size_t count, const ParameterValues& parameters);
/// The same in float, vectorised; `count` is a multiple of kKernelBlock.
void evaluate(const Expression& expression, const float* x, float* f, float* df, std::size_t count,
              const ParameterValues& parameters);
/// Taylor coefficients around the centre, of the piece in which it lies.
numeric::Series taylor(const Expression& expression, double center,
                       const ParameterValues& parameters);
/// Bounds of f, f' and f'' on an interval of x.
numeric::Enclosure enclose(const Expression& expression, const numeric::Interval& x,
                           const ParameterValues& parameters);
/// f alone.
void evaluate(const Expression& expression, const float* x, float* f, std::size_t count,
              const ParameterValues& parameters);

} // namespace actiscope::formula
