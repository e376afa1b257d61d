#include "core/analysis/precision.h"

#include <cmath>
#include <functional>
#include <limits>

namespace actiscope {
namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();

/// Places between a and b where `holds` changes, down to neighbouring doubles; returns the last
/// place that is like a.
double lastLike(const std::function<bool(double)>& holds, double a, double b) {
    const bool like = holds(a);
    for (;;) {
        const double middle = a + 0.5 * (b - a);
        if (middle == a || middle == b) {
            return a;
        }
        (holds(middle) == like ? a : b) = middle;
    }
}

/// Maximal intervals where `holds`, among |x| ≤ reach; one that touches the end is unbounded.
std::vector<Interval> intervalsWhere(const std::function<bool(double)>& holds, double reach) {
    static const Eigen::ArrayXd grid = wholeLineGrid();
    std::vector<Interval> intervals;
    double previous = 0.0;
    bool first = true;
    bool inside = false;
    double from = 0.0;
    for (const double x : grid) {
        if (std::fabs(x) > reach) {
            continue;
        }
        const bool now = holds(x);
        if (first) {
            from = -kInfinity;
        } else if (now != inside) {
            const double edge = lastLike(holds, previous, x);
            if (inside) {
                intervals.push_back({from, edge});
            }
            from = std::nextafter(edge, kInfinity);
        }
        inside = now;
        previous = x;
        first = false;
    }
    if (inside) {
        intervals.push_back({from, kInfinity});
    }
    // A single sample, such as the minimum of Swish, is no interval.
    constexpr double kNarrowest = 0.02;
    std::erase_if(intervals, [](const Interval& i) { return i.to - i.from < kNarrowest; });
    return intervals;
}

} // namespace

std::string_view formatName(Format format) {
    switch (format) {
    case Format::float64:
        return "float64";
    case Format::float32:
        return "float32";
    case Format::float16:
        return "float16";
    }
    return {};
}

double largestFinite(Format format) {
    switch (format) {
    case Format::float64:
        return std::numeric_limits<double>::max();
    case Format::float32:
        return static_cast<double>(std::numeric_limits<float>::max());
    case Format::float16:
        return 65504.0;
    }
    return 0.0;
}

std::vector<Interval> zeroSlopeIntervals(const Activation& activation, Format format) {
    return intervalsWhere([&](double x) { return activation.at(x, format).slope == 0.0; },
                          largestFinite(format));
}

const NaiveForm* naiveForm(const Activation& activation) {
    return activation.definition().naive;
}

NaiveFailure naiveFailure(const NaiveForm& form, const Activation& activation, Format format) {
    const auto at = [&](double x) { return form.at(x, activation.parameters(), format); };
    const double reach = largestFinite(format);
    return {intervalsWhere([&](double x) { return at(x).slope == 0.0; }, reach),
            intervalsWhere(
                [&](double x) {
                    const auto y = at(x);
                    return !std::isfinite(y.value) || !std::isfinite(y.slope);
                },
                reach)};
}

} // namespace actiscope
