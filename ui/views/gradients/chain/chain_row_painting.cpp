#include "ui/io/shown_number.h"
#include "ui/look/sizes.h"
#include "ui/views/gradients/chain/chain_painting.h"
#include "ui/views/gradients/layers/power_text.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace actiscope::ui {
namespace {

/// Translation context of the free functions of this file.
struct ChainRowPaintingText {
    Q_DECLARE_TR_FUNCTIONS(GradientChain)
};

constexpr double kReach = 6.0; ///< of z in the drawing of a unit
constexpr int kPoints = 61;

/// f and its values over the reach, scaled to −1 … 1.
struct SmallShape {
    Eigen::ArrayXd z = Eigen::ArrayXd::LinSpaced(kPoints, -kReach, kReach);
    Eigen::ArrayXd f{kPoints};
    Eigen::ArrayXd slope{kPoints};
    double low = 0.0;
    double high = 1.0;

    explicit SmallShape(const Activation& activation) {
        activation.evaluate(z, f, slope);
        constexpr double kMost = 3.0; // a curve that leaves is cut there
        low = std::clamp(f.minCoeff(), -kMost, 0.0);
        high = std::clamp(f.maxCoeff(), 0.5, kMost);
    }
    QPointF at(double x, double y, const QRectF& box) const {
        const double reach = std::clamp(x, -kReach, kReach);
        return {box.left() + (reach + kReach) / (2.0 * kReach) * box.width(),
                box.bottom() - (std::clamp(y, low, high) - low) / (high - low) * box.height()};
    }
    QPolygonF curve(const QRectF& box) const {
        QPolygonF line;
        for (Eigen::Index i = 0; i < z.size(); ++i) {
            if (std::isfinite(f[i])) {
                line.append(at(z[i], f[i], box));
            }
        }
        return line;
    }
};

/// A disc with f small, z as a point.
void paintUnit(QPainter& painter, const QPointF& centre, double radius, const SmallShape& shape,
               const ChainUnit& unit, bool chosen, const Look& look) {
    painter.setPen(QPen(chosen ? look.colors.accent : look.colors.edge,
                        chosen ? part::kRailBar : part::kBorder));
    painter.setBrush(look.colors.card);
    painter.drawEllipse(centre, radius, radius);
    const double half = 0.6 * radius;
    const QRectF box(centre.x() - half, centre.y() - half, 2.0 * half, 2.0 * half);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(look.pen(look.colors.value, &Strokes::thumbnail));
    painter.drawPolyline(shape.curve(box));
    painter.setPen(Qt::NoPen);
    painter.setBrush(look.colors.slope);
    const double dot = std::max(2.0, radius / 7.0);
    painter.drawEllipse(shape.at(unit.z, unit.f, box), dot, dot);
}

/// As wide as |w|, dashed where w is negative.
QPen edgePen(double weight, const Look& look) {
    const double width = std::clamp(diagram::kEdge * std::fabs(weight), diagram::kThinnestEdge,
                                    diagram::kThickestEdge);
    QPen pen(look.colors.value, width * look.scale);
    pen.setCapStyle(Qt::FlatCap);
    if (weight < 0.0) {
        pen.setStyle(Qt::DashLine);
    }
    return pen;
}

} // namespace

void paintChainRow(QPainter& painter, const ChainFrame& frame, const ChainReading& reading,
                   int unit, const Look& look) {
    const double caption = frame.line;
    constexpr double kOfColumn = 0.36;
    const double radius =
        std::min({double(look.scaled(depthview::kUnit)), kOfColumn * frame.columnWidth(),
                  (frame.row.height() - 2.0 * caption) / 2.0});
    const double y = frame.row.top() + caption + std::max(radius, 0.0);
    const SmallShape shape(reading.chain.activation);
    painter.setPen(edgePen(reading.chain.weight, look));
    painter.drawLine(QPointF(frame.row.left(), y), QPointF(frame.xOf(frame.units), y));
    painter.setPen(look.pen(look.colors.value, &Strokes::layerLine));
    painter.drawLine(QPointF(frame.xOf(frame.units), y), QPointF(frame.row.right(), y));
    painter.setFont(look.font(TextRole::strong));
    painter.setPen(look.colors.text);
    painter.drawText(QRectF(frame.row.left() - frame.ticks, y - caption * 1.5,
                            frame.ticks + frame.columnWidth() / 2.0 - radius, caption),
                     Qt::AlignLeft | Qt::AlignVCenter,
                     QStringLiteral("x = %1").arg(numberWithDigits(reading.chain.x, 3)));
    paintPowerText(painter,
                   QRectF(frame.row.right() + space::kApart, y - caption / 2.0,
                          look.scaled(depthview::kNames), caption),
                   Qt::AlignLeft | Qt::AlignVCenter, numberWithDigits(reading.units.back().f, 3));
    for (int u = 1; u <= frame.units; ++u) {
        const ChainUnit& of = reading.units[static_cast<std::size_t>(u - 1)];
        paintUnit(painter, QPointF(frame.xOf(u), y), radius, shape, of, u == unit, look);
        if (!frame.isNumbered(u) && u != unit) {
            continue;
        }
        painter.setFont(look.font(u == unit ? TextRole::strong : TextRole::caption));
        painter.setPen(look.colors.slopeText);
        paintPowerText(painter,
                       QRectF(frame.xOf(u) - frame.columnWidth(), y + radius + space::kTight,
                              2.0 * frame.columnWidth(), caption),
                       Qt::AlignHCenter | Qt::AlignVCenter, numberWithDigits(of.slope, 3));
    }
    painter.setFont(look.font(TextRole::caption));
    painter.setPen(look.colors.slopeText);
    painter.drawText(QRectF(frame.row.left() - frame.ticks, y + radius + space::kTight,
                            frame.ticks + frame.columnWidth() / 2.0, caption),
                     Qt::AlignLeft | Qt::AlignVCenter, QStringLiteral("f′(z)"));
    const double between = frame.columnWidth() - 2.0 * radius;
    const QString weight = QStringLiteral("w = %1").arg(shownNumber(reading.chain.weight));
    painter.setPen(look.colors.faint);
    if (frame.units > 1 && QFontMetricsF(painter.font()).horizontalAdvance(weight) < between) {
        painter.drawText(QRectF(frame.xOf(1) + radius, y - caption * 1.5, between, caption),
                         Qt::AlignCenter, weight);
    }
}

void paintUnitCurve(QPainter& painter, const QRectF& area, const Activation& activation, double z,
                    const Look& look) {
    const SmallShape shape(activation);
    const QRectF box = area.adjusted(space::kNear, space::kNear, -space::kNear, -space::kNear);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(look.pen(look.colors.axis, &Strokes::hair));
    painter.drawLine(shape.at(-kReach, 0.0, box), shape.at(kReach, 0.0, box));
    painter.drawLine(shape.at(0.0, shape.low, box), shape.at(0.0, shape.high, box));
    painter.setBrush(Qt::NoBrush);
    painter.setPen(look.line(&Colors::value, &Strokes::value));
    painter.drawPolyline(shape.curve(box));
    QPolygonF slope;
    for (Eigen::Index i = 0; i < shape.z.size(); ++i) {
        if (std::isfinite(shape.slope[i])) {
            slope.append(shape.at(shape.z[i], shape.slope[i], box));
        }
    }
    painter.setPen(dashed(look.line(&Colors::slope, &Strokes::second)));
    painter.drawPolyline(slope);
    const auto at = activation.at(z);
    painter.setClipRect(area);
    constexpr double kTangentReach = 2.0; // of z to both sides
    painter.setPen(look.pen(look.colors.text, &Strokes::tangent));
    const double scaleX = box.width() / (2.0 * kReach);
    const double scaleY = box.height() / (shape.high - shape.low);
    const QPointF middle = shape.at(z, at.value, box);
    const QPointF along(kTangentReach * scaleX, -kTangentReach * at.slope * scaleY);
    painter.drawLine(middle - along, middle + along);
    painter.setPen(QPen(look.colors.accent, part::kFocus));
    painter.setBrush(look.colors.card);
    const double dot = look.scaled(depthview::kDot);
    painter.drawEllipse(middle, dot, dot);
    painter.setClipping(false);
}

} // namespace actiscope::ui
