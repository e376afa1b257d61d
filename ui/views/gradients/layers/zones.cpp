#include "ui/views/gradients/layers/zones.h"

#include "ui/io/shown_number.h"
#include "ui/look/sizes.h"
#include "ui/views/gradients/layers/power_text.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <vector>

namespace actiscope::ui {
namespace {

/// Translation context of the free functions of this file.
struct ZonesText {
    Q_DECLARE_TR_FUNCTIONS(GradientZones)
};

/// Further down and up nothing is told apart.
constexpr double kDeepest = -30.0;
constexpr double kHighest = 30.0;
constexpr double kStep = 3.0;

/// A zone as far as the axis shows it.
struct Band {
    GradientZone zone;
    QRectF area;
};

std::vector<Band> bandsOf(const SizeAxis& axis) {
    struct Row {
        GradientZone zone;
        double from; ///< exponents
        double to;
    };
    const Row rows[] = {
        {GradientZone::exploding, std::log10(kExploding), axis.highest},
        {GradientZone::alive, std::log10(kAlive), std::log10(kExploding)},
        {GradientZone::shrinking, std::log10(kZero), std::log10(kAlive)},
        {GradientZone::zero, axis.lowest, std::log10(kZero)},
    };
    std::vector<Band> bands;
    for (const Row& row : rows) {
        const double from = std::max(row.from, axis.lowest);
        const double to = std::min(row.to, axis.highest);
        if (from < to) {
            bands.push_back(
                {row.zone, QRectF(QPointF(axis.area.left(), axis.yOf(std::pow(10.0, to))),
                                  QPointF(axis.area.right(), axis.yOf(std::pow(10.0, from))))});
        }
    }
    return bands;
}

/// "10⁻³" also where "0.001" is shorter: one axis, one form.
QString tickText(int exponent) {
    constexpr int kPlain = 1;
    if (std::abs(exponent) <= kPlain) {
        return shownNumber(std::pow(10.0, exponent));
    }
    static const QString raised = QStringLiteral("⁰¹²³⁴⁵⁶⁷⁸⁹");
    QString power = exponent < 0 ? QStringLiteral("⁻") : QString();
    for (const QChar digit : QString::number(std::abs(exponent))) {
        power.append(raised.at(digit.digitValue()));
    }
    return QStringLiteral("10") + power;
}

} // namespace

double SizeAxis::yOf(double size) const {
    const double exponent = size > 0.0 ? std::log10(size) : lowest;
    const double share = (std::clamp(exponent, lowest, highest) - lowest) / (highest - lowest);
    return area.bottom() - share * area.height();
}

void SizeRange::take(double size) {
    if (!(size > 0.0) || !std::isfinite(size)) {
        return;
    }
    const double exponent = std::clamp(std::log10(size), kDeepest, kHighest);
    while (exponent < lowest) {
        lowest -= kStep;
    }
    while (exponent > highest) {
        highest += kStep;
    }
}

QString zoneName(GradientZone zone) {
    switch (zone) {
    case GradientZone::exploding:
        return ZonesText::tr("exploding");
    case GradientZone::alive:
        return ZonesText::tr("alive");
    case GradientZone::shrinking:
        return ZonesText::tr("shrinking");
    case GradientZone::zero:
        return ZonesText::tr("zero");
    }
    return {};
}

QColor zoneColor(GradientZone zone, const Colors& colors) {
    switch (zone) {
    case GradientZone::alive:
        return colors.ok;
    case GradientZone::exploding:
    case GradientZone::zero:
        return colors.bad;
    case GradientZone::shrinking:
        break;
    }
    return colors.faint;
}

void paintZones(QPainter& painter, const SizeAxis& axis, double ticks, const Look& look) {
    for (const Band& band : bandsOf(axis)) {
        if (band.zone != GradientZone::shrinking) {
            painter.fillRect(band.area,
                             translucent(zoneColor(band.zone, look.colors), opacity::kZone));
        }
    }
    painter.setFont(look.font(TextRole::caption));
    const double line = QFontMetricsF(painter.font()).height();
    const double perTen = axis.area.height() / (axis.highest - axis.lowest);
    const int step = perTen > 1.5 * line ? 1 : perTen * kStep > 1.5 * line ? 3 : 6;
    for (int exponent = static_cast<int>(axis.lowest); exponent <= axis.highest; ++exponent) {
        if (exponent % step != 0) {
            continue;
        }
        const double y = axis.yOf(std::pow(10.0, exponent));
        painter.setPen(look.pen(look.colors.grid, &Strokes::hair));
        painter.drawLine(QPointF(axis.area.left(), y), QPointF(axis.area.right(), y));
        painter.setPen(look.colors.faint);
        paintPowerText(
            painter, QRectF(axis.area.left() - ticks, y - line / 2.0, ticks - space::kUsual, line),
            Qt::AlignRight | Qt::AlignVCenter, tickText(exponent));
    }
    painter.setPen(look.pen(look.colors.axis, &Strokes::hair));
    painter.drawLine(axis.area.topLeft(), axis.area.bottomLeft());
}

void paintZoneNames(QPainter& painter, const SizeAxis& axis, bool grounds, const Look& look) {
    painter.setFont(look.font(TextRole::strong));
    const QFontMetricsF metrics(painter.font());
    for (const Band& band : bandsOf(axis)) {
        if (band.area.height() < metrics.height()) {
            continue;
        }
        const QString name = zoneName(band.zone);
        const QRectF place(band.area.left() + space::kApart, band.area.top(),
                           metrics.horizontalAdvance(name), metrics.height());
        if (grounds) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(look.colors.card);
            painter.drawRoundedRect(place.adjusted(-space::kNear, 0, space::kNear, 0),
                                    part::kRadius, part::kRadius);
        }
        painter.setPen(zoneColor(band.zone, look.colors));
        painter.drawText(place, Qt::AlignLeft | Qt::AlignTop | Qt::TextDontClip, name);
    }
}

} // namespace actiscope::ui
