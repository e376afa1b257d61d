#include "core/training/sample_step.h"

#include "core/activation/maxout.h"

namespace actiscope {
namespace {

/// Outputs and slopes of a hidden layer from its pre-activations.
void activate(const Activation& activation, const LayerShape& shape, LayerStep& step) {
    step.output.resize(shape.units);
    step.slope.resize(shape.sums());
    const Maxout* maxout = activation.maxout();
    for (Eigen::Index u = 0; u < shape.units; ++u) {
        if (maxout == nullptr) {
            const auto y = activation.at(step.preActivation[u]);
            step.output[u] = y.value;
            step.slope[u] = y.slope;
            continue;
        }
        // The largest piece, each of a pre-activation of its own; the gradient goes to the winner.
        const Eigen::Index first = u * shape.pieces;
        Eigen::Index winner = 0;
        for (Eigen::Index p = 0; p < shape.pieces; ++p) {
            const AffinePiece& piece = maxout->pieces[static_cast<std::size_t>(p)];
            const double value = piece.slope * step.preActivation[first + p] + piece.intercept;
            step.slope[first + p] = 0.0;
            if (p == 0 || value > step.output[u]) {
                step.output[u] = value;
                winner = p;
            }
        }
        step.slope[first + winner] = maxout->pieces[static_cast<std::size_t>(winner)].slope;
    }
}

double logitOf(const Network<double>& network, const Eigen::VectorXd& inputs,
               std::vector<LayerStep>* steps) {
    const auto& layers = network.architecture.layers();
    Eigen::VectorXd values = inputs;
    for (std::size_t l = 0; l < layers.size(); ++l) {
        LayerStep step;
        step.input = values;
        step.skips = network.skipsIn(l);
        step.weights = network.weights(l).matrix();
        step.biases = network.biases(l).matrix();
        step.preActivation = step.weights * values + step.biases;
        if (l + 1 < layers.size()) {
            activate(network.activations[l], layers[l], step);
        } else {
            step.output = step.preActivation;
            step.slope = Eigen::VectorXd::Ones(step.preActivation.size());
        }
        values = step.skips ? Eigen::VectorXd(step.input + step.output) : step.output;
        if (steps != nullptr) {
            steps->push_back(std::move(step));
        }
    }
    return values[0];
}

double lossOf(OutputLoss loss, double logit, double target) {
    double value = 0.0;
    lossValues(loss, &logit, &target, &value, 1);
    return value;
}

} // namespace

SampleStep stepOnSample(const Network<double>& network, double x1, double x2, double target,
                        OutputLoss loss, double rate, const Eigen::ArrayXd& frozen) {
    SampleStep step;
    step.x1 = x1;
    step.x2 = x2;
    step.target = target;
    const Eigen::Array<double, 1, 1> p1(network.standardization.first(x1));
    const Eigen::Array<double, 1, 1> p2(network.standardization.second(x2));
    Eigen::VectorXd inputs(static_cast<Eigen::Index>(network.features.size()));
    for (Eigen::Index i = 0; i < inputs.size(); ++i) {
        inputs[i] = featureOf(network.features[static_cast<std::size_t>(i)], p1, p2)[0];
    }
    step.logit = logitOf(network, inputs, &step.layers);
    step.loss = lossOf(loss, step.logit, target);
    step.lossSlope = lossSlope(loss, step.logit, target);

    Network<double> changed = network;
    const auto& layers = network.architecture.layers();
    for (std::size_t l = layers.size(); l-- > 0;) {
        LayerStep& layer = step.layers[l];
        if (l + 1 == layers.size()) {
            layer.back = Eigen::VectorXd::Ones(1);
            layer.delta = Eigen::VectorXd::Constant(1, step.lossSlope);
        } else {
            const LayerStep& behind = step.layers[l + 1];
            layer.back = behind.weights.transpose() * behind.delta;
            if (behind.skips) {
                layer.back += behind.back;
            }
            layer.delta.resize(layers[l].sums());
            for (Eigen::Index s = 0; s < layer.delta.size(); ++s) {
                layer.delta[s] = layer.back[s / layers[l].pieces] * layer.slope[s];
            }
        }
        layer.weightGradient = layer.delta * layer.input.transpose();
        changed.weights(l) -= rate * layer.weightGradient.array();
        changed.biases(l) -= rate * layer.delta.array();
    }
    if (frozen.size() > 0) {
        changed.parameters = (frozen > 0.0).select(network.parameters, changed.parameters);
    }
    for (std::size_t l = 0; l < layers.size(); ++l) {
        step.layers[l].newWeights = changed.weights(l).matrix();
        step.layers[l].newBiases = changed.biases(l).matrix();
    }
    step.parameters = changed.parameters;
    step.newLoss = lossOf(loss, logitOf(changed, inputs, nullptr), target);
    return step;
}

} // namespace actiscope
