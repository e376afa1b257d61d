#pragma once

#include "core/network/loss.h"
#include "core/training/samples/arranged_samples.h"

namespace actiscope {

/// The next samples of an update: `count` of them from position `first` of `order`.
template <class Scalar>
struct Batch {
    const Samples<Scalar>& samples;
    const std::vector<int>& order;
    Eigen::Index first;
    Eigen::Index count;
};

/// Gradients of batches of any size by ChunkEngine: in wide chunks, and what would fill less than
/// half of one in narrow chunks. Nothing is allocated but in prepare().
template <class Scalar>
class ChunkSums {
public:
    using Vector = typename Network<Scalar>::Vector;
    explicit ChunkSums(const Architecture& architecture);

    /// After a change of the samples.
    void prepare(const Samples<Scalar>& samples) { m_arranged.reserve(samples); }
    /// The order of the samples, or the size of the batches, is another one.
    void orderChanged() { m_arranged.forget(); }

    /// Sum of the gradients of the samples of a batch; batches come in their order, all but the
    /// last one of an epoch of `usual` samples. `random` draws random slopes; without it their mean
    /// counts. What is returned stays until the next call.
    Eigen::Map<const Vector> ofBatch(const Network<Scalar>& network, OutputLoss loss,
                                     const Batch<Scalar>& batch, Eigen::Index usual,
                                     RandomSlopes* random);
    /// The same of all training samples. Their order does not matter for the sum, so they come in
    /// chunks as they are kept.
    Eigen::Map<const Vector> ofAll(const Network<Scalar>& network, OutputLoss loss,
                                   const Samples<Scalar>& samples, RandomSlopes* random);

    /// For looking at the network between steps.
    ChunkEngine<Scalar>& engine() { return m_engine; }

private:
    template <class Load>
    Eigen::Map<const Vector> sumOf(const Network<Scalar>& network, OutputLoss loss,
                                   Eigen::Index count, RandomSlopes* random, const Load& load);

    ChunkEngine<Scalar> m_engine;
    ChunkEngine<Scalar, kWideChunk> m_wideEngine;
    ArrangedSamples<Scalar> m_arranged;
    Vector m_sum; ///< of both engines
};

extern template class ChunkSums<float>;
extern template class ChunkSums<double>;

} // namespace actiscope
