#pragma once

#include "core/data/data_set.h"
#include "core/data/features.h"
#include "core/network/engine/chunk_engine.h"

#include <vector>

namespace actiscope {

/// A data set as the kernels take it: the features of a sample together, so that a shuffled order
/// costs one cache line per sample.
template <class Scalar>
class Samples {
public:
    using Lanes = typename ChunkEngine<Scalar>::Lanes;

    /// `train` are the indices of the training samples; they are also kept in chunks as the engine
    /// takes them, for passes over all of them in this order.
    Samples(const DataSet& data, const FeatureList& features,
            const Standardization& standardization, const std::vector<int>& train);

    Eigen::Index size() const { return static_cast<Eigen::Index>(m_targets.size()); }
    int inputs() const { return m_inputs; }
    const Scalar* inputsOf(int sample) const {
        return m_values.data() + static_cast<std::ptrdiff_t>(sample) * m_inputs;
    }
    Scalar target(int sample) const { return m_targets[static_cast<std::size_t>(sample)]; }

    /// Fills the engine's inputs and `targets` with `count` ≤ kLanes samples from position `first`
    /// of `order`; the rest of the lanes is 0.
    void load(const std::vector<int>& order, Eigen::Index first, Eigen::Index count,
              ChunkEngine<Scalar>& engine, Lanes& targets) const;

    /// Number of training samples, of their chunks, and how many samples chunk number `chunk`
    /// holds.
    Eigen::Index trainingSize() const { return m_trainingSize; }
    Eigen::Index trainingChunks() const;
    Eigen::Index trainingCount(Eigen::Index chunk) const;
    /// Like load() with the training samples of one chunk, without picking them one by one. Returns
    /// the number of samples.
    Eigen::Index loadTraining(Eigen::Index chunk, ChunkEngine<Scalar>& engine,
                              Lanes& targets) const;
    /// The same with as many chunks from number `chunk` on as a wide one holds; lanes beyond the
    /// last sample are 0.
    Eigen::Index loadTraining(Eigen::Index chunk, ChunkEngine<Scalar, kWideChunk>& engine,
                              Eigen::Array<Scalar, kWideChunk, 1>& targets) const;

    /// The same as rows: the inputs of each sample together.
    void loadRows(const std::vector<int>& order, Eigen::Index first, Eigen::Index count,
                  Scalar* inputs, Scalar* targets) const;

private:
    int m_inputs;
    std::vector<Scalar> m_values;
    std::vector<Scalar> m_targets;
    Eigen::Index m_trainingSize;
    /// Inputs and targets of each chunk.
    std::vector<Lanes, Eigen::aligned_allocator<Lanes>> m_chunks;
};

extern template class Samples<float>;
extern template class Samples<double>;

} // namespace actiscope
