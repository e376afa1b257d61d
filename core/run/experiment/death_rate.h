#pragma once

#include "core/run/experiment/parallel_runs.h"
#include "core/training/training_config.h"

#include <optional>
#include <string>
#include <vector>

namespace actiscope {

/// How many units die at which learning rate and batch size: one task, many seeds.
struct DeathRate {
    TrainingConfig task; ///< learning rate and batch are replaced
    std::vector<double> rates{0.03, 0.1, 0.3, 1.0, 3.0};
    std::vector<int> batches{1, 10, TrainingConfig::kFullBatch};
    std::uint64_t firstSeed = 0;
    std::uint64_t lastSeed = 9; ///< included
    std::uint64_t epochs = 100;

    std::size_t seeds() const { return static_cast<std::size_t>(lastSeed - firstSeed + 1); }
    std::size_t runs() const { return rates.size() * batches.size() * seeds(); }
};

struct DeathRun {
    std::size_t rate; ///< index into DeathRate::rates
    std::size_t batch;
    std::uint64_t seed;
    int units;     ///< hidden ones
    int dead;      ///< f'(z) = 0 for every training sample at the end
    int bornDead;  ///< the same before training
    bool diverged; ///< counted as it was before

    double share() const { return units > 0 ? static_cast<double>(dead) / units : 0.0; }
};

/// The finished runs, in the order of rates, batches, seeds.
std::vector<DeathRun> runDeathRate(const DeathRate& experiment, unsigned threads,
                                   const RunControl& control,
                                   const std::function<void(std::size_t finished)>& done);

/// Mean share of dead units over the runs of one rate and batch; nothing without any.
std::optional<double> meanDeathShare(const std::vector<DeathRun>& runs, std::size_t rate,
                                     std::size_t batch);

std::string deathRateCsv(const DeathRate& experiment, const std::vector<DeathRun>& runs);

} // namespace actiscope
