#pragma once

#include "core/data/data_set.h"
#include "core/run/run_request.h"

#include <vector>

namespace actiscope::ui {

/// Indices of the samples that the network of the snapshot puts into the other class.
std::vector<int> wrongSamples(const TrainingSnapshot& snapshot, const DataSet& samples);

} // namespace actiscope::ui
