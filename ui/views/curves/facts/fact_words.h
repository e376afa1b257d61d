#pragma once

#include "core/analysis/checklist.h"

#include <QString>

namespace actiscope::ui {

/// "soft, −1": how f behaves towards an end of the line, short enough for a tile.
QString shortSaturation(Saturation saturation, const std::optional<double>& limit);
/// "−0.278 to ∞".
QString shortBounds(const Bounds& bounds);
/// "x = 0", or "none".
QString shortPlaces(const std::vector<double>& places);
/// "odd".
QString symmetryText(const Properties& properties);

/// A line of the checklist: "no dead region", "smooth but at x = 0".
QString checkText(const CheckResult& result);

/// One sentence.
QString argumentText(const Argument& argument, double epsilon);

} // namespace actiscope::ui
