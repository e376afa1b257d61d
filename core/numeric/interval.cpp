#include "core/numeric/interval.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>
#include <numbers>

namespace actiscope::numeric {
namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();
constexpr double kLargest = std::numeric_limits<double>::max();

/// Doubles in order as integers in order, so that a step of n ulp is an addition.
std::int64_t ordinal(double x) {
    const auto bits = std::bit_cast<std::int64_t>(x);
    return bits >= 0 ? bits : std::numeric_limits<std::int64_t>::min() - bits;
}
double fromOrdinal(std::int64_t n) {
    return std::bit_cast<double>(n >= 0 ? n : std::numeric_limits<std::int64_t>::min() - n);
}
double stepUp(double x, std::int64_t ulps = 1) {
    return fromOrdinal(std::min(ordinal(x) + ulps, ordinal(kInfinity)));
}
double stepDown(double x, std::int64_t ulps = 1) {
    return fromOrdinal(std::max(ordinal(x) - ulps, ordinal(-kInfinity)));
}

/// A rounded result and whether the exact one is below it, above it or it itself. An infinite
/// result of finite operands is one that lies beyond the largest double.
struct Directed {
    double below;
    double above;
};
Directed around(double rounded, double error) {
    return {error < 0.0 ? stepDown(rounded) : rounded, error > 0.0 ? stepUp(rounded) : rounded};
}

/// Knuth's two-sum gives the error of a sum exactly.
Directed sum(double a, double b) {
    const double s = a + b;
    if (!std::isfinite(s)) {
        const bool overflow = std::isfinite(a) && std::isfinite(b);
        return {overflow && s > 0.0 ? kLargest : s, overflow && s < 0.0 ? -kLargest : s};
    }
    const double bPart = s - a;
    const double aPart = s - bPart;
    return around(s, (a - aPart) + (b - bPart));
}

/// Ends are limits of finite values, therefore 0·∞ = 0.
Directed product(double a, double b) {
    if (a == 0.0 || b == 0.0) {
        return {0.0, 0.0};
    }
    const double p = a * b;
    const bool positive = (a > 0.0) == (b > 0.0);
    if (std::isinf(p)) {
        const bool overflow = std::isfinite(a) && std::isfinite(b);
        return {overflow && positive ? kLargest : p, overflow && !positive ? -kLargest : p};
    }
    constexpr double kErrorUnderflows = 1e-290;
    if (std::fabs(p) < kErrorUnderflows) {
        return {positive ? std::max(0.0, stepDown(p)) : stepDown(p),
                positive ? stepUp(p) : std::min(0.0, stepUp(p))};
    }
    return around(p, std::fma(a, b, -p));
}

/// For b ≠ 0.
Directed quotient(double a, double b) {
    if (a == 0.0) {
        return {0.0, 0.0};
    }
    const bool positive = (a > 0.0) == (b > 0.0);
    if (std::isinf(b)) {
        // ∞/∞ may be anything of its sign.
        const double far = std::isinf(a) ? kInfinity : 0.0;
        return {positive ? 0.0 : -far, positive ? far : 0.0};
    }
    const double q = a / b;
    if (std::isinf(q)) {
        const bool overflow = std::isfinite(a);
        return {overflow && positive ? kLargest : q, overflow && !positive ? -kLargest : q};
    }
    constexpr double kErrorUnderflows = 1e-290;
    if (std::fabs(q) < kErrorUnderflows || std::fabs(a) < kErrorUnderflows) {
        return {positive ? std::max(0.0, stepDown(q)) : stepDown(q),
                positive ? stepUp(q) : std::min(0.0, stepUp(q))};
    }
    const double remainder = -std::fma(q, b, -a);
    return around(q, b > 0.0 ? remainder : -remainder);
}

Interval flagged(Interval result, const Interval& a) {
    result.partial = result.partial || a.partial;
    result.joined = result.joined || a.joined;
    return result;
}
Interval flagged(const Interval& result, const Interval& a, const Interval& b) {
    return flagged(flagged(result, a), b);
}

using Function = double (*)(double);

double widenedDown(double argument, double y, std::int64_t ulps) {
    // f(0) is exact for every function here, and an infinite argument stands for a limit.
    return argument == 0.0 || std::isinf(argument) ? y : stepDown(y, ulps);
}
double widenedUp(double argument, double y, std::int64_t ulps) {
    return argument == 0.0 || std::isinf(argument) ? y : stepUp(y, ulps);
}

/// A rising function with values in [least, most], computed with an error of `ulps` at most.
Interval rising(Function f, const Interval& x, std::int64_t ulps, double least = -kInfinity,
                double most = kInfinity) {
    if (x.isEmpty()) {
        return x;
    }
    const double lower = widenedDown(x.lower, f(x.lower), ulps);
    const double upper = widenedUp(x.upper, f(x.upper), ulps);
    return flagged({std::max(least, lower), std::min(most, upper)}, x);
}

/// A positive function that falls with |x|, from f(0) = most, which double may exceed by an ulp.
Interval falling(Function f, const Interval& x, std::int64_t ulps, double most) {
    if (x.isEmpty()) {
        return x;
    }
    const double lower = widenedDown(x.largest(), f(x.largest()), ulps);
    const double upper = stepUp(f(x.smallest()), ulps);
    return flagged({std::max(0.0, lower), std::min(stepUp(most), upper)}, x);
}

/// Whether one of the places offset + 2πk lies in x; in doubt yes.
bool meets(const Interval& x, double offset) {
    constexpr double kPeriod = 2.0 * std::numbers::pi;
    const double from = (x.lower - offset) / kPeriod;
    const double to = (x.upper - offset) / kPeriod;
    const double doubt = 1e-15 * (2.0 + std::fabs(from) + std::fabs(to));
    return std::floor(to + doubt) >= std::ceil(from - doubt);
}

/// sin or cos, whose highest points are `top` + 2πk.
Interval wave(Function f, const Interval& x, double top) {
    if (x.isEmpty()) {
        return x;
    }
    constexpr double kFar = 1e12; // the places of extrema are less exact than their distance there
    if (x.lower != x.upper && (x.largest() > kFar || x.upper - x.lower >= 2.0 * std::numbers::pi)) {
        return flagged({-1.0, 1.0}, x);
    }
    if (x.lower == x.upper && std::isinf(x.lower)) {
        return flagged({-1.0, 1.0}, x);
    }
    const double a = f(x.lower);
    const double b = f(x.upper);
    double lower = std::min(widenedDown(x.lower, a, 1), widenedDown(x.upper, b, 1));
    double upper = std::max(widenedUp(x.lower, a, 1), widenedUp(x.upper, b, 1));
    if (x.lower != x.upper) {
        upper = meets(x, top) ? 1.0 : upper;
        lower = meets(x, top + std::numbers::pi) ? -1.0 : lower;
    }
    return flagged({std::max(-1.0, lower), std::min(1.0, upper)}, x);
}

double logisticSlope(double x) {
    return numeric::sigmoid(x) * numeric::sigmoid(-x);
}

} // namespace

Interval::Interval(double value) : lower(value), upper(value) {
    if (std::isnan(value)) {
        *this = empty();
    }
}

Interval Interval::empty() {
    Interval result(kInfinity, -kInfinity);
    result.partial = true;
    return result;
}

Interval Interval::whole() {
    return {-kInfinity, kInfinity};
}

bool Interval::isBounded() const {
    return std::isfinite(lower) && std::isfinite(upper);
}
double Interval::largest() const {
    return std::max(std::fabs(lower), std::fabs(upper));
}
double Interval::smallest() const {
    return lower > 0.0 ? lower : upper < 0.0 ? -upper : 0.0;
}

Interval operator-(const Interval& a) {
    Interval result = a;
    if (!a.isEmpty()) {
        result.lower = 0.0 - a.upper; // no −0
        result.upper = 0.0 - a.lower;
    }
    return result;
}

Interval operator+(const Interval& a, const Interval& b) {
    if (a.isEmpty() || b.isEmpty()) {
        return flagged(Interval::empty(), a, b);
    }
    // ∞ − ∞ arises only between the end of one and a value beyond all doubles of the other.
    const double lower = sum(a.lower, b.lower).below;
    const double upper = sum(a.upper, b.upper).above;
    return flagged({std::isnan(lower) ? -kInfinity : lower, std::isnan(upper) ? kInfinity : upper},
                   a, b);
}

Interval operator-(const Interval& a, const Interval& b) {
    return a + -b;
}

Interval operator*(const Interval& a, const Interval& b) {
    if (a.isEmpty() || b.isEmpty()) {
        return flagged(Interval::empty(), a, b);
    }
    if (&a == &b) {
        const double least = a.smallest();
        const double most = a.largest();
        return flagged({product(least, least).below, product(most, most).above}, a);
    }
    if (a.lower >= 0.0 && b.lower >= 0.0) {
        return flagged({product(a.lower, b.lower).below, product(a.upper, b.upper).above}, a, b);
    }
    const Directed corners[] = {product(a.lower, b.lower), product(a.lower, b.upper),
                                product(a.upper, b.lower), product(a.upper, b.upper)};
    Interval result(corners[0].below, corners[0].above);
    for (const Directed& corner : corners) {
        result.lower = std::min(result.lower, corner.below);
        result.upper = std::max(result.upper, corner.above);
    }
    return flagged(result, a, b);
}

Interval operator/(const Interval& a, const Interval& b) {
    if (a.isEmpty() || b.isEmpty()) {
        return flagged(Interval::empty(), a, b);
    }
    Interval result;
    if (b.contains(0.0)) {
        if (b.isZero()) {
            result = a.isZero() ? Interval::empty() : Interval::whole();
        } else if (a.isZero()) {
            result = Interval(0.0);
        } else if (b.lower == 0.0 && a.lower >= 0.0) {
            result = {quotient(a.lower, b.upper).below, kInfinity};
        } else if (b.lower == 0.0 && a.upper <= 0.0) {
            result = {-kInfinity, quotient(a.upper, b.upper).above};
        } else if (b.upper == 0.0 && a.lower >= 0.0) {
            result = {-kInfinity, quotient(a.lower, b.lower).above};
        } else if (b.upper == 0.0 && a.upper <= 0.0) {
            result = {quotient(a.upper, b.lower).below, kInfinity};
        } else {
            result = Interval::whole();
        }
        result.partial = true;
        return flagged(result, a, b);
    }
    const Directed corners[] = {quotient(a.lower, b.lower), quotient(a.lower, b.upper),
                                quotient(a.upper, b.lower), quotient(a.upper, b.upper)};
    result = {corners[0].below, corners[0].above};
    for (const Directed& corner : corners) {
        result.lower = std::min(result.lower, corner.below);
        result.upper = std::max(result.upper, corner.above);
    }
    return flagged(result, a, b);
}

// A comparison with an undefined value fails.
IntervalMask operator>(const Interval& a, const Interval& b) {
    if (a.isEmpty() || b.isEmpty()) {
        return {false, true};
    }
    return {a.upper > b.lower, !(a.lower > b.upper) || a.partial || b.partial};
}
IntervalMask operator>=(const Interval& a, const Interval& b) {
    if (a.isEmpty() || b.isEmpty()) {
        return {false, true};
    }
    return {a.upper >= b.lower, !(a.lower >= b.upper) || a.partial || b.partial};
}
IntervalMask operator<=(const Interval& a, const Interval& b) {
    return b >= a;
}

Interval hull(const Interval& a, const Interval& b) {
    return flagged({std::min(a.lower, b.lower), std::max(a.upper, b.upper)}, a, b);
}

Interval common(const Interval& a, const Interval& b) {
    Interval result = a;
    result.lower = std::max(a.lower, b.lower);
    result.upper = std::min(a.upper, b.upper);
    return result.isEmpty() ? a : result;
}

Interval select(const IntervalMask& condition, const Interval& yes, const Interval& no) {
    if (!condition.canFail) {
        return yes;
    }
    if (!condition.canHold) {
        return no;
    }
    Interval result = hull(yes, no);
    // Two branches of one and the same value make no corner.
    result.joined = result.joined || result.lower != result.upper;
    return result;
}

Interval exp(const Interval& x) {
    return rising([](double v) { return std::exp(v); }, x, 1, 0.0);
}
Interval expm1(const Interval& x) {
    return rising([](double v) { return std::expm1(v); }, x, 2, -1.0);
}
Interval abs(const Interval& x) {
    return x.isEmpty() ? x : flagged({x.smallest(), x.largest()}, x);
}
Interval floor(const Interval& x) {
    if (x.isEmpty()) {
        return x;
    }
    Interval result(std::floor(x.lower), std::floor(x.upper));
    result.joined = result.lower != result.upper;
    return flagged(result, x);
}
Interval tanh(const Interval& x) {
    return rising([](double v) { return std::tanh(v); }, x, 3, -1.0, 1.0);
}
Interval atan(const Interval& x) {
    return rising([](double v) { return std::atan(v); }, x, 2);
}
Interval erf(const Interval& x) {
    return rising([](double v) { return std::erf(v); }, x, 2, -1.0, 1.0);
}
Interval sinh(const Interval& x) {
    return rising([](double v) { return std::sinh(v); }, x, 3);
}
Interval asinh(const Interval& x) {
    return rising([](double v) { return std::asinh(v); }, x, 3);
}
Interval cosh(const Interval& x) {
    return rising([](double v) { return std::cosh(v); }, abs(x), 3, 1.0);
}
Interval sin(const Interval& x) {
    return wave([](double v) { return std::sin(v); }, x, 0.5 * std::numbers::pi);
}
Interval cos(const Interval& x) {
    return wave([](double v) { return std::cos(v); }, x, 0.0);
}

Interval sqrt(const Interval& x) {
    if (x.isEmpty() || x.upper < 0.0) {
        return flagged(Interval::empty(), x);
    }
    const auto root = [](double v) {
        const double r = std::sqrt(v);
        return std::isfinite(r) ? around(r, -std::fma(r, r, -v)) : Directed{r, r};
    };
    Interval result(root(std::max(0.0, x.lower)).below, root(x.upper).above);
    result.partial = x.lower < 0.0;
    return flagged(result, x);
}

namespace {

/// A logarithm that is −∞ at `pole`.
Interval logarithm(Function f, const Interval& x, double pole) {
    if (x.isEmpty() || x.upper < pole) {
        return flagged(Interval::empty(), x);
    }
    const auto at = [&](double v) { return v <= pole ? -kInfinity : f(v); };
    const double a = at(x.lower);
    const double b = at(x.upper);
    const bool exactA = a == 0.0 || std::isinf(a);
    const bool exactB = b == 0.0 || std::isinf(b);
    Interval result(exactA ? a : stepDown(a, 2), exactB ? b : stepUp(b, 2));
    result.partial = x.lower <= pole;
    return flagged(result, x);
}

} // namespace

Interval log(const Interval& x) {
    return logarithm([](double v) { return std::log(v); }, x, 0.0);
}
Interval log1p(const Interval& x) {
    return logarithm([](double v) { return std::log1p(v); }, x, -1.0);
}

namespace {

constexpr std::int64_t kPowUlps = 2;

/// b^e for b ≥ 0 and a single exponent, rounded outwards; exact at 0, 1 and ∞.
Directed powAt(double b, double e) {
    const double y = std::pow(b, e);
    if (b == 0.0 || b == 1.0 || e == 1.0 || std::isinf(b)) {
        return {y, y};
    }
    return {std::max(0.0, stepDown(y, kPowUlps)), stepUp(y, kPowUlps)};
}

/// A base ≥ 0 to a single exponent ≠ 0, monotone.
Interval powOfPositive(const Interval& base, double e) {
    return e > 0.0 ? Interval(powAt(base.lower, e).below, powAt(base.upper, e).above)
                   : Interval(powAt(base.upper, e).below, powAt(base.lower, e).above);
}

/// A whole exponent n ≠ 0 takes a base of any sign.
Interval wholePow(const Interval& base, double n) {
    const bool even = std::fmod(n, 2.0) == 0.0;
    Interval result;
    if (even) {
        result = powOfPositive(abs(base), n);
    } else if (base.lower >= 0.0) {
        result = powOfPositive(base, n);
    } else if (base.upper <= 0.0) {
        result = -powOfPositive(-base, n);
    } else if (n < 0.0) {
        result = Interval::whole();
    } else {
        result = {-powAt(-base.lower, n).above, powAt(base.upper, n).above};
    }
    result.partial = n < 0.0 && base.contains(0.0);
    return result;
}

} // namespace

Interval pow(const Interval& base, const Interval& exponent) {
    if (base.isEmpty() || exponent.isEmpty()) {
        return flagged(Interval::empty(), base, exponent);
    }
    const bool single = exponent.lower == exponent.upper;
    const double e = exponent.lower;
    if (single && e == 0.0) {
        return flagged(Interval(1.0), exponent);
    }
    if (single && std::floor(e) == e && std::isfinite(e)) {
        return flagged(wholePow(base, e), base, exponent);
    }
    if (base.lower < 0.0 && !single) {
        Interval result = Interval::whole();
        result.partial = true;
        return flagged(result, base, exponent);
    }
    if (base.upper < 0.0) {
        return flagged(Interval::empty(), base, exponent);
    }
    const Interval positive(std::max(0.0, base.lower), base.upper);
    Interval result;
    if (single) {
        result = powOfPositive(positive, e);
    } else {
        // Monotone in the base and in the exponent: the extremes are at the corners.
        const Directed corners[] = {
            powAt(positive.lower, exponent.lower), powAt(positive.lower, exponent.upper),
            powAt(positive.upper, exponent.lower), powAt(positive.upper, exponent.upper)};
        result = {corners[0].below, corners[0].above};
        for (const Directed& corner : corners) {
            result.lower = std::min(result.lower, corner.below);
            result.upper = std::max(result.upper, corner.above);
        }
        if (positive.lower == 0.0) {
            result.lower = 0.0;
        }
    }
    result.partial = base.lower < 0.0 || (positive.lower == 0.0 && exponent.lower < 0.0);
    return flagged(result, base, exponent);
}

Interval normalCdf(const Interval& x) {
    if (x.isEmpty()) {
        return x;
    }
    // The rounding of x/√2 comes back multiplied by x² in the tail.
    const auto ulps = [](double v) {
        const double bounded = std::min(std::fabs(v), 40.0);
        return 6 + static_cast<std::int64_t>(2.0 * bounded * bounded);
    };
    const double a = numeric::normalCdf(x.lower);
    const double b = numeric::normalCdf(x.upper);
    return flagged({std::max(0.0, widenedDown(x.lower, a, ulps(x.lower))),
                    std::min(1.0, widenedUp(x.upper, b, ulps(x.upper)))},
                   x);
}

Interval sech2(const Interval& x) {
    return falling([](double v) { return numeric::sech2(v); }, x, 6, 1.0);
}
Interval sigmoid(const Interval& x) {
    return rising([](double v) { return numeric::sigmoid(v); }, x, 4, 0.0, 1.0);
}
Interval softplus(const Interval& x) {
    if (x.isEmpty()) {
        return x;
    }
    // ln 2 at 0 is rounded as any other value.
    return flagged({std::max(0.0, stepDown(numeric::softplus(x.lower), 4)),
                    stepUp(numeric::softplus(x.upper), 4)},
                   x);
}

ValueAndSlope<Interval> sigmoidWithSlope(const Interval& x) {
    return {sigmoid(x), falling(logisticSlope, x, 8, 0.25)};
}

bool Enclosure::isSmooth() const {
    for (const Interval* part : {&value, &slope, &second}) {
        if (part->partial || part->joined || part->isEmpty()) {
            return false;
        }
    }
    return true;
}

} // namespace actiscope::numeric
