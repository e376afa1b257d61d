#pragma once

#include "core/scene/curve_scene.h"

#include <span>

namespace actiscope::ui {

class CurvePlot;

/// Puts a scene of the Curves view into a plot, for the window as for a file. `preActivations` are
/// those of the hidden layer that the session wants to see under the curve.
void showCurves(CurvePlot& plot, const Session& session, const CurveScene& scene,
                std::span<const float> preActivations);

/// The input distribution alone, for each new snapshot of a running network.
void showInput(CurvePlot& plot, const Session& session, std::span<const float> preActivations);

} // namespace actiscope::ui
