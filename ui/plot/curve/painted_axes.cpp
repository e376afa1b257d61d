#include "ui/plot/curve/painted_axes.h"

#include "ui/look/expansion.h"
#include "ui/look/typeset.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace actiscope::ui {
namespace {

QString tickText(double value) {
    return QString::number(value, 'g', 4).replace(QLatin1Char('-'), QChar(0x2212));
}

void paintPower(QPainter& painter, double exponent, const QPointF& middleRight, const QFont& font) {
    TextRuns runs{{QStringLiteral("10")}, {tickText(exponent), TextRun::Level::raised}};
    const QFontMetricsF metrics(font);
    drawTypeset(painter,
                middleRight + QPointF(-typesetWidth(runs, font),
                                      (metrics.ascent() - metrics.descent()) / 2.0),
                runs, font);
}

} // namespace

std::vector<double> roundTicks(double low, double high, int most) {
    std::vector<double> ticks;
    const double span = high - low;
    if (!(span > 0.0) || !std::isfinite(span)) {
        return ticks;
    }
    const double raw = span / std::max(most, 1);
    double step = std::pow(10.0, std::floor(std::log10(raw)));
    for (const double factor : {1.0, 2.0, 5.0, 10.0}) {
        if (factor * step >= raw) {
            step *= factor;
            break;
        }
    }
    constexpr double kSlack = 1e-9;
    for (double k = std::ceil(low / step - kSlack); k * step <= high + kSlack * span; ++k) {
        ticks.push_back(k * step + 0.0); // no −0
    }
    return ticks;
}

void paintAxes(QPainter& painter, const PlotFrame& frame, const AxisTicks& ticks,
               const Look& look) {
    const QRectF& area = frame.area;
    const QFont font = look.font(TextRole::small);
    const QFontMetricsF metrics(font);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(look.pen(look.colors.grid, &Strokes::hair));
    for (const double value : ticks.x) {
        painter.drawLine(QPointF(frame.x(value), area.top()),
                         QPointF(frame.x(value), area.bottom()));
    }
    for (const double value : ticks.y) {
        painter.drawLine(QPointF(area.left(), frame.y(value)),
                         QPointF(area.right(), frame.y(value)));
    }
    painter.setPen(look.pen(look.colors.axis, &Strokes::hair));
    painter.drawLine(area.bottomLeft(), area.bottomRight());
    painter.drawLine(area.bottomLeft(), area.topLeft());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(font);
    painter.setPen(look.colors.faint);
    if (ticks.xNumbers) {
        for (const double value : ticks.x) {
            const QString text = tickText(value);
            const double half = metrics.horizontalAdvance(text) / 2.0;
            painter.drawText(QPointF(frame.x(value) - half,
                                     area.bottom() + expansion::kTickGap + metrics.ascent()),
                             text);
        }
    }
    for (const double value : ticks.y) {
        const QPointF right(area.left() - expansion::kTickGap, frame.y(value));
        if (ticks.powers) {
            paintPower(painter, value, right, font);
            continue;
        }
        const QString text = tickText(value);
        painter.drawText(right + QPointF(-metrics.horizontalAdvance(text),
                                         (metrics.ascent() - metrics.descent()) / 2.0),
                         text);
    }
}

void paintCurve(QPainter& painter, const PlotFrame& frame, const Eigen::ArrayXd& x,
                const Eigen::ArrayXd& y, const QPen& pen) {
    // Far outside the picture a value only costs precision while painting.
    const double far = 4.0 * (frame.yMax - frame.yMin);
    painter.save();
    painter.setClipRect(frame.area, Qt::IntersectClip);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    QPolygonF line;
    line.reserve(x.size());
    const auto draw = [&] {
        if (line.size() > 1) {
            painter.drawPolyline(line);
        }
        line.clear();
    };
    for (Eigen::Index i = 0; i < x.size(); ++i) {
        if (!std::isfinite(y[i])) {
            draw();
            continue;
        }
        line.append(
            QPointF(frame.x(x[i]), frame.y(std::clamp(y[i], frame.yMin - far, frame.yMax + far))));
    }
    draw();
    painter.restore();
}

void paintCurveName(QPainter& painter, const QPointF& middleLeft, const QString& name,
                    const QColor& color, const QRectF& room, const Look& look) {
    const QFont font = look.font(TextRole::strong);
    const QFontMetricsF metrics(font);
    QRectF box(
        middleLeft - QPointF(0.0, metrics.height() / 2.0),
        QSizeF(metrics.horizontalAdvance(name), metrics.height()).grownBy(expansion::kLabelPad));
    box.moveLeft(std::max(room.left(), std::min(box.left(), room.right() - box.width())));
    box.moveTop(std::max(room.top(), std::min(box.top(), room.bottom() - box.height())));
    painter.setPen(Qt::NoPen);
    painter.setBrush(translucent(look.colors.card, opacity::kLegend));
    painter.drawRect(box);
    painter.setFont(font);
    painter.setPen(color);
    painter.drawText(box, Qt::AlignCenter, name);
}

} // namespace actiscope::ui
