#pragma once

#include "core/activation/activation.h"
#include "core/data/features.h"
#include "core/data/standardization.h"
#include "core/network/architecture.h"

#include <Eigen/Core>

#include <cstdint>
#include <vector>

namespace actiscope {

/// A fully connected network: features of a point, hidden layers with an activation each, one
/// logit. All parameters stand in one vector (see LayerShape), so an optimizer is an operation on
/// one array and a snapshot is one copy. Scalar is float for training and double for checks.
template <class Scalar>
struct Network {
    using Vector = Eigen::Array<Scalar, Eigen::Dynamic, 1>;
    using Weights = Eigen::Array<Scalar, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

    Architecture architecture;
    std::vector<Activation> activations; ///< one per hidden layer
    FeatureList features;                ///< the inputs, one or more
    Standardization standardization;     ///< of the coordinates that the features are made of
    Vector parameters;
    /// Whether the parameter vector rules the learnable parameters of the activations.
    bool learns = false;
    /// Skip connections, as in He et al. 2016: h(l) = h(l−1) + f(z(l)), see skipsIn().
    bool skip = false;

    /// Throws UsageError unless there is one activation, for all layers, or one per hidden layer.
    /// All parameters are 0 but the learnable ones, which have the activations' values.
    Network(const std::vector<int>& hidden, const std::vector<Activation>& chosen,
            const FeatureList& inputs = plainFeatures());

    /// Whether hidden layer `l` has a learnable parameter and `learns`.
    bool learnsIn(std::size_t l) const {
        return learns && activations[l].learnableIndex().has_value();
    }
    /// Whether hidden layer `l` adds what the hidden layer before handed on: with `skip`, where
    /// both have as many units. The first one never does, its inputs are features.
    bool skipsIn(std::size_t l) const { return skip && architecture.repeatsWidth(l); }
    /// Puts the activations' values into the parameter vector's places for learnable ones.
    void resetLearned();
    /// Gives the activations of layers that learn the values of the parameter vector. A value that
    /// has left the parameter's domain is put back to its border.
    void applyLearned();

    /// sums × inputs of layer `l`.
    Eigen::Map<const Weights> weights(std::size_t l) const {
        const LayerShape& s = architecture.layers()[l];
        return {parameters.data() + s.weightOffset, s.sums(), s.inputs};
    }
    Eigen::Map<Weights> weights(std::size_t l) {
        const LayerShape& s = architecture.layers()[l];
        return {parameters.data() + s.weightOffset, s.sums(), s.inputs};
    }
    /// One per pre-activation of layer `l`.
    Eigen::Map<const Vector> biases(std::size_t l) const {
        const LayerShape& s = architecture.layers()[l];
        return {parameters.data() + s.biasOffset, s.sums()};
    }
    Eigen::Map<Vector> biases(std::size_t l) {
        const LayerShape& s = architecture.layers()[l];
        return {parameters.data() + s.biasOffset, s.sums()};
    }
};

/// One activation per hidden layer from a list of one or of exactly that many; a network without
/// hidden layers uses none of the list. Throws UsageError.
std::vector<Activation> perHiddenLayer(const std::vector<Activation>& chosen,
                                       std::size_t hiddenLayers);

extern template struct Network<float>;
extern template struct Network<double>;

/// Pre-activations per unit that each activation takes: the pieces of maxout, 1 for all others.
std::vector<int> piecesOf(const std::vector<Activation>& activations);

/// How weights start; biases start at 0. n = inputs of the layer, m = its units.
enum class Initializer {
    uniformFanIn, ///< U(−1/√n, 1/√n), the common heuristic that Glorot & Bengio 2010 examine
    xavier,       ///< U(±√(6/(n+m))) (Glorot & Bengio 2010)
    he,           ///< N(0, 2/n) (He et al. 2015)
    lecun,        ///< N(0, 1/n) (LeCun et al. 1998)
    zero,         ///< all 0: every unit of a layer stays like the others
    unitGain,     ///< N(0, 1/(n·E[f(z)²])), f the layer before's activation, z ~ N(0, 1)
};

/// Fills the weights and biases of a parameter vector from the seed's stream of weights. The same
/// seed, shape and initializer give the same numbers whatever the activations, which only unitGain
/// asks for: it keeps E[z²] at 1 from layer to layer (1/√E[f²] is its gain; where E[f²] is 0 or
/// undefined, 1). `activations` holds one per hidden layer.
Eigen::ArrayXd initialParameters(const Architecture& architecture, Initializer initializer,
                                 std::uint64_t seed,
                                 const std::vector<Activation>& activations = {});

/// The affine map a·x1 + b·x2 + c that a network with only linear activations is, in the units of
/// the data.
struct CollapsedLine {
    double a;
    double b;
    double c;
};

/// Multiplies the layers out in double. Precondition: isLinear(network).
template <class Scalar>
CollapsedLine collapse(const Network<Scalar>& network);

extern template CollapsedLine collapse(const Network<float>&);
extern template CollapsedLine collapse(const Network<double>&);

/// Whether the network is linear in x1 and x2: every activation and every feature is. (Maxout with
/// several pieces never is, its units have as many pre-activations.)
template <class Scalar>
bool isLinear(const Network<Scalar>& network) {
    for (const Activation& activation : network.activations) {
        if (!activation.isAffine()) {
            return false;
        }
    }
    return onlyCoordinates(network.features) && !network.architecture.isGrouped();
}

} // namespace actiscope
