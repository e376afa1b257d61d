#include "core/run/restore.h"

#include <cassert>
#include <cmath>
#include <numbers>
#include <utility>

namespace actiscope {

TrainingConfig taskOf(const Session& session, Pane pane) {
    return pane == Pane::compared ? comparedTask(session) : session.training;
}

const Activation& activationOf(const Session& session, Pane pane) {
    return pane == Pane::compared ? session.classifier.compared : session.activation();
}

std::shared_ptr<const DataSet> samplesOf(const Session& session) {
    return std::make_shared<const DataSet>(generate(session.training.data, session.seed));
}

Split splitOf(const Session& session, const DataSet& samples) {
    return splitSamples(static_cast<int>(samples.size()), session.training.testShare, session.seed);
}

RunStart startOf(const Session& session, Pane pane, std::shared_ptr<const DataSet> samples) {
    RunStart start{taskOf(session, pane), std::move(samples), session.seed, std::nullopt, nullptr};
    if (!session.weights) {
        return start;
    }
    const SavedWeights& saved = *session.weights;
    const bool compared = pane == Pane::compared;
    const Eigen::ArrayXd& weights = compared ? saved.compared : saved.chosen;
    if (weights.size() == 0) {
        return start;
    }
    start.weights = weights;
    if (const auto& course = compared ? saved.comparedCourse : saved.chosenCourse) {
        start.course = std::make_shared<const Course>(*course);
    }
    return start;
}

RunStart startOf(const Session& session, Pane pane) {
    return startOf(session, pane, samplesOf(session));
}

RunStart startOf(const Session& session, Pane pane, const TrainingSnapshot& snapshot) {
    return {taskOf(session, pane), samplesOf(session), session.seed, snapshot.parameters, nullptr};
}

template <class Scalar>
Trainer<Scalar> restoreTrainer(const RunStart& start) {
    Trainer<Scalar> trainer(start.config, start.data, start.seed);
    if (start.weights) {
        trainer.setParameters(*start.weights);
        if (start.course) {
            trainer.resume(*start.course);
        }
    }
    return trainer;
}

template Trainer<float> restoreTrainer(const RunStart&);
template Trainer<double> restoreTrainer(const RunStart&);

TrainingSnapshot restoreSnapshot(const RunStart& start, const Observation& observation) {
    Trainer<float> trainer = restoreTrainer<float>(start);
    return observe(trainer, observation);
}

Network<double> restoreNetwork(const Session& session, Pane pane) {
    const RunStart start = startOf(session, pane);
    assert(start.weights);
    const TrainingConfig& config = start.config;
    Network<double> network(config.hidden, config.activations, config.features);
    network.learns = config.learn;
    network.skip = config.skip;
    network.parameters.head(start.weights->size()) = *start.weights;
    network.applyLearned();
    network.standardization =
        standardizationOf(config, *start.data, splitOf(session, *start.data).train);
    return network;
}

Network<double> restoreNetwork(const TrainingSnapshot& snapshot) {
    const Architecture& shape = snapshot.architecture;
    std::vector<int> hidden;
    for (std::size_t l = 0; l < shape.hiddenLayers(); ++l) {
        hidden.push_back(shape.layers()[l].units);
    }
    Network<double> network(hidden, snapshot.activations, snapshot.features);
    network.skip = snapshot.skip;
    network.parameters = snapshot.parameters;
    network.standardization = snapshot.standardization;
    return network;
}

Line handLineOf(const ClassifierView& view) {
    const double angle = view.lineAngle * std::numbers::pi / 180.0;
    return {std::cos(angle), std::sin(angle), -view.lineOffset};
}

} // namespace actiscope
