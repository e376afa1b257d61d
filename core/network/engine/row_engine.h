#pragma once

#include "core/network/loss.h"
#include "core/network/network.h"
#include "core/numeric/vec.h"

#include <Eigen/Core>

#include <vector>

namespace actiscope {

/// Gradient descent with the units of a layer in the SIMD lanes and samples as rows. It wastes no
/// lane on a batch that is no multiple of the lanes, so it serves single samples and wide layers;
/// ChunkEngine, with samples in the lanes, serves narrow layers, larger batches and everything that
/// is rare: learnable parameters (which stay as they are here), random slopes, maxout.
///
/// It works on a copy of the parameters of its own, inputs × units with the units padded
/// (padding stays 0), and on the transposed weights for the way back: load(), any number of steps,
/// store(). Nothing is allocated after construction. One engine per thread.
template <class Scalar>
class RowEngine {
public:
    using Vector = typename Network<Scalar>::Vector;
    static constexpr int kLanes = 8;
    static constexpr int kWidest = 16;
    /// Where the machine has no such registers, compilers move the parts of long vectors through
    /// memory, thirty times as slow.
    static constexpr bool kHasWidest = numeric::kRegisterLanes<Scalar> >= kWidest;
    /// Rows that go through the layers together; more are taken in turn.
    static constexpr int kRows = 24;

    /// Layers are padded to a multiple of `padding`, kLanes or, if the machine has them, kWidest;
    /// with kWidest, or where layers are that wide anyway, twice as long vectors are used then.
    /// Precondition: at least one hidden layer, and one pre-activation per unit.
    RowEngine(const Architecture& architecture, int padding);

    /// Takes the parameters over; the network's activations must outlive the steps that follow.
    void load(const Network<Scalar>& network);
    /// The parameters alone.
    void loadParameters(const Vector& parameters);
    void store(Vector& parameters) const;

    /// One step of gradient descent: parameters −= rate · (sum of the samples' gradients). `inputs`
    /// holds count × inputs numbers, those of a sample together.
    void step(OutputLoss loss, const Scalar* inputs, const Scalar* targets, int count, Scalar rate);

    /// Sum of the samples' gradients, laid out like the parameters.
    void gradient(OutputLoss loss, const Scalar* inputs, const Scalar* targets, int count,
                  Vector& gradient);

private:
    /// On a boundary of registers: each access to one that lies across two cache lines costs two.
    using Numbers = std::vector<Scalar, Eigen::aligned_allocator<Scalar>>;

    struct Layer {
        int inputs;
        int units;
        int padded;          ///< units, rounded up
        std::size_t weights; ///< offset of inputs × padded weights, then `padded` biases
        std::size_t back;    ///< offset of the transposed weights: units × padded inputs
        std::size_t rows;    ///< offset of kRows × padded values
        bool clear;          ///< f leaves something in the padding that has to be removed
        bool skips;          ///< what the layer before handed on is added to f
    };

    template <int lanes>
    void forward(const Scalar* inputs, int rows);
    template <int lanes>
    void backward(OutputLoss loss, const Scalar* targets, int rows);
    template <int lanes>
    void backwardFromOutput(int rows);
    template <int lanes>
    void accumulate(const Scalar* inputs, int rows);
    template <int lanes>
    void updateFromSample(const Scalar* inputs, Scalar rate);
    template <int lanes>
    void gradientOf(OutputLoss loss, const Scalar* inputs, const Scalar* targets, int count);
    template <int lanes>
    void stepWith(OutputLoss loss, const Scalar* inputs, const Scalar* targets, int count,
                  Scalar rate);
    template <class F>
    void withLanes(const F& f);
    void refreshBack();
    void storeFrom(const Numbers& padded, Vector& compact) const;

    Architecture m_architecture;
    const std::vector<Activation>* m_activations = nullptr;
    std::vector<Layer> m_hidden;
    Layer m_output; ///< one unit: its weights lie along the lanes of the last hidden layer
    bool m_wide;    ///< every hidden layer fills vectors of twice kLanes
    bool m_hasSkips = false;
    Numbers m_isUnit; ///< 1 for a unit, 0 for padding, layer by layer
    Numbers m_parameters;
    Numbers m_gradient;
    Numbers m_back;
    Numbers m_sums;   ///< pre-activations of one layer, on the way back its ∂loss/∂h
    Numbers m_passed; ///< ∂loss/∂h of the layer behind, for one that skips
    Numbers m_values; ///< what each layer hands on
    Numbers m_slopes;
    Numbers m_deltas;
    Numbers m_logits;
    Numbers m_outputDeltas;
    Numbers m_paddedTargets;
};

extern template class RowEngine<float>;
extern template class RowEngine<double>;

} // namespace actiscope
