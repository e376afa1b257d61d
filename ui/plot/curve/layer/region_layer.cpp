#include "ui/plot/curve/layer/region_layer.h"

#include "ui/io/shown_number.h"
#include "ui/look/sizes.h"
#include "ui/plot/curve/frame/curve_frame.h"
#include "ui/plot/curve/frame/painted_layer.h"

#include <QFontMetricsF>

#include <algorithm>

namespace actiscope::ui {

void paintHatch(QCPPainter& painter, const QRectF& area, const QColor& color, const Look& look) {
    const double step = look.scaled(curves::kHatch);
    QVector<QLineF> lines;
    // Bound to the canvas, so that the pattern stands still while its edge moves.
    const double first = std::floor((area.left() + area.top()) / step) * step;
    for (double sum = first; sum < area.right() + area.bottom(); sum += step) {
        const double left = std::max(area.left(), sum - area.bottom());
        const double right = std::min(area.right(), sum - area.top());
        if (left < right) {
            lines.append(QLineF(left, sum - left, right, sum - right));
        }
    }
    painter.setPen(look.pen(translucent(color, opacity::kHatch), &Strokes::hair));
    painter.drawLines(lines);
}

RegionLayer::RegionLayer(QCustomPlot& plot, const CurveFrame& frame, const QString& layer,
                         const QString& wordLayer)
    : m_plot(plot), m_frame(frame) {
    new PaintedLayer(plot, layer, [this](QCPPainter& painter) { paint(painter); });
    new PaintedLayer(plot, wordLayer, [this](QCPPainter& painter) {
        paintWords(painter);
        paintRibbons(painter);
    });
}

void RegionLayer::show(const Regions& regions, double epsilon) {
    m_regions = regions;
    m_epsilon = epsilon;
}

QRectF RegionLayer::stretch(const Interval& interval, const QRectF& within) const {
    const double from = std::max(within.left(), m_plot.xAxis->coordToPixel(interval.from));
    const double to = std::min(within.right(), m_plot.xAxis->coordToPixel(interval.to));
    return {from, within.top(), std::max(0.0, to - from), within.height()};
}

void RegionLayer::paint(QCPPainter& painter) const {
    const QRectF plane = m_frame.plane();
    for (const Interval& interval : m_regions.saturated) {
        painter.fillRect(stretch(interval, plane), m_look.colors.saturated);
    }
    const QColor pale = translucent(m_look.colors.saturated, opacity::kSmallSlope);
    for (const Interval& interval : m_regions.smallSlope) {
        painter.fillRect(stretch(interval, plane), pale);
    }
    for (const Interval& interval : m_regions.dead) {
        const QRectF area = stretch(interval, plane);
        paintHatch(painter, area, m_look.colors.dead, m_look);
        painter.drawLine(QLineF(area.topLeft(), area.bottomLeft()));
        painter.drawLine(QLineF(area.topRight(), area.bottomRight()));
    }
}

/// One for the widest stretch of each kind, where there is room.
std::vector<RegionLayer::Words> RegionLayer::words() const {
    const QRectF plane = m_frame.plane();
    const double low = m_plot.xAxis->range().lower;
    const double high = m_plot.xAxis->range().upper;
    const QFontMetricsF strong(m_look.font(TextRole::strong));
    const QFontMetricsF caption(m_look.font(TextRole::caption));
    const QString small = QStringLiteral("|f′| < %1").arg(shownNumber(m_epsilon));
    const QString none = QStringLiteral("f′ = 0");
    std::vector<Words> all;
    const auto add = [&](const std::vector<Interval>& intervals, const QString& kind,
                         const QString& slope, const QColor& ink) {
        const auto width = [](const Interval& i) { return i.to - i.from; };
        for (const Interval& i : intervals) {
            // A stretch that is cut by both edges, or by one: what is said of it differs.
            const bool fromEdge = i.from <= low;
            const bool toEdge = i.to >= high;
            const double wide = std::ranges::max(intervals, {}, width).to;
            const bool isWidest = i.to == wide;
            if (!(fromEdge || toEdge) && !isWidest) {
                continue;
            }
            const QString where =
                fromEdge && toEdge ? QString()
                : fromEdge         ? QStringLiteral("x < %1").arg(numberWithDigits(i.to, 3))
                : toEdge           ? QStringLiteral("x > %1").arg(numberWithDigits(i.from, 3))
                                   : QString();
            const QRectF area = stretch(i, plane);
            const double gap = m_look.scaled(curves::kFromEdge);
            const double needed =
                std::max({strong.horizontalAdvance(kind), caption.horizontalAdvance(slope),
                          caption.horizontalAdvance(where)}) +
                gap;
            if (area.width() >= needed) {
                const double lines = where.isEmpty() ? 1.0 : 2.0;
                const QRectF place(area.left() + gap / 2.0, area.top() + space::kNear,
                                   needed - gap / 2.0, strong.height() + lines * caption.height());
                all.push_back({kind, where.isEmpty() ? slope : where + u'\n' + slope, ink,
                               &intervals == &m_regions.dead, place});
            }
        }
    };
    add(m_regions.saturated, tr("saturated"), small, m_look.colors.warningText);
    add(m_regions.smallSlope, tr("small slope"), small, m_look.colors.warningText);
    add(m_regions.dead, tr("dead"), none, m_look.colors.faint);
    return all;
}

std::vector<QRectF> RegionLayer::wordPlaces() const {
    std::vector<QRectF> places;
    for (const Words& word : words()) {
        places.push_back(word.place);
    }
    return places;
}

void RegionLayer::paintWords(QCPPainter& painter) const {
    const QFont strong = m_look.font(TextRole::strong);
    const QFont caption = m_look.font(TextRole::caption);
    const double line = QFontMetricsF(strong).height();
    for (const Words& word : words()) {
        if (word.onHatch) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(translucent(m_look.colors.card, opacity::kWords));
            painter.drawRoundedRect(word.place, space::kClose, space::kClose);
        }
        painter.setPen(QPen(word.ink));
        painter.setFont(strong);
        painter.drawText(word.place, Qt::AlignLeft | Qt::AlignTop | Qt::TextDontClip, word.kind);
        painter.setFont(caption);
        painter.drawText(word.place.translated(0.0, line),
                         Qt::AlignLeft | Qt::AlignTop | Qt::TextDontClip, word.text);
    }
}

int RegionLayer::pinnedRibbons() const {
    return static_cast<int>(std::ranges::count_if(m_pinned, [](const Regions& r) {
        return !r.dead.empty() || !r.saturated.empty() || !r.smallSlope.empty();
    }));
}

/// A row for each pinned function, in its colour.
void RegionLayer::paintRibbons(QCPPainter& painter) const {
    if (m_pinned.empty()) {
        return;
    }
    const QRectF band = m_frame.band();
    const double height = band.height() / static_cast<double>(m_pinned.size());
    for (std::size_t i = 0; i < m_pinned.size(); ++i) {
        const QRectF row(band.left(), band.top() + height * static_cast<double>(i), band.width(),
                         height);
        const QColor ink = m_look.colors.pinned[i % m_look.colors.pinned.size()];
        for (const auto* tinted : {&m_pinned[i].saturated, &m_pinned[i].smallSlope}) {
            for (const Interval& interval : *tinted) {
                painter.fillRect(stretch(interval, row), translucent(ink, opacity::kSmallSlope));
            }
        }
        for (const Interval& interval : m_pinned[i].dead) {
            const QRectF area = stretch(interval, row);
            paintHatch(painter, area, ink, m_look);
            painter.drawRect(area);
        }
    }
}

int RegionLayer::shown() const {
    return static_cast<int>(m_regions.saturated.size() + m_regions.smallSlope.size() +
                            m_regions.dead.size());
}

} // namespace actiscope::ui
