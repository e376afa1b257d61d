#pragma once

#include "core/session/settings.h"
#include "ui/controls/parameter_slider.h"

#include <QWidget>

#include <functional>
#include <vector>

class QFormLayout;
class QLabel;

namespace actiscope::ui {

class SessionStore;

/// One row of a form: which setting, and how a person changes it. Key, domain and error texts come
/// from the settings table.
struct FormRow {
    enum class Kind { choice, slider, whole, flag, set };

    QString key;   ///< of the table; also the object name of the control
    QString label; ///< translated
    QString hint;  ///< translated; tool tip
    Kind kind = Kind::flag;
    /// Of a choice: the setting's value and its translated name. A set holds one or more of them;
    /// its value is the list with commas between.
    std::vector<std::pair<SettingValue, QString>> choices;
    /// Of a slider or a whole number.
    ParameterSlider::Range range{0.0, 1.0, 0.01, 0.0};
    bool restarts = false; ///< a change starts training anew; the label says so
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
    QWidget* addWhole(const FormRow& row, const Setting& setting);
    QWidget* addFlag(const FormRow& row, const Setting& setting);
    QWidget* addSet(const FormRow& row, const Setting& setting);
    void apply(const Setting& setting, const SettingValue& value, bool drag);
    void follow();

    SessionStore& m_store;
    QFormLayout* m_layout;
    QLabel* m_problem;
    std::vector<std::function<void(const Session&)>> m_followers;
};

} // namespace actiscope::ui
