#pragma once

#include "core/lesson/measures/measure_tables.h"
#include "core/run/experiment/parallel_runs.h"

/// What the measures that run an experiment share.
namespace actiscope::measure_tables {

/// An experiment is held by a control, a measure by a flag: one core is left to whoever waits for
/// the number.
template <class Experiment, class Run>
auto stoppable(const Context& context, const Experiment& experiment, Run run) {
    RunControl control;
    return run(experiment, threadsBeside(), control, [&](std::size_t) {
        if (context.stop) {
            control.stop();
        }
    });
}

} // namespace actiscope::measure_tables
