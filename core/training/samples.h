#pragma once

#include "core/data/data_set.h"
#include "core/data/features.h"
#include "core/network/chunk_engine.h"

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

    /// Chunks of the training samples, and how many samples chunk number `chunk` holds.
    Eigen::Index trainingChunks() const;
    Eigen::Index trainingCount(Eigen::Index chunk) const;
    /// Like load() with the training samples of one chunk, without picking them one by one.
    void loadTraining(Eigen::Index chunk, ChunkEngine<Scalar>& engine, Lanes& targets) const;
    /// The same with chunk number `chunk`, even, and the one behind it, if there is one. Returns
    /// the number of samples.
    Eigen::Index loadTraining(Eigen::Index chunk, ChunkEngine<Scalar, 32>& engine,
                              Eigen::Array<Scalar, 32, 1>& targets) const;

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

/// Training samples in the order and the batches of an epoch, as the chunks of an engine take them:
/// in each batch the values of each input side by side, then the targets. A whole epoch is put in
/// place at once, because picking samples between two updates would hold up the second one.
template <class Scalar>
class ArrangedSamples {
public:
    using Lanes = typename ChunkEngine<Scalar>::Lanes;

    /// Room for the samples; none are arranged. arrange() allocates nothing then.
    void reserve(const Samples<Scalar>& samples);
    void forget() { m_first = -1; }
    /// Whether a batch that starts at position `first` of the order is arranged. The order and the
    /// size of batches must be those of arrange(), or else forget() must be called.
    bool has(Eigen::Index first) const { return m_first >= 0 && first >= m_first; }
    /// Arranges the batches of `batch` samples from position `first` of the order.
    void arrange(const Samples<Scalar>& samples, const std::vector<int>& order, Eigen::Index first,
                 Eigen::Index batch);
    /// Fills the engine's inputs and `targets` with the samples of the batch of `count` from
    /// position `first` of the order, those from number `done` of the batch on; lanes beyond its
    /// end are 0. Precondition: has(first).
    void load(Eigen::Index first, Eigen::Index count, Eigen::Index done,
              ChunkEngine<Scalar>& engine, Lanes& targets) const;

private:
    std::vector<Scalar> m_values; ///< a register more than samples, to be read and dropped
    int m_inputs = 0;
    Eigen::Index m_first = -1; ///< position of the first arranged sample; −1 if there is none
};

extern template class ArrangedSamples<float>;
extern template class ArrangedSamples<double>;
extern template class Samples<float>;
extern template class Samples<double>;

} // namespace actiscope
