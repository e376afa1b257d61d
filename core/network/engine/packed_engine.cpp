#include "core/network/engine/packed_engine.h"

#include "core/network/engine/packed_kernels.h"

#include <algorithm>

namespace actiscope {
namespace {

using packed::Kernels;
using packed::kSampleOfLane;
using packed::loadVec;
using packed::SampleOfLane;
using packed::slopesOf;
using packed::storeVec;
using packed::unrolled;
using packed::withWidth;

} // namespace

// Arrays of registers stay registers only where they are handed to what is inlined.

/// Pre-activations of a piece of each unit: every one stays in its register while the inputs pass.
template <class Scalar>
template <int width, int registers>
[[gnu::always_inline]] inline void PackedEngine<Scalar>::weigh(const Layer& layer, int piece,
                                                               const V (&inputs)[registers],
                                                               V (&sums)[registers]) const {
    using K = Kernels<Scalar, kLanes, width>;
    const Scalar* weights = m_parameters[layer.parameters].data() + piece * (width + 1) * kLanes;
    const V biases = loadVec<V>(weights + width * kLanes);
    unrolled<registers>([&](int r) { sums[r] = biases; });
    packed::forEachUnit<width>(
        layer.inputs, [&]<int i>() __attribute__((always_inline)) {
            const V w = loadVec<V>(weights + i * kLanes);
            unrolled<registers>([&](int r) { sums[r] += K::template spread<i>(inputs[r]) * w; });
        });
}

template <class Scalar>
template <int width, int registers>
[[gnu::always_inline]] inline void PackedEngine<Scalar>::activate(std::size_t number,
                                                                  const V (&inputs)[registers]) {
    const Layer& layer = m_hidden[number];
    V z[registers];
    weigh<width>(layer, 0, inputs, z);
    Scalar* sums = m_sums.front().data();
    unrolled<registers>([&](int r) { storeVec(sums + r * kLanes, z[r]); });
    Scalar* values = m_values[layer.values].data();
    Scalar* slopes = m_slopes[layer.slopes].data();
    const Activation& activation = (*m_activations)[number];
    constexpr std::size_t kCount = wholeBlocks(registers * kLanes);
    if (layer.isRandom) {
        m_random->evaluate(slopeBand(activation), sums, values, slopes, kCount);
    } else {
        activation.evaluateBlocks(sums, values, slopes, kCount);
    }
}

/// Maxout: each unit's output is the largest of slope·z + intercept over the pieces and their own
/// pre-activations; the gradient goes to the winner alone.
template <class Scalar>
template <int width, int registers>
[[gnu::always_inline]] inline void
PackedEngine<Scalar>::chooseLargest(std::size_t number, const V (&inputs)[registers]) {
    const Layer& layer = m_hidden[number];
    const auto& pieces = (*m_activations)[number].maxout()->pieces;
    V best[registers];
    V winner[registers]{}; // number of the piece, in the number kind of the lanes
    for (int p = 0; p < layer.pieces; ++p) {
        const AffinePiece& piece = pieces[static_cast<std::size_t>(p)];
        V z[registers];
        weigh<width>(layer, p, inputs, z);
        unrolled<registers>([&](int r) {
            const V value =
                z[r] * static_cast<Scalar>(piece.slope) + static_cast<Scalar>(piece.intercept);
            if (p == 0) {
                best[r] = value;
            } else {
                winner[r] =
                    value > best[r] ? numeric::allLanes<V>(static_cast<Scalar>(p)) : winner[r];
                best[r] = value > best[r] ? value : best[r];
            }
        });
    }
    Scalar* values = m_values[layer.values].data();
    unrolled<registers>([&](int r) { storeVec(values + r * kLanes, best[r]); });
    Scalar* slopes = m_slopes[layer.slopes].data();
    for (int p = 0; p < layer.pieces; ++p, slopes += width * kLanes) {
        const AffinePiece& piece = pieces[static_cast<std::size_t>(p)];
        const V slope = numeric::allLanes<V>(static_cast<Scalar>(piece.slope));
        const V here = numeric::allLanes<V>(static_cast<Scalar>(p));
        unrolled<registers>(
            [&](int r) { storeVec(slopes + r * kLanes, winner[r] == here ? slope : V{}); });
    }
}

template <class Scalar>
template <int width, int registers>
void PackedEngine<Scalar>::forward(const Scalar* inputs, int count) {
    // Samples beyond the batch must not be a danger to it.
    constexpr int kBefore = (registers - 1) * kLanes;
    numeric::copyFirstLanes<Scalar, kLanes>(inputs + kBefore, count * width - kBefore,
                                            m_inputs[registers - 1].data());
    V h[registers];
    unrolled<registers - 1>([&](int r) {
        h[r] = loadVec<V>(inputs + r * kLanes);
        storeVec(m_inputs[static_cast<std::size_t>(r)].data(), h[r]);
    });
    h[registers - 1] = loadVec<V>(m_inputs[registers - 1].data());
    for (std::size_t l = 0; l < m_hidden.size(); ++l) {
        const Layer& layer = m_hidden[l];
        if (layer.pieces > 1) {
            chooseLargest<width>(l, h);
        } else {
            activate<width>(l, h);
        }
        Scalar* values = m_values[layer.values].data();
        if (layer.clear) {
            const auto isUnit = loadVec<V>(m_isUnit[l].data()) > V{};
            Scalar* slopes = m_slopes[layer.slopes].data();
            for (int i = 0; i < registers * kLanes; i += kLanes) {
                const V f = loadVec<V>(values + i);
                const V df = loadVec<V>(slopes + i);
                storeVec(values + i, isUnit ? f : V{});
                storeVec(slopes + i, isUnit ? df : V{});
            }
        }
        unrolled<registers>([&](int r) { h[r] = loadVec<V>(values + r * kLanes); });
    }
}

/// Adds the gradient of a piece of a layer from its deltas and inputs, and what the deltas are to
/// the inputs, ∂loss/∂h of the layer before, to `passed`; the first layer passes nothing on.
template <class Scalar>
template <int width, int registers>
[[gnu::always_inline]] inline void
PackedEngine<Scalar>::spreadBack(const Layer& layer, int piece, const V (&delta)[registers],
                                 const V (&inputs)[registers], V (&passed)[registers]) {
    using K = Kernels<Scalar, kLanes, width>;
    Scalar* gradient = m_gradient[layer.parameters].data() + piece * (width + 1) * kLanes;
    packed::forEachUnit<width>(
        layer.inputs, [&]<int i>() __attribute__((always_inline)) {
            V weight{};
            unrolled<registers>(
                [&](int r) { weight += K::template spread<i>(inputs[r]) * delta[r]; });
            addTo(gradient + i * kLanes, weight);
        });
    V bias{};
    unrolled<registers>([&](int r) { bias += delta[r]; });
    addTo(gradient + width * kLanes, bias);
    if (&layer == &m_hidden.front()) {
        return;
    }
    const Scalar* back = m_back[layer.back].data() + piece * width * kLanes;
    packed::forEachUnit<width>(
        layer.units, [&]<int u>() __attribute__((always_inline)) {
            const V w = loadVec<V>(back + u * kLanes);
            unrolled<registers>([&](int r) { passed[r] += K::template spread<u>(delta[r]) * w; });
        });
}

template <class Scalar>
template <int width, int registers>
void PackedEngine<Scalar>::backward(OutputLoss loss, const Scalar* targets, int count) {
    using K = Kernels<Scalar, kLanes, width>;
    // The outputs of all samples in one register.
    const Scalar* parameters = m_parameters[m_output].data();
    const V weights = loadVec<V>(parameters);
    V h[registers];
    V passed[registers]; // ∂loss/∂h of a layer
    const Scalar* values = m_values[m_hidden.back().values].data();
    unrolled<registers>([&](int r) { h[r] = loadVec<V>(values + r * kLanes); });
    unrolled<registers>([&](int r) { passed[r] = h[r] * weights; });
    const V y = K::overUnits(passed) + loadVec<V>(parameters + kLanes);
    const V t = loadVec<V>(targets);
    const V target = K::template shuffle<SampleOfLane<kLanes, width>>(t, t);
    const V sample = loadVec<V>(kSampleOfLane<Scalar, kLanes, width>.data());
    const V slope = slopesOf(loss, y, target);
    const V outputs = sample < numeric::allLanes<V>(static_cast<Scalar>(count)) ? slope : V{};
    V sum{};
    packed::forEachUnit<registers>(
        registers, [&]<int r>() __attribute__((always_inline)) {
            const V own = K::template spread<r>(outputs);
            sum += own * h[r];
            passed[r] = own * weights;
        });
    addTo(m_gradient[m_output].data(), sum);
    addTo(m_gradient[m_output + 1].data(), outputs);
    for (std::size_t l = m_hidden.size(); l-- > 0;) {
        const Layer& layer = m_hidden[l];
        const Scalar* in =
            l > 0 ? m_values[m_hidden[l - 1].values].data() : m_inputs.front().data();
        unrolled<registers>([&](int r) { h[r] = loadVec<V>(in + r * kLanes); });
        V before[registers]{};
        const Scalar* slopes = m_slopes[layer.slopes].data();
        for (int piece = 0; piece < layer.pieces; ++piece, slopes += width * kLanes) {
            V delta[registers];
            unrolled<registers>(
                [&](int r) { delta[r] = passed[r] * loadVec<V>(slopes + r * kLanes); });
            spreadBack<width>(layer, piece, delta, h, before);
        }
        unrolled<registers>([&](int r) { passed[r] = before[r]; });
    }
}

template <class Scalar>
template <int width, int registers>
void PackedEngine<Scalar>::pass(OutputLoss loss, const Scalar* inputs, const Scalar* targets,
                                int count) {
    forward<width, registers>(inputs, count);
    backward<width, registers>(loss, targets, count);
    m_isFirst = false;
}

template <class Scalar>
template <int width>
void PackedEngine<Scalar>::gradientOf(OutputLoss loss, const Scalar* inputs, const Scalar* targets,
                                      int count) {
    m_isFirst = true;
    constexpr int kSamples = Kernels<Scalar, kLanes, width>::kSamples;
    for (int first = 0; first < count; first += kLanes) {
        const int inPass = std::min(kLanes, count - first);
        const int needed = (inPass + kSamples - 1) / kSamples;
        const Scalar* x = inputs + first * width;
        const auto run = [&]<int... r>(std::integer_sequence<int, r...>) {
            (void)((needed == r + 1 ? (pass<width, r + 1>(loss, x, targets + first, inPass), true)
                                    : false) ||
                   ...);
        };
        run(std::make_integer_sequence<int, width>());
    }
}

/// The transposed weights of a piece of a layer.
template <class Scalar>
template <int width>
void PackedEngine<Scalar>::refreshBack(const Layer& layer, int piece) {
    using K = Kernels<Scalar, kLanes, width>;
    const Scalar* weights = m_parameters[layer.parameters].data() + piece * (width + 1) * kLanes;
    Scalar* back = m_back[layer.back].data() + piece * width * kLanes;
    V rows[width];
    unrolled<width>([&](int i) { rows[i] = loadVec<V>(weights + i * kLanes); });
    K::transpose(rows);
    unrolled<width>([&](int u) { storeVec(back + u * kLanes, rows[u]); });
}

template <class Scalar>
template <int width>
void PackedEngine<Scalar>::update(Scalar rate) {
    using K = Kernels<Scalar, kLanes, width>;
    const auto descend = [&](std::size_t place) {
        const V gradient = K::overSamples(loadVec<V>(m_gradient[place].data()));
        storeVec(m_parameters[place].data(),
                 loadVec<V>(m_parameters[place].data()) - gradient * rate);
    };
    for (const Layer& layer : m_hidden) {
        std::size_t first = layer.parameters;
        for (int piece = 0; piece < layer.pieces; ++piece, first += width + 1) {
            for (int i = 0; i < layer.inputs; ++i) {
                descend(first + static_cast<std::size_t>(i));
            }
            descend(first + width);
            if (&layer != &m_hidden.front()) {
                refreshBack<width>(layer, piece);
            }
        }
    }
    descend(m_output);
    const V outputs = K::overLanes(loadVec<V>(m_gradient[m_output + 1].data()));
    Scalar* bias = m_parameters[m_output + 1].data();
    storeVec(bias, loadVec<V>(bias) - outputs * rate);
}

template <class Scalar>
template <int width>
void PackedEngine<Scalar>::foldGradient() {
    using K = Kernels<Scalar, kLanes, width>;
    for (std::size_t i = 0; i <= m_output; ++i) {
        storeVec(m_gradient[i].data(), K::overSamples(loadVec<V>(m_gradient[i].data())));
    }
    Scalar* bias = m_gradient[m_output + 1].data();
    storeVec(bias, K::overLanes(loadVec<V>(bias)));
}

template <class Scalar>
void PackedEngine<Scalar>::step(OutputLoss loss, const Scalar* inputs, const Scalar* targets,
                                int count, Scalar rate) {
    withWidth<kLanes>(m_width, [&]<int width>(std::integral_constant<int, width>) {
        gradientOf<width>(loss, inputs, targets, count);
        update<width>(rate);
    });
}

template <class Scalar>
void PackedEngine<Scalar>::gradient(OutputLoss loss, const Scalar* inputs, const Scalar* targets,
                                    int count, Vector& gradient) {
    withWidth<kLanes>(m_width, [&]<int width>(std::integral_constant<int, width>) {
        gradientOf<width>(loss, inputs, targets, count);
        foldGradient<width>();
    });
    storeFrom(m_gradient, gradient);
}

template class PackedEngine<float>;
template class PackedEngine<double>;

} // namespace actiscope
