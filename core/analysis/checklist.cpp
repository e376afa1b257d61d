#include "core/analysis/checklist.h"

#include <cmath>

namespace actiscope {
namespace {

bool isLinear(const Properties& p) {
    const Bounds& slope = p.derivativeRange;
    return slope.lowest && slope.highest && *slope.lowest == *slope.highest && p.jumps.empty();
}

bool isBounded(const Properties& p) {
    return p.range.lowest.has_value() && p.range.highest.has_value();
}

CheckResult smoothness(const Properties& p) {
    std::vector<double> breaks = p.jumps;
    breaks.insert(breaks.end(), p.poles.begin(), p.poles.end());
    if (!breaks.empty()) {
        return {Condition::smooth, Fulfilment::fails, breaks};
    }
    return {Condition::smooth, p.kinks.empty() ? Fulfilment::holds : Fulfilment::partly, p.kinks};
}

CheckResult boundedness(const Properties& p) {
    if (isBounded(p)) {
        return {Condition::bounded, Fulfilment::holds, {}};
    }
    const bool below = p.range.lowest.has_value();
    const bool above = p.range.highest.has_value();
    return {Condition::bounded, below || above ? Fulfilment::partly : Fulfilment::fails, {}, below};
}

Argument deadArgument(const Interval& dead) {
    if (std::isinf(dead.from)) {
        return {Argument::deadBelow, dead.to};
    }
    return std::isinf(dead.to) ? Argument{Argument::deadAbove, dead.from}
                               : Argument{Argument::deadWithin, dead.from, dead.to};
}

std::optional<Argument> fading(const Properties& p) {
    std::optional<double> left;
    std::optional<double> right;
    for (const Interval& interval : p.regions.saturated) {
        if (std::isinf(interval.from)) {
            left = interval.to;
        }
        if (std::isinf(interval.to)) {
            right = interval.from;
        }
    }
    if (left && right) {
        return Argument{Argument::fadesBoth, *left, *right};
    }
    if (left) {
        return Argument{Argument::fadesLeft, *left};
    }
    return right ? std::optional(Argument{Argument::fadesRight, *right}) : std::nullopt;
}

} // namespace

std::vector<CheckResult> checklist(const Properties& p) {
    const auto judged = [](Condition condition, bool holds) {
        return CheckResult{condition, holds ? Fulfilment::holds : Fulfilment::fails, {}};
    };
    CheckResult dead = judged(Condition::noDead, p.regions.dead.empty());
    if (p.regions.dead.empty() && !p.regions.undecided.empty()) {
        dead.fulfilment = Fulfilment::partly;
    }
    return {judged(Condition::nonlinear, !isLinear(p)),    dead,
            judged(Condition::monotone, p.monotone),       smoothness(p),
            judged(Condition::zeroCentred, p.zeroCentred), boundedness(p)};
}

Argument bestFor(const Activation& activation, const Properties& p) {
    if (isBounded(p)) {
        return {p.zeroCentred ? Argument::centredAndBounded : Argument::boundedOutput,
                *p.range.lowest, *p.range.highest};
    }
    constexpr double kFar = 1e4;
    const double farLeft = activation.at(-kFar).slope;
    const double farRight = activation.at(kFar).slope;
    const bool grows = p.right == Saturation::none && std::isfinite(farRight) && farRight > 0.0;
    if (grows && p.regions.dead.empty() && !isLinear(p)) {
        const bool keeps = p.left == Saturation::none && std::isfinite(farLeft);
        return {Argument::offStillLearns, keeps ? farLeft : 0.0};
    }
    const double nearer = activation.at(kFar / 10.0).slope;
    if (grows && std::fabs(nearer - farRight) < 1e-3 * farRight) {
        return {Argument::steadySlope, farRight};
    }
    return {smoothness(p).fulfilment == Fulfilment::holds ? Argument::smoothEverywhere
                                                          : Argument::leadsNowhere};
}

std::optional<Argument> worstAgainst(const Properties& p) {
    const Bounds& slope = p.derivativeRange;
    if (slope.lowest == 0.0 && slope.highest == 0.0) {
        return Argument{Argument::noSlope};
    }
    if (isLinear(p)) {
        return Argument{Argument::isLine, *slope.lowest};
    }
    if (!p.poles.empty() || std::isnan(p.gaussian.mean)) {
        return Argument{Argument::undefinedSomewhere};
    }
    if (!p.regions.dead.empty()) {
        return deadArgument(p.regions.dead.front());
    }
    if (const auto fades = fading(p)) {
        return fades;
    }
    if (!slope.lowest || !slope.highest) {
        return Argument{Argument::slopeGrows};
    }
    if (!p.monotone) {
        return Argument{Argument::notMonotone};
    }
    return p.zeroCentred ? std::nullopt
                         : std::optional(Argument{Argument::notCentred, p.gaussian.mean});
}

} // namespace actiscope
