#pragma once

#include "core/numeric/kernel.h"

#include <cstddef>
#include <string>
#include <vector>

namespace actiscope::numeric {
struct Enclosure;
struct Interval;
struct Series;
} // namespace actiscope::numeric

namespace actiscope::formula {

/// An operation of a formula. Every number kind that formulas run on offers all of them (run.h).
enum class Op {
    constant, ///< its value is Node::constant
    x,
    parameter, ///< the one with index Node::constant
    negate,
    add,
    subtract,
    multiply,
    divide,
    power,        ///< general exponent
    integerPower, ///< exponent in `constant`, by repeated multiplication
    maximum,      ///< of two; see numeric::maximum for equal ones
    minimum,
    greater,      ///< a > b as 1 or 0
    greaterEqual, ///< a ≥ b as 1 or 0
    select,       ///< condition, yes, no: yes where the condition is above ½
    abs,
    sqrt,
    exp,
    expm1,
    log,
    log1p,
    sin,
    cos,
    sinh,
    cosh,
    tanh,
    asinh,
    atan,
    floor,
    sinc,
    erf,
    normalCdf,
    sigmoid,
    softplus,
};

/// How many values an operation takes.
constexpr std::size_t arityOf(Op op) {
    switch (op) {
    case Op::constant:
    case Op::x:
    case Op::parameter:
        return 0;
    case Op::add:
    case Op::subtract:
    case Op::multiply:
    case Op::divide:
    case Op::power:
    case Op::maximum:
    case Op::minimum:
    case Op::greater:
    case Op::greaterEqual:
        return 2;
    case Op::select:
        return 3;
    default:
        return 1;
    }
}

struct Instruction {
    Op op;
    double constant = 0.0;
};

/// A formula in x and parameters, compiled to a stack program (reverse Polish order) and checked by
/// the parser: evaluation cannot underflow or exceed kMostValues. Immutable.
struct Expression {
    std::string text; ///< as typed
    std::vector<Instruction> program;
    /// The formula that is evaluated, if it is written in another way than the typed one because
    /// that would overflow or cancel ("sigmoid(x)" for "1/(1+exp(-x))"); else empty.
    std::string computedAs;
};

/// Limits on what a person may type; they keep evaluation on a small fixed stack.
inline constexpr std::size_t kMostCharacters = 1000;
inline constexpr int kDeepest = 100;
inline constexpr std::size_t kMostValues = 128;
inline constexpr std::size_t kMostInstructions = 4000;

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
/// Whether f is proven to have no value anywhere on the interval.
bool isUndefined(const Expression& expression, double from, double to,
                 const ParameterValues& parameters);
/// f alone.
void evaluate(const Expression& expression, const float* x, float* f, std::size_t count,
              const ParameterValues& parameters);

} // namespace actiscope::formula
