#include "core/analysis/difference.h"

#include "core/analysis/curve.h"

#include <algorithm>
#include <cmath>

namespace actiscope {

std::optional<LargestDifference> largestDifference(const Activation& f, const Activation& g,
                                                   double from, double to) {
    constexpr Eigen::Index kSamples = 2001;
    const Curve a = sampleEvenly(f, from, to, kSamples);
    const Curve b = sampleEvenly(g, from, to, kSamples);
    Eigen::Index where = -1;
    double largest = -1.0;
    for (Eigen::Index i = 0; i < kSamples; ++i) {
        const double size = std::fabs(a.f[i] - b.f[i]);
        if (std::isfinite(size) && size > largest) {
            largest = size;
            where = i;
        }
    }
    if (where < 0) {
        return std::nullopt;
    }
    const auto size = [&](double x) { return std::fabs(f.at(x).value - g.at(x).value); };
    LargestDifference best{a.x[where], largest};
    double left = a.x[std::max<Eigen::Index>(where - 1, 0)];
    double right = a.x[std::min(where + 1, kSamples - 1)];
    constexpr double kGolden = 0.61803398874989485;
    constexpr int kSteps = 60;
    for (int step = 0; step < kSteps; ++step) {
        const double low = right - kGolden * (right - left);
        const double high = left + kGolden * (right - left);
        for (const double x : {low, high}) {
            if (size(x) > best.size) {
                best = {x, size(x)};
            }
        }
        (size(low) > size(high) ? right : left) = size(low) > size(high) ? high : low;
    }
    return best;
}

} // namespace actiscope
