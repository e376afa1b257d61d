#pragma once

#include "core/activation/maxout.h"
#include "core/analysis/curve.h"
#include "core/analysis/histogram.h"
#include "core/analysis/line/regions.h"
#include "ui/plot/curve/frame/curve_frame.h"
#include "ui/plot/curve/frame/density_layer.h"
#include "ui/plot/curve/layer/band_layer.h"
#include "ui/plot/curve/layer/pinned_layer.h"
#include "ui/plot/curve/layer/probe_layer.h"
#include "ui/plot/plot_widget.h"

#include <memory>
#include <optional>
#include <vector>

class QCPGraph;

namespace actiscope::ui {

class DifferenceLayer;
class MaxoutLayer;
class NameLayer;
class RegionLayer;
class SlopeAxis;
class TrailLayer;

/// f and f' under the name of the function, with saturated stretches tinted, dead ones hatched, and
/// a probe with its tangent that the mouse drags. On demand f'', |f'| on a logarithmic axis, pinned
/// functions, the difference to one of them in a strip of its own, the distributions of the input
/// and of the output at the edges, the pieces of maxout. Every curve has its name at its end.
class CurvePlot : public PlotWidget {
    Q_OBJECT

public:
    explicit CurvePlot(QWidget* parent = nullptr);

    ~CurvePlot() override;

    /// What stands in the plot: "ELU", "α = 1".
    void setTitle(const QString& name, const QString& parameters);
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
    /// `sides` where the function breaks at x.
    void setProbe(double x, double value, double slope,
                  const std::optional<OneSided>& sides = std::nullopt);
    /// Places that a dragged probe stops at.
    void setSnaps(std::vector<double> places);

    /// Draws the density of N(mean, deviation²) below the plane.
    void setInput(double mean, double deviation);
    /// Draws how often the running network feeds each x into the function.
    void setInput(const Histogram& histogram);
    /// What comes out for that input, beside the plane.
    void setOutput(const DensityLayer::Output& output);
    void clearInput();

    /// A function that was pinned for comparison, over the same range.
    using Pinned = PinnedLayer::Pinned;
    /// At most six.
    void setPinned(const std::vector<Pinned>& pinned, const std::vector<Regions>& regions);
    /// The curve of the difference to the function of that name; an empty one removes it.
    void setDifference(const QString& name, const Eigen::ArrayXd& x, const Eigen::ArrayXd& values);

    /// Data read back, for tests and export.
    QVector<QPointF> valuePoints() const;
    QVector<QPointF> slopePoints() const;
    int shownRegions() const;
    QVector<QPointF> pinnedPoints(int index) const;
    QVector<QPointF> differencePoints() const;
    QString differencePeak() const;
    int pinnedCount() const;
    QVector<QPointF> densityPoints() const;
    const OutputDensity& output() const;
    QVector<QPointF> secondPoints() const;
    QVector<QPointF> naivePoints() const;
    QVector<QPointF> drawnSlopePoints() const;
    /// Where a handle (0 or 1) of a piece of maxout is on the canvas.
    QPointF pieceHandle(std::size_t piece, std::size_t handle) const;
    int trailCurves() const;
    /// What stands beside the dots of the probe.
    QString probeTexts() const;
    const CurveFrame& frame() const { return m_frame; }
    /// Names of curves as they were painted last.
    const NameLayer& names() const { return *m_names; }
    const RegionLayer& regions() const { return *m_regions; }
    bool isCurveShown(int name) const;
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
    void arrange(const QSize& canvas) override;
    bool canvasPressed(QMouseEvent* event) override;
    bool canvasMoved(QMouseEvent* event) override;
    void canvasReleased(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    double xAt(const QPoint& position) const;
    void buildLayers();
    void fadeTrail();
    std::vector<QRectF> wordPlaces() const;
    void toggle(QCPGraph* graph);
    void nameCurves();
    void rearrange();

    CurveFrame m_frame;
    QCPGraph* m_value;
    QCPGraph* m_slope;
    QCPGraph* m_second;
    QCPGraph* m_naive;
    QString m_naiveName;
    QStringList m_pinnedNames;
    std::vector<double> m_snaps;
    std::unique_ptr<SlopeAxis> m_slopeAxis;
    std::unique_ptr<RegionLayer> m_regions;
    std::unique_ptr<DensityLayer> m_density;
    std::unique_ptr<DifferenceLayer> m_difference;
    std::unique_ptr<TrailLayer> m_trail;
    std::unique_ptr<PinnedLayer> m_pinned;
    std::unique_ptr<BandLayer> m_band;
    std::unique_ptr<MaxoutLayer> m_maxout;
    std::unique_ptr<NameLayer> m_names;
    std::unique_ptr<ProbeLayer> m_probe;
    QTimer m_fade;
    Activation m_activation;
    int m_curvesSet = 0;
    bool m_trailOn = false;
    bool m_dragging = false;
};

} // namespace actiscope::ui
