#pragma once

#include <Eigen/Core>

#include <qcustomplot.h>

#include <cmath>

namespace actiscope::ui {

/// Gives a graph its points; x is sorted. An infinite value is outside every range; as a gap it
/// cannot disturb the painter.
inline void setGraphData(QCPGraph* graph, const Eigen::ArrayXd& x, const Eigen::ArrayXd& y) {
    QVector<QCPGraphData> points(x.size());
    for (Eigen::Index i = 0; i < x.size(); ++i) {
        points[i] = {x[i], std::isfinite(y[i]) ? y[i] : std::nan("")};
    }
    graph->data()->set(points, true);
}

inline QVector<QPointF> graphPoints(const QCPGraph* graph) {
    QVector<QPointF> points;
    for (const QCPGraphData& point : *graph->data()) {
        points.append({point.key, point.value});
    }
    return points;
}

/// Shows or hides a graph together with its entry in the legend.
inline void listInLegend(QCPGraph* graph, bool listed) {
    if (listed) {
        graph->addToLegend();
    } else {
        graph->removeFromLegend();
    }
}

} // namespace actiscope::ui
