#pragma once

#include "core/analysis/curve.h"
#include "core/analysis/regions.h"
#include "ui/plot/plot_widget.h"

#include <QPointer>

#include <vector>

class QCPGraph;
class QCPItemLine;
class QCPItemRect;
class QCPItemTracer;

namespace actiscope::ui {

/// f and f' with saturated stretches tinted, dead ones hatched, and a probe with its tangent that
/// the mouse drags.
class CurvePlot : public PlotWidget {
    Q_OBJECT

public:
    /// `label` names the plot in the legend, for example "ELU".
    explicit CurvePlot(QWidget* parent = nullptr);

    void setCurve(const Curve& curve, const Regions& regions, double epsilon);
    void setProbe(double x, double value, double slope);

    /// Data read back, for tests and export.
    QVector<QPointF> valuePoints() const;
    QVector<QPointF> slopePoints() const;
    int shownRegions() const;

signals:
    /// The user dragged or clicked the probe to x.
    void probeMoved(double x);
    void probeReleased();

protected:
    void applyColors(const PlotColors& colors) override;
    bool canvasPressed(QMouseEvent* event) override;
    bool canvasMoved(QMouseEvent* event) override;
    void canvasReleased(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void showRegions(std::vector<QCPItemRect*>& pool, const std::vector<Interval>& intervals,
                     const QBrush& brush, const QPen& pen);
    bool nearProbe(const QPoint& position) const;
    double xAt(const QPoint& position) const;
    void placeProbe();

    QCPGraph* m_value;
    QCPGraph* m_slope;
    QCPGraph* m_saturatedKey; ///< legend entries only
    QCPGraph* m_deadKey;
    std::vector<QCPItemRect*> m_saturatedRects;
    std::vector<QCPItemRect*> m_deadRects;
    QCPLayer* m_probeLayer;
    QCPItemLine* m_probeLine;
    QCPItemLine* m_tangent;
    QCPItemTracer* m_valueDot;
    QCPItemTracer* m_slopeDot;
    Regions m_regions;
    double m_probeX = 0.0;
    double m_probeValue = 0.0;
    double m_probeSlope = 0.0;
    bool m_dragging = false;
};

} // namespace actiscope::ui
