#include "ui/views/classifier/trial/trial_chart.h"

#include "ui/io/shown_number.h"
#include "ui/look/look.h"
#include "ui/look/sizes.h"
#include "ui/parts/picture.h"
#include "ui/plot/curve/painted_axes.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace actiscope::ui {
namespace {

constexpr int kMostTicks = 5;
constexpr double kSpread = 0.5; ///< of a row's height, that its dots take

double share(const TrialFindings& findings, double value) {
    if (findings.logarithmic) {
        return std::log(std::max(value, findings.from) / findings.from) /
               std::log(findings.to / findings.from);
    }
    return (value - findings.from) / (findings.to - findings.from);
}

std::vector<double> ticksOf(const TrialFindings& findings) {
    if (!findings.logarithmic) {
        return roundTicks(findings.from, findings.to, kMostTicks);
    }
    std::vector<double> ticks;
    for (double power = findings.from; power <= findings.to; power *= 10.0) {
        ticks.push_back(power);
    }
    return ticks;
}

void paintTicks(QPainter& painter, const QRectF& area, const TrialFindings& findings,
                const Look& look) {
    const int line = painter.fontMetrics().height();
    for (const double tick : ticksOf(findings)) {
        const double x = area.left() + share(findings, tick) * area.width();
        painter.setPen(look.pen(look.colors.grid, &Strokes::hair));
        painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
        painter.setPen(look.colors.faint);
        const QString number = shownNumber(tick);
        const double half = painter.fontMetrics().horizontalAdvance(number) / 2.0;
        painter.drawText(QPointF(x - half, area.bottom() + line), number);
    }
    painter.setPen(look.pen(look.colors.axis, &Strokes::hair));
    painter.drawLine(area.bottomLeft(), area.bottomRight());
    painter.setPen(look.colors.faint);
    painter.drawText(QRectF(area.left(), area.bottom() + line, area.width(), 1.5 * line),
                     Qt::AlignRight | Qt::AlignVCenter, findings.axis);
}

void paintRow(QPainter& painter, const QRectF& place, const TrialFindings& findings,
              const TrialRow& row, const Look& look) {
    const double radius = experiment::kDot * look.scale;
    painter.setPen(QPen(look.colors.card, part::kBorder));
    painter.setBrush(look.colors.faint);
    const auto count = static_cast<double>(row.values.size());
    for (std::size_t i = 0; i < row.values.size(); ++i) {
        // In the order of seeds from above to below, so that equal ones do not hide each other.
        const double aside = (static_cast<double>(i) + 0.5) / count - 0.5;
        painter.drawEllipse(QPointF(place.left() + share(findings, row.values[i]) * place.width(),
                                    place.center().y() + kSpread * aside * place.height()),
                            radius, radius);
    }
    if (row.middle) {
        const double x = place.left() + share(findings, *row.middle) * place.width();
        painter.setPen(look.pen(look.colors.text, &Strokes::slope));
        painter.drawLine(QPointF(x, place.top() + space::kTight),
                         QPointF(x, place.bottom() - space::kTight));
    }
}

} // namespace

TrialChart::TrialChart(QWidget* parent) : QWidget(parent) {
    markAsPicture(*this);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void TrialChart::setFindings(const TrialFindings& findings) {
    m_findings = findings;
    QStringList words;
    for (const TrialRow& row : findings.rows) {
        words.append(row.name + QStringLiteral(": ") + row.readout);
    }
    setAccessibleDescription(words.join(QStringLiteral("; ")));
    update();
}

QSize TrialChart::sizeHint() const {
    return sizes::kPlot;
}

QSize TrialChart::minimumSizeHint() const {
    return experiment::kSmallest;
}

void TrialChart::paintEvent(QPaintEvent*) {
    if (m_findings.rows.empty()) {
        return;
    }
    const Look& look = lookOf(*this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(look.font(TextRole::caption));
    const QFontMetrics metrics = painter.fontMetrics();
    int left = 0;
    int right = 0;
    for (const TrialRow& row : m_findings.rows) {
        left = std::max(left, metrics.horizontalAdvance(row.name));
        right = std::max(right, metrics.horizontalAdvance(row.readout));
    }
    const QRectF area = QRectF(rect()).adjusted(left + space::kGroup, space::kNear,
                                                -right - space::kBlock, -2.5 * metrics.height());
    paintTicks(painter, area, m_findings, look);
    const double high = area.height() / static_cast<double>(m_findings.rows.size());
    for (std::size_t i = 0; i < m_findings.rows.size(); ++i) {
        const TrialRow& row = m_findings.rows[i];
        const double top = area.top() + static_cast<double>(i) * high;
        painter.setPen(look.colors.text);
        painter.drawText(QRectF(0, top, left, high), Qt::AlignRight | Qt::AlignVCenter, row.name);
        painter.drawText(QRectF(area.right() + space::kGroup, top, right + space::kApart, high),
                         Qt::AlignLeft | Qt::AlignVCenter, row.readout);
        paintRow(painter, QRectF(area.left(), top, area.width(), high), m_findings, row, look);
    }
}

} // namespace actiscope::ui
