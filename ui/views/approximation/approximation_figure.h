#pragma once

#include "ui/model/training_runs.h"

#include <QSize>

#include <string>

namespace actiscope::ui {

class FigureCanvas;
struct Look;

/// The page that the view shows, with its numbers. Throws UsageError for a target without values.
void paintApproximation(FigureCanvas& canvas, const Session& session, const QSize& size,
                        const Look& look);

/// The numbers behind it.
std::string approximationTable(const TrainingRuns& runs, const Session& session,
                               const QString& path);

} // namespace actiscope::ui
