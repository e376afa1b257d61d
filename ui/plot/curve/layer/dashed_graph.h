#pragma once

#include <qcustomplot.h>

namespace actiscope::ui {

/// A graph whose dashes are cut from its line before it is painted: single short lines are painted
/// several times faster than one long line with a dash pattern.
class DashedGraph : public QCPGraph {
public:
    using QCPGraph::QCPGraph;

    /// Whoever paints this graph instead of its layer (StillGraphs).
    void leaveToOther() { m_paintsItself = false; }
    void paintNow(QCPPainter& painter);

protected:
    void draw(QCPPainter* painter) override;
    void drawLinePlot(QCPPainter* painter, const QVector<QPointF>& lines) const override;

private:
    bool m_paintsItself = true;
};

/// The parts of a line that dashes leave: `pattern` in pixels, a dash first. NaN is a gap.
QVector<QLineF> dashesOf(const QVector<QPointF>& line, const QVector<qreal>& pattern);

DashedGraph* addDashedGraph(QCustomPlot& plot);

} // namespace actiscope::ui
