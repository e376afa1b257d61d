#pragma once

#include "core/numeric/interval.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>

/// Rounding outwards, for the files that implement intervals. Only they include this.
namespace actiscope::numeric::outward {

inline constexpr double kInfinity = std::numeric_limits<double>::infinity();
inline constexpr double kLargest = std::numeric_limits<double>::max();

/// Doubles in order as integers in order, so that a step of n ulp is an addition.
inline std::int64_t ordinal(double x) {
    const auto bits = std::bit_cast<std::int64_t>(x);
    return bits >= 0 ? bits : std::numeric_limits<std::int64_t>::min() - bits;
}
inline double fromOrdinal(std::int64_t n) {
    return std::bit_cast<double>(n >= 0 ? n : std::numeric_limits<std::int64_t>::min() - n);
}
inline double stepUp(double x, std::int64_t ulps = 1) {
    return fromOrdinal(std::min(ordinal(x) + ulps, ordinal(kInfinity)));
}
inline double stepDown(double x, std::int64_t ulps = 1) {
    return fromOrdinal(std::max(ordinal(x) - ulps, ordinal(-kInfinity)));
}

/// A rounded result and whether the exact one is below it, above it or it itself. An infinite
/// result of finite operands is one that lies beyond the largest double.
struct Directed {
    double below;
    double above;
};
inline Directed around(double rounded, double error) {
    return {error < 0.0 ? stepDown(rounded) : rounded, error > 0.0 ? stepUp(rounded) : rounded};
}

/// Knuth's two-sum gives the error of a sum exactly.
inline Directed sum(double a, double b) {
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
inline Directed product(double a, double b) {
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
inline Directed quotient(double a, double b) {
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

inline Interval flagged(Interval result, const Interval& a) {
    result.partial = result.partial || a.partial;
    result.joined = result.joined || a.joined;
    return result;
}
inline Interval flagged(const Interval& result, const Interval& a, const Interval& b) {
    return flagged(flagged(result, a), b);
}

} // namespace actiscope::numeric::outward
