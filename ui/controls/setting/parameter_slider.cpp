#include "ui/controls/setting/parameter_slider.h"

#include "ui/parts/icons.h"
#include "ui/controls/setting/number_box.h"
#include "ui/look/sizes.h"

#include <QAction>
#include <QActionGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace actiscope::ui {
namespace {

/// Enough for the smallest number that a domain has apart from 0.
constexpr int kTypedDecimals = 12;

} // namespace

ParameterSlider::ParameterSlider(const QString& id, const QString& label, const QString& name,
                                 const Range& range, QWidget* parent)
    : QWidget(parent),
      m_slider(new RealSlider(range.minimum, range.maximum, range.step, range.scale, this)),
      m_box(new NumberBox(this)),
      m_label(new QLabel(label, this)),
      m_default(range.defaultValue),
      m_typed(range.typed) {
    arrange();
    m_slider->setMinimumWidth(sizes::kNarrowestSlider);
    m_slider->setObjectName(id + QStringLiteral("_slider"));
    m_slider->setAccessibleName(name);
    m_box->setObjectName(id + QStringLiteral("_box"));
    m_box->setAccessibleName(name);
    if (m_typed) {
        m_box->setDecimals(kTypedDecimals);
        m_box->setRange(m_typed->minimum, m_typed->maximum);
    } else {
        m_box->setRange(range.minimum, range.maximum);
    }
    m_box->setSingleStep(range.step);
    if (range.scale == RealSlider::Scale::whole) {
        m_box->setDecimals(0);
    }
    if (range.scale == RealSlider::Scale::logarithmic) {
        m_box->setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
    }
    m_label->setBuddy(m_box);
    m_label->installEventFilter(this);
    QString hint =
        tr("%1: %2 to %3. Double-click for the default %4. Arrow keys move one step, with Ctrl "
           "ten, with Shift a tenth.")
            .arg(name)
            .arg(range.minimum)
            .arg(range.maximum)
            .arg(range.defaultValue);
    if (m_typed && (m_typed->minimum < range.minimum || m_typed->maximum > range.maximum)) {
        hint +=
            QLatin1Char(' ') +
            tr("Numbers from %1 to %2 can be typed.").arg(m_typed->minimum).arg(m_typed->maximum);
    }
    setToolTip(hint);

    connect(m_slider, &RealSlider::valueEdited, this, [this](double v) {
        const QSignalBlocker block(m_box);
        m_box->setValue(v);
        emit valueEdited(v);
    });
    connect(m_box, &QDoubleSpinBox::valueChanged, this, &ParameterSlider::takeTyped);
    connect(m_slider, &QSlider::sliderReleased, this, &ParameterSlider::released);
    connect(m_slider, &RealSlider::defaultRequested, this, [this] {
        stopSweep();
        m_slider->editRealValue(m_default);
    });
}

void ParameterSlider::arrange() {
    delete layout();
    auto* row = new QHBoxLayout;
    row->addWidget(m_label);
    if (m_stacked) {
        row->addStretch(1);
    } else {
        row->addWidget(m_slider, 1);
    }
    row->addWidget(m_box);
    if (m_sweep != nullptr) {
        row->addWidget(m_sweep);
    }
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kUsual);
    column->addLayout(row);
    if (m_stacked) {
        column->addWidget(m_slider);
    }
}

void ParameterSlider::setStacked(bool stacked) {
    if (m_stacked != stacked) {
        m_stacked = stacked;
        // Arrow keys and the slider below do what the arrows would.
        m_box->setButtonSymbols(stacked ? QAbstractSpinBox::NoButtons
                                        : QAbstractSpinBox::UpDownArrows);
        m_box->updateGeometry();
        arrange();
    }
}

/// A number that the domain leaves out (0 where the function divides by it) brings the last one
/// back.
void ParameterSlider::takeTyped(double v) {
    stopSweep();
    if (m_typed && !m_typed->contains(v)) {
        setValue(value());
        return;
    }
    m_slider->setRealValue(v);
    emit valueEdited(v);
    emit released();
}

void ParameterSlider::addSweep(SweepStyle& style) {
    m_style = &style;
    m_sweep = new QToolButton(this);
    m_sweep->setObjectName(m_slider->objectName() + QStringLiteral("_sweep"));
    m_sweep->setAccessibleName(tr("Sweep %1").arg(m_slider->accessibleName()));
    m_sweep->setToolTip(tr("Move the value over its range; the menu sets the speed"));
    m_sweep->setCheckable(true);
    m_sweep->setPopupMode(QToolButton::MenuButtonPopup);
    m_sweep->setMenu(buildSweepMenu());
    setThemedIcon(m_sweep, QStringLiteral("play"));
    arrange();
    constexpr int kFrameMilliseconds = 16;
    m_sweepTimer.setInterval(kFrameMilliseconds);
    connect(&m_sweepTimer, &QTimer::timeout, this, &ParameterSlider::sweep);
    connect(m_sweep, &QToolButton::toggled, this, [this](bool on) {
        if (on) {
            // A typed value beyond the slider begins at its end.
            m_sweepPlace = std::clamp((value() - m_slider->realMinimum()) /
                                          (m_slider->realMaximum() - m_slider->realMinimum()),
                                      0.0, 1.0);
            m_sweepClock.start();
            m_sweepTimer.start();
        } else {
            m_sweepTimer.stop();
            emit released();
        }
    });
    connect(m_slider, &QSlider::sliderPressed, this, &ParameterSlider::stopSweep);
}

QMenu* ParameterSlider::buildSweepMenu() {
    auto* menu = new QMenu(m_sweep);
    auto* speeds = new QActionGroup(menu);
    for (const SweepSpeed& speed : kSweepSpeeds) {
        QAction* action = menu->addAction(speed.text());
        action->setCheckable(true);
        speeds->addAction(action);
        const double seconds = speed.secondsPerWay;
        connect(action, &QAction::triggered, this,
                [this, seconds] { m_style->secondsPerWay = seconds; });
        connect(menu, &QMenu::aboutToShow, action,
                [this, action, seconds] { action->setChecked(m_style->secondsPerWay == seconds); });
    }
    menu->addSeparator();
    QAction* bounce = menu->addAction(tr("Bounce at the ends"));
    bounce->setCheckable(true);
    connect(bounce, &QAction::triggered, this, [this](bool on) { m_style->bounce = on; });
    connect(menu, &QMenu::aboutToShow, bounce,
            [this, bounce] { bounce->setChecked(m_style->bounce); });
    return menu;
}

/// Moves on by the clock, however many frames that makes.
void ParameterSlider::sweep() {
    const double seconds = static_cast<double>(m_sweepClock.restart()) / 1000.0;
    const double cycle = m_style->bounce ? 2.0 : 1.0;
    m_sweepPlace = std::fmod(m_sweepPlace + seconds / m_style->secondsPerWay, cycle);
    const double share = m_sweepPlace <= 1.0 ? m_sweepPlace : 2.0 - m_sweepPlace;
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
