#pragma once

#include <Eigen/Core>

#include <vector>

namespace actiscope {

/// The output of every network is one logit.
inline constexpr int kOutputs = 1;

/// Limits that every view and every message share.
inline constexpr int kMostHiddenLayers = 8;
inline constexpr int kMostUnits = 64;

/// One fully connected layer and where its parameters stand in the network's one vector: first the
/// weights, the incoming weights of each pre-activation together (sums × inputs, row-major), then
/// the biases. A unit has one pre-activation z = w·x + b, with maxout a group of `pieces`.
struct LayerShape {
    int inputs;
    int units;
    int pieces; ///< pre-activations of each unit
    Eigen::Index weightOffset;
    Eigen::Index biasOffset;

    /// Pre-activations of the layer; those of a unit stand together.
    int sums() const { return units * pieces; }

    bool operator==(const LayerShape&) const = default;
};

/// The layers of a network, hidden ones first and the output layer last. Behind all weights and
/// biases the parameter vector has one place per hidden layer for the learnable parameter of its
/// activation (α of PReLU, β of Swish), whether it has one or not: so switching the activation
/// leaves everything in its place.
class Architecture {
public:
    /// `hidden` holds the number of units of each hidden layer; empty means a single perceptron.
    /// `pieces` holds the pre-activations per unit of each hidden layer; empty means 1.
    explicit Architecture(const std::vector<int>& hidden, int inputs = 2,
                          const std::vector<int>& pieces = {});

    const std::vector<LayerShape>& layers() const { return m_layers; }
    std::size_t hiddenLayers() const { return m_layers.size() - 1; }
    int inputs() const { return m_layers.front().inputs; }
    /// Number of weights and biases.
    Eigen::Index weightCount() const { return m_weightCount; }
    /// Place of the learnable parameter of hidden layer `layer`, from 0.
    Eigen::Index learnedOffset(std::size_t layer) const {
        return m_weightCount + static_cast<Eigen::Index>(layer);
    }
    /// Length of the parameter vector.
    Eigen::Index parameterCount() const {
        return m_weightCount + static_cast<Eigen::Index>(hiddenLayers());
    }
    /// Whether hidden layer `layer`, from 0, has as many units as the hidden layer before it.
    bool repeatsWidth(std::size_t layer) const {
        return layer > 0 && layer < hiddenLayers() &&
               m_layers[layer].inputs == m_layers[layer].units;
    }
    /// Units of the widest layer, the inputs included.
    int widest() const;
    /// Whether a unit of some layer has more than one pre-activation.
    bool isGrouped() const;

    bool operator==(const Architecture&) const = default;

private:
    std::vector<LayerShape> m_layers;
    Eigen::Index m_weightCount = 0;
};

} // namespace actiscope
