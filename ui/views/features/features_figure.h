#pragma once

#include "core/session/session.h"

#include <QRect>
#include <QSize>
#include <string>

namespace actiscope::ui {

class FigureCanvas;
struct Look;
class TrainingRuns;

/// Where the pictures stand on the page.
struct FeaturePlaces {
    QRect maps;
    QRect line;
    QRect errors;
    QRect terms;
    QRect numbers;
};
/// `line` is the height of a line of text. On pages with few lines only what the pictures do not
/// say stays away: first the numbers, then all but the maps; their places are empty.
FeaturePlaces featurePlaces(const QSize& page, int line);

/// The formula, the three maps, f with its polynomial, errors, terms and the numbers.
void paintFeatures(FigureCanvas& canvas, const Session& session, const QSize& size,
                   const Look& look);

/// The polynomial: LaTeX where `path` ends in .tex, else its coefficients as CSV. Throws InputError
/// where the session has none.
std::string polynomialTable(const TrainingRuns& runs, const Session& session, const QString& path);

} // namespace actiscope::ui
