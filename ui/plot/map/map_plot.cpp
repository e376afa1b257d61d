#include "ui/plot/map/map_plot.h"

#include "ui/look/look.h"
#include "ui/look/sizes.h"

#include <qcustomplot.h>

#include <algorithm>
#include <cmath>

namespace actiscope::ui {
namespace {

constexpr int kMostCells = 200;
constexpr int kFewestCells = 16;

} // namespace

MapPlot::MapPlot(double lowest, double highest, int pixelsPerCell, QWidget* parent)
    : PlotWidget(parent), m_pixelsPerCell(pixelsPerCell) {
    setEqualScales();
    QCustomPlot& p = plot();
    m_map = new QCPColorMap(p.xAxis, p.yAxis);
    m_map->setInterpolate(true);
    m_map->setTightBoundary(true);
    setValueRange(lowest, highest);
    m_lines = new QCPCurve(p.xAxis, p.yAxis);
    setAxisLabels(tr("x1", "axis"), tr("x2", "axis"));
    setHome(m_home);
    setRange(m_home);
    connect(this, &PlotWidget::rangeEdited, this, &MapPlot::viewChanged);
    connect(this, &PlotWidget::resetRequested, this, [this] {
        setRange(m_home);
        emit viewChanged();
    });
}

void MapPlot::setHome(const numeric::Rectangle& home) {
    constexpr double kClosest = 1.0 / 30.0; // parts of the home's side
    constexpr double kFarthest = 20.0 / 3.0;
    m_home = home;
    const double side = home.xMax - home.xMin;
    setZoomLimits(kClosest * side, kFarthest * side);
}

std::pair<int, int> MapPlot::wantedCells() const {
    const QCPAxisRect* area = plot().axisRect();
    return {cellsAlong(area->width(), m_pixelsPerCell),
            cellsAlong(area->height(), m_pixelsPerCell)};
}

int MapPlot::cellsAlong(int pixels, int pixelsPerCell) {
    return std::clamp(pixels / pixelsPerCell, kFewestCells, kMostCells);
}

void MapPlot::showScale() {
    QCustomPlot& p = plot();
    m_scale = new QCPColorScale(&p);
    m_scale->setBarWidth(sizes::kColorScale);
    m_scale->axis()->ticker()->setTickCount(4);
    m_scale->axis()->setNumberFormat("gb");
    m_scale->axis()->setNumberPrecision(3);
    p.plotLayout()->addElement(0, 1, m_scale);
    m_map->setColorScale(m_scale);
    m_scale->setRangeDrag(false);
    m_scale->setRangeZoom(false);
    auto* group = new QCPMarginGroup(&p);
    p.axisRect()->setMarginGroup(QCP::msTop | QCP::msBottom, group);
    m_scale->setMarginGroup(QCP::msTop | QCP::msBottom, group);
}

void MapPlot::setValueRange(double lowest, double highest) {
    m_map->setDataRange(QCPRange(lowest, highest));
}

void MapPlot::setCells(const numeric::GridField& field, const std::function<double(float)>& shown) {
    QCPColorMapData& cells = *m_map->data();
    const auto columns = static_cast<int>(field.values.rows());
    const auto rows = static_cast<int>(field.values.cols());
    if (cells.keySize() != columns || cells.valueSize() != rows) {
        cells.setSize(columns, rows);
    }
    cells.setRange(QCPRange(field.bounds.xMin, field.bounds.xMax),
                   QCPRange(field.bounds.yMin, field.bounds.yMax));
    for (int j = 0; j < rows; ++j) {
        for (int i = 0; i < columns; ++i) {
            cells.setCell(i, j, shown(field.values(i, j)));
        }
    }
}

void MapPlot::setLines(const std::vector<std::vector<numeric::Point>>& lines) {
    QVector<QCPCurveData> points;
    double t = 0.0;
    for (const auto& line : lines) {
        for (const numeric::Point& point : line) {
            points.append({t++, point.x, point.y});
        }
        points.append({t++, std::nan(""), std::nan("")});
    }
    m_lines->data()->set(points, true);
}

void MapPlot::setMapVisible(bool visible) {
    m_map->setVisible(visible);
    m_lines->setVisible(visible);
}

void MapPlot::setColors(const QColor& lowest, const QColor& highest, const Look& look) {
    QCPColorGradient gradient;
    gradient.setColorInterpolation(QCPColorGradient::ciRGB);
    gradient.setColorStops({{0.0, lowest}, {0.5, look.colors.mapMiddle}, {1.0, highest}});
    gradient.setNanHandling(QCPColorGradient::nhTransparent);
    m_map->setGradient(gradient);
    if (m_scale != nullptr) {
        m_scale->setGradient(gradient);
        m_scale->axis()->setTickLabelColor(look.colors.text);
        m_scale->axis()->setTickLabelFont(font());
        const QPen pen(look.colors.axis);
        m_scale->axis()->setBasePen(pen);
        m_scale->axis()->setTickPen(pen);
        m_scale->axis()->setSubTickPen(pen);
    }
}

void MapPlot::setLinePen(const QPen& pen) {
    m_lines->setPen(pen);
}

numeric::Point MapPlot::planeAt(const QPointF& position) const {
    return {plot().xAxis->pixelToCoord(position.x()), plot().yAxis->pixelToCoord(position.y())};
}

bool MapPlot::isOnMap(const QPoint& position) const {
    return plot().axisRect()->rect().contains(position);
}

double MapPlot::valueAt(double x1, double x2) const {
    return m_map->data()->data(x1, x2);
}

int MapPlot::linePoints() const {
    return m_lines->dataCount();
}

QPoint MapPlot::canvasPosition(double x1, double x2) const {
    return {qRound(plot().xAxis->coordToPixel(x1)), qRound(plot().yAxis->coordToPixel(x2))};
}

QWidget* MapPlot::canvas() {
    return &plot();
}

} // namespace actiscope::ui
