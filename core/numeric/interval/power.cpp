#include "core/numeric/interval/rounding.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace actiscope::numeric {

using namespace outward;
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

} // namespace actiscope::numeric
