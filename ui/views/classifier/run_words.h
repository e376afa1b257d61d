#pragma once

#include "core/run/restore.h"

#include <QString>

#include <array>
#include <string>

namespace actiscope::ui {

/// "Compared: Tanh", "Chosen: Tanh, ReLU": what the network of the pane computes with.
QString paneTitle(const Session& session, Pane pane);

/// What stands under one pane of the classifier.
struct RunReadout {
    QString progress;    ///< epoch, loss, accuracy
    QString speed;       ///< while it trains
    QString insight;     ///< the collapsed line, dead units, or why training stopped
    bool warning;        ///< the insight is a problem
    QString description; ///< one sentence for screen readers
};

/// What keeps a network from learning, in numbers and few words, and what helps; empty if nothing
/// does.
QString troubleText(const Trouble& trouble);
QString troubleHelp(const Trouble& trouble);

/// What ails a unit, in a few words with the count of samples; empty if nothing does.
QString unitHealthText(const UnitHealth& unit, int samples);

/// "right ▲ 98 ● 95, wrong ▲ 2 ● 5".
QString confusionText(const Confusion& confusion,
                      const std::array<std::string, 2>& classNames = {});

/// The line that a linear network is, and how exactly: two lines of text.
QString collapsedText(const CollapsedLine& line, double residual);

/// "epoch 12 · loss 0.3 · accuracy 98.0 %".
/// R² with three decimals, more where it is nearly 1.
QString r2Text(const RegressionFit& fit);

QString progressText(std::uint64_t epoch, const Metrics& metrics);

RunReadout readRun(const TrainingSnapshot& snapshot, const Activation& activation);

} // namespace actiscope::ui
