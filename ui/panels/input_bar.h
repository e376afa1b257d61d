#pragma once

#include "ui/model/session_store.h"

#include <QWidget>

class QCheckBox;
class QLabel;

namespace actiscope::ui {

class ParameterSlider;

/// The distribution of a unit's input, N(μ, σ), and which share of it falls where the function
/// passes no gradient.
class InputBar : public QWidget {
    Q_OBJECT

public:
    explicit InputBar(SessionStore& store, QWidget* parent = nullptr);

private:
    static QString sharesText(double saturated, double dead);
    void follow(const Session& session);

    SessionStore& m_store;
    QCheckBox* m_show;
    ParameterSlider* m_mean;
    ParameterSlider* m_deviation;
    QLabel* m_shares;
};

} // namespace actiscope::ui
