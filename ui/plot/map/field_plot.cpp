#include "ui/plot/map/field_plot.h"

#include "ui/look/look.h"
#include "ui/look/sizes.h"
#include "ui/plot/map/map_cells.h"

#include <qcustomplot.h>

#include <algorithm>
#include <cmath>

namespace actiscope::ui {
namespace {

constexpr int kPixelsPerCell = 1; // at most kMostCells
constexpr int kMostCells = 200;
constexpr int kFewestCells = 16;
constexpr double kReach = 3.0;
constexpr numeric::Rectangle kDefaultRange{-kReach, kReach, -kReach, kReach};

int cells(int pixels) {
    return std::clamp(pixels / kPixelsPerCell, kFewestCells, kMostCells);
}

} // namespace

FieldPlot::FieldPlot(const QString& title, QWidget* parent) : PlotWidget(parent) {
    setEqualScales();
    setZoomLimits(0.2, 40.0);
    QCustomPlot& p = plot();
    m_map = new QCPColorMap(p.xAxis, p.yAxis);
    m_map->setInterpolate(true);
    m_map->setDataRange(QCPRange(-1.0, 1.0));
    m_map->setTightBoundary(true);
    m_strips = new QCPCurve(p.xAxis, p.yAxis);
    m_mark = p.addGraph();
    m_mark->setLineStyle(QCPGraph::lsNone);
    m_title = new QCPItemText(&p);
    m_title->position->setType(QCPItemPosition::ptAxisRectRatio);
    m_title->position->setCoords(0.5, 0.0);
    m_title->setPositionAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_title->setPadding(margins::kPlotTitle);
    m_title->setText(title);
    p.xAxis->ticker()->setTickCount(4);
    p.yAxis->ticker()->setTickCount(4);
    setAxisLabels(tr("x1", "axis"), tr("x2", "axis"));
    setRange(kDefaultRange);
    connect(this, &PlotWidget::rangeEdited, this, &FieldPlot::viewChanged);
    connect(this, &PlotWidget::resetRequested, this, [this] {
        setRange(kDefaultRange);
        emit viewChanged();
    });
}

void FieldPlot::showScale() {
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

void FieldPlot::hideLabelsOfY() {
    plot().yAxis->setTickLabels(false);
    plot().yAxis->setLabel(QString());
}

void FieldPlot::setTitle(const QString& title) {
    m_title->setText(title);
}

void FieldPlot::setField(const numeric::GridField& field, double largest) {
    QCPColorMapData* cells = m_map->data();
    fitCells(*cells, field);
    const int columns = cells->keySize();
    const int rows = cells->valueSize();
    for (int j = 0; j < rows; ++j) {
        for (int i = 0; i < columns; ++i) {
            const auto value = static_cast<double>(field.values(i, j));
            cells->setCell(i, j, std::isnan(value) ? value : std::clamp(value, -largest, largest));
        }
    }
    m_map->setDataRange(QCPRange(-largest, largest));
    scheduleReplot();
}

void FieldPlot::setStrips(const numeric::Point& around, const std::vector<Strip>& strips) {
    QVector<QCPCurveData> points;
    double t = 0.0;
    constexpr double kFar = 200.0;
    for (const Strip& strip : strips) {
        const double norm = std::hypot(strip.w1, strip.w2);
        if (!(norm > 0.0) || !std::isfinite(strip.radius)) {
            continue;
        }
        for (const double side : {-1.0, 1.0}) {
            const double distance = side * strip.radius / norm;
            const double x = around.x + distance * strip.w1 / norm;
            const double y = around.y + distance * strip.w2 / norm;
            const double dx = -strip.w2 / norm * kFar;
            const double dy = strip.w1 / norm * kFar;
            points.append({t++, x - dx, y - dy});
            points.append({t++, x + dx, y + dy});
            points.append({t++, std::nan(""), std::nan("")});
        }
    }
    m_strips->data()->set(points, true);
    scheduleReplot();
}

void FieldPlot::setMark(const std::optional<numeric::Point>& mark) {
    m_mark->data()->clear();
    if (mark) {
        m_mark->addData(mark->x, mark->y);
    }
    scheduleReplot();
}

void FieldPlot::follow(const numeric::Rectangle& range) {
    setRange(range);
}

std::pair<int, int> FieldPlot::wantedCells() const {
    const QCPAxisRect* area = plot().axisRect();
    return {cells(area->width()), cells(area->height())};
}

double FieldPlot::valueAt(double x1, double x2) const {
    return m_map->data()->data(x1, x2);
}

int FieldPlot::stripLines() const {
    return m_strips->dataCount() / 3;
}

QPoint FieldPlot::canvasPosition(double x1, double x2) const {
    return {qRound(plot().xAxis->coordToPixel(x1)), qRound(plot().yAxis->coordToPixel(x2))};
}

QWidget* FieldPlot::canvas() {
    return &plot();
}

bool FieldPlot::canvasPressed(QMouseEvent* event) {
    m_pressed = event->pos();
    return false;
}

bool FieldPlot::canvasMoved(QMouseEvent* event) {
    if (event->buttons() == Qt::NoButton && plot().axisRect()->rect().contains(event->pos())) {
        emit pointed(plot().xAxis->pixelToCoord(event->position().x()),
                     plot().yAxis->pixelToCoord(event->position().y()));
    }
    return false;
}

/// A click that did not become a drag picks a point.
void FieldPlot::canvasReleased(QMouseEvent* event) {
    if ((event->pos() - m_pressed).manhattanLength() <= reach::kClick &&
        plot().axisRect()->rect().contains(event->pos())) {
        emit picked(plot().xAxis->pixelToCoord(event->position().x()),
                    plot().yAxis->pixelToCoord(event->position().y()));
    }
}

void FieldPlot::restyle(const Look& look) {
    PlotWidget::restyle(look);
    QCPColorGradient gradient;
    gradient.setColorInterpolation(QCPColorGradient::ciRGB);
    gradient.setColorStops(
        {{0.0, look.colors.fieldLow}, {0.5, look.colors.mapMiddle}, {1.0, look.colors.fieldHigh}});
    gradient.setNanHandling(QCPColorGradient::nhTransparent);
    m_map->setGradient(gradient);
    m_strips->setPen(look.pen(look.colors.boundary, &Strokes::strip));
    m_mark->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssCrossCircle,
                                            look.pen(look.colors.boundary, &Strokes::mark),
                                            Qt::NoBrush, look.mark(&Marks::cross)));
    m_title->setColor(look.colors.text);
    m_title->setFont(font());
    m_title->setBrush(translucent(look.colors.canvas, opacity::kLegend));
    if (m_scale != nullptr) {
        m_scale->setGradient(gradient);
        m_scale->axis()->setTickLabelColor(look.colors.text);
        m_scale->axis()->setTickLabelFont(font());
        const QPen pen(look.colors.zeroLine);
        m_scale->axis()->setBasePen(pen);
        m_scale->axis()->setTickPen(pen);
        m_scale->axis()->setSubTickPen(pen);
    }
}

} // namespace actiscope::ui
