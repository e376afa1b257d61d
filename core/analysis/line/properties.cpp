#include "core/analysis/line/properties.h"

#include "core/analysis/line/order.h"
#include "core/numeric/flush_denormals.h"
#include "core/numeric/interval.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numbers>

namespace actiscope {
namespace {

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
    constexpr double kEnd = 1e300;
    const double farther = activation.at(direction * kEnd).value;
    if (!std::isfinite(farther)) {
        return std::nullopt;
    }
    // All that is left of f out there encloses the limit; else an oscillation may agree at two
    // places, not at many.
    constexpr double kAlike = 1e-9;
    const auto tail = direction > 0.0 ? activation.enclose(1e200, kEnd).value
                                      : activation.enclose(-kEnd, -1e200).value;
    const bool isEnclosed = !tail.partial && tail.upper - tail.lower <= kAlike;
    if (!isEnclosed) {
        const double far = activation.at(direction * 1e8).value;
        if (!(std::fabs(far - farther) < 1e-3)) {
            return std::nullopt;
        }
        for (double x = 1e6; x < 1e8; x *= 1.7) {
            if (!(std::fabs(activation.at(direction * x).value - farther) < 1e-2)) {
                return std::nullopt;
            }
        }
    }
    constexpr double kNothing = 1e-100; // what is left of 1/x at the end of the line
    return std::fabs(farther) < kNothing ? 0.0 : farther;
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

/// E[f], E[f²], E[f'²] for z ~ N(0, 1): Gauss–Legendre with five points on panels of 0.05 over
/// [−12, 12], which are split at jumps and kinks, so that every panel is smooth.
GaussianMoments momentsOf(const Activation& activation, const Properties& properties) {
    constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
    if (!properties.poles.empty()) {
        // The integral of f² beside a pole diverges, or is not that of these panels.
        return {kNone, kNone, kNone};
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
            if (std::isnan(y.value)) {
                return {kNone, kNone, kNone};
            }
            sums.mean += density * y.value;
            sums.meanSquare += density * y.value * y.value;
            sums.meanSquareDerivative += density * y.slope * y.slope;
        }
    }
    // What cancels exactly leaves the rounding of the sum.
    constexpr double kRounding = 1e-14;
    if (std::fabs(sums.mean) <= kRounding * std::sqrt(sums.meanSquare)) {
        sums.mean = 0.0;
    }
    return sums;
}

} // namespace

Properties computeProperties(const Activation& activation, double epsilon,
                             const std::stop_token& stop) {
    const numeric::KeepDenormals keep;
    Properties p{};
    const LineMap line = mapLine(activation, -1.0, 1.0, epsilon, LineEffort::thorough(), stop);
    if (stop.stop_requested()) {
        return p;
    }
    p.regions = regionsOf(line);
    listBreaks(line, p);
    const Ranges ranges = rangesOf(activation, stop);
    p.range = ranges.value;
    p.derivativeRange = ranges.slope;
    unboundAtPoles(activation, p);
    p.left = saturationAt(line, false);
    p.right = saturationAt(line, true);
    p.leftLimit = limitAt(activation, -1.0);
    p.rightLimit = limitAt(activation, 1.0);
    p.monotone = isMonotone(activation, line, stop);
    p.odd = hasSymmetry(activation, line, -1.0);
    p.even = hasSymmetry(activation, line, 1.0);
    p.gaussian = momentsOf(activation, p);
    p.zeroCentred = std::fabs(p.gaussian.mean) < 1e-6;
    return p;
}

} // namespace actiscope
