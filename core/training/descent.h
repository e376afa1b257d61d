#pragma once

#include "core/network/engine/packed_engine.h"
#include "core/network/engine/row_engine.h"
#include "core/network/random_slopes.h"
#include "core/training/optimizer.h"
#include "core/training/samples/chunk_sums.h"
#include "core/training/training_config.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace actiscope {

/// Updates a network's parameters by the gradient of one batch after the other, with the engine
/// that is the faster one for it. The network, its configuration and the samples belong to the
/// trainer, which hands over the same ones each time. step() allocates nothing.
template <class Scalar>
class Descent {
public:
    using Vector = typename Network<Scalar>::Vector;

    Descent(const Architecture& architecture, const TrainingConfig& config, std::uint64_t seed);

    /// After a change of the configuration, of the network's activations or of the samples.
    /// Another optimizer starts afresh.
    void prepare(const Network<Scalar>& network, const TrainingConfig& config,
                 const Samples<Scalar>& samples);

    /// The order of the samples, which the batches name, is another one.
    void orderChanged() {
        m_chunks.orderChanged();
        m_packedSamples.forget();
    }

    /// Before the first step of several, of `trainSize` samples in an epoch. Some engines keep the
    /// parameters in another layout until store().
    void begin(const Network<Scalar>& network, const TrainingConfig& config,
               Eigen::Index trainSize);
    /// One update on a batch.
    void step(Network<Scalar>& network, const TrainingConfig& config, const Batch<Scalar>& batch,
              double rate);
    /// The network's parameters become the present ones. Steps may follow.
    void store(Network<Scalar>& network);

    /// Share of the last updates, up to 64, whose gradient was scaled down to the configuration's
    /// clip; nothing before the first update with that clip, and without one.
    std::optional<double> clippedShare() const;

    /// Of the loss and the penalties over all `trainSize` training samples; random slopes count
    /// with their mean. It is not clipped.
    const Vector& meanGradient(const Network<Scalar>& network, const TrainingConfig& config,
                               const Samples<Scalar>& samples, Eigen::Index trainSize);

    /// Whether some activation of the network has a parameter that is learned.
    bool learns() const { return m_learns; }
    Optimizer<Scalar>& optimizer() { return m_optimizer; }
    const Optimizer<Scalar>& optimizer() const { return m_optimizer; }
    RandomSlopes& slopes() { return m_slopes; }
    const RandomSlopes& slopes() const { return m_slopes; }
    /// For looking at the network between steps.
    ChunkEngine<Scalar>& engine() { return m_chunks.engine(); }

private:
    bool isPlain(const TrainingConfig& config) const;
    void finishGradient(const Network<Scalar>& network, const TrainingConfig& config,
                        Eigen::Index count);
    void clipGradient(double limit);
    void optimize(Network<Scalar>& network, const TrainingConfig& config, Eigen::Index count,
                  double rate);
    void stepInChunks(Network<Scalar>& network, const TrainingConfig& config,
                      const Batch<Scalar>& batch, double rate);

    void stepPacked(Network<Scalar>& network, const TrainingConfig& config,
                    const Batch<Scalar>& batch, double rate);
    void stepInRows(Network<Scalar>& network, const TrainingConfig& config,
                    const Batch<Scalar>& batch, double rate);

    enum class Engine { chunks, packed, rows, singleRows };
    Engine fastest(const Network<Scalar>& network, const TrainingConfig& config) const;
    RowEngine<Scalar>& rows() { return m_inUse == Engine::singleRows ? *m_singleRows : *m_rows; }

    ChunkSums<Scalar> m_chunks;
    std::optional<PackedEngine<Scalar>> m_packed;  ///< only where its kernels serve
    std::optional<RowEngine<Scalar>> m_rows;       ///< likewise
    std::optional<RowEngine<Scalar>> m_singleRows; ///< padded for single samples
    Engine m_inUse = Engine::chunks;
    Eigen::Index m_trainSize = 0; ///< since begin()
    RandomSlopes m_slopes;
    bool m_hasRandomSlope = false; ///< some activation draws slopes while training
    bool m_learns = false;
    PackedSamples<Scalar> m_packedSamples; ///< for m_packed
    Vector m_gradient;
    Optimizer<Scalar> m_optimizer;
    Vector m_isWeight;           ///< 1 for weights, 0 for biases and learnable parameters
    Vector m_isFrozen;           ///< 1 for parameters that stay as they are; empty if none does
    double m_clip = 0.0;         ///< with which the updates below were made
    std::uint64_t m_clipped = 0; ///< one bit per update, 1 where it was clipped; the last is lowest
    int m_updates = 0;           ///< of those bits
    Vector m_before;             ///< parameters before a step, of which frozen ones are restored
    std::vector<Scalar> m_rowInputs; ///< of one mini-batch, those of a sample together
    std::vector<Scalar> m_rowTargets;
};

extern template class Descent<float>;
extern template class Descent<double>;

} // namespace actiscope
