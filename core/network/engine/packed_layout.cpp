#include "core/network/engine/packed_engine.h"
#include "core/network/engine/packed_kernels.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>

// The parameters of PackedEngine in its own layout, from and to that of the network.

namespace actiscope {

using packed::loadVec;
using packed::storeVec;
using packed::unrolled;

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
    m_compact.assign(static_cast<std::size_t>(architecture.weightCount()) + kLanes, Scalar(0));
    m_inputs.assign(width, Register::Zero());
    m_sums.assign(width, Register::Zero());
}

template <class Scalar>
void PackedEngine<Scalar>::load(const Network<Scalar>& network, RandomSlopes* random) {
    m_activations = &network.activations;
    m_random = random;
    for (std::size_t l = 0; l < m_hidden.size(); ++l) {
        assert(!network.skipsIn(l) && !network.learnsIn(l));
        Layer& layer = m_hidden[l];
        // Where f(0) = 0 and f'(0) is a number, the padding stays 0 by itself.
        const auto atZero = network.activations[l].at(0.0);
        layer.clear =
            layer.units < m_width && !(atZero.value == 0.0 && std::isfinite(atZero.slope));
        layer.isRandom = random != nullptr && network.activations[l].definition().randomSlope;
    }
    loadParameters(network.parameters);
}

template <class Scalar>
void PackedEngine<Scalar>::loadParameters(const Vector& parameters) {
    std::copy_n(parameters.data(), m_architecture.weightCount(), m_compact.data());
    packed::withWidth<kLanes>(
        m_width, [&]<int width>(std::integral_constant<int, width>) { spreadParameters<width>(); });
}

/// The weights of a unit stand together in the network's vector: each is a row of the transposed
/// weights, and they are transposed back.
template <class Scalar>
template <int width>
void PackedEngine<Scalar>::spreadParameters() {
    using K = packed::Kernels<Scalar, kLanes, width>;
    for (std::size_t l = 0; l < m_hidden.size(); ++l) {
        const Layer& layer = m_hidden[l];
        const LayerShape& shape = m_architecture.layers()[l];
        Register* parametersOfPiece = m_parameters.data() + layer.parameters;
        Register* back = m_back.data() + layer.back;
        for (int piece = 0; piece < layer.pieces; ++piece) {
            const Scalar* weights = m_compact.data() + shape.weightOffset + piece * layer.inputs;
            const int stride = layer.pieces * layer.inputs;
            V rows[width];
            unrolled<width>([&](int u) {
                rows[u] = u < layer.units ? K::repeated(weights + u * stride, layer.inputs) : V{};
                storeVec(back[u].data(), rows[u]);
            });
            K::transpose(rows);
            unrolled<width>([&](int i) { storeVec(parametersOfPiece[i].data(), rows[i]); });
            const Scalar* biases = m_compact.data() + shape.biasOffset + piece;
            std::array<Scalar, width> ofPiece{};
            if (layer.pieces > 1) { // those of other pieces stand between
                for (int u = 0; u < layer.units; ++u) {
                    ofPiece[static_cast<std::size_t>(u)] = biases[u * layer.pieces];
                }
                biases = ofPiece.data();
            }
            storeVec(parametersOfPiece[width].data(), K::repeated(biases, layer.units));
            parametersOfPiece += width + 1;
            back += width;
        }
    }
    const LayerShape& shape = m_architecture.layers().back();
    storeVec(m_parameters[m_output].data(),
             K::repeated(m_compact.data() + shape.weightOffset, shape.inputs));
    m_parameters[m_output + 1].setConstant(m_compact[static_cast<std::size_t>(shape.biasOffset)]);
}

template <class Scalar>
void PackedEngine<Scalar>::store(Vector& parameters) {
    storeFrom(m_parameters, parameters);
}

template <class Scalar>
void PackedEngine<Scalar>::storeFrom(const Registers& packed, Vector& compact) {
    packed::withWidth<kLanes>(m_width, [&]<int width>(std::integral_constant<int, width>) {
        gatherParameters<width>(packed);
    });
    std::copy_n(m_compact.data(), m_architecture.weightCount(), compact.data());
}

/// The other way round. Whole rows are written, from the first to the last: what one has too much
/// is overwritten by the next.
template <class Scalar>
template <int width>
void PackedEngine<Scalar>::gatherParameters(const Registers& packed) {
    using K = packed::Kernels<Scalar, kLanes, width>;
    for (std::size_t l = 0; l < m_hidden.size(); ++l) {
        const Layer& layer = m_hidden[l];
        const LayerShape& shape = m_architecture.layers()[l];
        Scalar* weights = m_compact.data() + shape.weightOffset;
        Scalar* biases = m_compact.data() + shape.biasOffset;
        const Register* ofPiece = packed.data() + layer.parameters;
        for (int piece = 0; piece < layer.pieces; ++piece, ofPiece += width + 1) {
            V rows[width];
            unrolled<width>([&](int i) { rows[i] = loadVec<V>(ofPiece[i].data()); });
            K::transpose(rows);
            if (layer.pieces == 1) {
                unrolled<width>([&](int u) {
                    if (u < layer.units) {
                        storeVec(weights + u * layer.inputs, K::first(rows[u]));
                    }
                });
                storeVec(biases, K::first(loadVec<V>(ofPiece[width].data())));
                continue;
            }
            // Rows of other pieces stand between: no number too much.
            Register row;
            for (int u = 0; u < layer.units; ++u) {
                const int sum = u * layer.pieces + piece;
                storeVec(row.data(), rows[u]);
                std::copy_n(row.data(), layer.inputs, weights + sum * layer.inputs);
                biases[sum] = ofPiece[width][u];
            }
        }
    }
    const LayerShape& shape = m_architecture.layers().back();
    storeVec(m_compact.data() + shape.weightOffset, K::first(loadVec<V>(packed[m_output].data())));
    m_compact[static_cast<std::size_t>(shape.biasOffset)] = packed[m_output + 1][0];
}

template int PackedEngine<float>::widthFor(const Architecture&);
template int PackedEngine<double>::widthFor(const Architecture&);
template PackedEngine<float>::PackedEngine(const Architecture&);
template PackedEngine<double>::PackedEngine(const Architecture&);
template void PackedEngine<float>::load(const Network<float>&, RandomSlopes*);
template void PackedEngine<double>::load(const Network<double>&, RandomSlopes*);
template void PackedEngine<float>::loadParameters(const Vector&);
template void PackedEngine<double>::loadParameters(const Vector&);
template void PackedEngine<float>::store(Vector&);
template void PackedEngine<double>::store(Vector&);
template void PackedEngine<float>::storeFrom(const Registers&, Vector&);
template void PackedEngine<double>::storeFrom(const Registers&, Vector&);

} // namespace actiscope
