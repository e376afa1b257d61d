#pragma once

#include "core/network/network.h"
#include "core/network/random_slopes.h"
#include "core/numeric/vec.h"

#include <Eigen/Core>

#include <algorithm>
#include <vector>

namespace actiscope {

/// Lanes of a chunk for passes over all samples.
inline constexpr int kWideChunk = 128;

/// Forward and backward passes over one chunk of samples at a time. Samples sit in the lanes: a
/// layer's values are an array of kLanes × units whose columns are units, so each operation of the
/// inner loops is one fixed-size column operation that maps to SIMD registers, and the whole chunk
/// stays in the first-level cache through all layers. (Matrix products of these sizes spend their
/// time in dispatch.) Nothing is allocated after construction. One engine per thread.
///
/// 16 lanes lose little on a small batch; 32 let two chunks' worth of work run side by side, where
/// small networks would otherwise wait for one result after the other.
template <class Scalar, int lanes = 16>
class ChunkEngine {
public:
    static constexpr int kLanes = lanes;
    using Lanes = Eigen::Array<Scalar, kLanes, 1>;
    using Vector = typename Network<Scalar>::Vector;
    explicit ChunkEngine(const Architecture& architecture);

    /// One of the chunk's inputs: write it before forward(). Unused lanes must hold finite values.
    Lanes& input(int index) { return m_values[static_cast<std::size_t>(index)]; }
    /// All inputs from the coordinates of the points, standardized if the network's are.
    void setPoints(const FeatureList& features, const Lanes& x1, const Lanes& x2);

    /// Computes the logits; when `withSlopes`, also keeps what backward() needs. With `random`,
    /// functions with a random slope draw it anew for each value (training); without, they use its
    /// mean (evaluation).
    void forward(const Network<Scalar>& network, bool withSlopes, RandomSlopes* random = nullptr);

    /// Computes the pre-activations z = W·h + b of hidden layer `layer` (from 0) and no further.
    void forwardTo(const Network<Scalar>& network, std::size_t layer);

    /// y of each lane, after forward().
    const Lanes& logits() const { return m_values.back(); }
    /// What a unit of layer `layer` hands on (from 0; the last one is the output layer): f(z), with
    /// a skip connection the sum h + f(z).
    const Lanes& value(std::size_t layer, int unit) const {
        return m_values[m_firstValue[layer] + static_cast<std::size_t>(unit)];
    }
    /// f(z) of a unit of a layer that skips (see Network::skipsIn()).
    const Lanes& addend(std::size_t layer, int unit) const {
        return m_addends[m_firstValue[layer] + static_cast<std::size_t>(unit)];
    }
    /// z of pre-activation number `sum` of a layer.
    const Lanes& preActivation(std::size_t layer, int sum) const {
        return m_sums[m_firstSum[layer] + static_cast<std::size_t>(sum)];
    }
    /// f'(z) of it (0 for the pieces of maxout that lose), after forward() with slopes.
    const Lanes& slopes(std::size_t layer, int sum) const {
        return m_slopes[m_firstSum[layer] + static_cast<std::size_t>(sum)];
    }
    /// ∂loss/∂z of it, after backward().
    const Lanes& delta(std::size_t layer, int sum) const {
        return m_deltas[m_firstSum[layer] + static_cast<std::size_t>(sum)];
    }

    /// The gradient of any number of chunks: begin, forward() and backward() for each of them, end.
    void beginGradient();
    /// Adds the chunk's gradient. `outputDelta` is ∂loss/∂y per lane, 0 in unused lanes. Hidden
    /// layers use δ(l) = g(l) ⊙ f'(z(l)) with g(l) = ∂loss/∂h(l) = Wᵀδ(l+1), plus g(l+1) where
    /// layer l+1 skips; the learnable parameter p of a layer Σ g(l) ⊙ ∂f/∂p(z(l)).
    void backward(const Network<Scalar>& network, const Lanes& outputDelta);
    /// The sum since beginGradient(), laid out like the parameters; stays until the next call.
    Eigen::Map<const Vector> endGradient();

private:
    void weighLayer(const Network<Scalar>& network, std::size_t layer);
    void passLayer(const Network<Scalar>& network, std::size_t layer, bool withSlopes,
                   RandomSlopes* random);
    void activateLayer(const Network<Scalar>& network, std::size_t layer, bool withSlopes,
                       RandomSlopes* random);
    void chooseLargest(const Maxout& maxout, std::size_t layer, int units, Lanes* outputs);
    void addSkipped(std::size_t layer, int units);
    void pullLayer(const Network<Scalar>& network, std::size_t layer);
    void spreadOverPieces(const LayerShape& shape, std::size_t layer);
    void accumulate(const LayerShape& shape, std::size_t layer);
    template <int sums>
    void accumulateRows(const Scalar* deltas, const Scalar* values, Scalar* weights,
                        int inputs) const;
    template <int sums, int inputs>
    void accumulateTile(const Scalar* deltas, const Scalar* values, Scalar* weights,
                        int stride) const;

    /// Inner loops work on one register at a time.
    static constexpr int kRegister = std::min(numeric::kRegisterLanes<Scalar>, lanes);
    /// Sums over chunks are kept in one register per parameter, so that they stay in the
    /// first-level cache, too.
    using Sum = Eigen::Array<Scalar, kRegister, 1>;

    /// What is pulled back to some units.
    struct Pulled {
        Scalar* gradients; ///< ∂loss/∂h
        bool keeps;        ///< it is wanted later
        bool onTop;        ///< added to what stands there
        const Scalar* slopes;
        Scalar* deltas; ///< null where they are not ∂loss/∂h·slope
    };
    template <int unitsAtOnce>
    void pull(const Scalar* weights, const LayerShape& next, const Scalar* nextDeltas,
              const Pulled& to) const;

    template <int sumsAtOnce>
    void weigh(const Scalar* weights, const Scalar* biases, const LayerShape& shape,
               const Scalar* inputs, Scalar* out);

    Eigen::Index m_parameterCount;
    Eigen::Index m_weightCount;            ///< without the learnable parameters, which follow
    bool m_isFirstChunk = false;           ///< of a gradient: its sums replace what stands there
    std::vector<std::size_t> m_firstValue; ///< column of each layer's first output
    std::vector<std::size_t> m_firstSum;   ///< of its first pre-activation
    // Eigen's allocator keeps each column on a register boundary.
    std::vector<Lanes, Eigen::aligned_allocator<Lanes>> m_values;  ///< inputs, then outputs
    std::vector<Lanes, Eigen::aligned_allocator<Lanes>> m_addends; ///< f(z) of layers that skip
    std::vector<Lanes, Eigen::aligned_allocator<Lanes>> m_sums;
    std::vector<Lanes, Eigen::aligned_allocator<Lanes>> m_slopes;
    std::vector<Lanes, Eigen::aligned_allocator<Lanes>> m_deltas;
    std::vector<Lanes, Eigen::aligned_allocator<Lanes>> m_learnable;       ///< ∂f/∂p
    std::vector<Lanes, Eigen::aligned_allocator<Lanes>> m_outputGradients; ///< ∂loss/∂h of a layer
    /// Gradient lane by lane, laid out like the parameters.
    std::vector<Sum, Eigen::aligned_allocator<Sum>> m_laneSums;
    std::vector<Sum, Eigen::aligned_allocator<Sum>>
        m_gradient; ///< as many numbers, whole registers
};

extern template class ChunkEngine<float>;
extern template class ChunkEngine<double>;
extern template class ChunkEngine<float, kWideChunk>;
extern template class ChunkEngine<double, kWideChunk>;

} // namespace actiscope
