#include "ui/controls/settings_form.h"

#include "core/errors.h"
#include "core/text/number_text.h"
#include "ui/controls/flow_layout.h"
#include "ui/model/session_store.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSpinBox>

#include <algorithm>
#include <cassert>

namespace actiscope::ui {
namespace {

const Setting& settingOf(const QString& key) {
    const std::string name = key.toStdString();
    const auto found = std::ranges::find_if(settings(), [&](const Setting& setting) {
        return setting.section == Section::training && setting.key == name;
    });
    assert(found != settings().end());
    return *found;
}

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
    m_layout->setContentsMargins(6, 6, 6, 6);
    m_layout->setVerticalSpacing(4);
    m_layout->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    for (const FormRow& row : rows) {
        addRow(row);
    }
    m_problem->setForegroundRole(QPalette::LinkVisited);
    m_problem->setWordWrap(true);
    m_problem->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_problem->hide();
    m_layout->addRow(m_problem);
    connect(&store, &SessionStore::changed, this, &SettingsForm::follow);
    follow();
}

void SettingsForm::addRow(const FormRow& row) {
    const Setting& setting = settingOf(row.key);
    QWidget* control = nullptr;
    switch (row.kind) {
    case FormRow::Kind::choice:
        control = addChoice(row, setting);
        break;
    case FormRow::Kind::slider:
        control = addSlider(row, setting);
        break;
    case FormRow::Kind::whole:
        control = addWhole(row, setting);
        break;
    case FormRow::Kind::flag:
        control = addFlag(row, setting);
        break;
    case FormRow::Kind::set:
        control = addSet(row, setting);
        break;
    }
    QString hint = row.hint;
    if (row.restarts) {
        hint += (hint.isEmpty() ? QString() : QStringLiteral("\n")) +
                tr("A change starts training anew (↻).");
    }
    control->setToolTip(hint);
    if (row.kind != FormRow::Kind::flag) {
        auto* label = new QLabel(row.restarts ? row.label + QStringLiteral(" ↻") : row.label, this);
        label->setToolTip(hint);
        m_layout->addRow(label, control);
    } else {
        m_layout->addRow(control);
    }
}

QWidget* SettingsForm::addChoice(const FormRow& row, const Setting& setting) {
    auto* box = new QComboBox(this);
    box->setObjectName(row.key);
    box->setAccessibleName(row.label);
    for (const auto& choice : row.choices) {
        box->addItem(choice.second);
    }
    connect(box, &QComboBox::activated, this, [this, choices = row.choices, &setting](int index) {
        apply(setting, choices[static_cast<std::size_t>(index)].first, false);
    });
    m_followers.push_back([box, choices = row.choices, &setting](const Session& session) {
        const SettingValue now = setting.read(session);
        const auto found =
            std::ranges::find(choices, now, &std::pair<SettingValue, QString>::first);
        box->setCurrentIndex(found == choices.end() ? -1
                                                    : static_cast<int>(found - choices.begin()));
    });
    return box;
}

QWidget* SettingsForm::addSlider(const FormRow& row, const Setting& setting) {
    auto* slider = new ParameterSlider(row.key, QString(), row.label, row.range, this);
    connect(slider, &ParameterSlider::valueEdited, this,
            [this, &setting](double value) { apply(setting, value, true); });
    connect(slider, &ParameterSlider::released, this, [this] { m_store.closeUndoEntry(); });
    m_followers.push_back([slider, &setting](const Session& session) {
        slider->setValue(numberOf(setting.read(session)));
    });
    return slider;
}

QWidget* SettingsForm::addWhole(const FormRow& row, const Setting& setting) {
    auto* box = new QSpinBox(this);
    box->setObjectName(row.key);
    box->setAccessibleName(row.label);
    box->setRange(static_cast<int>(row.range.minimum), static_cast<int>(row.range.maximum));
    box->setSingleStep(static_cast<int>(row.range.step));
    box->setKeyboardTracking(false);
    // A choice besides the numbers stands for the smallest one: "full" for batch 0, "never".
    if (!row.choices.empty()) {
        box->setSpecialValueText(row.choices.front().second);
    }
    connect(box, &QSpinBox::valueChanged, this, [this, row, &setting](int value) {
        const bool special = !row.choices.empty() && value == static_cast<int>(row.range.minimum);
        apply(setting, special ? row.choices.front().first : SettingValue(std::int64_t{value}),
              true);
    });
    m_followers.push_back([box, row, &setting](const Session& session) {
        const QSignalBlocker block(box);
        const SettingValue now = setting.read(session);
        const bool special = !row.choices.empty() && now == row.choices.front().first;
        box->setValue(special ? static_cast<int>(row.range.minimum)
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

/// Boxes in the table's order. The last one that is checked cannot be unchecked.
QWidget* SettingsForm::addSet(const FormRow& row, const Setting& setting) {
    auto* group = new QWidget(this);
    group->setObjectName(row.key);
    group->setAccessibleName(row.label);
    auto* flow = new FlowLayout(group, 8, 2);
    std::vector<std::pair<QCheckBox*, std::string>> boxes;
    for (const auto& choice : row.choices) {
        const auto& name = std::get<std::string>(choice.first);
        auto* box = new QCheckBox(choice.second, group);
        box->setObjectName(row.key + QLatin1Char('_') + QString::fromStdString(name));
        box->setAccessibleName(tr("%1: %2").arg(row.label, choice.second));
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
