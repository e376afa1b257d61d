#pragma once

#include "ui/model/session_store.h"

#include <QWidget>

class QLabel;

namespace actiscope::ui {

class CurvePlot;
class NumberBox;
class ParameterSlider;

/// The Curves view: f and f' with saturated and dead regions, a probe with tangent, and the
/// numbers.
class CurvesPanel : public QWidget {
    Q_OBJECT

public:
    explicit CurvesPanel(SessionStore& store, QWidget* parent = nullptr);

    CurvePlot& plot() { return *m_plot; }

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* buildRangeRow();
    QWidget* buildReadout();
    void follow(const Session& before, const Session& now);
    void refresh();
    void setRange(const numeric::Rectangle& range);

    SessionStore& m_store;
    CurvePlot* m_plot;
    NumberBox* m_from;
    NumberBox* m_to;
    NumberBox* m_probe;
    ParameterSlider* m_epsilon;
    QLabel* m_value;
    QLabel* m_slope;
    QLabel* m_saturated;
    QLabel* m_dead;
    bool m_stale = true;
};

} // namespace actiscope::ui
