#include "ui/controls/parameter_slider.h"

#include "ui/controls/number_box.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>

namespace actiscope::ui {

ParameterSlider::ParameterSlider(const QString& id, const QString& label, const QString& name,
                                 const Range& range, QWidget* parent)
    : QWidget(parent),
      m_slider(new RealSlider(range.minimum, range.maximum, range.step, range.scale, this)),
      m_box(new NumberBox(this)),
      m_label(new QLabel(label, this)),
      m_default(range.defaultValue) {
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_label);
    layout->addWidget(m_slider, 1);
    layout->addWidget(m_box);

    m_slider->setObjectName(id + QStringLiteral("_slider"));
    m_slider->setAccessibleName(name);
    m_box->setObjectName(id + QStringLiteral("_box"));
    m_box->setAccessibleName(name);
    m_box->setRange(range.minimum, range.maximum);
    m_box->setSingleStep(range.step);
    if (range.scale == RealSlider::Scale::logarithmic) {
        m_box->setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
    }
    m_label->setBuddy(m_box);
    m_label->installEventFilter(this);
    const QString hint =
        tr("%1: %2 to %3. Double-click for the default %4. Arrow keys move one step, with Ctrl "
           "ten, with Shift a tenth.")
            .arg(name)
            .arg(range.minimum)
            .arg(range.maximum)
            .arg(range.defaultValue);
    setToolTip(hint);

    connect(m_slider, &RealSlider::valueEdited, this, [this](double v) {
        const QSignalBlocker block(m_box);
        m_box->setValue(v);
        emit valueEdited(v);
    });
    connect(m_box, &QDoubleSpinBox::valueChanged, this, [this](double v) {
        m_slider->setRealValue(v);
        emit valueEdited(v);
        emit released();
    });
    connect(m_slider, &QSlider::sliderReleased, this, &ParameterSlider::released);
    connect(m_slider, &RealSlider::defaultRequested, this,
            [this] { m_slider->editRealValue(m_default); });
}

double ParameterSlider::value() const {
    return m_slider->realValue();
}

void ParameterSlider::setValue(double value) {
    m_slider->setRealValue(value);
    const QSignalBlocker block(m_box);
    m_box->setValue(value);
}

bool ParameterSlider::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_label && event->type() == QEvent::MouseButtonDblClick) {
        m_slider->editRealValue(m_default);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace actiscope::ui
