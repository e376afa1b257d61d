#include "ui/plot/curve/layer/dashed_graph.h"

#include <cmath>

namespace actiscope::ui {

QVector<QLineF> dashesOf(const QVector<QPointF>& line, const QVector<qreal>& pattern) {
    QVector<QLineF> dashes;
    qsizetype part = 0; // even ones are dashes
    double left = pattern.value(0, 1.0);
    for (qsizetype i = 1; i < line.size(); ++i) {
        QPointF from = line[i - 1];
        const QPointF to = line[i];
        double length = std::hypot(to.x() - from.x(), to.y() - from.y());
        // Far outside of the canvas nobody sees dashes.
        constexpr double kLongest = 1e5;
        if (!(length <= kLongest)) {
            part = 0;
            left = pattern.value(0, 1.0);
            continue;
        }
        while (length > 0.0) {
            const double step = std::min(left, length);
            const QPointF next = step < length ? from + (to - from) * (step / length) : to;
            if (part % 2 == 0) {
                dashes.append(QLineF(from, next));
            }
            from = next;
            length -= step;
            left -= step;
            if (left <= 0.0) {
                part = (part + 1) % pattern.size();
                left = pattern[part];
            }
        }
    }
    return dashes;
}

void DashedGraph::draw(QCPPainter* painter) {
    if (m_paintsItself) {
        QCPGraph::draw(painter);
    }
}

/// As a layer does it: clipped to the axes.
void DashedGraph::paintNow(QCPPainter& painter) {
    painter.setClipRect(clipRect().translated(0, -1));
    applyDefaultAntialiasingHint(&painter);
    QCPGraph::draw(&painter);
}

void DashedGraph::drawLinePlot(QCPPainter* painter, const QVector<QPointF>& lines) const {
    const QPen pen = mPen;
    if (pen.dashPattern().isEmpty() || painter->modes().testFlag(QCPPainter::pmVectorized)) {
        QCPGraph::drawLinePlot(painter, lines);
        return;
    }
    QVector<qreal> pattern;
    for (const qreal width : pen.dashPattern()) {
        pattern.append(width * pen.widthF());
    }
    QPen plain = pen;
    plain.setStyle(Qt::SolidLine);
    plain.setCapStyle(Qt::FlatCap);
    applyDefaultAntialiasingHint(painter);
    painter->setPen(plain);
    painter->setBrush(Qt::NoBrush);
    painter->drawLines(dashesOf(lines, pattern));
}

DashedGraph* addDashedGraph(QCustomPlot& plot) {
    auto* graph = new DashedGraph(plot.xAxis, plot.yAxis);
    graph->setName({});
    graph->removeFromLegend();
    return graph;
}

} // namespace actiscope::ui
