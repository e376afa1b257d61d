#include "core/analysis/histogram.h"

#include <algorithm>
#include <cmath>

namespace actiscope {

Histogram histogramOf(std::span<const float> values, double from, double to, std::size_t bins) {
    Histogram histogram{from, to, std::vector<int>(bins, 0)};
    const double perUnit = static_cast<double>(bins) / (to - from);
    for (const float value : values) {
        const double place = (static_cast<double>(value) - from) * perUnit;
        if (place >= 0.0 && place < static_cast<double>(bins)) {
            ++histogram.counts[static_cast<std::size_t>(place)];
        }
    }
    return histogram;
}

template <class Value>
Histogram histogramOfAll(std::span<const Value> values, std::size_t bins) {
    Histogram histogram{0.0, 0.0, std::vector<int>(bins, 0)};
    const bool finite = std::ranges::all_of(values, [](Value v) { return std::isfinite(v); });
    if (values.empty() || !finite) {
        return histogram;
    }
    const auto [least, most] = std::ranges::minmax(values);
    histogram.from = static_cast<double>(least);
    histogram.to = static_cast<double>(most);
    if (least == most) {
        histogram.from -= 0.5;
        histogram.to += 0.5;
    }
    const double perUnit = static_cast<double>(bins) / (histogram.to - histogram.from);
    for (const Value value : values) {
        const auto place =
            static_cast<std::size_t>((static_cast<double>(value) - histogram.from) * perUnit);
        ++histogram.counts[std::min(place, bins - 1)];
    }
    return histogram;
}

template Histogram histogramOfAll<float>(std::span<const float>, std::size_t);
template Histogram histogramOfAll<double>(std::span<const double>, std::size_t);

double shareInside(std::span<const float> values, const std::vector<Interval>& intervals) {
    if (values.empty()) {
        return 0.0;
    }
    const auto inside = [&](float value) {
        const auto x = static_cast<double>(value);
        return std::ranges::any_of(intervals,
                                   [x](const Interval& i) { return x >= i.from && x <= i.to; });
    };
    const auto count = std::ranges::count_if(values, inside);
    return static_cast<double>(count) / static_cast<double>(values.size());
}

Spread spreadOf(std::span<const float> values) {
    if (values.empty()) {
        return {};
    }
    const auto n = static_cast<double>(values.size());
    double sum = 0.0;
    for (const float value : values) {
        sum += static_cast<double>(value);
    }
    const double mean = sum / n;
    double squares = 0.0;
    for (const float value : values) {
        const double difference = static_cast<double>(value) - mean;
        squares += difference * difference;
    }
    return {mean, std::sqrt(squares / n)};
}

} // namespace actiscope
