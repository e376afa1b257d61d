#include "core/scene/feature_scene.h"

#include "core/analysis/best_line.h"

#include <cmath>

namespace actiscope {
namespace {

SceneProblem problemOf(const FeaturesView& view, const LinkedNetwork* network) {
    if (network == nullptr) {
        return SceneProblem::noNetwork;
    }
    const Architecture& architecture = network->architecture;
    if (architecture.hiddenLayers() == 0) {
        return SceneProblem::noHiddenLayer;
    }
    if (network->features != plainFeatures()) {
        return SceneProblem::otherInputs;
    }
    const LayerShape& first = architecture.layers()[0];
    if (first.pieces > 1) {
        return SceneProblem::grouped;
    }
    if (view.subject == Subject::network) {
        return architecture.hiddenLayers() > 1 ? SceneProblem::severalLayers : SceneProblem::none;
    }
    return view.unit > first.units ? SceneProblem::noSuchUnit : SceneProblem::none;
}

/// In the units of the data, also if the network sees standardized coordinates.
Ridge ridgeOf(const LinkedNetwork& network, int unit, double weight) {
    const LayerShape& layer = network.architecture.layers()[0];
    const Eigen::Index weights =
        layer.weightOffset + static_cast<Eigen::Index>(unit) * layer.inputs;
    const Line line = network.standardization.inDataUnits(
        Line{network.parameters[weights], network.parameters[weights + 1],
             network.parameters[layer.biasOffset + unit]});
    return {line.a, line.b, line.c, weight};
}

void takeNetwork(FeatureScene& scene, const FeaturesView& view, const LinkedNetwork& network) {
    scene.activation = network.activations[0];
    if (view.subject == Subject::unit) {
        scene.sum.ridges = {ridgeOf(network, view.unit - 1, 1.0)};
        return;
    }
    const LayerShape& hidden = network.architecture.layers()[0];
    const LayerShape& output = network.architecture.layers()[1];
    scene.sum.offset = network.parameters[output.biasOffset];
    for (int unit = 0; unit < hidden.units; ++unit) {
        scene.sum.ridges.push_back(
            ridgeOf(network, unit, network.parameters[output.weightOffset + unit]));
    }
    scene.around = {view.pointX1, view.pointX2};
}

} // namespace

FeatureScene featureScene(const FeaturesView& view, const Activation& activation,
                          const LinkedNetwork* network) {
    FeatureScene scene;
    scene.activation = activation;
    switch (view.subject) {
    case Subject::neuron:
        scene.sum = neuron(view.w1, view.w2, view.b);
        break;
    case Subject::pair:
        scene.sum = oppositePair(view.w1, view.w2, view.b);
        break;
    case Subject::gate:
        scene.sum = productGate(activation, view.b, view.lambda);
        if (!std::isfinite(scene.sum.ridges[0].weight)) {
            scene.problem = SceneProblem::flat;
        }
        break;
    case Subject::unit:
    case Subject::network:
        scene.problem = problemOf(view, network);
        if (scene.problem == SceneProblem::none) {
            takeNetwork(scene, view, *network);
        }
        break;
    }
    return scene;
}

FeatureResult FeatureAnalysis::run(const FeaturesView& view, const Activation& activation,
                                   const LinkedNetwork* network, MapRequest request) {
    FeatureResult result;
    result.scene = featureScene(view, activation, network);
    const FeatureScene& scene = result.scene;
    if (scene.problem != SceneProblem::none) {
        return result;
    }
    if (!m_expansion || !(m_expansion->activation() == scene.activation)) {
        m_expansion.emplace(scene.activation);
        m_curvature = largestCurvature(scene.activation);
    }
    result.curvature = m_curvature;
    result.expanded = expandSum(*m_expansion, scene.sum, scene.around, view.order);
    const bool gate = view.subject == Subject::gate;
    request.format = gate ? view.arithmetic : Format::float64;
    request.onlyI = view.powerX1;
    request.onlyJ = view.powerX2;
    if (request.columns > 0) {
        result.maps = mapExpansion(result.expanded, scene.activation, request);
        const double size =
            std::fmax(std::fabs(result.maps.lowest), std::fabs(result.maps.highest));
        result.largest = size > 0.0 && std::isfinite(size) ? size : 1.0;
    }
    result.interaction = interaction(scene.sum, scene.activation);
    if (gate) {
        result.productError = productError(scene.sum, scene.activation, view.arithmetic);
    }
    return result;
}

} // namespace actiscope
