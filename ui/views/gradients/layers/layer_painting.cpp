#include "ui/views/gradients/layers/layer_painting.h"

#include "ui/io/shown_number.h"
#include "ui/look/sizes.h"
#include "ui/views/gradients/layers/layer_words.h"
#include "ui/views/gradients/layers/power_text.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <vector>

namespace actiscope::ui {
namespace {

using Member = double LayerReading::*;

constexpr int kShareLines = 4; ///< layer, saturated, dead, zero
constexpr double kRidgeShare = 0.3;

bool isDrawn(double size) {
    return size > 0.0 && std::isfinite(size);
}

SizeRange rangeOf(const GradientReading& reading) {
    SizeRange range;
    for (const LayerReading& layer : reading.layers) {
        for (const Member member : {&LayerReading::z, &LayerReading::output, &LayerReading::delta,
                                    &LayerReading::update}) {
            range.take(layer.*member);
        }
    }
    return range;
}

/// A line ends where a number is 0 or none, and goes on behind it.
std::vector<QPolygonF> piecesOf(const LayerFrame& frame, const GradientReading& reading,
                                Member member) {
    std::vector<QPolygonF> pieces(1);
    for (int l = 1; l <= frame.layers; ++l) {
        const double size = reading.layers[static_cast<std::size_t>(l - 1)].*member;
        if (isDrawn(size)) {
            pieces.back().append(QPointF(frame.xOf(l), frame.axis.yOf(size)));
        } else if (!pieces.back().isEmpty()) {
            pieces.emplace_back();
        }
    }
    return pieces;
}

void paintLine(QPainter& painter, const LayerFrame& frame, const GradientReading& reading,
               Member member, const QPen& pen) {
    painter.setBrush(Qt::NoBrush);
    painter.setPen(pen);
    for (const QPolygonF& piece : piecesOf(frame, reading, member)) {
        painter.drawPolyline(piece);
    }
}

void paintDots(QPainter& painter, const LayerFrame& frame, const GradientReading& reading,
               const QColor& ink, const Look& look) {
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink);
    const double radius = std::min<double>(look.scaled(depthview::kDot), frame.columnWidth() / 3.0);
    for (const QPolygonF& piece : piecesOf(frame, reading, &LayerReading::delta)) {
        for (const QPointF& point : piece) {
            painter.drawEllipse(point, radius, radius);
        }
    }
}

struct EndName {
    QString text;
    QColor ink;
    double y;
};

/// At the ends of the lines, one below the other where lines end together.
void paintNames(QPainter& painter, const LayerFrame& frame, const GradientReading& reading,
                const Look& look) {
    const LayerInks inks = layerInks(look.colors);
    const LayerReading& last = reading.layers.back();
    std::vector<EndName> names;
    const auto add = [&](const QString& text, const QColor& ink, double size) {
        if (isDrawn(size)) {
            names.push_back({text, ink, frame.axis.yOf(size)});
        }
    };
    add(layerName(LayerLine::delta, reading), inks.delta, last.delta);
    add(layerName(LayerLine::z, reading), inks.z, last.z);
    add(layerName(LayerLine::output, reading), inks.output, last.output);
    add(layerName(LayerLine::update, reading), inks.update, last.update);
    std::ranges::stable_sort(names, {}, &EndName::y);
    painter.setFont(look.font(TextRole::strong));
    const double line = QFontMetricsF(painter.font()).height();
    for (std::size_t i = 0; i < names.size(); ++i) {
        const double least = i == 0 ? frame.axis.area.top() + line / 2.0 : names[i - 1].y + line;
        names[i].y = std::max(names[i].y, least);
    }
    for (std::size_t i = names.size(); i-- > 0;) {
        const double most =
            i + 1 == names.size() ? frame.axis.area.bottom() - line / 2.0 : names[i + 1].y - line;
        names[i].y = std::min(names[i].y, most);
        painter.setPen(names[i].ink);
        painter.drawText(QRectF(frame.axis.area.right() + space::kApart, names[i].y - line / 2.0,
                                look.scaled(depthview::kNames), line),
                         Qt::AlignLeft | Qt::AlignVCenter, names[i].text);
    }
}

/// The factor per layer and whether theory says the same, on a ground beside the line of δ.
void paintTag(QPainter& painter, const LayerFrame& frame, const GradientReading& reading,
              const Look& look) {
    if (!std::isfinite(reading.measuredFactor)) {
        return;
    }
    const QString factor = QStringLiteral("× %1").arg(numberWithDigits(reading.measuredFactor, 3));
    const bool predicted = std::isfinite(reading.predictedFactor);
    const bool agreeing = predicted && agrees(reading.measuredFactor, reading.predictedFactor);
    const QString mark = !predicted ? QString()
                         : agreeing ? QStringLiteral(" ✓")
                                    : QStringLiteral(" ○");
    const QString caption = factorCaption(reading);
    const QFontMetricsF large(look.font(TextRole::readout));
    const QFontMetricsF small(look.font(TextRole::caption));
    const double width =
        std::max(large.horizontalAdvance(factor + mark), small.horizontalAdvance(caption)) +
        2.0 * space::kGroup;
    QRectF box(0.0, 0.0, width, large.height() + small.height() + 2.0 * space::kNear);
    constexpr double kAlong = 0.72; // of the layers
    const int layer = std::max(1, qRound(kAlong * frame.layers));
    const QPointF place(frame.xOf(layer),
                        frame.axis.yOf(reading.layers[static_cast<std::size_t>(layer - 1)].delta));
    const bool below = place.y() < frame.axis.area.center().y();
    box.moveCenter(QPointF(place.x(), 0.0));
    box.moveRight(std::min(box.right(), frame.axis.area.right() - space::kApart));
    if (below) {
        box.moveTop(place.y() + space::kBlock + space::kSection);
    } else {
        box.moveBottom(place.y() - space::kBlock - space::kSection);
    }
    box.moveTop(std::clamp(box.top(), frame.axis.area.top() + space::kNear,
                           std::max(frame.axis.area.top() + space::kNear,
                                    frame.axis.area.bottom() - box.height() - space::kNear)));
    painter.setPen(look.pen(layerInks(look.colors).delta, &Strokes::hair));
    painter.drawLine(place, QPointF(place.x(), below ? box.top() : box.bottom()));
    painter.setPen(QPen(look.colors.border, part::kBorder));
    painter.setBrush(look.colors.card);
    painter.drawRoundedRect(box, part::kRadius, part::kRadius);
    const QRectF inside = box.adjusted(space::kGroup, space::kNear, -space::kGroup, -space::kNear);
    painter.setFont(look.font(TextRole::readout));
    painter.setPen(look.colors.slopeText);
    painter.drawText(inside, Qt::AlignLeft | Qt::AlignTop, factor);
    painter.setPen(agreeing ? look.colors.ok : look.colors.faint);
    painter.drawText(inside.adjusted(large.horizontalAdvance(factor), 0, 0, 0),
                     Qt::AlignLeft | Qt::AlignTop, mark);
    painter.setFont(look.font(TextRole::caption));
    painter.setPen(look.colors.faint);
    painter.drawText(inside, Qt::AlignLeft | Qt::AlignBottom, caption);
}

} // namespace

LayerFrame::LayerFrame(const QRectF& area, const GradientReading& reading, const Look& look)
    : ticks(look.scaled(depthview::kTicks)),
      line(QFontMetricsF(look.font(TextRole::caption)).height()),
      layers(std::max(1, static_cast<int>(reading.layers.size()))) {
    // The number at the end of an axis stands half beyond it.
    const double top = std::max<double>(depthview::kTop, line / 2.0);
    const double between = std::max<double>(depthview::kBetween, line);
    const QRectF inside = area.adjusted(ticks, top, -look.scaled(depthview::kNames), 0);
    const double plots = inside.height() - kShareLines * line - space::kApart - between;
    const double ridge = kRidgeShare * plots;
    axis.area = QRectF(inside.left(), inside.top(), inside.width(), plots - ridge);
    const SizeRange range = rangeOf(reading);
    axis.lowest = range.lowest;
    axis.highest = range.highest;
    ridges = QRectF(inside.left(), axis.area.bottom() + between, inside.width(), ridge);
}

double LayerFrame::xOf(int layer) const {
    return axis.area.left() + (layer - 0.5) * columnWidth();
}

QRectF LayerFrame::column(int layer) const {
    return QRectF(xOf(layer) - columnWidth() / 2.0, axis.area.top(), columnWidth(),
                  ridges.bottom() - axis.area.top());
}

int LayerFrame::layerAt(double x) const {
    if (x < axis.area.left() || x >= axis.area.right()) {
        return 0;
    }
    return std::min(layers, 1 + static_cast<int>((x - axis.area.left()) / columnWidth()));
}

bool LayerFrame::isNumbered(int layer, const Look& look) const {
    const double room =
        QFontMetricsF(look.font(TextRole::caption)).horizontalAdvance(QStringLiteral("100 "));
    const int every = std::max(1, static_cast<int>(std::ceil(room / columnWidth())));
    return layer == 1 || layer == layers ? layer == 1 || (layers - 1) % every == 0
                                         : (layer - 1) % every == 0;
}

LayerInks layerInks(const Colors& colors) {
    return {colors.faint, colors.value, colors.slope, colors.difference};
}

void paintLayers(QPainter& painter, const QRectF& area, const GradientReading& reading, int layer,
                 const Look& look) {
    if (reading.layers.empty()) {
        return;
    }
    painter.setRenderHint(QPainter::Antialiasing);
    const LayerFrame frame(area, reading, look);
    paintZones(painter, frame.axis, frame.ticks, look);
    paintZoneNames(painter, frame.axis, false, look);
    const LayerInks inks = layerInks(look.colors);
    paintLine(painter, frame, reading, &LayerReading::predicted,
              dashed(look.pen(translucent(inks.delta, opacity::kPrediction), &Strokes::predicted)));
    paintLine(painter, frame, reading, &LayerReading::z, look.pen(inks.z, &Strokes::layerLine));
    paintLine(painter, frame, reading, &LayerReading::output,
              look.pen(inks.output, &Strokes::layerLine));
    paintLine(painter, frame, reading, &LayerReading::update,
              dashed(look.pen(inks.update, &Strokes::layerLine)));
    paintLine(painter, frame, reading, &LayerReading::delta, look.pen(inks.delta, &Strokes::delta));
    paintDots(painter, frame, reading, inks.delta, look);
    paintNames(painter, frame, reading, look);
    paintTag(painter, frame, reading, look);
    paintRidges(painter, frame, reading, layer, look);
    if (layer >= 1 && layer <= frame.layers) {
        paintColumn(painter, frame, reading, layer, look);
    }
}

} // namespace actiscope::ui
