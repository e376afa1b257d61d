#pragma once

#include "core/session/session.h"

#include <QSize>

namespace actiscope::ui {

class FigureCanvas;
struct Look;

/// Both maps with what the window says below them; trained as far as the session is.
void paintClassifier(FigureCanvas& canvas, const Session& session, const QSize& size,
                     const Look& look);

} // namespace actiscope::ui
