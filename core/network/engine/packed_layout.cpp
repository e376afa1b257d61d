#include "core/network/engine/packed_engine.h"

#include <algorithm>
#include <cassert>
#include <cmath>

// The parameters of PackedEngine in its own layout, from and to that of the network.

namespace actiscope {

template <class Scalar>
int PackedEngine<Scalar>::widthFor(const Architecture& architecture) {
    if (architecture.isGrouped() || architecture.hiddenLayers() == 0) {
        return 0;
    }
    const int needed = std::max(architecture.inputs(), architecture.widest());
    for (const int width : {4, 8}) {
        if (needed <= width && width <= kLanes) {
            return width;
        }
    }
    return 0;
}

template <class Scalar>
PackedEngine<Scalar>::PackedEngine(const Architecture& architecture)
    : m_architecture(architecture), m_width(widthFor(architecture)) {
    assert(m_width > 0);
    const auto width = static_cast<std::size_t>(m_width);
    std::size_t parameters = 0;
    for (std::size_t l = 0; l < architecture.hiddenLayers(); ++l) {
        const LayerShape& shape = architecture.layers()[l];
        m_hidden.push_back({shape.inputs, shape.units, parameters, l * width, l * width, false});
        parameters += width + 1;
        Register isUnit = Register::Zero();
        for (int lane = 0; lane < kLanes; ++lane) {
            isUnit[lane] = lane % m_width < shape.units ? Scalar(1) : Scalar(0);
        }
        m_isUnit.push_back(isUnit);
    }
    m_output = parameters;
    m_parameters.assign(parameters + 2, Register::Zero());
    m_gradient.assign(parameters + 2, Register::Zero());
    for (auto* ofLayers : {&m_back, &m_values, &m_slopes}) {
        ofLayers->assign(m_hidden.size() * width, Register::Zero());
    }
    m_inputs.assign(width, Register::Zero());
    m_sums.assign(width, Register::Zero());
}

template <class Scalar>
void PackedEngine<Scalar>::load(const Network<Scalar>& network) {
    assert(!network.skip && !network.learns);
    m_activations = &network.activations;
    const Scalar* from = network.parameters.data();
    std::ranges::fill(m_parameters, Register::Zero());
    std::ranges::fill(m_back, Register::Zero());
    for (std::size_t l = 0; l < m_hidden.size(); ++l) {
        Layer& layer = m_hidden[l];
        // Where f(0) = 0 and f'(0) is a number, the padding stays 0 by itself.
        const auto atZero = network.activations[l].at(0.0);
        layer.clear =
            layer.units < m_width && !(atZero.value == 0.0 && std::isfinite(atZero.slope));
        const LayerShape& shape = m_architecture.layers()[l];
        Register* weights = m_parameters.data() + layer.parameters;
        for (int lane = 0; lane < kLanes; ++lane) {
            const int unit = lane % m_width;
            for (int i = 0; unit < layer.units && i < layer.inputs; ++i) {
                const Scalar weight = from[shape.weightOffset + unit * layer.inputs + i];
                weights[i][lane] = weight;
                m_back[layer.back + static_cast<std::size_t>(unit)][lane - unit + i] = weight;
            }
            if (unit < layer.units) {
                weights[m_width][lane] = from[shape.biasOffset + unit];
            }
        }
    }
    const LayerShape& shape = m_architecture.layers().back();
    for (int lane = 0; lane < kLanes; ++lane) {
        if (lane % m_width < shape.inputs) {
            m_parameters[m_output][lane] = from[shape.weightOffset + lane % m_width];
        }
    }
    m_parameters[m_output + 1].setConstant(from[shape.biasOffset]);
}

template <class Scalar>
void PackedEngine<Scalar>::store(Vector& parameters) const {
    storeFrom(m_parameters, parameters);
}

template <class Scalar>
void PackedEngine<Scalar>::storeFrom(const Registers& packed, Vector& compact) const {
    for (std::size_t l = 0; l < m_hidden.size(); ++l) {
        const Layer& layer = m_hidden[l];
        const LayerShape& shape = m_architecture.layers()[l];
        const Register* weights = packed.data() + layer.parameters;
        for (int u = 0; u < layer.units; ++u) {
            for (int i = 0; i < layer.inputs; ++i) {
                compact[shape.weightOffset + u * layer.inputs + i] = weights[i][u];
            }
            compact[shape.biasOffset + u] = weights[m_width][u];
        }
    }
    const LayerShape& shape = m_architecture.layers().back();
    for (int i = 0; i < shape.inputs; ++i) {
        compact[shape.weightOffset + i] = packed[m_output][i];
    }
    compact[shape.biasOffset] = packed[m_output + 1][0];
}

template int PackedEngine<float>::widthFor(const Architecture&);
template int PackedEngine<double>::widthFor(const Architecture&);
template PackedEngine<float>::PackedEngine(const Architecture&);
template PackedEngine<double>::PackedEngine(const Architecture&);
template void PackedEngine<float>::load(const Network<float>&);
template void PackedEngine<double>::load(const Network<double>&);
template void PackedEngine<float>::store(Vector&) const;
template void PackedEngine<double>::store(Vector&) const;
template void PackedEngine<float>::storeFrom(const Registers&, Vector&) const;
template void PackedEngine<double>::storeFrom(const Registers&, Vector&) const;

} // namespace actiscope
