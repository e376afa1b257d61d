#include "ui/plot/map/field_plot.h"

#include "ui/look/look.h"
#include "ui/look/sizes.h"

#include <qcustomplot.h>

#include <algorithm>
#include <cmath>

namespace actiscope::ui {
namespace {

/// The map is computed anew for a change only: as fine as the screen shows it.
constexpr int kPixelsPerCell = 1;

} // namespace

FieldPlot::FieldPlot(const QString& title, QWidget* parent)
    : MapPlot(-1.0, 1.0, kPixelsPerCell, parent) {
    QCustomPlot& p = plot();
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
}

void FieldPlot::hideLabelsOfY() {
    plot().yAxis->setTickLabels(false);
    plot().yAxis->setLabel(QString());
}

void FieldPlot::setTitle(const QString& title) {
    m_title->setText(title);
}

void FieldPlot::setField(const numeric::GridField& field, double largest) {
    setCells(field, [largest](float value) {
        const auto shown = static_cast<double>(value);
        return std::isnan(shown) ? shown : std::clamp(shown, -largest, largest);
    });
    setValueRange(-largest, largest);
    scheduleReplot();
}

void FieldPlot::setStrips(const numeric::Point& around, const std::vector<Strip>& strips) {
    std::vector<std::vector<numeric::Point>> lines;
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
            lines.push_back({{x - dx, y - dy}, {x + dx, y + dy}});
        }
    }
    setLines(lines);
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

int FieldPlot::stripLines() const {
    return linePoints() / 3;
}

bool FieldPlot::canvasPressed(QMouseEvent* event) {
    m_pressed = event->pos();
    return false;
}

bool FieldPlot::canvasMoved(QMouseEvent* event) {
    if (event->buttons() == Qt::NoButton && isOnMap(event->pos())) {
        const numeric::Point point = planeAt(event->position());
        emit pointed(point.x, point.y);
    }
    return false;
}

/// A click that did not become a drag picks a point.
void FieldPlot::canvasReleased(QMouseEvent* event) {
    if ((event->pos() - m_pressed).manhattanLength() <= reach::kClick && isOnMap(event->pos())) {
        const numeric::Point point = planeAt(event->position());
        emit picked(point.x, point.y);
    }
}

void FieldPlot::restyle(const Look& look) {
    MapPlot::restyle(look);
    setColors(look.colors.fieldLow, look.colors.fieldHigh, look);
    setLinePen(look.pen(look.colors.boundary, &Strokes::strip));
    m_mark->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssCrossCircle,
                                            look.pen(look.colors.boundary, &Strokes::mark),
                                            Qt::NoBrush, look.mark(&Marks::cross)));
    m_title->setColor(look.colors.text);
    m_title->setFont(font());
    m_title->setBrush(translucent(look.colors.card, opacity::kLegend));
}

} // namespace actiscope::ui
