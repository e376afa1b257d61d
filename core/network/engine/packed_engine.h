#pragma once

#include "core/network/loss.h"
#include "core/network/network.h"
#include "core/network/random_slopes.h"
#include "core/numeric/vec.h"

#include <Eigen/Core>

#include <cstddef>
#include <vector>

namespace actiscope {

/// Gradient descent for small networks on small batches: a register holds two or four samples side
/// by side, each with all units of a layer. Whatever passes from layer to layer stays in registers,
/// no lane is lost to a batch that is no multiple of 16, and a batch of ten is one straight run.
/// ChunkEngine and RowEngine serve what does not fit (see widthFor()), single samples and passes
/// over all samples.
///
/// Like RowEngine it works on a copy of the parameters of its own: load(), any number of steps,
/// store(). Nothing is allocated after construction. One engine per thread.
template <class Scalar>
class PackedEngine {
public:
    using Vector = typename Network<Scalar>::Vector;
    static constexpr int kLanes = numeric::kRegisterLanes<Scalar>;

    /// Lanes that each sample takes, 4 or 8: enough for the inputs and for the units of every
    /// hidden layer. 0 if that is more than the machine's registers serve, or without a hidden
    /// layer.
    static int widthFor(const Architecture& architecture);

    /// Precondition: widthFor(architecture) > 0.
    explicit PackedEngine(const Architecture& architecture);

    int width() const { return m_width; }

    /// Takes the parameters over; the network's activations must outlive the steps that follow,
    /// and so must `random`, from which functions with a random slope draw it (without, they use
    /// its mean). Preconditions: no skip connections, no learnable parameters.
    void load(const Network<Scalar>& network, RandomSlopes* random = nullptr);
    /// The parameters alone.
    void loadParameters(const Vector& parameters);
    void store(Vector& parameters);

    /// One step of gradient descent: parameters −= rate · (sum of the samples' gradients). `inputs`
    /// holds width() numbers of each sample, the inputs and zeros behind them. Both arrays must be
    /// readable for kLanes numbers beyond their end.
    void step(OutputLoss loss, const Scalar* inputs, const Scalar* targets, int count, Scalar rate);

    /// Sum of the samples' gradients, laid out like the parameters; places of learnable parameters
    /// are left as they are.
    void gradient(OutputLoss loss, const Scalar* inputs, const Scalar* targets, int count,
                  Vector& gradient);

private:
    using V = numeric::Vec<Scalar, kLanes>;
    using Register = Eigen::Array<Scalar, kLanes, 1>;
    /// Eigen's allocator keeps each of them on its boundary.
    using Registers = std::vector<Register, Eigen::aligned_allocator<Register>>;

    /// The parameters of a layer are registers of its units, the same for each sample of a
    /// register: for each piece width() of weights, one for each input, and one of biases.
    struct Layer {
        int inputs;
        int units;
        int pieces;             ///< pre-activations of a unit: more than one for maxout
        std::size_t parameters; ///< offset in registers
        std::size_t back;       ///< of the transposed weights: width() registers of each piece
        std::size_t slopes;     ///< of width() registers of each piece, as many as samples need
        std::size_t values;     ///< of width() registers
        bool clear;             ///< f leaves something in the padding that has to be removed
        bool isRandom;          ///< its slopes are drawn
    };

    /// One run over up to kLanes samples in `registers` registers.
    template <int width, int registers>
    void pass(OutputLoss loss, const Scalar* inputs, const Scalar* targets, int count);
    template <int width, int registers>
    void forward(const Scalar* inputs, int count);
    template <int width, int registers>
    void weigh(const Layer& layer, int piece, const V (&inputs)[registers],
               V (&sums)[registers]) const;
    template <int width, int registers>
    void activate(std::size_t layer, const V (&inputs)[registers]);
    template <int width, int registers>
    void chooseLargest(std::size_t layer, const V (&inputs)[registers]);
    template <int width, int registers>
    void spreadBack(const Layer& layer, int piece, const V (&delta)[registers],
                    const V (&inputs)[registers], V (&passed)[registers]);
    template <int width, int registers>
    void backward(OutputLoss loss, const Scalar* targets, int count);
    template <int width>
    void gradientOf(OutputLoss loss, const Scalar* inputs, const Scalar* targets, int count);
    template <int width>
    void update(Scalar rate);
    template <int width>
    void refreshBack(const Layer& layer, int piece);
    template <int width>
    void foldGradient();
    template <int width>
    void spreadParameters();
    template <int width>
    void gatherParameters(const Registers& packed);
    void storeFrom(const Registers& packed, Vector& compact);
    /// Adds to a register of m_gradient.
    void addTo(Scalar* place, const V& v) const {
        numeric::storeVec(place, m_isFirst ? v : numeric::loadVec<V>(place) + v);
    }

    Architecture m_architecture;
    int m_width;
    const std::vector<Activation>* m_activations = nullptr;
    RandomSlopes* m_random = nullptr;
    std::vector<Layer> m_hidden;
    /// Of the output: one register of weights, the units of the last hidden layer, and one of its
    /// bias in every lane.
    std::size_t m_output;
    Registers m_parameters;
    std::vector<Scalar> m_compact; ///< as the network has them, with a register more to be written
    Registers m_gradient;  ///< sample by sample of a register; folded when all batches are in it
    bool m_isFirst = true; ///< pass of a gradient: it replaces what stands there
    Registers m_back;
    Registers m_isUnit; ///< 1 for a unit, 0 for padding; one register a layer
    Registers m_inputs; ///< of one pass, 0 beyond its samples
    Registers m_sums;   ///< pre-activations of one layer
    Registers m_values; ///< f(z) of every layer
    Registers m_slopes; ///< f'(z), of every piece
};

extern template class PackedEngine<float>;
extern template class PackedEngine<double>;

} // namespace actiscope
