#include "ui/plot/decision_plot.h"

#include "core/numeric/primitives.h"
#include "ui/plot/plot_colors.h"
#include "ui/plot/sample_graph.h"

#include <qcustomplot.h>

#include <algorithm>
#include <cmath>

namespace actiscope::ui {
namespace {

constexpr int kPixelsPerCell = 4;
constexpr int kMostCells = 200;
constexpr int kFewestCells = 16;

int cells(int pixels) {
    return std::clamp(pixels / kPixelsPerCell, kFewestCells, kMostCells);
}

} // namespace

DecisionPlot::DecisionPlot(QWidget* parent) : PlotWidget(parent) {
    setEqualScales();
    setZoomLimits(0.2, 40.0);
    QCustomPlot& p = plot();
    p.addLayer(QStringLiteral("samples"), p.layer(QStringLiteral("main")), QCustomPlot::limAbove);
    // The map changes sixty times a second, the samples hardly ever: buffers of their own.
    m_fieldLayer = p.layer(QStringLiteral("main"));
    m_fieldLayer->setMode(QCPLayer::lmBuffered);
    p.layer(QStringLiteral("samples"))->setMode(QCPLayer::lmBuffered);

    m_map = new QCPColorMap(p.xAxis, p.yAxis);
    m_map->setInterpolate(true);
    m_map->setDataRange(QCPRange(0.0, 1.0));
    m_map->setTightBoundary(true);
    m_boundary = new QCPCurve(p.xAxis, p.yAxis);
    m_triangles = new SampleGraph(p.xAxis, p.yAxis, SampleGraph::Shape::triangle);
    m_circles = new SampleGraph(p.xAxis, p.yAxis, SampleGraph::Shape::circle);
    m_triangles->setLayer(QStringLiteral("samples"));
    m_circles->setLayer(QStringLiteral("samples"));
    setAxisLabels(tr("x1", "axis"), tr("x2", "axis"));
    setRange({-3.0, 3.0, -3.0, 3.0});
    connect(this, &PlotWidget::rangeEdited, this, &DecisionPlot::observationChanged);
    connect(this, &PlotWidget::resetRequested, this, [this] {
        setRange({-3.0, 3.0, -3.0, 3.0});
        emit observationChanged();
    });
}

void DecisionPlot::setSamples(const DataSet& samples) {
    QVector<QCPGraphData> triangles;
    QVector<QCPGraphData> circles;
    for (Eigen::Index i = 0; i < samples.size(); ++i) {
        (samples.target[i] > 0.5 ? triangles : circles).append({samples.x1[i], samples.x2[i]});
    }
    m_triangles->data()->set(triangles, false);
    m_circles->data()->set(circles, false);
    scheduleReplot();
}

void DecisionPlot::setSnapshot(std::shared_ptr<const TrainingSnapshot> snapshot) {
    m_snapshot = std::move(snapshot);
    showField();
    scheduleLayerReplot(m_fieldLayer);
}

void DecisionPlot::showField() {
    const bool empty = !m_snapshot || m_snapshot->field.values.size() == 0;
    m_map->setVisible(!empty);
    m_boundary->setVisible(!empty);
    if (empty) {
        return;
    }
    const numeric::GridField& field = m_snapshot->field;
    const auto columns = static_cast<int>(field.values.rows());
    const auto rows = static_cast<int>(field.values.cols());
    QCPColorMapData* cells = m_map->data();
    if (cells->keySize() != columns || cells->valueSize() != rows) {
        cells->setSize(columns, rows);
    }
    cells->setRange(QCPRange(field.bounds.xMin, field.bounds.xMax),
                    QCPRange(field.bounds.yMin, field.bounds.yMax));
    for (int j = 0; j < rows; ++j) {
        for (int i = 0; i < columns; ++i) {
            cells->setCell(i, j, numeric::sigmoid(field.values(i, j)));
        }
    }
    QVector<QCPCurveData> points;
    double t = 0.0;
    for (const auto& line : m_snapshot->boundary) {
        for (const numeric::Point& point : line) {
            points.append({t++, point.x, point.y});
        }
        points.append({t++, std::nan(""), std::nan("")});
    }
    m_boundary->data()->set(points, true);
}

Observation DecisionPlot::wantedObservation() const {
    const QCPAxisRect* area = plot().axisRect();
    return {range(), cells(area->width()), cells(area->height())};
}

int DecisionPlot::sampleCount() const {
    return m_triangles->dataCount() + m_circles->dataCount();
}

int DecisionPlot::boundaryPoints() const {
    return m_boundary->dataCount();
}

double DecisionPlot::mapValueAt(double x1, double x2) const {
    return m_map->data()->data(x1, x2);
}

void DecisionPlot::applyColors(const PlotColors& colors) {
    PlotWidget::applyColors(colors);
    QCPColorGradient gradient;
    gradient.setColorInterpolation(QCPColorGradient::ciRGB);
    gradient.setColorStops(
        {{0.0, colors.mapCircle}, {0.5, colors.mapMiddle}, {1.0, colors.mapTriangle}});
    gradient.setNanHandling(QCPColorGradient::nhTransparent);
    m_map->setGradient(gradient);
    m_boundary->setPen(QPen(colors.boundary, 2.2));
    m_triangles->setColors(colors.triangle, colors.outline);
    m_circles->setColors(colors.circle, colors.outline);
}

} // namespace actiscope::ui
