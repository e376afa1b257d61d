#pragma once

#include "core/scene/curve_scene.h"

#include <span>

namespace actiscope::ui {

class CurvePlot;

/// Points of a curve on the screen. A figure with the pixels of a screen has as many: lines and the
/// places of their names follow them.
constexpr int kCurvePoints = 1200;

/// Puts a scene of the Curves view into a plot, for the window as for a file. `preActivations` are
/// those of the hidden layer that the session wants to see under the curve, `pinned` the regions of
/// the pinned functions.
void showCurves(CurvePlot& plot, const Session& session, const CurveScene& scene,
                const std::vector<Regions>& pinned, std::span<const float> preActivations);

/// The distributions alone, for each new snapshot of a running network.
void showInput(CurvePlot& plot, const Session& session, const CurveScene& scene,
               std::span<const float> preActivations);

void showProbe(CurvePlot& plot, const CurveProbe& probe);

} // namespace actiscope::ui
