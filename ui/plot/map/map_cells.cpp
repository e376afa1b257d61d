#include "ui/plot/map/map_cells.h"

#include <qcustomplot.h>

namespace actiscope::ui {

void fitCells(QCPColorMapData& cells, const numeric::GridField& field) {
    const auto columns = static_cast<int>(field.values.rows());
    const auto rows = static_cast<int>(field.values.cols());
    if (cells.keySize() != columns || cells.valueSize() != rows) {
        cells.setSize(columns, rows);
    }
    cells.setRange(QCPRange(field.bounds.xMin, field.bounds.xMax),
                   QCPRange(field.bounds.yMin, field.bounds.yMax));
}

} // namespace actiscope::ui
