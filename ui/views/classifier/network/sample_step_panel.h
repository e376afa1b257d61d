#pragma once

#include "ui/model/training_runs.h"
#include "ui/views/classifier/network/step/step_words.h"

#include <QWidget>

#include <array>
#include <optional>

class QAbstractButton;
class QButtonGroup;
class QPushButton;
class QSpinBox;
class QStackedWidget;
class QTextBrowser;

namespace actiscope::ui {

class CheckChip;
class RoleLabel;
class StepDiagram;

/// One step of gradient descent on a single sample in four stages: its numbers run along the edges
/// of the network, or stand as text with the update rule; a button takes the step.
class SampleStepPanel : public QWidget {
    Q_OBJECT

public:
    SampleStepPanel(SessionStore& store, TrainingRuns& runs, QWidget* parent = nullptr);

    /// Shows the step on the sample with this index, from its first stage on.
    void setSample(int index);
    /// The line of stages, to be placed elsewhere by who shows the panel, and back above the drawing.
    QWidget& stages() { return *m_stages; }
    void takeStages();
    StepDiagram& diagram() { return *m_diagram; }
    /// The sample as a title says it: "▲ (0.62, 1.01)".
    QString sampleTitle() const;
    /// The text as it stands, for tests.
    QString text() const;
    /// The line below the drawing.
    QString line() const;

signals:
    void sampleChanged();

protected:
    void showEvent(QShowEvent* event) override;

private:
    void build();
    void buildStages();
    QPushButton* addButton(const char* id, const QString& text);
    void setStage(int stage);
    void refresh();
    void refuse(const QString& why);
    void showLine();
    void takeStep();

    SessionStore& m_store;
    TrainingRuns& m_runs;
    QWidget* m_stages;
    QButtonGroup* m_stageGroup;
    QSpinBox* m_sample;
    CheckChip* m_asText;
    QStackedWidget* m_pages;
    StepDiagram* m_diagram;
    QTextBrowser* m_text;
    RoleLabel* m_line;
    RoleLabel* m_loss;
    QPushButton* m_back;
    QPushButton* m_next;
    QPushButton* m_take;
    std::optional<StepContent> m_step;
};

} // namespace actiscope::ui
