#include "core/network/engine/chunk_engine.h"

#include "core/numeric/vec.h"

#include <algorithm>
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
    std::array<double, kKernelBlock> unused{};
    for (std::size_t i = 0; i < count; i += unused.size()) {
        activation.evaluateBlocks(z + i, f + i, unused.data(), unused.size());
    }
}

} // namespace

template <class Scalar, int lanes>
ChunkEngine<Scalar, lanes>::ChunkEngine(const Architecture& architecture) {
    static_assert(kLanes % kKernelBlock == 0);
    auto values = static_cast<std::size_t>(architecture.inputs());
    std::size_t sums = 0;
    for (const LayerShape& layer : architecture.layers()) {
        m_firstValue.push_back(values);
        m_firstSum.push_back(sums);
        values += static_cast<std::size_t>(layer.units);
        sums += static_cast<std::size_t>(layer.sums());
    }
    m_values.assign(values, Lanes::Zero());
    m_addends.assign(values, Lanes::Zero());
    for (auto* columns : {&m_sums, &m_slopes, &m_deltas, &m_learnable}) {
        columns->assign(sums, Lanes::Zero());
    }
    m_outputGradients.assign(static_cast<std::size_t>(architecture.widest()), Lanes::Zero());
    m_parameterCount = architecture.parameterCount();
    m_weightCount = architecture.weightCount();
    const auto registers = static_cast<std::size_t>((m_parameterCount + kRegister - 1) / kRegister);
    m_gradient.assign(registers, Sum::Zero());
    m_laneSums.assign(registers * kRegister, Sum::Zero());
}

template <class Scalar, int lanes>
void ChunkEngine<Scalar, lanes>::setPoints(const FeatureList& features, const Lanes& x1,
                                           const Lanes& x2) {
    for (std::size_t i = 0; i < features.size(); ++i) {
        m_values[i] = featureOf(features[i], x1, x2);
    }
}

/// Pre-activations of `sumsAtOnce` neighbours: each input column is read once for all of them.
template <class Scalar, int lanes>
template <int sumsAtOnce>
void ChunkEngine<Scalar, lanes>::weigh(const Scalar* weights, const Scalar* biases,
                                       const LayerShape& shape, const Scalar* inputs, Scalar* out) {
    using V = numeric::Vec<Scalar, kRegister>;
    for (int part = 0; part < lanes; part += kRegister) {
        V sums[sumsAtOnce];
        for (int s = 0; s < sumsAtOnce; ++s) {
            sums[s] = numeric::allLanes<V>(biases[s]);
        }
        for (int i = 0; i < shape.inputs; ++i) {
            const V value = numeric::loadVec<V>(inputs + i * lanes + part);
            for (int s = 0; s < sumsAtOnce; ++s) {
                sums[s] += value * weights[s * shape.inputs + i];
            }
        }
        for (int s = 0; s < sumsAtOnce; ++s) {
            numeric::storeVec(out + s * lanes + part, sums[s]);
        }
    }
}

/// Pre-activations of a layer from the values of the layer before.
template <class Scalar, int lanes>
void ChunkEngine<Scalar, lanes>::weighLayer(const Network<Scalar>& network, std::size_t layer) {
    const LayerShape& shape = network.architecture.layers()[layer];
    const Scalar* weights = network.parameters.data() + shape.weightOffset;
    const Scalar* biases = network.parameters.data() + shape.biasOffset;
    const Scalar* inputs = m_values[layer == 0 ? 0 : m_firstValue[layer - 1]].data();
    Scalar* sums = m_sums[m_firstSum[layer]].data();
    int sum = 0;
    const auto advance = [&](int count) {
        weights += count * shape.inputs;
        biases += count;
        sums += count * lanes;
        sum += count;
    };
    // Eight sums hide the latency of a multiplication that adds.
    while (sum + 8 <= shape.sums()) {
        weigh<8>(weights, biases, shape, inputs, sums);
        advance(8);
    }
    while (sum + 4 <= shape.sums()) {
        weigh<4>(weights, biases, shape, inputs, sums);
        advance(4);
    }
    while (sum + 2 <= shape.sums()) {
        weigh<2>(weights, biases, shape, inputs, sums);
        advance(2);
    }
    if (sum < shape.sums()) {
        weigh<1>(weights, biases, shape, inputs, sums);
    }
}

/// Adds what the layer before handed on to f(z) of hidden layer `layer`, which has as many units.
template <class Scalar, int lanes>
void ChunkEngine<Scalar, lanes>::addSkipped(std::size_t layer, int units) {
    const std::size_t first = m_firstValue[layer];
    const std::size_t before = m_firstValue[layer - 1];
    for (std::size_t u = 0; u < static_cast<std::size_t>(units); ++u) {
        m_values[first + u] = m_values[before + u] + m_addends[first + u];
    }
}

/// f(z) of hidden layer `layer`, and slopes if wanted, from its pre-activations.
template <class Scalar, int lanes>
void ChunkEngine<Scalar, lanes>::activateLayer(const Network<Scalar>& network, std::size_t layer,
                                               bool withSlopes, RandomSlopes* random) {
    const Activation& activation = network.activations[layer];
    const LayerShape& shape = network.architecture.layers()[layer];
    auto& outputs = network.skipsIn(layer) ? m_addends : m_values;
    if (activation.maxout() != nullptr) {
        chooseLargest(*activation.maxout(), layer, shape.units, &outputs[m_firstValue[layer]]);
        return;
    }
    const Scalar* z = m_sums[m_firstSum[layer]].data();
    Scalar* f = outputs[m_firstValue[layer]].data();
    Scalar* df = m_slopes[m_firstSum[layer]].data();
    const std::size_t count = static_cast<std::size_t>(shape.units) * kLanes;
    if (random != nullptr && activation.definition().randomSlope) {
        random->evaluate(slopeBand(activation), z, f, df, count);
        return;
    }
    activate(activation, z, f, withSlopes ? df : nullptr, count);
    if (withSlopes && network.learnsIn(layer)) {
        activation.learnableSlopes(z, m_learnable[m_firstSum[layer]].data(), count);
    }
}

/// What hidden layer `layer` hands on, from what it is handed.
template <class Scalar, int lanes>
void ChunkEngine<Scalar, lanes>::passLayer(const Network<Scalar>& network, std::size_t layer,
                                           bool withSlopes, RandomSlopes* random) {
    weighLayer(network, layer);
    activateLayer(network, layer, withSlopes, random);
    if (network.skipsIn(layer)) {
        addSkipped(layer, network.architecture.layers()[layer].units);
    }
}

template <class Scalar, int lanes>
void ChunkEngine<Scalar, lanes>::forward(const Network<Scalar>& network, bool withSlopes,
                                         RandomSlopes* random) {
    const std::size_t hidden = network.architecture.hiddenLayers();
    for (std::size_t l = 0; l < hidden; ++l) {
        passLayer(network, l, withSlopes, random);
    }
    weighLayer(network, hidden);
    m_values.back() = m_sums.back();
}

template <class Scalar, int lanes>
void ChunkEngine<Scalar, lanes>::forwardTo(const Network<Scalar>& network, std::size_t layer) {
    for (std::size_t l = 0; l < layer; ++l) {
        passLayer(network, l, false, nullptr);
    }
    weighLayer(network, layer);
}

template <class Scalar, int lanes>
void ChunkEngine<Scalar, lanes>::beginGradient() {
    m_isFirstChunk = true;
    // The first chunk writes all others.
    for (Eigen::Index i = m_weightCount; i < m_parameterCount; ++i) {
        m_laneSums[static_cast<std::size_t>(i)].setZero();
    }
}

template <class Scalar, int lanes>
Eigen::Map<const typename Network<Scalar>::Vector> ChunkEngine<Scalar, lanes>::endGradient() {
    using V = numeric::Vec<Scalar, kRegister>;
    if (m_isFirstChunk) { // no chunk came
        std::ranges::fill(m_laneSums, Sum::Zero());
    }
    const Scalar* sums = m_laneSums.front().data();
    Scalar* gradient = m_gradient.front().data();
    if constexpr (kRegister >= 8) {
        for (std::size_t i = 0; i < m_gradient.size(); ++i) {
            V rows[kRegister];
            for (int r = 0; r < kRegister; ++r, sums += kRegister) {
                rows[r] = numeric::loadVec<V>(sums);
            }
            numeric::storeVec(gradient + i * kRegister, numeric::sumsOfLanes<Scalar>(rows));
        }
    } else {
        for (const Sum& sum : m_laneSums) {
            *gradient++ = sum.sum();
        }
        gradient = m_gradient.front().data();
    }
    return {gradient, m_parameterCount};
}

template class ChunkEngine<float>;
template class ChunkEngine<double>;
template class ChunkEngine<float, kWideChunk>;
template class ChunkEngine<double, kWideChunk>;

} // namespace actiscope
