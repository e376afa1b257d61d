#include "core/export/trained_network.h"

#include <cassert>

namespace actiscope {

Network<double> trainedNetwork(const Session& session) {
    assert(session.weights && session.weights->chosen.size() > 0);
    Network<double> network(session.training.hidden, session.training.activations,
                            session.training.features);
    network.learns = session.training.learn;
    network.parameters.head(session.weights->chosen.size()) = session.weights->chosen;
    network.applyLearned();
    return network;
}

} // namespace actiscope
