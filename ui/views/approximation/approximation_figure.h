#pragma once

#include "ui/model/training_runs.h"

#include <QRect>
#include <QSize>

#include <string>

namespace actiscope::ui {

class FigureCanvas;
struct Look;

/// Where the pictures stand on the page, and what is said of them.
struct ApproximationPlaces {
    QRect large;
    QRect small; // empty where large text leaves no room for it
    QRect words;
};
/// `line` is the height of a line of text.
ApproximationPlaces approximationPlaces(const QSize& page, int line);

/// The page that the view shows, with its numbers. Throws UsageError for a target without values.
void paintApproximation(FigureCanvas& canvas, const Session& session, const QSize& size,
                        const Look& look);

/// The numbers behind it.
std::string approximationTable(const TrainingRuns& runs, const Session& session,
                               const QString& path);

} // namespace actiscope::ui
