#pragma once

#include "core/run/experiment/layer_experiment.h"
#include "ui/model/measure/experiment_runner.h"
#include "ui/model/session_store.h"
#include "ui/model/training_runs.h"

#include <QWidget>

#include <memory>
#include <string>

class QPushButton;
class QSpinBox;
class QTableWidget;

namespace actiscope::ui {

class LayerChart;
class RoleLabel;

/// The experiment of Glorot & Bengio on the task of the session, as one click.
class LayerPanel : public QWidget {
    Q_OBJECT

public:
    LayerPanel(SessionStore& store, TrainingRuns& runs, QWidget* parent = nullptr);

    const ExperimentRunner& runner() const { return m_runner; }
    const LayerExperiment& experiment() const { return m_experiment; }
    const std::vector<LayerRun>& results() const { return m_results; }
    /// Every run, moment and layer, and the summary.
    std::string csv() const;

signals:
    void exportRequested();

private:
    QWidget* buildColumn();
    void start();
    void showResults();
    void fillTable(const std::vector<LayerSummary>& table);

    SessionStore& m_store;
    LayerExperiment m_experiment;
    std::vector<LayerRun> m_results;
    std::shared_ptr<std::vector<LayerRun>> m_found; ///< written by the experiment's thread
    QSpinBox* m_width = nullptr;
    QSpinBox* m_seeds = nullptr;
    QSpinBox* m_epochs = nullptr;
    QPushButton* m_export = nullptr;
    RoleLabel* m_words;
    LayerChart* m_chart;
    QTableWidget* m_table;
    // Last: its thread ends before the widgets go.
    ExperimentRunner m_runner;
};

} // namespace actiscope::ui
