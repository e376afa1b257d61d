#include "ui/lessons/pictures/neuron_picture.h"

#include "core/session/session.h"
#include "ui/io/shown_number.h"
#include "ui/look/look.h"
#include "ui/look/sizes.h"
#include "ui/parts/picture.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace actiscope::ui {
namespace {

constexpr int kDigits = 3;
constexpr double kStepsPerUnit = 20.0;  ///< of a weight or the bias
constexpr double kPixelsPerUnit = 40.0; ///< of a drag

/// "1.5·2 = 3"
QString productText(double weight, double x) {
    const QString factor = numberWithDigits(x, kDigits);
    return QStringLiteral("%1·%2 = %3")
        .arg(numberWithDigits(weight, kDigits),
             x < 0.0 ? QStringLiteral("(%1)").arg(factor) : factor,
             numberWithDigits(weight * x, kDigits));
}

/// Where the parts stand, from left to right.
struct Places {
    double dendrites;
    QPointF body;
    QPointF trigger;
    double axon;
    double radius;
    double line; ///< height of a line of text
};

Places placesIn(const QRectF& area, const Look& look) {
    const double line = QFontMetricsF(look.font(TextRole::caption)).height();
    const double y = area.top() + (area.height() - 2.0 * line) / 2.0;
    const double radius = look.scaled(lessonpage::kNeuronUnit);
    return {area.left(),
            {area.left() + 0.47 * area.width(), y},
            {area.left() + 0.72 * area.width(), y},
            area.right(),
            radius,
            line};
}

/// The function over −4 … 4 in a box, with z as a point.
void paintFunction(QPainter& painter, const QRectF& box, const Activation& f, double z,
                   const Look& look) {
    constexpr double kReach = 4.0;
    constexpr int kPoints = 81;
    constexpr double kMost = 3.0; // a curve that leaves is cut there
    const Eigen::ArrayXd xs = Eigen::ArrayXd::LinSpaced(kPoints, -kReach, kReach);
    Eigen::ArrayXd ys(kPoints);
    Eigen::ArrayXd slopes(kPoints);
    f.evaluate(xs, ys, slopes);
    const double low = std::clamp(ys.minCoeff(), -kMost, 0.0);
    const double high = std::clamp(ys.maxCoeff(), 0.5, kMost);
    const auto at = [&](double x, double y) {
        const double t = std::clamp(x, -kReach, kReach) / kReach;
        return QPointF(box.center().x() + 0.5 * t * box.width(),
                       box.bottom() -
                           (std::clamp(y, low, high) - low) / (high - low) * box.height());
    };
    QPolygonF curve;
    for (Eigen::Index i = 0; i < kPoints; ++i) {
        if (std::isfinite(ys[i])) {
            curve.append(at(xs[i], ys[i]));
        }
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(look.pen(look.colors.value, &Strokes::thumbnail));
    painter.drawPolyline(curve);
    painter.setPen(Qt::NoPen);
    painter.setBrush(look.colors.slope);
    const double dot = look.scaled(lessonpage::kNeuronDot);
    painter.drawEllipse(at(z, f.at(z).value), dot, dot);
}

void paintDisc(QPainter& painter, const QPointF& centre, double radius, const Look& look) {
    painter.setPen(QPen(look.colors.edge, part::kBorder));
    painter.setBrush(look.colors.card);
    painter.drawEllipse(centre, radius, radius);
}

/// Centred at x, `line` high.
void paintText(QPainter& painter, double x, double top, double line, const QString& text) {
    painter.drawText(QRectF(x - lessonpage::kNeuronText / 2.0, top, lessonpage::kNeuronText, line),
                     Qt::AlignCenter, text);
}

} // namespace

NeuronPicture::NeuronPicture(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("lesson_neuron"));
    setAccessibleName(tr("A neuron from its inputs to its output"));
    setToolTip(tr("Drag w1, w2 or b to the left or right; arrow keys do the same"));
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::SizeHorCursor);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    markAsPicture(*this);
}

QSize NeuronPicture::sizeHint() const {
    return {lessonpage::kNarrowestRow, lookOf(*this).scaled(lessonpage::kNeuron)};
}

void NeuronPicture::setNeuron(const Session& session) {
    const FeaturesView& view = session.features;
    m_activation = session.training.activations.front();
    m_inputs = {Input{view.pointX1, view.w1}, Input{view.pointX2, view.w2}};
    m_bias = view.b;
    m_sum = view.w1 * view.pointX1 + view.w2 * view.pointX2 + view.b;
    m_output = m_activation.at(m_sum).value;
    setAccessibleDescription(QStringLiteral("z = %1 + %2 + %3 = %4, y = f(z) = %5")
                                 .arg(productText(m_inputs[0].weight, m_inputs[0].x),
                                      productText(m_inputs[1].weight, m_inputs[1].x))
                                 .arg(numberWithDigits(m_bias, kDigits),
                                      numberWithDigits(m_sum, kDigits),
                                      numberWithDigits(m_output, kDigits)));
    update();
}

double NeuronPicture::valueOf(Part part) const {
    return part == Part::b ? m_bias : m_inputs[part == Part::w1 ? 0 : 1].weight;
}

void NeuronPicture::moveTo(double value) {
    const double most =
        m_part == Part::b ? FeaturesView::kLargestBias : FeaturesView::kLargestWeight;
    const double rounded = std::round(value * kStepsPerUnit) / kStepsPerUnit;
    emit edited(m_part, std::clamp(rounded, -most, most));
}

void NeuronPicture::mousePressEvent(QMouseEvent* event) {
    const double row = event->position().y() / (height() / double(kParts + 1));
    m_part = static_cast<Part>(std::clamp(static_cast<int>(row), 0, kParts - 1));
    m_pressed = event->position();
    m_pressedValue = valueOf(m_part);
    update();
}

void NeuronPicture::mouseMoveEvent(QMouseEvent* event) {
    if (event->buttons() != Qt::NoButton) {
        moveTo(m_pressedValue + (event->position().x() - m_pressed.x()) / kPixelsPerUnit);
    }
}

void NeuronPicture::mouseReleaseEvent(QMouseEvent*) {
    emit released();
}

void NeuronPicture::keyPressEvent(QKeyEvent* event) {
    const int part = static_cast<int>(m_part);
    switch (event->key()) {
    case Qt::Key_Up:
        m_part = static_cast<Part>(std::max(part - 1, 0));
        update();
        return;
    case Qt::Key_Down:
        m_part = static_cast<Part>(std::min(part + 1, kParts - 1));
        update();
        return;
    case Qt::Key_Left:
        moveTo(valueOf(m_part) - 1.0 / kStepsPerUnit);
        return;
    case Qt::Key_Right:
        moveTo(valueOf(m_part) + 1.0 / kStepsPerUnit);
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void NeuronPicture::focusInEvent(QFocusEvent* event) {
    QWidget::focusInEvent(event);
    update();
}

void NeuronPicture::focusOutEvent(QFocusEvent* event) {
    QWidget::focusOutEvent(event);
    update();
}

void NeuronPicture::paintEvent(QPaintEvent*) {
    const Look& look = lookOf(*this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Places at = placesIn(QRectF(rect()), look);
    const double spread = at.body.y() - at.line;
    const QPointF soma = at.body - QPointF(at.radius, 0.0);
    painter.setFont(look.font(TextRole::caption));
    const std::array<double, 3> rows{at.body.y() - 0.75 * spread, at.body.y(),
                                     at.body.y() + 0.75 * spread};
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const double weight = i < 2 ? m_inputs[i].weight : 1.0;
        const double y = rows[i];
        painter.setPen(look.weightLine(weight >= 0.0, std::min(std::fabs(weight) / 3.0, 1.0)));
        const double bend = at.dendrites + 0.62 * (soma.x() - at.dendrites);
        painter.drawPolyline(
            QPolygonF{{at.dendrites, y + at.line / 2.0}, {bend, y + at.line / 2.0}, soma});
        const bool chosen = hasFocus() && static_cast<int>(m_part) == static_cast<int>(i);
        painter.setPen(chosen ? look.colors.accent : look.colors.text);
        painter.drawText(
            QRectF(at.dendrites, y - at.line / 2.0, bend - at.dendrites + at.line, at.line),
            Qt::AlignLeft | Qt::AlignVCenter,
            i < 2 ? productText(m_inputs[i].weight, m_inputs[i].x)
                  : QStringLiteral("b = %1").arg(numberWithDigits(m_bias, kDigits)));
    }
    painter.setPen(look.pen(look.colors.value, &Strokes::layerLine));
    painter.drawLine(at.body, at.trigger);
    painter.drawLine(at.trigger, QPointF(at.axon, at.trigger.y()));
    paintDisc(painter, at.body, at.radius, look);
    paintDisc(painter, at.trigger, at.radius, look);
    const double half = 0.6 * at.radius;
    paintFunction(painter,
                  QRectF(at.trigger.x() - half, at.trigger.y() - half, 2.0 * half, 2.0 * half),
                  m_activation, m_sum, look);
    painter.setPen(look.colors.text);
    painter.setFont(look.font(TextRole::title));
    painter.drawText(
        QRectF(at.body.x() - at.radius, at.body.y() - at.radius, 2.0 * at.radius, 2.0 * at.radius),
        Qt::AlignCenter, QStringLiteral("Σ"));
    const double numbers = at.body.y() - at.radius - at.line - space::kTight;
    painter.setFont(look.font(TextRole::strong));
    paintText(painter, at.body.x(), numbers, at.line,
              QStringLiteral("z = %1").arg(numberWithDigits(m_sum, kDigits)));
    const QString output = QStringLiteral("y = %1").arg(numberWithDigits(m_output, kDigits));
    painter.drawText(QRectF(at.trigger.x(), at.body.y() - at.line - space::kTight,
                            at.axon - at.trigger.x(), at.line),
                     Qt::AlignRight | Qt::AlignVCenter, output);
    painter.setFont(look.font(TextRole::caption));
    painter.setPen(look.colors.faint);
    const double names = height() - at.line;
    painter.drawText(QRectF(at.dendrites, names, at.body.x() - at.dendrites, at.line),
                     Qt::AlignLeft | Qt::AlignVCenter, tr("dendrites"));
    paintText(painter, at.body.x(), names, at.line, tr("cell body"));
    paintText(painter, at.trigger.x() + at.radius / 2.0, names, at.line, tr("trigger zone"));
    painter.drawText(QRectF(at.trigger.x(), names, at.axon - at.trigger.x(), at.line),
                     Qt::AlignRight | Qt::AlignVCenter, tr("axon"));
}

} // namespace actiscope::ui
