#include "core/network/engine/packed_engine.h"

#include <algorithm>
#include <cassert>
#include <cmath>

// The parameters of PackedEngine in its own layout, from and to that of the network.

namespace actiscope {

template <class Scalar>
int PackedEngine<Scalar>::widthFor(const Architecture& architecture) {
    if (architecture.hiddenLayers() == 0) {
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
    std::size_t pieces = 0; // of all layers before
    for (std::size_t l = 0; l < architecture.hiddenLayers(); ++l) {
        const LayerShape& shape = architecture.layers()[l];
        m_hidden.push_back({shape.inputs, shape.units, shape.pieces, parameters, pieces * width,
                            pieces * width, l * width, false, false});
        const auto ofLayer = static_cast<std::size_t>(shape.pieces);
        parameters += ofLayer * (width + 1);
        pieces += ofLayer;
        Register isUnit = Register::Zero();
        for (int lane = 0; lane < kLanes; ++lane) {
            isUnit[lane] = lane % m_width < shape.units ? Scalar(1) : Scalar(0);
        }
        m_isUnit.push_back(isUnit);
    }
    m_output = parameters;
    m_parameters.assign(parameters + 2, Register::Zero());
    m_gradient.assign(parameters + 2, Register::Zero());
    for (auto* ofPieces : {&m_back, &m_slopes}) {
        ofPieces->assign(pieces * width, Register::Zero());
    }
    m_values.assign(m_hidden.size() * width, Register::Zero());
    m_inputs.assign(width, Register::Zero());
    m_sums.assign(width, Register::Zero());
}

template <class Scalar>
void PackedEngine<Scalar>::load(const Network<Scalar>& network, RandomSlopes* random) {
    assert(!network.skip && !network.learns);
    m_activations = &network.activations;
    m_random = random;
    const Scalar* from = network.parameters.data();
    std::ranges::fill(m_parameters, Register::Zero());
    std::ranges::fill(m_back, Register::Zero());
    for (std::size_t l = 0; l < m_hidden.size(); ++l) {
        Layer& layer = m_hidden[l];
        // Where f(0) = 0 and f'(0) is a number, the padding stays 0 by itself.
        const auto atZero = network.activations[l].at(0.0);
        layer.clear =
            layer.units < m_width && !(atZero.value == 0.0 && std::isfinite(atZero.slope));
        layer.isRandom = random != nullptr && network.activations[l].definition().randomSlope;
        const LayerShape& shape = m_architecture.layers()[l];
        for (int sum = 0; sum < shape.sums(); ++sum) {
            const int unit = sum / layer.pieces;
            const auto piece = static_cast<std::size_t>(sum % layer.pieces);
            const auto width = static_cast<std::size_t>(m_width);
            Register* weights = m_parameters.data() + layer.parameters + piece * (width + 1);
            Register& back = m_back[layer.back + piece * width + static_cast<std::size_t>(unit)];
            for (int first = 0; first < kLanes; first += m_width) { // of each sample
                for (int i = 0; i < layer.inputs; ++i) {
                    const Scalar weight = from[shape.weightOffset + sum * layer.inputs + i];
                    weights[i][first + unit] = weight;
                    back[first + i] = weight;
                }
                weights[m_width][first + unit] = from[shape.biasOffset + sum];
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
        for (int sum = 0; sum < shape.sums(); ++sum) {
            const int unit = sum / layer.pieces;
            const int piece = sum % layer.pieces;
            const Register* weights =
                packed.data() + layer.parameters + std::ptrdiff_t{piece} * (m_width + 1);
            for (int i = 0; i < layer.inputs; ++i) {
                compact[shape.weightOffset + sum * layer.inputs + i] = weights[i][unit];
            }
            compact[shape.biasOffset + sum] = weights[m_width][unit];
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
template void PackedEngine<float>::load(const Network<float>&, RandomSlopes*);
template void PackedEngine<double>::load(const Network<double>&, RandomSlopes*);
template void PackedEngine<float>::store(Vector&) const;
template void PackedEngine<double>::store(Vector&) const;
template void PackedEngine<float>::storeFrom(const Registers&, Vector&) const;
template void PackedEngine<double>::storeFrom(const Registers&, Vector&) const;

} // namespace actiscope
