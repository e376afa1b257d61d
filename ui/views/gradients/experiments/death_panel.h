#pragma once

#include "core/run/experiment/death_rate.h"
#include "ui/views/gradients/experiments/experiment_panel.h"

#include <memory>
#include <string>
#include <vector>

namespace actiscope::ui {

class DeathChart;

/// Which learning rates and batches kill units of the session's network, over seeds.
class DeathPanel : public ExperimentPanel {
    Q_OBJECT

public:
    explicit DeathPanel(SessionStore& store, QWidget* parent = nullptr);

    const DeathRate& experiment() const { return m_experiment; }
    const std::vector<DeathRun>& results() const { return m_results; }
    /// A row per run.
    std::string csv() const { return deathRateCsv(m_experiment, m_results); }

protected:
    void start() override;
    void showResults() override;

private:
    DeathPanel(SessionStore& store, DeathChart* chart, QWidget* parent);
    void fillTable();

    DeathRate m_experiment;
    std::vector<DeathRun> m_results;
    std::shared_ptr<std::vector<DeathRun>> m_found; ///< written by the experiment's thread
    DeathChart* m_chart;
    QSpinBox* m_seeds;
    QSpinBox* m_epochs;
};

} // namespace actiscope::ui
