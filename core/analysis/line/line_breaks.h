#pragma once

#include "core/analysis/line/line_map.h"

namespace actiscope {

/// What happens between left < right, two places next to each other around a point where f may not
/// be smooth. Nothing for a point that only a formula's case distinction has made.
std::vector<LineBreak> breaksBetween(const Activation& activation, double left, double right);

} // namespace actiscope
