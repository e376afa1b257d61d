#pragma once

#include "core/network/network.h"

#include <Eigen/Core>

#include <vector>

namespace actiscope {

/// Forward and backward passes over one chunk of samples at a time. Samples sit in the lanes: a
/// layer's values are an array of kLanes × units whose columns are units, so each operation of the
/// inner loops is one fixed-size column operation that maps to SIMD registers, and the whole chunk
/// stays in the first-level cache through all layers. (Matrix products of these sizes spend their
/// time in dispatch.) Nothing is allocated after construction. One engine per thread.
template <class Scalar>
class ChunkEngine {
public:
    static constexpr int kLanes = 16;
    using Lanes = Eigen::Array<Scalar, kLanes, 1>;
    using Vector = typename Network<Scalar>::Vector;

    explicit ChunkEngine(const Architecture& architecture);

    /// The chunk's inputs: write x1 and x2 here before forward(). Unused lanes must hold finite
    /// values.
    Lanes& input(int index) { return m_values[static_cast<std::size_t>(index)]; }

    /// Computes the logits; when `withSlopes`, also keeps f'(z) of each hidden unit for backward().
    void forward(const Network<Scalar>& network, bool withSlopes);

    /// Computes the pre-activations z = W·h + b of hidden layer `layer` (from 0) and no further.
    void forwardTo(const Network<Scalar>& network, std::size_t layer);
    /// z of one unit of that layer, after forwardTo().
    const Lanes& preActivation(int unit) const {
        return m_preActivations[static_cast<std::size_t>(unit)];
    }

    /// y of each lane, after forward().
    const Lanes& logits() const { return m_values.back(); }

    /// f'(z) of hidden unit `unit` of layer `layer`, after forward() with slopes.
    const Lanes& slopes(std::size_t layer, int unit) const {
        return m_slopes[firstColumn(layer) + static_cast<std::size_t>(unit)];
    }

    /// Adds the chunk's gradient to `gradient` (laid out like the parameters). `outputDelta` is
    /// ∂loss/∂y per lane, 0 in unused lanes. Hidden layers use δ(l) = Wᵀδ(l+1) ⊙ f'(z(l)).
    void backward(const Network<Scalar>& network, const Lanes& outputDelta, Vector& gradient);

private:
    /// Column of the first unit of layer `layer`'s outputs; the inputs come before layer 0.
    std::size_t firstColumn(std::size_t layer) const { return m_firstColumn[layer]; }

    void weighLayer(const Network<Scalar>& network, std::size_t layer);

    template <int unitsAtOnce>
    void weigh(const Scalar* weights, const Scalar* biases, const LayerShape& shape,
               std::size_t inputColumn, int unit);

    std::vector<std::size_t> m_firstColumn;
    // Eigen's allocator keeps each column on a register boundary.
    std::vector<Lanes, Eigen::aligned_allocator<Lanes>> m_values; ///< inputs, then outputs
    std::vector<Lanes, Eigen::aligned_allocator<Lanes>> m_slopes;
    std::vector<Lanes, Eigen::aligned_allocator<Lanes>> m_deltas;
    std::vector<Lanes, Eigen::aligned_allocator<Lanes>> m_preActivations; ///< of one layer
};

extern template class ChunkEngine<float>;
extern template class ChunkEngine<double>;

} // namespace actiscope
