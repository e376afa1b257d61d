#include "core/data/map_range.h"

#include <algorithm>

namespace actiscope {

numeric::Rectangle mapRange(const DataSet& data) {
    const numeric::Rectangle usual;
    if (data.size() == 0) {
        return usual;
    }
    const double left = data.x1.minCoeff();
    const double right = data.x1.maxCoeff();
    const double bottom = data.x2.minCoeff();
    const double top = data.x2.maxCoeff();
    const double span = std::max(right - left, top - bottom);
    const double farthest = std::max(data.x1.abs().maxCoeff(), data.x2.abs().maxCoeff());
    // Noise and samples drawn by hand leave the usual square without changing the scale.
    constexpr double kFarthestUsual = 6.0;
    const bool aroundOrigin = left <= 0.0 && right >= 0.0 && bottom <= 0.0 && top >= 0.0;
    constexpr double kSmallestUsual = 2.0; // a third of the square
    if (aroundOrigin && farthest <= kFarthestUsual && span >= kSmallestUsual) {
        return usual;
    }
    // Points in one place still get a square that doubles resolve.
    constexpr double kMargin = 0.1;
    constexpr double kFinest = 1e-9;
    double half = std::max(span * (0.5 + kMargin), kFinest * farthest);
    if (half == 0.0) {
        half = usual.xMax;
    }
    const double x = 0.5 * (left + right);
    const double y = 0.5 * (bottom + top);
    return {x - half, x + half, y - half, y + half};
}

bool hasOneInput(const DataSet& data) {
    return data.size() > 0 && (data.x2 == 0.0).all();
}

} // namespace actiscope
