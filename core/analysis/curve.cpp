#include "core/analysis/curve.h"

#include "core/analysis/line/jumps.h"

#include <cmath>
#include <limits>

namespace actiscope {
namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

bool differs(double a, double b, double tolerance) {
    return std::fabs(a - b) > tolerance;
}

/// f'' at the places of a curve; NaN in its gap rows, so that it has the same gaps.
void addSecond(const Activation& activation, Curve& curve) {
    Eigen::ArrayXd f(curve.x.size());
    Eigen::ArrayXd slope(curve.x.size());
    curve.second.resize(curve.x.size());
    activation.evaluate(curve.x, f, slope, curve.second);
    for (Eigen::Index i = 0; i < curve.x.size(); ++i) {
        if (std::isnan(curve.f[i]) || std::isnan(curve.slope[i])) {
            curve.second[i] = kNaN;
        }
    }
}

} // namespace

Curve sampleEvenly(const Activation& activation, double from, double to, Eigen::Index points) {
    Curve curve;
    curve.x = Eigen::ArrayXd::LinSpaced(points, from, to);
    curve.f.resize(points);
    curve.slope.resize(points);
    activation.evaluate(curve.x, curve.f, curve.slope);
    return curve;
}

Curve sampleForDrawing(const Activation& activation, double from, double to, Eigen::Index points,
                       bool withSecond) {
    const Curve even = sampleEvenly(activation, from, to, points);
    const double dx = (to - from) / static_cast<double>(points - 1);
    // A jump is a change between neighbours that their slopes cannot explain. Candidates are cheap
    // to find and few; narrowing decides.
    constexpr double kSmallestJump = 1e-9;
    constexpr Eigen::Index kMostJumps = 64;
    Curve curve;
    const Eigen::Index capacity = points + 3 * kMostJumps;
    curve.x.resize(capacity);
    curve.f.resize(capacity);
    curve.slope.resize(capacity);
    Eigen::Index size = 0;
    const auto append = [&](double x, double f, double slope) {
        curve.x[size] = x;
        curve.f[size] = f;
        curve.slope[size] = slope;
        ++size;
    };
    Eigen::Index jumps = 0;
    for (Eigen::Index i = 0; i < points; ++i) {
        append(even.x[i], even.f[i], even.slope[i]);
        if (i + 1 == points || jumps == kMostJumps) {
            continue;
        }
        const double explained =
            2.0 * dx * (std::fabs(even.slope[i]) + std::fabs(even.slope[i + 1]));
        const double rise = even.f[i + 1] - even.f[i];
        // At a pole f is steep on both sides, but goes from one end of the scale to the other
        // against both slopes.
        const bool againstSlopes = rise * even.slope[i] < 0.0 && rise * even.slope[i + 1] < 0.0 &&
                                   even.f[i] * even.f[i + 1] < 0.0;
        const bool valueLeaps =
            againstSlopes || differs(even.f[i], even.f[i + 1], explained + kSmallestJump);
        const double bend = std::fabs(even.slope[i + 1] - even.slope[i]);
        const double before = i > 0 ? std::fabs(even.slope[i] - even.slope[i - 1]) : 0.0;
        const double after =
            i + 2 < points ? std::fabs(even.slope[i + 2] - even.slope[i + 1]) : 0.0;
        const bool slopeLeaps = bend > 4.0 * (before + after) + kSmallestJump;
        if (!valueLeaps && !slopeLeaps) {
            continue;
        }
        if (againstSlopes) {
            append(0.5 * (even.x[i] + even.x[i + 1]), kNaN, kNaN);
            ++jumps;
            continue;
        }
        const auto jump = findDiscontinuity(activation, even.x[i], even.x[i + 1]);
        if (jump) {
            const Activation::ValueSlope left = activation.at(jump->left);
            const Activation::ValueSlope right = activation.at(jump->right);
            append(jump->left, left.value, left.slope);
            // Where only f' jumps, f stays connected through the gap row.
            append(jump->right, jump->ofValue ? kNaN : right.value,
                   jump->ofSlope ? kNaN : right.slope);
            append(jump->right, right.value, right.slope);
            ++jumps;
        }
    }
    curve.x.conservativeResize(size);
    curve.f.conservativeResize(size);
    curve.slope.conservativeResize(size);
    if (withSecond) {
        addSecond(activation, curve);
    }
    return curve;
}

} // namespace actiscope
