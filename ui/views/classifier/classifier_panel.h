#pragma once

#include "ui/model/training_runs.h"

#include <QWidget>

class QTabWidget;

namespace actiscope::ui {

class ClassifierPane;
class NetworkPanel;
class RacePanel;
class SampleStepPanel;

/// The Classifier view: two networks learn the same task side by side, and beside them the lab:
/// inside the network, data, update rule, race.
class ClassifierPanel : public QWidget {
    Q_OBJECT

public:
    ClassifierPanel(SessionStore& store, TrainingRuns& runs, QWidget* parent = nullptr);

    ClassifierPane& pane(Pane which) { return which == Pane::compared ? *m_compared : *m_chosen; }
    NetworkPanel& network() { return *m_network; }
    RacePanel& race() { return *m_race; }
    SampleStepPanel& sampleStep() { return *m_sampleStep; }
    QTabWidget& lab() { return *m_lab; }

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    QTabWidget* buildLab();
    QWidget* buildNetworkTab();
    void follow(const Session& session);
    void observe();

    SessionStore& m_store;
    TrainingRuns& m_runs;
    ClassifierPane* m_compared;
    ClassifierPane* m_chosen;
    NetworkPanel* m_network;
    SampleStepPanel* m_sampleStep;
    RacePanel* m_race;
    QTabWidget* m_lab;
};

} // namespace actiscope::ui
