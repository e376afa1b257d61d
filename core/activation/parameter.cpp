#include "core/activation/parameter.h"

#include "core/text/number_text.h"

#include <algorithm>
#include <cmath>

namespace actiscope {

bool Domain::contains(double value) const {
    return value >= minimum && value <= maximum && (!whole || value == std::floor(value)) &&
           (!withoutZero || std::fabs(value) >= kSmallestDivisor);
}

double Domain::nearest(double value) const {
    if (std::isnan(value)) {
        return value;
    }
    double inside = std::clamp(value, minimum, maximum);
    if (whole) {
        inside = std::round(inside);
    }
    if (withoutZero && std::fabs(inside) < kSmallestDivisor) {
        inside = inside < 0.0 ? -kSmallestDivisor : kSmallestDivisor;
    }
    return inside;
}

std::string Domain::text() const {
    std::string result = whole ? "whole numbers" : "numbers";
    if (withoutZero) {
        result += minimum > 0.0 ? " above 0," : " other than 0,";
    }
    return result + " from " + text::toText(minimum) + " to " + text::toText(maximum);
}

} // namespace actiscope
