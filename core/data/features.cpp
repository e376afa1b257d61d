#include "core/data/features.h"

#include <algorithm>
#include <array>

namespace actiscope {

FeatureList plainFeatures() {
    return {Feature::x1, Feature::x2};
}

bool onlyCoordinates(const FeatureList& features) {
    return std::ranges::all_of(features, [](Feature f) { return f <= Feature::x2; });
}

std::string_view featureName(Feature feature) {
    constexpr std::array<std::string_view, kFeatureCount> kNames{"x1",   "x2",     "x1x2",  "x1^2",
                                                                 "x2^2", "sin_x1", "sin_x2"};
    return kNames[static_cast<std::size_t>(feature)];
}

} // namespace actiscope
