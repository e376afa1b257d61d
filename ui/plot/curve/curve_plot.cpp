#include "ui/plot/curve/curve_plot.h"

#include "ui/look/look.h"
#include "ui/look/sizes.h"
#include "ui/plot/curve/frame/difference_layer.h"
#include "ui/plot/curve/frame/name_layer.h"
#include "ui/plot/curve/layer/dashed_graph.h"
#include "ui/plot/curve/layer/maxout_layer.h"
#include "ui/plot/curve/layer/region_layer.h"
#include "ui/plot/curve/layer/slope_axis.h"
#include "ui/plot/graph_data.h"
#include "ui/plot/map/trail_layer.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace actiscope::ui {

CurvePlot::CurvePlot(QWidget* parent) : PlotWidget(parent), m_frame(plot()) {
    QCustomPlot& p = plot();
    p.setAutoAddPlottableToLegend(false);
    p.addLayer(QStringLiteral("regions"), p.layer(QStringLiteral("background")),
               QCustomPlot::limAbove);
    p.addLayer(QStringLiteral("pinned"), p.layer(QStringLiteral("main")), QCustomPlot::limBelow);
    p.addLayer(QStringLiteral("trail"), p.layer(QStringLiteral("main")), QCustomPlot::limBelow);
    p.addLayer(QStringLiteral("labels"), p.layer(QStringLiteral("axes")), QCustomPlot::limAbove);
    p.addLayer(QStringLiteral("probe"), p.layer(QStringLiteral("labels")), QCustomPlot::limAbove);
    buildLayers();
    constexpr int kFadeMilliseconds = 50;
    m_fade.setInterval(kFadeMilliseconds);
    connect(&m_fade, &QTimer::timeout, this, &CurvePlot::fadeTrail);
}

void CurvePlot::buildLayers() {
    QCustomPlot& p = plot();
    m_slopeAxis = std::make_unique<SlopeAxis>(p);
    m_naive = addDashedGraph(p);
    m_second = addDashedGraph(p);
    m_slope = addDashedGraph(p);
    m_value = addDashedGraph(p);
    m_regions = std::make_unique<RegionLayer>(p, m_frame, QStringLiteral("regions"),
                                              QStringLiteral("labels"));
    m_density = std::make_unique<DensityLayer>(p, m_frame);
    m_difference = std::make_unique<DifferenceLayer>(p, m_frame);
    m_trail = std::make_unique<TrailLayer>(p, QStringLiteral("trail"));
    m_pinned = std::make_unique<PinnedLayer>(p, QStringLiteral("pinned"));
    m_band = std::make_unique<BandLayer>(p, QStringLiteral("pinned"));
    m_maxout = std::make_unique<MaxoutLayer>(p, QStringLiteral("pinned"), QStringLiteral("main"));
    m_names = std::make_unique<NameLayer>(p, m_frame, [this] { return wordPlaces(); });
    m_probe = std::make_unique<ProbeLayer>(p, m_frame, QStringLiteral("probe"), *m_value, *m_slope);
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
    if (hasLogSlope()) {
        m_slopeAxis->fit(curve.x, curve.slope, epsilon);
    }
    m_regions->show(regions, epsilon);
    m_names->setGround(!regions.dead.empty());
    nameCurves();
    scheduleReplot();
}

void CurvePlot::setTitle(const QString& name, const QString& parameters) {
    m_names->setTitle(name, parameters);
    scheduleReplot();
}

void CurvePlot::setLogSlope(bool on) {
    m_slopeAxis->setLogarithmic(on);
    m_probe->setSlopeAxis(m_slopeAxis->axis());
    rearrange();
}

/// The strips that are switched on take their place from the plane.
void CurvePlot::rearrange() {
    m_frame.setParts(m_density->isShown(), m_difference->isShown(), hasLogSlope());
    m_frame.arrange(plot().size(), shownLook());
    scheduleReplot();
}

void CurvePlot::arrange(const QSize& canvas) {
    m_frame.arrange(canvas, shownLook());
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
    m_naiveName = name;
    m_slopeAxis->setData(m_naive, x, slope);
    nameCurves();
    scheduleReplot();
}

void CurvePlot::setSlopeDraw(const std::optional<SlopeDraw>& draw) {
    m_band->show(draw, range().xMin);
    nameCurves();
    scheduleReplot();
}

void CurvePlot::setPieces(const std::vector<AffinePiece>& pieces) {
    m_maxout->show(pieces, range(), shownLook());
    nameCurves();
    scheduleReplot();
}

void CurvePlot::setPinned(const std::vector<Pinned>& pinned, const std::vector<Regions>& regions) {
    m_pinned->show(pinned, *m_slopeAxis, shownLook());
    m_regions->showPinned(regions);
    m_pinnedNames.clear();
    for (const Pinned& one : pinned) {
        m_pinnedNames.append(one.name);
    }
    nameCurves();
    scheduleReplot();
}

void CurvePlot::setDifference(const QString& name, const Eigen::ArrayXd& x,
                              const Eigen::ArrayXd& values) {
    m_difference->show(name, x, values);
    rearrange();
}

void CurvePlot::setInput(double mean, double deviation) {
    m_density->showNormal(mean, deviation, range());
    rearrange();
}

void CurvePlot::setInput(const Histogram& histogram) {
    m_density->showHistogram(histogram);
    rearrange();
}

void CurvePlot::setOutput(const DensityLayer::Output& output) {
    m_density->setOutput(output);
    scheduleReplot();
}

void CurvePlot::clearInput() {
    m_density->clear();
    rearrange();
}

/// Each curve that is drawn has a name; the function's own come first.
void CurvePlot::nameCurves() {
    const Colors& colors = shownLook().colors;
    std::vector<NameLayer::Name> names;
    const auto add = [&](QCPGraph* graph, const QString& symbol, const QString& text,
                         const QColor& color, bool pin = false) {
        if (graph->dataCount() > 0) {
            names.push_back({graph, symbol, text, color, pin});
        }
    };
    add(m_value, QStringLiteral("f"), m_pinnedNames.isEmpty() ? QString() : m_names->title(),
        colors.valueText);
    add(m_slope, hasLogSlope() ? QStringLiteral("|f′|") : QStringLiteral("f′"), {},
        colors.slopeText);
    add(m_second, QStringLiteral("f″"), {}, colors.second);
    add(m_naive, {}, m_naiveName, colors.naive);
    add(m_band->upper(), {}, tr("slopes that training draws"), colors.valueText);
    add(m_band->drawn(), {}, tr("one draw"), colors.difference);
    for (int i = 0; i < m_pinned->count(); ++i) {
        add(m_pinned->value(i), {}, m_pinnedNames.value(i),
            colors.pinned[static_cast<std::size_t>(i) % colors.pinned.size()], true);
    }
    for (std::size_t i = 0; i < m_maxout->count(); ++i) {
        add(m_maxout->line(i), QStringLiteral("z%1").arg(i + 1), {},
            colors.pinned[i % colors.pinned.size()]);
    }
    m_names->setNames(std::move(names));
}

/// Where names must not stand.
std::vector<QRectF> CurvePlot::wordPlaces() const {
    std::vector<QRectF> places = m_regions->wordPlaces();
    const std::vector<QRectF> ofProbe = m_probe->wordPlaces();
    places.insert(places.end(), ofProbe.begin(), ofProbe.end());
    return places;
}

/// A click on a name hides its curve, another one brings it back; a pinned f takes its f′ along.
void CurvePlot::toggle(QCPGraph* graph) {
    graph->setVisible(!graph->visible());
    m_pinned->hideSlopesWithValues();
    scheduleReplot();
}

void CurvePlot::setProbe(double x, double value, double slope,
                         const std::optional<OneSided>& sides) {
    m_probe->show(x, value, slope, sides);
    scheduleLayerReplot(m_probe->layer());
}

void CurvePlot::setSnaps(std::vector<double> places) {
    m_snaps = std::move(places);
}

void CurvePlot::restyle(const Look& look) {
    PlotWidget::restyle(look);
    m_value->setPen(look.line(&Colors::value, &Strokes::value));
    m_slope->setPen(look.line(&Colors::slope, &Strokes::slope));
    m_pinned->restyle(look);
    m_second->setPen(dashed(look.line(&Colors::second, &Strokes::second)));
    m_naive->setPen(look.line(&Colors::naive, &Strokes::naive));
    m_slopeAxis->restyle(look, look.font(TextRole::caption));
    m_density->restyle(look);
    m_difference->restyle(look);
    m_names->restyle(look);
    m_band->restyle(look);
    m_maxout->restyle(look);
    m_trail->fade(look);
    m_regions->restyle(look);
    m_probe->restyle(look);
    nameCurves();
}

/// A break of the function catches the probe: by hand nobody meets it to the last digit.
double CurvePlot::xAt(const QPoint& position) const {
    for (const double snap : m_snaps) {
        if (std::fabs(plot().xAxis->coordToPixel(snap) - position.x()) <= reach::kSnap) {
            return snap;
        }
    }
    return plot().xAxis->pixelToCoord(position.x());
}

bool CurvePlot::canvasPressed(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) {
        return false;
    }
    if (m_maxout->grab(event->pos())) {
        return true;
    }
    if (QCPGraph* graph = m_names->graphAt(event->position())) {
        toggle(graph);
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
    plot().setCursor(m_maxout->isNear(event->pos()) ||
                             m_names->graphAt(event->position()) != nullptr
                         ? Qt::PointingHandCursor
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

} // namespace actiscope::ui
