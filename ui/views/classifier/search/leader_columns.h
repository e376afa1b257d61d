#pragma once

#include "core/search/formula_search.h"
#include "ui/look/look.h"

#include <QRect>

namespace actiscope::ui {

/// Where the columns of the ranked formulas stand; the same in the rows and above them.
struct LeaderColumns {
    QRect rank;
    QRect curve;
    QRect formula;
    QRect axis; ///< of epochs, logarithmic
    QRect solved;
    QRect median;
    double mostEpochs = 1.0; ///< at the right end of the axis; 1 stands at the left

    /// Where so many epochs are on the axis.
    double placeOf(double epochs) const;
};

LeaderColumns leaderColumns(const QRect& row, double mostEpochs, const Look& look);
int leaderRowHeight(const Look& look);

/// 1, 3, 10, 30, …
std::vector<double> epochTicks(double most);

/// A formula as people write it: x² instead of x^2, · instead of *, |x| instead of abs(x).
QString shownFormula(const std::string& text);

/// What a row says in words.
QString leaderWords(int rank, const QString& name, const search::FoundFormula& found);

} // namespace actiscope::ui
