#pragma once

#include "ui/plot/plot_widget.h"

#include <QPointF>
#include <QVector>

namespace actiscope::ui::test {

/// Whether the points of a curve begin and end at the edges of the plot's range, with at most so
/// many pixels of the widget from one to the next.
inline bool spansToThePixel(const QVector<QPointF>& points, const PlotWidget& plot,
                            int pixels = 1) {
    const numeric::Rectangle range = plot.range();
    if (points.isEmpty() || points.front().x() != range.xMin || points.back().x() != range.xMax) {
        return false;
    }
    const double widest = pixels * (range.xMax - range.xMin) / plot.width();
    for (qsizetype i = 1; i < points.size(); ++i) {
        const double step = points[i].x() - points[i - 1].x();
        if (!(step >= 0.0 && step <= widest)) {
            return false;
        }
    }
    return true;
}

} // namespace actiscope::ui::test
