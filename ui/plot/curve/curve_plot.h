#pragma once

#include "core/activation/maxout.h"
#include "core/analysis/curve.h"
#include "core/analysis/histogram.h"
#include "core/analysis/line/regions.h"
#include "ui/plot/curve/layer/band_layer.h"
#include "ui/plot/curve/layer/pinned_layer.h"
#include "ui/plot/plot_widget.h"

#include <memory>
#include <optional>
#include <vector>

class QCPAbstractLegendItem;
class QCPGraph;

namespace actiscope::ui {

class InputLayer;
class MaxoutLayer;
class ProbeLayer;
class RegionLayer;
class SlopeAxis;
class TrailLayer;

/// f and f' with saturated stretches tinted, small slopes faintly dotted, dead ones hatched, and a
/// probe with its tangent that the mouse drags. On demand f'', |f'| on a logarithmic axis, pinned
/// functions, the distribution of the input, the pieces of maxout.
class CurvePlot : public PlotWidget {
    Q_OBJECT

public:
    /// `label` names the plot in the legend, for example "ELU".
    explicit CurvePlot(QWidget* parent = nullptr);

    ~CurvePlot() override;

    /// An empty `curve.second` draws no f''. While the parameters of the same function change, its
    /// curves before fade as a trail.
    void setCurve(const Activation& activation, const Curve& curve, const Regions& regions,
                  double epsilon);
    /// |f'| on a logarithmic axis at the right instead of f' beside f; set before the curves.
    void setLogSlope(bool on);
    void setTrail(bool on);
    /// f' by another formula; an empty x removes it.
    void setNaive(const QString& name, const Eigen::ArrayXd& x, const Eigen::ArrayXd& slope);
    /// The slopes that a randomized function may draw, and the drawn one.
    using SlopeDraw = BandLayer::Band;
    void setSlopeDraw(const std::optional<SlopeDraw>& draw);
    /// The affine pieces of maxout, to be dragged; none for every other function.
    void setPieces(const std::vector<AffinePiece>& pieces);
    void setProbe(double x, double value, double slope);

    /// Draws the density of N(mean, deviation²) along the bottom.
    void setInput(double mean, double deviation);
    /// Draws how often the running network feeds each x into the function.
    void setInput(const Histogram& histogram);
    void clearInput();

    /// A function that was pinned for comparison, over the same range.
    using Pinned = PinnedLayer::Pinned;
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
    QVector<QPointF> secondPoints() const;
    QVector<QPointF> naivePoints() const;
    QVector<QPointF> drawnSlopePoints() const;
    /// Where a handle (0 or 1) of a piece of maxout is on the canvas.
    QPointF pieceHandle(std::size_t piece, std::size_t handle) const;
    int trailCurves() const;
    /// How often a curve was set so far.
    int curvesSet() const { return m_curvesSet; }
    bool hasLogSlope() const;

signals:
    /// The user dragged a piece of maxout.
    void piecesMoved(const std::vector<actiscope::AffinePiece>& pieces);
    /// The user dragged or clicked the probe to x.
    void probeMoved(double x);
    /// The mouse let go of the probe or a piece.
    void released();

protected:
    void restyle(const Look& look) override;
    bool canvasPressed(QMouseEvent* event) override;
    bool canvasMoved(QMouseEvent* event) override;
    void canvasReleased(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    double xAt(const QPoint& position) const;
    void fadeTrail();
    void toggle(QCPAbstractLegendItem* item);

    QCPGraph* m_value;
    QCPGraph* m_slope;
    QCPGraph* m_second;
    QCPGraph* m_naive;
    QCPGraph* m_difference;
    std::unique_ptr<SlopeAxis> m_slopeAxis;
    std::unique_ptr<RegionLayer> m_regions;
    std::unique_ptr<InputLayer> m_input;
    std::unique_ptr<TrailLayer> m_trail;
    std::unique_ptr<PinnedLayer> m_pinned;
    std::unique_ptr<BandLayer> m_band;
    std::unique_ptr<MaxoutLayer> m_maxout;
    std::unique_ptr<ProbeLayer> m_probe;
    QTimer m_fade;
    Activation m_activation;
    int m_curvesSet = 0;
    bool m_trailOn = false;
    bool m_dragging = false;
};

} // namespace actiscope::ui
