#pragma once

#include "core/session/settings.h"
#include "ui/controls/choice.h"

#include <QWidget>

#include <functional>
#include <vector>

class QFormLayout;
class QLabel;

namespace actiscope::ui {

class SessionStore;

/// One row of a form: which setting, and in which words. Kind and limits of the control come from
/// the settings table.
struct FormRow {
    QString key;   ///< of the table; also the object name of the control
    QString label; ///< translated
    QString hint;  ///< translated; tool tip
    /// A setting of words: each and its translated name. A list: what it may hold, as check boxes.
    std::vector<Choice<SettingValue>> choices = {};
    bool restarts = false; ///< a change starts training anew; the label says so
    int step = 1;          ///< of a whole number
    /// What a whole number shows for the word beside the numbers, or else for the lowest one.
    QString least = {};
    bool onlyWithEffect = false; ///< hidden where the setting does nothing (see withoutEffect())
};

/// Controls for settings of the session's training, one below the other. Follows the session; a
/// value that the table refuses is explained below its row and not applied.
class SettingsForm : public QWidget {
    Q_OBJECT

public:
    SettingsForm(SessionStore& store, const std::vector<FormRow>& rows, QWidget* parent = nullptr);

private:
    void addRow(const FormRow& row);
    QWidget* addChoice(const FormRow& row, const Setting& setting);
    QWidget* addSlider(const FormRow& row, const Setting& setting);
    QWidget* addWhole(const FormRow& row, const Setting& setting, const WholeDomain& domain);
    QWidget* addFlag(const FormRow& row, const Setting& setting);
    QWidget* addText(const FormRow& row, const Setting& setting);
    QWidget* addSet(const FormRow& row, const Setting& setting);
    void apply(const Setting& setting, const SettingValue& value, bool drag);
    void follow();

    SessionStore& m_store;
    QFormLayout* m_layout;
    QLabel* m_problem;
    std::vector<std::function<void(const Session&)>> m_followers;
};

} // namespace actiscope::ui
