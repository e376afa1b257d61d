#include "core/scene/feature_scene.h"

#include "core/analysis/best_line.h"

#include <algorithm>
#include <cmath>
#include <limits>

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

/// The smallest of 1, 2, 5, 10, … that most of the values stay below: what is far out is clipped
/// rather than all the rest made pale.
double roundScale(double largest) {
    constexpr double kShown = 0.6;
    constexpr double kSmallest = 1e-6;
    if (!std::isfinite(largest) || largest < kSmallest) {
        return 1.0;
    }
    double step = std::pow(10.0, std::floor(std::log10(kShown * largest)));
    for (const double factor : {1.0, 2.0, 5.0, 10.0}) {
        if (factor * step >= kShown * largest) {
            step *= factor;
            break;
        }
    }
    constexpr double kUsual = 0.1; // from here on the scale is at least 1
    return largest >= kUsual ? std::max(1.0, step) : step;
}

FeatureLine lineOfUnit(const FeatureResult& result, Eigen::Index points) {
    constexpr double kReach = 6.0;
    constexpr double kBeyond = 2.0; // the centre of a learned unit may lie anywhere
    const Taylor& series = result.expanded.series[0];
    FeatureLine line;
    line.centre = series.center;
    line.radius = series.radius;
    line.value = series.coefficients[0];
    line.z = Eigen::ArrayXd::LinSpaced(points, std::min(-kReach, series.center - kBeyond),
                                       std::max(kReach, series.center + kBeyond));
    line.exact.resize(points);
    Eigen::ArrayXd slope(points);
    result.scene.activation.evaluate(line.z, line.exact, slope);
    line.polynomial =
        line.z.unaryExpr([&series](double z) { return series.at(z - series.center); });
    return line;
}

FeatureLine lineOfNetwork(const FeatureResult& result, Eigen::Index points) {
    constexpr double kReach = 3.0;
    const ExpandedSum& expanded = result.expanded;
    FeatureLine line;
    line.diagonal = true;
    line.radius = std::numeric_limits<double>::infinity();
    for (std::size_t k = 0; k < expanded.series.size(); ++k) {
        const double rate = std::fabs(expanded.sum.ridges[k].w1 + expanded.sum.ridges[k].w2);
        if (rate > 0.0) {
            line.radius = std::min(line.radius, expanded.series[k].radius / rate);
        }
    }
    line.z = Eigen::ArrayXd::LinSpaced(points, -kReach, kReach);
    line.exact.setConstant(points, expanded.sum.offset);
    Eigen::ArrayXd value(points);
    Eigen::ArrayXd slope(points);
    for (const Ridge& ridge : expanded.sum.ridges) {
        const double start =
            ridge.w1 * expanded.around.x + ridge.w2 * expanded.around.y + ridge.bias;
        result.scene.activation.evaluate(start + (ridge.w1 + ridge.w2) * line.z, value, slope);
        line.exact += ridge.weight * value;
    }
    line.polynomial = line.z.unaryExpr([&](double s) { return result.shown.at(s, s); });
    line.value = result.shown.at(0.0, 0.0);
    return line;
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
    result.shown = result.expanded.polynomial.without(view.termsOff);
    const bool gate = view.subject == Subject::gate;
    request.format = gate ? view.arithmetic : Format::float64;
    request.onlyI = view.powerX1;
    request.onlyJ = view.powerX2;
    request.off = view.termsOff;
    if (request.columns > 0) {
        result.maps = mapExpansion(result.expanded, scene.activation, request);
        const double size =
            std::fmax(std::fabs(result.maps.lowest), std::fabs(result.maps.highest));
        result.largest = roundScale(size);
        const ExpandedSum highest =
            expandSum(*m_expansion, scene.sum, scene.around, FeaturesView::kHighestOrder);
        result.errors =
            errorsByOrder(highest, scene.activation, kFeatureDomain, view.termsOff, request.format);
    }
    result.interaction = interaction(scene.sum, scene.activation);
    if (gate) {
        result.productError = productError(scene.sum, scene.activation, view.arithmetic);
    }
    return result;
}

void switchTerm(FeaturesView& view, const TermPower& term) {
    const TermPower alone{view.powerX1, view.powerX2};
    const bool isAlone = alone.i >= 0 && alone.j >= 0;
    view.powerX1 = FeaturesView::kAllTerms;
    view.powerX2 = FeaturesView::kAllTerms;
    std::vector<TermPower>& off = view.termsOff;
    if (!isAlone) {
        const auto found = std::lower_bound(off.begin(), off.end(), term);
        if (found != off.end() && *found == term) {
            off.erase(found);
        } else {
            off.insert(found, term);
        }
        return;
    }
    off.clear();
    if (term == alone) {
        return;
    }
    for (int i = 0; i <= view.order; ++i) {
        for (int j = 0; i + j <= view.order; ++j) {
            if (const TermPower other{i, j}; other != alone && other != term) {
                off.push_back(other);
            }
        }
    }
}

FeatureLine featureLine(const FeatureResult& result, Subject subject, Eigen::Index points) {
    return subject == Subject::network ? lineOfNetwork(result, points) : lineOfUnit(result, points);
}

} // namespace actiscope
