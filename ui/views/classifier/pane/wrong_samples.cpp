#include "ui/views/classifier/pane/wrong_samples.h"

#include "core/network/chunk_engine.h"
#include "core/run/restore.h"

#include <algorithm>

namespace actiscope::ui {

std::vector<int> wrongSamples(const TrainingSnapshot& snapshot, const DataSet& samples) {
    using Engine = ChunkEngine<double>;
    std::vector<int> wrong;
    const Network<double> network = restoreNetwork(snapshot);
    Engine engine(network.architecture);
    for (Eigen::Index first = 0; first < samples.size(); first += Engine::kLanes) {
        const auto count = std::min<Eigen::Index>(Engine::kLanes, samples.size() - first);
        Engine::Lanes x1 = Engine::Lanes::Zero();
        Engine::Lanes x2 = Engine::Lanes::Zero();
        for (Eigen::Index i = 0; i < count; ++i) {
            x1[i] = network.standardization.first(samples.x1[first + i]);
            x2[i] = network.standardization.second(samples.x2[first + i]);
        }
        engine.setPoints(network.features, x1, x2);
        engine.forward(network, false);
        for (Eigen::Index i = 0; i < count; ++i) {
            if ((engine.logits()[i] > 0.0) != (samples.target[first + i] > 0.5)) {
                wrong.push_back(static_cast<int>(first + i));
            }
        }
    }
    return wrong;
}

} // namespace actiscope::ui
