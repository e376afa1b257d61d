#pragma once

#include "core/session/session.h"
#include "ui/model/measure/measured_costs.h"

#include <QRect>
#include <QSize>
#include <string>

namespace actiscope::ui {

class FigureCanvas;
struct Look;
class TrainingRuns;

/// Where the first of so many tiles stands on a page that they need not shrink on; `line` is the
/// height of a line of text.
QRect firstTilePlace(const QSize& page, int line, int count, const Look& look);

/// All tiles on one page. Where they have no room they say less, and shrink only if names and
/// curves alone do not fit. With what was measured of them.
void paintGallery(FigureCanvas& canvas, const Session& session, const QSize& size, const Look& look,
                  const MeasuredCosts& measured);

/// The properties of its functions, as CSV.
std::string galleryTable(const TrainingRuns&, const Session& session, const QString&);

} // namespace actiscope::ui
