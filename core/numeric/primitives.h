#pragma once

#include <cmath>

/// The primitives that activation formulas are written in, for plain double. Each number kind
/// (double here, Packet, Dual) offers the same names; a formula is a template over them.
///
/// Every primitive is finite wherever its mathematical value is representable, so formulas need no
/// guards of their own. Domain of x: all doubles unless stated.
namespace actiscope::numeric {

inline double exp(double x) {
    return std::exp(x);
}
inline double expm1(double x) {
    return std::expm1(x);
}
inline double log1p(double x) {
    return std::log1p(x);
}
inline double floor(double x) {
    return std::floor(x);
}
inline double abs(double x) {
    return std::fabs(x);
}
inline double tanh(double x) {
    return std::tanh(x);
}

inline double sqrt(double x) {
    return std::sqrt(x);
}
inline double sin(double x) {
    return std::sin(x);
}
inline double cos(double x) {
    return std::cos(x);
}
inline double atan(double x) {
    return std::atan(x);
}
inline double erf(double x) {
    return std::erf(x);
}
inline double sinh(double x) {
    return std::sinh(x);
}
inline double cosh(double x) {
    return std::cosh(x);
}
inline double asinh(double x) {
    return std::asinh(x);
}
/// Natural logarithm; NaN for x < 0, −∞ at 0.
inline double log(double x) {
    return std::log(x);
}
/// base^exponent; NaN for a negative base unless the exponent is an integer.
inline double pow(double base, double exponent) {
    return std::pow(base, exponent);
}

/// Standard normal cumulative distribution Φ(x) = erfc(−x/√2)/2; erfc keeps the left tail's digits.
inline double normalCdf(double x) {
    return 0.5 * std::erfc(-x * 0.70710678118654752440);
}

/// sech²(x) = 1 − tanh²(x) = 4e/(1+e)², e = exp(−2|x|). The subtraction would cancel for |x| > 3;
/// this form keeps full relative precision until the result itself underflows near |x| = 372.
inline double sech2(double x) {
    const double e = std::exp(-2.0 * std::fabs(x));
    const double denominator = 1.0 + e;
    return 4.0 * e / (denominator * denominator);
}

/// Logistic function 1/(1+e^−x). Branches on the sign so that the exponential never overflows and
/// the left tail keeps its relative precision.
inline double sigmoid(double x) {
    if (x >= 0.0) {
        return 1.0 / (1.0 + std::exp(-x));
    }
    const double e = std::exp(x);
    return e / (1.0 + e);
}

/// ln(1 + e^x) as max(x, 0) + log1p(e^−|x|): no overflow for large x, no cancellation on the left.
inline double softplus(double x) {
    return std::fmax(x, 0.0) + std::log1p(std::exp(-std::fabs(x)));
}

inline double select(bool condition, double yes, double no) {
    return condition ? yes : no;
}

/// The number kind that a condition belongs to: where() promotes plain constants to it.
template <class Mask>
struct MaskKind;
template <>
struct MaskKind<bool> {
    using Type = double;
};

/// The wider of two number kinds, for mixed arithmetic: double < Packet < Dual.
template <class T>
struct KindRank {
    static constexpr int value = 0;
};

template <class A, class B>
struct PromoteKinds {
    static constexpr bool kFirst = KindRank<A>::value >= KindRank<B>::value;
    template <bool first, class X, class Y>
    struct Choose {
        using Type = X;
    };
    template <class X, class Y>
    struct Choose<false, X, Y> {
        using Type = Y;
    };
    using Type = typename Choose<kFirst, A, B>::Type;
};
template <class A, class B>
using Promoted = typename PromoteKinds<A, B>::Type;

/// condition ? yes : no for every number kind. Both sides are evaluated; the one not chosen may be
/// infinite or NaN without harm, because nothing is multiplied by the condition.
template <class Mask, class Yes, class No>
auto where(const Mask& condition, const Yes& yes, const No& no) {
    using Result = Promoted<Promoted<Yes, No>, typename MaskKind<Mask>::Type>;
    return select(condition, Result(yes), Result(no));
}

/// The value that equal operands of maximum() and minimum() have; NaN if one of them is.
template <class T>
T tied(const T& a, const T& b) {
    return where(a >= b, a, a + b);
}

/// The larger of two. Where both are equal, kinds that carry slopes have that of the flatter one,
/// and 0 between opposite slopes, whatever the order: max(x, 0) has slope 0 at 0, max(x, αx) for
/// 0 < α < 1 has α, max(x, −x) has 0, as PyTorch's relu, leaky_relu and abs have.
template <class T>
T maximum(const T& a, const T& b) {
    return where(a > b, a, where(b > a, b, tied(a, b)));
}
template <class T>
T minimum(const T& a, const T& b) {
    return where(b > a, a, where(a > b, b, tied(a, b)));
}

/// base^n by repeated squaring: exact signs for a negative base, and fast. n as a plain number.
template <class T>
T wholePower(const T& base, int exponent) {
    T result(1.0);
    T square = base;
    for (int n = exponent < 0 ? -exponent : exponent; n > 0; n /= 2) {
        if (n % 2 == 1) {
            result = result * square;
        }
        if (n > 1) {
            square = square * square;
        }
    }
    if (exponent >= 0) {
        return result;
    }
    const T inverse = T(1.0) / result;
    // Where the power overflows its reciprocal may still be a (subnormal) number.
    return where(abs(inverse) > T(0.0), inverse, wholePower(T(1.0) / base, -exponent));
}

/// Two forms of one analytic function: where `cancels` holds, the second loses digits by
/// cancellation and the first is used.
template <class Mask, class Near, class Exact>
auto whereCancelling(const Mask& cancels, const Near& near, const Exact& exact) {
    return where(cancels, near, exact);
}

/// Function value and slope computed together, for kinds where sharing the work matters.
template <class T>
struct ValueAndSlope {
    T value;
    T slope;
};

template <class T>
ValueAndSlope<T> tanhWithSlope(const T& x) {
    return {tanh(x), sech2(x)};
}

/// sin x and its slope cos x.
template <class T>
ValueAndSlope<T> sinWithSlope(const T& x) {
    return {sin(x), cos(x)};
}

/// tanh(ln(1 + e^x)), the gate of Mish.
template <class T>
T tanhOfSoftplus(const T& x) {
    return tanh(softplus(x));
}

template <class T>
ValueAndSlope<T> expm1WithSlope(const T& x) {
    return {expm1(x), exp(x)};
}

template <class T>
ValueAndSlope<T> softplusWithSlope(const T& x) {
    return {softplus(x), sigmoid(x)};
}

template <class T>
ValueAndSlope<T> sigmoidWithSlope(const T& x) {
    const T value = sigmoid(x);
    return {value, value * sigmoid(-x)};
}

} // namespace actiscope::numeric
