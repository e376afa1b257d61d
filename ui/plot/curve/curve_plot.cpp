#include "ui/plot/curve/curve_plot.h"

#include "ui/look/look.h"
#include "ui/plot/curve/layer/band_layer.h"
#include "ui/plot/curve/layer/input_layer.h"
#include "ui/plot/curve/layer/maxout_layer.h"
#include "ui/plot/curve/layer/pinned_layer.h"
#include "ui/plot/curve/layer/probe_layer.h"
#include "ui/plot/curve/layer/region_layer.h"
#include "ui/plot/curve/layer/slope_axis.h"
#include "ui/plot/graph_data.h"
#include "ui/plot/map/trail_layer.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace actiscope::ui {

CurvePlot::CurvePlot(QWidget* parent) : PlotWidget(parent) {
    QCustomPlot& p = plot();
    p.addLayer(QStringLiteral("regions"), p.layer(QStringLiteral("background")),
               QCustomPlot::limAbove);
    p.addLayer(QStringLiteral("pinned"), p.layer(QStringLiteral("main")), QCustomPlot::limBelow);
    p.addLayer(QStringLiteral("trail"), p.layer(QStringLiteral("main")), QCustomPlot::limBelow);
    p.addLayer(QStringLiteral("probe"), p.layer(QStringLiteral("main")), QCustomPlot::limAbove);

    m_slopeAxis = std::make_unique<SlopeAxis>(p);
    m_naive = p.addGraph();
    m_second = p.addGraph();
    m_second->setName(tr("f″(x)", "legend"));
    m_slope = p.addGraph();
    m_slope->setName(tr("f′(x)", "legend"));
    m_value = p.addGraph();
    m_value->setName(tr("f(x)", "legend"));
    m_regions = std::make_unique<RegionLayer>(p, QStringLiteral("regions"));

    p.legend->setVisible(true);
    p.legend->clearItems();
    m_value->addToLegend();
    m_slope->addToLegend();
    m_regions->addToLegend();
    m_input = std::make_unique<InputLayer>(p, QStringLiteral("regions"));
    m_trail = std::make_unique<TrailLayer>(p, QStringLiteral("trail"));
    m_pinned = std::make_unique<PinnedLayer>(p, QStringLiteral("pinned"));
    m_band = std::make_unique<BandLayer>(p, QStringLiteral("pinned"));
    m_maxout = std::make_unique<MaxoutLayer>(p, QStringLiteral("pinned"), QStringLiteral("main"));
    constexpr int kFadeMilliseconds = 50;
    m_fade.setInterval(kFadeMilliseconds);
    connect(&m_fade, &QTimer::timeout, this, &CurvePlot::fadeTrail);
    m_difference = p.addGraph();
    m_difference->setName(tr("difference"));
    m_difference->removeFromLegend();
    connect(&p, &QCustomPlot::legendClick, this,
            [this](QCPLegend*, QCPAbstractLegendItem* item) { toggle(item); });
    p.axisRect()->insetLayout()->setInsetAlignment(0, Qt::AlignTop | Qt::AlignLeft);
    setAxisLabels(tr("x", "axis"), QString());

    m_probe = std::make_unique<ProbeLayer>(p, QStringLiteral("probe"));
}

CurvePlot::~CurvePlot() = default;

void CurvePlot::setCurve(const Activation& activation, const Curve& curve, const Regions& regions,
                         double epsilon) {
    if (activation.id() != m_activation.id()) {
        m_trail->clear();
    } else if (m_trailOn && !(activation == m_activation)) {
        m_trail->keep(m_value);
        m_trail->fade(shownLook());
        m_fade.start();
    }
    m_activation = activation;
    ++m_curvesSet;
    setGraphData(m_value, curve.x, curve.f);
    m_slopeAxis->setData(m_slope, curve.x, curve.slope);
    const bool hasSecond = curve.second.size() > 0;
    setGraphData(m_second, hasSecond ? curve.x : Eigen::ArrayXd(), curve.second);
    listInLegend(m_second, hasSecond);
    if (hasLogSlope()) {
        m_slopeAxis->fit(curve.x, curve.slope, epsilon);
    }
    m_regions->show(regions, epsilon, shownLook());
    scheduleReplot();
}

void CurvePlot::setLogSlope(bool on) {
    m_slopeAxis->setLogarithmic(on);
    m_probe->setSlopeAxis(m_slopeAxis->axis());
    m_slope->setName(on ? tr("|f′(x)|, axis at the right", "legend") : tr("f′(x)", "legend"));
}

void CurvePlot::setTrail(bool on) {
    m_trailOn = on;
    if (!on) {
        m_trail->clear();
    }
}

void CurvePlot::fadeTrail() {
    if (!m_trail->fade(shownLook())) {
        m_fade.stop();
    }
    scheduleReplot();
}

void CurvePlot::setNaive(const QString& name, const Eigen::ArrayXd& x,
                         const Eigen::ArrayXd& slope) {
    m_naive->setName(name);
    m_slopeAxis->setData(m_naive, x, slope);
    listInLegend(m_naive, x.size() > 0);
    scheduleReplot();
}

void CurvePlot::setSlopeDraw(const std::optional<SlopeDraw>& draw) {
    m_band->show(draw, range().xMin);
    scheduleReplot();
}

void CurvePlot::setPieces(const std::vector<AffinePiece>& pieces) {
    m_maxout->show(pieces, range(), shownLook());
    scheduleReplot();
}

void CurvePlot::setPinned(const std::vector<Pinned>& pinned) {
    m_pinned->show(pinned, *m_slopeAxis, shownLook());
    scheduleReplot();
}

void CurvePlot::setDifference(const Eigen::ArrayXd& x, const Eigen::ArrayXd& values) {
    setGraphData(m_difference, x, values);
    listInLegend(m_difference, x.size() > 0);
    scheduleReplot();
}

void CurvePlot::setInput(double mean, double deviation) {
    m_input->showNormal(mean, deviation, range());
    scheduleReplot();
}

void CurvePlot::setInput(const Histogram& histogram) {
    m_input->showHistogram(histogram);
    scheduleReplot();
}

void CurvePlot::clearInput() {
    m_input->clear();
    scheduleReplot();
}

QVector<QPointF> CurvePlot::densityPoints() const {
    return graphPoints(m_input->graph());
}

/// A click in the legend hides a curve, another one brings it back; a pinned f takes its f′ along.
void CurvePlot::toggle(QCPAbstractLegendItem* item) {
    auto* entry = qobject_cast<QCPPlottableLegendItem*>(item);
    if (entry == nullptr || m_regions->isKey(entry->plottable())) {
        return;
    }
    const bool visible = !entry->plottable()->visible();
    entry->plottable()->setVisible(visible);
    m_pinned->hideSlopesWithValues();
    const Look& look = shownLook();
    entry->setTextColor(visible ? look.colors.text : look.colors.axis);
    scheduleReplot();
}

void CurvePlot::setProbe(double x, double value, double slope) {
    m_probe->show(x, value, slope);
    scheduleLayerReplot(m_probe->layer());
}

void CurvePlot::restyle(const Look& look) {
    PlotWidget::restyle(look);
    m_value->setPen(look.line(&Colors::value, &Strokes::value));
    m_slope->setPen(look.line(&Colors::slope, &Strokes::slope));
    m_pinned->restyle(look);
    m_difference->setPen(look.line(&Colors::difference, &Strokes::difference));
    m_second->setPen(look.line(&Colors::second, &Strokes::second));
    m_naive->setPen(look.line(&Colors::naive, &Strokes::naive));
    m_slopeAxis->restyle(look, font());
    m_input->restyle(look);
    m_band->restyle(look);
    m_maxout->restyle(look);
    m_trail->fade(look);
    m_regions->restyle(look);
    m_probe->restyle(look);
}

double CurvePlot::xAt(const QPoint& position) const {
    return plot().xAxis->pixelToCoord(position.x());
}

bool CurvePlot::canvasPressed(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) {
        return false;
    }
    if (m_maxout->grab(event->pos())) {
        return true;
    }
    m_dragging = m_probe->isNear(event->pos());
    return m_dragging;
}

bool CurvePlot::canvasMoved(QMouseEvent* event) {
    if (m_maxout->isGrabbed()) {
        emit piecesMoved(m_maxout->dragged(event->pos()));
        return true;
    }
    if (m_dragging) {
        emit probeMoved(xAt(event->pos()));
        return true;
    }
    plot().setCursor(m_maxout->isNear(event->pos())  ? Qt::PointingHandCursor
                     : m_probe->isNear(event->pos()) ? Qt::SizeHorCursor
                                                     : Qt::ArrowCursor);
    return false;
}

void CurvePlot::canvasReleased(QMouseEvent*) {
    const bool piece = m_maxout->isGrabbed();
    m_maxout->release();
    if (std::exchange(m_dragging, false) || piece) {
        emit released();
    }
}

void CurvePlot::keyPressEvent(QKeyEvent* event) {
    const int direction = event->key() == Qt::Key_Right ? 1 : event->key() == Qt::Key_Left ? -1 : 0;
    if (direction == 0) {
        PlotWidget::keyPressEvent(event);
        return;
    }
    double step = plot().xAxis->range().size() / 200.0;
    if (event->modifiers().testFlag(Qt::ControlModifier)) {
        step *= 10.0;
    } else if (event->modifiers().testFlag(Qt::ShiftModifier)) {
        step *= 0.1;
    }
    emit probeMoved(m_probe->x() + direction * step);
}

QVector<QPointF> CurvePlot::valuePoints() const {
    return graphPoints(m_value);
}
QVector<QPointF> CurvePlot::slopePoints() const {
    return graphPoints(m_slope);
}

QVector<QPointF> CurvePlot::pinnedPoints(int index) const {
    return graphPoints(m_pinned->value(index));
}

QVector<QPointF> CurvePlot::differencePoints() const {
    return graphPoints(m_difference);
}

QVector<QPointF> CurvePlot::secondPoints() const {
    return graphPoints(m_second);
}

QVector<QPointF> CurvePlot::naivePoints() const {
    return graphPoints(m_naive);
}

QVector<QPointF> CurvePlot::drawnSlopePoints() const {
    return graphPoints(m_band->drawn());
}

QPointF CurvePlot::pieceHandle(std::size_t piece, std::size_t handle) const {
    return m_maxout->handlePosition(piece, handle);
}

int CurvePlot::trailCurves() const {
    return m_trail->shown();
}

bool CurvePlot::hasLogSlope() const {
    return m_slopeAxis->isLogarithmic();
}

int CurvePlot::pinnedCount() const {
    return m_pinned->count();
}

int CurvePlot::shownRegions() const {
    return m_regions->shown();
}

} // namespace actiscope::ui
