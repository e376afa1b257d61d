#include "ui/views/gradients/chain/chain_painting.h"

#include "ui/io/shown_number.h"
#include "ui/look/sizes.h"
#include "ui/views/gradients/layers/power_text.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace actiscope::ui {
namespace {

/// Translation context of the free functions of this file.
struct ChainPaintingText {
    Q_DECLARE_TR_FUNCTIONS(GradientChain)
};

/// The names at the right end, one below the other.
class EndNames {
public:
    EndNames(QPainter& painter, const ChainFrame& frame, const Look& look)
        : m_painter(painter), m_frame(frame), m_look(look) {}

    void add(const QString& text, const QColor& ink, double y) {
        m_names.push_back({text, ink, y});
    }

    void paint() {
        m_painter.setFont(m_look.font(TextRole::caption));
        std::ranges::stable_sort(m_names, {}, &Name::y);
        double least = m_frame.axis.area.top();
        for (Name& name : m_names) {
            const double y = std::max(name.y, least);
            m_painter.setPen(name.ink);
            paintPowerText(m_painter,
                           QRectF(m_frame.axis.area.right() + space::kApart, y - m_frame.line / 2.0,
                                  m_look.scaled(depthview::kNames), m_frame.line),
                           Qt::AlignLeft | Qt::AlignVCenter, name.text);
            least = y + m_frame.line;
        }
    }

private:
    struct Name {
        QString text;
        QColor ink;
        double y;
    };
    QPainter& m_painter;
    const ChainFrame& m_frame;
    const Look& m_look;
    std::vector<Name> m_names;
};

QPolygonF lineOf(const ChainFrame& frame, const std::vector<double>& sizes) {
    QPolygonF line;
    for (std::size_t i = 0; i < sizes.size(); ++i) {
        if (sizes[i] > 0.0 && std::isfinite(sizes[i])) {
            line.append(QPointF(frame.xOf(static_cast<int>(i) + 1), frame.axis.yOf(sizes[i])));
        }
    }
    return line;
}

void paintBars(QPainter& painter, const ChainFrame& frame, const ChainReading& reading, int unit,
               const Look& look) {
    constexpr double kHalf = 0.27; // of the column
    const double half = kHalf * frame.columnWidth();
    const std::vector<double> products = productsOf(reading);
    painter.setPen(Qt::NoPen);
    for (int u = 1; u <= frame.units; ++u) {
        const double size = products[static_cast<std::size_t>(u - 1)];
        if (!(size > 0.0)) {
            continue;
        }
        const double y = frame.axis.yOf(size);
        painter.setBrush(u == unit ? look.colors.accent : look.colors.slope);
        painter.drawRect(QRectF(QPointF(frame.xOf(u) - half, y),
                                QPointF(frame.xOf(u) + half, frame.axis.area.bottom())));
    }
}

/// What the bars were with another weight.
void paintBefore(QPainter& painter, const ChainFrame& frame, const ChainReading& reading,
                 const Look& look) {
    painter.setPen(look.pen(look.colors.text, &Strokes::layerLine));
    const double half = frame.columnWidth() / 3.0;
    for (std::size_t i = 0; i < reading.before.size(); ++i) {
        if (reading.before[i] > 0.0 && static_cast<int>(i) < frame.units) {
            const double y = frame.axis.yOf(reading.before[i]);
            const double x = frame.xOf(static_cast<int>(i) + 1);
            painter.drawLine(QPointF(x - half, y), QPointF(x + half, y));
        }
    }
}

void paintLines(QPainter& painter, const ChainFrame& frame, const ChainReading& reading,
                const Look& look) {
    EndNames names(painter, frame, look);
    painter.setBrush(Qt::NoBrush);
    for (const ChainReading::Other& other : reading.others) {
        const QPolygonF line = lineOf(frame, other.products);
        if (line.isEmpty()) {
            continue;
        }
        painter.setPen(look.pen(look.colors.faint, &Strokes::second));
        painter.drawPolyline(line);
        names.add(
            QStringLiteral("%1 %2").arg(other.name, numberWithDigits(other.products.front(), 2)),
            look.colors.text, line.back().y());
    }
    if (!reading.bounds.empty()) {
        const QPolygonF line = lineOf(frame, reading.bounds);
        painter.setPen(dotted(look.pen(look.colors.text, &Strokes::layerLine)));
        painter.drawPolyline(line);
        if (!line.isEmpty()) {
            constexpr double kQuarter = 0.25;
            const QString most = reading.largestSlope == kQuarter
                                     ? QStringLiteral("¼")
                                     : numberWithDigits(reading.largestSlope, 3);
            names.add(ChainPaintingText::tr("%1·|w| at most").arg(most), look.colors.text,
                      line.back().y());
        }
    }
    if (!reading.before.empty()) {
        names.add(ChainPaintingText::tr("– w = %1").arg(shownNumber(reading.weightBefore)),
                  look.colors.text, frame.axis.yOf(reading.before.back()));
    }
    names.paint();
}

/// The product through all units, on a ground where no bar stands.
void paintProduct(QPainter& painter, const ChainFrame& frame, const ChainReading& reading,
                  const Look& look) {
    const double product = throughAll(reading);
    const QString text = numberWithDigits(product, 2);
    const QString caption = ChainPaintingText::tr("through all %1 units").arg(reading.units.size());
    const QFontMetricsF small(look.font(TextRole::caption));
    painter.setFont(look.font(TextRole::readout));
    const QFontMetricsF large(painter.font());
    const double width = std::max(powerTextWidth(painter, text), small.horizontalAdvance(caption)) +
                         2.0 * space::kGroup;
    QRectF box(frame.axis.area.left() + space::kBlock, 0.0, width,
               large.height() + small.height() + 2.0 * space::kNear);
    box.moveTop(frame.axis.area.top() + frame.axis.area.height() / 4.0);
    painter.setPen(QPen(look.colors.border, part::kBorder));
    painter.setBrush(look.colors.card);
    painter.drawRoundedRect(box, part::kRadius, part::kRadius);
    const QRectF inside = box.adjusted(space::kGroup, space::kNear, -space::kGroup, -space::kNear);
    const GradientZone zone = zoneOf(product);
    painter.setPen(zone == GradientZone::shrinking ? look.colors.text
                                                   : zoneColor(zone, look.colors));
    paintPowerText(painter, inside, Qt::AlignLeft | Qt::AlignTop, text);
    painter.setFont(look.font(TextRole::caption));
    painter.setPen(look.colors.faint);
    painter.drawText(inside, Qt::AlignLeft | Qt::AlignBottom, caption);
}

void paintNumbers(QPainter& painter, const ChainFrame& frame, int unit, const Look& look) {
    for (int u = 1; u <= frame.units; ++u) {
        if (!frame.isNumbered(u) && u != unit) {
            continue;
        }
        painter.setFont(look.font(u == unit ? TextRole::strong : TextRole::caption));
        painter.setPen(u == unit ? look.colors.accent : look.colors.text);
        painter.drawText(QRectF(frame.xOf(u) - frame.ticks / 2.0,
                                frame.axis.area.bottom() + space::kTight, frame.ticks, frame.line),
                         Qt::AlignCenter, QString::number(u));
    }
    painter.setFont(look.font(TextRole::caption));
    painter.setPen(look.colors.faint);
    painter.drawText(QRectF(frame.axis.area.right() + space::kApart,
                            frame.axis.area.bottom() + space::kTight,
                            look.scaled(depthview::kNames), frame.line),
                     Qt::AlignLeft | Qt::AlignVCenter, ChainPaintingText::tr("unit"));
}

} // namespace

ChainFrame::ChainFrame(const QRectF& area, const ChainReading& reading, const Look& look)
    : ticks(look.scaled(depthview::kTicks)),
      line(QFontMetricsF(look.font(TextRole::caption)).height()),
      units(std::max(1, static_cast<int>(reading.units.size()))) {
    constexpr double kMostShare = 0.3;
    const double high = std::min<double>(look.scaled(depthview::kRow), kMostShare * area.height());
    const double aside = look.scaled(depthview::kNames);
    row = QRectF(area.left() + ticks, area.top(), area.width() - ticks - aside, high);
    axis.area = QRectF(row.left(), row.bottom() + space::kApart, row.width(),
                       area.bottom() - row.bottom() - space::kApart - line - space::kTight);
    SizeRange range{-7.0, 1.0};
    for (const double size : productsOf(reading)) {
        range.take(size);
    }
    for (const double size : reading.before) {
        range.take(size);
    }
    for (const ChainReading::Other& other : reading.others) { // a line at the edge would say less
        for (const double size : other.products) {
            range.take(size);
        }
    }
    axis.lowest = range.lowest;
    axis.highest = range.highest;
}

double ChainFrame::xOf(int unit) const {
    return axis.area.left() + (unit - 0.5) * columnWidth();
}

int ChainFrame::unitAt(double x) const {
    if (x < axis.area.left() || x >= axis.area.right()) {
        return 0;
    }
    return std::min(units, 1 + static_cast<int>((x - axis.area.left()) / columnWidth()));
}

bool ChainFrame::isNumbered(int unit) const {
    const int every = std::max(1, static_cast<int>(std::ceil(ticks / columnWidth())));
    return (unit - 1) % every == 0;
}

void paintChain(QPainter& painter, const QRectF& area, const ChainReading& reading, int unit,
                const Look& look) {
    if (reading.units.empty()) {
        return;
    }
    painter.setRenderHint(QPainter::Antialiasing);
    const ChainFrame frame(area, reading, look);
    paintChainRow(painter, frame, reading, unit, look);
    paintZones(painter, frame.axis, frame.ticks, look);
    paintBars(painter, frame, reading, unit, look);
    paintZoneNames(painter, frame.axis, true, look);
    paintBefore(painter, frame, reading, look);
    paintLines(painter, frame, reading, look);
    paintProduct(painter, frame, reading, look);
    paintNumbers(painter, frame, unit, look);
}

} // namespace actiscope::ui
