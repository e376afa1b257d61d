#include "ui/plot/map/map_lines.h"

#include "core/analysis/best_line.h"
#include "ui/look/sizes.h"

#include <cmath>
#include <numbers>

namespace actiscope::ui {
namespace {

double radians(double degrees) {
    return degrees * std::numbers::pi / 180.0;
}

void place(QCPItemStraightLine& item, const Line& line) {
    const double square = line.a * line.a + line.b * line.b;
    item.setVisible(square > 0.0 && std::isfinite(square) && std::isfinite(line.c));
    if (!item.visible()) {
        return;
    }
    const double x = -line.a * line.c / square;
    const double y = -line.b * line.c / square;
    const double length = std::sqrt(square);
    item.point1->setCoords(x, y);
    item.point2->setCoords(x - line.b / length, y + line.a / length);
}

QCPItemEllipse* makeHandle(QCustomPlot& plot, QCPLayer* layer) {
    auto* handle = new QCPItemEllipse(&plot);
    handle->setLayer(layer);
    for (QCPItemPosition* corner : {handle->topLeft, handle->bottomRight}) {
        corner->setType(QCPItemPosition::ptAbsolute);
    }
    handle->setClipToAxisRect(true);
    return handle;
}

void placeHandle(QCPItemEllipse& handle, const QPointF& centre, double diameter) {
    const QPointF half(diameter / 2.0, diameter / 2.0);
    handle.topLeft->setCoords(centre - half);
    handle.bottomRight->setCoords(centre + half);
}

} // namespace

MapLines::MapLines(QCustomPlot& plot, QCPLayer* handLayer)
    : m_plot(plot),
      m_hand(new QCPItemStraightLine(&plot)),
      m_middle(makeHandle(plot, handLayer)),
      m_end(makeHandle(plot, handLayer)) {
    m_hand->setLayer(handLayer);
    setHandLine(std::nullopt);
    // Handles keep their size in pixels while the axes move under them; in a file, too.
    QObject::connect(&plot, &QCustomPlot::afterLayout, m_hand, [this] {
        if (m_hand->visible()) {
            placeHandle(*m_middle, pointOf(Handle::middle), m_diameter);
            placeHandle(*m_end, pointOf(Handle::end), m_diameter);
        }
    });
}

void MapLines::setHandLine(std::optional<std::pair<double, double>> angleAndOffset) {
    const bool shown = angleAndOffset.has_value();
    if (shown) {
        std::tie(m_angle, m_offset) = *angleAndOffset;
        const double a = std::cos(radians(m_angle));
        const double b = std::sin(radians(m_angle));
        place(*m_hand, {a, b, -m_offset});
        placeHandle(*m_middle, pointOf(Handle::middle), m_diameter);
        placeHandle(*m_end, pointOf(Handle::end), m_diameter);
    }
    m_hand->setVisible(shown);
    m_middle->setVisible(shown);
    m_end->setVisible(shown);
}

void MapLines::restyle(const Look& look) {
    const QColor color = look.colors.difference;
    m_diameter = look.marks.lineHandle;
    m_hand->setPen(look.line(&Colors::difference, &Strokes::handLine));
    m_middle->setPen(look.pen(color, &Strokes::handLineRim));
    m_middle->setBrush(look.colors.card);
    m_end->setPen(look.pen(color, &Strokes::handLineRim));
    m_end->setBrush(color);
}

/// In pixels of the canvas.
QPointF MapLines::pointOf(Handle handle) const {
    const double a = std::cos(radians(m_angle));
    const double b = std::sin(radians(m_angle));
    const double along = handle == Handle::end ? m_arm : 0.0;
    return {m_plot.xAxis->coordToPixel(a * m_offset - b * along),
            m_plot.yAxis->coordToPixel(b * m_offset + a * along)};
}

MapLines::Handle MapLines::handleAt(const QPointF& position) const {
    if (!m_hand->visible()) {
        return Handle::none;
    }
    for (const Handle handle : {Handle::end, Handle::middle}) {
        const QPointF d = pointOf(handle) - position;
        if (std::hypot(d.x(), d.y()) <= reach::kLineHandle) {
            return handle;
        }
    }
    return Handle::none;
}

bool MapLines::isNear(const QPointF& position) const {
    return handleAt(position) != Handle::none;
}

bool MapLines::grab(const QPointF& position) {
    m_grabbed = handleAt(position);
    return isGrabbed();
}

std::pair<double, double> MapLines::turned(double degrees) const {
    double angle = m_angle + degrees;
    angle += angle <= -180.0 ? 360.0 : angle > 180.0 ? -360.0 : 0.0;
    return {angle, m_offset};
}

std::pair<double, double> MapLines::dragged(const QPointF& position) const {
    const double x = m_plot.xAxis->pixelToCoord(position.x());
    const double y = m_plot.yAxis->pixelToCoord(position.y());
    const double a = std::cos(radians(m_angle));
    const double b = std::sin(radians(m_angle));
    if (m_grabbed == Handle::middle) {
        return {m_angle, a * x + b * y};
    }
    // The line turns about its middle: from there to the mouse is its direction, a right angle
    // ahead of the normal.
    const double middleX = a * m_offset;
    const double middleY = b * m_offset;
    double angle = std::atan2(y - middleY, x - middleX) * 180.0 / std::numbers::pi - 90.0;
    if (angle < -180.0) {
        angle += 360.0;
    }
    const double offset = std::cos(radians(angle)) * middleX + std::sin(radians(angle)) * middleY;
    return {angle, offset};
}

} // namespace actiscope::ui
