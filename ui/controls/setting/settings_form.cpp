#include "ui/controls/setting/settings_form.h"

#include "core/errors.h"
#include "core/session/without_effect.h"
#include "core/text/number_text.h"
#include "ui/controls/choice_box.h"
#include "ui/controls/flow_layout.h"
#include "ui/controls/setting/setting_range.h"
#include "ui/io/qstring.h"
#include "ui/look/sizes.h"
#include "ui/look/tone.h"
#include "ui/model/session_store.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QSpinBox>

#include <algorithm>

namespace actiscope::ui {
namespace {

double numberOf(const SettingValue& value) {
    const double* real = std::get_if<double>(&value);
    const std::int64_t* integer = std::get_if<std::int64_t>(&value);
    return real ? *real : integer ? static_cast<double>(*integer) : 0.0;
}

} // namespace

SettingsForm::SettingsForm(SessionStore& store, const std::vector<FormRow>& rows, QWidget* parent)
    : QWidget(parent),
      m_store(store),
      m_layout(new QFormLayout(this)),
      m_problem(new QLabel(this)) {
    m_layout->setContentsMargins(margins::kPanel);
    m_layout->setVerticalSpacing(space::kNear);
    m_layout->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    for (const FormRow& row : rows) {
        addRow(row);
    }
    setTone(*m_problem, Tone::warning);
    m_problem->setWordWrap(true);
    m_problem->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_problem->hide();
    m_layout->addRow(m_problem);
    connect(&store, &SessionStore::changed, this, &SettingsForm::follow);
    follow();
}

void SettingsForm::addRow(const FormRow& row) {
    const Setting& setting = settingOf(Section::training, row.key.toStdString());
    const bool isFlag = std::holds_alternative<FlagDomain>(setting.domain);
    QWidget* control = nullptr;
    if (isFlag) {
        control = addFlag(row, setting);
    } else if (std::holds_alternative<NumberDomain>(setting.domain)) {
        control = addSlider(row, setting);
    } else if (const auto* whole = std::get_if<WholeDomain>(&setting.domain)) {
        control = addWhole(row, setting, *whole);
    } else if (std::holds_alternative<WordsDomain>(setting.domain)) {
        control = addChoice(row, setting);
    } else if (row.choices.empty()) {
        control = addText(row, setting);
    } else {
        control = addSet(row, setting);
    }
    QString hint = row.hint;
    if (row.restarts) {
        hint += (hint.isEmpty() ? QString() : QStringLiteral("\n")) +
                tr("A change starts training anew (↻).");
    }
    control->setToolTip(hint);
    if (!isFlag) {
        auto* label = new QLabel(row.restarts ? row.label + QStringLiteral(" ↻") : row.label, this);
        label->setToolTip(hint);
        m_layout->addRow(label, control);
    } else {
        m_layout->addRow(control);
    }
    if (row.onlyWithEffect) {
        m_followers.push_back([this, control, &setting](const Session& session) {
            m_layout->setRowVisible(control, withoutEffect(session, setting.key).empty());
        });
    }
}

QWidget* SettingsForm::addChoice(const FormRow& row, const Setting& setting) {
    auto* box = new ChoiceBox<SettingValue>(this);
    box->setObjectName(row.key);
    box->setAccessibleName(row.label);
    box->setChoices(row.choices);
    box->whenPicked(this,
                    [this, &setting](const SettingValue& value) { apply(setting, value, false); });
    m_followers.push_back(
        [box, &setting](const Session& session) { box->setValue(setting.read(session)); });
    return box;
}

QWidget* SettingsForm::addSlider(const FormRow& row, const Setting& setting) {
    auto* slider = new ParameterSlider(row.key, QString(), row.label,
                                       settingRange(setting.section, setting.key), this);
    connect(slider, &ParameterSlider::valueEdited, this,
            [this, &setting](double value) { apply(setting, value, true); });
    connect(slider, &ParameterSlider::released, this, [this] { m_store.closeUndoEntry(); });
    m_followers.push_back([slider, &setting](const Session& session) {
        slider->setValue(numberOf(setting.read(session)));
    });
    return slider;
}

QWidget* SettingsForm::addWhole(const FormRow& row, const Setting& setting,
                                const WholeDomain& domain) {
    auto* box = new QSpinBox(this);
    box->setObjectName(row.key);
    box->setAccessibleName(row.label);
    // The word beside the numbers has the place below them: "all samples" for batch.
    const bool hasWord = !domain.word.empty();
    const int lowest = static_cast<int>(domain.minimum) - (hasWord ? 1 : 0);
    box->setRange(lowest, static_cast<int>(domain.maximum));
    box->setSingleStep(row.step);
    box->setKeyboardTracking(false);
    box->setSpecialValueText(row.least);
    connect(box, &QSpinBox::valueChanged, this,
            [this, hasWord, lowest, word = std::string(domain.word), &setting](int value) {
                apply(setting,
                      hasWord && value == lowest ? SettingValue(word)
                                                 : SettingValue(std::int64_t{value}),
                      true);
            });
    m_followers.push_back([box, lowest, &setting](const Session& session) {
        const QSignalBlocker block(box);
        const SettingValue now = setting.read(session);
        box->setValue(std::holds_alternative<std::string>(now) ? lowest
                                                               : static_cast<int>(numberOf(now)));
    });
    return box;
}

QWidget* SettingsForm::addFlag(const FormRow& row, const Setting& setting) {
    auto* box = new QCheckBox(row.restarts ? row.label + QStringLiteral(" ↻") : row.label, this);
    box->setObjectName(row.key);
    connect(box, &QCheckBox::clicked, this,
            [this, &setting](bool checked) { apply(setting, checked, false); });
    m_followers.push_back([box, &setting](const Session& session) {
        box->setChecked(std::get<bool>(setting.read(session)));
    });
    return box;
}

/// What is being typed stays; it counts after Enter, or when another control is chosen.
QWidget* SettingsForm::addText(const FormRow& row, const Setting& setting) {
    auto* field = new QLineEdit(this);
    field->setObjectName(row.key);
    field->setAccessibleName(row.label);
    connect(field, &QLineEdit::editingFinished, this, [this, field, &setting] {
        const std::string text = field->text().toStdString();
        if (text != std::get<std::string>(setting.read(m_store.session()))) {
            apply(setting, text, false);
        }
    });
    m_followers.push_back([field, &setting](const Session& session) {
        if (!field->hasFocus()) {
            field->setText(toQString(std::get<std::string>(setting.read(session))));
        }
    });
    return field;
}

/// Boxes in the table's order. The last one that is checked cannot be unchecked.
QWidget* SettingsForm::addSet(const FormRow& row, const Setting& setting) {
    auto* group = new QWidget(this);
    group->setObjectName(row.key);
    group->setAccessibleName(row.label);
    auto* flow = new FlowLayout(group, space::kApart, space::kTight);
    std::vector<std::pair<QCheckBox*, std::string>> boxes;
    for (const auto& choice : row.choices) {
        const auto& name = std::get<std::string>(choice.value);
        auto* box = new QCheckBox(choice.text, group);
        box->setObjectName(row.key + QLatin1Char('_') + QString::fromStdString(name));
        box->setAccessibleName(tr("%1: %2").arg(row.label, choice.text));
        flow->addWidget(box);
        boxes.emplace_back(box, name);
    }
    for (const auto& one : boxes) {
        connect(one.first, &QCheckBox::clicked, this, [this, boxes, &setting] {
            std::string list;
            for (const auto& [box, name] : boxes) {
                if (box->isChecked()) {
                    list.append(list.empty() ? "" : ",").append(name);
                }
            }
            apply(setting, list, false);
        });
    }
    m_followers.push_back([boxes, &setting](const Session& session) {
        const std::string list = std::get<std::string>(setting.read(session));
        const std::vector<std::string_view> now = text::split(list, ',');
        for (const auto& [box, name] : boxes) {
            const bool checked = std::ranges::find(now, name) != now.end();
            box->setChecked(checked);
            box->setEnabled(!checked || now.size() > 1);
        }
    });
    return group;
}

void SettingsForm::apply(const Setting& setting, const SettingValue& value, bool drag) {
    try {
        m_store.edit(drag ? setting.key : std::string_view(), [&](Session& session) {
            setSetting(session, Section::training, setting.key, value);
        });
        m_problem->hide();
    } catch (const UsageError& error) {
        m_problem->setText(QString::fromUtf8(error.what()));
        m_problem->show();
        follow();
    }
}

void SettingsForm::follow() {
    for (const auto& follower : m_followers) {
        follower(m_store.session());
    }
}

} // namespace actiscope::ui
