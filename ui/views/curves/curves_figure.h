#pragma once

#include "core/session/session.h"

#include <QRect>
#include <QSize>
#include <string>

namespace actiscope::ui {

class FigureCanvas;
struct Look;
class TrainingRuns;

/// Where the plot stands on the page; `line` is the height of a line of text.
QRect curvesPlace(const QSize& page, int line);

/// The curves over the range of the session, above the numbers of the probe and the regions.
void paintCurves(FigureCanvas& canvas, const Session& session, const QSize& size, const Look& look);

/// Its curves at 1001 places of the range, as CSV.
std::string curvesTable(const TrainingRuns&, const Session& session, const QString&);

} // namespace actiscope::ui
