#include "core/analysis/line/jumps.h"

#include "core/text/number_text.h"

#include <cmath>

namespace actiscope {

std::optional<Discontinuity> findDiscontinuity(const Activation& activation, double from,
                                               double to) {
    double left = from;
    double right = to;
    Activation::ValueSlope atLeft = activation.at(left);
    Activation::ValueSlope atRight = activation.at(right);
    for (;;) {
        const double middle = left + 0.5 * (right - left);
        if (!(middle > left && middle < right)) {
            break;
        }
        const Activation::ValueSlope atMiddle = activation.at(middle);
        const double leftChange =
            std::fabs(atMiddle.value - atLeft.value) + std::fabs(atMiddle.slope - atLeft.slope);
        const double rightChange =
            std::fabs(atRight.value - atMiddle.value) + std::fabs(atRight.slope - atMiddle.slope);
        if (leftChange >= rightChange) {
            right = middle;
            atRight = atMiddle;
        } else {
            left = middle;
            atLeft = atMiddle;
        }
    }
    constexpr double kSmallest = 1e-9;
    const bool ofValue = std::fabs(atRight.value - atLeft.value) > kSmallest;
    const bool ofSlope = std::fabs(atRight.slope - atLeft.slope) > kSmallest;
    if (!ofValue && !ofSlope) {
        return std::nullopt;
    }
    return Discontinuity{left, right, ofValue, ofSlope};
}

double readablePosition(const Discontinuity& d) {
    return text::toText(d.left).size() <= text::toText(d.right).size() ? d.left : d.right;
}

} // namespace actiscope
