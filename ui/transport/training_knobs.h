#pragma once

#include "ui/controls/choice_box_fwd.h"
#include "ui/model/session_store.h"

#include <QWidget>

class QToolButton;

namespace actiscope::ui {

class ParameterSlider;

/// How training goes: learning rate, speed, and the button to all other settings.
class TrainingKnobs : public QWidget {
    Q_OBJECT

public:
    enum class Form {
        row,     ///< side by side
        stacked, ///< the rate above the others
        reduced  ///< one slider, that of the function if it has one
    };

    explicit TrainingKnobs(SessionStore& store, QWidget* parent = nullptr);

    void setForm(Form form);
    /// Whether the other settings are seen.
    void setSettingsOpen(bool opened);

signals:
    void settingsRequested(bool opened);

protected:
    void changeEvent(QEvent* event) override;

private:
    void buildRate();
    void buildSpeed();
    void buildGear();
    void buildParameter();
    void arrange();
    void measure();
    void follow(const Session& session);

    SessionStore& m_store;
    Form m_form = Form::row;
    ParameterSlider* m_rate = nullptr;
    ParameterSlider* m_parameter = nullptr; ///< of the function, in the reduced form
    std::string m_parameterName;
    ChoiceBox<double>* m_speed = nullptr; ///< epochs per second
    QToolButton* m_gear = nullptr;
};

} // namespace actiscope::ui
