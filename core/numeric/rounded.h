#pragma once

#include "core/numeric/primitives.h"

#include <Eigen/Core>

/// A number kind that shows what rounding does: every operation and every primitive is computed in
/// double and then rounded to Float (float, or Eigen::half for binary16). This is the best that
/// hardware of that format can do; what a formula still loses there is the formula's own fault.
/// For curves and explanations, not for speed.
namespace actiscope::numeric {

template <class Float>
struct Rounded {
    double value = 0.0;

    Rounded() = default;
    Rounded(double x) : value(static_cast<double>(static_cast<Float>(static_cast<float>(x)))) {}
    explicit operator double() const { return value; }

    friend Rounded operator-(Rounded a) { return {-a.value}; }
    friend Rounded operator+(Rounded a, Rounded b) { return {a.value + b.value}; }
    friend Rounded operator-(Rounded a, Rounded b) { return {a.value - b.value}; }
    friend Rounded operator*(Rounded a, Rounded b) { return {a.value * b.value}; }
    friend Rounded operator/(Rounded a, Rounded b) { return {a.value / b.value}; }
    friend bool operator>(Rounded a, Rounded b) { return a.value > b.value; }
    friend bool operator>=(Rounded a, Rounded b) { return a.value >= b.value; }
    friend bool operator<=(Rounded a, Rounded b) { return a.value <= b.value; }

    friend Rounded select(bool condition, Rounded yes, Rounded no) { return condition ? yes : no; }

    friend Rounded exp(Rounded x) { return {numeric::exp(x.value)}; }
    friend Rounded expm1(Rounded x) { return {numeric::expm1(x.value)}; }
    friend Rounded log1p(Rounded x) { return {numeric::log1p(x.value)}; }
    friend Rounded floor(Rounded x) { return {numeric::floor(x.value)}; }
    friend Rounded abs(Rounded x) { return {numeric::abs(x.value)}; }
    friend Rounded tanh(Rounded x) { return {numeric::tanh(x.value)}; }
    friend Rounded sqrt(Rounded x) { return {numeric::sqrt(x.value)}; }
    friend Rounded sin(Rounded x) { return {numeric::sin(x.value)}; }
    friend Rounded cos(Rounded x) { return {numeric::cos(x.value)}; }
    friend Rounded atan(Rounded x) { return {numeric::atan(x.value)}; }
    friend Rounded erf(Rounded x) { return {numeric::erf(x.value)}; }
    friend Rounded sinh(Rounded x) { return {numeric::sinh(x.value)}; }
    friend Rounded cosh(Rounded x) { return {numeric::cosh(x.value)}; }
    friend Rounded asinh(Rounded x) { return {numeric::asinh(x.value)}; }
    friend Rounded log(Rounded x) { return {numeric::log(x.value)}; }
    friend Rounded pow(Rounded base, Rounded exponent) {
        return {numeric::pow(base.value, exponent.value)};
    }
    friend Rounded normalCdf(Rounded x) { return {numeric::normalCdf(x.value)}; }
    friend Rounded sech2(Rounded x) { return {numeric::sech2(x.value)}; }
    friend Rounded sigmoid(Rounded x) { return {numeric::sigmoid(x.value)}; }
    friend Rounded softplus(Rounded x) { return {numeric::softplus(x.value)}; }
};

template <class Float>
struct KindRank<Rounded<Float>> {
    static constexpr int value = 1;
};

} // namespace actiscope::numeric
