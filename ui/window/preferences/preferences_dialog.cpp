#include "ui/window/preferences/preferences_dialog.h"

#include "ui/controls/choice_box.h"
#include "ui/controls/setting/parameter_slider.h"
#include "ui/controls/training_speed.h"
#include "ui/window/preferences/language.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QSpinBox>
#include <QVBoxLayout>

namespace actiscope::ui {

PreferencesDialog::PreferencesDialog(const Appearance& appearance, QWidget* parent)
    : QDialog(parent), m_before(appearance) {
    setObjectName(QStringLiteral("preferences"));
    setWindowTitle(tr("Preferences"));
    auto* form = new QFormLayout;
    m_language =
        addBox<QString>(*form, QStringLiteral("preferred_language"), tr("&Language"), QString());
    for (const QString& name : Language::names()) {
        m_language->addChoice({name, Language::ownName(name)});
    }
    m_theme = addBox<Theme>(*form, QStringLiteral("preferred_theme"), tr("&Theme"), QString());
    m_theme->setChoices({{Theme::light, tr("light")},
                         {Theme::dark, tr("dark")},
                         {Theme::print, tr("black and white, for print")}});
    m_size = addBox<bool>(*form, QStringLiteral("preferred_size"), tr("Te&xt and lines"),
                          tr("Large text, lines and markers can be read from the last row"));
    m_size->setChoices({{false, tr("normal")}, {true, tr("large")}});
    m_speed =
        addBox<double>(*form, QStringLiteral("preferred_speed"), tr("Training of a &new session"),
                       tr("The speed with which a new session trains; each session keeps its own"));
    for (const TrainingSpeed& speed : kTrainingSpeeds) {
        m_speed->addChoice({speed.epochsPerSecond, speed.text()});
    }
    m_sweep = addBox<double>(*form, QStringLiteral("preferred_sweep"), tr("Moving &parameters"),
                             tr("How long ▶ takes to move a parameter over its range"));
    for (const SweepSpeed& speed : kSweepSpeeds) {
        m_sweep->addChoice({speed.secondsPerWay, speed.text()});
    }
    m_digits = new QSpinBox(this);
    m_digits->setObjectName(QStringLiteral("preferred_digits"));
    m_digits->setAccessibleName(tr("Significant digits of readouts"));
    m_digits->setRange(Appearance::kFewestDigits, Appearance::kMostDigits);
    form->addRow(tr("Significant &digits of readouts"), m_digits);

    m_language->setValue(appearance.language);
    m_theme->setValue(appearance.theme);
    m_size->setValue(appearance.large);
    m_speed->setValue(appearance.epochsPerSecond);
    m_sweep->setValue(appearance.sweepSeconds);
    m_digits->setValue(appearance.digits);

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(form);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

template <class Value>
ChoiceBox<Value>* PreferencesDialog::addBox(QFormLayout& form, const QString& id,
                                            const QString& caption, const QString& hint) {
    auto* box = new ChoiceBox<Value>(this);
    box->setObjectName(id);
    box->setAccessibleName(QString(caption).remove(QLatin1Char('&')));
    box->setToolTip(hint);
    form.addRow(caption, box);
    return box;
}

Appearance PreferencesDialog::appearance() const {
    Appearance chosen = m_before;
    chosen.language = m_language->value().value_or(m_before.language);
    chosen.theme = m_theme->value().value_or(m_before.theme);
    chosen.large = m_size->value().value_or(m_before.large);
    chosen.epochsPerSecond = m_speed->value().value_or(m_before.epochsPerSecond);
    chosen.sweepSeconds = m_sweep->value().value_or(m_before.sweepSeconds);
    chosen.digits = m_digits->value();
    return chosen;
}

} // namespace actiscope::ui
