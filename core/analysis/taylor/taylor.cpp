#include "core/analysis/taylor/taylor.h"

#include "core/analysis/line/breaks.h"
#include "core/analysis/taylor/radius.h"
#include "core/numeric/golden_section.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>

namespace actiscope {

std::string_view radiusSourceName(RadiusSource source) {
    switch (source) {
    case RadiusSource::closedForm:
        return "closed_form";
    case RadiusSource::kink:
        return "kink";
    case RadiusSource::estimated:
        return "estimated";
    }
    return {};
}

double Taylor::at(double t) const {
    double sum = 0.0;
    for (auto c = coefficients.rbegin(); c != coefficients.rend(); ++c) {
        sum = sum * t + *c;
    }
    return sum;
}

TaylorExpansion::TaylorExpansion(const Activation& activation)
    : m_activation(activation), m_breaks(findBreaks(activation)) {}

Taylor TaylorExpansion::at(double center, int order) const {
    assert(order >= 0 && order <= kHighestOrder);
    const numeric::Series series = m_activation.taylor(center);
    Taylor result;
    result.center = center;
    result.coefficients.assign(series.c.begin(), series.c.begin() + order + 1);
    result.exact = std::all_of(series.c.begin() + order + 1, series.c.end(),
                               [](double c) { return c == 0.0; });
    double toKink = std::numeric_limits<double>::infinity();
    for (const double place : m_breaks) {
        toKink = std::min(toKink, std::fabs(place - center));
    }
    constexpr double kOnTheKink = 1e-9;
    if (toKink < kOnTheKink) {
        toKink = 0.0;
    }
    const std::optional<double> known = closedFormRadius(m_activation, center);
    const double ofPiece = known ? *known : estimatedRadius(series);
    result.radius = std::min(ofPiece, toKink);
    // A branch point on the line, as that of the logarithm, is found as a break as well.
    constexpr double kSamePlace = 1e-6;
    if (toKink < ofPiece * (1.0 - kSamePlace)) {
        result.source = RadiusSource::kink;
    } else if (known) {
        result.source = RadiusSource::closedForm;
        result.radius = ofPiece;
    } else {
        result.source = RadiusSource::estimated;
    }
    return result;
}

std::optional<Curvature> largestCurvature(const Activation& activation) {
    constexpr double kReach = 6.0;
    constexpr Eigen::Index kPoints = 1201;
    const Eigen::ArrayXd x = Eigen::ArrayXd::LinSpaced(kPoints, -kReach, kReach);
    Eigen::ArrayXd f(kPoints);
    Eigen::ArrayXd df(kPoints);
    Eigen::ArrayXd d2f(kPoints);
    activation.evaluate(x, f, df, d2f);
    Eigen::Index best = -1;
    for (Eigen::Index i = 0; i < kPoints; ++i) {
        const double size = std::fabs(d2f[i]);
        // Of equals, such as the two peaks of an odd f'', the later one: the right.
        if (std::isfinite(size) && size > 0.0 &&
            (best < 0 || size >= std::fabs(d2f[best]) * (1.0 - 1e-9))) {
            best = i;
        }
    }
    if (best < 0) {
        return std::nullopt;
    }
    const auto curvature = [&activation](double at) {
        Eigen::ArrayXd point = Eigen::ArrayXd::Constant(1, at);
        Eigen::ArrayXd value(1);
        Eigen::ArrayXd slope(1);
        Eigen::ArrayXd second(1);
        activation.evaluate(point, value, slope, second);
        return std::isfinite(second[0]) ? std::fabs(second[0]) : 0.0;
    };
    const double step = x[1] - x[0];
    const numeric::Point peak = numeric::highestBetween(curvature, x[best] - step, x[best] + step,
                                                        {x[best], std::fabs(d2f[best])});
    // The search ends within 1e-10 or so of the peak, which people read as 0 where it is 0.
    constexpr double kDecimals = 1e9;
    const double rounded = std::round(peak.x * kDecimals) / kDecimals + 0.0; // no −0
    return Curvature{rounded, std::max(peak.y, curvature(rounded))};
}

} // namespace actiscope
