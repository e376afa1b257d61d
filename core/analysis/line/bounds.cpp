#include "core/analysis/line/bounds.h"

#include "core/analysis/line/line_box.h"
#include "core/analysis/line/regions.h"
#include "core/numeric/golden_section.h"
#include "core/numeric/interval.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <limits>
#include <queue>

namespace actiscope {
namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();

/// f and f' on the whole-line grid.
struct Samples {
    Eigen::ArrayXd x;
    Eigen::ArrayXd f;
    Eigen::ArrayXd slope;

    explicit Samples(const Activation& activation)
        : x(wholeLineGrid()), f(x.size()), slope(x.size()) {
        // Where f is undefined, as an enclosure shows at once, evaluation would try a wider number
        // kind at every place.
        constexpr Eigen::Index kTogether = 64;
        for (Eigen::Index i = 0; i < x.size(); i += kTogether) {
            const Eigen::Index n = std::min(kTogether, x.size() - i);
            if (activation.enclose(x[i], x[i + n - 1]).value.isEmpty()) {
                f.segment(i, n).setConstant(std::numeric_limits<double>::quiet_NaN());
                slope.segment(i, n) = f.segment(i, n);
            } else {
                activation.evaluate(x.segment(i, n), f.segment(i, n), slope.segment(i, n));
            }
        }
    }
};

using Function = std::function<double(double)>;

/// Largest value of g between the neighbours of sample i.
double refinedMaximum(const Function& g, const Eigen::ArrayXd& x, Eigen::Index i) {
    const double left = x[std::max<Eigen::Index>(i - 1, 0)];
    const double right = x[std::min<Eigen::Index>(i + 1, x.size() - 1)];
    return numeric::highestBetween(g, left, right, {x[i], g(x[i])}).y;
}

/// g at the last double where it is defined, between a place where it is and one where it is not.
double valueAtDomainEdge(const Function& g, double defined, double undefined) {
    for (;;) {
        const double middle = defined + 0.5 * (undefined - defined);
        constexpr double kNear = 1e-30; // near enough for a logarithm to show where it goes
        if (middle == defined || middle == undefined || std::fabs(undefined - defined) < kNear) {
            return g(defined);
        }
        (std::isnan(g(middle)) ? undefined : defined) = middle;
    }
}

/// The supremum of g over the line, or nothing if it is unbounded above. `values` are g on the
/// grid.
std::optional<double> sampledSupremum(const Function& g, const Samples& samples,
                                      const Eigen::ArrayXd& values,
                                      const std::array<bool, 2>& tailIsBounded) {
    double highest = -kInfinity;
    double nearHighest[2] = {-kInfinity, -kInfinity}; // over 10² < |x| < 10⁴, left and right
    double farHighest[2] = {-kInfinity, -kInfinity};  // over 10⁶ < |x|
    Eigen::Index where = 0;
    for (Eigen::Index i = 0; i < values.size(); ++i) {
        const double v = values[i];
        if (std::isnan(v)) {
            continue;
        }
        const int side = samples.x[i] > 0.0 ? 1 : 0;
        const double distance = std::fabs(samples.x[i]);
        if (distance > 1e2 && distance < 1e4) {
            nearHighest[side] = std::max(nearHighest[side], v);
        } else if (distance > 1e6) {
            farHighest[side] = std::max(farHighest[side], v);
        }
        if (v > highest) {
            highest = v;
            where = i;
        }
    }
    for (const int side : {0, 1}) {
        // Growth without end shows between the two windows, even that of a logarithm.
        if (!tailIsBounded[static_cast<std::size_t>(side)] &&
            farHighest[side] > nearHighest[side] + 0.1 * (1.0 + std::fabs(nearHighest[side]))) {
            return std::nullopt;
        }
        double limit = g(side == 0 ? -1e300 : 1e300);
        if (std::fabs(limit) < 1e-100) {
            limit = 0.0; // what is left of 1/x at the end of the line
        }
        const bool isLimit = tailIsBounded[static_cast<std::size_t>(side)] ||
                             std::fabs(limit - farHighest[side]) < 1e-3;
        if (std::isfinite(limit) && isLimit) {
            highest = std::max(highest, limit);
        }
    }
    if (highest == kInfinity) {
        return std::nullopt;
    }
    for (Eigen::Index i = 0; i + 1 < values.size(); ++i) {
        if (std::isnan(values[i]) != std::isnan(values[i + 1])) {
            const Eigen::Index defined = std::isnan(values[i]) ? i + 1 : i;
            const double edge =
                valueAtDomainEdge(g, samples.x[defined], samples.x[defined == i ? i + 1 : i]);
            // Towards a pole the value runs away from its neighbour sample (a logarithm at 0).
            if (edge > 2.0 * std::fabs(values[defined]) + 10.0) {
                return std::nullopt;
            }
            highest = std::max(highest, edge);
        }
    }
    // What exceeds the sample only by rounding (sech² beside 0) is no higher maximum.
    const double refined = refinedMaximum(g, samples.x, where);
    return refined > highest + 1e-15 * std::fabs(highest) ? refined : highest;
}

/// f, f' or one of them with the other sign: a function with its enclosure.
struct Subject {
    const Activation& activation;
    bool ofSlope;
    double sign;

    double at(double x) const {
        const Activation::ValueSlope y = activation.at(x);
        return sign * (ofSlope ? y.slope : y.value);
    }
    /// No value in the box lies above; −∞ where there is none.
    double above(const LineBox& box) const {
        const numeric::Enclosure y = activation.enclose(box.from, box.to);
        const numeric::Interval& part = ofSlope ? y.slope : y.value;
        if (part.isEmpty()) {
            return -kInfinity;
        }
        const double bound = sign > 0.0 ? part.upper : -part.lower;
        // Monotone on the box: an end has its highest value.
        const numeric::Interval& change = ofSlope ? y.second : y.slope;
        if (y.isSmooth() && std::isfinite(box.from) && std::isfinite(box.to) &&
            (change.lower >= 0.0 || change.upper <= 0.0)) {
            constexpr double kRounding = 1e-14;
            const double end = std::fmax(at(box.from), at(box.to));
            return std::fmin(bound, end + kRounding * std::fabs(end));
        }
        return bound;
    }
};

/// Branch and bound: raises `highest`, a value that is taken or tended to, until no box can exceed
/// it or the budget ends; nothing if it runs away. Of equal bounds the narrowest box comes first,
/// so that one of many equal peaks is found soon.
std::optional<double> raised(const Subject& g, double highest, const std::stop_token& stop) {
    struct Open {
        LineBox box;
        double bound;

        bool operator<(const Open& other) const {
            return bound != other.bound ? bound < other.bound
                                        : box.to - box.from > other.box.to - other.box.from;
        }
    };
    constexpr int kMostEvaluations = 1000;
    constexpr double kExact = 1e-12;
    constexpr double kRunaway = 1e15; // beside a singularity that is no pole
    const double sampled = highest;
    double bound = kInfinity;
    std::priority_queue<Open> open;
    for (const LineBox& box : wholeLineBoxes()) {
        open.push({box, g.above(box)});
    }
    for (int i = 0; i < kMostEvaluations && !open.empty() && !stop.stop_requested(); i += 2) {
        const Open top = open.top();
        open.pop();
        bound = top.bound;
        if (top.bound <= highest + kExact * (1.0 + std::fabs(highest))) {
            break;
        }
        const double middle = middleOf(top.box);
        const double here = g.at(middle);
        if (here > highest + kExact * (1.0 + std::fabs(highest)) && std::isfinite(here)) {
            const auto function = [&g](double x) { return g.at(x); };
            highest = numeric::highestBetween(function, top.box.from, top.box.to, {middle, here}).y;
        }
        if (highest > kRunaway * (1.0 + std::fabs(sampled))) {
            return std::nullopt;
        }
        if (!isNarrow(top.box)) {
            for (const LineBox& half :
                 {LineBox{top.box.from, middle}, LineBox{middle, top.box.to}}) {
                open.push({half, g.above(half)});
            }
        }
    }
    // A peak at a whole number that the search for it has missed by rounding.
    const double whole = std::round(highest);
    constexpr double kMissed = 1e-14;
    return whole > highest && whole <= bound && whole - highest <= kMissed * std::fabs(whole)
               ? whole
               : highest;
}

std::optional<double> supremum(const Subject& g, const Samples& samples,
                               const std::stop_token& stop) {
    constexpr double kFar = 1e8;
    const std::array<bool, 2> tailIsBounded{std::isfinite(g.above({-kInfinity, -kFar})),
                                            std::isfinite(g.above({kFar, kInfinity}))};
    const Eigen::ArrayXd values = g.sign * (g.ofSlope ? samples.slope : samples.f);
    const auto sampled =
        sampledSupremum([&g](double x) { return g.at(x); }, samples, values, tailIsBounded);
    return sampled && std::isfinite(*sampled) ? raised(g, *sampled, stop) : sampled;
}

Bounds boundsOf(const Activation& activation, bool ofSlope, const Samples& samples,
                const std::stop_token& stop) {
    Bounds bounds;
    bounds.highest = supremum({activation, ofSlope, 1.0}, samples, stop);
    const auto negative = supremum({activation, ofSlope, -1.0}, samples, stop);
    if (negative) {
        bounds.lowest = -*negative;
    }
    // A bound of 0 that is only missed by rounding (1 + sin at its lowest) is 0, and never −0.
    constexpr double kRounding = 1e-15;
    for (std::optional<double>* bound : {&bounds.lowest, &bounds.highest}) {
        if (*bound && std::fabs(**bound) < kRounding) {
            *bound = 0.0;
        }
    }
    return bounds;
}

} // namespace

Ranges rangesOf(const Activation& activation, const std::stop_token& stop) {
    const Samples samples(activation);
    return {boundsOf(activation, false, samples, stop), boundsOf(activation, true, samples, stop)};
}

} // namespace actiscope
