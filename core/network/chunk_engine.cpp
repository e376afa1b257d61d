#include "core/network/chunk_engine.h"

#include "core/activation/maxout.h"
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
    auto values = static_cast<std::size_t>(architecture.inputs());
    std::size_t sums = 0;
    for (const LayerShape& layer : architecture.layers()) {
        m_firstValue.push_back(values);
        m_firstSum.push_back(sums);
        values += static_cast<std::size_t>(layer.units);
        sums += static_cast<std::size_t>(layer.sums());
    }
    m_values.assign(values, Lanes::Zero());
    for (auto* columns : {&m_sums, &m_slopes, &m_deltas, &m_learnable}) {
        columns->assign(sums, Lanes::Zero());
    }
}

template <class Scalar>
void ChunkEngine<Scalar>::setPoints(const FeatureList& features, const Lanes& x1, const Lanes& x2) {
    for (std::size_t i = 0; i < features.size(); ++i) {
        m_values[i] = featureOf(features[i], x1, x2);
    }
}

/// Pre-activations of `sumsAtOnce` neighbours: each input column is read once for all of them.
template <class Scalar>
template <int sumsAtOnce>
void ChunkEngine<Scalar>::weigh(const Scalar* weights, const Scalar* biases,
                                const LayerShape& shape, std::size_t inputColumn,
                                std::size_t firstSum, int sum) {
    using V = numeric::Vec<Scalar, kLanes>;
    V sums[sumsAtOnce];
    for (int s = 0; s < sumsAtOnce; ++s) {
        sums[s] = numeric::allLanes<V>(biases[sum + s]);
    }
    const Scalar* row = weights + sum * shape.inputs;
    for (int i = 0; i < shape.inputs; ++i) {
        const V value =
            numeric::loadVec<V>(m_values[inputColumn + static_cast<std::size_t>(i)].data());
        for (int s = 0; s < sumsAtOnce; ++s) {
            sums[s] += value * row[s * shape.inputs + i];
        }
    }
    for (int s = 0; s < sumsAtOnce; ++s) {
        numeric::storeVec(m_sums[firstSum + static_cast<std::size_t>(sum + s)].data(), sums[s]);
    }
}

/// Pre-activations of a layer from the values of the layer before.
template <class Scalar>
void ChunkEngine<Scalar>::weighLayer(const Network<Scalar>& network, std::size_t layer) {
    const LayerShape& shape = network.architecture.layers()[layer];
    const Scalar* weights = network.parameters.data() + shape.weightOffset;
    const Scalar* biases = network.parameters.data() + shape.biasOffset;
    const std::size_t inputColumn = layer == 0 ? 0 : m_firstValue[layer - 1];
    const std::size_t firstSum = m_firstSum[layer];
    int sum = 0;
    // Eight sums hide the latency of a multiplication that adds.
    for (; sum + 8 <= shape.sums(); sum += 8) {
        weigh<8>(weights, biases, shape, inputColumn, firstSum, sum);
    }
    for (; sum + 4 <= shape.sums(); sum += 4) {
        weigh<4>(weights, biases, shape, inputColumn, firstSum, sum);
    }
    for (; sum < shape.sums(); ++sum) {
        weigh<1>(weights, biases, shape, inputColumn, firstSum, sum);
    }
}

/// Each unit's output is the largest of slope·z + intercept over the pieces of maxout and their own
/// pre-activations; the gradient goes to the winner alone.
template <class Scalar>
void ChunkEngine<Scalar>::chooseLargest(const Maxout& maxout, std::size_t layer, int units) {
    using V = numeric::Vec<Scalar, kLanes>;
    const std::size_t pieces = maxout.pieces.size();
    for (std::size_t u = 0; u < static_cast<std::size_t>(units); ++u) {
        const std::size_t first = m_firstSum[layer] + u * pieces;
        const auto valueOf = [&](std::size_t p) {
            const AffinePiece& piece = maxout.pieces[p];
            return numeric::loadVec<V>(m_sums[first + p].data()) *
                       static_cast<Scalar>(piece.slope) +
                   static_cast<Scalar>(piece.intercept);
        };
        V best = valueOf(0);
        V winner{}; // number of the piece, in the number kind of the lanes
        for (std::size_t p = 1; p < pieces; ++p) {
            const V value = valueOf(p);
            winner = value > best ? numeric::allLanes<V>(static_cast<Scalar>(p)) : winner;
            best = value > best ? value : best;
        }
        numeric::storeVec(m_values[m_firstValue[layer] + u].data(), best);
        for (std::size_t p = 0; p < pieces; ++p) {
            const V slope = numeric::allLanes<V>(static_cast<Scalar>(maxout.pieces[p].slope));
            const V here = numeric::allLanes<V>(static_cast<Scalar>(p));
            numeric::storeVec(m_slopes[first + p].data(), winner == here ? slope : V{});
        }
    }
}

/// Values of hidden layer `layer`, and slopes if wanted, from its pre-activations.
template <class Scalar>
void ChunkEngine<Scalar>::activateLayer(const Network<Scalar>& network, std::size_t layer,
                                        bool withSlopes, RandomSlopes* random) {
    const Activation& activation = network.activations[layer];
    const LayerShape& shape = network.architecture.layers()[layer];
    if (activation.maxout() != nullptr) {
        chooseLargest(*activation.maxout(), layer, shape.units);
        return;
    }
    const Scalar* z = m_sums[m_firstSum[layer]].data();
    Scalar* f = m_values[m_firstValue[layer]].data();
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

template <class Scalar>
void ChunkEngine<Scalar>::forward(const Network<Scalar>& network, bool withSlopes,
                                  RandomSlopes* random) {
    const std::size_t hidden = network.architecture.hiddenLayers();
    for (std::size_t l = 0; l < hidden; ++l) {
        weighLayer(network, l);
        activateLayer(network, l, withSlopes, random);
    }
    weighLayer(network, hidden);
    m_values.back() = m_sums.back();
}

template <class Scalar>
void ChunkEngine<Scalar>::forwardTo(const Network<Scalar>& network, std::size_t layer) {
    for (std::size_t l = 0; l < layer; ++l) {
        weighLayer(network, l);
        activateLayer(network, l, false, nullptr);
    }
    weighLayer(network, layer);
}

/// Adds the gradient of a layer's weights and biases, from its deltas and inputs.
template <class Scalar>
void ChunkEngine<Scalar>::accumulateLayer(const LayerShape& shape, std::size_t layer,
                                          Vector& gradient) {
    const std::size_t inputColumn = layer == 0 ? 0 : m_firstValue[layer - 1];
    Scalar* weights = gradient.data() + shape.weightOffset;
    Scalar* biases = gradient.data() + shape.biasOffset;
    for (int s = 0; s < shape.sums(); ++s) {
        const Lanes delta = m_deltas[m_firstSum[layer] + static_cast<std::size_t>(s)];
        biases[s] += delta.sum();
        for (int i = 0; i < shape.inputs; ++i) {
            weights[s * shape.inputs + i] +=
                (delta * m_values[inputColumn + static_cast<std::size_t>(i)]).sum();
        }
    }
}

template <class Scalar>
void ChunkEngine<Scalar>::backward(const Network<Scalar>& network, const Lanes& outputDelta,
                                   Vector& gradient) {
    const auto& layers = network.architecture.layers();
    m_deltas.back() = outputDelta;
    accumulateLayer(layers.back(), layers.size() - 1, gradient);
    for (std::size_t l = layers.size() - 1; l-- > 0;) {
        const LayerShape& shape = layers[l];
        const LayerShape& next = layers[l + 1];
        const Scalar* weights = network.parameters.data() + next.weightOffset;
        const bool learns = network.learnsIn(l);
        Lanes learned = Lanes::Zero();
        for (int u = 0; u < shape.units; ++u) {
            Lanes sum = Lanes::Zero(); // ∂loss/∂h of the unit
            for (int s = 0; s < next.sums(); ++s) {
                sum += m_deltas[m_firstSum[l + 1] + static_cast<std::size_t>(s)] *
                       weights[s * next.inputs + u];
            }
            for (int p = 0; p < shape.pieces; ++p) {
                const std::size_t column =
                    m_firstSum[l] + static_cast<std::size_t>(u * shape.pieces + p);
                m_deltas[column] = sum * m_slopes[column];
            }
            if (learns) {
                learned += sum * m_learnable[m_firstSum[l] + static_cast<std::size_t>(u)];
            }
        }
        if (learns) {
            gradient[network.architecture.learnedOffset(l)] += learned.sum();
        }
        accumulateLayer(shape, l, gradient);
    }
}

template class ChunkEngine<float>;
template class ChunkEngine<double>;

} // namespace actiscope
