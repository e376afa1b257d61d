#pragma once

#include "core/numeric/contour.h"

class QCPColorMapData;

namespace actiscope::ui {

/// Gives the cells of a map the number and the place of a field's points; their values stay to be
/// set. Allocates only when the number changes.
void fitCells(QCPColorMapData& cells, const numeric::GridField& field);

} // namespace actiscope::ui
