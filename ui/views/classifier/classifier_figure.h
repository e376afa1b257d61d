#pragma once

#include "core/session/session.h"

#include <QSize>
#include <string>

namespace actiscope::ui {

class FigureCanvas;
struct Look;
class TrainingRuns;

/// Both maps with what the window says about them, the network, the chart of the course with its
/// track, and a legend; trained as far as the session is, with all that is switched on.
void paintClassifier(FigureCanvas& canvas, const Session& session, const QSize& size,
                     const Look& look);

/// The course of both networks that run in the window, as CSV.
std::string courseTable(const TrainingRuns& runs, const Session&, const QString&);

} // namespace actiscope::ui
