#pragma once

#include "ui/model/training_runs.h"

#include <QWidget>

class QTabWidget;

namespace actiscope::ui {

class ClassifierPane;
class CoursePanel;
class LossPlot;
class NetworkCard;
class NetworkPanel;
class RacePanel;
class SampleStepPanel;

/// The Classifier view: two networks learn the same task side by side, above the course of their
/// training, and beside them the lab: inside the network, data, training, update rule, race.
class ClassifierPanel : public QWidget {
    Q_OBJECT

public:
    ClassifierPanel(SessionStore& store, TrainingRuns& runs, QWidget* parent = nullptr);

    ClassifierPane& pane(Pane which) { return which == Pane::compared ? *m_compared : *m_chosen; }
    LossPlot& lossPlot();
    NetworkPanel& network() { return *m_network; }
    RacePanel& race() { return *m_race; }
    SampleStepPanel& sampleStep() { return *m_sampleStep; }
    QTabWidget& lab() { return *m_lab; }
    /// Chart and timeline below the maps.
    QWidget& course();

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    QTabWidget* buildLab();
    void follow(const Session& session);
    void observe();

    SessionStore& m_store;
    TrainingRuns& m_runs;
    ClassifierPane* m_compared;
    ClassifierPane* m_chosen;
    CoursePanel* m_course;
    NetworkCard* m_networkCard;
    NetworkPanel* m_network;
    SampleStepPanel* m_sampleStep;
    RacePanel* m_race;
    QTabWidget* m_lab;
};

} // namespace actiscope::ui
