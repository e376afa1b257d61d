#include "core/network/engine/chunk_engine.h"
#include "core/numeric/vec.h"

// The way back of ChunkEngine: from the deltas of the output to the gradient.

namespace actiscope {

/// Adds the gradient of the weights between `sums` neighbouring deltas and `inputs` inputs to
/// m_laneSums, lanes folded to those of a sum, or puts it there: every delta and every input is
/// read once for all of them, while the sums stay in registers.
template <class Scalar, int lanes>
template <int sums, int inputs>
void ChunkEngine<Scalar, lanes>::accumulateTile(const Scalar* deltas, const Scalar* values,
                                                Scalar* weights, int stride) const {
    using V = numeric::Vec<Scalar, kRegister>;
    V tile[sums * inputs];
    const auto place = [=](int k) {
        return weights + (k / inputs * stride + k % inputs) * kRegister;
    };
    numeric::unrolled<sums * inputs>(
        [&](int k) { tile[k] = m_isFirstChunk ? V{} : numeric::loadVec<V>(place(k)); });
    for (int part = 0; part < lanes; part += kRegister) {
        V value[inputs];
        numeric::unrolled<inputs>(
            [&](int i) { value[i] = numeric::loadVec<V>(values + i * lanes + part); });
        numeric::unrolled<sums>([&](int s) {
            const V delta = numeric::loadVec<V>(deltas + s * lanes + part);
            numeric::unrolled<inputs>([&](int i) { tile[s * inputs + i] += delta * value[i]; });
        });
    }
    numeric::unrolled<sums * inputs>([&](int k) { numeric::storeVec(place(k), tile[k]); });
}

template <class Scalar, int lanes>
template <int sums>
void ChunkEngine<Scalar, lanes>::accumulateRows(const Scalar* deltas, const Scalar* values,
                                                Scalar* weights, int inputs) const {
    int i = 0;
    for (; i + 4 <= inputs; i += 4) {
        accumulateTile<sums, 4>(deltas, values + i * lanes, weights + i * kRegister, inputs);
    }
    for (; i + 2 <= inputs; i += 2) {
        accumulateTile<sums, 2>(deltas, values + i * lanes, weights + i * kRegister, inputs);
    }
    if (i < inputs) {
        accumulateTile<sums, 1>(deltas, values + i * lanes, weights + i * kRegister, inputs);
    }
}

/// Adds the gradient of a layer's weights and biases, from its deltas and inputs, to m_laneSums;
/// the first chunk's is put there instead.
template <class Scalar, int lanes>
void ChunkEngine<Scalar, lanes>::accumulate(const LayerShape& shape, std::size_t layer) {
    using V = numeric::Vec<Scalar, kRegister>;
    const Scalar* values = m_values[layer == 0 ? 0 : m_firstValue[layer - 1]].data();
    const Scalar* deltas = m_deltas[m_firstSum[layer]].data();
    Scalar* weights = m_laneSums[static_cast<std::size_t>(shape.weightOffset)].data();
    Scalar* biases = m_laneSums[static_cast<std::size_t>(shape.biasOffset)].data();
    for (int s = 0; s < shape.sums(); ++s) {
        V bias = m_isFirstChunk ? V{} : numeric::loadVec<V>(biases + s * kRegister);
        for (int part = 0; part < lanes; part += kRegister) {
            bias += numeric::loadVec<V>(deltas + s * lanes + part);
        }
        numeric::storeVec(biases + s * kRegister, bias);
    }
    int s = 0;
    const auto rowsFrom = [&](int first) { return weights + first * shape.inputs * kRegister; };
    for (; s + 4 <= shape.sums(); s += 4) {
        accumulateRows<4>(deltas + s * lanes, values, rowsFrom(s), shape.inputs);
    }
    for (; s + 2 <= shape.sums(); s += 2) {
        accumulateRows<2>(deltas + s * lanes, values, rowsFrom(s), shape.inputs);
    }
    if (s < shape.sums()) {
        accumulateRows<1>(deltas + s * lanes, values, rowsFrom(s), shape.inputs);
    }
}

/// ∂loss/∂h of `unitsAtOnce` neighbouring units from the deltas of the layer behind them, whose
/// weights are given: each delta is read once for all of them. Their own deltas are that times
/// their slopes.
template <class Scalar, int lanes>
template <int unitsAtOnce>
void ChunkEngine<Scalar, lanes>::pull(const Scalar* weights, const LayerShape& next,
                                      const Scalar* nextDeltas, const Pulled& to) const {
    using V = numeric::Vec<Scalar, kRegister>;
    for (int part = 0; part < lanes; part += kRegister) {
        V sums[unitsAtOnce];
        for (int u = 0; u < unitsAtOnce; ++u) {
            sums[u] = to.onTop ? numeric::loadVec<V>(to.gradients + u * lanes + part) : V{};
        }
        for (int s = 0; s < next.sums(); ++s) {
            const V delta = numeric::loadVec<V>(nextDeltas + s * lanes + part);
            for (int u = 0; u < unitsAtOnce; ++u) {
                sums[u] += delta * weights[s * next.inputs + u];
            }
        }
        for (int u = 0; to.keeps && u < unitsAtOnce; ++u) {
            numeric::storeVec(to.gradients + u * lanes + part, sums[u]);
        }
        for (int u = 0; to.deltas != nullptr && u < unitsAtOnce; ++u) {
            numeric::storeVec(to.deltas + u * lanes + part,
                              sums[u] * numeric::loadVec<V>(to.slopes + u * lanes + part));
        }
    }
}

/// ∂loss/∂h of all units of hidden layer `layer` and, unless they have several pre-activations,
/// their deltas. A layer behind that skips hands its own ∂loss/∂h, which still stands there, on as
/// well.
template <class Scalar, int lanes>
void ChunkEngine<Scalar, lanes>::pullLayer(const Network<Scalar>& network, std::size_t layer) {
    const LayerShape& shape = network.architecture.layers()[layer];
    const LayerShape& next = network.architecture.layers()[layer + 1];
    const Scalar* weights = network.parameters.data() + next.weightOffset;
    const Scalar* nextDeltas = m_deltas[m_firstSum[layer + 1]].data();
    const bool isGrouped = shape.pieces > 1;
    const bool keeps = isGrouped || network.skipsIn(layer) || network.learnsIn(layer);
    const auto from = [&](int unit) {
        const std::ptrdiff_t offset = std::ptrdiff_t{unit} * lanes;
        Scalar* deltas = m_deltas[m_firstSum[layer]].data();
        return Pulled{m_outputGradients.front().data() + offset, keeps, network.skipsIn(layer + 1),
                      m_slopes[m_firstSum[layer]].data() + offset,
                      isGrouped ? nullptr : deltas + offset};
    };
    int unit = 0;
    for (; unit + 8 <= shape.units; unit += 8) {
        pull<8>(weights + unit, next, nextDeltas, from(unit));
    }
    for (; unit + 4 <= shape.units; unit += 4) {
        pull<4>(weights + unit, next, nextDeltas, from(unit));
    }
    for (; unit + 2 <= shape.units; unit += 2) {
        pull<2>(weights + unit, next, nextDeltas, from(unit));
    }
    if (unit < shape.units) {
        pull<1>(weights + unit, next, nextDeltas, from(unit));
    }
}

/// The deltas of every piece of maxout: the gradient goes where the slope is not 0.
template <class Scalar, int lanes>
void ChunkEngine<Scalar, lanes>::spreadOverPieces(const LayerShape& shape, std::size_t layer) {
    std::size_t sum = m_firstSum[layer];
    for (int u = 0; u < shape.units; ++u) {
        for (int piece = 0; piece < shape.pieces; ++piece, ++sum) {
            m_deltas[sum] = m_outputGradients[static_cast<std::size_t>(u)] * m_slopes[sum];
        }
    }
}

template <class Scalar, int lanes>
void ChunkEngine<Scalar, lanes>::backward(const Network<Scalar>& network,
                                          const Lanes& outputDelta) {
    const auto& layers = network.architecture.layers();
    m_deltas.back() = outputDelta;
    accumulate(layers.back(), layers.size() - 1);
    for (std::size_t l = layers.size() - 1; l-- > 0;) {
        pullLayer(network, l);
        const LayerShape& shape = layers[l];
        if (shape.pieces > 1) {
            spreadOverPieces(shape, l);
        }
        if (network.learnsIn(l)) {
            Scalar learned = 0;
            for (std::size_t u = 0; u < static_cast<std::size_t>(shape.units); ++u) {
                learned += (m_outputGradients[u] * m_learnable[m_firstSum[l] + u]).sum();
            }
            const auto place = static_cast<std::size_t>(network.architecture.learnedOffset(l));
            m_laneSums[place][0] += learned;
        }
        accumulate(shape, l);
    }
    m_isFirstChunk = false;
}

// One by one, for the class is instantiated where these are not known.
template void ChunkEngine<float>::backward(const Network<float>&, const Lanes&);
template void ChunkEngine<float, kWideChunk>::backward(const Network<float>&, const Lanes&);
template void ChunkEngine<double>::backward(const Network<double>&, const Lanes&);
template void ChunkEngine<double, kWideChunk>::backward(const Network<double>&, const Lanes&);
template void ChunkEngine<float>::pullLayer(const Network<float>&, std::size_t);
template void ChunkEngine<float, kWideChunk>::pullLayer(const Network<float>&, std::size_t);
template void ChunkEngine<double>::pullLayer(const Network<double>&, std::size_t);
template void ChunkEngine<double, kWideChunk>::pullLayer(const Network<double>&, std::size_t);
template void ChunkEngine<float>::spreadOverPieces(const LayerShape&, std::size_t);
template void ChunkEngine<float, kWideChunk>::spreadOverPieces(const LayerShape&, std::size_t);
template void ChunkEngine<double>::spreadOverPieces(const LayerShape&, std::size_t);
template void ChunkEngine<double, kWideChunk>::spreadOverPieces(const LayerShape&, std::size_t);
template void ChunkEngine<float>::accumulate(const LayerShape&, std::size_t);
template void ChunkEngine<float, kWideChunk>::accumulate(const LayerShape&, std::size_t);
template void ChunkEngine<double>::accumulate(const LayerShape&, std::size_t);
template void ChunkEngine<double, kWideChunk>::accumulate(const LayerShape&, std::size_t);

} // namespace actiscope
