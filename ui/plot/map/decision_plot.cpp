#include "ui/plot/map/decision_plot.h"

#include "core/numeric/primitives.h"
#include "ui/look/look.h"
#include "ui/look/sizes.h"
#include "ui/plot/map/map_lines.h"
#include "ui/plot/map/sample_graph.h"

#include <qcustomplot.h>

#include <algorithm>
#include <cmath>

namespace actiscope::ui {
namespace {

/// The map is computed anew up to sixty times a second: coarse, and interpolated.
constexpr int kPixelsPerCell = 3;

} // namespace

DecisionPlot::DecisionPlot(QWidget* parent) : MapPlot(0.0, 1.0, kPixelsPerCell, parent) {
    QCustomPlot& p = plot();
    p.addLayer(QStringLiteral("samples"), p.layer(QStringLiteral("main")), QCustomPlot::limAbove);
    // The map changes sixty times a second, the samples hardly ever: buffers of their own.
    m_fieldLayer = p.layer(QStringLiteral("main"));
    m_fieldLayer->setMode(QCPLayer::lmBuffered);
    p.layer(QStringLiteral("samples"))->setMode(QCPLayer::lmBuffered);

    m_triangles = new SampleGraph(p.xAxis, p.yAxis, SampleGraph::Shape::triangle);
    m_circles = new SampleGraph(p.xAxis, p.yAxis, SampleGraph::Shape::circle);
    m_testTriangles = new SampleGraph(p.xAxis, p.yAxis, SampleGraph::Shape::triangle);
    m_testCircles = new SampleGraph(p.xAxis, p.yAxis, SampleGraph::Shape::circle);
    m_testTriangles->setHollow(true);
    m_testCircles->setHollow(true);
    for (SampleGraph* graph : {m_triangles, m_circles, m_testTriangles, m_testCircles}) {
        graph->setLayer(QStringLiteral("samples"));
    }
    m_lines = std::make_unique<MapLines>(p, m_fieldLayer, p.layer(QStringLiteral("overlay")));
    p.setMouseTracking(true);
    fitArm();
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
    QVector<QCPGraphData> points[2][2]; // by test or train, and class
    auto nextTest = test.begin();
    for (Eigen::Index i = 0; i < m_samples->size(); ++i) {
        const bool tests = nextTest != test.end() && *nextTest == i;
        nextTest += tests ? 1 : 0;
        points[tests ? 1 : 0][m_samples->target[i] > 0.5 ? 1 : 0].append(
            {m_samples->x1[i], m_samples->x2[i]});
    }
    m_circles->data()->set(points[0][0], false);
    m_triangles->data()->set(points[0][1], false);
    m_testCircles->data()->set(points[1][0], false);
    m_testTriangles->data()->set(points[1][1], false);
    scheduleReplot();
}

void DecisionPlot::setTool(MapTool tool) {
    m_tool = tool;
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

void DecisionPlot::setUnitLines(const std::vector<UnitLineSpec>& lines) {
    m_lines->setUnitLines(lines, shownLook());
    scheduleLayerReplot(m_fieldLayer);
}

void DecisionPlot::setHandLine(std::optional<std::pair<double, double>> angleAndOffset) {
    m_lines->setHandLine(angleAndOffset);
    scheduleReplot();
}

/// The sample nearest to a position of the canvas, if it is under the mouse; −1 without one.
int DecisionPlot::sampleAt(const QPointF& position) const {
    int nearest = -1;
    double least = reach::kSample;
    for (Eigen::Index i = 0; m_samples && i < m_samples->size(); ++i) {
        const double dx = plot().xAxis->coordToPixel(m_samples->x1[i]) - position.x();
        const double dy = plot().yAxis->coordToPixel(m_samples->x2[i]) - position.y();
        const double distance = std::hypot(dx, dy);
        if (distance < least) {
            least = distance;
            nearest = static_cast<int>(i);
        }
    }
    return nearest;
}

bool DecisionPlot::canvasPressed(QMouseEvent* event) {
    const QPointF position = event->position();
    if (event->button() == Qt::LeftButton && m_lines->grab(position)) {
        return true;
    }
    if (m_tool == MapTool::view) {
        return false;
    }
    if (!isOnMap(event->pos())) {
        return false;
    }
    const int sample = sampleAt(position);
    if (m_tool == MapTool::rubber) {
        if (sample >= 0) {
            emit sampleRemoved(sample);
        }
    } else if (sample >= 0 && event->button() == Qt::LeftButton) {
        m_dragged = sample;
    } else {
        const numeric::Point point = planeAt(position);
        emit sampleAdded(point.x, point.y, event->button() == Qt::LeftButton);
    }
    return true;
}

bool DecisionPlot::canvasMoved(QMouseEvent* event) {
    const QPointF position = event->position();
    const numeric::Point point = planeAt(position);
    if (m_lines->isGrabbed()) {
        const auto [angle, offset] = m_lines->dragged(position);
        emit lineMoved(angle, offset);
        return true;
    }
    if (m_dragged >= 0) {
        emit sampleMoved(m_dragged, point.x, point.y);
        return true;
    }
    if (event->buttons() == Qt::NoButton) {
        emit pointed(point.x, point.y, sampleAt(position));
        if (m_tool == MapTool::view) {
            plot().setCursor(m_lines->isNear(position) ? Qt::PointingHandCursor : Qt::ArrowCursor);
        }
    }
    return m_tool != MapTool::view && event->buttons() != Qt::NoButton;
}

void DecisionPlot::canvasReleased(QMouseEvent*) {
    if (m_dragged >= 0 || m_lines->isGrabbed()) {
        m_dragged = -1;
        m_lines->release();
        emit dragEnded();
    }
}

/// While drawing, a quick second click is another sample, not a wish for the default view.
bool DecisionPlot::canvasDoubleClicked(QMouseEvent* event) {
    if (m_tool == MapTool::view) {
        return false;
    }
    canvasPressed(event);
    return true;
}

void DecisionPlot::setSnapshot(std::shared_ptr<const TrainingSnapshot> snapshot) {
    m_snapshot = std::move(snapshot);
    showField();
    scheduleLayerReplot(m_fieldLayer);
}

void DecisionPlot::showField() {
    const bool empty = !m_snapshot || m_snapshot->field.values.size() == 0;
    setMapVisible(!empty);
    if (empty) {
        return;
    }
    const bool unit = m_shownUnit && *m_shownUnit < m_snapshot->unitFields.size();
    const numeric::GridField& field =
        unit ? m_snapshot->unitFields[*m_shownUnit] : m_snapshot->field;
    // A unit's output is shown against its own largest size; white is 0 for units, too.
    const float largest = unit ? std::max(field.values.abs().maxCoeff(), 1e-12f) : 1.0f;
    setCells(field, [unit, largest](float logit) {
        const auto value = static_cast<double>(logit / largest);
        return unit ? 0.5 + 0.5 * value : numeric::sigmoid(value);
    });
    setLines(m_snapshot->boundary);
}

int DecisionPlot::sampleCount() const {
    return m_triangles->dataCount() + m_circles->dataCount() + testSampleCount();
}

int DecisionPlot::testSampleCount() const {
    return m_testTriangles->dataCount() + m_testCircles->dataCount();
}

int DecisionPlot::unitLineCount() const {
    return m_lines->unitLineCount();
}

void DecisionPlot::restyle(const Look& look) {
    MapPlot::restyle(look);
    setColors(look.colors.mapCircle, look.colors.mapTriangle, look);
    setLinePen(look.pen(look.colors.boundary, &Strokes::boundary));
    for (SampleGraph* graph : {m_triangles, m_testTriangles}) {
        graph->setLook(look.colors.triangle, look.colors.halo, look);
    }
    for (SampleGraph* graph : {m_circles, m_testCircles}) {
        graph->setLook(look.colors.circle, look.colors.circleHalo, look);
    }
    m_lines->restyle(look);
}

} // namespace actiscope::ui
