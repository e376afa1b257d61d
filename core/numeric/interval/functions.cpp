#include "core/numeric/interval/rounding.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numbers>

namespace actiscope::numeric {

using namespace outward;
namespace {

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

Interval log(const Interval& x) {
    return logarithm([](double v) { return std::log(v); }, x, 0.0);
}
Interval log1p(const Interval& x) {
    return logarithm([](double v) { return std::log1p(v); }, x, -1.0);
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

} // namespace actiscope::numeric
