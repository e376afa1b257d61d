#include "core/analysis/line/line_breaks.h"

#include "core/analysis/line/jumps.h"

#include <array>
#include <cmath>

namespace actiscope {
namespace {

/// Whether |f| grows without end towards x from one side: on the way there it gains at least as
/// much on every further factor of 100 (a logarithm gains the same, a power more, a root less).
bool runsAway(const Activation& activation, double x, double side) {
    const double scale = side * std::fmax(1.0, std::fabs(x));
    std::array<double, 4> f{};
    double distance = 1e-3;
    for (double& value : f) {
        value = std::fabs(activation.at(x + distance * scale).value);
        distance *= 1e-2;
    }
    constexpr double kSame = 0.9;
    double before = 0.0;
    for (std::size_t i = 1; i < f.size(); ++i) {
        const double gain = f[i] - f[i - 1];
        if (!(gain > 0.0 && gain >= kSame * before) && !std::isinf(f[i])) {
            return false;
        }
        before = gain;
    }
    return true;
}

bool isDefined(const Activation::ValueSlope& y) {
    return std::isfinite(y.value) && std::isfinite(y.slope);
}

/// The last place where f is undefined as it is at `undefined`, or the pole between.
double edgeBetween(const Activation& activation, double defined, double undefined) {
    for (;;) {
        const double middle = 0.5 * (defined + undefined);
        if (middle == defined || middle == undefined) {
            return undefined;
        }
        (isDefined(activation.at(middle)) ? defined : undefined) = middle;
    }
}

/// 0 for what is 0 but for the width of the search, and never −0.
double tidied(double x) {
    constexpr double kWidth = 1e-12;
    return std::fabs(x) < kWidth ? 0.0 : x;
}

/// The shortest decimal that lies between the two.
double shortestBetween(double left, double right) {
    for (double digits = 1.0; digits <= 1e15; digits *= 10.0) {
        const double rounded = std::round(0.5 * (left + right) * digits) / digits;
        if (rounded >= left && rounded <= right) {
            return rounded + 0.0;
        }
    }
    return 0.5 * (left + right);
}

} // namespace

std::vector<LineBreak> breaksBetween(const Activation& activation, double left, double right) {
    const double middle = shortestBetween(left, right);
    const bool away = runsAway(activation, middle, -1.0) || runsAway(activation, middle, 1.0);
    if (away) {
        return {{middle, LineBreak::pole}};
    }
    const bool leftDefined = isDefined(activation.at(left));
    const bool rightDefined = isDefined(activation.at(right));
    if (!leftDefined || !rightDefined) {
        if (leftDefined == rightDefined) {
            return {};
        }
        const double edge = leftDefined ? edgeBetween(activation, left, right)
                                        : edgeBetween(activation, right, left);
        return {{tidied(edge), LineBreak::edge}};
    }
    const Activation::ValueSlope atLeft = activation.at(left);
    const Activation::ValueSlope atRight = activation.at(right);
    const auto found = findDiscontinuity(activation, left, right);
    if (!found) {
        // A cusp: the slopes do not meet, however near, and f' has no value between.
        const double turn = std::fabs(atRight.slope - atLeft.slope);
        const bool cusp = turn > 0.5 * (std::fabs(atLeft.slope) + std::fabs(atRight.slope)) &&
                          turn > 1.0 && !isDefined(activation.at(middle));
        return cusp ? std::vector<LineBreak>{{middle, LineBreak::kink}} : std::vector<LineBreak>{};
    }
    // A change by less than rounding is none: far out the last digit exceeds every fixed width.
    const Activation::ValueSlope before = activation.at(found->left);
    const Activation::ValueSlope after = activation.at(found->right);
    const auto leaps = [](double from, double to, double share) {
        if (std::isinf(from) || std::isinf(to)) { // a cusp turns, a vertical tangent does not
            return std::signbit(from) != std::signbit(to);
        }
        return std::fabs(to - from) > share * (std::fabs(from) + std::fabs(to));
    };
    if (found->ofValue && leaps(before.value, after.value, 1e-12)) {
        return {{tidied(readablePosition(*found)), LineBreak::jump}};
    }
    if (found->ofSlope && leaps(before.slope, after.slope, 1e-9)) {
        return {{tidied(readablePosition(*found)), LineBreak::kink}};
    }
    return {};
}

} // namespace actiscope
