#include "core/export/trained_network.h"

#include "core/data/split.h"

#include <cassert>

namespace actiscope {

Network<double> trainedNetwork(const Session& session) {
    assert(session.weights && session.weights->chosen.size() > 0);
    Network<double> network(session.training.hidden, session.training.activations,
                            session.training.features);
    network.learns = session.training.learn;
    network.parameters.head(session.weights->chosen.size()) = session.weights->chosen;
    network.applyLearned();
    if (session.training.standardize) {
        const DataSet data = generate(session.training.data, session.seed);
        const Split split =
            splitSamples(static_cast<int>(data.size()), session.training.testShare, session.seed);
        network.standardization = standardizationOf(data, split.train);
    }
    return network;
}

} // namespace actiscope
