#pragma once

#include "core/session/session.h"

#include <QSize>
#include <string>

namespace actiscope::ui {

class FigureCanvas;
struct Look;
class TrainingRuns;

/// All tiles on one page; a small page shrinks them.
void paintGallery(FigureCanvas& canvas, const Session& session, const QSize& size,
                  const Look& look);

/// The properties of its functions, as CSV.
std::string galleryTable(const TrainingRuns&, const Session& session, const QString&);

} // namespace actiscope::ui
