#pragma once

#include "core/session/session.h"

#include <QSize>

namespace actiscope::ui {

class FigureCanvas;
struct Look;

/// The curves over the range of the session, above the numbers of the probe and the regions.
void paintCurves(FigureCanvas& canvas, const Session& session, const QSize& size, const Look& look);

} // namespace actiscope::ui
