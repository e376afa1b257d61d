#pragma once

#include "ui/controls/choice_box_fwd.h"
#include "ui/controls/setting/parameter_slider.h"
#include "ui/model/session_store.h"

#include <QWidget>

class QCheckBox;
class QSpinBox;

namespace actiscope::ui {

/// What the zig-zag depends on, in one row: rate, momentum, batch, inputs, what stands beside.
class ZigZagBar : public QWidget {
    Q_OBJECT

public:
    explicit ZigZagBar(SessionStore& store, QWidget* parent = nullptr);

private:
    void build();
    void buildChoices();
    void follow(const Session& session);

    SessionStore& m_store;
    SweepStyle m_sweep;
    ParameterSlider* m_rate;
    ParameterSlider* m_momentum;
    QSpinBox* m_batch;
    ChoiceBox<ZigZagInputs>* m_inputs;
    ChoiceBox<QString>* m_beside; ///< ids; empty: the same, centred
    QCheckBox* m_centre;
};

/// Mean and deviation of normal inputs; hidden with others.
class NormalInputs : public QWidget {
    Q_OBJECT

public:
    explicit NormalInputs(SessionStore& store, QWidget* parent = nullptr);

private:
    void follow(const Session& session);

    SessionStore& m_store;
    ParameterSlider* m_mean;
    ParameterSlider* m_deviation;
};

} // namespace actiscope::ui
