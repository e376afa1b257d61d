#pragma once

#include "core/numeric/primitives.h"

#include <concepts>

namespace actiscope::numeric {

/// A dual number value + slope·ε with ε² = 0: evaluating a formula on Dual{x, 1} yields f(x) and
/// the exact f'(x) (forward automatic differentiation; Griewank & Walther, Evaluating Derivatives,
/// ch. 3). T is double, Packet or again a Dual (second derivatives). Each primitive carries the
/// derivative rule that is numerically stable, not merely the textbook one.
template <class T>
struct Dual {
    T value;
    T slope;

    Dual() = default;
    Dual(const T& v) : value(v), slope(0.0) {}
    Dual(const T& v, const T& s) : value(v), slope(s) {}
    Dual(double v) requires(!std::same_as<T, double>) : value(v), slope(0.0) {}

    friend Dual operator-(const Dual& a) { return {-a.value, -a.slope}; }

    friend Dual operator+(const Dual& a, const Dual& b) {
        return {a.value + b.value, a.slope + b.slope};
    }
    friend Dual operator+(const Dual& a, const T& b) { return {a.value + b, a.slope}; }
    friend Dual operator+(const T& a, const Dual& b) { return {a + b.value, b.slope}; }

    friend Dual operator-(const Dual& a, const Dual& b) {
        return {a.value - b.value, a.slope - b.slope};
    }
    friend Dual operator-(const Dual& a, const T& b) { return {a.value - b, a.slope}; }
    friend Dual operator-(const T& a, const Dual& b) { return {a - b.value, -b.slope}; }

    friend Dual operator*(const Dual& a, const Dual& b) {
        return {a.value * b.value, a.slope * b.value + a.value * b.slope};
    }
    friend Dual operator*(const Dual& a, const T& b) { return {a.value * b, a.slope * b}; }
    friend Dual operator*(const T& a, const Dual& b) { return {a * b.value, a * b.slope}; }

    friend Dual operator/(const Dual& a, const Dual& b) {
        const T quotient = a.value / b.value;
        return {quotient, (a.slope - quotient * b.slope) / b.value};
    }
    friend Dual operator/(const Dual& a, const T& b) { return {a.value / b, a.slope / b}; }
    friend Dual operator/(const T& a, const Dual& b) {
        const T quotient = a / b.value;
        return {quotient, -(quotient * b.slope) / b.value};
    }

    friend auto operator>(const Dual& a, const Dual& b) { return a.value > b.value; }
    friend auto operator>(const Dual& a, const T& b) { return a.value > b; }
    friend auto operator>=(const Dual& a, const Dual& b) { return a.value >= b.value; }
    friend auto operator>=(const Dual& a, const T& b) { return a.value >= b; }
    friend auto operator<=(const Dual& a, const Dual& b) { return a.value <= b.value; }
    friend auto operator<=(const Dual& a, const T& b) { return a.value <= b; }

    // A literal such as 2.0 would convert equally well to T and to Dual; these settle it.
    friend Dual operator+(const Dual& a, double b) requires(!std::same_as<T, double>) {
        return a + T(b);
    }
    friend Dual operator+(double a, const Dual& b) requires(!std::same_as<T, double>) {
        return T(a) + b;
    }
    friend Dual operator-(const Dual& a, double b) requires(!std::same_as<T, double>) {
        return a - T(b);
    }
    friend Dual operator-(double a, const Dual& b) requires(!std::same_as<T, double>) {
        return T(a) - b;
    }
    friend Dual operator*(const Dual& a, double b) requires(!std::same_as<T, double>) {
        return a * T(b);
    }
    friend Dual operator*(double a, const Dual& b) requires(!std::same_as<T, double>) {
        return T(a) * b;
    }
    friend Dual operator/(const Dual& a, double b) requires(!std::same_as<T, double>) {
        return a / T(b);
    }
    friend Dual operator/(double a, const Dual& b) requires(!std::same_as<T, double>) {
        return T(a) / b;
    }
    friend auto operator>(const Dual& a, double b) requires(!std::same_as<T, double>) {
        return a.value > b;
    }
    friend auto operator>=(const Dual& a, double b) requires(!std::same_as<T, double>) {
        return a.value >= b;
    }
    friend auto operator<=(const Dual& a, double b) requires(!std::same_as<T, double>) {
        return a.value <= b;
    }
};

template <class T>
struct KindRank<Dual<T>> {
    static constexpr int value = KindRank<T>::value + 10;
};

template <class Mask, class T>
Dual<T> select(const Mask& condition, const Dual<T>& yes, const Dual<T>& no) {
    return {select(condition, yes.value, no.value), select(condition, yes.slope, no.slope)};
}

/// Between equal operands: the flatter slope, 0 between opposite ones (see primitives.h).
template <class T>
Dual<T> tied(const Dual<T>& a, const Dual<T>& b) {
    const T mean = T(0.5) * (a.slope + b.slope); // of equally steep ones: theirs, or 0
    const T sizeA = abs(a.slope);
    const T sizeB = abs(b.slope);
    return {tied(a.value, b.value),
            where(sizeB > sizeA, a.slope, where(sizeA > sizeB, b.slope, mean))};
}

/// n·b^(n−1), which is finite where b^n may not be.
template <class T>
Dual<T> wholePower(const Dual<T>& base, int exponent) {
    if (exponent == 0) {
        return Dual<T>(T(1.0));
    }
    return {wholePower(base.value, exponent),
            T(static_cast<double>(exponent)) * wholePower(base.value, exponent - 1) * base.slope};
}

/// Constant between whole numbers; at them, where it jumps, the slope is 0 as well.
template <class T>
Dual<T> floor(const Dual<T>& x) {
    return {floor(x.value), T(0.0)};
}

template <class T>
Dual<T> exp(const Dual<T>& x) {
    const T e = exp(x.value);
    return {e, e * x.slope};
}

// exp, sin and the like of the inner kind are found by argument-dependent lookup.

/// √x; the slope at 0 is infinite, and undefined where x is flat there.
template <class T>
Dual<T> sqrt(const Dual<T>& x) {
    const T root = sqrt(x.value);
    return {root, x.slope / (T(2.0) * root)};
}

/// |x| with slope 0 at the kink, as PyTorch has it.
template <class T>
Dual<T> abs(const Dual<T>& x) {
    const T slope = where(x.value > T(0.0), x.slope, where(T(0.0) > x.value, -x.slope, T(0.0)));
    return {abs(x.value), slope};
}

template <class T>
Dual<T> log(const Dual<T>& x) {
    return {log(x.value), x.slope / x.value};
}

template <class T>
Dual<T> sin(const Dual<T>& x) {
    const auto [sine, cosine] = sinWithSlope(x.value);
    return {sine, cosine * x.slope};
}

template <class T>
Dual<T> cos(const Dual<T>& x) {
    const auto [sine, cosine] = sinWithSlope(x.value);
    return {cosine, -sine * x.slope};
}

template <class T>
Dual<T> atan(const Dual<T>& x) {
    // Where the square might overflow, 1 + x² is x² to the last digit.
    const T inverse = T(1.0) / x.value;
    const T far = x.slope * inverse * inverse;
    return {atan(x.value),
            where(abs(x.value) > T(1e9), far, x.slope / (T(1.0) + x.value * x.value))};
}

/// erf' = 2/√π · e^(−x²).
template <class T>
Dual<T> erf(const Dual<T>& x) {
    constexpr double kTwoOverSqrtPi = 1.12837916709551257390;
    return {erf(x.value), T(kTwoOverSqrtPi) * exp(-(x.value * x.value)) * x.slope};
}

/// Φ' = φ(x) = e^(−x²/2)/√(2π).
template <class T>
Dual<T> normalCdf(const Dual<T>& x) {
    constexpr double kOneOverSqrtTwoPi = 0.39894228040143267794;
    return {normalCdf(x.value), T(kOneOverSqrtTwoPi) * exp(T(-0.5) * x.value * x.value) * x.slope};
}

template <class T>
Dual<T> sinh(const Dual<T>& x) {
    return {sinh(x.value), cosh(x.value) * x.slope};
}

template <class T>
Dual<T> cosh(const Dual<T>& x) {
    return {cosh(x.value), sinh(x.value) * x.slope};
}

template <class T>
Dual<T> asinh(const Dual<T>& x) {
    // Where the square might overflow, the root is |x| to the last digit.
    const T size = abs(x.value);
    const T root = where(size > T(1e9), size, sqrt(x.value * x.value + T(1.0)));
    return {asinh(x.value), x.slope / root};
}

/// base^exponent. The part with ln(base) counts only where the exponent varies: a constant exponent
/// allows a base ≤ 0.
template <class T>
Dual<T> pow(const Dual<T>& base, const Dual<T>& exponent) {
    const T value = pow(base.value, exponent.value);
    // alpha^x: a base that stays has no part in it, even at 0 where its power may be infinite.
    // Where neither moves (|x|^0.5 at 0, |x| having slope 0 there) the product says what is known.
    const T product = exponent.value * pow(base.value, exponent.value - T(1.0)) * base.slope;
    const T byBase = where(abs(base.slope) > T(0.0), product,
                           where(abs(exponent.slope) > T(0.0), T(0.0), product));
    // b^e·ln b falls to 0 with b.
    const T byExponent =
        where(abs(value) > T(0.0), value * log(base.value), T(0.0)) * exponent.slope;
    return {value, byBase + where(abs(exponent.slope) > T(0.0), byExponent, T(0.0))};
}
/// b^e and its slope e·b^(e−1) for a constant exponent.
template <class T>
ValueAndSlope<T> powWithSlope(const T& base, const T& exponent) {
    return {pow(base, exponent), exponent * pow(base, exponent - T(1.0))};
}
template <class T, class P>
Dual<T> pow(const Dual<T>& base, const P& exponent) {
    const auto [value, slope] = powWithSlope(base.value, T(exponent));
    return {value, slope * base.slope};
}

template <class T>
Dual<T> log1p(const Dual<T>& x) {
    return {log1p(x.value), x.slope / (T(1.0) + x.value)};
}

template <class T>
Dual<T> expm1(const Dual<T>& x) {
    const auto [value, slope] = expm1WithSlope(x.value);
    return {value, slope * x.slope};
}

template <class T>
Dual<T> sech2(const Dual<T>& x) {
    const auto [t, s] = tanhWithSlope(x.value);
    return {s, T(-2.0) * t * s * x.slope};
}

template <class T>
Dual<T> tanh(const Dual<T>& x) {
    const auto [value, slope] = tanhWithSlope(x.value);
    return {value, slope * x.slope};
}

/// Only kinds that have a faster way define tanhOfSoftplusWithSlope().
template <class T>
Dual<T> tanhOfSoftplus(const Dual<T>& x) {
    if constexpr (requires { tanhOfSoftplusWithSlope(x.value); }) {
        const auto [value, slope] = tanhOfSoftplusWithSlope(x.value);
        return {value, slope * x.slope};
    } else {
        return tanh(softplus(x));
    }
}

template <class T>
Dual<T> sigmoid(const Dual<T>& x) {
    const auto [value, slope] = sigmoidWithSlope(x.value);
    return {value, slope * x.slope};
}

template <class T>
Dual<T> softplus(const Dual<T>& x) {
    const auto [value, slope] = softplusWithSlope(x.value);
    return {value, slope * x.slope};
}

} // namespace actiscope::numeric
