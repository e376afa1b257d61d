#include "ui/plot/curve_plot.h"

#include "ui/plot/plot_colors.h"

#include <qcustomplot.h>

#include <cmath>
#include <numbers>

namespace actiscope::ui {
namespace {

constexpr int kGrabPixels = 8;

void setData(QCPGraph* graph, const Eigen::ArrayXd& x, const Eigen::ArrayXd& y) {
    QVector<QCPGraphData> points(x.size());
    for (Eigen::Index i = 0; i < x.size(); ++i) {
        // An infinite value is outside every range; as a gap it cannot disturb the painter.
        points[i] = {x[i], std::isfinite(y[i]) ? y[i] : std::nan("")};
    }
    graph->data()->set(points, true);
}

QVector<QPointF> pointsOf(const QCPGraph* graph) {
    QVector<QPointF> points;
    for (const QCPGraphData& point : *graph->data()) {
        points.append({point.key, point.value});
    }
    return points;
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
    p.addLayer(QStringLiteral("probe"), p.layer(QStringLiteral("main")), QCustomPlot::limAbove);
    m_probeLayer = p.layer(QStringLiteral("probe"));
    m_probeLayer->setMode(QCPLayer::lmBuffered);

    m_slope = p.addGraph();
    m_slope->setName(tr("f′(x)", "legend"));
    m_value = p.addGraph();
    m_value->setName(tr("f(x)", "legend"));
    m_saturatedKey = legendKey(p);
    m_deadKey = legendKey(p);
    m_deadKey->setName(tr("dead: f′ = 0"));

    p.legend->setVisible(true);
    p.legend->clearItems();
    for (QCPGraph* graph : {m_value, m_slope, m_saturatedKey, m_deadKey}) {
        graph->addToLegend();
    }
    m_densityAxis = p.axisRect()->addAxis(QCPAxis::atRight);
    m_densityAxis->setVisible(false);
    m_density = p.addGraph(p.xAxis, m_densityAxis);
    m_density->setLayer(QStringLiteral("regions"));
    m_density->setName(tr("density of z"));
    m_density->removeFromLegend();
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
        dot->setSize(9);
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

void CurvePlot::setCurve(const Curve& curve, const Regions& regions, double epsilon) {
    setData(m_value, curve.x, curve.f);
    setData(m_slope, curve.x, curve.slope);
    m_regions = regions;
    m_saturatedKey->setName(tr("saturated: |f′| < %1").arg(epsilon));
    const PlotColors& colors = plotColors(palette());
    showRegions(m_saturatedRects, regions.saturated, colors.saturated, Qt::NoPen);
    showRegions(m_deadRects, regions.dead, QBrush(colors.dead, Qt::BDiagPattern),
                QPen(colors.dead, 1.0));
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
        setData(m_pinned[i].value, pinned[i].curve.x, pinned[i].curve.f);
        setData(m_pinned[i].slope, pinned[i].curve.x, pinned[i].curve.slope);
    }
    if (added) {
        colorPinned(plotColors(palette()));
    }
    scheduleReplot();
}

void CurvePlot::setDifference(const Eigen::ArrayXd& x, const Eigen::ArrayXd& values) {
    setData(m_difference, x, values);
    if (x.size() > 0) {
        m_difference->addToLegend();
    } else {
        m_difference->removeFromLegend();
    }
    scheduleReplot();
}

void CurvePlot::setInput(double mean, double deviation) {
    const numeric::Rectangle view = range();
    constexpr Eigen::Index kPoints = 400;
    const Eigen::ArrayXd x = Eigen::ArrayXd::LinSpaced(kPoints, view.xMin, view.xMax);
    const Eigen::ArrayXd z = (x - mean) / deviation;
    const double peak = 1.0 / (deviation * std::sqrt(2.0 * std::numbers::pi));
    setData(m_density, x, peak * (-0.5 * z.square()).exp());
    // The bell takes the lowest quarter of the plot; its shape and place matter, not its height.
    m_densityAxis->setRange(0.0, 4.0 * peak);
    m_density->addToLegend();
    scheduleReplot();
}

void CurvePlot::clearInput() {
    m_density->data()->clear();
    m_density->removeFromLegend();
    scheduleReplot();
}

QVector<QPointF> CurvePlot::densityPoints() const {
    return pointsOf(m_density);
}

void CurvePlot::colorPinned(const PlotColors& colors) {
    for (std::size_t i = 0; i < m_pinned.size(); ++i) {
        const QColor color = colors.pinned[i % colors.pinned.size()];
        QColor faint = color;
        faint.setAlpha(150);
        m_pinned[i].value->setPen(QPen(color, 1.8));
        m_pinned[i].slope->setPen(QPen(faint, 1.0));
    }
}

/// A click in the legend hides a curve, another one brings it back; a pinned f takes its f′ along.
void CurvePlot::toggle(QCPAbstractLegendItem* item) {
    auto* entry = qobject_cast<QCPPlottableLegendItem*>(item);
    if (entry == nullptr || entry->plottable() == m_saturatedKey ||
        entry->plottable() == m_deadKey) {
        return;
    }
    const bool visible = !entry->plottable()->visible();
    entry->plottable()->setVisible(visible);
    for (const PinnedGraphs& graphs : m_pinned) {
        if (graphs.value == entry->plottable()) {
            graphs.slope->setVisible(visible);
        }
    }
    const PlotColors& colors = plotColors(palette());
    entry->setTextColor(visible ? colors.text : colors.zeroLine);
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
    m_slopeDot->setVisible(defined);
    if (!defined) {
        return;
    }
    // The tangent keeps its length on the screen whatever the slope: 70 pixels to each side.
    constexpr double kHalfLength = 70.0;
    const QCustomPlot& p = plot();
    const double xPerPixel = p.xAxis->range().size() / std::max(1, p.axisRect()->width());
    const double yPerPixel = p.yAxis->range().size() / std::max(1, p.axisRect()->height());
    const double rise = m_probeSlope * xPerPixel / yPerPixel;
    const double dx = kHalfLength / std::hypot(1.0, rise) * xPerPixel;
    m_tangent->start->setCoords(m_probeX - dx, m_probeValue - dx * m_probeSlope);
    m_tangent->end->setCoords(m_probeX + dx, m_probeValue + dx * m_probeSlope);
    m_valueDot->position->setCoords(m_probeX, m_probeValue);
    m_slopeDot->position->setCoords(m_probeX, m_probeSlope);
}

void CurvePlot::applyColors(const PlotColors& colors) {
    PlotWidget::applyColors(colors);
    m_value->setPen(QPen(colors.value, 2.6));
    m_slope->setPen(QPen(colors.slope, 1.8));
    colorPinned(colors);
    m_difference->setPen(QPen(colors.difference, 2.0));
    QColor bell = colors.text;
    m_density->setPen(QPen(bell, 1.2));
    bell.setAlpha(45);
    m_density->setBrush(bell);
    m_saturatedKey->setBrush(colors.saturated);
    m_deadKey->setBrush(QBrush(colors.dead, Qt::BDiagPattern));
    for (QCPItemRect* rect : m_saturatedRects) {
        rect->setBrush(colors.saturated);
    }
    for (QCPItemRect* rect : m_deadRects) {
        rect->setBrush(QBrush(colors.dead, Qt::BDiagPattern));
        rect->setPen(QPen(colors.dead, 1.0));
    }
    m_probeLine->setPen(QPen(colors.probe, 1.0, Qt::DotLine));
    m_tangent->setPen(QPen(colors.probe, 1.6));
    m_valueDot->setPen(QPen(colors.background, 1.5));
    m_valueDot->setBrush(colors.value);
    m_slopeDot->setPen(QPen(colors.background, 1.5));
    m_slopeDot->setBrush(colors.slope);
    placeProbe();
}

double CurvePlot::xAt(const QPoint& position) const {
    return plot().xAxis->pixelToCoord(position.x());
}

bool CurvePlot::nearProbe(const QPoint& position) const {
    return std::fabs(plot().xAxis->coordToPixel(m_probeX) - position.x()) <= kGrabPixels;
}

bool CurvePlot::canvasPressed(QMouseEvent* event) {
    m_dragging = event->button() == Qt::LeftButton && nearProbe(event->pos());
    return m_dragging;
}

bool CurvePlot::canvasMoved(QMouseEvent* event) {
    if (m_dragging) {
        emit probeMoved(xAt(event->pos()));
        return true;
    }
    plot().setCursor(nearProbe(event->pos()) ? Qt::SizeHorCursor : Qt::ArrowCursor);
    return false;
}

void CurvePlot::canvasReleased(QMouseEvent*) {
    if (std::exchange(m_dragging, false)) {
        emit probeReleased();
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
    return pointsOf(m_value);
}
QVector<QPointF> CurvePlot::slopePoints() const {
    return pointsOf(m_slope);
}

QVector<QPointF> CurvePlot::pinnedPoints(int index) const {
    return pointsOf(m_pinned[static_cast<std::size_t>(index)].value);
}

QVector<QPointF> CurvePlot::differencePoints() const {
    return pointsOf(m_difference);
}

int CurvePlot::pinnedCount() const {
    return static_cast<int>(m_pinned.size());
}

int CurvePlot::shownRegions() const {
    return static_cast<int>(m_regions.saturated.size() + m_regions.dead.size());
}

} // namespace actiscope::ui
