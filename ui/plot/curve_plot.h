#pragma once

#include "core/analysis/curve.h"
#include "core/analysis/regions.h"
#include "ui/plot/plot_widget.h"

#include <QPointer>

#include <vector>

class QCPAbstractLegendItem;
class QCPAxis;
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

    /// Draws the density of N(mean, deviation²) along the bottom.
    void setInput(double mean, double deviation);
    void clearInput();

    /// A function that was pinned for comparison, over the same range.
    struct Pinned {
        QString name;
        Curve curve;
    };
    /// At most six.
    void setPinned(const std::vector<Pinned>& pinned);
    /// The curve of a difference; an empty one removes it.
    void setDifference(const Eigen::ArrayXd& x, const Eigen::ArrayXd& values);

    /// Data read back, for tests and export.
    QVector<QPointF> valuePoints() const;
    QVector<QPointF> slopePoints() const;
    int shownRegions() const;
    QVector<QPointF> pinnedPoints(int index) const;
    QVector<QPointF> differencePoints() const;
    int pinnedCount() const;
    QVector<QPointF> densityPoints() const;

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
    void colorPinned(const PlotColors& colors);
    void toggle(QCPAbstractLegendItem* item);

    QCPGraph* m_value;
    QCPGraph* m_slope;
    QCPGraph* m_saturatedKey; ///< legend entries only
    QCPGraph* m_deadKey;
    /// One line for f and a thin one for f′ of each pinned function.
    struct PinnedGraphs {
        QCPGraph* value;
        QCPGraph* slope;
    };
    std::vector<PinnedGraphs> m_pinned;
    QCPGraph* m_difference;
    QCPAxis* m_densityAxis; ///< of its own, so that the density stands on the bottom edge
    QCPGraph* m_density;
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
