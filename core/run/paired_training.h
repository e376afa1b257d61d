#pragma once

#include "core/run/restore.h"

#include <atomic>

namespace actiscope {

/// Both networks of a session on the same samples, always at the same epoch: for pictures of an
/// epoch without a window. It starts from the seed, or from weights that are a start at epoch 0; a
/// training that was saved is repeated, not continued.
class PairedTraining {
public:
    /// Throws UsageError for a configuration that no network can have, InputError without samples.
    explicit PairedTraining(Session session);

    /// Trains both up to that epoch; a network that diverges before stays as it was then. Ends
    /// early, within an epoch, after `stop`.
    void trainTo(std::uint64_t epoch, const std::atomic<bool>& stop);
    std::uint64_t epoch() const { return m_epoch; }
    /// Of the chosen network, on the samples that train.
    double accuracy() { return m_chosen.evaluate().score(); }

    /// The session with the weights and the course of now.
    Session session() const;

private:
    Session m_session;
    Trainer<float> m_compared;
    Trainer<float> m_chosen;
    std::uint64_t m_epoch = 0;
};

} // namespace actiscope
