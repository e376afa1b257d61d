#pragma once

#include "core/session/session.h"

#include <QSize>

namespace actiscope::ui {

class FigureCanvas;
struct Look;

/// The formula, f with its polynomial, the three maps and the numbers.
void paintFeatures(FigureCanvas& canvas, const Session& session, const QSize& size,
                   const Look& look);

} // namespace actiscope::ui
