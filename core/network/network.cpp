#include "core/network/network.h"

#include "core/activation/maxout.h"
#include "core/analysis/line/properties.h"
#include "core/errors.h"
#include "core/numeric/random.h"

#include <cmath>

namespace actiscope {

std::vector<Activation> perHiddenLayer(const std::vector<Activation>& chosen,
                                       std::size_t hiddenLayers) {
    if (chosen.size() == hiddenLayers) {
        return chosen;
    }
    if (chosen.size() == 1 || hiddenLayers == 0) {
        return std::vector<Activation>(hiddenLayers, chosen.front());
    }
    throw UsageError("activation lists " + std::to_string(chosen.size()) + " functions for " +
                     std::to_string(hiddenLayers) +
                     " hidden layers; give one for all, or one per layer");
}

std::vector<int> piecesOf(const std::vector<Activation>& activations) {
    std::vector<int> pieces;
    for (const Activation& activation : activations) {
        const Maxout* maxout = activation.maxout();
        pieces.push_back(maxout != nullptr ? static_cast<int>(maxout->pieces.size()) : 1);
    }
    return pieces;
}

template <class Scalar>
Network<Scalar>::Network(const std::vector<int>& hidden, const std::vector<Activation>& chosen,
                         const FeatureList& inputs)
    : architecture(hidden, static_cast<int>(inputs.size()),
                   piecesOf(perHiddenLayer(chosen, hidden.size()))),
      activations(perHiddenLayer(chosen, hidden.size())),
      features(inputs),
      parameters(Vector::Zero(architecture.parameterCount())) {
    resetLearned();
}

template <class Scalar>
void Network<Scalar>::resetLearned() {
    for (std::size_t l = 0; l < activations.size(); ++l) {
        const auto index = activations[l].learnableIndex();
        parameters[architecture.learnedOffset(l)] =
            index ? static_cast<Scalar>(activations[l].parameters()[*index]) : Scalar(0);
    }
}

template <class Scalar>
void Network<Scalar>::applyLearned() {
    for (std::size_t l = 0; l < activations.size(); ++l) {
        if (learnsIn(l)) {
            Scalar& value = parameters[architecture.learnedOffset(l)];
            activations[l].setLearned(static_cast<double>(value));
            // A NaN stays: training stops at it.
            const std::size_t index = *activations[l].learnableIndex();
            const Domain& domain = activations[l].definition().parameters[index].domain;
            value = static_cast<Scalar>(domain.nearest(static_cast<double>(value)));
        }
    }
}

template struct Network<float>;
template struct Network<double>;

namespace {

/// `meanSquare` is E[h²] of the layer's inputs h, as far as the initializer asks for it.
double drawWeight(numeric::Random& random, Initializer initializer, const LayerShape& layer,
                  double meanSquare) {
    const double n = layer.inputs;
    const double m = layer.units;
    switch (initializer) {
    case Initializer::uniformFanIn:
        return random.uniform(-1.0, 1.0) / std::sqrt(n);
    case Initializer::xavier:
        return random.uniform(-1.0, 1.0) * std::sqrt(6.0 / (n + m));
    case Initializer::he:
        return random.normal() * std::sqrt(2.0 / n);
    case Initializer::lecun:
        return random.normal() * std::sqrt(1.0 / n);
    case Initializer::zero:
        return 0.0;
    case Initializer::unitGain:
        return random.normal() * std::sqrt(1.0 / (n * meanSquare));
    }
    return 0.0;
}

/// E[f(z)²] for z ~ N(0, 1), or 1 where that gives no gain.
double meanSquareOf(const Activation& activation) {
    constexpr double kAnyEpsilon = 0.05; // for properties that are not used here
    const double square = computeProperties(activation, kAnyEpsilon).gaussian.meanSquare;
    return square > 0.0 && std::isfinite(square) ? square : 1.0;
}

} // namespace

Eigen::ArrayXd initialParameters(const Architecture& architecture, Initializer initializer,
                                 std::uint64_t seed, const std::vector<Activation>& activations) {
    numeric::Random random(seed, numeric::RandomPurpose::weights);
    Eigen::ArrayXd parameters = Eigen::ArrayXd::Zero(architecture.parameterCount());
    double meanSquare = 1.0; // of the coordinates, as if they were standardised
    for (std::size_t l = 0; l < architecture.layers().size(); ++l) {
        const LayerShape& layer = architecture.layers()[l];
        const Eigen::Index weights = Eigen::Index{layer.sums()} * layer.inputs;
        for (Eigen::Index i = 0; i < weights; ++i) {
            parameters[layer.weightOffset + i] = drawWeight(random, initializer, layer, meanSquare);
        }
        if (initializer == Initializer::unitGain && l < activations.size()) {
            meanSquare = meanSquareOf(activations[l]);
        }
    }
    return parameters;
}

template <class Scalar>
CollapsedLine collapse(const Network<Scalar>& network) {
    // The product so far maps (x1, x2, 1) to the layer's outputs; first it picks the features.
    constexpr Eigen::Index kOne = 2;
    Eigen::MatrixXd product =
        Eigen::MatrixXd::Zero(static_cast<Eigen::Index>(network.features.size()), kOne + 1);
    for (std::size_t i = 0; i < network.features.size(); ++i) {
        product(static_cast<Eigen::Index>(i), network.features[i] == Feature::x1 ? 0 : 1) = 1.0;
    }
    const std::size_t layers = network.architecture.layers().size();
    for (std::size_t l = 0; l < layers; ++l) {
        const Eigen::MatrixXd weights = network.weights(l).matrix().template cast<double>();
        Eigen::MatrixXd next = weights * product;
        next.col(kOne) += network.biases(l).matrix().template cast<double>();
        if (l + 1 < layers) {
            // A linear activation is s·z + f(0); for the identity s = 1 and f(0) = 0.
            const auto atZero = network.activations[l].at(0.0);
            next *= atZero.slope;
            next.col(kOne).array() += atZero.value;
            if (network.skipsIn(l)) {
                next += product;
            }
        }
        product = next;
    }
    return network.standardization.inDataUnits(
        CollapsedLine{product(0, 0), product(0, 1), product(0, 2)});
}

template CollapsedLine collapse(const Network<float>&);
template CollapsedLine collapse(const Network<double>&);

} // namespace actiscope
