#include "ui/plot/curve/layer/probe_layer.h"

#include "ui/io/shown_number.h"
#include "ui/look/sizes.h"
#include "ui/plot/curve/frame/curve_frame.h"
#include "ui/plot/curve/frame/painted_layer.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace actiscope::ui {
namespace {

constexpr int kDigits = 3; ///< beside a dot; the exact numbers stand elsewhere

/// "0 | 1" where the two sides differ.
QString sidesText(double left, double right) {
    const QString a = numberWithDigits(left, kDigits);
    const QString b = numberWithDigits(right, kDigits);
    return a == b ? a : QStringLiteral("%1 | %2").arg(a, b);
}

/// Whether a graph has points in the rectangle.
bool isCrossed(const QRectF& rect, const QCPGraph& graph) {
    const QCPAxis* x = graph.keyAxis();
    const auto end = graph.data()->findEnd(x->pixelToCoord(rect.right()));
    for (auto p = graph.data()->findBegin(x->pixelToCoord(rect.left())); p != end; ++p) {
        const double y = graph.valueAxis()->coordToPixel(p->value);
        if (y > rect.top() && y < rect.bottom()) {
            return true;
        }
    }
    return false;
}

} // namespace

ProbeLayer::ProbeLayer(QCustomPlot& plot, const CurveFrame& frame, const QString& layer,
                       const QCPGraph& value, const QCPGraph& slope)
    : m_plot(plot),
      m_frame(frame),
      m_layer(plot.layer(layer)),
      m_valueGraph(value),
      m_slopeGraph(slope),
      m_slopeAxis(plot.yAxis) {
    m_layer->setMode(QCPLayer::lmBuffered);
    new PaintedLayer(plot, layer, [this](QCPPainter& painter) { paint(painter); });
}

void ProbeLayer::show(double x, double value, double slope, const std::optional<OneSided>& sides) {
    m_x = x;
    m_value = value;
    m_slope = slope;
    m_sides = sides;
}

void ProbeLayer::setSlopeAxis(QCPAxis* axis) {
    m_slopeAxis = axis;
    m_logSlope = axis->scaleType() == QCPAxis::stLogarithmic;
}

bool ProbeLayer::isDefined() const {
    return m_sides || (std::isfinite(m_value) && std::isfinite(m_slope));
}

double ProbeLayer::shownSlope(double slope) const {
    return m_logSlope ? std::fabs(slope) : slope;
}

QString ProbeLayer::valueText() const {
    return QStringLiteral("f = ") + (m_sides ? sidesText(m_sides->leftValue, m_sides->rightValue)
                                             : numberWithDigits(m_value, kDigits));
}

QString ProbeLayer::slopeText() const {
    return QStringLiteral("f′ = ") + (m_sides ? sidesText(m_sides->leftSlope, m_sides->rightSlope)
                                              : numberWithDigits(m_slope, kDigits));
}

void ProbeLayer::paint(QCPPainter& painter) const {
    const QRectF plane = m_frame.plane();
    const double x = m_plot.xAxis->coordToPixel(m_x);
    if (!isInPlane(x)) {
        return;
    }
    const QRectF band = m_frame.band();
    painter.setPen(dotted(m_look.pen(m_look.colors.accent, &Strokes::probe)));
    painter.drawLine(QLineF(x, plane.top(), x, band.center().y()));
    painter.save();
    painter.setClipRect(plane);
    if (isDefined()) {
        paintTangent(painter);
        paintDots(painter);
    }
    painter.restore();
    const double radius = m_look.scaled(curves::kKnob);
    painter.setPen(m_look.pen(m_look.colors.card, &Strokes::dotRim));
    painter.setBrush(m_look.colors.accent);
    painter.drawEllipse(QPointF(x, band.center().y()), radius, radius);
    painter.setBrush(Qt::NoBrush);
    painter.setFont(m_look.font(TextRole::strong));
    for (const Text& text : texts()) {
        paintText(painter, text);
    }
}

bool ProbeLayer::isInPlane(double x) const {
    const QRectF plane = m_frame.plane();
    return x >= plane.left() - 1.0 && x <= plane.right() + 1.0;
}

/// It keeps its length on the screen whatever the slope; at a kink each side has half of it.
void ProbeLayer::paintTangent(QCPPainter& painter) const {
    const double x = m_plot.xAxis->coordToPixel(m_x);
    painter.setPen(m_look.pen(m_look.colors.accent, &Strokes::tangent));
    const auto half = [&](double value, double slope, double direction) {
        const double xPerPixel =
            m_plot.xAxis->range().size() / std::max(1, m_frame.plane().width());
        const double yPerPixel =
            m_plot.yAxis->range().size() / std::max(1, m_frame.plane().height());
        const double rise = slope * xPerPixel / yPerPixel;
        const double dx = direction * kTangent * m_look.scale / std::hypot(1.0, rise);
        const double y = m_plot.yAxis->coordToPixel(value);
        if (std::isfinite(y) && std::isfinite(rise)) {
            painter.drawLine(QLineF(x, y, x + dx, y - dx * rise));
        }
    };
    half(m_sides ? m_sides->leftValue : m_value, m_sides ? m_sides->leftSlope : m_slope, -1.0);
    half(m_sides ? m_sides->rightValue : m_value, m_sides ? m_sides->rightSlope : m_slope, 1.0);
}

void ProbeLayer::paintDots(QCPPainter& painter) const {
    const double x = m_plot.xAxis->coordToPixel(m_x);
    const double radius = m_look.mark(&Marks::probe) / 2.0;
    painter.setPen(m_look.pen(m_look.colors.card, &Strokes::dotRim));
    const auto dot = [&](const QCPAxis* axis, double value, const QColor& color) {
        const double y = axis->coordToPixel(value);
        if (std::isfinite(y) && !(m_logSlope && axis == m_slopeAxis && value == 0.0)) {
            painter.setBrush(color);
            painter.drawEllipse(QPointF(x, y), radius, radius);
        }
    };
    const OneSided sides = m_sides.value_or(OneSided{m_value, m_value, m_slope, m_slope});
    dot(m_slopeAxis, shownSlope(sides.leftSlope), m_look.colors.slope);
    if (sides.leftSlope != sides.rightSlope) {
        dot(m_slopeAxis, shownSlope(sides.rightSlope), m_look.colors.slope);
    }
    dot(m_plot.yAxis, sides.leftValue, m_look.colors.value);
    if (sides.leftValue != sides.rightValue) {
        dot(m_plot.yAxis, sides.rightValue, m_look.colors.value);
    }
}

QRectF ProbeLayer::textPlace(const QString& text, const QPointF& at, bool above,
                             const QCPGraph* curve) const {
    const QFontMetricsF metrics(m_look.font(TextRole::strong));
    const QSizeF size(metrics.horizontalAdvance(text) + 2.0 * space::kNear, metrics.height());
    const QRectF plane = m_frame.plane();
    const double away = m_look.mark(&Marks::probe);
    QRectF place(QPointF(at.x() + away, above ? at.y() - away - size.height() : at.y() + away),
                 size);
    // Towards the right the curve may come up through a text above, or down through one below.
    const bool meets = curve != nullptr && isCrossed(place, *curve);
    if (place.right() > plane.right() || meets) {
        place.moveRight(at.x() - away);
    }
    if (place.left() < plane.left() || (meets && isCrossed(place, *curve))) {
        place.moveLeft(at.x() + away);
    }
    const double y =
        std::clamp(place.top(), plane.top(), std::max(plane.top(), plane.bottom() - size.height()));
    place.moveTop(y);
    return place;
}

void ProbeLayer::paintText(QCPPainter& painter, const Text& text) const {
    painter.setPen(Qt::NoPen);
    painter.setBrush(translucent(m_look.colors.card, opacity::kLegend));
    painter.drawRoundedRect(text.place, space::kClose, space::kClose);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(text.ink));
    painter.drawText(text.place, Qt::AlignCenter, text.words);
}

std::vector<ProbeLayer::Text> ProbeLayer::texts() const {
    const double x = m_plot.xAxis->coordToPixel(m_x);
    if (!isInPlane(x)) {
        return {};
    }
    const QRectF band = m_frame.band();
    const QString place = QStringLiteral("x = ") + numberWithDecimals(m_x, 2);
    QRectF xPlace = textPlace(place, band.center(), true, nullptr);
    xPlace.moveBottom(m_frame.plane().bottom() - space::kTight);
    const double beside = m_look.mark(&Marks::probe);
    xPlace.moveLeft(x + beside);
    if (xPlace.right() > band.right()) {
        xPlace.moveRight(x - beside);
    }
    if (!isDefined()) {
        return {{place, xPlace, m_look.colors.accent}};
    }
    const double value = m_sides ? 0.5 * (m_sides->leftValue + m_sides->rightValue) : m_value;
    const double slope = m_sides ? m_sides->rightSlope : m_slope;
    const QPointF onValue(x, m_plot.yAxis->coordToPixel(value));
    const QPointF onSlope(x, m_slopeAxis->coordToPixel(shownSlope(slope)));
    const bool valueIsLower = onValue.y() >= onSlope.y();
    QRectF first = textPlace(valueText(), onValue, !valueIsLower, &m_valueGraph);
    QRectF second = textPlace(slopeText(), onSlope, valueIsLower, &m_slopeGraph);
    if (first.intersects(xPlace)) {
        first.moveBottom(xPlace.top() - 1.0);
    }
    if (second.intersects(xPlace)) {
        second.moveBottom(xPlace.top() - 1.0);
    }
    if (second.intersects(first)) {
        second.moveBottom(first.top() - 1.0);
    }
    return {{place, xPlace, m_look.colors.accent},
            {valueText(), first, m_look.colors.valueText},
            {slopeText(), second, m_look.colors.slopeText}};
}

std::vector<QRectF> ProbeLayer::wordPlaces() const {
    if (!m_layer->visible()) {
        return {};
    }
    std::vector<QRectF> places;
    for (const Text& text : texts()) {
        places.push_back(text.place);
    }
    return places;
}

bool ProbeLayer::isNear(const QPoint& position) const {
    const double x = m_plot.xAxis->coordToPixel(m_x);
    return std::fabs(x - position.x()) <= reach::kProbe && position.y() <= m_frame.band().bottom();
}

} // namespace actiscope::ui
