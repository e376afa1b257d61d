#include "core/analysis/line/line_box.h"

#include <algorithm>
#include <cmath>

namespace actiscope {

double middleOf(const LineBox& box) {
    const double small = std::min(std::fabs(box.from), std::fabs(box.to));
    const double large = std::max(std::fabs(box.from), std::fabs(box.to));
    if (small >= kInnerReach && large / small > 4.0) {
        return std::copysign(std::sqrt(small) * std::sqrt(large), box.from);
    }
    return box.from + 0.5 * (box.to - box.from);
}

bool isNarrow(const LineBox& box) {
    constexpr double kIsolated = 1e-12;
    const double scale = std::max({1.0, std::fabs(box.from), std::fabs(box.to)});
    return box.to - box.from <= kIsolated * scale;
}

std::deque<LineBox> wholeLineBoxes() {
    return {{-kInnerReach, 0.0},
            {0.0, kInnerReach},
            {-kOuterReach, -kInnerReach},
            {kInnerReach, kOuterReach}};
}

} // namespace actiscope
