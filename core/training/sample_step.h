#pragma once

#include "core/network/loss.h"
#include "core/network/network.h"

#include <vector>

namespace actiscope {

/// The numbers of one layer in one step of gradient descent on a single sample. Sizes: inputs n,
/// pre-activations m, units u.
struct LayerStep {
    Eigen::VectorXd input;         ///< h of the layer before, or the features: n
    bool skips = false;            ///< see Network::skipsIn()
    Eigen::VectorXd preActivation; ///< z = W·h + b: m
    Eigen::VectorXd slope;         ///< f'(z), of the output layer 1: m
    Eigen::VectorXd output;        ///< f(z): u; a layer that skips hands on h = input + f(z)
    /// ∂loss/∂h: Wᵀδ of the layer behind, plus its ∂loss/∂h if it skips: u; of the output layer 1
    Eigen::VectorXd back;
    Eigen::VectorXd delta;          ///< δ = back ⊙ f'(z): m
    Eigen::MatrixXd weights;        ///< before the step: m × n
    Eigen::VectorXd biases;         ///< m
    Eigen::MatrixXd weightGradient; ///< δ·hᵀ
    Eigen::MatrixXd newWeights;     ///< W − η·δ·hᵀ
    Eigen::VectorXd newBiases;      ///< b − η·δ
};

/// One step of gradient descent with every number of the update rule.
struct SampleStep {
    double x1 = 0.0;
    double x2 = 0.0;
    double target = 0.0;
    double logit = 0.0;
    double loss = 0.0;
    double lossSlope = 0.0; ///< ∂loss/∂y
    std::vector<LayerStep> layers;
    Eigen::ArrayXd parameters; ///< after the step, laid out like the network's
    double newLoss = 0.0;      ///< of the same sample after the step
};

/// Takes the step in double. `frozen` holds 1 at the places of parameters that stay; may be empty.
/// A random slope counts with its mean; learnable parameters stay.
SampleStep stepOnSample(const Network<double>& network, double x1, double x2, double target,
                        OutputLoss loss, double rate, const Eigen::ArrayXd& frozen = {});

} // namespace actiscope
