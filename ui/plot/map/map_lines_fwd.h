#pragma once

#include "core/analysis/best_line.h"

namespace actiscope::ui {

class MapLines;

/// A unit's line w·x + b = 0 and the number of its colour.
struct UnitLineSpec {
    Line line;
    int color = 0; ///< in turn through Colors::units
};

} // namespace actiscope::ui
