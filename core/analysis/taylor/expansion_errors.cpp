#include "core/analysis/taylor/expansion_errors.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace actiscope {
namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

/// Keeps the larger one; what is not finite says nothing.
void raise(double& largest, double error) {
    if (std::isfinite(error) && !(error <= largest)) {
        largest = error;
    }
}

struct Range {
    double lowest;
    double highest;
};

/// The values that w·(x − p) takes over a rectangle: those of its corners and what is between.
Range rangeOf(const ExpandedSum& expanded, const numeric::Rectangle& bounds) {
    const Ridge& ridge = expanded.sum.ridges[0];
    Range range{std::numeric_limits<double>::infinity(), -std::numeric_limits<double>::infinity()};
    for (const double x1 : {bounds.xMin, bounds.xMax}) {
        for (const double x2 : {bounds.yMin, bounds.yMax}) {
            const double t =
                ridge.w1 * (x1 - expanded.around.x) + ridge.w2 * (x2 - expanded.around.y);
            range.lowest = std::min(range.lowest, t);
            range.highest = std::max(range.highest, t);
        }
    }
    return range;
}

/// Measures one ridge along t from `from` to `to`; `which` says what of the errors it is.
void measure(std::vector<ExpansionErrors>& errors, const ExpandedSum& expanded, const Activation& f,
             Range part, double ExpansionErrors::*which) {
    if (!(part.lowest <= part.highest)) {
        return;
    }
    constexpr Eigen::Index kPoints = 601;
    const Taylor& series = expanded.series[0];
    const Eigen::ArrayXd t = Eigen::ArrayXd::LinSpaced(kPoints, part.lowest, part.highest);
    Eigen::ArrayXd rest(kPoints);
    Eigen::ArrayXd slope(kPoints);
    f.evaluate(t + series.center, rest, slope);
    Eigen::ArrayXd power = Eigen::ArrayXd::Ones(kPoints);
    const double weight = std::fabs(expanded.sum.ridges[0].weight);
    for (std::size_t n = 0; n < errors.size(); ++n) {
        rest -= series.coefficients[n] * power;
        power *= t;
        for (const double error : rest) {
            raise(errors[n].*which, weight * std::fabs(error));
        }
    }
}

void measureRidge(std::vector<ExpansionErrors>& errors, const ExpandedSum& expanded,
                  const Activation& f, const numeric::Rectangle& bounds) {
    // Where f jumps at the edge, the edge itself belongs to the other piece.
    constexpr double kJustBefore = 1.0 - 1e-8;
    const Range all = rangeOf(expanded, bounds);
    const double radius = expanded.series[0].radius;
    const auto within = [&all](double reach) {
        return Range{std::max(all.lowest, -reach), std::min(all.highest, reach)};
    };
    if (radius > 0.0) {
        measure(errors, expanded, f, within(kNearShare * radius), &ExpansionErrors::nearCentre);
        measure(errors, expanded, f, within(kJustBefore * radius), &ExpansionErrors::inside);
    }
    measure(errors, expanded, f, {std::max(all.lowest, radius), all.highest},
            &ExpansionErrors::outside);
    measure(errors, expanded, f, {all.lowest, std::min(all.highest, -radius)},
            &ExpansionErrors::outside);
}

/// How far a point is from the centre in terms of the nearest edge: 1 is on it.
double shareOfBand(const ExpandedSum& expanded, double y1, double y2) {
    double share = 0.0;
    for (std::size_t k = 0; k < expanded.series.size(); ++k) {
        const double t = std::fabs(expanded.sum.ridges[k].w1 * y1 + expanded.sum.ridges[k].w2 * y2);
        const double radius = expanded.series[k].radius;
        share =
            std::max(share, radius > 0.0 ? t / radius : std::numeric_limits<double>::infinity());
    }
    return share;
}

/// The terms of degree `n` of a polynomial along a row, without those that are off.
void subtractDegree(const Polynomial2& polynomial, int n, std::span<const TermPower> off,
                    const std::vector<Eigen::ArrayXd>& powers, double y2, Eigen::ArrayXd& rest) {
    double powerOfY2 = 1.0;
    for (int j = 0; j <= n; ++j) {
        if (std::ranges::find(off, TermPower{n - j, j}) == off.end()) {
            rest -= polynomial.coefficient(n - j, j) * powerOfY2 *
                    powers[static_cast<std::size_t>(n - j)];
        }
        powerOfY2 *= y2;
    }
}

void measureGrid(std::vector<ExpansionErrors>& errors, const ExpandedSum& expanded,
                 const Activation& f, const numeric::Rectangle& bounds,
                 std::span<const TermPower> off, Format format) {
    constexpr Eigen::Index kPoints = 61;
    const Eigen::ArrayXd x1 = Eigen::ArrayXd::LinSpaced(kPoints, bounds.xMin, bounds.xMax);
    const Eigen::ArrayXd y1 = x1 - expanded.around.x;
    std::vector<Eigen::ArrayXd> powers{Eigen::ArrayXd::Ones(kPoints)};
    for (std::size_t n = 1; n < errors.size(); ++n) {
        powers.push_back(powers.back() * y1);
    }
    Eigen::ArrayXd rest(kPoints);
    std::array<double, kPoints> share{};
    for (Eigen::Index row = 0; row < kPoints; ++row) {
        const double part = static_cast<double>(row) / static_cast<double>(kPoints - 1);
        const double x2 = bounds.yMin + part * (bounds.yMax - bounds.yMin);
        const double y2 = x2 - expanded.around.y;
        expanded.sum.along(f, x1, x2, format, rest);
        for (std::size_t i = 0; i < share.size(); ++i) {
            share[i] = shareOfBand(expanded, y1[static_cast<Eigen::Index>(i)], y2);
        }
        for (std::size_t n = 0; n < errors.size(); ++n) {
            subtractDegree(expanded.polynomial, static_cast<int>(n), off, powers, y2, rest);
            for (std::size_t i = 0; i < share.size(); ++i) {
                const double error = std::fabs(rest[static_cast<Eigen::Index>(i)]);
                raise(share[i] < 1.0 ? errors[n].inside : errors[n].outside, error);
                if (share[i] <= kNearShare) {
                    raise(errors[n].nearCentre, error);
                }
            }
        }
    }
}

} // namespace

std::vector<ExpansionErrors> errorsByOrder(const ExpandedSum& expanded, const Activation& f,
                                           const numeric::Rectangle& bounds,
                                           std::span<const TermPower> off, Format format) {
    std::vector<ExpansionErrors> errors(static_cast<std::size_t>(expanded.polynomial.order() + 1),
                                        {kNone, kNone, kNone});
    if (expanded.sum.ridges.size() == 1 && off.empty() && expanded.sum.offset == 0.0 &&
        format == Format::float64) {
        measureRidge(errors, expanded, f, bounds);
    } else {
        measureGrid(errors, expanded, f, bounds, off, format);
    }
    return errors;
}

} // namespace actiscope
