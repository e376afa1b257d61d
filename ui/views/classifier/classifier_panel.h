#pragma once

#include "ui/model/training_runs.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTabWidget;
class QVBoxLayout;

namespace actiscope::ui {

class ClassifierPane;
class CoursePanel;
class LossPlot;
class NetworkPanel;
class ParameterSlider;
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
    void changeEvent(QEvent* event) override;

private:
    QWidget* buildTransport();
    QWidget* buildTask();
    QTabWidget* buildLab();
    QWidget* buildNetworkTab();
    void addLayers(QVBoxLayout* layout);
    void showPlaying(bool playing);
    /// The legend of the classes carries colours of the theme in its text.
    void paintClasses();
    void showSession(const Session& session);
    void applyHidden(const QString& text);
    void changeHidden(const std::function<void(std::vector<int>&)>& change);
    void observe();

    SessionStore& m_store;
    TrainingRuns& m_runs;
    QPushButton* m_play = nullptr;
    QPushButton* m_step = nullptr;
    QPushButton* m_reset = nullptr;
    QPushButton* m_newSeed = nullptr;
    QLabel* m_seed = nullptr;
    QLabel* m_classes = nullptr;
    QComboBox* m_dataset = nullptr;
    QComboBox* m_speed = nullptr;
    ParameterSlider* m_rate = nullptr;
    QLineEdit* m_hidden = nullptr;
    QLabel* m_hiddenProblem = nullptr;
    ClassifierPane* m_compared;
    ClassifierPane* m_chosen;
    CoursePanel* m_course;
    NetworkPanel* m_network;
    SampleStepPanel* m_sampleStep;
    RacePanel* m_race;
    QTabWidget* m_lab;
};

} // namespace actiscope::ui
