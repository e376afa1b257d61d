#include "core/network/engine/row_engine.h"
#include "core/network/engine/row_kernels.h"

#include <algorithm>
#include <cassert>
#include <cmath>

// The parameters of RowEngine in its own layout, from and to that of the network.

namespace actiscope {

using namespace row_kernels;

template <class Scalar>
RowEngine<Scalar>::RowEngine(const Architecture& architecture, int padding)
    : m_architecture(architecture) {
    assert(!architecture.isGrouped());
    if constexpr (!kHasWidest) {
        padding = kLanes;
    }
    const auto& layers = architecture.layers();
    std::size_t parameters = 0;
    std::size_t back = 0;
    std::size_t rows = 0;
    int before = architecture.inputs();
    int widest = kLanes;
    m_wide = true;
    for (std::size_t l = 0; l + 1 < layers.size(); ++l) {
        const int units = layers[l].units;
        const int padded = roundedUp(units, padding);
        m_hidden.push_back({layers[l].inputs, units, padded, parameters, back, rows, false, false});
        parameters += static_cast<std::size_t>((layers[l].inputs + 1) * padded);
        back += l > 0 ? static_cast<std::size_t>(padded * before) : 0;
        rows += static_cast<std::size_t>(kRows * padded);
        m_isUnit.insert(m_isUnit.end(), static_cast<std::size_t>(units), Scalar(1));
        m_isUnit.insert(m_isUnit.end(), static_cast<std::size_t>(padded - units), Scalar(0));
        before = padded;
        widest = std::max(widest, padded);
        m_wide = m_wide && padded % kWidest == 0;
    }
    m_output = {layers.back().inputs, 1, before, parameters, 0, 0, false, false};
    parameters += static_cast<std::size_t>(before) + kWidest; // a bias and whole vectors to the end
    parameters = parameters / kWidest * kWidest;
    m_parameters.assign(parameters, Scalar(0));
    m_gradient.assign(parameters, Scalar(0));
    m_back.assign(back, Scalar(0));
    const std::size_t room = rows + kWidest;
    m_values.assign(room, Scalar(0));
    m_slopes.assign(room, Scalar(0));
    m_deltas.assign(room, Scalar(0));
    for (auto* ofLayer : {&m_sums, &m_passed}) {
        ofLayer->assign(static_cast<std::size_t>(kRows * widest + kWidest), Scalar(0));
    }
    for (auto* rowNumbers : {&m_logits, &m_outputDeltas, &m_paddedTargets}) {
        rowNumbers->assign(wholeBlocks(kRows), Scalar(0));
    }
}

template <class Scalar>
void RowEngine<Scalar>::load(const Network<Scalar>& network) {
    m_activations = &network.activations;
    m_hasSkips = false;
    std::ranges::fill(m_parameters, Scalar(0)); // the padding, wherever the last run left it
    for (std::size_t l = 0; l < m_hidden.size(); ++l) {
        Layer& layer = m_hidden[l];
        // Where f(0) = 0 and f'(0) is a number, the padding stays 0 by itself.
        const auto atZero = network.activations[l].at(0.0);
        layer.clear =
            layer.units < layer.padded && !(atZero.value == 0.0 && std::isfinite(atZero.slope));
        layer.skips = network.skipsIn(l);
        m_hasSkips = m_hasSkips || layer.skips;
    }
    loadParameters(network.parameters);
}

template <class Scalar>
void RowEngine<Scalar>::loadParameters(const Vector& parameters) {
    for (std::size_t l = 0; l < m_hidden.size(); ++l) {
        const Layer& layer = m_hidden[l];
        const LayerShape& shape = m_architecture.layers()[l];
        Scalar* weights = m_parameters.data() + layer.weights;
        for (int i = 0; i < layer.inputs; ++i) {
            for (int u = 0; u < layer.units; ++u) {
                weights[i * layer.padded + u] =
                    parameters[shape.weightOffset + u * layer.inputs + i];
            }
        }
        std::copy_n(parameters.data() + shape.biasOffset, layer.units,
                    weights + layer.inputs * layer.padded);
    }
    const LayerShape& shape = m_architecture.layers().back();
    Scalar* weights = m_parameters.data() + m_output.weights;
    std::copy_n(parameters.data() + shape.weightOffset, m_output.inputs, weights);
    weights[m_output.padded] = parameters[shape.biasOffset];
    refreshBack();
}

template <class Scalar>
void RowEngine<Scalar>::store(Vector& parameters) const {
    storeFrom(m_parameters, parameters);
}

template <class Scalar>
void RowEngine<Scalar>::storeFrom(const Numbers& padded, Vector& compact) const {
    for (std::size_t l = 0; l < m_hidden.size(); ++l) {
        const Layer& layer = m_hidden[l];
        const LayerShape& shape = m_architecture.layers()[l];
        const Scalar* weights = padded.data() + layer.weights;
        for (int u = 0; u < layer.units; ++u) {
            for (int i = 0; i < layer.inputs; ++i) {
                compact[shape.weightOffset + u * layer.inputs + i] = weights[i * layer.padded + u];
            }
        }
        std::copy_n(weights + layer.inputs * layer.padded, layer.units,
                    compact.data() + shape.biasOffset);
    }
    const LayerShape& shape = m_architecture.layers().back();
    const Scalar* weights = padded.data() + m_output.weights;
    std::copy_n(weights, m_output.inputs, compact.data() + shape.weightOffset);
    compact[shape.biasOffset] = weights[m_output.padded];
}

template RowEngine<float>::RowEngine(const Architecture&, int);
template RowEngine<double>::RowEngine(const Architecture&, int);
template void RowEngine<float>::load(const Network<float>&);
template void RowEngine<double>::load(const Network<double>&);
template void RowEngine<float>::loadParameters(const Vector&);
template void RowEngine<double>::loadParameters(const Vector&);
template void RowEngine<float>::store(Vector&) const;
template void RowEngine<double>::store(Vector&) const;
template void RowEngine<float>::storeFrom(const Numbers&, Vector&) const;
template void RowEngine<double>::storeFrom(const Numbers&, Vector&) const;

} // namespace actiscope
