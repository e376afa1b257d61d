#include "core/numeric/interval.h"

#include "core/numeric/interval/rounding.h"

#include <algorithm>
#include <cmath>

namespace actiscope::numeric {

using namespace outward;

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

bool Enclosure::isSmooth() const {
    for (const Interval* part : {&value, &slope, &second}) {
        if (part->partial || part->joined || part->isEmpty()) {
            return false;
        }
    }
    return true;
}

} // namespace actiscope::numeric
