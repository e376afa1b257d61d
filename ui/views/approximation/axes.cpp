#include "ui/views/approximation/axes.h"

#include "ui/io/shown_number.h"
#include "ui/look/chart_sizes.h"
#include "ui/plot/curve/painted_axes.h"

#include <algorithm>
#include <cmath>

namespace actiscope::ui {

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
    painter.setPen(color);
    painter.drawText(QPointF(box.left(), box.top() + metrics.ascent()), text);
    painter.restore();
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
