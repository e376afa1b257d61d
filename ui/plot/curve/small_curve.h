#pragma once

#include "core/activation/activation.h"

#include <QPen>
#include <QRectF>

class QPainter;

namespace actiscope::ui {

/// Pens of a small drawing; Qt::NoPen leaves a line out.
struct SmallCurveLook {
    QColor axis;
    QPen value;
    QPen slope;
};

/// Draws axes, f' and f of an activation without numbers, for lists and galleries.
void paintSmallCurve(QPainter& painter, const QRectF& target, const Activation& activation,
                     const SmallCurveLook& look);

} // namespace actiscope::ui
