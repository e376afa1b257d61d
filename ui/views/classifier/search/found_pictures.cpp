#include "ui/views/classifier/search/found_pictures.h"

#include "core/analysis/curve.h"
#include "ui/look/look.h"
#include "ui/look/sizes.h"
#include "ui/parts/picture.h"
#include "ui/plot/curve/painted_axes.h"
#include "ui/plot/curve/small_curve.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace actiscope::ui {
namespace {

constexpr double kReach = 3.0;
constexpr double kHighest = 4.0; ///< what goes beyond is cut
constexpr int kPoints = 601;
constexpr int kMostTicks = 5;
constexpr double kBarShare = 0.8; ///< of its column

/// At the last point that lies within the frame.
void paintNameAtEnd(QPainter& painter, const PlotFrame& frame, const Eigen::ArrayXd& x,
                    const Eigen::ArrayXd& y, const QString& name, const QColor& color,
                    const Look& look) {
    for (Eigen::Index i = x.size() - 1; i >= 0; --i) {
        if (y[i] >= frame.yMin && y[i] <= frame.yMax) {
            paintCurveName(painter, QPointF(frame.x(x[i]), frame.y(y[i])), name, color, frame.area,
                           look);
            return;
        }
    }
}

} // namespace

FoundCurve::FoundCurve(QWidget* parent) : QWidget(parent) {
    markAsPicture(*this);
    setObjectName(QStringLiteral("search_curve"));
    setAccessibleName(tr("The chosen formula"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void FoundCurve::setFunction(const std::optional<Activation>& activation, const QString& name) {
    m_activation = activation;
    setAccessibleDescription(activation ? tr("f and f′ of %1").arg(name) : QString());
    update();
}

QSize FoundCurve::minimumSizeHint() const {
    return sizes::kSmallestPlot;
}

void FoundCurve::paintEvent(QPaintEvent*) {
    if (!m_activation) {
        return;
    }
    const Look& look = lookOf(*this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    SmallCurveWindow window = windowFor(*m_activation, -kReach, kReach);
    if (!std::isfinite(window.low) || !std::isfinite(window.high)) {
        window = {};
    }
    const QMarginsF around(look.scaled(experiment::kTicksLeft), space::kApart, space::kGroup,
                           look.scaled(experiment::kTicksBelow));
    const PlotFrame frame{QRectF(rect()).marginsRemoved(around), -kReach, kReach,
                          std::max(window.low, -kHighest), std::min(window.high, kHighest)};
    paintAxes(painter, frame,
              {.x = roundTicks(frame.xMin, frame.xMax, kMostTicks + 2),
               .y = roundTicks(frame.yMin, frame.yMax, kMostTicks)},
              look);
    const Curve curve = sampleEvenly(*m_activation, -kReach, kReach, kPoints);
    paintCurve(painter, frame, curve.x, curve.slope, look.line(&Colors::slope, &Strokes::slope));
    paintCurve(painter, frame, curve.x, curve.f, look.line(&Colors::value, &Strokes::value));
    paintNameAtEnd(painter, frame, curve.x, curve.slope, QStringLiteral("f′"),
                   look.colors.slopeText, look);
    paintNameAtEnd(painter, frame, curve.x, curve.f, QStringLiteral("f"), look.colors.valueText,
                   look);
}

SolveBars::SolveBars(QWidget* parent) : QWidget(parent) {
    markAsPicture(*this);
    setObjectName(QStringLiteral("search_bars"));
    setAccessibleName(tr("How many formulas solve it"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void SolveBars::setCounts(std::vector<int> counts) {
    m_counts = std::move(counts);
    QStringList words;
    for (std::size_t k = 0; k < m_counts.size(); ++k) {
        words.append(tr("%1 seeds: %2 formulas").arg(k).arg(m_counts[k]));
    }
    setAccessibleDescription(words.join(QStringLiteral("; ")));
    update();
}

QSize SolveBars::minimumSizeHint() const {
    return sizes::kSmallestPlot;
}

void SolveBars::paintEvent(QPaintEvent*) {
    if (m_counts.empty()) {
        return;
    }
    const Look& look = lookOf(*this);
    QPainter painter(this);
    painter.setFont(look.font(TextRole::caption));
    const int line = painter.fontMetrics().height() + space::kTight;
    const QRectF area = QRectF(rect()).adjusted(0, line, 0, -2 * line);
    const int most = std::max(1, *std::ranges::max_element(m_counts));
    const double column = area.width() / static_cast<double>(m_counts.size());
    for (std::size_t k = 0; k < m_counts.size(); ++k) {
        const double high = area.height() * m_counts[k] / most;
        const double left = area.left() + column * (static_cast<double>(k) + (1.0 - kBarShare) / 2);
        const QRectF bar(left, area.bottom() - high, column * kBarShare, high);
        const bool all = k + 1 == m_counts.size();
        painter.fillRect(bar, all ? look.colors.accent : look.colors.track);
        painter.setPen(look.colors.text);
        painter.drawText(QRectF(left, bar.top() - line, bar.width(), line), Qt::AlignCenter,
                         QString::number(m_counts[k]));
        painter.drawText(QRectF(left, area.bottom(), bar.width(), line), Qt::AlignCenter,
                         QString::number(k));
    }
    painter.setPen(look.pen(look.colors.axis, &Strokes::hair));
    painter.drawLine(area.bottomLeft(), area.bottomRight());
    painter.setPen(look.colors.faint);
    painter.drawText(QRectF(area.left(), area.bottom() + line, area.width(), line), Qt::AlignCenter,
                     tr("seeds solved, of %1").arg(m_counts.size() - 1));
}

} // namespace actiscope::ui
