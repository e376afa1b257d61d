#pragma once

#include "ui/controls/choice_box_fwd.h"
#include "ui/controls/pace.h"
#include "ui/model/training_runs.h"

#include <QWidget>

namespace actiscope::ui {

class Chip;
class LossPlot;
class Timeline;

/// What stands at the end of a network's curve: short, with parameters only where they make the
/// difference.
QString courseName(const Activation& activation, const Activation& other);
/// "loss (log)". Of regression the score has another name.
QString chartName(Chart chart, bool regression);

/// The course of training: the chart, and on its axis the timeline, which looks back and goes on
/// from there. What else there is lies over the chart, so that nothing moves it.
class CoursePanel : public QWidget {
    Q_OBJECT

public:
    CoursePanel(SessionStore& store, TrainingRuns& runs, QWidget* parent = nullptr);

    LossPlot& plot() { return *m_plot; }
    Timeline& timeline() { return *m_timeline; }
    /// Without the choice of what the chart shows.
    void setChoiceShown(bool shown);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void fillChoice();
    void follow(const Session& session);
    void refresh();
    void describe();
    void lookBack();
    void resume();
    void placeChoice();
    void placeTimeline();
    void placeResume();

    SessionStore& m_store;
    TrainingRuns& m_runs;
    LossPlot* m_plot;
    Timeline* m_timeline;
    ChoiceBox<Chart>* m_chart;
    bool m_regression = false; ///< names the score
    Chip* m_resume;
    Pace m_pace{60};
};

} // namespace actiscope::ui
