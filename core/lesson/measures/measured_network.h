#pragma once

#include "core/lesson/measures/measure_tables.h"
#include "core/run/restore.h"

/// The networks that a measure looks into.
namespace actiscope::measure_tables {

inline bool isChosen(const Call& call) {
    return call.word("network") == "chosen";
}

/// A network with the parameters of the snapshot; nothing if there is none, or if it belongs to
/// another shape than the session has now.
template <class Scalar>
std::optional<Trainer<Scalar>> networkOf(const Context& context, const Call& call) {
    const TrainingSnapshot* snapshot = snapshotOf(context, call);
    if (snapshot == nullptr) {
        return std::nullopt;
    }
    const RunStart start =
        startOf(context.session, isChosen(call) ? Pane::chosen : Pane::compared, *snapshot);
    const TrainingConfig& config = start.config;
    const Network<double> expected(config.hidden, config.activations, config.features);
    if (expected.parameters.size() != snapshot->parameters.size()) {
        return std::nullopt;
    }
    return restoreTrainer<Scalar>(start);
}

} // namespace actiscope::measure_tables
