#pragma once

#include "core/numeric/primitives.h"

#include <boost/math/special_functions/erf.hpp>
#include <boost/multiprecision/cpp_bin_float.hpp>

/// A number kind of 50 decimal digits whose exponent hardly ends (2^±10⁹): what overflows or
/// cancels to nothing in double on its way to a representable result does not here. Some 1000 times
/// slower than double: for the few values that are not finite otherwise, and for tests.
namespace actiscope::numeric {

struct Wide {
    using Number = boost::multiprecision::number<boost::multiprecision::cpp_bin_float<50>,
                                                 boost::multiprecision::et_off>;
    Number value;

    Wide() = default;
    Wide(double x) : value(x) {}
    explicit Wide(Number x) : value(std::move(x)) {}

    double toDouble() const { return value.convert_to<double>(); }

    friend Wide operator-(const Wide& a) { return Wide(Number(-a.value)); }
    friend Wide operator+(const Wide& a, const Wide& b) { return Wide(Number(a.value + b.value)); }
    friend Wide operator-(const Wide& a, const Wide& b) { return Wide(Number(a.value - b.value)); }
    friend Wide operator*(const Wide& a, const Wide& b) { return Wide(Number(a.value * b.value)); }
    friend Wide operator/(const Wide& a, const Wide& b) { return Wide(Number(a.value / b.value)); }
    friend bool operator>(const Wide& a, const Wide& b) { return a.value > b.value; }
    friend bool operator>=(const Wide& a, const Wide& b) { return a.value >= b.value; }
    friend bool operator<=(const Wide& a, const Wide& b) { return a.value <= b.value; }

    friend Wide select(bool condition, const Wide& yes, const Wide& no) {
        return condition ? yes : no;
    }
};

template <>
struct KindRank<Wide> {
    static constexpr int value = 1;
};

namespace wide_detail {
inline Wide nan() {
    return Wide(std::numeric_limits<Wide::Number>::quiet_NaN());
}
/// Boost evaluates series for as long as the exponent is large; beyond this the answer is known.
inline bool isHuge(const Wide& x) {
    return boost::multiprecision::abs(x.value) > Wide::Number(1e9);
}
} // namespace wide_detail

inline Wide abs(const Wide& x) {
    return Wide(Wide::Number(boost::multiprecision::abs(x.value)));
}
inline Wide floor(const Wide& x) {
    return Wide(Wide::Number(boost::multiprecision::floor(x.value)));
}
inline Wide exp(const Wide& x) {
    if (wide_detail::isHuge(x)) {
        return x.value > 0 ? Wide(std::numeric_limits<Wide::Number>::infinity()) : Wide(0.0);
    }
    return Wide(Wide::Number(boost::multiprecision::exp(x.value)));
}
/// 50 digits leave more than a double's worth after the subtraction down to |x| = 1e−30, where the
/// function is x.
inline Wide expm1(const Wide& x) {
    return boost::multiprecision::abs(x.value) < Wide::Number(1e-30) ? x : exp(x) - Wide(1.0);
}
inline Wide log(const Wide& x) {
    if (!(x.value >= 0)) {
        return wide_detail::nan();
    }
    return x.value == 0 ? Wide(-std::numeric_limits<Wide::Number>::infinity())
                        : Wide(Wide::Number(boost::multiprecision::log(x.value)));
}
inline Wide log1p(const Wide& x) {
    return boost::multiprecision::abs(x.value) < Wide::Number(1e-30) ? x : log(Wide(1.0) + x);
}
inline Wide sqrt(const Wide& x) {
    return x.value >= 0 ? Wide(Wide::Number(boost::multiprecision::sqrt(x.value)))
                        : wide_detail::nan();
}
inline Wide sin(const Wide& x) {
    return wide_detail::isHuge(x) ? wide_detail::nan()
                                  : Wide(Wide::Number(boost::multiprecision::sin(x.value)));
}
inline Wide cos(const Wide& x) {
    return wide_detail::isHuge(x) ? wide_detail::nan()
                                  : Wide(Wide::Number(boost::multiprecision::cos(x.value)));
}
inline Wide atan(const Wide& x) {
    return Wide(Wide::Number(boost::multiprecision::atan(x.value)));
}
inline Wide tanh(const Wide& x) {
    const Wide e = exp(Wide(-2.0) * abs(x));
    const Wide t = -expm1(Wide(-2.0) * abs(x)) / (Wide(1.0) + e);
    return x.value < 0 ? -t : t;
}
inline Wide sinh(const Wide& x) {
    return Wide(0.5) * (expm1(x) - expm1(-x));
}
inline Wide cosh(const Wide& x) {
    return Wide(0.5) * (exp(x) + exp(-x));
}
inline Wide asinh(const Wide& x) {
    const Wide size = abs(x);
    const Wide y = log1p(size + size * size / (Wide(1.0) + sqrt(size * size + Wide(1.0))));
    return x.value < 0 ? -y : y;
}
/// Beyond |x| = 1000 erfc is below 1e−434000.
inline Wide normalCdf(const Wide& x) {
    const Wide::Number u = -x.value / boost::multiprecision::sqrt(Wide::Number(2));
    if (u > 1000) {
        return Wide(0.0);
    }
    return u < -1000 ? Wide(1.0) : Wide(Wide::Number(boost::math::erfc(u) / 2));
}
inline Wide erf(const Wide& x) {
    if (boost::multiprecision::abs(x.value) > 1000) {
        return Wide(x.value > 0 ? 1.0 : -1.0);
    }
    return Wide(Wide::Number(boost::math::erf(x.value)));
}
inline Wide sech2(const Wide& x) {
    const Wide e = exp(Wide(-2.0) * abs(x));
    const Wide d = Wide(1.0) + e;
    return Wide(4.0) * e / (d * d);
}
inline Wide sigmoid(const Wide& x) {
    const Wide e = exp(-abs(x));
    return (x.value < 0 ? e : Wide(1.0)) / (Wide(1.0) + e);
}
inline Wide softplus(const Wide& x) {
    return (x.value > 0 ? x : Wide(0.0)) + log1p(exp(-abs(x)));
}
/// As std::pow has it for a negative base.
inline Wide pow(const Wide& base, const Wide& exponent) {
    if (exponent.value == 0) {
        return Wide(1.0);
    }
    if (base.value == 0) {
        return exponent.value > 0 ? Wide(0.0) : Wide(std::numeric_limits<Wide::Number>::infinity());
    }
    const Wide magnitude = exp(exponent * log(abs(base)));
    if (base.value > 0) {
        return magnitude;
    }
    if (boost::multiprecision::floor(exponent.value) != exponent.value) {
        return wide_detail::nan();
    }
    const Wide::Number half = exponent.value / 2;
    return boost::multiprecision::floor(half) == half ? magnitude : -magnitude;
}

} // namespace actiscope::numeric
