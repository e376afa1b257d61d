#include "ui/views/approximation/axes.h"

#include "ui/io/shown_number.h"
#include "ui/look/chart_sizes.h"
#include "ui/plot/curve/painted_axes.h"

#include <QPainterPath>

#include <algorithm>
#include <cmath>
#include <iterator>

namespace actiscope::ui {
namespace {

/// What the strip spans, in largest differences.
constexpr double kStripRoom = 1.2;

/// Keeps the curves below a text from touching its letters.
void paintTextRim(QPainter& painter, const QPointF& foot, const QString& text, const Look& look) {
    QPainterPath letters;
    letters.addText(foot, painter.font(), text);
    painter.strokePath(letters, QPen(look.colors.card, look.scaled(chart::kTextRim), Qt::SolidLine,
                                     Qt::RoundCap, Qt::RoundJoin));
}

} // namespace

double Axes::toX(double x) const {
    return m_area.left() + (x - m_range.xMin) / (m_range.xMax - m_range.xMin) * m_area.width();
}

double Axes::toY(double y) const {
    // What lies far outside is clipped; beyond some thousand pixels painting would be slow.
    const double share = (y - m_range.yMin) / (m_range.yMax - m_range.yMin);
    return m_area.bottom() - std::clamp(share, -8.0, 9.0) * m_area.height();
}

double Axes::xAt(double pixel) const {
    return m_range.xMin + (pixel - m_area.left()) / m_area.width() * (m_range.xMax - m_range.xMin);
}

double Axes::yAt(double pixel) const {
    return m_range.yMin +
           (m_area.bottom() - pixel) / m_area.height() * (m_range.yMax - m_range.yMin);
}

QPolygonF Axes::line(const Eigen::ArrayXd& x, const Eigen::ArrayXd& y) const {
    QPolygonF points;
    points.reserve(static_cast<int>(x.size()));
    for (Eigen::Index i = 0; i < x.size(); ++i) {
        if (std::isfinite(y[i])) {
            points.append(at(x[i], y[i]));
        }
    }
    return points;
}

std::vector<Tick> labelledTicks(double from, double to, int about) {
    std::vector<Tick> ticks;
    for (const double at : roundTicks(from, to, about)) {
        ticks.push_back({at, shownNumber(at, to - from)});
    }
    return ticks;
}

void paintAxes(QPainter& painter, const Axes& axes, const std::vector<Tick>& x,
               const std::vector<Tick>& y, const Look& look) {
    const QRectF& area = axes.area();
    painter.save();
    painter.setFont(look.font(TextRole::caption));
    const QFontMetrics metrics(painter.font());
    const int gap = look.scaled(chart::kTickGap);
    for (const Tick& tick : x) {
        const double place = axes.toX(tick.at);
        painter.setPen(look.line(&Colors::grid, &Strokes::hair));
        painter.drawLine(QPointF(place, area.top()), QPointF(place, area.bottom()));
        painter.setPen(look.colors.faint);
        const double width = metrics.horizontalAdvance(tick.text);
        painter.drawText(QPointF(place - 0.5 * width, area.bottom() + gap + metrics.ascent()),
                         tick.text);
    }
    for (const Tick& tick : y) {
        const double place = axes.toY(tick.at);
        painter.setPen(look.line(&Colors::grid, &Strokes::hair));
        painter.drawLine(QPointF(area.left(), place), QPointF(area.right(), place));
        painter.setPen(look.colors.faint);
        const double width = metrics.horizontalAdvance(tick.text);
        painter.drawText(QPointF(area.left() - gap - width,
                                 place + 0.5 * (metrics.ascent() - metrics.descent())),
                         tick.text);
    }
    painter.setPen(QPen(look.colors.axis, look.strokes.hair * look.scale));
    painter.drawLine(area.bottomLeft(), area.bottomRight());
    painter.drawLine(area.topLeft(), area.bottomLeft());
    painter.restore();
}

double lengthWithin(const QPolygonF& line, const QRectF& area) {
    const auto within = [&area](const QPointF& point) {
        return QPointF(std::clamp(point.x(), area.left(), area.right()),
                       std::clamp(point.y(), area.top(), area.bottom()));
    };
    double length = 0.0;
    for (qsizetype i = 1; i < line.size(); ++i) {
        length += QLineF(within(line[i - 1]), within(line[i])).length();
    }
    return length;
}

bool isWild(const QPolygonF& line) {
    constexpr double kLongest = 30.0; // times the width of the line
    const QRectF bounds = line.boundingRect();
    return lengthWithin(line, bounds) > kLongest * bounds.width();
}

void paintLine(QPainter& painter, const QPolygonF& line, QPen pen) {
    if (!isWild(line)) {
        painter.setPen(pen);
        painter.drawPolyline(line);
        return;
    }
    // Qt's rasterizer takes such a line as one shape with millions of edges.
    pen.setStyle(Qt::SolidLine);
    painter.setPen(pen);
    for (qsizetype i = 1; i < line.size(); ++i) {
        painter.drawLine(line[i - 1], line[i]);
    }
}

void paintBetween(QPainter& painter, const QPolygonF& one, const QPolygonF& other,
                  const QColor& color) {
    painter.save();
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.setRenderHint(QPainter::Antialiasing, !isWild(one) && !isWild(other));
    QPolygonF between = one;
    std::copy(other.rbegin(), other.rend(), std::back_inserter(between));
    painter.drawPolygon(between);
    painter.restore();
}

void paintLabel(QPainter& painter, const QPointF& at, Qt::Alignment alignment, const QString& text,
                const QColor& color, TextRole role, const QRectF& bounds, const Look& look) {
    painter.save();
    painter.setFont(look.font(role));
    const QFontMetricsF metrics(painter.font());
    QRectF box(QPointF(), QSizeF(metrics.horizontalAdvance(text), metrics.height()));
    box.moveCenter(at);
    if (alignment & Qt::AlignLeft) {
        box.moveLeft(at.x());
    } else if (alignment & Qt::AlignRight) {
        box.moveRight(at.x());
    }
    if (alignment & Qt::AlignTop) {
        box.moveTop(at.y());
    } else if (alignment & Qt::AlignBottom) {
        box.moveBottom(at.y());
    }
    box.moveLeft(std::max(bounds.left(), std::min(box.left(), bounds.right() - box.width())));
    box.moveTop(std::max(bounds.top(), std::min(box.top(), bounds.bottom() - box.height())));
    const QPointF foot(box.left(), box.top() + metrics.ascent());
    paintTextRim(painter, foot, text, look);
    painter.setPen(color);
    painter.drawText(foot, text);
    painter.restore();
}

void paintRing(QPainter& painter, const QPointF& at, const Look& look) {
    painter.setPen(QPen(look.colors.accent, look.strokes.slope * look.scale));
    painter.setBrush(look.colors.card);
    const double radius = look.scaled(chart::kHandle);
    painter.drawEllipse(at, radius, radius);
}

StripAxes stripAxes(const numeric::Rectangle& range, double sup, const QRectF& area,
                    const Look& look) {
    const double left = area.left() + look.scaled(chart::kLeft);
    const double labels = look.scaled(chart::kLabels);
    const double right = area.right() - labels;
    const double below = look.scaled(chart::kBelow);
    const double gap = look.scaled(chart::kGap);
    const double top = area.top() + look.scaled(chart::kAbove);
    const double strip = area.height() / chart::kStripShare - gap;
    const QRectF low(left, area.bottom() - strip, right - left, strip - 2.0);
    const QRectF high(left, top, right - left, low.top() - gap - below - top);
    const double scale = std::isfinite(sup) && sup > 0.0 ? sup : 1.0;
    const double beside = look.scaled(chart::kLabelGap);
    return {Axes(high, range),
            Axes(low, {range.xMin, range.xMax, -kStripRoom * scale, kStripRoom * scale}),
            QRectF(right + beside, high.top(), labels - beside, high.height()),
            QRectF(right + beside, low.top(), labels - beside, low.height())};
}

void paintStrip(QPainter& painter, const StripAxes& axes, const Eigen::ArrayXd& x,
                const Eigen::ArrayXd& difference, const QString& largest, const QString& name,
                const Look& look) {
    paintAxes(painter, axes.strip, {}, {{0.0, shownNumber(0.0)}}, look);
    painter.save();
    painter.setClipRect(axes.strip.area());
    const QPolygonF line = axes.strip.line(x, difference);
    const double zero = axes.strip.toY(0.0);
    const QRectF& area = axes.strip.area();
    const QPolygonF level{{area.left(), zero}, {area.right(), zero}};
    paintBetween(painter, line, level, translucent(look.colors.bad, chart::kTint));
    paintLine(painter, line, QPen(look.colors.bad, look.strokes.difference * look.scale));
    painter.restore();
    paintEndLabels(
        painter, axes.stripLabels,
        {{axes.strip.toY(axes.strip.range().yMax / kStripRoom), largest, {}, look.colors.bad},
         {axes.strip.toY(0.0), name, {}, look.colors.faint}},
        look);
}

void paintEndLabels(QPainter& painter, const QRectF& column, std::vector<EndLabel> labels,
                    const Look& look) {
    const QFont strong = look.font(TextRole::caption);
    const QFont bold = textFont(TextRole::strong, strong);
    const double line = QFontMetricsF(bold).height();
    const auto heightOf = [line](const EndLabel& label) {
        return label.note.isEmpty() ? line : 2.0 * line;
    };
    std::ranges::stable_sort(labels, {}, &EndLabel::y);
    // Down where the one above is in the way, then up where the column ends.
    double free = column.top();
    for (EndLabel& label : labels) {
        label.y = std::max(label.y - 0.5 * line, free);
        free = label.y + heightOf(label);
    }
    double end = column.bottom();
    for (auto label = labels.rbegin(); label != labels.rend(); ++label) {
        label->y = std::min(label->y, end - heightOf(*label));
        end = label->y;
    }
    painter.save();
    for (const EndLabel& label : labels) {
        painter.setFont(bold);
        painter.setPen(label.color);
        const double ascent = QFontMetricsF(bold).ascent();
        painter.drawText(QPointF(column.left(), label.y + ascent), label.name);
        painter.setFont(strong);
        painter.drawText(QPointF(column.left(), label.y + line + ascent), label.note);
    }
    painter.restore();
}

} // namespace actiscope::ui
