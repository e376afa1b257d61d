#pragma once

#include "core/activation/activation.h"
#include "core/network/architecture.h"

#include <Eigen/Core>

#include <cstdint>
#include <vector>

namespace actiscope {

/// A fully connected network: two inputs, hidden layers with an activation each, one logit. All
/// parameters stand in one vector (see LayerShape), so an optimizer is an operation on one array
/// and a snapshot is one copy. Scalar is float for training and double for checks.
template <class Scalar>
struct Network {
    using Vector = Eigen::Array<Scalar, Eigen::Dynamic, 1>;
    using Weights = Eigen::Array<Scalar, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

    Architecture architecture;
    std::vector<Activation> activations; ///< one per hidden layer
    Vector parameters;

    /// Throws UsageError unless there is one activation, for all layers, or one per hidden layer.
    Network(const std::vector<int>& hidden, const std::vector<Activation>& chosen);

    /// units × inputs of layer `l`.
    Eigen::Map<const Weights> weights(std::size_t l) const {
        const LayerShape& s = architecture.layers()[l];
        return {parameters.data() + s.weightOffset, s.units, s.inputs};
    }
    Eigen::Map<Weights> weights(std::size_t l) {
        const LayerShape& s = architecture.layers()[l];
        return {parameters.data() + s.weightOffset, s.units, s.inputs};
    }
    /// One per unit of layer `l`.
    Eigen::Map<const Vector> biases(std::size_t l) const {
        const LayerShape& s = architecture.layers()[l];
        return {parameters.data() + s.biasOffset, s.units};
    }
    Eigen::Map<Vector> biases(std::size_t l) {
        const LayerShape& s = architecture.layers()[l];
        return {parameters.data() + s.biasOffset, s.units};
    }
};

/// One activation per hidden layer from a list of one or of exactly that many; a network without
/// hidden layers uses none of the list. Throws UsageError.
std::vector<Activation> perHiddenLayer(const std::vector<Activation>& chosen,
                                       std::size_t hiddenLayers);

extern template struct Network<float>;
extern template struct Network<double>;

/// How weights start; biases start at 0. n = inputs of the layer, m = its units.
enum class Initializer {
    uniformFanIn, ///< U(−1/√n, 1/√n), the common heuristic that Glorot & Bengio 2010 examine
    xavier,       ///< U(±√(6/(n+m))) (Glorot & Bengio 2010)
    he,           ///< N(0, 2/n) (He et al. 2015)
    lecun,        ///< N(0, 1/n) (LeCun et al. 1998)
    zero,         ///< all 0: every unit of a layer stays like the others
};

/// Fills a parameter vector of the given shape from the seed's stream of weights: the same seed,
/// shape and initializer give the same parameters, whatever the activations.
Eigen::ArrayXd initialParameters(const Architecture& architecture, Initializer initializer,
                                 std::uint64_t seed);

/// The affine map a·x1 + b·x2 + c that a network with only linear activations is.
struct CollapsedLine {
    double a;
    double b;
    double c;
};

/// Multiplies the layers out in double. Precondition: every activation of `network` is linear.
template <class Scalar>
CollapsedLine collapse(const Network<Scalar>& network);

extern template CollapsedLine collapse(const Network<float>&);
extern template CollapsedLine collapse(const Network<double>&);

template <class Scalar>
bool isLinear(const Network<Scalar>& network) {
    for (const Activation& activation : network.activations) {
        if (!activation.isAffine()) {
            return false;
        }
    }
    return true;
}

} // namespace actiscope
