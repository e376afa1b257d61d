#pragma once

#include "core/data/data_set.h"
#include "ui/controls/choice.h"

#include <vector>

namespace actiscope::ui {

/// The data sets with their names, own samples last.
std::vector<Choice<DataKind>> dataChoices();
/// Those that have a picture in the strip: each set once. A ring is triangles and circles by the
/// name that other programs use.
std::vector<Choice<DataKind>> picturedData();
/// The one whose picture stands for it.
DataKind pictured(DataKind kind);

} // namespace actiscope::ui
