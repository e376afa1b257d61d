#pragma once

#include "core/session/session.h"
#include "ui/views/curves/curve_words.h"

#include <span>

namespace actiscope::ui {

class CurvePlot;

/// Puts everything that the Curves view shows of a session into a plot, for the window as for a
/// file, and returns the numbers that belong to it. `line` are the regions of its function on the
/// whole line, `preActivations` those of the hidden layer that the session wants to see under the
/// curve.
CurveReadout showCurves(CurvePlot& plot, const Session& session, int points, const Regions& line,
                        std::span<const float> preActivations);

/// The input distribution alone, for each new snapshot of a running network.
void showInput(CurvePlot& plot, const Session& session, std::span<const float> preActivations);

} // namespace actiscope::ui
