#pragma once

#include <string_view>
#include <vector>

namespace actiscope {

/// What the network is given of a point (x1, x2). Features beyond the coordinates are the hand-made
/// ones that hidden units make superfluous.
enum class Feature { x1, x2, product, square1, square2, sine1, sine2 };

inline constexpr int kFeatureCount = 7;

/// The inputs of a network in their order; at least one, none twice.
using FeatureList = std::vector<Feature>;

/// x1 and x2.
FeatureList plainFeatures();

/// Whether the features are coordinates only, so that a linear network is linear in the plane.
bool onlyCoordinates(const FeatureList& features);

/// Public name, as in `--set features=x1,x2,x1x2`: "x1", "x2", "x1x2", "x1^2", "x2^2", "sin_x1" or
/// "sin_x2".
std::string_view featureName(Feature feature);

/// The feature of each point; Lanes is an Eigen array.
template <class Lanes>
Lanes featureOf(Feature feature, const Lanes& x1, const Lanes& x2) {
    switch (feature) {
    case Feature::x1:
        return x1;
    case Feature::x2:
        return x2;
    case Feature::product:
        return x1 * x2;
    case Feature::square1:
        return x1 * x1;
    case Feature::square2:
        return x2 * x2;
    case Feature::sine1:
        return x1.sin();
    case Feature::sine2:
        return x2.sin();
    }
    return x1;
}

} // namespace actiscope
