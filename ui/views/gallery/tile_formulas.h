#pragma once

#include "core/activation/activation.h"

#include <QRectF>

class QPainter;

namespace actiscope::ui {

struct Look;

/// Both formulas of a function, typeset in the colours of its curves: side by side where they can
/// be read so, else one below the other. A typed formula is written as it was typed.
void paintTileFormulas(QPainter& painter, const QRectF& target, const Activation& activation,
                       const Look& look);

} // namespace actiscope::ui
