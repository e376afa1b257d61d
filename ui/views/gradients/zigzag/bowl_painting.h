#pragma once

#include "core/scene/zigzag_scene.h"
#include "ui/look/look.h"

#include <QRectF>

class QPainter;

namespace actiscope::ui {

/// Where a bowl lies on the paper: a square of the plane of w1 and w2, the minimum in its middle.
struct BowlPlace {
    QRectF square;

    /// The largest square with its axes left and below in `area`.
    static BowlPlace within(const QRectF& area, const Look& look);

    QPointF at(double w1, double w2) const;
    /// The weights at a place of the paper.
    QPointF weightsAt(const QPointF& place) const;
};

/// Grey contours of the loss, axes, the path with a dot per step, the start and the minimum, and κ
/// in a corner.
void paintBowl(QPainter& painter, const BowlPlace& place, const ZigZagPane& pane, const Look& look);

/// Both bowls with their titles: a figure.
void paintZigZag(QPainter& painter, const QRect& area, const ZigZagScene& scene, const Look& look);

} // namespace actiscope::ui
