#pragma once

#include "core/analysis/taylor/expansion_errors.h"
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

/// What the maps of the Features view show and its errors are measured over, whatever the window.
inline constexpr numeric::Rectangle kFeatureDomain{-3.0, 3.0, -3.0, 3.0};
/// Points of a map in each direction.
inline constexpr int kFeatureCells = 161;

/// Everything that the Features view shows as numbers and maps.
struct FeatureResult {
    FeatureScene scene;
    ExpandedSum expanded;
    Polynomial2 shown; ///< the polynomial without the terms that are off
    ExpansionMaps maps;
    double largest = 1.0; ///< a round number: where the one scale of colours ends
    /// Of the polynomial without the terms that are off, from order 0 to the highest that can be
    /// chosen, over kFeatureDomain; empty where no maps were asked for.
    std::vector<ExpansionErrors> errors;
    double interaction = 0.0;           ///< Δ over the corners (±1, ±1)
    double productError = 0.0;          ///< of a gate over [−1, 1]²
    std::optional<Curvature> curvature; ///< where a neuron multiplies most

    /// Of the order that is shown.
    const ExpansionErrors& errorsNow() const {
        return errors[static_cast<std::size_t>(expanded.polynomial.order())];
    }
};

/// f and its polynomial over one variable: z = w·x + b of a unit, or of the whole network the way
/// x = p + (s, s) through the point that it is expanded around.
struct FeatureLine {
    Eigen::ArrayXd z;
    Eigen::ArrayXd exact;
    Eigen::ArrayXd polynomial;
    double centre = 0.0;
    double value = 0.0;  ///< at the centre
    double radius = 0.0; ///< the series holds for |z − centre| < radius
    bool diagonal = false;

    /// exact − polynomial: the sign that every part of the view uses.
    Eigen::ArrayXd rest() const { return exact - polynomial; }
};

/// Precondition: the scene has no problem.
FeatureLine featureLine(const FeatureResult& result, Subject subject, Eigen::Index points);

/// A click on a term: on and off. While one stands alone, a click on it brings all back, one on
/// another adds that to it.
void switchTerm(FeaturesView& view, const TermPower& term);

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
