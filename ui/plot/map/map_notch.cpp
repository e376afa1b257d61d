#include "ui/plot/map/map_notch.h"

#include "ui/look/sizes.h"

#include <algorithm>

namespace actiscope::ui {
namespace {

/// Only the corner that looks into the map is round.
void fillCorner(QCPPainter& painter, const QRectF& area, const QRectF& map, const QColor& color) {
    const double beyondX = area.left() > map.left() ? part::kRadius : -part::kRadius;
    const double beyondY = area.top() > map.top() ? part::kRadius : -part::kRadius;
    QRectF rounded = area;
    if (beyondX > 0.0) {
        rounded.setRight(area.right() + beyondX);
    } else {
        rounded.setLeft(area.left() + beyondX);
    }
    if (beyondY > 0.0) {
        rounded.setBottom(area.bottom() + beyondY);
    } else {
        rounded.setTop(area.top() + beyondY);
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawRoundedRect(rounded, part::kRadius, part::kRadius);
}

/// The number is the largest text of the map, but it leaves the map to be seen.
QFont notchFont(const Look& look, const QRectF& map) {
    constexpr double kMost = 0.13; // of the map's height
    const int body = look.font(TextRole::body).pixelSize();
    const int most = std::max(body, static_cast<int>(kMost * map.height()));
    return look.fontAtMost(TextRole::readout, most);
}

} // namespace

MapNotch::MapNotch(QCustomPlot& plot, QCPLayer* layer, Qt::Corner corner)
    : QCPAbstractItem(&plot), m_corner(corner) {
    setLayer(layer);
    setSelectable(false);
    setClipToAxisRect(true);
}

bool MapNotch::setTexts(const QString& text, const QString& caption) {
    if (text == m_text && caption == m_caption) {
        return false;
    }
    m_text = text;
    m_caption = caption;
    return true;
}

QRectF MapNotch::area() const {
    if (m_text.isEmpty()) {
        return {};
    }
    const QRectF map(mParentPlot->axisRect()->rect());
    const QFontMetricsF readout(notchFont(m_look, map));
    const QFontMetricsF small(m_look.font(TextRole::caption));
    double width = readout.horizontalAdvance(m_text) + mapcard::kNotchAside;
    width = std::max(width, small.horizontalAdvance(m_caption) + mapcard::kNotchAside);
    double height = readout.height() + mapcard::kNotchBelow;
    if (!m_caption.isEmpty()) {
        height += small.height();
    }
    if (!m_picture.isNull()) {
        width += m_picture.deviceIndependentSize().width() + mapcard::kNotchBelow;
    }
    QRectF area(0.0, 0.0, width, height);
    if (m_corner == Qt::TopRightCorner) {
        area.moveTopRight(map.topRight() + QPointF(1.0, 0.0));
    } else {
        area.moveTopLeft(map.topLeft());
    }
    return area;
}

void MapNotch::draw(QCPPainter* painter) {
    if (m_text.isEmpty()) {
        return;
    }
    const QRectF place = area();
    painter->setAntialiasing(true);
    fillCorner(*painter, place, QRectF(mParentPlot->axisRect()->rect()), m_look.colors.card);
    const Qt::Alignment side = m_corner == Qt::TopRightCorner ? Qt::AlignRight : Qt::AlignLeft;
    QRectF inside = place;
    if (!m_picture.isNull()) {
        const QSizeF size = m_picture.deviceIndependentSize();
        painter->drawPixmap(QPointF(place.left(), place.center().y() - size.height() / 2.0),
                            m_picture);
        inside.setLeft(place.left() + size.width() + mapcard::kNotchBelow);
    }
    painter->setFont(notchFont(m_look, QRectF(mParentPlot->axisRect()->rect())));
    painter->setPen(m_look.colors.text);
    painter->drawText(inside, static_cast<int>(side | Qt::AlignTop), m_text);
    if (!m_caption.isEmpty()) {
        painter->setFont(m_look.font(TextRole::caption));
        painter->setPen(m_look.colors.faint);
        inside.setBottom(inside.bottom() - mapcard::kNotchBelow);
        painter->drawText(inside, static_cast<int>(side | Qt::AlignBottom), m_caption);
    }
}

MapScale::MapScale(QCustomPlot& plot, QCPLayer* layer) : QCPAbstractItem(&plot) {
    setLayer(layer);
    setSelectable(false);
    setClipToAxisRect(true);
}

void MapScale::setTexts(const QString& title, const std::array<QString, 3>& numbers) {
    m_title = title;
    m_numbers = numbers;
}

void MapScale::setColors(const QColor& lowest, const QColor& highest) {
    m_lowest = lowest;
    m_highest = highest;
}

void MapScale::draw(QCPPainter* painter) {
    const QFont font = m_look.font(TextRole::caption);
    const QFontMetricsF metrics(font);
    // Each number stands below its colour: as long as the bar is, they do not meet.
    double widest = 0.0;
    for (const QString& number : m_numbers) {
        widest = std::max(widest, metrics.horizontalAdvance(number));
    }
    const double bar =
        std::max<double>(m_look.scaled(mapcard::kScale), 2.0 * (widest + mapcard::kNotchBelow));
    const double barHeight = m_look.scaled(mapcard::kScaleBar);
    const double aside = mapcard::kNotchAside;
    // The title ends before the first number, which stands around the left end of the bar.
    const double titleEnd = mapcard::kNotchBelow + metrics.horizontalAdvance(m_title);
    const double titleRoom =
        std::max(titleEnd + 0.5 * widest + mapcard::kNotchBelow, titleEnd + aside);
    const QRectF map(mParentPlot->axisRect()->rect());
    QRectF place(0.0, 0.0, titleRoom + bar + std::max(aside, 0.5 * widest) + part::kRadius,
                 barHeight + metrics.height() + 2 * mapcard::kNotchBelow);
    place.moveBottomLeft(map.bottomLeft() + QPointF(0.0, 1.0));
    painter->setAntialiasing(true);
    fillCorner(*painter, place, map, m_look.colors.card);

    const QRectF scale(place.left() + titleRoom, place.top() + mapcard::kNotchBelow, bar,
                       barHeight);
    QLinearGradient colors(scale.topLeft(), scale.topRight());
    colors.setColorAt(0.0, m_lowest);
    colors.setColorAt(0.5, m_look.colors.mapMiddle);
    colors.setColorAt(1.0, m_highest);
    painter->fillRect(scale, colors);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(m_look.pen(m_look.colors.axis, &Strokes::hair));
    painter->drawRect(scale);
    painter->setFont(font);
    painter->setPen(m_look.colors.text);
    painter->drawText(QRectF(place.left(), place.top(), titleEnd, place.height()),
                      Qt::AlignRight | Qt::AlignVCenter, m_title);
    const double room = std::max(aside, 0.5 * widest + mapcard::kNotchBelow);
    for (std::size_t i = 0; i < m_numbers.size(); ++i) {
        const double x = scale.left() + 0.5 * static_cast<double>(i) * scale.width();
        painter->drawText(QRectF(x - room, scale.bottom(), 2.0 * room, metrics.height()),
                          Qt::AlignCenter, m_numbers[i]);
    }
}

} // namespace actiscope::ui
