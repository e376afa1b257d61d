#include "core/analysis/properties.h"

#include "core/numeric/flush_denormals.h"
#include "core/numeric/golden_section.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <limits>
#include <numbers>

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
        activation.evaluate(x, f, slope);
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
        if (middle == defined || middle == undefined) {
            return g(defined);
        }
        (std::isnan(g(middle)) ? undefined : defined) = middle;
    }
}

/// The supremum of g over the line, or nothing if it is unbounded above. `values` are g on the
/// grid.
std::optional<double> supremum(const Function& g, const Samples& samples,
                               const Eigen::ArrayXd& values) {
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
        if (farHighest[side] > nearHighest[side] + 0.1 * (1.0 + std::fabs(nearHighest[side]))) {
            return std::nullopt;
        }
        double limit = g(side == 0 ? -1e300 : 1e300);
        if (std::fabs(limit) < 1e-100) {
            limit = 0.0; // what is left of 1/x at the end of the line
        }
        if (std::isfinite(limit) && std::fabs(limit - farHighest[side]) < 1e-3) {
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

Bounds boundsOf(const Function& g, const Samples& samples, const Eigen::ArrayXd& values) {
    Bounds bounds;
    bounds.highest = supremum(g, samples, values);
    const auto negative = supremum([&g](double x) { return -g(x); }, samples, -values);
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

/// Towards a pole f exceeds every bound, f' with it, on the side to which each goes.
void unboundAtPoles(const Activation& activation, Properties& properties) {
    for (const double pole : properties.poles) {
        for (const double side : {-1.0, 1.0}) {
            const double beside = 1e-9 * std::fmax(1.0, std::fabs(pole));
            const auto near = activation.at(pole + side * beside);
            const auto away = activation.at(pole + side * 1e3 * beside);
            const auto grows = [](double from, double to) {
                return std::fabs(to) > std::fabs(from) || std::isinf(to);
            };
            if (grows(away.value, near.value)) {
                (near.value > 0.0 ? properties.range.highest : properties.range.lowest).reset();
            }
            if (grows(away.slope, near.slope)) {
                Bounds& bounds = properties.derivativeRange;
                (near.slope > 0.0 ? bounds.highest : bounds.lowest).reset();
            }
        }
    }
}

std::optional<double> limitAt(const Activation& activation, double direction) {
    const double far = activation.at(direction * 1e8).value;
    const double farther = activation.at(direction * 1e300).value;
    if (!std::isfinite(farther) || !(std::fabs(far - farther) < 1e-3)) {
        return std::nullopt;
    }
    // An oscillation may agree at two places, not at many.
    for (double x = 1e6; x < 1e8; x *= 1.7) {
        if (!(std::fabs(activation.at(direction * x).value - farther) < 1e-2)) {
            return std::nullopt;
        }
    }
    return farther == 0.0 ? 0.0 : farther;
}

Saturation saturationAt(const LineMap& line, bool right) {
    const LinePiece& last = right ? line.pieces.back() : line.pieces.front();
    if (last.state == SlopeState::dead) {
        return Saturation::hard;
    }
    return (right ? line.vanishesRight : line.vanishesLeft) ? Saturation::soft : Saturation::none;
}

void listBreaks(const LineMap& line, Properties& properties) {
    for (const LineBreak& place : line.breaks) {
        switch (place.kind) {
        case LineBreak::kink:
            properties.kinks.push_back(place.x);
            break;
        case LineBreak::jump:
            properties.jumps.push_back(place.x);
            break;
        case LineBreak::pole:
            properties.poles.push_back(place.x);
            break;
        case LineBreak::edge:
            break;
        }
    }
}

/// From defined sample to defined sample, also across a pole.
bool isMonotone(const Samples& samples) {
    bool rises = true;
    bool falls = true;
    double before = std::numeric_limits<double>::quiet_NaN();
    for (const double value : samples.f) {
        if (!std::isfinite(value)) {
            continue;
        }
        const double rounding = 1e-14 * (1.0 + std::fabs(before));
        if (!std::isnan(before)) {
            rises = rises && value >= before - rounding;
            falls = falls && value <= before + rounding;
        }
        before = value;
    }
    return rises || falls;
}

/// Whether f(−x) = sign·f(x); the grid is symmetric.
bool hasSymmetry(const Samples& samples, double sign) {
    const Eigen::Index n = samples.x.size();
    for (Eigen::Index i = 0; i < n / 2; ++i) {
        const double a = samples.f[i];
        const double b = sign * samples.f[n - 1 - i];
        if (!(a == b || std::fabs(a - b) <= 1e-12 * (1.0 + std::fabs(a)))) {
            return false;
        }
    }
    // Infinities of both signs compare equal to themselves; finite values decide.
    return std::isfinite(samples.f[n / 4 + n / 8]);
}

/// E[f], E[f²], E[f'²] for z ~ N(0, 1): Gauss–Legendre with five points on panels of 0.05 over
/// [−12, 12], which are split at jumps and kinks, so that every panel is smooth.
GaussianMoments momentsOf(const Activation& activation, const Properties& properties) {
    if (!properties.poles.empty()) {
        // The integral of f² beside a pole diverges, or is not that of these panels.
        const double none = std::numeric_limits<double>::quiet_NaN();
        return {none, none, none};
    }
    constexpr std::array<double, 5> kNodes = {-0.90617984593866399, -0.53846931010568309, 0.0,
                                              0.53846931010568309, 0.90617984593866399};
    constexpr std::array<double, 5> kWeights = {0.23692688505618909, 0.47862867049936647,
                                                0.56888888888888889, 0.47862867049936647,
                                                0.23692688505618909};
    constexpr double kReach = 12.0;
    constexpr int kPanels = 480;
    std::vector<double> edges;
    for (int i = 0; i <= kPanels; ++i) {
        edges.push_back(-kReach + 2.0 * kReach * i / kPanels);
    }
    edges.insert(edges.end(), properties.kinks.begin(), properties.kinks.end());
    edges.insert(edges.end(), properties.jumps.begin(), properties.jumps.end());
    std::ranges::sort(edges);
    GaussianMoments sums{0.0, 0.0, 0.0};
    for (std::size_t p = 0; p + 1 < edges.size(); ++p) {
        const double half = 0.5 * (edges[p + 1] - edges[p]);
        const double middle = 0.5 * (edges[p + 1] + edges[p]);
        for (std::size_t k = 0; k < kNodes.size(); ++k) {
            const double z = middle + half * kNodes[k];
            const double density =
                std::exp(-0.5 * z * z) / std::sqrt(2.0 * std::numbers::pi) * half * kWeights[k];
            const auto y = activation.at(z);
            sums.mean += density * y.value;
            sums.meanSquare += density * y.value * y.value;
            sums.meanSquareDerivative += density * y.slope * y.slope;
        }
    }
    return sums;
}

} // namespace

Properties computeProperties(const Activation& activation, double epsilon) {
    const numeric::KeepDenormals keep;
    const Samples samples(activation);
    Properties p{};
    const LineMap line = mapLine(activation, -1.0, 1.0, epsilon, LineEffort::thorough());
    p.regions = regionsOf(line);
    listBreaks(line, p);
    p.range = boundsOf([&](double x) { return activation.at(x).value; }, samples, samples.f);
    p.derivativeRange =
        boundsOf([&](double x) { return activation.at(x).slope; }, samples, samples.slope);
    unboundAtPoles(activation, p);
    p.left = saturationAt(line, false);
    p.right = saturationAt(line, true);
    p.leftLimit = limitAt(activation, -1.0);
    p.rightLimit = limitAt(activation, 1.0);
    p.monotone = isMonotone(samples);
    p.odd = hasSymmetry(samples, -1.0);
    p.even = hasSymmetry(samples, 1.0);
    p.gaussian = momentsOf(activation, p);
    p.zeroCentred = std::fabs(p.gaussian.mean) < 1e-6;
    return p;
}

} // namespace actiscope
