#include "core/network/network.h"

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

template <class Scalar>
Network<Scalar>::Network(const std::vector<int>& hidden, const std::vector<Activation>& chosen)
    : architecture(hidden),
      activations(perHiddenLayer(chosen, hidden.size())),
      parameters(Vector::Zero(architecture.parameterCount())) {}

template struct Network<float>;
template struct Network<double>;

namespace {

double drawWeight(numeric::Random& random, Initializer initializer, const LayerShape& layer) {
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
    }
    return 0.0;
}

} // namespace

Eigen::ArrayXd initialParameters(const Architecture& architecture, Initializer initializer,
                                 std::uint64_t seed) {
    numeric::Random random(seed, numeric::RandomPurpose::weights);
    Eigen::ArrayXd parameters = Eigen::ArrayXd::Zero(architecture.parameterCount());
    for (const LayerShape& layer : architecture.layers()) {
        const Eigen::Index weights = Eigen::Index{layer.units} * layer.inputs;
        for (Eigen::Index i = 0; i < weights; ++i) {
            parameters[layer.weightOffset + i] = drawWeight(random, initializer, layer);
        }
    }
    return parameters;
}

template <class Scalar>
CollapsedLine collapse(const Network<Scalar>& network) {
    // The product so far maps (x1, x2, 1) to the layer's outputs.
    Eigen::MatrixXd product = Eigen::MatrixXd::Identity(kInputs, kInputs + 1);
    const std::size_t layers = network.architecture.layers().size();
    for (std::size_t l = 0; l < layers; ++l) {
        const Eigen::MatrixXd weights = network.weights(l).matrix().template cast<double>();
        Eigen::MatrixXd next = weights * product;
        next.col(kInputs) += network.biases(l).matrix().template cast<double>();
        if (l + 1 < layers) {
            // A linear activation is s·z + f(0); for the identity s = 1 and f(0) = 0.
            const auto atZero = network.activations[l].at(0.0);
            next *= atZero.slope;
            next.col(kInputs).array() += atZero.value;
        }
        product = next;
    }
    return {product(0, 0), product(0, 1), product(0, 2)};
}

template CollapsedLine collapse(const Network<float>&);
template CollapsedLine collapse(const Network<double>&);

} // namespace actiscope
