#pragma once

#include "core/lesson/measures/measure_tables.h"

#include "core/run/restore.h"

/// A snapshot as a network that can be asked, for the files that define measures.
namespace actiscope::measure_tables {

/// A network with the parameters of the snapshot; nothing if there is none, or if it belongs to
/// another shape than the session has now.
template <class Scalar>
std::optional<Trainer<Scalar>> networkOf(const Context& context, const Call& call) {
    const TrainingSnapshot* snapshot = snapshotOf(context, call);
    if (snapshot == nullptr) {
        return std::nullopt;
    }
    const Pane pane = call.word("network") == "chosen" ? Pane::chosen : Pane::compared;
    const RunStart start = startOf(context.session, pane, *snapshot);
    const TrainingConfig& config = start.config;
    const Network<double> expected(config.hidden, config.activations, config.features);
    if (expected.parameters.size() != snapshot->parameters.size()) {
        return std::nullopt;
    }
    return restoreTrainer<Scalar>(start);
}

} // namespace actiscope::measure_tables
