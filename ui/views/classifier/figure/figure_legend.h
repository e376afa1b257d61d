#pragma once

#include "core/data/data_set.h"
#include "core/session/session.h"

#include <QRectF>

class QPainter;

namespace actiscope::ui {

struct Look;

/// What the marks and lines of the maps mean, from left to right as far as there is room: the
/// classes, rings of wrong samples, samples that test, and what is switched on.
struct FigureLegend {
    const DataSet& samples;
    const ClassifierView& view;
    bool wrong;     ///< some sample has a ring
    bool test;      ///< some samples test
    bool unitLines; ///< there are some
};
void paintLegend(QPainter& painter, const QRectF& place, const FigureLegend& legend,
                 const Look& look);

} // namespace actiscope::ui
