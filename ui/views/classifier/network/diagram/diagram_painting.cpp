#include "ui/views/classifier/network/diagram/diagram_painting.h"

#include "ui/io/qstring.h"
#include "ui/io/shown_number.h"
#include "ui/look/look.h"
#include "ui/look/sizes.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace actiscope::ui {
namespace {

using namespace diagram; // its measures

/// Translation context of the free functions of this file.
struct Text {
    Q_DECLARE_TR_FUNCTIONS(NetworkDrawing)
};

QPen ringPen(const QColor& color, double Strokes::*width, const Look& look, double scale) {
    QPen pen = look.pen(color, width);
    pen.setCapStyle(Qt::FlatCap);
    pen.setWidthF(std::max(look.strokes.hair, look.strokes.*width * scale));
    return pen;
}

void paintHealthWord(QPainter& painter, const QPointF& top, const UnitHealth& health,
                     const Look& look, const QColor& ground) {
    const double share = uselessShare(health);
    painter.setPen(health.isDead() ? look.colors.bad
                   : share > 0.0   ? look.colors.warningText
                                   : look.colors.faint);
    paintCaption(painter, top,
                 health.isDead() ? Text::tr("dead")
                                 : QStringLiteral("%1 %").arg(percentText(share, 0)),
                 ground);
}

/// The number that stands at the end of the unit's line in the map, too.
void paintBadge(QPainter& painter, const QRectF& box, int number, const Look& look) {
    const double radius = kBadge * look.scale;
    // On the ring, left above.
    const QPointF centre = box.center() - QPointF(box.width(), box.height()) * std::sqrt(0.125);
    painter.setPen(look.pen(look.colors.text, &Strokes::discRim));
    painter.setBrush(look.colors.card);
    painter.drawEllipse(centre, radius, radius);
    painter.drawText(QRectF(centre - QPointF(radius, radius), QSizeF(2.0 * radius, 2.0 * radius)),
                     Qt::AlignCenter, QString::number(number));
}

void paintMore(QPainter& painter, const DiagramLayout& layout, int column, const Look& look) {
    const auto place = layout.moreAt(column);
    if (!place) {
        return;
    }
    const int first = layout.firstShown(column);
    const int all = layout.unitsIn(column);
    painter.setPen(look.colors.faint);
    const QPointF top = *place - QPointF(0.0, painter.fontMetrics().height() / 2.0);
    const QString words = first == 0 ? QStringLiteral("… %1").arg(all)
                                     : QStringLiteral("%1–%2 / %3")
                                           .arg(first + 1)
                                           .arg(first + layout.shownIn(column))
                                           .arg(all);
    // Where columns stand close the count above them has to do.
    const bool fits = painter.fontMetrics().horizontalAdvance(words) <=
                      2.0 * layout.radiusIn(column) + layout.gap();
    paintCaption(painter, top, fits ? words : QStringLiteral("…"));
}

void paintInput(QPainter& painter, const DiagramContent& content, const UnitPlace& place,
                const Look& look) {
    const QPointF centre = content.layout.centreOf(place);
    const double radius = content.layout.radiusIn(0);
    paintDisc(painter, centre, radius, content.maps.of(content.layout, place), look);
    const QString name =
        toQString(featureName(content.snapshot.features[static_cast<std::size_t>(place.unit - 1)]));
    painter.setPen(look.colors.text);
    paintCaption(painter, centre - QPointF(0.0, radius + kRowGap + painter.fontMetrics().height()),
                 name);
}

void paintOutput(QPainter& painter, const DiagramContent& content, const UnitPlace& place,
                 const Look& look) {
    const QPointF centre = content.layout.centreOf(place);
    const double radius = content.layout.radiusIn(place.layer);
    paintDisc(painter, centre, radius, content.maps.of(content.layout, place), look);
    painter.setPen(look.pen(look.colors.text, &Strokes::output));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(centre, radius, radius);
    paintCaption(painter, centre - QPointF(0.0, radius + kRowGap + painter.fontMetrics().height()),
                 QStringLiteral("y"));
}

void paintUnit(QPainter& painter, const DiagramContent& content, const UnitPlace& place,
               const Look& look) {
    const DiagramLayout& layout = content.layout;
    const auto& units =
        content.snapshot.health.layers[static_cast<std::size_t>(place.layer - 1)].units;
    const UnitHealth& health = units[static_cast<std::size_t>(place.unit - 1)];
    const QPointF centre = layout.centreOf(place);
    const double radius = layout.radiusIn(place.layer);
    paintDisc(painter, centre, radius, content.maps.of(layout, place), look);
    paintHealthRing(painter, centre, radius, health, look, layout.scale());
    if (place.layer == 1 && radius >= kSmallestWithBadge * look.scale) {
        paintBadge(painter, layout.boxOf(place), place.unit, look);
    }
    if (content.healthWords && layout.isCaptioned()) {
        paintHealthWord(painter, QPointF(centre.x(), layout.boxOf(place).bottom()), health, look,
                        content.ground);
    }
}

/// From each unit to the one that adds what it hands on, in an arc that leaves the weight between
/// them in sight.
void paintSkips(QPainter& painter, const DiagramContent& content, const Look& look) {
    const DiagramLayout& layout = content.layout;
    QPen pen = look.pen(look.colors.faint, &Strokes::discRim);
    pen.setStyle(Qt::DotLine);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    const Architecture& architecture = content.snapshot.architecture;
    for (int column = 2; content.snapshot.skip && column <= layout.hiddenLayers(); ++column) {
        if (!architecture.repeatsWidth(static_cast<std::size_t>(column - 1))) {
            continue;
        }
        for (int unit = 1; unit <= layout.unitsIn(column); ++unit) {
            const UnitPlace from{column - 1, unit};
            const UnitPlace to{column, unit};
            if (!layout.isShown(from) || !layout.isShown(to)) {
                continue;
            }
            // From the upper right of one disc to the upper left of the next.
            const double side = std::sqrt(0.5);
            const QPointF start =
                layout.centreOf(from) + QPointF(side, -side) * layout.radiusIn(column - 1);
            const QPointF end = layout.centreOf(to) - QPointF(side, side) * layout.radiusIn(column);
            const QPointF lift(0.0, layout.radiusIn(column));
            QPainterPath arc(start);
            arc.quadTo((start + end) / 2.0 - lift, end);
            painter.drawPath(arc);
        }
    }
}

} // namespace

bool isFrozen(const std::vector<FrozenPart>& frozen, const FrozenPart& part) {
    return std::ranges::find(frozen, part) != frozen.end() ||
           std::ranges::find(frozen, FrozenPart{part.layer, 0, 0}) != frozen.end();
}

double uselessShare(const UnitHealth& health) {
    return health.isDead() ? 1.0 : std::clamp(health.saturated + health.dead, 0.0, 1.0);
}

QPen edgePen(double weight, double share, const Look& look, double scale) {
    QPen pen = look.weightLine(weight > 0.0, share);
    const double width = std::clamp(kEdge * std::fabs(weight), kThinnestEdge, kThickestEdge);
    pen.setWidthF(std::max(kThinnestEdge, width * scale));
    return pen;
}

void paintCaption(QPainter& painter, const QPointF& top, const QString& text,
                  const QColor& ground) {
    const double width = painter.fontMetrics().horizontalAdvance(text) + 2.0 * kMargin;
    const QRectF box(std::max(0.0, top.x() - width / 2.0), top.y(), width,
                     painter.fontMetrics().height());
    if (ground.isValid()) {
        painter.fillRect(box, ground);
    }
    painter.drawText(box, Qt::AlignCenter, text);
}

void paintDisc(QPainter& painter, const QPointF& centre, double radius, const QPixmap* map,
               const Look& look) {
    painter.setPen(look.pen(look.colors.edge, &Strokes::discRim));
    painter.setBrush(look.colors.card);
    painter.drawEllipse(centre, radius, radius);
    if (map != nullptr) {
        const double side = 2.0 * radius;
        painter.drawPixmap(QRectF(centre - QPointF(radius, radius), QSizeF(side, side)), *map,
                           QRectF(map->rect()));
    }
}

void paintHealthRing(QPainter& painter, const QPointF& centre, double radius,
                     const UnitHealth& health, const Look& look, double scale) {
    constexpr int kTop = 90 * 16;    // in sixteenths of a degree, as QPainter counts
    constexpr int kTurn = -360 * 16; // clockwise
    const double at = radius + kRing * scale;
    const QRectF box(centre - QPointF(at, at), QSizeF(2.0 * at, 2.0 * at));
    painter.setBrush(Qt::NoBrush);
    if (health.isDead()) {
        QPen pen = ringPen(look.colors.bad, &Strokes::healthy, look, scale);
        pen.setDashPattern({2.0, 1.0});
        painter.setPen(pen);
        painter.drawEllipse(box);
        return;
    }
    const int useful = qRound(kTurn * (1.0 - uselessShare(health)));
    if (useful != 0) {
        painter.setPen(ringPen(look.colors.ok, &Strokes::healthy, look, scale));
        painter.drawArc(box, kTop, useful);
    }
    if (useful != kTurn) {
        painter.setPen(ringPen(look.colors.warningLine, &Strokes::saturated, look, scale));
        painter.drawArc(box, kTop + useful, kTurn - useful);
    }
}

void paintEdges(QPainter& painter, const DiagramContent& content, const Look& look) {
    const auto& layers = content.snapshot.architecture.layers();
    for (std::size_t l = 0; l < layers.size(); ++l) {
        const LayerShape& shape = layers[l];
        const auto weights = content.snapshot.parameters.segment(
            shape.weightOffset, Eigen::Index{shape.inputs} * shape.sums());
        // A layer of 12 × 12 has more edges than anyone can see: the faint ones are left out.
        constexpr int kFewEdges = 24;
        constexpr int kManyEdges = 100;
        constexpr double kFaint = 0.35;
        const auto column = static_cast<int>(l);
        const int edges = content.layout.shownIn(column) * content.layout.shownIn(column + 1);
        const double largest = std::max(weights.abs().maxCoeff(), 1e-9);
        const double faintest = edges > kManyEdges ? kFaint * largest : 0.0;
        for (int s = 0; s < shape.sums(); ++s) {
            for (int i = 0; i < shape.inputs; ++i) {
                const double weight = weights[Eigen::Index{s} * shape.inputs + i];
                if (!(std::fabs(weight) >= faintest) || !content.layout.isEdgeShown(l, i, s)) {
                    continue;
                }
                const double share = edges > kFewEdges ? std::fabs(weight) / largest : 1.0;
                QPen pen = edgePen(weight, share, look, content.layout.scale());
                if (isFrozen(content.frozen, {static_cast<int>(l) + 1, s + 1, i + 1})) {
                    pen.setStyle(Qt::DashLine);
                }
                painter.setPen(pen);
                painter.drawLine(content.layout.edge(l, i, s));
            }
        }
    }
    paintSkips(painter, content, look);
}

void paintDiscs(QPainter& painter, const DiagramContent& content, const Look& look) {
    painter.setFont(look.font(TextRole::small));
    const DiagramLayout& layout = content.layout;
    for (int column = 0; column < layout.columns(); ++column) {
        const int first = layout.firstShown(column) + 1;
        for (int unit = first; unit < first + layout.shownIn(column); ++unit) {
            const UnitPlace place{column, unit};
            if (column == 0) {
                paintInput(painter, content, place, look);
            } else if (column <= layout.hiddenLayers()) {
                paintUnit(painter, content, place, look);
            } else {
                paintOutput(painter, content, place, look);
            }
        }
        paintMore(painter, layout, column, look);
    }
    if (content.pointed && layout.isShown(*content.pointed)) {
        painter.setPen(look.pen(look.colors.accent, &Strokes::cursor));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(layout.boxOf(*content.pointed));
    }
}

} // namespace actiscope::ui
