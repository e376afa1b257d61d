#include "core/network/architecture.h"

#include <algorithm>

namespace actiscope {

Architecture::Architecture(const std::vector<int>& hidden) {
    std::vector<int> units = hidden;
    units.push_back(kOutputs);
    int inputs = kInputs;
    for (const int count : units) {
        const Eigen::Index weights = Eigen::Index{inputs} * count;
        m_layers.push_back({inputs, count, m_parameterCount, m_parameterCount + weights});
        m_parameterCount += weights + count;
        inputs = count;
    }
}

int Architecture::widest() const {
    int widest = kInputs;
    for (const LayerShape& layer : m_layers) {
        widest = std::max(widest, layer.units);
    }
    return widest;
}

} // namespace actiscope
