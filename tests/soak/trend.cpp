#include "tests/soak/trend.h"

#include <algorithm>
#include <stdexcept>
#include <vector>

namespace actiscope::soak {
namespace {

double medianOf(std::span<const double> values) {
    std::vector<double> sorted(values.begin(), values.end());
    const auto middle = sorted.begin() + static_cast<std::ptrdiff_t>(sorted.size() / 2);
    std::nth_element(sorted.begin(), middle, sorted.end());
    return *middle;
}

double slopeOf(std::span<const double> values) {
    const double centre = (static_cast<double>(values.size()) - 1.0) / 2.0;
    double products = 0.0;
    double squares = 0.0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const double x = static_cast<double>(i) - centre;
        products += x * values[i];
        squares += x * x;
    }
    return products / squares;
}

} // namespace

Trend trendOf(std::span<const double> values) {
    constexpr std::size_t kFewest = 6;
    if (values.size() < kFewest) {
        throw std::invalid_argument("a trend needs at least six rounds");
    }
    const std::size_t third = values.size() / 3;
    return {medianOf(values.subspan(third, third)), medianOf(values.last(third)),
            slopeOf(values.subspan(third))};
}

} // namespace actiscope::soak
