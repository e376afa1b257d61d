#include "ui/plot/map/unit_lines_item.h"

#include "ui/look/sizes.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace actiscope::ui {
namespace {

constexpr double kDash = 6.0;
constexpr double kPause = 4.0;
/// With more lines dashes would be a grey net, and slow.
constexpr std::size_t kMostDashed = 24;

bool hasPlace(const Line& line) {
    const double square = line.a * line.a + line.b * line.b;
    return square > 0.0 && std::isfinite(square) && std::isfinite(line.c);
}

} // namespace

UnitLinesItem::UnitLinesItem(QCustomPlot& plot, QCPLayer* layer) : QCPAbstractItem(&plot) {
    setLayer(layer);
    setSelectable(false);
    setClipToAxisRect(true);
}

int UnitLinesItem::count() const {
    return static_cast<int>(std::ranges::count_if(
        m_lines, [](const UnitLineSpec& spec) { return hasPlace(spec.line); }));
}

/// What of the line lies on the map, in pixels; a null line if nothing does.
QLineF UnitLinesItem::clipped(const Line& line) const {
    const QCPAxis& x = *mParentPlot->xAxis;
    const QCPAxis& y = *mParentPlot->yAxis;
    const double square = line.a * line.a + line.b * line.b;
    const double length = std::sqrt(square);
    // From the point nearest to the map's middle, along the line.
    const double middleX = x.range().center();
    const double middleY = y.range().center();
    const double away = (line.a * middleX + line.b * middleY + line.c) / square;
    const QPointF base(middleX - line.a * away, middleY - line.b * away);
    const QPointF step(-line.b / length, line.a / length);
    double from = -2.0 * (x.range().size() + y.range().size());
    double to = -from;
    const auto cut = [&](double start, double direction, const QCPRange& range) {
        if (direction == 0.0) {
            if (!range.contains(start)) {
                to = from - 1.0;
            }
            return;
        }
        const auto [first, last] = std::minmax(
            {(range.lower - start) / direction, (range.upper - start) / direction});
        from = std::max(from, first);
        to = std::min(to, last);
    };
    cut(base.x(), step.x(), x.range());
    cut(base.y(), step.y(), y.range());
    if (!(from < to)) {
        return {};
    }
    const auto pixel = [&](double t) {
        return QPointF(x.coordToPixel(base.x() + t * step.x()),
                       y.coordToPixel(base.y() + t * step.y()));
    };
    return {pixel(from), pixel(to)};
}

void UnitLinesItem::addDashes(const QLineF& line, double width) {
    const double length = line.length();
    const QPointF along = (line.p2() - line.p1()) / length;
    const QPointF across = QPointF(-along.y(), along.x()) * (0.5 * width);
    const double dash = kDash * m_look.scale;
    const double period = (kDash + kPause) * m_look.scale;
    for (double at = 0.0; at < length; at += period) {
        const QPointF begin = line.p1() + along * at;
        const QPointF end = line.p1() + along * std::min(at + dash, length);
        m_dashes.moveTo(begin + across);
        m_dashes.lineTo(end + across);
        m_dashes.lineTo(end - across);
        m_dashes.lineTo(begin - across);
        m_dashes.closeSubpath();
    }
}

/// At one of the two ends, or a little inwards, where no other number stands yet.
void UnitLinesItem::placeBadge(const QLineF& line, int number) {
    const double radius = mapcard::kBadge * m_look.scale;
    const double apart = 2.0 * radius + 2.0;
    const double length = line.length();
    const QRectF room = QRectF(mParentPlot->axisRect()->rect())
                            .marginsRemoved({radius, radius, radius, radius});
    constexpr int kTries = 6;
    for (int i = 0; i < kTries; ++i) {
        for (const bool atEnd : {true, false}) {
            const double inwards = radius + i * apart;
            if (inwards > length) {
                return;
            }
            const QPointF wanted = line.pointAt(atEnd ? 1.0 - inwards / length : inwards / length);
            const QPointF centre(
                std::clamp(wanted.x(), room.left(), std::max(room.left(), room.right())),
                std::clamp(wanted.y(), room.top(), std::max(room.top(), room.bottom())));
            const bool taken = std::ranges::any_of(m_badges, [&](const Badge& other) {
                return QLineF(other.centre, centre).length() < apart;
            });
            const QRectF around(centre.x() - radius, centre.y() - radius, 2.0 * radius,
                                2.0 * radius);
            if (!taken && !m_keptFree.intersects(around)) {
                m_badges.push_back({centre, number});
                return;
            }
        }
    }
}

void UnitLinesItem::drawBadges(QCPPainter& painter) const {
    painter.setFont(m_look.font(TextRole::small));
    painter.setPen(m_look.pen(m_look.colors.boundary, &Strokes::unitLine));
    painter.setBrush(m_look.colors.card);
    const double radius = mapcard::kBadge * m_look.scale;
    for (const Badge& badge : m_badges) {
        painter.drawEllipse(badge.centre, radius, radius);
    }
    painter.setPen(m_look.colors.text);
    for (const Badge& badge : m_badges) {
        painter.drawText(QRectF(badge.centre.x() - radius, badge.centre.y() - radius, 2.0 * radius,
                                2.0 * radius),
                         Qt::AlignCenter, QString::number(badge.number));
    }
}

void UnitLinesItem::draw(QCPPainter* painter) {
    m_dashes.clear();
    m_badges.clear();
    const QColor color = translucent(m_look.colors.boundary, opacity::kUnitLine);
    QPen pen = m_look.pen(color, &Strokes::unitLine);
    const bool vectors = painter->modes().testFlag(QCPPainter::pmVectorized);
    if (vectors) {
        const double width = m_look.strokes.unitLine;
        pen.setDashPattern({kDash / width, kPause / width});
    }
    const bool dashed = vectors || m_lines.size() > kMostDashed;
    int last = -1;
    painter->setPen(pen);
    for (const UnitLineSpec& spec : m_lines) {
        const QLineF line = hasPlace(spec.line) ? clipped(spec.line) : QLineF();
        if (line.isNull()) {
            continue;
        }
        if (dashed) {
            painter->drawLine(line);
        } else {
            addDashes(line, pen.widthF());
        }
        // One number per unit: a maxout unit has several lines.
        if (std::exchange(last, spec.color) != spec.color) {
            placeBadge(line, spec.color + 1);
        }
    }
    painter->setAntialiasing(true);
    if (!m_dashes.isEmpty()) {
        m_dashes.setFillRule(Qt::WindingFill);
        painter->fillPath(m_dashes, color);
    }
    drawBadges(*painter);
}

} // namespace actiscope::ui
