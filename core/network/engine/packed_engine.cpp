#include "core/network/engine/packed_engine.h"

#include "core/network/engine/packed_kernels.h"
#include "core/network/loss_slope.h"

#include <algorithm>
#include <array>
#include <bit>

namespace actiscope {
namespace {

using packed::Kernels;
using packed::loadVec;
using packed::storeVec;
using packed::unrolled;

/// The loss's slope in each lane.
template <class V>
V slopesOf(OutputLoss loss, const V& y, const V& target) {
    if constexpr (sizeof(V) == sizeof(numeric::Packet) && sizeof(y[0]) == sizeof(float)) {
        const auto packet = [](const V& v) {
            return numeric::Packet(std::bit_cast<numeric::Packet::Register>(v));
        };
        return std::bit_cast<V>(lossSlopeOf(loss, packet(y), packet(target)).lanes);
    } else {
        V slopes;
        for (std::size_t i = 0; i < sizeof(V) / sizeof(y[0]); ++i) {
            slopes[i] = static_cast<std::decay_t<decltype(y[0])>>(
                lossSlopeOf(loss, static_cast<double>(y[i]), static_cast<double>(target[i])));
        }
        return slopes;
    }
}

/// Lane u of sample s of the outputs belongs to sample s of register u: its number in the batch.
template <int lanes, int width>
struct SampleOfLane {
    static constexpr int at(int lane) { return lane % width * (lanes / width) + lane / width; }
};

template <class Scalar, int lanes, int width>
constexpr auto kSampleOfLane = [] {
    std::array<Scalar, lanes> samples{};
    for (int lane = 0; lane < lanes; ++lane) {
        samples[static_cast<std::size_t>(lane)] =
            static_cast<Scalar>(SampleOfLane<lanes, width>::at(lane));
    }
    return samples;
}();

/// Values for the activation's kernels: whole blocks. Buffers have that much room.
constexpr std::size_t inBlocks(int count) {
    return (static_cast<std::size_t>(count) + kKernelBlock - 1) / kKernelBlock * kKernelBlock;
}

} // namespace

/// Every register of a layer is one sum in a register while the inputs pass.
template <class Scalar>
template <int width, int registers>
void PackedEngine<Scalar>::forward(const Scalar* inputs, int count) {
    using K = Kernels<Scalar, kLanes, width>;
    using V = typename K::V;
    V h[registers];
    unrolled<registers>([&](int r) { h[r] = loadVec<V>(inputs + r * kLanes); });
    const int inLast = count * width - (registers - 1) * kLanes; // lanes of the last register
    numeric::copyFirstLanes<Scalar, kLanes>(inputs + (registers - 1) * kLanes, inLast,
                                            m_inputs[registers - 1].data());
    h[registers - 1] = loadVec<V>(m_inputs[registers - 1].data());
    unrolled<registers - 1>(
        [&](int r) { storeVec(m_inputs[static_cast<std::size_t>(r)].data(), h[r]); });
    for (std::size_t l = 0; l < m_hidden.size(); ++l) {
        const Layer& layer = m_hidden[l];
        const Scalar* weights = m_parameters[layer.parameters].data();
        V z[registers];
        const V biases = loadVec<V>(weights + width * kLanes);
        unrolled<registers>([&](int r) { z[r] = biases; });
        packed::forEachUnit<width>(
            layer.inputs, [&]<int i>() __attribute__((always_inline)) {
                const V w = loadVec<V>(weights + i * kLanes);
                unrolled<registers>([&](int r) { z[r] += K::template spread<i>(h[r]) * w; });
            });
        unrolled<registers>(
            [&](int r) { storeVec(m_sums[static_cast<std::size_t>(r)].data(), z[r]); });
        Scalar* values = m_values[layer.values].data();
        Scalar* slopes = m_slopes[layer.values].data();
        (*m_activations)[l].evaluateBlocks(m_sums.front().data(), values, slopes,
                                           inBlocks(registers * kLanes));
        if (layer.clear) {
            const auto isUnit = loadVec<V>(m_isUnit[l].data()) > V{};
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

template <class Scalar>
template <int width, int registers>
void PackedEngine<Scalar>::backward(OutputLoss loss, const Scalar* targets, int count) {
    using K = Kernels<Scalar, kLanes, width>;
    using V = typename K::V;
    const auto add = [this](Scalar* place, const V& v) {
        storeVec(place, m_isFirst ? v : loadVec<V>(place) + v);
    };
    // The outputs of all samples in one register.
    const Scalar* parameters = m_parameters[m_output].data();
    const V weights = loadVec<V>(parameters);
    V h[registers];
    V delta[registers];
    const Scalar* values = m_values[m_hidden.back().values].data();
    unrolled<registers>([&](int r) { h[r] = loadVec<V>(values + r * kLanes); });
    unrolled<registers>([&](int r) { delta[r] = h[r] * weights; });
    const V y = K::overUnits(delta) + loadVec<V>(parameters + kLanes);
    const V t = loadVec<V>(targets);
    const V target = K::template shuffle<SampleOfLane<kLanes, width>>(t, t);
    const V sample = loadVec<V>(kSampleOfLane<Scalar, kLanes, width>.data());
    const V slope = slopesOf(loss, y, target);
    const V outputs = sample < numeric::allLanes<V>(static_cast<Scalar>(count)) ? slope : V{};
    Scalar* gradient = m_gradient[m_output].data();
    V sum{};
    const Scalar* slopes = m_slopes[m_hidden.back().values].data();
    packed::forEachUnit<registers>(
        registers, [&]<int r>() __attribute__((always_inline)) {
            const V own = K::template spread<r>(outputs);
            sum += own * h[r];
            delta[r] = own * weights * loadVec<V>(slopes + r * kLanes);
        });
    add(gradient, sum);
    add(gradient + kLanes, outputs);
    for (std::size_t l = m_hidden.size(); l-- > 0;) {
        const Layer& layer = m_hidden[l];
        const Scalar* in =
            l > 0 ? m_values[m_hidden[l - 1].values].data() : m_inputs.front().data();
        unrolled<registers>([&](int r) { h[r] = loadVec<V>(in + r * kLanes); });
        gradient = m_gradient[layer.parameters].data();
        packed::forEachUnit<width>(
            layer.inputs, [&]<int i>() __attribute__((always_inline)) {
                V weight{};
                unrolled<registers>(
                    [&](int r) { weight += K::template spread<i>(h[r]) * delta[r]; });
                add(gradient + i * kLanes, weight);
            });
        V bias{};
        unrolled<registers>([&](int r) { bias += delta[r]; });
        add(gradient + width * kLanes, bias);
        if (l == 0) {
            break;
        }
        const Scalar* back = m_back[layer.back].data();
        V passed[registers]{};
        packed::forEachUnit<width>(
            layer.units, [&]<int u>() __attribute__((always_inline)) {
                const V w = loadVec<V>(back + u * kLanes);
                unrolled<registers>(
                    [&](int r) { passed[r] += K::template spread<u>(delta[r]) * w; });
            });
        slopes = m_slopes[m_hidden[l - 1].values].data();
        unrolled<registers>([&](int r) { delta[r] = passed[r] * loadVec<V>(slopes + r * kLanes); });
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
    constexpr int kSamples = kLanes / width;
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

/// The transposed weights of a layer.
template <class Scalar>
template <int width>
void PackedEngine<Scalar>::refreshBack(const Layer& layer) {
    using K = Kernels<Scalar, kLanes, width>;
    using V = typename K::V;
    const Scalar* weights = m_parameters[layer.parameters].data();
    Scalar* back = m_back[layer.back].data();
    V rows[width];
    unrolled<width>([&](int i) { rows[i] = loadVec<V>(weights + i * kLanes); });
    K::transpose(rows);
    unrolled<width>([&](int u) { storeVec(back + u * kLanes, rows[u]); });
}

template <class Scalar>
template <int width>
void PackedEngine<Scalar>::update(Scalar rate) {
    using K = Kernels<Scalar, kLanes, width>;
    using V = typename K::V;
    const auto descend = [&](std::size_t place) {
        const V gradient = K::overSamples(loadVec<V>(m_gradient[place].data()));
        storeVec(m_parameters[place].data(),
                 loadVec<V>(m_parameters[place].data()) - gradient * rate);
    };
    for (const Layer& layer : m_hidden) {
        for (int i = 0; i < layer.inputs; ++i) {
            descend(layer.parameters + static_cast<std::size_t>(i));
        }
        descend(layer.parameters + width);
        if (&layer != &m_hidden.front()) {
            refreshBack<width>(layer);
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
    using V = typename K::V;
    for (std::size_t i = 0; i <= m_output; ++i) {
        storeVec(m_gradient[i].data(), K::overSamples(loadVec<V>(m_gradient[i].data())));
    }
    Scalar* bias = m_gradient[m_output + 1].data();
    storeVec(bias, K::overLanes(loadVec<V>(bias)));
}

namespace {

/// Calls f with the width as a constant, if the machine's registers hold a sample of it.
template <int lanes, class F>
void withWidth(int width, const F& f) {
    if constexpr (lanes >= 8) {
        if (width == 8) {
            f(std::integral_constant<int, 8>());
            return;
        }
    }
    if constexpr (lanes >= 4) {
        f(std::integral_constant<int, 4>());
    }
}

} // namespace

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
