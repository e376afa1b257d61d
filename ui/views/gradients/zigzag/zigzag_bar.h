#pragma once

#include "ui/controls/choice_box_fwd.h"
#include "ui/controls/setting/parameter_slider.h"
#include "ui/model/session_store.h"

#include <QObject>
#include <QWidget>

#include <vector>

class QCheckBox;
class QSpinBox;

namespace actiscope::ui {

/// What the zig-zag depends on: rate and momentum for the row above the pictures; inputs, what
/// stands beside, batch and centring for the column of numbers.
class ZigZagBar : public QObject {
    Q_OBJECT

public:
    /// The controls of the row are children of `row`, the others of `column`.
    ZigZagBar(SessionStore& store, QWidget* row, QWidget* column, QObject* parent);

    /// In their order in the row.
    const std::vector<QWidget*>& controls() const { return m_controls; }
    /// To be placed in the column.
    QWidget* choices() const { return m_choices; }

private:
    void buildBatch();
    void buildChoices();
    void placeChoices();
    void follow(const Session& session);

    SessionStore& m_store;
    SweepStyle m_sweep;
    std::vector<QWidget*> m_controls;
    QWidget* m_choices;
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
