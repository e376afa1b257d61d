#pragma once

#include "ui/controls/choice_box_fwd.h"
#include "ui/controls/pace.h"
#include "ui/model/training_runs.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QSlider;

namespace actiscope::ui {

class LossPlot;

/// The course of training: the chart, and a timeline that looks back and goes on from there.
class CoursePanel : public QWidget {
    Q_OBJECT

public:
    CoursePanel(SessionStore& store, TrainingRuns& runs, QWidget* parent = nullptr);

    LossPlot& plot() { return *m_plot; }

private:
    void follow(const Session& session);
    void refresh();
    void lookBack(int index);
    void resume();

    SessionStore& m_store;
    TrainingRuns& m_runs;
    LossPlot* m_plot;
    ChoiceBox<Chart>* m_chart;
    QSlider* m_timeline;
    QLabel* m_place;
    QPushButton* m_resume;
    Pace m_pace{60};
};

} // namespace actiscope::ui
