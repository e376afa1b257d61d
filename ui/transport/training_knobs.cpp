#include "ui/transport/training_knobs.h"

#include "ui/controls/choice_box.h"
#include "ui/controls/setting/parameter_slider.h"
#include "ui/controls/setting/setting_range.h"
#include "ui/controls/training_speed.h"
#include "ui/io/qstring.h"
#include "ui/look/look.h"
#include "ui/look/sizes.h"
#include "ui/parts/icons.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

namespace actiscope::ui {

TrainingKnobs::TrainingKnobs(SessionStore& store, QWidget* parent)
    : QWidget(parent), m_store(store) {
    buildRate();
    buildSpeed();
    buildGear();
    arrange();
    measure();
    connect(&store, &SessionStore::changed, this,
            [this](const Session&, const Session& now) { follow(now); });
    follow(store.session());
}

void TrainingKnobs::buildRate() {
    m_rate = new ParameterSlider(
        QStringLiteral("learning_rate"), tr("η  learning rate"), tr("Learning rate"),
        settingRange(Section::training, "learning_rate", RealSlider::Scale::logarithmic), this);
    connect(m_rate, &ParameterSlider::valueEdited, this, [this](double value) {
        m_store.edit("learning_rate", [value](Session& s) { s.training.learningRate = value; });
    });
    connect(m_rate, &ParameterSlider::released, this, [this] { m_store.closeUndoEntry(); });
}

void TrainingKnobs::buildSpeed() {
    m_speed = new ChoiceBox<double>(this);
    m_speed->setObjectName(QStringLiteral("speed"));
    m_speed->setAccessibleName(tr("Speed of training"));
    m_speed->setToolTip(tr("Speed of training"));
    for (const TrainingSpeed& speed : kTrainingSpeeds) {
        m_speed->addChoice({speed.epochsPerSecond, speed.text()});
    }
    m_speed->whenPicked(this, [this](double speed) {
        m_store.edit({}, [speed](Session& s) { s.epochsPerSecond = speed; });
    });
}

void TrainingKnobs::buildGear() {
    m_gear = new QToolButton(this);
    m_gear->setObjectName(QStringLiteral("training_settings"));
    m_gear->setAccessibleName(tr("Training settings"));
    m_gear->setToolTip(tr("Optimizer, loss, batch, initial weights, penalties, end"));
    m_gear->setCheckable(true);
    m_gear->setFocusPolicy(Qt::StrongFocus);
    setThemedIcon(m_gear, QStringLiteral("gear"));
    connect(m_gear, &QToolButton::toggled, this, &TrainingKnobs::settingsRequested);
}

/// The first parameter of the function that is shown, where the header with its sliders is away.
void TrainingKnobs::buildParameter() {
    const Activation& activation = m_store.session().activation();
    const auto& specs = activation.definition().parameters;
    const std::string name =
        m_form != Form::reduced || specs.empty() ? std::string() : std::string(specs.begin()->name);
    if (name == m_parameterName && (m_parameter != nullptr) == !name.empty()) {
        return;
    }
    if (m_parameter != nullptr) {
        m_parameter->hide();
        m_parameter->disconnect(this);
        m_parameter->deleteLater();
        m_parameter = nullptr;
    }
    m_parameterName = name;
    if (!name.empty()) {
        const ParameterSpec& spec = *specs.begin();
        constexpr double kSteps = 100.0;
        const double step =
            spec.domain.whole ? 1.0 : (spec.usual.maximum - spec.usual.minimum) / kSteps;
        m_parameter = new ParameterSlider(
            QStringLiteral("stage_parameter"), toQString(spec.symbol),
            tr("Parameter %1").arg(toQString(spec.name)),
            {spec.usual.minimum, spec.usual.maximum, step, spec.defaultValue,
             spec.domain.whole ? RealSlider::Scale::whole : RealSlider::Scale::linear, spec.domain},
            this);
        m_parameter->setStacked(true);
        connect(m_parameter, &ParameterSlider::valueEdited, this, [this](double value) {
            m_store.edit("activation." + m_parameterName, [this, value](Session& s) {
                setActivationParameter(s, m_parameterName, value);
            });
        });
        connect(m_parameter, &ParameterSlider::released, this,
                [this] { m_store.closeUndoEntry(); });
    }
    arrange();
}

void TrainingKnobs::setForm(Form form) {
    if (m_form != form) {
        m_form = form;
        m_rate->setStacked(form != Form::row);
        buildParameter();
        arrange();
        follow(m_store.session());
    }
}

void TrainingKnobs::arrange() {
    delete layout();
    const bool reduced = m_form == Form::reduced;
    auto* outer = new QBoxLayout(
        m_form == Form::row ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom, this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(space::kApart);
    if (reduced) {
        outer->addStretch(1);
    }
    outer->addWidget(m_parameter != nullptr ? m_parameter : m_rate,
                     m_form == Form::row ? 1 : 0);
    if (m_form != Form::row) {
        outer->addStretch(1);
    }
    auto* row = new QHBoxLayout;
    row->setSpacing(space::kApart);
    row->addWidget(m_speed);
    row->addStretch(m_form == Form::row ? 0 : 1);
    row->addWidget(m_gear);
    outer->addLayout(row);
    m_speed->setVisible(!reduced);
    m_gear->setVisible(!reduced);
    m_rate->setVisible(m_parameter == nullptr);
    if (m_parameter != nullptr) {
        m_parameter->show();
    }
}

void TrainingKnobs::measure() {
    const Look& look = lookOf(*this);
    const int side = look.scaled(part::kTransportButton);
    const int icon = look.scaled(transport::kIcon);
    m_gear->setFixedSize(side, side);
    m_gear->setIconSize({icon, icon});
    m_rate->setMinimumWidth(look.scaled(transport::kNarrowestRate));
}

void TrainingKnobs::setSettingsOpen(bool opened) {
    const QSignalBlocker block(m_gear);
    m_gear->setChecked(opened);
}

void TrainingKnobs::follow(const Session& session) {
    buildParameter();
    m_rate->setValue(session.training.learningRate);
    if (m_parameter != nullptr) {
        m_parameter->setValue(session.activation().parameter(m_parameterName));
    }
    const QSignalBlocker block(m_speed);
    if (!m_speed->hasChoice(session.epochsPerSecond)) {
        m_speed->addChoice(
            {session.epochsPerSecond, tr("%1 epochs/s").arg(session.epochsPerSecond)});
    }
    m_speed->setValue(session.epochsPerSecond);
}

void TrainingKnobs::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        measure();
    }
}

} // namespace actiscope::ui
