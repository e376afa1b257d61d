#include "ui/controls/parameter_slider.h"

#include "ui/controls/icons.h"
#include "ui/controls/number_box.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QToolButton>

#include <cmath>

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

    constexpr int kNarrowestSlider = 28;
    m_slider->setMinimumWidth(kNarrowestSlider);
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
        stopSweep();
        m_slider->setRealValue(v);
        emit valueEdited(v);
        emit released();
    });
    connect(m_slider, &QSlider::sliderReleased, this, &ParameterSlider::released);
    connect(m_slider, &RealSlider::defaultRequested, this, [this] {
        stopSweep();
        m_slider->editRealValue(m_default);
    });
}

void ParameterSlider::addSweep() {
    m_sweep = new QToolButton(this);
    m_sweep->setObjectName(m_slider->objectName() + QStringLiteral("_sweep"));
    m_sweep->setAccessibleName(tr("Sweep %1").arg(m_slider->accessibleName()));
    m_sweep->setToolTip(tr("Move the value to and fro over its range"));
    m_sweep->setCheckable(true);
    setThemedIcon(m_sweep, QStringLiteral("play"));
    layout()->addWidget(m_sweep);
    constexpr int kFrameMilliseconds = 16;
    m_sweepTimer.setInterval(kFrameMilliseconds);
    connect(&m_sweepTimer, &QTimer::timeout, this, &ParameterSlider::sweep);
    connect(m_sweep, &QToolButton::toggled, this, [this](bool on) {
        if (on) {
            m_sweepStart = (value() - m_slider->realMinimum()) /
                           (m_slider->realMaximum() - m_slider->realMinimum());
            m_sweepClock.start();
            m_sweepTimer.start();
        } else {
            m_sweepTimer.stop();
            emit released();
        }
    });
    connect(m_slider, &QSlider::sliderPressed, this, &ParameterSlider::stopSweep);
}

/// Up in three seconds and down in three, by the clock, however many frames that makes.
void ParameterSlider::sweep() {
    constexpr double kSecondsPerWay = 3.0;
    const double way =
        m_sweepStart + static_cast<double>(m_sweepClock.elapsed()) / 1000.0 / kSecondsPerWay;
    const double place = way - 2.0 * std::floor(way / 2.0);
    const double share = place <= 1.0 ? place : 2.0 - place;
    const double span = m_slider->realMaximum() - m_slider->realMinimum();
    // A thousandth of the range is finer than a pixel and keeps readable numbers.
    const double grid = span / 1000.0;
    const double raw = m_slider->realMinimum() + std::round(share * span / grid) * grid;
    m_slider->editRealValue(QString::number(raw, 'g', 6).toDouble());
}

void ParameterSlider::stopSweep() {
    if (m_sweep != nullptr) {
        m_sweep->setChecked(false);
    }
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
