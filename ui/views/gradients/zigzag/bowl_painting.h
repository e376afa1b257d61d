#pragma once

#include "core/scene/zigzag_scene.h"
#include "ui/look/look.h"

#include <QRectF>

class QPainter;

namespace actiscope::ui {

/// Where a bowl lies on the paper: a part of the plane of w1 and w2, both with the same scale, the
/// minimum in its middle.
struct BowlPlace {
    QRectF area;

    /// All of `whole` but the room of the axes left and below.
    static BowlPlace within(const QRectF& whole, const Look& look);

    QPointF at(double w1, double w2) const;
    /// The weights at a place of the paper.
    QPointF weightsAt(const QPointF& place) const;
    /// Length of 1 on the paper: the shorter side reaches from −3 to 3.
    double unit() const;
};

/// Grey contours of the loss, axes, the path with a dot per step, the start and the minimum, and κ
/// in a corner.
void paintBowl(QPainter& painter, const BowlPlace& place, const ZigZagPane& pane, const Look& look);

/// Both bowls with their titles: a figure.
void paintZigZag(QPainter& painter, const QRect& area, const ZigZagScene& scene, const Look& look);

} // namespace actiscope::ui
