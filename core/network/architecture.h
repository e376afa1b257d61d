#pragma once

#include <Eigen/Core>

#include <vector>

namespace actiscope {

/// The inputs of every network are the two coordinates, its output is one logit.
inline constexpr int kInputs = 2;
inline constexpr int kOutputs = 1;

/// Limits that every view and every message share.
inline constexpr int kMostHiddenLayers = 8;
inline constexpr int kMostUnits = 64;

/// One fully connected layer and where its parameters stand in the network's one vector: first the
/// weights, the incoming weights of each unit together (units × inputs, row-major), then the
/// biases.
struct LayerShape {
    int inputs;
    int units;
    Eigen::Index weightOffset;
    Eigen::Index biasOffset;

    bool operator==(const LayerShape&) const = default;
};

/// The layers of a network, hidden ones first and the output layer last.
class Architecture {
public:
    /// `hidden` holds the number of units of each hidden layer; empty means a single perceptron.
    explicit Architecture(const std::vector<int>& hidden);

    const std::vector<LayerShape>& layers() const { return m_layers; }
    Eigen::Index parameterCount() const { return m_parameterCount; }
    /// Units of the widest layer, the inputs included.
    int widest() const;

    bool operator==(const Architecture&) const = default;

private:
    std::vector<LayerShape> m_layers;
    Eigen::Index m_parameterCount = 0;
};

} // namespace actiscope
