#pragma once

#include "core/session/session.h"

#include <QRect>
#include <QSize>
#include <string>

class QString;

namespace actiscope::ui {

class FigureCanvas;
struct Look;
class TrainingRuns;

/// Where the picture stands on the page; `line` is the height of a line of text.
QRect gradientsPlace(const QSize& page, int line);

/// The picture of the chosen source, with a line that says what it is.
void paintGradients(FigureCanvas& canvas, const Session& session, const QSize& size,
                    const Look& look);

/// Its numbers by layer, as CSV. Throws InputError where the network that trains has none.
std::string gradientsTable(const TrainingRuns& runs, const Session& session, const QString&);

} // namespace actiscope::ui
