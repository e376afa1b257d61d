#pragma once

#include "ui/controls/choice_box_fwd.h"
#include "ui/controls/setting/parameter_slider.h"
#include "ui/model/session_store.h"

#include <QWidget>

namespace actiscope::ui {

class Chip;
class NumberBox;

/// Of a sum: how many units, where they stand, what counts as a success, and what the way that is
/// chosen needs besides.
class SumBar : public QWidget {
    Q_OBJECT

public:
    explicit SumBar(SessionStore& store, QWidget* parent = nullptr);

    void follow(const Session& session);

private:
    void takeOver();

    SessionStore& m_store;
    ParameterSlider* m_units;
    ChoiceBox<Knots>* m_knots;
    NumberBox* m_goal;
    ParameterSlider* m_rate;
    NumberBox* m_epochs;
    QWidget* m_epochsCaption;
    QWidget* m_knotsCaption;
    Chip* m_bump;
    Chip* m_staircase;
};

} // namespace actiscope::ui
