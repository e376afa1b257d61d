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

/// Where values wait. Kept over a loop: to make one anew for every x costs more than a short
/// formula.
template <class T>
using Stack = std::array<T, kMostValues>;

/// Runs the program for one value of x of kind T; P is the kind of the parameters.
template <class T, class P>
T run(const Expression& expression, const T& x, const std::array<P, 3>& parameters,
      Stack<T>& stack) {
    std::size_t top = 0; // one past the last value
    const auto push = [&](const T& value) { stack[top++] = value; };
    for (const Instruction& instruction : expression.program) {
        T* last = top > 0 ? &stack[top - 1] : nullptr;
        T* first = top > 1 ? &stack[top - 2] : nullptr;
        switch (instruction.op) {
        case Op::constant:
            push(T(instruction.constant));
            break;
        case Op::x:
            push(x);
            break;
        case Op::parameter:
            push(T(parameters[static_cast<std::size_t>(instruction.constant)]));
            break;
        case Op::negate:
            *last = -*last;
            break;
        case Op::add:
            *first = *first + *last;
            --top;
            break;
        case Op::subtract:
            *first = *first - *last;
            --top;
            break;
        case Op::multiply:
            *first = *first * *last;
            --top;
            break;
        case Op::divide:
            *first = *first / *last;
            --top;
            break;
        case Op::power:
            *first = pow(*first, *last);
            --top;
            break;
        case Op::integerPower:
            *last = wholePower(*last, static_cast<int>(instruction.constant));
            break;
        case Op::maximum:
            *first = maximum(*first, *last);
            --top;
            break;
        case Op::minimum:
            *first = minimum(*first, *last);
            --top;
            break;
        case Op::greater:
            *first = where(*first > *last, T(1.0), T(0.0));
            --top;
            break;
        case Op::greaterEqual:
            *first = where(*first >= *last, T(1.0), T(0.0));
            --top;
            break;
        case Op::select: {
            T& condition = stack[top - 3];
            condition = where(condition > T(0.5), *first, *last);
            top -= 2;
            break;
        }
        case Op::abs:
            *last = abs(*last);
            break;
        case Op::sqrt:
            *last = sqrt(*last);
            break;
        case Op::exp:
            *last = exp(*last);
            break;
        case Op::expm1:
            *last = expm1(*last);
            break;
        case Op::log:
            *last = log(*last);
            break;
        case Op::log1p:
            *last = log1p(*last);
            break;
        case Op::sin:
            *last = sin(*last);
            break;
        case Op::cos:
            *last = cos(*last);
            break;
        case Op::sinh:
            *last = sinh(*last);
            break;
        case Op::cosh:
            *last = cosh(*last);
            break;
        case Op::tanh:
            *last = tanh(*last);
            break;
        case Op::asinh:
            *last = asinh(*last);
            break;
        case Op::atan:
            *last = atan(*last);
            break;
        case Op::floor:
            *last = floor(*last);
            break;
        case Op::sinc:
            *last = sinc(*last);
            break;
        case Op::erf:
            *last = erf(*last);
            break;
        case Op::normalCdf:
            *last = normalCdf(*last);
            break;
        case Op::sigmoid:
            *last = sigmoid(*last);
            break;
        case Op::softplus:
            *last = softplus(*last);
            break;
        }
    }
    return stack[0];
}

template <class T, class P>
T run(const Expression& expression, const T& x, const std::array<P, 3>& parameters) {
    Stack<T> stack;
    return run(expression, x, parameters, stack);
}

} // namespace actiscope::formula
