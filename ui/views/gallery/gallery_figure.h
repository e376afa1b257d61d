#pragma once

#include "core/session/session.h"

#include <QSize>

namespace actiscope::ui {

class FigureCanvas;
struct Look;

/// All tiles on one page; a small page shrinks them.
void paintGallery(FigureCanvas& canvas, const Session& session, const QSize& size,
                  const Look& look);

} // namespace actiscope::ui
