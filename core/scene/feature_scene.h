#pragma once

#include "core/analysis/taylor/ridge_sum.h"
#include "core/data/features.h"
#include "core/network/architecture.h"
#include "core/session/session.h"

#include <span>

namespace actiscope {

/// The network that the Features view is linked to.
struct LinkedNetwork {
    const Architecture& architecture;
    const FeatureList& features;
    const Standardization& standardization;
    const Eigen::ArrayXd& parameters;
    std::span<const Activation> activations; ///< per hidden layer, with what they have learned
};

/// Why a subject cannot be expanded.
enum class SceneProblem {
    none,
    noNetwork,     ///< there is no network yet
    noHiddenLayer, ///< a single perceptron has no units
    severalLayers, ///< only one hidden layer gives a sum of ridges
    otherInputs,   ///< its inputs are not x1 and x2 alone
    grouped,       ///< maxout: a unit is no function of one w·x + b
    noSuchUnit,
    flat ///< the gate divides by f''(b), which is 0
};

/// What the Features view expands.
struct FeatureScene {
    SceneProblem problem = SceneProblem::none;
    Activation activation;
    RidgeSum sum;
    numeric::Point around{0.0, 0.0};
};

/// `network` may be null; then unit and network have the problem noNetwork.
FeatureScene featureScene(const FeaturesView& view, const Activation& activation,
                          const LinkedNetwork* network);

/// Everything that the Features view shows as numbers and maps.
struct FeatureResult {
    FeatureScene scene;
    ExpandedSum expanded;
    ExpansionMaps maps;
    double largest = 1.0;               ///< |value| of the exact map, for one scale of colours
    double interaction = 0.0;           ///< Δ over the corners (±1, ±1)
    double productError = 0.0;          ///< of a gate over [−1, 1]²
    std::optional<Curvature> curvature; ///< where a neuron multiplies most
};

/// Computes results one after another; what belongs to the function alone is kept between them.
class FeatureAnalysis {
public:
    /// Without maps where `request` has no columns. If the scene has a problem, only that is set.
    FeatureResult run(const FeaturesView& view, const Activation& activation,
                      const LinkedNetwork* network, MapRequest request);

    /// Precondition: a run without a problem came before.
    const TaylorExpansion& expansion() const { return *m_expansion; }

private:
    std::optional<TaylorExpansion> m_expansion;
    std::optional<Curvature> m_curvature;
};

} // namespace actiscope
