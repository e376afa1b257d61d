#include "core/lesson/measures/measure_tables.h"

#include "core/analysis/difference.h"
#include "core/analysis/line/properties.h"
#include "core/numeric/golden_section.h"

#include <cmath>

namespace actiscope::measure_tables {
namespace {

constexpr Eigen::Index kSamples = 4001;

Activation f(const Context& context, const Call& call) {
    return call.activation("activation", context.session);
}

Activation other(const Context& context, const Call& call) {
    return call.activation("other", context.session);
}

double value(const Context& context, const Call& call) {
    return f(context, call).at(call.number("x")).value;
}

double slope(const Context& context, const Call& call) {
    return f(context, call).at(call.number("x")).slope;
}

double secondDerivative(const Context& context, const Call& call) {
    const Eigen::ArrayXd x = Eigen::ArrayXd::Constant(1, call.number("x"));
    Eigen::ArrayXd value(1);
    Eigen::ArrayXd first(1);
    Eigen::ArrayXd second(1);
    f(context, call).evaluate(x, value, first, second);
    return second[0];
}

double largestSlope(const Context& context, const Call& call) {
    const Properties p = computeProperties(f(context, call), context.session.curves.epsilon);
    return p.derivativeRange.highest.value_or(std::numeric_limits<double>::infinity());
}

double slopeRatio(const Context& context, const Call& call) {
    const double x = call.number("x");
    return f(context, call).at(x).slope / other(context, call).at(x).slope;
}

/// (f(to) − f(from))/(to − from): how much of a change of the input comes out.
double steepness(const Context& context, const Call& call) {
    const Activation function = f(context, call);
    const double from = call.number("from");
    const double to = call.number("to");
    return (function.at(to).value - function.at(from).value) / (to - from);
}

/// The first place in [from, to] where f passes the level upwards.
double crossing(const Context& context, const Call& call) {
    const Activation function = f(context, call);
    const double level = call.number("level");
    const double from = call.number("from");
    const double step = (call.number("to") - from) / static_cast<double>(kSamples - 1);
    const auto isAbove = [&](double x) { return function.at(x).value > level; };
    double below = from;
    for (Eigen::Index i = 0; i < kSamples; ++i) {
        double above = from + static_cast<double>(i) * step;
        if (!isAbove(above)) {
            below = above;
            continue;
        }
        for (double middle = 0.5 * (below + above); middle != below && middle != above;
             middle = 0.5 * (below + above)) {
            (isAbove(middle) ? above : below) = middle;
        }
        return above;
    }
    return kUndefined;
}

/// The value that f' tends to; undefined where it goes on changing.
double slopeLimit(const Context& context, const Call& call) {
    const Activation function = f(context, call);
    const Properties p = computeProperties(function, context.session.curves.epsilon);
    const bool left = call.word("side") == "left";
    if ((left ? p.left : p.right) != Saturation::none) {
        return 0.0;
    }
    constexpr double kFar = 1e6;
    constexpr double kSame = 1e-6;
    const double sign = left ? -1.0 : 1.0;
    const double near = function.at(sign * kFar).slope;
    const double far = function.at(sign * kFar * kFar).slope;
    return std::fabs(far - near) <= kSame * std::fabs(far) ? far : kUndefined;
}

double gaussianMean(const Context& context, const Call& call) {
    return computeProperties(f(context, call), context.session.curves.epsilon).gaussian.mean;
}

double saturatedShare(const Context& context, const Call& call) {
    const Properties p = computeProperties(f(context, call), context.session.curves.epsilon);
    return gaussianShare(p.regions.saturated, call.number("mean"), call.number("deviation"));
}

double deadShare(const Context& context, const Call& call) {
    const Properties p = computeProperties(f(context, call), context.session.curves.epsilon);
    return gaussianShare(p.regions.dead, call.number("mean"), call.number("deviation"));
}

/// f just right minus f just left of its first jump; 0 for a function without.
double jumpHeight(const Context& context, const Call& call) {
    const Activation function = f(context, call);
    const Properties p = computeProperties(function, context.session.curves.epsilon);
    if (p.jumps.empty()) {
        return 0.0;
    }
    const double x = p.jumps.front();
    const double beside = 1e-12 * std::fmax(1.0, std::fabs(x));
    return function.at(x + beside).value - function.at(x - beside).value;
}

std::optional<LargestDifference> difference(const Context& context, const Call& call) {
    return largestDifference(f(context, call), other(context, call), call.number("from"),
                             call.number("to"));
}

double differenceSize(const Context& context, const Call& call) {
    const auto largest = difference(context, call);
    return largest ? largest->size : kUndefined;
}

double differencePlace(const Context& context, const Call& call) {
    const auto largest = difference(context, call);
    return largest ? std::fabs(largest->x) : kUndefined;
}

/// By sampling and golden-section refinement; y is −f.
numeric::Point lowest(const Context& context, const Call& call) {
    const Activation function = f(context, call);
    const double from = call.number("from");
    const double step = (call.number("to") - from) / static_cast<double>(kSamples - 1);
    const auto depth = [&](double x) { return -function.at(x).value; };
    numeric::Point best{from, depth(from)};
    for (Eigen::Index i = 1; i < kSamples; ++i) {
        const double x = from + static_cast<double>(i) * step;
        if (depth(x) > best.y) {
            best = {x, depth(x)};
        }
    }
    return numeric::highestBetween(depth, std::fmax(from, best.x - step),
                                   std::fmin(call.number("to"), best.x + step), best);
}

double minimum(const Context& context, const Call& call) {
    return -lowest(context, call).y;
}

double minimumPlace(const Context& context, const Call& call) {
    return lowest(context, call).x;
}

} // namespace

std::vector<Measure> functionMeasures() {
    const MeasureArgument g = function("other");
    const MeasureArgument from = number("from", -10.0);
    const MeasureArgument to = number("to", 10.0);
    const MeasureArgument mean = number("mean", 0.0, -10.0, 10.0);
    const MeasureArgument deviation = number("deviation", 1.0, 0.05, 10.0);
    return {
        {"value", "f(x)", Reads::session, {function(), number("x")}, value},
        {"slope",
         "f'(x); at a kink the side that PyTorch returns",
         Reads::session,
         {function(), number("x")},
         slope},
        {"second_derivative",
         "f''(x)",
         Reads::session,
         {function(), number("x")},
         secondDerivative},
        {"largest_slope",
         "the largest value of f' on the whole line",
         Reads::session,
         {function()},
         largestSlope},
        {"slope_ratio",
         "f'(x) of the function divided by that of the other",
         Reads::session,
         {function(), g, number("x")},
         slopeRatio},
        {"steepness",
         "(f(to) - f(from))/(to - from)",
         Reads::session,
         {function(), number("from"), number("to")},
         steepness},
        {"crossing",
         "the first x in [from, to] where f rises above the level",
         Reads::session,
         {function(), number("level", 0.5), from, to},
         crossing},
        {"slope_limit",
         "the limit of f' towards the left or the right",
         Reads::session,
         {function(), word("side", {"left", "right"})},
         slopeLimit},
        {"gaussian_mean",
         "the mean of f(z) for z ~ N(0, 1)",
         Reads::session,
         {function()},
         gaussianMean},
        {"saturated_share",
         "share of inputs z ~ N(mean, deviation²) with 0 < |f'(z)| < epsilon",
         Reads::session,
         {function(), mean, deviation},
         saturatedShare},
        {"dead_share",
         "share of inputs z ~ N(mean, deviation²) in a region where f' = 0",
         Reads::session,
         {function(), mean, deviation},
         deadShare},
        {"jump_height",
         "how far f jumps at its first jump",
         Reads::session,
         {function()},
         jumpHeight},
        {"largest_difference",
         "the largest difference between two functions on [from, to]",
         Reads::session,
         {function(), g, from, to},
         differenceSize},
        {"largest_difference_at",
         "|x| where two functions differ most",
         Reads::session,
         {function(), g, from, to},
         differencePlace},
        {"minimum",
         "the smallest value of f on [from, to]",
         Reads::session,
         {function(), from, to},
         minimum},
        {"minimum_at",
         "x where f is smallest on [from, to]",
         Reads::session,
         {function(), from, to},
         minimumPlace},
    };
}

} // namespace actiscope::measure_tables
