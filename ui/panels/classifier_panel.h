#pragma once

#include "ui/model/training_runs.h"

#include <QWidget>

#include <functional>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace actiscope::ui {

class ClassifierPane;
class LossPlot;
class ParameterSlider;

/// The Classifier view: the linear and the chosen network learn the same task side by side.
class ClassifierPanel : public QWidget {
    Q_OBJECT

public:
    ClassifierPanel(SessionStore& store, TrainingRuns& runs, QWidget* parent = nullptr);

    ClassifierPane& pane(Pane which) { return which == Pane::linear ? *m_linear : *m_chosen; }
    LossPlot& lossPlot() { return *m_loss; }

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QWidget* buildTransport();
    QWidget* buildTask();
    QWidget* buildSettings();
    QComboBox* addChoice(QWidget* row, const QString& id, const QString& label, const QString& name,
                         const QStringList& texts,
                         const std::function<void(Session&, int)>& choose);
    void showPlaying(bool playing);
    /// The legend of the classes carries colours of the theme in its text.
    void paintClasses();
    void showSession(const Session& session);
    void applyHidden(const QString& text);
    void refreshLoss();

    SessionStore& m_store;
    TrainingRuns& m_runs;
    QPushButton* m_play = nullptr;
    QPushButton* m_step = nullptr;
    QPushButton* m_reset = nullptr;
    QPushButton* m_newSeed = nullptr;
    QLabel* m_seed = nullptr;
    QLabel* m_classes = nullptr;
    QComboBox* m_dataset = nullptr;
    QComboBox* m_optimizer = nullptr;
    QComboBox* m_output = nullptr;
    QComboBox* m_speed = nullptr;
    ParameterSlider* m_noise = nullptr;
    ParameterSlider* m_rate = nullptr;
    QLineEdit* m_hidden = nullptr;
    QLabel* m_hiddenProblem = nullptr;
    ClassifierPane* m_linear;
    ClassifierPane* m_chosen;
    LossPlot* m_loss;
};

} // namespace actiscope::ui
