#include "ui/plot/curve_ends.h"

#include "ui/look/sizes.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace actiscope::ui {

CurveEnds::CurveEnds(QCustomPlot& plot)
    : QCPLayerable(&plot, QStringLiteral("legend")),
      m_playhead(std::numeric_limits<double>::quiet_NaN()) {}

void CurveEnds::setLook(const Look& look, const QFont& font) {
    m_look = look;
    m_strong = textFont(TextRole::strong, font);
    m_body = textFont(TextRole::body, font);
}

int CurveEnds::room() const {
    const QFontMetrics strong(m_strong);
    int widest = 0;
    for (const CurveEnd& end : m_ends) {
        widest = std::max(widest, strong.horizontalAdvance(end.name));
    }
    return m_look.scaled(transport::kToLabel) + widest + m_look.scaled(space::kApart) +
           QFontMetrics(m_body).horizontalAdvance(QStringLiteral("0.00000"));
}

void CurveEnds::applyDefaultAntialiasingHint(QCPPainter* painter) const {
    painter->setAntialiasing(true);
}

std::vector<double> CurveEnds::placed() const {
    const QCPAxisRect& axes = *mParentPlot->axisRect();
    const double line = QFontMetricsF(m_strong).height();
    std::vector<std::size_t> order(m_ends.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::vector<double> at(m_ends.size());
    for (std::size_t i = 0; i < at.size(); ++i) {
        const double y = mParentPlot->yAxis->coordToPixel(m_ends[i].y);
        at[i] = std::clamp(y, static_cast<double>(axes.top()), static_cast<double>(axes.bottom()));
    }
    std::ranges::stable_sort(order, {}, [&at](std::size_t i) { return at[i]; });
    // Down as far as they have to, then up again from the lower end.
    for (std::size_t i = 1; i < order.size(); ++i) {
        at[order[i]] = std::max(at[order[i]], at[order[i - 1]] + line);
    }
    double lowest = axes.bottom();
    for (auto it = order.rbegin(); it != order.rend(); ++it) {
        at[*it] = std::min(at[*it], lowest);
        lowest = at[*it] - line;
    }
    return at;
}

void CurveEnds::drawPlayhead(QCPPainter& painter) const {
    if (std::isnan(m_playhead)) {
        return;
    }
    const QCPAxisRect& axes = *mParentPlot->axisRect();
    const double x = mParentPlot->xAxis->coordToPixel(m_playhead);
    QPen pen = m_look.pen(m_look.colors.accent, &Strokes::epochMark);
    pen.setCapStyle(Qt::FlatCap);
    painter.setPen(pen);
    painter.drawLine(QPointF(x, axes.top() - m_look.scaled(transport::kAbove)),
                     QPointF(x, axes.bottom() + m_look.scaled(transport::kToTrack)));
}

void CurveEnds::draw(QCPPainter* painter) {
    drawPlayhead(*painter);
    const std::vector<double> middles = placed();
    const QFontMetricsF strong(m_strong);
    const double radius = m_look.mark(&Marks::curveEnd) / 2.0;
    const auto dot = [&](const CurveEnd& end, double x, double y) {
        painter->setPen(QPen(m_look.colors.card, part::kBorder));
        painter->setBrush(end.line);
        painter->drawEllipse(QPointF(mParentPlot->xAxis->coordToPixel(x),
                                     mParentPlot->yAxis->coordToPixel(y)),
                             radius, radius);
    };
    for (std::size_t i = 0; i < m_ends.size(); ++i) {
        const CurveEnd& end = m_ends[i];
        dot(end, end.x, end.y);
        if (!std::isnan(m_playhead) && !std::isnan(end.markedY)) {
            dot(end, m_playhead, end.markedY);
        }
        const double name = strong.horizontalAdvance(end.name);
        const double value = QFontMetricsF(m_body).horizontalAdvance(end.value);
        const double gap = m_look.scaled(space::kApart);
        const double right = mParentPlot->axisRect()->right();
        const double wanted = mParentPlot->xAxis->coordToPixel(end.x) + radius +
                              m_look.scaled(transport::kToLabel);
        const double left = std::min(wanted, right - name - gap - value);
        const double baseline = middles[i] + (strong.ascent() - strong.descent()) / 2.0;
        painter->setPen(end.text);
        painter->setFont(m_strong);
        painter->drawText(QPointF(left, baseline), end.name);
        painter->setFont(m_body);
        painter->drawText(QPointF(left + name + gap, baseline), end.value);
    }
}

} // namespace actiscope::ui
