#include "ui/views/approximation/sum/sum_painting.h"

#include "ui/io/qstring.h"
#include "ui/io/shown_number.h"
#include "ui/look/chart_sizes.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace actiscope::ui {
namespace {

struct LawPaintingText {
    Q_DECLARE_TR_FUNCTIONS(Approximation)
};

bool isFloor(const LawCurve& curve) {
    return std::isfinite(curve.floor);
}

QString noteOf(const LawCurve& curve) {
    if (isFloor(curve)) {
        return LawPaintingText::tr("floor %1").arg(numberWithDigits(curve.points.back().sup, 3));
    }
    return std::isfinite(curve.slope)
               ? LawPaintingText::tr("slope %1").arg(numberWithDecimals(curve.slope, 1))
               : QString();
}

/// From the least to the largest error that can be drawn.
numeric::Rectangle lawRangeOf(const std::vector<LawCurve>& curves, const LawPoint& now) {
    double low = INFINITY;
    double high = -INFINITY;
    const auto see = [&](double sup) {
        if (sup > 0.0 && std::isfinite(sup)) {
            low = std::min(low, std::log10(sup));
            high = std::max(high, std::log10(sup));
        }
    };
    for (const LawCurve& curve : curves) {
        for (const LawPoint& point : curve.points) {
            see(point.sup);
        }
    }
    see(now.sup);
    if (!(low < high)) {
        low = -1.0;
        high = 1.0;
    }
    // Errors that are rounding alone would press everything else to the top.
    constexpr double kDeepest = 6.0;
    low = std::max(low, high - kDeepest);
    constexpr double kRoom = 0.08;
    const double room = kRoom * (high - low);
    return {std::log10(4.0) - 0.08, std::log10(64.0) + 0.08, low - room, high + room};
}

QColor colorOf(const LawCurve& curve, std::size_t place, const Activation& chosen,
               const Look& look) {
    return curve.activation.id() == chosen.id()
               ? look.colors.accent
               : look.colors.units[place % look.colors.units.size()];
}

} // namespace

void paintLaw(QPainter& painter, const QRectF& area, const std::vector<LawCurve>& curves,
              const Activation& chosen, const LawPoint& now, const Look& look) {
    const double labels = look.scaled(chart::kLawLabels);
    const QRectF inside = area.adjusted(look.scaled(chart::kLeft), look.scaled(chart::kAbove),
                                        -labels, -look.scaled(chart::kBelow));
    const Axes axes(inside, lawRangeOf(curves, now));
    std::vector<Tick> x;
    for (const int units : kLawUnits) {
        x.push_back({std::log10(units), QString::number(units)});
    }
    std::vector<Tick> y;
    for (double power = std::ceil(axes.range().yMin); power <= axes.range().yMax; power += 1.0) {
        y.push_back({power, shownNumber(std::pow(10.0, power))});
    }
    paintAxes(painter, axes, x, y, look);
    const double radius = look.scaled(chart::kDot);
    std::vector<EndLabel> names;
    std::size_t place = 0;
    for (const LawCurve& curve : curves) {
        const QColor color = colorOf(curve, place++, chosen, look);
        QPen pen(color, look.strokes.second * look.scale);
        painter.setPen(isFloor(curve) ? dotted(pen) : place % 2 == 0 ? dashed(pen) : pen);
        painter.setBrush(Qt::NoBrush);
        QPolygonF line;
        for (const LawPoint& point : curve.points) {
            if (point.sup > 0.0 && std::isfinite(point.sup)) {
                line.append(axes.at(std::log10(point.units), std::log10(point.sup)));
            }
        }
        painter.save();
        painter.setClipRect(area.adjusted(0, 0, -labels + radius, 0));
        painter.drawPolyline(line);
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        for (const QPointF& point : line) {
            painter.drawEllipse(point, radius, radius);
        }
        painter.restore();
        if (!line.empty()) {
            names.push_back({std::clamp(line.last().y(), inside.top(), inside.bottom()),
                             toQString(curve.activation.definition().name), noteOf(curve), color});
        }
    }
    if (now.units >= 1 && now.sup > 0.0 && std::isfinite(now.sup)) {
        const QPointF at = axes.at(std::log10(now.units), std::log10(now.sup));
        if (at.x() >= inside.left() && at.x() <= inside.right() + radius) {
            painter.setPen(QPen(look.colors.accent, look.strokes.second * look.scale));
            painter.setBrush(look.colors.card);
            const double ring = look.scaled(chart::kChosenDot);
            painter.drawEllipse(at, ring, ring);
        }
    }
    const double beside = look.scaled(chart::kLabelGap);
    paintEndLabels(painter,
                   QRectF(inside.right() + beside, area.top(), labels - beside, area.height()),
                   std::move(names), look);
}

QString lawDescription(const std::vector<LawCurve>& curves) {
    QString text =
        LawPaintingText::tr("Largest error against the number of units, both logarithmic.");
    for (const LawCurve& curve : curves) {
        if (curve.points.empty()) {
            continue;
        }
        const QString name = toQString(curve.activation.definition().name);
        text +=
            u' ' +
            (isFloor(curve)
                 ? LawPaintingText::tr("%1: stays at %2; the best polynomial of its degree has %3.")
                       .arg(name, shownNumber(curve.points.back().sup), shownNumber(curve.floor))
                 : LawPaintingText::tr("%1: from %2 to %3, slope %4.")
                       .arg(name, shownNumber(curve.points.front().sup),
                            shownNumber(curve.points.back().sup), shownNumber(curve.slope)));
    }
    return text;
}

} // namespace actiscope::ui
