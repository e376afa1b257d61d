#include "ui/io/shown_number.h"
#include "ui/look/sizes.h"
#include "ui/views/gradients/layers/layer_painting.h"
#include "ui/views/gradients/layers/layer_words.h"
#include "ui/views/gradients/layers/power_text.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <numeric>
#include <vector>

namespace actiscope::ui {
namespace {

/// What the axis of the ridges covers.
struct ValueRange {
    double from = 0.0;
    double to = 0.0;

    void take(double value) {
        if (std::isfinite(value)) {
            from = std::min(from, value);
            to = std::max(to, value);
        }
    }
    double yOf(double value, const QRectF& area) const {
        const double share = to > from ? (std::clamp(value, from, to) - from) / (to - from) : 0.5;
        return area.bottom() - share * area.height();
    }
};

/// Without the few outliers that would flatten all others.
void takeMost(ValueRange& range, const Histogram& histogram) {
    constexpr double kOutliers = 0.002;
    const double all = std::accumulate(histogram.counts.begin(), histogram.counts.end(), 0.0);
    for (std::size_t bin = 0; bin < histogram.counts.size(); ++bin) {
        if (histogram.counts[bin] > kOutliers * all) {
            const double from = histogram.from + static_cast<double>(bin) * histogram.binWidth();
            range.take(from);
            range.take(from + histogram.binWidth());
        }
    }
}

/// The output of a network that trains is no f(z): it has another scale, and nothing saturates.
bool isOutput(const GradientReading& reading, int layer) {
    return reading.trains && layer == static_cast<int>(reading.layers.size());
}

ValueRange ridgeRangeOf(const GradientReading& reading) {
    ValueRange range;
    for (int l = 1; l <= static_cast<int>(reading.layers.size()); ++l) {
        const LayerReading& layer = reading.layers[static_cast<std::size_t>(l - 1)];
        if (isOutput(reading, l)) {
            continue;
        }
        if (layer.outputs.counts.empty()) {
            range.take(layer.mean - layer.deviation);
            range.take(layer.mean + layer.deviation);
        } else {
            takeMost(range, layer.outputs);
        }
    }
    return range;
}

/// A few units have few different outputs: without this a ridge of them is a comb.
std::vector<double> smoothed(const std::vector<int>& counts) {
    constexpr double kKernel[] = {1.0 / 16.0, 4.0 / 16.0, 6.0 / 16.0, 4.0 / 16.0, 1.0 / 16.0};
    const auto size = static_cast<std::ptrdiff_t>(counts.size());
    std::vector<double> smooth(counts.size(), 0.0);
    for (std::ptrdiff_t bin = 0; bin < size; ++bin) {
        for (std::ptrdiff_t k = 0; k < std::ssize(kKernel); ++k) {
            const std::ptrdiff_t from = std::clamp<std::ptrdiff_t>(bin + k - 2, 0, size - 1);
            smooth[static_cast<std::size_t>(bin)] +=
                kKernel[k] * counts[static_cast<std::size_t>(from)];
        }
    }
    return smooth;
}

/// The histogram on its side, as wide as its column at its peak.
void paintRidge(QPainter& painter, const Histogram& histogram, const ValueRange& range,
                const QRectF& column, const QColor& ink) {
    const std::vector<double> counts = smoothed(histogram.counts);
    const double peak = *std::ranges::max_element(counts);
    if (peak == 0.0) {
        return;
    }
    constexpr double kFull = 0.85; // of the column
    const double perCount = kFull * column.width() / peak;
    QPolygonF outline;
    outline.append(QPointF(column.left(), range.yOf(histogram.from, column)));
    for (std::size_t bin = 0; bin < histogram.counts.size(); ++bin) {
        const double middle =
            histogram.from + (static_cast<double>(bin) + 0.5) * histogram.binWidth();
        outline.append(QPointF(column.left() + perCount * counts[bin], range.yOf(middle, column)));
    }
    outline.append(QPointF(column.left(), range.yOf(histogram.to, column)));
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink);
    painter.drawPolygon(outline);
}

/// Mean and standard deviation, where no more is known.
void paintSpread(QPainter& painter, const LayerReading& layer, const ValueRange& range,
                 const QRectF& column, const QColor& ink, const Look& look) {
    if (!std::isfinite(layer.mean) || !std::isfinite(layer.deviation)) {
        return;
    }
    const double half = std::min(column.width() / 4.0, double(space::kBlock));
    const double top = range.yOf(layer.mean + layer.deviation, column);
    const double bottom = range.yOf(layer.mean - layer.deviation, column);
    const double x = column.center().x();
    painter.setPen(Qt::NoPen);
    painter.setBrush(translucent(ink, opacity::kRidge));
    painter.drawRect(QRectF(QPointF(x - half, top), QPointF(x + half, bottom)));
    const double y = range.yOf(layer.mean, column);
    painter.setPen(look.pen(ink, &Strokes::delta));
    painter.drawLine(QPointF(x - half, y), QPointF(x + half, y));
}

void paintValueAxis(QPainter& painter, const LayerFrame& frame, const ValueRange& range,
                    const Look& look) {
    painter.setFont(look.font(TextRole::caption));
    for (const double value : {range.from, 0.0, range.to}) {
        const double y = range.yOf(value, frame.ridges);
        const double nearest = frame.line;
        const bool inner = value == 0.0 && range.from != 0.0 && range.to != 0.0;
        if (inner && (frame.ridges.bottom() - y < nearest || y - frame.ridges.top() < nearest)) {
            continue; // no room between the ends
        }
        painter.setPen(look.pen(look.colors.grid, &Strokes::hair));
        painter.drawLine(QPointF(frame.ridges.left(), y), QPointF(frame.ridges.right(), y));
        painter.setPen(look.colors.faint);
        paintPowerText(painter,
                       QRectF(frame.ridges.left() - frame.ticks, y - frame.line / 2.0,
                              frame.ticks - space::kUsual, frame.line),
                       Qt::AlignRight | Qt::AlignVCenter, numberWithDigits(value, 2));
    }
    painter.setPen(look.pen(look.colors.axis, &Strokes::hair));
    painter.drawLine(frame.ridges.topLeft(), frame.ridges.bottomLeft());
}

QString shareText(double share) {
    return percentText(share, 0);
}

void paintShares(QPainter& painter, const LayerFrame& frame, const GradientReading& reading,
                 int layer, const Look& look) {
    const QStringList names = shareNames();
    const double top = frame.ridges.bottom() + space::kApart;
    for (int row = 0; row < names.size(); ++row) {
        const double y = top + row * frame.line;
        painter.setFont(look.font(TextRole::caption));
        painter.setPen(look.colors.faint);
        painter.drawText(QRectF(frame.ridges.right() + space::kApart, y,
                                look.scaled(depthview::kNames), frame.line),
                         Qt::AlignLeft | Qt::AlignVCenter, names[row]);
        for (int l = 1; l <= frame.layers; ++l) {
            const bool chosen = l == layer;
            if (!frame.isNumbered(l, look) && !chosen) {
                continue;
            }
            const LayerReading& of = reading.layers[static_cast<std::size_t>(l - 1)];
            const bool output = isOutput(reading, l);
            const QString text = row == 0   ? (output ? layerTitle(reading, l) : QString::number(l))
                                 : output   ? QStringLiteral("–")
                                 : row == 1 ? shareText(of.saturated)
                                 : row == 2 ? shareText(of.dead)
                                            : shareText(of.zero);
            QRectF cell(frame.xOf(l) - frame.ticks / 2.0, y, frame.ticks, frame.line);
            painter.setFont(look.font(chosen && row == 0 ? TextRole::strong : TextRole::caption));
            painter.setPen(chosen     ? look.colors.accent
                           : row == 0 ? look.colors.text
                                      : look.colors.faint);
            painter.drawText(cell, Qt::AlignCenter, text);
        }
    }
}

/// A number with its name above it.
void paintCell(QPainter& painter, const QRectF& cell, const QString& name, const QString& number,
               const QColor& ink, const Look& look) {
    painter.setFont(look.font(TextRole::caption));
    painter.setPen(look.colors.faint);
    painter.drawText(cell, Qt::AlignLeft | Qt::AlignTop, name);
    painter.setFont(look.font(TextRole::strong));
    painter.setPen(ink);
    paintPowerText(painter, cell, Qt::AlignLeft | Qt::AlignBottom, number);
}

} // namespace

void paintRidges(QPainter& painter, const LayerFrame& frame, const GradientReading& reading,
                 int layer, const Look& look) {
    const ValueRange range = ridgeRangeOf(reading);
    const QColor ink = layerInks(look.colors).output;
    painter.save();
    paintValueAxis(painter, frame, range, look);
    for (int l = 1; l <= frame.layers; ++l) {
        const LayerReading& of = reading.layers[static_cast<std::size_t>(l - 1)];
        QRectF column = frame.column(l);
        column.setTop(frame.ridges.top());
        if (isOutput(reading, l)) {
            continue;
        }
        // No wider than high, or a network of few layers would have hills instead of ridges.
        const double wide = std::min(column.width(), column.height());
        column = QRectF(column.center().x() - 0.5 * wide, column.top(), wide, column.height());
        if (of.outputs.counts.empty()) {
            paintSpread(painter, of, range, column, ink, look);
            continue;
        }
        paintRidge(painter, of.outputs, range, column,
                   l == layer ? ink : translucent(ink, opacity::kRidge));
        painter.setPen(look.pen(ink, &Strokes::hair));
        painter.drawLine(column.topLeft(), column.bottomLeft());
    }
    paintShares(painter, frame, reading, layer, look);
    painter.restore();
}

void paintColumn(QPainter& painter, const LayerFrame& frame, const GradientReading& reading,
                 int layer, const Look& look) {
    painter.setBrush(Qt::NoBrush);
    painter.setPen(dashed(look.pen(look.colors.accent, &Strokes::columnRim)));
    const QRectF column = frame.column(layer);
    painter.drawRoundedRect(column, space::kNear, space::kNear);

    const LayerReading& of = reading.layers[static_cast<std::size_t>(layer - 1)];
    const LayerInks inks = layerInks(look.colors);
    const std::pair<LayerLine, QColor> cells[] = {{LayerLine::delta, look.colors.slopeText},
                                                  {LayerLine::z, look.colors.text},
                                                  {LayerLine::output, look.colors.valueText},
                                                  {LayerLine::update, inks.update}};
    const QString title = layerTitle(reading, layer);
    const QFontMetricsF strong(look.font(TextRole::strong));
    const double wide = look.scaled(depthview::kTile);
    const double titleWide = strong.horizontalAdvance(title) + space::kGroup;
    QRectF box(0.0, 0.0, titleWide + std::size(cells) * wide + space::kGroup,
               strong.height() + frame.line + 2.0 * space::kUsual);
    const bool rightOf = column.right() + space::kUsual + box.width() < frame.axis.area.right();
    if (rightOf) {
        box.moveLeft(column.right() + space::kUsual);
    } else {
        box.moveRight(column.left() - space::kUsual);
    }
    box.moveLeft(std::max(box.left(), frame.axis.area.left()));
    box.moveBottom(frame.axis.area.bottom() - space::kUsual);
    // Where δ runs through there, above it.
    double highest = frame.axis.area.bottom();
    double lowest = frame.axis.area.top();
    for (int l = 1; l <= frame.layers; ++l) {
        if (frame.xOf(l) > box.left() && frame.xOf(l) < box.right()) {
            const double y = frame.axis.yOf(reading.layers[static_cast<std::size_t>(l - 1)].delta);
            highest = std::min(highest, y);
            lowest = std::max(lowest, y);
        }
    }
    if (lowest > box.top()) {
        box.moveBottom(std::max(highest - space::kSection,
                                frame.axis.area.top() + box.height() + space::kUsual));
    }
    painter.setPen(QPen(look.colors.accent, part::kBorder));
    painter.setBrush(look.colors.card);
    painter.drawRoundedRect(box, part::kRadius, part::kRadius);
    QRectF inside = box.adjusted(space::kGroup, space::kUsual, -space::kNear, -space::kUsual);
    painter.setFont(look.font(TextRole::strong));
    painter.setPen(look.colors.accent);
    painter.drawText(inside, Qt::AlignLeft | Qt::AlignVCenter, title);
    inside.setLeft(inside.left() + titleWide);
    for (const auto& [line, ink] : cells) {
        paintCell(painter, QRectF(inside.left(), inside.top(), wide, inside.height()),
                  layerName(line, reading), numberWithDigits(layerNumber(line, of), 2), ink, look);
        inside.setLeft(inside.left() + wide);
    }
}

} // namespace actiscope::ui
