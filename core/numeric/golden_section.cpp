#include "core/numeric/golden_section.h"

#include <cmath>

namespace actiscope::numeric {

Point highestBetween(const std::function<double(double)>& g, double a, double b, Point start) {
    constexpr double kGolden = 0.61803398874989485;
    constexpr int kMostSteps = 80;
    Point best = start;
    for (int step = 0; step < kMostSteps && b - a > 1e-13 * (1.0 + std::fabs(a)); ++step) {
        const Point left{b - kGolden * (b - a), g(b - kGolden * (b - a))};
        const Point right{a + kGolden * (b - a), g(a + kGolden * (b - a))};
        for (const Point& point : {left, right}) {
            if (point.y > best.y) {
                best = point;
            }
        }
        if (left.y > right.y) {
            b = right.x;
        } else {
            a = left.x;
        }
    }
    return best;
}

} // namespace actiscope::numeric
