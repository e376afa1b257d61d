#pragma once

#include "core/session/session.h"
#include "ui/panels/readouts.h"

namespace actiscope::ui {

class CurvePlot;

/// Puts everything that the Curves view shows of a session into a plot, for the window as for a
/// file, and returns the numbers that belong to it.
CurveReadout showCurves(CurvePlot& plot, const Session& session, int points);

} // namespace actiscope::ui
