#include "core/analysis/difference.h"

#include "core/analysis/curve.h"
#include "core/numeric/golden_section.h"

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
    const double left = a.x[std::max<Eigen::Index>(where - 1, 0)];
    const double right = a.x[std::min(where + 1, kSamples - 1)];
    const numeric::Point best = numeric::highestBetween(size, left, right, {a.x[where], largest});
    return LargestDifference{best.x, best.y};
}

} // namespace actiscope
