#include "ui/views/approximation/sum/sum_painting.h"

#include "ui/io/qstring.h"
#include "ui/io/shown_number.h"
#include "ui/look/chart_sizes.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace actiscope::ui {
namespace {

/// Translation context of the free functions of this file.
struct SumPaintingText {
    Q_DECLARE_TR_FUNCTIONS(Approximation)
};

constexpr Eigen::Index kPoints = 1601;
constexpr Eigen::Index kUnitPoints = 241;
/// Where the ring of the steepness stands: so many widths right of the step.
constexpr double kAway = 1.0;
/// Part of the range at which the ring of the height stands, counted from the right.
constexpr double kPlateau = 0.06;

double valueOf(const Activation& activation, double z) {
    return activation.at(z).value;
}

/// Room above and below what is drawn; units may reach out of it.
numeric::Rectangle rangeOf(const SumPicture& picture, const TargetFunction& target) {
    double low = std::min(picture.target.minCoeff(), 0.0);
    double high = std::max(picture.target.maxCoeff(), 0.0);
    const double size = std::max(high - low, 1e-9);
    if (picture.sum.allFinite()) {
        low = std::max(std::min(low, picture.sum.minCoeff()), low - size);
        high = std::min(std::max(high, picture.sum.maxCoeff()), high + size);
    }
    constexpr double kShareOfAir = 0.2;
    const double room = kShareOfAir * (high - low);
    return {target.from(), target.to(), low - 1.5 * room, high + room};
}

void paintTriangle(QPainter& painter, const QPointF& tip, double size) {
    painter.drawPolygon(
        QPolygonF({tip, tip + QPointF(-size, -1.6 * size), tip + QPointF(size, -1.6 * size)}));
}

/// Triangles of all units, brackets of bumps, rings of the selected one.
void paintHandles(QPainter& painter, const SumPicture& picture, const Activation& activation,
                  const StripAxes& axes, const Look& look) {
    const Axes& main = axes.main;
    const double base = main.area().bottom();
    const double size = look.scaled(chart::kTriangle);
    for (std::size_t i = 0; i < picture.hand.size(); ++i) {
        const bool chosen = i == picture.selected;
        const QColor color = chosen ? look.colors.accent : look.colors.value;
        painter.setPen(QPen(color, look.strokes.probe * look.scale));
        painter.setBrush(chosen ? QBrush(color) : QBrush(look.colors.card));
        paintTriangle(painter, {main.toX(picture.hand[i].step), base}, size);
        if (picture.hand[i].bump && i + 1 < picture.hand.size()) {
            const double left = main.toX(picture.hand[i].step);
            const double right = main.toX(picture.hand[i + 1].step);
            const double top = base - look.scaled(chart::kBracket);
            painter.setBrush(Qt::NoBrush);
            painter.drawPolyline(QPolygonF({{left, base - 1.8 * size},
                                            {left, top},
                                            {right, top},
                                            {right, base - 1.8 * size}}));
            painter.setBrush(look.colors.card);
            const double radius = look.scaled(chart::kTriangle);
            painter.drawEllipse(QPointF(0.5 * (left + right), top), radius, radius);
            paintLabel(painter, {0.5 * (left + right), top - radius}, Qt::AlignBottom,
                       SumPaintingText::tr("bump %1–%2").arg(i + 1).arg(i + 2), color,
                       TextRole::caption, main.area(), look);
        }
    }
    if (picture.selected >= picture.hand.size()) {
        return;
    }
    const HandUnit& unit = picture.hand[picture.selected];
    const HandlePlaces places = handlePlaces(picture, activation, axes);
    const double x = main.toX(unit.step);
    painter.setPen(dotted(QPen(look.colors.accent, look.strokes.probe * look.scale)));
    painter.drawLine(QPointF(x, main.area().top()), QPointF(x, base));
    paintRing(painter, places.height, look);
    paintRing(painter, places.steepness, look);
    const int gap = look.scaled(chart::kGap);
    const QColor& accent = look.colors.accent;
    paintLabel(painter, places.height - QPointF(gap, gap), Qt::AlignRight | Qt::AlignBottom,
               SumPaintingText::tr("height %1").arg(numberWithDigits(unit.height, 3)), accent,
               TextRole::caption, main.area(), look);
    paintLabel(painter, places.steepness + QPointF(gap, 0), Qt::AlignLeft,
               SumPaintingText::tr("steepness %1").arg(numberWithDigits(unit.steepness, 3)), accent,
               TextRole::caption, main.area(), look);
    paintLabel(painter, {x + gap, base - gap}, Qt::AlignLeft,
               SumPaintingText::tr("step at %1").arg(numberWithDigits(unit.step, 3)), accent,
               TextRole::caption, main.area(), look);
}

} // namespace

QString errorText(double error) {
    return numberWithDigits(error, 2);
}

SumPicture sumPicture(const Session& session, const TargetFunction& target, const FittedSum& fit,
                      bool withHandles) {
    SumPicture picture;
    picture.x = gridOf(target, kPoints);
    picture.target = target.at(picture.x);
    picture.sum = fit.sum.at(picture.x);
    picture.coarse = gridOf(target, kUnitPoints);
    for (std::size_t i = 0; i < fit.sum.units.size(); ++i) {
        picture.units.push_back(fit.sum.unitAt(i, picture.coarse));
    }
    if (withHandles) {
        picture.hand = handUnits(session, target).units;
    }
    picture.offset = fit.sum.offset;
    picture.selected = static_cast<std::size_t>(session.approximation.selected - 1);
    picture.error = fit.error;
    picture.range = rangeOf(picture, target);
    return picture;
}

StripAxes sumAxes(const SumPicture& picture, const QRectF& area, const Look& look) {
    return stripAxes(picture.range, picture.error.sup, area, look);
}

HandlePlaces handlePlaces(const SumPicture& picture, const Activation& activation,
                          const StripAxes& axes) {
    const HandUnit& unit = picture.hand[picture.selected];
    const numeric::Rectangle& range = axes.main.range();
    HandlePlaces places;
    const double right = range.xMax - kPlateau * (range.xMax - range.xMin);
    places.plateau = valueOf(activation, unit.steepness * (right - unit.step));
    const auto clipped = [&](double x, double y) {
        const QRectF& area = axes.main.area();
        const QPointF at = axes.main.at(x, y);
        return QPointF(std::clamp(at.x(), area.left(), area.right()),
                       std::clamp(at.y(), area.top(), area.bottom()));
    };
    places.height = clipped(right, unit.height * places.plateau);
    places.steepnessAway = kAway;
    places.steepness =
        clipped(unit.step + kAway / std::fabs(unit.steepness),
                unit.height * valueOf(activation, std::copysign(kAway, unit.steepness)));
    return places;
}

/// The units that are not selected.
static void paintFaintUnits(QPainter& painter, const SumPicture& picture, const Axes& axes,
                            const Look& look) {
    std::vector<QPolygonF> lines;
    double length = 0.0;
    for (std::size_t i = 0; i < picture.units.size(); ++i) {
        if (i != picture.selected) {
            lines.push_back(axes.line(picture.coarse, picture.units[i]));
            length += lengthWithin(lines.back(), axes.area());
        }
    }
    QPen pen(translucent(look.colors.value, chart::kFaintUnit), chart::kThinLine * look.scale);
    // Units that swing from edge to edge, dozens of them, take seconds with smooth edges, which
    // nobody sees in such a thicket.
    constexpr double kMostSmooth = 200.0; // times the width of the chart
    if (length > kMostSmooth * axes.area().width()) {
        painter.setRenderHint(QPainter::Antialiasing, false);
        pen.setWidth(0);
    }
    painter.setPen(pen);
    for (const QPolygonF& line : lines) {
        painter.drawPolyline(line);
    }
    painter.setRenderHint(QPainter::Antialiasing);
}

void paintSumGround(QPainter& painter, const SumPicture& picture, const StripAxes& axes,
                    const Look& look) {
    const QRectF& area = axes.main.area();
    const int spacing = look.scaled(chart::kTickSpacing);
    const numeric::Rectangle& range = axes.main.range();
    paintAxes(painter, axes.main,
              labelledTicks(range.xMin, range.xMax, static_cast<int>(area.width() / spacing)),
              labelledTicks(range.yMin, range.yMax, static_cast<int>(area.height() / spacing)),
              look);
    painter.save();
    painter.setClipRect(axes.main.area());
    paintFaintUnits(painter, picture, axes.main, look);
    // Dots are the slowest line of all, and the target stays while a unit is dragged.
    paintLine(painter, axes.main.line(picture.x, picture.target),
              dotted(QPen(look.colors.text, look.strokes.second * look.scale)));
    painter.restore();
}

void paintSum(QPainter& painter, const SumPicture& picture, const Activation& activation,
              const StripAxes& axes, const Look& look) {
    const QRectF& area = axes.main.area();
    painter.save();
    painter.setClipRect(area);
    const QPolygonF target = axes.main.line(picture.x, picture.target);
    const QPolygonF sum = axes.main.line(picture.x, picture.sum);
    paintBetween(painter, target, sum, translucent(look.colors.bad, chart::kTint));
    painter.setBrush(Qt::NoBrush);
    if (picture.hasSelected()) {
        paintLine(painter, axes.main.line(picture.coarse, picture.units[picture.selected]),
                  QPen(look.colors.accent, look.strokes.second * look.scale));
    }
    paintLine(painter, sum, look.line(&Colors::value, &Strokes::value));
    painter.restore();

    if (std::isfinite(picture.error.sup) && picture.sum.allFinite()) {
        Eigen::Index at = 0;
        (picture.x - picture.error.at).abs().minCoeff(&at);
        const QPointF one = axes.main.at(picture.x[at], picture.target[at]);
        const QPointF other = axes.main.at(picture.x[at], picture.sum[at]);
        painter.setPen(QPen(look.colors.bad, look.strokes.value * look.scale));
        painter.setBrush(look.colors.bad);
        painter.drawLine(one, other);
        const double radius = look.scaled(chart::kDot);
        painter.drawEllipse(one, radius, radius);
        painter.drawEllipse(other, radius, radius);
        const QPointF top = one.y() < other.y() ? one : other;
        paintLabel(painter, top - QPointF(0, 2.0 * radius), Qt::AlignBottom,
                   errorText(picture.error.sup), look.colors.bad, TextRole::strong, area, look);
    }
    if (!picture.hand.empty()) {
        paintHandles(painter, picture, activation, axes, look);
    }
    const Eigen::Index last = picture.x.size() - 1;
    const auto height = [&](double y) {
        return std::clamp(axes.main.toY(std::isfinite(y) ? y : 0.0), area.top(), area.bottom());
    };
    paintEndLabels(
        painter, axes.labels,
        {{height(picture.target[last]), SumPaintingText::tr("target"), {}, look.colors.text},
         {height(picture.sum[last]), SumPaintingText::tr("sum"), {}, look.colors.valueText}},
        look);
    paintStrip(painter, axes, picture.x, picture.target - picture.sum, errorText(picture.error.sup),
               SumPaintingText::tr("target − sum"), look);
}

QString sumDescription(const SumPicture& picture, const Activation& activation) {
    QString text =
        SumPaintingText::tr("Sum of %1 units of %2 against the target from %3 to %4. Largest error "
                            "%5 at x = %6, mean %7, root mean square %8.")
            .arg(picture.units.size())
            .arg(toQString(activation.description()))
            .arg(shownNumber(picture.range.xMin), shownNumber(picture.range.xMax),
                 shownNumber(picture.error.sup), shownNumber(picture.error.at),
                 shownNumber(picture.error.mean), shownNumber(picture.error.rms));
    if (picture.selected < picture.hand.size()) {
        const HandUnit& unit = picture.hand[picture.selected];
        text += u' ' + SumPaintingText::tr("Unit %1: step at %2, steepness %3, height %4.")
                           .arg(picture.selected + 1)
                           .arg(shownNumber(unit.step), shownNumber(unit.steepness),
                                shownNumber(unit.height));
    }
    return text;
}

} // namespace actiscope::ui
