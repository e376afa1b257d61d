#pragma once

#include "core/training/training_config.h"
#include "ui/model/measure/experiment_runner.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace actiscope::ui {

/// A group of runs that differ in their seed alone.
struct TrialRow {
    QString name;
    std::vector<double> values; ///< a dot each
    std::optional<double> middle;
    QString readout; ///< beside the row
};

/// What an experiment found, as it is drawn and written.
struct TrialFindings {
    QString words; ///< what is seen, in a sentence
    QString axis;  ///< what the dots say
    bool logarithmic = false;
    double from = 0.0;
    double to = 1.0;
    std::vector<TrialRow> rows;
    QStringList heads; ///< of the table
    std::vector<QStringList> cells;
    std::string csv; ///< a row per run
};

/// An experiment with its settings, ready to run.
struct PreparedTrial {
    std::size_t runs = 0;
    ExperimentRunner::Job job;
    /// After the job, on the GUI thread: what it found, also if it was cancelled.
    std::function<TrialFindings()> findings;
};

/// An experiment over seeds on the session's task, about one claim.
struct Trial {
    QString id; ///< begins the object names
    QString title;
    QString start;    ///< what the button says
    QString question; ///< and how it is measured
    int seeds = 20;
    int epochs = 100;
    std::function<PreparedTrial(const TrainingConfig& task, int seeds, int epochs)> prepare;
};

/// Learn one half of the task, then the other: what is left of the first?
Trial forgettingTrial();
/// Noise on the pre-activations: how much of it comes through?
Trial noiseTrial();
/// Leaky ReLU up to a line: is nearly linear easier?
Trial nearLinearTrial();

} // namespace actiscope::ui
