#include "core/session/session.h"

#include "core/errors.h"

namespace actiscope {

TrainingConfig linearCounterpart(TrainingConfig config) {
    config.activations = {Activation("identity")};
    return config;
}

void dropStaleWeights(const Session& before, Session& session) {
    const bool sameWeights = before.weights == session.weights;
    if (sameWeights &&
        (before.seed != session.seed || needsRestart(before.training, session.training))) {
        session.weights.reset();
    }
}

void validate(const Session& session) {
    const TrainingConfig& training = session.training;
    perHiddenLayer(training.activations, training.hidden.size());
    if (!session.weights) {
        return;
    }
    const Eigen::Index expected = Architecture(training.hidden).parameterCount();
    for (const Eigen::ArrayXd* saved : {&session.weights->linear, &session.weights->chosen}) {
        if (saved->size() != 0 && saved->size() != expected) {
            throw UsageError("the session holds " + std::to_string(saved->size()) +
                             " weights and biases; its network needs " + std::to_string(expected));
        }
    }
}

} // namespace actiscope
