#include "core/network/engine/row_engine.h"

#include "core/network/engine/row_kernels.h"

#include <algorithm>
#include <type_traits>

namespace actiscope {

using namespace row_kernels;

/// The transposed weights of every layer but the first, which sends nothing back.
template <class Scalar>
void RowEngine<Scalar>::refreshBack() {
    for (std::size_t l = 1; l < m_hidden.size(); ++l) {
        const Layer& layer = m_hidden[l];
        const int stride = m_hidden[l - 1].padded;
        const Scalar* weights = m_parameters.data() + layer.weights;
        Scalar* back = m_back.data() + layer.back;
        int i = 0;
        for (; i + kLanes <= layer.inputs; i += kLanes) {
            for (int u = 0; u < layer.padded; u += kLanes) {
                transposeBlock(weights + i * layer.padded + u, layer.padded, back + u * stride + i,
                               stride);
            }
        }
        for (; i < layer.inputs; ++i) {
            for (int u = 0; u < layer.units; ++u) {
                back[u * stride + i] = weights[i * layer.padded + u];
            }
        }
    }
}

template <class Scalar>
template <int lanes>
void RowEngine<Scalar>::forward(const Scalar* inputs, int rows) {
    const Scalar* in = inputs;
    int inStride = m_architecture.inputs();
    for (std::size_t l = 0; l < m_hidden.size(); ++l) {
        const Layer& layer = m_hidden[l];
        const Scalar* weights = m_parameters.data() + layer.weights;
        const Scalar* biases = weights + layer.inputs * layer.padded;
        multiply<Scalar, lanes>(in, inStride, layer.inputs, weights, layer.padded, biases,
                                m_sums.data(), rows);
        Scalar* values = m_values.data() + layer.rows;
        Scalar* slopes = m_slopes.data() + layer.rows;
        (*m_activations)[l].evaluateBlocks(m_sums.data(), values, slopes,
                                           wholeBlocks(rows * layer.padded));
        if (layer.clear) {
            const Scalar* isUnit = m_isUnit.data() + layer.rows / kRows;
            clearPadding<Scalar, lanes>(values, isUnit, layer.units, layer.padded, rows);
            clearPadding<Scalar, lanes>(slopes, isUnit, layer.units, layer.padded, rows);
        }
        if (layer.skips) { // the layer before is padded alike
            addTo<Scalar, lanes>(values, in, rows * layer.padded);
        }
        in = values;
        inStride = layer.padded;
    }
    using V = Vec<Scalar, lanes>;
    const Scalar* weights = m_parameters.data() + m_output.weights;
    for (int r = 0; r < rows; ++r) {
        V sum{};
        for (int u = 0; u < m_output.padded; u += lanes) {
            sum += loadVec<V>(in + r * inStride + u) * loadVec<V>(weights + u);
        }
        // The sum is on the way from each sample to the next: no more of it than there is to add.
        constexpr int kQuarter = 4;
        const Scalar total =
            m_output.inputs <= kQuarter
                ? numeric::sumOfLanes<Scalar>(__builtin_shufflevector(sum, sum, 0, 1, 2, 3))
                : numeric::sumOfLanes<Scalar>(sum);
        m_logits[static_cast<std::size_t>(r)] = weights[m_output.padded] + total;
    }
}

template <class Scalar>
template <int lanes>
void RowEngine<Scalar>::backward(OutputLoss loss, const Scalar* targets, int rows) {
    if (rows == 1) {
        // One number needs no arrays: a wide load right after a narrow store would have to wait.
        m_outputDeltas[0] = lossSlope(loss, m_logits[0], targets[0]);
    } else {
        std::copy_n(targets, rows, m_paddedTargets.data());
        lossSlopes(loss, m_logits.data(), m_paddedTargets.data(), m_outputDeltas.data(),
                   static_cast<int>(wholeBlocks(rows)));
    }
    backwardFromOutput<lanes>(rows);
    using V = Vec<Scalar, lanes>;
    for (std::size_t l = m_hidden.size() - 1; l > 0; --l) {
        const Layer& layer = m_hidden[l];
        const Layer& before = m_hidden[l - 1];
        const Scalar* deltas = m_deltas.data() + layer.rows;
        const Scalar* back = m_back.data() + layer.back;
        const Scalar* none = nullptr;
        multiply<Scalar, lanes>(deltas, layer.padded, layer.units, back, before.padded, none,
                                m_sums.data(), rows);
        if (layer.skips) {
            addTo<Scalar, lanes>(m_sums.data(), m_passed.data(), rows * before.padded);
        }
        for (int i = 0; i < rows * before.padded; i += lanes) {
            const std::size_t place = before.rows + static_cast<std::size_t>(i);
            storeVec(m_deltas.data() + place,
                     loadVec<V>(m_sums.data() + i) * loadVec<V>(m_slopes.data() + place));
        }
        if (m_hasSkips) {
            m_sums.swap(m_passed);
        }
    }
}

/// δ of the last hidden layer, to which the output layer's weights lead; its ∂loss/∂h is kept for a
/// layer that skips.
template <class Scalar>
template <int lanes>
void RowEngine<Scalar>::backwardFromOutput(int rows) {
    using V = Vec<Scalar, lanes>;
    const Layer& last = m_hidden.back();
    const Scalar* weights = m_parameters.data() + m_output.weights;
    for (int r = 0; r < rows; ++r) {
        const Scalar delta = m_outputDeltas[static_cast<std::size_t>(r)];
        const std::size_t row = last.rows + static_cast<std::size_t>(r * last.padded);
        for (int u = 0; u < last.padded; u += lanes) {
            const std::size_t place = row + static_cast<std::size_t>(u);
            storeVec(m_deltas.data() + place,
                     loadVec<V>(weights + u) * delta * loadVec<V>(m_slopes.data() + place));
        }
        for (int u = 0; last.skips && u < last.padded; u += lanes) {
            storeVec(m_passed.data() + r * last.padded + u, loadVec<V>(weights + u) * delta);
        }
    }
}

/// Adds the gradient of the rows to m_gradient.
template <class Scalar>
template <int lanes>
void RowEngine<Scalar>::accumulate(const Scalar* inputs, int rows) {
    using V = Vec<Scalar, lanes>;
    const Scalar* in = inputs;
    int inStride = m_architecture.inputs();
    for (const Layer& layer : m_hidden) {
        const Scalar* deltas = m_deltas.data() + layer.rows;
        Scalar* gradient = m_gradient.data() + layer.weights;
        outerProducts<Scalar, lanes>(in, inStride, layer.inputs, deltas, layer.padded, rows,
                                     gradient);
        Scalar* biases = gradient + layer.inputs * layer.padded;
        for (int u = 0; u < layer.padded; u += lanes) {
            V sum = loadVec<V>(biases + u);
            for (int r = 0; r < rows; ++r) {
                sum += loadVec<V>(deltas + r * layer.padded + u);
            }
            storeVec(biases + u, sum);
        }
        in = m_values.data() + layer.rows;
        inStride = layer.padded;
    }
    Scalar* gradient = m_gradient.data() + m_output.weights;
    for (int u = 0; u < m_output.padded; u += lanes) {
        V sum = loadVec<V>(gradient + u);
        for (int r = 0; r < rows; ++r) {
            sum += loadVec<V>(in + r * inStride + u) * m_outputDeltas[static_cast<std::size_t>(r)];
        }
        storeVec(gradient + u, sum);
    }
    for (int r = 0; r < rows; ++r) {
        gradient[m_output.padded] += m_outputDeltas[static_cast<std::size_t>(r)];
    }
}

template <class Scalar>
template <int lanes>
void RowEngine<Scalar>::gradientOf(OutputLoss loss, const Scalar* inputs, const Scalar* targets,
                                   int count) {
    std::ranges::fill(m_gradient, Scalar(0));
    for (int first = 0; first < count; first += kRows) {
        const int rows = std::min(kRows, count - first);
        forward<lanes>(inputs + first * m_architecture.inputs(), rows);
        backward<lanes>(loss, targets + first, rows);
        accumulate<lanes>(inputs + first * m_architecture.inputs(), rows);
    }
}

/// A single sample changes every weight by rate·input·δ: no gradient is stored, and the transposed
/// weights are changed likewise instead of being made anew.
template <class Scalar>
template <int lanes>
void RowEngine<Scalar>::updateFromSample(const Scalar* inputs, Scalar rate) {
    const Scalar* in = inputs;
    using V = Vec<Scalar, lanes>;
    for (std::size_t l = 0; l < m_hidden.size(); ++l) {
        const Layer& layer = m_hidden[l];
        const Scalar* deltas = m_deltas.data() + layer.rows;
        Scalar* weights = m_parameters.data() + layer.weights;
        rankOneUpdate<Scalar, lanes>(weights, layer.padded, in, layer.inputs, deltas, rate);
        Scalar* biases = weights + layer.inputs * layer.padded;
        for (int u = 0; u < layer.padded; u += lanes) {
            storeVec(biases + u, loadVec<V>(biases + u) - loadVec<V>(deltas + u) * rate);
        }
        if (l > 0) {
            rankOneUpdateBack<Scalar, lanes>(m_back.data() + layer.back, m_hidden[l - 1].padded, in,
                                             deltas, layer.units, rate);
        }
        in = m_values.data() + layer.rows;
    }
    Scalar* weights = m_parameters.data() + m_output.weights;
    const Scalar step = rate * m_outputDeltas[0];
    for (int u = 0; u < m_output.padded; u += lanes) {
        storeVec(weights + u, loadVec<V>(weights + u) - loadVec<V>(in + u) * step);
    }
    weights[m_output.padded] -= step;
}

template <class Scalar>
template <int lanes>
void RowEngine<Scalar>::stepWith(OutputLoss loss, const Scalar* inputs, const Scalar* targets,
                                 int count, Scalar rate) {
    if (count == 1) {
        forward<lanes>(inputs, 1);
        backward<lanes>(loss, targets, 1);
        updateFromSample<lanes>(inputs, rate);
        return;
    }
    gradientOf<lanes>(loss, inputs, targets, count);
    using V = Vec<Scalar, lanes>;
    // The buffers end with whole vectors.
    for (std::size_t i = 0; i < m_parameters.size(); i += lanes) {
        storeVec(m_parameters.data() + i,
                 loadVec<V>(m_parameters.data() + i) - loadVec<V>(m_gradient.data() + i) * rate);
    }
    refreshBack();
}

/// Calls f with the length of the vectors as a constant.
template <class Scalar>
template <class F>
void RowEngine<Scalar>::withLanes(const F& f) {
    if constexpr (kHasWidest) {
        if (m_wide) {
            f(std::integral_constant<int, kWidest>());
            return;
        }
    }
    f(std::integral_constant<int, kLanes>());
}

template <class Scalar>
void RowEngine<Scalar>::step(OutputLoss loss, const Scalar* inputs, const Scalar* targets,
                             int count, Scalar rate) {
    withLanes([&]<int lanes>(std::integral_constant<int, lanes>) {
        stepWith<lanes>(loss, inputs, targets, count, rate);
    });
}

template <class Scalar>
void RowEngine<Scalar>::gradient(OutputLoss loss, const Scalar* inputs, const Scalar* targets,
                                 int count, Vector& gradient) {
    withLanes([&]<int lanes>(std::integral_constant<int, lanes>) {
        gradientOf<lanes>(loss, inputs, targets, count);
    });
    storeFrom(m_gradient, gradient);
}

template class RowEngine<float>;
template class RowEngine<double>;

} // namespace actiscope
