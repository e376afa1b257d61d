#include "core/approximation/error_law.h"

#include <algorithm>
#include <cmath>

namespace actiscope {

std::vector<LawPoint> errorLaw(const Activation& activation, const TargetFunction& target,
                               std::span<const int> units, const std::stop_token& stop) {
    std::vector<LawPoint> points;
    for (const int count : units) {
        if (stop.stop_requested()) {
            break;
        }
        points.push_back({count, errorOf(solveEvenly(activation, target, count), target).sup});
    }
    std::ranges::stable_sort(points, {}, &LawPoint::units);
    return points;
}

double lawSlope(std::span<const LawPoint> points) {
    if (points.empty()) {
        return NAN;
    }
    const auto [least, most] =
        std::ranges::minmax(points, {}, [](const LawPoint& p) { return p.units; });
    const double middle = 0.5 * (std::log(least.units) + std::log(most.units)) - 1e-9;
    double count = 0.0;
    double sumN = 0.0;
    double sumE = 0.0;
    double sumNN = 0.0;
    double sumNE = 0.0;
    for (const LawPoint& point : points) {
        const double n = std::log(point.units);
        if (n < middle) {
            continue;
        }
        const double e = std::log(point.sup);
        count += 1.0;
        sumN += n;
        sumE += e;
        sumNN += n * n;
        sumNE += n * e;
    }
    const double spread = count * sumNN - sumN * sumN;
    const double slope = (count * sumNE - sumN * sumE) / spread;
    return spread > 1e-12 && std::isfinite(slope) ? slope : NAN;
}

} // namespace actiscope
