#include "ui/plot/curve/curve_plot.h"

#include "ui/look/look.h"
#include "ui/look/sizes.h"
#include "ui/plot/curve/band_layer.h"
#include "ui/plot/curve/input_layer.h"
#include "ui/plot/curve/maxout_layer.h"
#include "ui/plot/graph_data.h"
#include "ui/plot/map/trail_layer.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace actiscope::ui {
namespace {

/// The tint of saturation in dots: calmer, and told apart without its colour.
QBrush smallSlopeBrush(const Look& look) {
    return {look.colors.saturated, Qt::Dense4Pattern};
}

QCPGraph* legendKey(QCustomPlot& plot) {
    QCPGraph* graph = plot.addGraph();
    graph->setPen(Qt::NoPen);
    return graph;
}

} // namespace

CurvePlot::CurvePlot(QWidget* parent) : PlotWidget(parent) {
    QCustomPlot& p = plot();
    p.addLayer(QStringLiteral("regions"), p.layer(QStringLiteral("background")),
               QCustomPlot::limAbove);
    p.addLayer(QStringLiteral("pinned"), p.layer(QStringLiteral("main")), QCustomPlot::limBelow);
    p.addLayer(QStringLiteral("trail"), p.layer(QStringLiteral("main")), QCustomPlot::limBelow);
    p.addLayer(QStringLiteral("probe"), p.layer(QStringLiteral("main")), QCustomPlot::limAbove);
    m_probeLayer = p.layer(QStringLiteral("probe"));
    m_probeLayer->setMode(QCPLayer::lmBuffered);

    // Inside of the other axes at the right, so that its numbers stand at the edge of the plot.
    m_logAxis = p.axisRect()->addAxis(QCPAxis::atRight);
    m_logAxis->setScaleType(QCPAxis::stLogarithmic);
    m_logAxis->setTicker(QSharedPointer<QCPAxisTickerLog>::create());
    m_logAxis->setNumberFormat("ebc");
    m_logAxis->setNumberPrecision(0);
    m_logAxis->setLabel(tr("|f′(x)|", "axis"));
    m_logAxis->setVisible(false);
    m_epsilonLine = p.addGraph(p.xAxis, m_logAxis);
    m_naive = p.addGraph();
    m_second = p.addGraph();
    m_second->setName(tr("f″(x)", "legend"));
    m_slope = p.addGraph();
    m_slope->setName(tr("f′(x)", "legend"));
    m_value = p.addGraph();
    m_value->setName(tr("f(x)", "legend"));
    m_saturatedKey = legendKey(p);
    m_smallSlopeKey = legendKey(p);
    m_deadKey = legendKey(p);
    m_deadKey->setName(tr("dead: f′ = 0"));

    p.legend->setVisible(true);
    p.legend->clearItems();
    for (QCPGraph* graph : {m_value, m_slope, m_saturatedKey, m_smallSlopeKey, m_deadKey}) {
        graph->addToLegend();
    }
    m_input = std::make_unique<InputLayer>(p, QStringLiteral("regions"));
    m_trail = std::make_unique<TrailLayer>(p, QStringLiteral("trail"));
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

    m_probeLine = new QCPItemLine(&p);
    m_tangent = new QCPItemLine(&p);
    m_valueDot = new QCPItemTracer(&p);
    m_slopeDot = new QCPItemTracer(&p);
    for (QCPItemTracer* dot : {m_valueDot, m_slopeDot}) {
        dot->setStyle(QCPItemTracer::tsCircle);
        dot->position->setType(QCPItemPosition::ptPlotCoords);
    }
    m_probeLine->start->setTypeX(QCPItemPosition::ptPlotCoords);
    m_probeLine->start->setTypeY(QCPItemPosition::ptAxisRectRatio);
    m_probeLine->end->setTypeX(QCPItemPosition::ptPlotCoords);
    m_probeLine->end->setTypeY(QCPItemPosition::ptAxisRectRatio);
    for (QCPAbstractItem* item :
         std::initializer_list<QCPAbstractItem*>{m_probeLine, m_tangent, m_valueDot, m_slopeDot}) {
        item->setLayer(m_probeLayer);
        item->setClipToAxisRect(true);
    }
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
    setSlopeData(m_slope, curve.x, curve.slope);
    const bool hasSecond = curve.second.size() > 0;
    setGraphData(m_second, hasSecond ? curve.x : Eigen::ArrayXd(), curve.second);
    listInLegend(m_second, hasSecond);
    if (m_logSlope) {
        fitLogAxis(curve.slope);
        const Eigen::Array2d ends(curve.x[0], curve.x[curve.x.size() - 1]);
        setGraphData(m_epsilonLine, ends, Eigen::Array2d::Constant(epsilon));
    }
    m_regions = regions;
    m_saturatedKey->setName(tr("saturated: |f′| < %1").arg(epsilon));
    m_smallSlopeKey->setName(tr("small slope: |f′| < %1").arg(epsilon));
    const Look& look = shownLook();
    showRegions(m_saturatedRects, regions.saturated, look.colors.saturated, Qt::NoPen);
    showRegions(m_smallSlopeRects, regions.smallSlope, smallSlopeBrush(look), Qt::NoPen);
    showRegions(m_deadRects, regions.dead, QBrush(look.colors.dead, Qt::BDiagPattern),
                look.pen(look.colors.dead, &Strokes::hair));
    scheduleReplot();
}

/// On the logarithmic axis a slope of 0 has no place: the curve ends there.
void CurvePlot::setSlopeData(QCPGraph* graph, const Eigen::ArrayXd& x,
                             const Eigen::ArrayXd& slope) {
    graph->setValueAxis(m_logSlope ? m_logAxis : plot().yAxis);
    if (!m_logSlope) {
        setGraphData(graph, x, slope);
        return;
    }
    const double gap = std::nan("");
    setGraphData(graph, x,
                 slope.unaryExpr([gap](double v) { return v == 0.0 ? gap : std::fabs(v); }));
}

/// Whole decades around what the curve has, but no further down than can be told from nothing.
void CurvePlot::fitLogAxis(const Eigen::ArrayXd& slope) {
    double low = 1e-2;
    double high = 1.0;
    for (const double v : slope) {
        const double magnitude = std::fabs(v);
        if (magnitude > 0.0 && std::isfinite(magnitude)) {
            low = std::min(low, magnitude);
            high = std::max(high, magnitude);
        }
    }
    constexpr double kLowest = -50.0;
    constexpr double kHighest = 50.0;
    const double bottom = std::max(std::floor(std::log10(low)), kLowest);
    const double top = std::min(std::ceil(std::log10(high) + 0.1), kHighest);
    m_logAxis->setRange(std::pow(10.0, bottom), std::pow(10.0, top));
}

void CurvePlot::setLogSlope(bool on) {
    m_logSlope = on;
    QCustomPlot& p = plot();
    m_logAxis->setVisible(on);
    p.yAxis2->setVisible(!on);
    m_epsilonLine->setVisible(on);
    m_slopeDot->position->setAxes(p.xAxis, on ? m_logAxis : p.yAxis);
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
    setSlopeData(m_naive, x, slope);
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

/// Uses the rectangles of the last frame again, so that dragging a slider creates nothing.
void CurvePlot::showRegions(std::vector<QCPItemRect*>& pool, const std::vector<Interval>& intervals,
                            const QBrush& brush, const QPen& pen) {
    while (pool.size() < intervals.size()) {
        auto* rect = new QCPItemRect(&plot());
        rect->setLayer(QStringLiteral("regions"));
        for (QCPItemPosition* corner : {rect->topLeft, rect->bottomRight}) {
            corner->setTypeX(QCPItemPosition::ptPlotCoords);
            corner->setTypeY(QCPItemPosition::ptAxisRectRatio);
        }
        pool.push_back(rect);
    }
    for (std::size_t i = 0; i < pool.size(); ++i) {
        pool[i]->setVisible(i < intervals.size());
        if (i < intervals.size()) {
            pool[i]->setBrush(brush);
            pool[i]->setPen(pen);
            pool[i]->topLeft->setCoords(intervals[i].from, -0.01);
            pool[i]->bottomRight->setCoords(intervals[i].to, 1.01);
        }
    }
}

void CurvePlot::setPinned(const std::vector<Pinned>& pinned) {
    QCustomPlot& p = plot();
    while (m_pinned.size() > pinned.size()) {
        p.removeGraph(m_pinned.back().slope);
        p.removeGraph(m_pinned.back().value);
        m_pinned.pop_back();
    }
    const bool added = m_pinned.size() < pinned.size();
    while (m_pinned.size() < pinned.size()) {
        PinnedGraphs graphs{p.addGraph(), p.addGraph()};
        graphs.slope->removeFromLegend();
        // Below the present function, which stays the one that is read.
        graphs.value->setLayer(QStringLiteral("pinned"));
        graphs.slope->setLayer(QStringLiteral("pinned"));
        m_pinned.push_back(graphs);
    }
    for (std::size_t i = 0; i < pinned.size(); ++i) {
        m_pinned[i].value->setName(pinned[i].name);
        setGraphData(m_pinned[i].value, pinned[i].curve.x, pinned[i].curve.f);
        setSlopeData(m_pinned[i].slope, pinned[i].curve.x, pinned[i].curve.slope);
    }
    if (added) {
        colorPinned(shownLook());
    }
    scheduleReplot();
}

void CurvePlot::setDifference(const Eigen::ArrayXd& x, const Eigen::ArrayXd& values) {
    setGraphData(m_difference, x, values);
    if (x.size() > 0) {
        m_difference->addToLegend();
    } else {
        m_difference->removeFromLegend();
    }
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

void CurvePlot::colorPinned(const Look& look) {
    for (std::size_t i = 0; i < m_pinned.size(); ++i) {
        QPen slope = look.pinnedLine(i, &Strokes::pinnedSlope);
        slope.setColor(translucent(slope.color(), opacity::kPinnedSlope));
        m_pinned[i].value->setPen(look.pinnedLine(i, &Strokes::pinned));
        m_pinned[i].slope->setPen(slope);
    }
}

/// A click in the legend hides a curve, another one brings it back; a pinned f takes its f′ along.
void CurvePlot::toggle(QCPAbstractLegendItem* item) {
    auto* entry = qobject_cast<QCPPlottableLegendItem*>(item);
    if (entry == nullptr || entry->plottable() == m_saturatedKey ||
        entry->plottable() == m_smallSlopeKey || entry->plottable() == m_deadKey) {
        return;
    }
    const bool visible = !entry->plottable()->visible();
    entry->plottable()->setVisible(visible);
    for (const PinnedGraphs& graphs : m_pinned) {
        if (graphs.value == entry->plottable()) {
            graphs.slope->setVisible(visible);
        }
    }
    const Look& look = shownLook();
    entry->setTextColor(visible ? look.colors.text : look.colors.zeroLine);
    scheduleReplot();
}

void CurvePlot::setProbe(double x, double value, double slope) {
    m_probeX = x;
    m_probeValue = value;
    m_probeSlope = slope;
    placeProbe();
    scheduleLayerReplot(m_probeLayer);
}

void CurvePlot::placeProbe() {
    m_probeLine->start->setCoords(m_probeX, 0.0);
    m_probeLine->end->setCoords(m_probeX, 1.0);
    const bool defined = std::isfinite(m_probeValue) && std::isfinite(m_probeSlope);
    m_tangent->setVisible(defined);
    m_valueDot->setVisible(defined);
    m_slopeDot->setVisible(defined && !(m_logSlope && m_probeSlope == 0.0));
    if (!defined) {
        return;
    }
    // The tangent keeps its length on the screen whatever the slope.
    const QCustomPlot& p = plot();
    const double xPerPixel = p.xAxis->range().size() / std::max(1, p.axisRect()->width());
    const double yPerPixel = p.yAxis->range().size() / std::max(1, p.axisRect()->height());
    const double rise = m_probeSlope * xPerPixel / yPerPixel;
    const double dx = kTangent / std::hypot(1.0, rise) * xPerPixel;
    m_tangent->start->setCoords(m_probeX - dx, m_probeValue - dx * m_probeSlope);
    m_tangent->end->setCoords(m_probeX + dx, m_probeValue + dx * m_probeSlope);
    m_valueDot->position->setCoords(m_probeX, m_probeValue);
    m_slopeDot->position->setCoords(m_probeX, m_logSlope ? std::fabs(m_probeSlope) : m_probeSlope);
}

void CurvePlot::restyle(const Look& look) {
    PlotWidget::restyle(look);
    m_value->setPen(look.line(&Colors::value, &Strokes::value));
    m_slope->setPen(look.line(&Colors::slope, &Strokes::slope));
    colorPinned(look);
    m_difference->setPen(look.line(&Colors::difference, &Strokes::difference));
    m_second->setPen(look.line(&Colors::second, &Strokes::second));
    m_naive->setPen(look.line(&Colors::naive, &Strokes::naive));
    m_epsilonLine->setPen(dotted(look.pen(look.colors.text, &Strokes::hair)));
    m_logAxis->setBasePen(QPen(look.colors.zeroLine));
    m_logAxis->setTickPen(QPen(look.colors.slope));
    m_logAxis->setSubTickPen(QPen(look.colors.zeroLine));
    m_logAxis->setTickLabelColor(look.colors.slope);
    m_logAxis->setLabelColor(look.colors.slope);
    m_logAxis->setTickLabelFont(font());
    m_logAxis->setLabelFont(font());
    m_input->restyle(look);
    m_band->restyle(look);
    m_maxout->restyle(look);
    m_trail->fade(look);
    m_saturatedKey->setBrush(look.colors.saturated);
    m_smallSlopeKey->setBrush(smallSlopeBrush(look));
    for (QCPItemRect* rect : m_smallSlopeRects) {
        rect->setBrush(smallSlopeBrush(look));
    }
    m_deadKey->setBrush(QBrush(look.colors.dead, Qt::BDiagPattern));
    for (QCPItemRect* rect : m_saturatedRects) {
        rect->setBrush(look.colors.saturated);
    }
    for (QCPItemRect* rect : m_deadRects) {
        rect->setBrush(QBrush(look.colors.dead, Qt::BDiagPattern));
        rect->setPen(look.pen(look.colors.dead, &Strokes::hair));
    }
    m_probeLine->setPen(dotted(look.pen(look.colors.probe, &Strokes::hair)));
    m_tangent->setPen(look.pen(look.colors.probe, &Strokes::tangent));
    m_valueDot->setPen(look.pen(look.colors.canvas, &Strokes::dotRim));
    m_valueDot->setBrush(look.colors.value);
    m_slopeDot->setPen(look.pen(look.colors.canvas, &Strokes::dotRim));
    m_slopeDot->setBrush(look.colors.slope);
    for (QCPItemTracer* dot : {m_valueDot, m_slopeDot}) {
        dot->setSize(look.mark(&Marks::probe));
    }
    placeProbe();
}

double CurvePlot::xAt(const QPoint& position) const {
    return plot().xAxis->pixelToCoord(position.x());
}

bool CurvePlot::nearProbe(const QPoint& position) const {
    return std::fabs(plot().xAxis->coordToPixel(m_probeX) - position.x()) <= reach::kProbe;
}

bool CurvePlot::canvasPressed(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) {
        return false;
    }
    if (m_maxout->grab(event->pos())) {
        return true;
    }
    m_dragging = nearProbe(event->pos());
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
    plot().setCursor(m_maxout->isNear(event->pos()) ? Qt::PointingHandCursor
                     : nearProbe(event->pos())      ? Qt::SizeHorCursor
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
    emit probeMoved(m_probeX + direction * step);
}

QVector<QPointF> CurvePlot::valuePoints() const {
    return graphPoints(m_value);
}
QVector<QPointF> CurvePlot::slopePoints() const {
    return graphPoints(m_slope);
}

QVector<QPointF> CurvePlot::pinnedPoints(int index) const {
    return graphPoints(m_pinned[static_cast<std::size_t>(index)].value);
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
    return m_logAxis->visible();
}

int CurvePlot::pinnedCount() const {
    return static_cast<int>(m_pinned.size());
}

int CurvePlot::shownRegions() const {
    return static_cast<int>(m_regions.saturated.size() + m_regions.smallSlope.size() +
                            m_regions.dead.size());
}

} // namespace actiscope::ui
