#pragma once

#include "core/run/experiment/death_rate.h"
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

class DeathChart;
class RoleLabel;

/// Which learning rates and batches kill units of the session's network, over seeds.
class DeathPanel : public QWidget {
    Q_OBJECT

public:
    DeathPanel(SessionStore& store, TrainingRuns& runs, QWidget* parent = nullptr);

    const ExperimentRunner& runner() const { return m_runner; }
    const DeathRate& experiment() const { return m_experiment; }
    const std::vector<DeathRun>& results() const { return m_results; }
    /// A row per run.
    std::string csv() const { return deathRateCsv(m_experiment, m_results); }

signals:
    void exportRequested();

private:
    QWidget* buildColumn();
    void start();
    void showResults();
    void fillTable();

    SessionStore& m_store;
    DeathRate m_experiment;
    std::vector<DeathRun> m_results;
    std::shared_ptr<std::vector<DeathRun>> m_found; ///< written by the experiment's thread
    QSpinBox* m_seeds = nullptr;
    QSpinBox* m_epochs = nullptr;
    QPushButton* m_export = nullptr;
    RoleLabel* m_words;
    DeathChart* m_chart;
    QTableWidget* m_table;
    // Last: its thread ends before the widgets go.
    ExperimentRunner m_runner;
};

} // namespace actiscope::ui
