#pragma once

#include "core/numeric/primitives.h"

#include <array>
#include <cstddef>

namespace actiscope::numeric {

/// A truncated power series c0 + c1·t + … + c31·t³¹: evaluating a formula on Series::variable(b)
/// yields the Taylor coefficients f⁽ᵏ⁾(b)/k! of that formula, exact but for rounding. The
/// recurrences follow from each primitive's differential equation (Griewank & Walther, Evaluating
/// Derivatives, ch. 13); no factorial and no difference quotient occurs.
///
/// Comparisons look at c0, so that where() takes the piece in which the centre lies.
struct Series {
    static constexpr std::size_t kTerms = 32;

    std::array<double, kTerms> c{};

    Series() = default;
    Series(double constant) { c[0] = constant; }
    /// b + t.
    static Series variable(double b);

    friend Series operator-(const Series& a);
    friend Series operator+(const Series& a, const Series& b);
    friend Series operator-(const Series& a, const Series& b);
    friend Series operator*(const Series& a, const Series& b);
    /// The limit where both begin with c0 = 0; infinite or NaN where only b does.
    friend Series operator/(const Series& a, const Series& b);

    friend bool operator>(const Series& a, const Series& b) { return a.c[0] > b.c[0]; }
    friend bool operator>=(const Series& a, const Series& b) { return a.c[0] >= b.c[0]; }
    friend bool operator<=(const Series& a, const Series& b) { return a.c[0] <= b.c[0]; }
};

template <>
struct KindRank<Series> {
    static constexpr int value = 1;
};

inline Series select(bool condition, const Series& yes, const Series& no) {
    return condition ? yes : no;
}
/// A piece that is accurate only as a value is no substitute for the function's own series.
inline Series whereCancelling(bool, const Series&, const Series& exact) {
    return exact;
}

Series exp(const Series& x);
Series expm1(const Series& x);
Series log(const Series& x);
Series log1p(const Series& x);
/// Constant.
Series floor(const Series& x);
/// The flatter of two pieces that meet, constant between opposite ones; see primitives.h.
Series tied(const Series& a, const Series& b);
/// Constant 0 where c0 is 0, as the dual numbers have it.
Series sqrt(const Series& x);
/// The piece of |x| in which the centre lies; constant 0 at a kink.
Series abs(const Series& x);
Series sin(const Series& x);
Series cos(const Series& x);
Series sinh(const Series& x);
Series cosh(const Series& x);
Series tanh(const Series& x);
Series sech2(const Series& x);
Series atan(const Series& x);
Series asinh(const Series& x);
Series erf(const Series& x);
Series normalCdf(const Series& x);
Series sigmoid(const Series& x);
Series softplus(const Series& x);
/// sin(x)/x, also at and near 0.
Series sinc(const Series& x);
Series pow(const Series& base, double exponent);
Series pow(const Series& base, const Series& exponent);

} // namespace actiscope::numeric
