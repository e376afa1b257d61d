#include "ui/controls/setting/real_slider.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QSignalBlocker>
#include <QStyle>
#include <QStyleOptionSlider>

#include <algorithm>
#include <cmath>

namespace actiscope::ui {
namespace {

constexpr int kPositions = 2000;

} // namespace

RealSlider::RealSlider(double minimum, double maximum, double step, Scale scale, QWidget* parent)
    : QSlider(Qt::Horizontal, parent),
      m_minimum(minimum),
      m_maximum(maximum),
      m_step(step),
      m_scale(scale),
      m_value(minimum) {
    setRange(0, kPositions);
    setFocusPolicy(Qt::StrongFocus);
    connect(this, &QSlider::valueChanged, this, [this](int position) {
        // Only the mouse moves the integer slider; rounding to the step keeps readable numbers.
        double value = valueAt(position);
        if (m_scale == Scale::whole) {
            value = std::round(value);
        } else if (m_scale == Scale::linear) {
            const double grid = m_step / 2.0;
            value = std::clamp(std::round(value / grid) * grid, m_minimum, m_maximum);
            // 3 · 0.1 is not 0.3; the nearest short decimal is what the person means.
            value = QString::number(value, 'g', 10).toDouble();
        } else {
            value = std::clamp(QString::number(value, 'g', 2).toDouble(), m_minimum, m_maximum);
        }
        m_value = value;
        emit valueEdited(m_value);
    });
}

int RealSlider::positionOf(double value) const {
    const double share = m_scale == Scale::logarithmic
                             ? std::log(value / m_minimum) / std::log(m_maximum / m_minimum)
                             : (value - m_minimum) / (m_maximum - m_minimum);
    return static_cast<int>(std::lround(std::clamp(share, 0.0, 1.0) * kPositions));
}

double RealSlider::valueAt(int position) const {
    const double share = static_cast<double>(position) / kPositions;
    return m_scale == Scale::logarithmic ? m_minimum * std::pow(m_maximum / m_minimum, share)
                                         : m_minimum + share * (m_maximum - m_minimum);
}

void RealSlider::setRealValue(double value) {
    if (m_value == value) {
        return;
    }
    m_value = value;
    {
        const QSignalBlocker block(this);
        setValue(positionOf(value));
    }
    update();
    if (QAccessible::isActive()) {
        QAccessibleValueChangeEvent event(this, value);
        QAccessible::updateAccessibility(&event);
    }
}

void RealSlider::editRealValue(double value) {
    const double allowed = m_scale == Scale::whole ? std::round(value) : value;
    // From a typed value beyond an end, steps lead back; they do not lead further away.
    setRealValue(std::clamp(allowed, std::min(m_minimum, m_value), std::max(m_maximum, m_value)));
    emit valueEdited(m_value);
}

void RealSlider::stepBy(double steps) {
    double value = m_value;
    if (m_scale == Scale::whole) {
        value += std::copysign(std::max(1.0, std::fabs(steps)), steps);
    } else if (m_scale == Scale::linear) {
        value += steps * m_step;
    } else {
        constexpr double kStepsPerDecade = 20.0;
        value *= std::pow(10.0, steps / kStepsPerDecade);
    }
    editRealValue(QString::number(value, 'g', 10).toDouble());
}

/// Where the value was typed beyond an end, the handle stands at that end and an arrow on it
/// says that the value is further on.
void RealSlider::paintEvent(QPaintEvent* event) {
    QSlider::paintEvent(event);
    const bool below = m_value < m_minimum;
    if (!below && m_value <= m_maximum) {
        return;
    }
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(palette().color(QPalette::ButtonText));
    const double middle = 0.5 * height();
    const double half = 0.25 * height();
    const double tip = below ? 0.0 : width();
    const double base = below ? 1.7 * half : width() - 1.7 * half;
    painter.drawPolygon(QPolygonF{QPointF(tip, middle), QPointF(base, middle - half),
                                  QPointF(base, middle + half)});
}

void RealSlider::mousePressEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton) {
        QStyleOptionSlider option;
        initStyleOption(&option);
        const QRect handle =
            style()->subControlRect(QStyle::CC_Slider, &option, QStyle::SC_SliderHandle, this);
        if (!handle.contains(event->position().toPoint())) {
            // Jump first; the press then takes hold of the handle and the drag goes on from there.
            const int span = width() - handle.width();
            setValue(QStyle::sliderValueFromPosition(
                minimum(), maximum(), static_cast<int>(event->position().x()) - handle.width() / 2,
                span));
        }
    }
    QSlider::mousePressEvent(event);
}

void RealSlider::mouseDoubleClickEvent(QMouseEvent*) {
    emit defaultRequested();
}

void RealSlider::keyPressEvent(QKeyEvent* event) {
    double steps = 0.0;
    switch (event->key()) {
    case Qt::Key_Right:
    case Qt::Key_Up:
        steps = 1.0;
        break;
    case Qt::Key_Left:
    case Qt::Key_Down:
        steps = -1.0;
        break;
    case Qt::Key_PageUp:
        steps = 10.0;
        break;
    case Qt::Key_PageDown:
        steps = -10.0;
        break;
    case Qt::Key_Home:
        editRealValue(m_minimum);
        return;
    case Qt::Key_End:
        editRealValue(m_maximum);
        return;
    default:
        QSlider::keyPressEvent(event);
        return;
    }
    if (event->modifiers().testFlag(Qt::ControlModifier)) {
        steps *= 10.0;
    } else if (event->modifiers().testFlag(Qt::ShiftModifier)) {
        steps *= 0.1;
    }
    stepBy(steps);
}

void RealSlider::wheelEvent(QWheelEvent* event) {
    if (!hasFocus()) {
        event->ignore();
        return;
    }
    stepBy(event->angleDelta().y() > 0 ? 1.0 : -1.0);
    event->accept();
}

namespace {

/// Role, name and actions of a slider, values as real numbers.
class AccessibleRealSlider : public QAccessibleWidget, public QAccessibleValueInterface {
public:
    explicit AccessibleRealSlider(RealSlider* slider)
        : QAccessibleWidget(slider, QAccessible::Slider), m_slider(slider) {}

    void* interface_cast(QAccessible::InterfaceType type) override {
        return type == QAccessible::ValueInterface ? static_cast<QAccessibleValueInterface*>(this)
                                                   : QAccessibleWidget::interface_cast(type);
    }
    QVariant currentValue() const override { return m_slider->realValue(); }
    void setCurrentValue(const QVariant& value) override {
        m_slider->editRealValue(value.toDouble());
    }
    // The value itself where it was typed beyond an end.
    QVariant maximumValue() const override {
        return std::max(m_slider->realMaximum(), m_slider->realValue());
    }
    QVariant minimumValue() const override {
        return std::min(m_slider->realMinimum(), m_slider->realValue());
    }
    QVariant minimumStepSize() const override { return m_slider->realStep(); }

private:
    RealSlider* m_slider;
};

QAccessibleInterface* makeAccessibleSlider(const QString&, QObject* object) {
    auto* slider = qobject_cast<RealSlider*>(object);
    return slider != nullptr ? new AccessibleRealSlider(slider) : nullptr;
}

} // namespace

void installSliderAccessibility() {
    QAccessible::installFactory(makeAccessibleSlider);
}

} // namespace actiscope::ui
