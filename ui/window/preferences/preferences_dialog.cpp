#include "ui/window/preferences/preferences_dialog.h"

#include "ui/controls/setting/parameter_slider.h"
#include "ui/controls/training_speed.h"
#include "ui/window/preferences/language.h"

#include <QComboBox>
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
    m_language = addChoice(*form, QStringLiteral("preferred_language"), tr("&Language"), QString());
    for (const QString& name : Language::names()) {
        m_language->addItem(Language::ownName(name), name);
    }
    m_theme = addChoice(*form, QStringLiteral("preferred_theme"), tr("&Theme"), QString());
    m_theme->addItem(tr("light"), static_cast<int>(Theme::light));
    m_theme->addItem(tr("dark"), static_cast<int>(Theme::dark));
    m_theme->addItem(tr("black and white, for print"), static_cast<int>(Theme::print));
    m_size = addChoice(*form, QStringLiteral("preferred_size"), tr("Te&xt and lines"),
                       tr("Large text, lines and markers can be read from the last row"));
    m_size->addItem(tr("normal"), false);
    m_size->addItem(tr("large"), true);
    m_speed =
        addChoice(*form, QStringLiteral("preferred_speed"), tr("Training of a &new session"),
                  tr("The speed with which a new session trains; each session keeps its own"));
    for (const TrainingSpeed& speed : kTrainingSpeeds) {
        m_speed->addItem(speed.text(), speed.epochsPerSecond);
    }
    m_sweep = addChoice(*form, QStringLiteral("preferred_sweep"), tr("Moving &parameters"),
                        tr("How long ▶ takes to move a parameter over its range"));
    for (const SweepSpeed& speed : kSweepSpeeds) {
        m_sweep->addItem(speed.text(), speed.secondsPerWay);
    }
    m_digits = new QSpinBox(this);
    m_digits->setObjectName(QStringLiteral("preferred_digits"));
    m_digits->setAccessibleName(tr("Significant digits of readouts"));
    m_digits->setRange(Appearance::kFewestDigits, Appearance::kMostDigits);
    form->addRow(tr("Significant &digits of readouts"), m_digits);

    m_language->setCurrentIndex(m_language->findData(appearance.language));
    m_theme->setCurrentIndex(m_theme->findData(static_cast<int>(appearance.theme)));
    m_size->setCurrentIndex(m_size->findData(appearance.large));
    m_speed->setCurrentIndex(m_speed->findData(appearance.epochsPerSecond));
    m_sweep->setCurrentIndex(m_sweep->findData(appearance.sweepSeconds));
    m_digits->setValue(appearance.digits);

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(form);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

QComboBox* PreferencesDialog::addChoice(QFormLayout& form, const QString& id,
                                        const QString& caption, const QString& hint) {
    auto* box = new QComboBox(this);
    box->setObjectName(id);
    box->setAccessibleName(QString(caption).remove(QLatin1Char('&')));
    box->setToolTip(hint);
    form.addRow(caption, box);
    return box;
}

Appearance PreferencesDialog::appearance() const {
    Appearance chosen = m_before;
    chosen.language = m_language->currentData().toString();
    chosen.theme = static_cast<Theme>(m_theme->currentData().toInt());
    chosen.large = m_size->currentData().toBool();
    chosen.epochsPerSecond = m_speed->currentData().toDouble();
    chosen.sweepSeconds = m_sweep->currentData().toDouble();
    chosen.digits = m_digits->value();
    return chosen;
}

} // namespace actiscope::ui
