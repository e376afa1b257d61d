#pragma once

#include "core/run/experiment/layer_experiment.h"
#include "ui/views/gradients/experiments/experiment_panel.h"

#include <memory>
#include <string>
#include <vector>

namespace actiscope::ui {

class LayerChart;

/// The experiment of Glorot & Bengio on the task of the session, as one click.
class LayerPanel : public ExperimentPanel {
    Q_OBJECT

public:
    explicit LayerPanel(SessionStore& store, QWidget* parent = nullptr);

    const LayerExperiment& experiment() const { return m_experiment; }
    const std::vector<LayerRun>& results() const { return m_results; }
    /// Every run, moment and layer, and the summary.
    std::string csv() const { return layerExperimentCsv(m_experiment, m_results); }

protected:
    void start() override;
    void showResults() override;

private:
    LayerPanel(SessionStore& store, LayerChart* chart, QWidget* parent);
    void fillTable(const std::vector<LayerSummary>& table);

    LayerExperiment m_experiment;
    std::vector<LayerRun> m_results;
    std::shared_ptr<std::vector<LayerRun>> m_found; ///< written by the experiment's thread
    LayerChart* m_chart;
    QSpinBox* m_width;
    QSpinBox* m_seeds;
    QSpinBox* m_epochs;
};

} // namespace actiscope::ui
