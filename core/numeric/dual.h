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
    friend Dual operator-(const Dual& a, double b) requires(!std::same_as<T, double>) {
        return a - T(b);
    }
    friend Dual operator*(double a, const Dual& b) requires(!std::same_as<T, double>) {
        return T(a) * b;
    }
    friend auto operator>(const Dual& a, double b) requires(!std::same_as<T, double>) {
        return a.value > b;
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

template <class T>
Dual<T> exp(const Dual<T>& x) {
    const T e = exp(x.value);
    return {e, e * x.slope};
}

template <class T>
Dual<T> expm1(const Dual<T>& x) {
    return {expm1(x.value), exp(x.value) * x.slope};
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

template <class T>
Dual<T> sigmoid(const Dual<T>& x) {
    const auto [value, slope] = sigmoidWithSlope(x.value);
    return {value, slope * x.slope};
}

template <class T>
Dual<T> softplus(const Dual<T>& x) {
    return {softplus(x.value), sigmoid(x.value) * x.slope};
}

} // namespace actiscope::numeric
