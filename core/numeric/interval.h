#pragma once

#include "core/numeric/dual.h"
#include "core/numeric/primitives.h"

/// Interval arithmetic with outward rounding (Moore, Kearfott & Cloud, Introduction to Interval
/// Analysis, 2009): a formula evaluated on an Interval encloses every value that it takes there, in
/// exact arithmetic as well as in double; on Dual<Interval> it encloses f and f', on
/// Dual<Dual<Interval>> also f''. Sums, products, quotients and roots are rounded by at most one
/// ulp and not at all where they are exact, so that an exact 0 stays one; functions of libm by a
/// few ulp, as glibc's manual states their errors.
namespace actiscope::numeric {

/// The closed interval [lower, upper] of possible values; an end may be infinite. Empty (no value
/// is defined) if lower > upper.
struct Interval {
    double lower = 0.0;
    double upper = 0.0;
    /// For some arguments there may be no finite value: the logarithm of a negative number, 1/0.
    bool partial = false;
    /// The hull of two branches between which a comparison could not decide: there may be a corner.
    bool joined = false;

    Interval() = default;
    /// A single value; NaN is the empty interval.
    Interval(double value);
    /// Precondition: from ≤ to.
    Interval(double from, double to) : lower(from), upper(to) {}

    static Interval empty();
    static Interval whole();

    bool isEmpty() const { return !(lower <= upper); }
    bool isZero() const { return lower == 0.0 && upper == 0.0; }
    bool contains(double x) const { return lower <= x && x <= upper; }
    bool isBounded() const;
    /// Largest and smallest |x|.
    double largest() const;
    double smallest() const;

    bool operator==(const Interval&) const = default;
};

Interval operator-(const Interval& a);
Interval operator+(const Interval& a, const Interval& b);
Interval operator-(const Interval& a, const Interval& b);
/// A product of an object with itself is a square, and never negative.
Interval operator*(const Interval& a, const Interval& b);
Interval operator/(const Interval& a, const Interval& b);

/// A comparison of two intervals: what its answer can be. Both where they overlap.
struct IntervalMask {
    bool canHold;
    bool canFail;
};

IntervalMask operator>(const Interval& a, const Interval& b);
IntervalMask operator>=(const Interval& a, const Interval& b);
IntervalMask operator<=(const Interval& a, const Interval& b);

template <>
struct KindRank<Interval> {
    static constexpr int value = 1;
};
template <>
struct MaskKind<IntervalMask> {
    using Type = Interval;
};

/// The hull of both where the condition is undecided.
Interval select(const IntervalMask& condition, const Interval& yes, const Interval& no);

/// For a condition on parameters alone.
inline Interval select(bool condition, const Interval& yes, const Interval& no) {
    return condition ? yes : no;
}

Interval hull(const Interval& a, const Interval& b);
/// What both contain, of two enclosures of the same values.
Interval common(const Interval& a, const Interval& b);

Interval exp(const Interval& x);
Interval expm1(const Interval& x);
Interval log1p(const Interval& x);
Interval abs(const Interval& x);
/// Joined where it meets a whole number, at which it jumps.
Interval floor(const Interval& x);
Interval tanh(const Interval& x);
Interval sqrt(const Interval& x);
Interval sin(const Interval& x);
Interval cos(const Interval& x);
Interval atan(const Interval& x);
Interval erf(const Interval& x);
Interval sinh(const Interval& x);
Interval cosh(const Interval& x);
Interval asinh(const Interval& x);
Interval log(const Interval& x);
Interval pow(const Interval& base, const Interval& exponent);
Interval normalCdf(const Interval& x);
Interval sech2(const Interval& x);
Interval sigmoid(const Interval& x);
Interval softplus(const Interval& x);

/// The slope σ(x)·σ(−x) falls with |x|; the product of two enclosures would be wider.
ValueAndSlope<Interval> sigmoidWithSlope(const Interval& x);

/// Enclosures of f, f' and f'' on one interval of x.
struct Enclosure {
    Interval value;
    Interval slope;
    Interval second;

    /// f, f' and f'' are defined and continuous everywhere on it; they may exceed the largest
    /// double.
    bool isSmooth() const;
};

/// The variable of an enclosure.
inline Dual<Dual<Interval>> intervalVariable(const Interval& x) {
    return {{x, Interval(1.0)}, {Interval(1.0), Interval(0.0)}};
}

inline Enclosure enclosureOf(const Dual<Dual<Interval>>& y) {
    return {y.value.value, y.value.slope, y.slope.slope};
}

} // namespace actiscope::numeric
