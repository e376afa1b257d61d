#include "core/network/architecture.h"

#include <algorithm>
#include <cassert>

namespace actiscope {

Architecture::Architecture(const std::vector<int>& hidden, int inputs,
                           const std::vector<int>& pieces) {
    assert(inputs > 0 && (pieces.empty() || pieces.size() == hidden.size()));
    std::vector<int> units = hidden;
    units.push_back(kOutputs);
    for (std::size_t l = 0; l < units.size(); ++l) {
        LayerShape layer{inputs, units[l], l < pieces.size() ? pieces[l] : 1, m_weightCount, 0};
        layer.biasOffset = layer.weightOffset + Eigen::Index{inputs} * layer.sums();
        m_weightCount = layer.biasOffset + layer.sums();
        inputs = layer.units;
        m_layers.push_back(layer);
    }
}

int Architecture::widest() const {
    int widest = inputs();
    for (const LayerShape& layer : m_layers) {
        widest = std::max(widest, layer.units);
    }
    return widest;
}

bool Architecture::isGrouped() const {
    return std::ranges::any_of(m_layers, [](const LayerShape& l) { return l.pieces > 1; });
}

} // namespace actiscope
