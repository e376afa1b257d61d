#pragma once

#include "core/training/trainer.h"

#include <cstdint>
#include <memory>

namespace actiscope::test {

/// A trainer at epoch 0 on the data set of a configuration; `seed` is that of data and weights.
template <class Scalar = float>
Trainer<Scalar> trainerFor(const TrainingConfig& config, std::uint64_t seed = 1) {
    return Trainer<Scalar>(config, std::make_shared<const DataSet>(generate(config.data, seed)),
                           seed);
}

} // namespace actiscope::test
