#pragma once

#include "core/numeric/vec.h"
#include "core/training/samples/samples.h"

#include <algorithm>
#include <vector>

namespace actiscope {

/// Training samples in the order and the batches of an epoch, as the chunks of an engine take them:
/// in each batch the values of each input side by side, then the targets. A whole epoch is put in
/// place at once, because picking samples between two updates would hold up the second one.
template <class Scalar>
class ArrangedSamples {
public:
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
    /// end are 0. Returns the number of samples. Precondition: has(first).
    template <int lanes>
    Eigen::Index load(Eigen::Index first, Eigen::Index count, Eigen::Index done,
                      ChunkEngine<Scalar, lanes>& engine,
                      Eigen::Array<Scalar, lanes, 1>& targets) const {
        const Scalar* from = m_values.data() + (first - m_first) * (m_inputs + 1) + done;
        const Eigen::Index inChunk = std::min<Eigen::Index>(lanes, count - done);
        for (int f = 0; f < m_inputs; ++f, from += count) {
            numeric::copyFirstLanes<Scalar, lanes>(from, inChunk, engine.input(f).data());
        }
        numeric::copyFirstLanes<Scalar, lanes>(from, inChunk, targets.data());
        return inChunk;
    }

private:
    std::vector<Scalar> m_values; ///< a register more than samples, to be read and dropped
    int m_inputs = 0;
    Eigen::Index m_first = -1; ///< position of the first arranged sample; −1 if there is none
};

/// Training samples in the order of an epoch as PackedEngine takes them: `width` numbers of each,
/// its inputs and zeros behind them. Batches start anywhere.
template <class Scalar>
class PackedSamples {
public:
    /// Room for the samples, each `width` numbers wide; none are arranged. arrange() allocates
    /// nothing then.
    void reserve(const Samples<Scalar>& samples, int width);
    void forget() { m_isArranged = false; }
    bool isArranged() const { return m_isArranged; }
    void arrange(const Samples<Scalar>& samples, const std::vector<int>& order);
    /// Of the samples from position `first` of the order on.
    const Scalar* inputs(Eigen::Index first) const { return m_inputs.data() + first * m_width; }
    const Scalar* targets(Eigen::Index first) const { return m_targets.data() + first; }

private:
    // A register more than samples, to be read and dropped. Aligned like registers, so that a batch
    // that starts on such a boundary is read in whole ones.
    std::vector<Scalar, Eigen::aligned_allocator<Scalar>> m_inputs;
    std::vector<Scalar> m_targets;
    int m_width = 0;
    bool m_isArranged = false;
};

extern template class ArrangedSamples<float>;
extern template class ArrangedSamples<double>;
extern template class PackedSamples<float>;
extern template class PackedSamples<double>;

} // namespace actiscope
