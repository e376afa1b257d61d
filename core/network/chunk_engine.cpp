#include "core/network/chunk_engine.h"

#include "core/numeric/vec.h"

#include <array>

namespace actiscope {
namespace {

/// The activation is dispatched once per layer and chunk, never per element.
void activate(const Activation& activation, const float* z, float* f, float* df,
              std::size_t count) {
    if (df == nullptr) {
        activation.evaluateBlocks(z, f, count);
    } else {
        activation.evaluateBlocks(z, f, df, count);
    }
}

void activate(const Activation& activation, const double* z, double* f, double* df,
              std::size_t count) {
    if (df != nullptr) {
        activation.evaluateBlocks(z, f, df, count);
        return;
    }
    // Double is for checks: it may waste the slope.
    std::array<double, ChunkEngine<double>::kLanes> unused{};
    for (std::size_t i = 0; i < count; i += unused.size()) {
        activation.evaluateBlocks(z + i, f + i, unused.data(), unused.size());
    }
}

} // namespace

template <class Scalar>
ChunkEngine<Scalar>::ChunkEngine(const Architecture& architecture) {
    static_assert(kLanes % kKernelBlock == 0);
    std::size_t columns = kInputs;
    for (const LayerShape& layer : architecture.layers()) {
        m_firstColumn.push_back(columns);
        columns += static_cast<std::size_t>(layer.units);
    }
    m_values.assign(columns, Lanes::Zero());
    m_slopes.assign(columns, Lanes::Zero());
    m_deltas.assign(columns, Lanes::Zero());
    m_preActivations.assign(static_cast<std::size_t>(architecture.widest()), Lanes::Zero());
}

/// Pre-activations of `unitsAtOnce` neighbouring units: each input column is read once for all of
/// them.
template <class Scalar>
template <int unitsAtOnce>
void ChunkEngine<Scalar>::weigh(const Scalar* weights, const Scalar* biases,
                                const LayerShape& shape, std::size_t inputColumn, int unit) {
    using V = numeric::Vec<Scalar, kLanes>;
    V sums[unitsAtOnce];
    for (int u = 0; u < unitsAtOnce; ++u) {
        sums[u] = numeric::allLanes<V>(biases[unit + u]);
    }
    const Scalar* row = weights + unit * shape.inputs;
    for (int i = 0; i < shape.inputs; ++i) {
        const V value =
            numeric::loadVec<V>(m_values[inputColumn + static_cast<std::size_t>(i)].data());
        for (int u = 0; u < unitsAtOnce; ++u) {
            sums[u] += value * row[u * shape.inputs + i];
        }
    }
    for (int u = 0; u < unitsAtOnce; ++u) {
        numeric::storeVec(m_preActivations[static_cast<std::size_t>(unit + u)].data(), sums[u]);
    }
}

/// Pre-activations of all units of a layer from the values of the layer before.
template <class Scalar>
void ChunkEngine<Scalar>::weighLayer(const Network<Scalar>& network, std::size_t layer) {
    const LayerShape& shape = network.architecture.layers()[layer];
    const Scalar* weights = network.parameters.data() + shape.weightOffset;
    const Scalar* biases = network.parameters.data() + shape.biasOffset;
    const std::size_t inputColumn = layer == 0 ? 0 : firstColumn(layer - 1);
    int unit = 0;
    // Eight sums hide the latency of a multiplication that adds.
    for (; unit + 8 <= shape.units; unit += 8) {
        weigh<8>(weights, biases, shape, inputColumn, unit);
    }
    for (; unit + 4 <= shape.units; unit += 4) {
        weigh<4>(weights, biases, shape, inputColumn, unit);
    }
    for (; unit < shape.units; ++unit) {
        weigh<1>(weights, biases, shape, inputColumn, unit);
    }
}

template <class Scalar>
void ChunkEngine<Scalar>::forward(const Network<Scalar>& network, bool withSlopes) {
    const auto& layers = network.architecture.layers();
    for (std::size_t l = 0; l < layers.size(); ++l) {
        weighLayer(network, l);
        const std::size_t column = firstColumn(l);
        if (l + 1 == layers.size()) {
            m_values[column] = m_preActivations[0];
        } else {
            activate(network.activations[l], m_preActivations[0].data(), m_values[column].data(),
                     withSlopes ? m_slopes[column].data() : nullptr,
                     static_cast<std::size_t>(layers[l].units) * kLanes);
        }
    }
}

template <class Scalar>
void ChunkEngine<Scalar>::forwardTo(const Network<Scalar>& network, std::size_t layer) {
    const auto& layers = network.architecture.layers();
    for (std::size_t l = 0; l < layer; ++l) {
        weighLayer(network, l);
        activate(network.activations[l], m_preActivations[0].data(),
                 m_values[firstColumn(l)].data(), nullptr,
                 static_cast<std::size_t>(layers[l].units) * kLanes);
    }
    weighLayer(network, layer);
}

template <class Scalar>
void ChunkEngine<Scalar>::backward(const Network<Scalar>& network, const Lanes& outputDelta,
                                   Vector& gradient) {
    const auto& layers = network.architecture.layers();
    m_deltas[firstColumn(layers.size() - 1)] = outputDelta;
    for (std::size_t l = layers.size(); l-- > 0;) {
        const LayerShape& shape = layers[l];
        const std::size_t column = firstColumn(l);
        const std::size_t inputColumn = l == 0 ? 0 : firstColumn(l - 1);
        Scalar* weightGradient = gradient.data() + shape.weightOffset;
        Scalar* biasGradient = gradient.data() + shape.biasOffset;
        for (int u = 0; u < shape.units; ++u) {
            const Lanes delta = m_deltas[column + static_cast<std::size_t>(u)];
            biasGradient[u] += delta.sum();
            for (int i = 0; i < shape.inputs; ++i) {
                weightGradient[u * shape.inputs + i] +=
                    (delta * m_values[inputColumn + static_cast<std::size_t>(i)]).sum();
            }
        }
        if (l == 0) {
            break;
        }
        const Scalar* weights = network.parameters.data() + shape.weightOffset;
        for (int i = 0; i < shape.inputs; ++i) {
            Lanes sum = Lanes::Zero();
            for (int u = 0; u < shape.units; ++u) {
                sum +=
                    m_deltas[column + static_cast<std::size_t>(u)] * weights[u * shape.inputs + i];
            }
            const std::size_t target = inputColumn + static_cast<std::size_t>(i);
            m_deltas[target] = sum * m_slopes[target];
        }
    }
}

template class ChunkEngine<float>;
template class ChunkEngine<double>;

} // namespace actiscope
