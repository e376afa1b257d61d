#pragma once

#include "core/formula/expression.h"
#include "core/numeric/primitives.h"

#include <array>
#include <cstddef>

/// Runs a compiled formula on any number kind that offers the primitives. Only the files that
/// instantiate it for a kind include this; include the kind's header first.
namespace actiscope::formula {

using namespace numeric; // the primitives, by their bare names

/// sin(x)/x with its limit at 0; the series keeps value and slope exact where the quotient cancels.
template <class T>
T sinc(const T& x) {
    const T z = x * x;
    const T series =
        1.0 + z * (-1.0 / 6.0 + z * (1.0 / 120.0 + z * (-1.0 / 5040.0 + z * (1.0 / 362880.0))));
    return where(abs(x) > 0.1, sin(x) / x, series);
}

/// Where values wait, for N places of x side by side. Kept over a loop.
template <class T, std::size_t N = 1>
using Stack = std::array<std::array<T, N>, kMostValues>;

/// Runs the program for N values of x of kind T and leaves the results in stack[0]; P is the kind
/// of the parameters. Each instruction is looked at once for all of them.
template <class T, std::size_t N, class P>
void run(const Expression& expression, const std::array<T, N>& x,
         const std::array<P, 3>& parameters, Stack<T, N>& stack) {
    std::size_t top = 0; // one past the last value
    const auto unary = [&](const auto& function) {
        for (T& value : stack[top - 1]) {
            value = function(value);
        }
    };
    const auto binary = [&](const auto& function) {
        --top;
        for (std::size_t k = 0; k < N; ++k) {
            stack[top - 1][k] = function(stack[top - 1][k], stack[top][k]);
        }
    };
    for (const Instruction& instruction : expression.program) {
        switch (instruction.op) {
        case Op::constant:
            stack[top++].fill(T(instruction.constant));
            break;
        case Op::x:
            for (std::size_t k = 0; k < N; ++k) { // a whole copy would be slower
                stack[top][k] = x[k];
            }
            ++top;
            break;
        case Op::parameter:
            stack[top++].fill(T(parameters[static_cast<std::size_t>(instruction.constant)]));
            break;
        case Op::negate:
            unary([](const T& a) { return -a; });
            break;
        case Op::add:
            binary([](const T& a, const T& b) { return a + b; });
            break;
        case Op::subtract:
            binary([](const T& a, const T& b) { return a - b; });
            break;
        case Op::multiply:
            binary([](const T& a, const T& b) { return a * b; });
            break;
        case Op::divide:
            binary([](const T& a, const T& b) { return a / b; });
            break;
        case Op::power:
            binary([](const T& a, const T& b) { return pow(a, b); });
            break;
        case Op::maximum:
            binary([](const T& a, const T& b) { return maximum(a, b); });
            break;
        case Op::minimum:
            binary([](const T& a, const T& b) { return minimum(a, b); });
            break;
        case Op::greater:
            binary([](const T& a, const T& b) { return where(a > b, T(1.0), T(0.0)); });
            break;
        case Op::greaterEqual:
            binary([](const T& a, const T& b) { return where(a >= b, T(1.0), T(0.0)); });
            break;
        case Op::integerPower: {
            const int exponent = static_cast<int>(instruction.constant);
            unary([exponent](const T& a) { return wholePower(a, exponent); });
            break;
        }
        case Op::select:
            top -= 2;
            for (std::size_t k = 0; k < N; ++k) {
                T& condition = stack[top - 1][k];
                condition = where(condition > T(0.5), stack[top][k], stack[top + 1][k]);
            }
            break;
        case Op::abs:
            unary([](const T& a) { return abs(a); });
            break;
        case Op::sqrt:
            unary([](const T& a) { return sqrt(a); });
            break;
        case Op::exp:
            unary([](const T& a) { return exp(a); });
            break;
        case Op::expm1:
            unary([](const T& a) { return expm1(a); });
            break;
        case Op::log:
            unary([](const T& a) { return log(a); });
            break;
        case Op::log1p:
            unary([](const T& a) { return log1p(a); });
            break;
        case Op::sin:
            unary([](const T& a) { return sin(a); });
            break;
        case Op::cos:
            unary([](const T& a) { return cos(a); });
            break;
        case Op::sinh:
            unary([](const T& a) { return sinh(a); });
            break;
        case Op::cosh:
            unary([](const T& a) { return cosh(a); });
            break;
        case Op::tanh:
            unary([](const T& a) { return tanh(a); });
            break;
        case Op::asinh:
            unary([](const T& a) { return asinh(a); });
            break;
        case Op::atan:
            unary([](const T& a) { return atan(a); });
            break;
        case Op::floor:
            unary([](const T& a) { return floor(a); });
            break;
        case Op::sinc:
            unary([](const T& a) { return sinc(a); });
            break;
        case Op::erf:
            unary([](const T& a) { return erf(a); });
            break;
        case Op::normalCdf:
            unary([](const T& a) { return normalCdf(a); });
            break;
        case Op::sigmoid:
            unary([](const T& a) { return sigmoid(a); });
            break;
        case Op::softplus:
            unary([](const T& a) { return softplus(a); });
            break;
        }
    }
}

/// For a single x.
template <class T, class P>
T run(const Expression& expression, const T& x, const std::array<P, 3>& parameters) {
    Stack<T> stack;
    run(expression, std::array<T, 1>{x}, parameters, stack);
    return stack[0][0];
}

} // namespace actiscope::formula
