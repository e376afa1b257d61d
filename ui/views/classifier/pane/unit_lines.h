#pragma once

#include "core/run/restore.h"
#include "ui/plot/map/map_lines_fwd.h"

#include <vector>

namespace actiscope::ui {

/// w·x + b = 0 of the first hidden layer's units in data units; none where the network sees more
/// than x1 and x2, for then they are no lines of the plane. A maxout unit has one per piece, of one
/// colour.
std::vector<UnitLineSpec> firstLayerLines(const TrainingSnapshot& snapshot);

/// Those that the map of the pane shows: none where they are switched off, or where the units of a
/// linear network are one line in the end.
std::vector<UnitLineSpec> shownUnitLines(const Session& session, Pane pane,
                                         const TrainingSnapshot& snapshot);

} // namespace actiscope::ui
