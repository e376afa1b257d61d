#include "ui/plot/map/decision_plot.h"

#include "core/numeric/primitives.h"
#include "ui/look/look.h"
#include "ui/look/sizes.h"
#include "ui/plot/map/map_lines.h"
#include "ui/plot/map/map_notch.h"
#include "ui/plot/map/numbers/height_ticker.h"
#include "ui/plot/map/numbers/number_samples.h"
#include "ui/plot/map/regions/regions_item.h"
#include "ui/plot/map/sample_graph.h"
#include "ui/plot/map/unit_lines_item.h"

#include <qcustomplot.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace actiscope::ui {
namespace {

/// The map is computed anew up to sixty times a second: coarse, and interpolated.
constexpr int kPixelsPerCell = 3;

/// Only what the picture needs: ticks outside, and hairlines at 0.
void strip(QCustomPlot& plot, QCPLayer* zeroLines) {
    for (QCPAxis* axis : {plot.xAxis, plot.yAxis, plot.xAxis2, plot.yAxis2}) {
        axis->setLabel(QString());
        axis->setSubTicks(false);
        axis->setTickLength(0, mapcard::kTickLine);
        axis->grid()->setPen(Qt::NoPen);
    }
    plot.xAxis2->setVisible(false);
    plot.yAxis2->setVisible(false);
    for (QCPAxis* axis : {plot.xAxis, plot.yAxis}) {
        axis->grid()->setLayer(zeroLines);
    }
    plot.axisRect()->setAutoMargins(QCP::msNone);
}

QMargins marginsFor(const Look& look) {
    return {look.scaled(mapcard::kTicksLeft), 0, 0, look.scaled(mapcard::kTicksBelow)};
}

template <class Ticker>
Ticker* giveTicker(QCPAxis& axis) {
    QSharedPointer<Ticker> ticker(new Ticker);
    ticker->setTickCount(3);
    axis.setTicker(ticker);
    return ticker.data();
}

} // namespace

DecisionPlot::DecisionPlot(QWidget* parent) : MapPlot(0.0, 1.0, kPixelsPerCell, parent) {
    QCustomPlot& p = plot();
    p.addLayer(QStringLiteral("samples"), p.layer(QStringLiteral("main")), QCustomPlot::limAbove);
    // The map changes sixty times a second, the samples hardly ever: buffers of their own.
    m_fieldLayer = p.layer(QStringLiteral("main"));
    m_fieldLayer->setMode(QCPLayer::lmBuffered);
    QCPLayer* samples = p.layer(QStringLiteral("samples"));
    samples->setMode(QCPLayer::lmBuffered);
    strip(p, samples);
    giveTicker<NumberTicker>(*p.xAxis);
    m_heightTicker = giveTicker<HeightTicker>(*p.yAxis);

    m_regions = new RegionsItem(p, m_fieldLayer);
    m_levels = new QCPCurve(p.xAxis, p.yAxis);
    m_curve = new QCPGraph(p.xAxis, p.yAxis);
    m_wrong = new SampleGraph(p.xAxis, p.yAxis, SampleGraph::Shape::ring);
    m_triangles = new SampleGraph(p.xAxis, p.yAxis, SampleGraph::Shape::triangle);
    m_circles = new SampleGraph(p.xAxis, p.yAxis, SampleGraph::Shape::circle);
    m_testTriangles = new SampleGraph(p.xAxis, p.yAxis, SampleGraph::Shape::triangle);
    m_testCircles = new SampleGraph(p.xAxis, p.yAxis, SampleGraph::Shape::circle);
    m_testTriangles->setHollow(true);
    m_testCircles->setHollow(true);
    for (SampleGraph* graph : {m_triangles, m_circles, m_testTriangles, m_testCircles}) {
        graph->setLayer(samples);
    }
    m_residuals = new ResidualBars(p, m_fieldLayer);
    m_numbers = new NumberSamples(p, samples);
    m_unitLines = new UnitLinesItem(p, m_fieldLayer);
    QCPLayer* overlay = p.layer(QStringLiteral("overlay"));
    m_scale = new MapScale(p, samples);
    m_scale->setVisible(false);
    m_readout = new MapNotch(p, samples, Qt::TopRightCorner);
    m_name = new MapNotch(p, samples, Qt::TopLeftCorner);
    m_lines = std::make_unique<MapLines>(p, overlay);
    m_cross = new QCPItemTracer(&p);
    m_cross->setLayer(overlay);
    m_cross->setStyle(QCPItemTracer::tsPlus);
    m_cross->setSize(2.0 * mapcard::kCrosshair);
    m_cross->setVisible(false);
    m_focus = new QCPItemRect(&p);
    m_focus->setLayer(overlay);
    for (QCPItemPosition* corner : {m_focus->topLeft, m_focus->bottomRight}) {
        corner->setType(QCPItemPosition::ptAxisRectRatio);
    }
    m_focus->topLeft->setCoords(0.0, 0.0);
    m_focus->bottomRight->setCoords(1.0, 1.0);
    m_focus->setVisible(false);
    for (QCPItemText*& name : m_axisNames) {
        name = new QCPItemText(&p);
        name->setLayer(samples);
        name->setClipToAxisRect(false);
        name->position->setType(QCPItemPosition::ptAxisRectRatio);
    }
    m_axisNames[0]->setText(tr("x1", "axis"));
    m_axisNames[0]->setPositionAlignment(Qt::AlignRight | Qt::AlignTop);
    m_axisNames[0]->position->setCoords(1.0, 1.0);
    m_axisNames[1]->setText(tr("x2", "axis"));
    m_axisNames[1]->setPositionAlignment(Qt::AlignRight | Qt::AlignTop);
    m_axisNames[1]->position->setCoords(0.0, 0.0);
    p.setMouseTracking(true);
    fitArm();
    connect(&p, &QCustomPlot::afterLayout, this, &DecisionPlot::fitToCanvas);
    connect(this, &PlotWidget::resetRequested, this, [this] { m_wanted = home(); });
}

void DecisionPlot::fitArm() {
    constexpr double kArm = 0.2; // parts of the home's side
    m_lines->setArm(kArm * (home().xMax - home().xMin));
}

void DecisionPlot::setMap(const numeric::Rectangle& newHome,
                          const std::optional<numeric::Rectangle>& shown) {
    const bool underPencil = m_tool != MapTool::view && !shown;
    if (newHome != home()) {
        setHome(newHome);
        fitArm();
    }
    const numeric::Rectangle wanted = shown.value_or(home());
    if (wanted == m_wanted || underPencil) {
        return;
    }
    m_wanted = wanted;
    if (wanted != range()) {
        setRange(wanted);
        emit viewChanged();
    }
}

DecisionPlot::~DecisionPlot() = default;

void DecisionPlot::setSamples(std::shared_ptr<const DataSet> samples,
                              const std::vector<int>& test) {
    m_samples = std::move(samples);
    m_test = test;
    m_regression = m_samples->task == Task::regression;
    fitHeights();
    if (m_regression) {
        showNumbers();
    } else {
        showClasses();
    }
    fitScale();
    showField();
    scheduleReplot();
}

void DecisionPlot::setTool(MapTool tool) {
    if (std::exchange(m_tool, tool) != tool && m_heights) {
        setSamples(m_samples, m_test); // their scale stood still under the pencil
    }
    plot().setCursor(tool == MapTool::view   ? Qt::ArrowCursor
                     : tool == MapTool::draw ? Qt::CrossCursor
                                             : Qt::PointingHandCursor);
}

void DecisionPlot::setShownUnit(std::optional<std::size_t> unit) {
    if (m_shownUnit != unit) {
        m_shownUnit = unit;
        showField();
        scheduleLayerReplot(m_fieldLayer);
    }
}

std::pair<int, int> DecisionPlot::cellsOf(const QSize& size, const Look& look, int fineness) {
    const QSize map = size.shrunkBy(marginsFor(look)) * fineness;
    return {cellsAlong(map.width(), kPixelsPerCell), cellsAlong(map.height(), kPixelsPerCell)};
}

void DecisionPlot::setUnitLines(const std::vector<UnitLineSpec>& lines) {
    m_unitLines->setLines(lines);
    scheduleLayerReplot(m_fieldLayer);
}

void DecisionPlot::setRegions(std::shared_ptr<const LinearRegions> regions) {
    m_regions->setRegions(std::move(regions));
    scheduleLayerReplot(m_fieldLayer);
}

void DecisionPlot::setHandLine(std::optional<std::pair<double, double>> angleAndOffset) {
    m_lines->setHandLine(angleAndOffset);
    scheduleReplot();
}

void DecisionPlot::setSnapshot(std::shared_ptr<const TrainingSnapshot> snapshot) {
    m_snapshot = std::move(snapshot);
    showField();
    scheduleLayerReplot(m_fieldLayer);
}

void DecisionPlot::showField() {
    const bool empty = !m_snapshot || m_snapshot->field.values.size() == 0;
    setMapVisible(!empty && !m_heights);
    m_curve->setVisible(!empty && m_heights);
    if (empty) {
        return;
    }
    const bool unit = m_shownUnit && *m_shownUnit < m_snapshot->unitFields.size();
    const numeric::GridField& field =
        unit ? m_snapshot->unitFields[*m_shownUnit] : m_snapshot->field;
    // A unit's output is shown against its own largest size; white is 0 for units, too.
    const float largest = unit ? std::max(field.values.abs().maxCoeff(), 1e-12f) : 1.0f;
    const bool numbers = m_regression && !unit;
    if (m_heights) {
        showCurve(field, unit ? NumberRange{-largest, largest} : m_range);
        return;
    }
    setCells(field, [unit, largest, numbers](float logit) {
        const auto value = static_cast<double>(logit / largest);
        return numbers ? value : unit ? 0.5 + 0.5 * value : numeric::sigmoid(value);
    });
    setValueRange(numbers ? m_range.lowest : 0.0, numbers ? m_range.highest : 1.0);
    setLines(m_regression ? std::vector<std::vector<numeric::Point>>() : m_snapshot->boundary);
    showLevels();
}

void DecisionPlot::setWrong(const std::vector<int>& samples) {
    QVector<QCPGraphData> places;
    for (const int sample : samples) {
        places.append({m_samples->x1[sample], m_samples->x2[sample]});
    }
    m_wrong->data()->set(places, false);
    scheduleLayerReplot(m_fieldLayer);
}

void DecisionPlot::setReadout(const QString& text, const QString& caption) {
    if (m_readout->setTexts(text, caption)) {
        m_unitLines->setKeptFree(m_readout->area());
        if (isVisible() && mapRect().height() > 0) {
            plot().layer(QStringLiteral("samples"))->replot();
        }
    }
}

void DecisionPlot::setStage(bool stage, const QString& name, const QPixmap& picture) {
    m_name->setPicture(picture);
    const bool other = m_name->setTexts(name);
    if (std::exchange(m_stage, stage) != stage || other) {
        fitMargins();
        scheduleReplot();
    }
}

/// The same whatever the numbers at the ticks say: the map never moves.
void DecisionPlot::fitMargins() {
    plot().axisRect()->setMargins(m_stage ? QMargins() : marginsFor(shownLook()));
    for (QCPAxis* axis : {plot().xAxis, plot().yAxis}) {
        axis->setTickLabels(!m_stage);
        axis->setTicks(!m_stage);
    }
    for (QCPItemText* name : m_axisNames) {
        name->setVisible(!m_stage);
    }
}

/// Samples grow with the map. Numbers too long for the edge stand inside of it.
void DecisionPlot::fitToCanvas() {
    constexpr double kSmallest = 4.0;
    const double size = std::max(kSmallest, plot().axisRect()->height() / mapcard::kSamplesAcross);
    for (SampleGraph* graph : {m_triangles, m_circles, m_testTriangles, m_testCircles, m_wrong}) {
        graph->setSampleSize(size);
    }
    m_numbers->setSampleSize(size);
    const QFontMetrics metrics(plot().yAxis->tickLabelFont());
    int widest = 0;
    for (const QString& label : plot().yAxis->tickVectorLabels()) {
        widest = std::max(widest, metrics.horizontalAdvance(label));
    }
    const bool inside = widest > shownLook().scaled(mapcard::kTicksLeft) - mapcard::kTickLine;
    plot().yAxis->setTickLabelSide(inside ? QCPAxis::lsInside : QCPAxis::lsOutside);
    m_unitLines->setKeptFree(m_readout->area());
}

void DecisionPlot::restyle(const Look& look) {
    MapPlot::restyle(look);
    m_numbers->setLook(look);
    m_residuals->setLook(look);
    fitScale();
    setLinePen(look.pen(look.colors.boundary, &Strokes::boundary));
    for (SampleGraph* graph : {m_triangles, m_testTriangles}) {
        graph->setLook(look.colors.triangle, look.colors.halo, look);
    }
    for (SampleGraph* graph : {m_circles, m_testCircles}) {
        graph->setLook(look.colors.circle, look.colors.circleHalo, look);
    }
    m_wrong->setLook(look.colors.boundary, look.colors.boundary, look);
    m_levels->setPen(
        look.pen(translucent(look.colors.boundary, opacity::kUnitLine), &Strokes::level));
    m_curve->setPen(look.line(&Colors::value, &Strokes::value));
    m_regions->setLook(look);
    m_unitLines->setLook(look);
    m_readout->setLook(look);
    m_name->setLook(look);
    m_scale->setLook(look);
    const QPen hand = look.pen(look.colors.accent, &Strokes::handLineRim);
    m_cross->setPen(hand);
    QPen focus = hand;
    focus.setWidth(2 * part::kFocus); // half of it lies on the map
    m_focus->setPen(focus);
    for (QCPAxis* axis : {plot().xAxis, plot().yAxis}) {
        axis->setBasePen(Qt::NoPen);
        axis->setTickLabelFont(look.font(TextRole::caption));
        axis->setTickLabelColor(look.colors.faint);
        axis->grid()->setPen(Qt::NoPen);
        axis->grid()->setZeroLinePen(
            look.pen(translucent(look.colors.axis, opacity::kBandEdge), &Strokes::hair));
    }
    // The line of a text has air above and below the digits.
    plot().xAxis->setTickLabelPadding(-space::kTight);
    plot().yAxis->setTickLabelPadding(space::kTight);
    for (QCPItemText* name : m_axisNames) {
        name->setFont(look.font(TextRole::caption));
        name->setColor(look.colors.faint);
        name->setPadding({0, space::kTight, space::kTight, 0});
    }
    fitMargins();
    m_lines->restyle(look);
}

} // namespace actiscope::ui
