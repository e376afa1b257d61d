#pragma once

#include "core/activation/activation.h"
#include "core/analysis/line/regions.h"

#include <QColor>
#include <QPen>
#include <QRectF>

#include <optional>
#include <vector>

class QPainter;

namespace actiscope::ui {

/// The part of the plane that a small drawing shows.
struct SmallCurveWindow {
    double from = -3.0;
    double to = 3.0;
    double low = -1.4;
    double high = 2.4;
};

/// From `from` to `to`, and as high as f and f' need there; of f' no more than once again the
/// height of f on either side, so that f stays the larger.
SmallCurveWindow windowFor(const Activation& activation, double from, double to);

/// A ring on one of the curves.
struct SmallCurveMark {
    double x = 0.0;
    bool onSlope = false;
    double radius = 0.0;
    QPen rim;
    QColor inside;
};

/// Pens of a small drawing; Qt::NoPen leaves a line out.
struct SmallCurveLook {
    QColor axis;
    QPen value;
    QPen slope;
    QPen hatch = Qt::NoPen;        ///< of the parts where f' = 0
    QColor dead = Qt::transparent; ///< below the hatch
    double hatchDistance = 0.0;
    std::optional<SmallCurveMark> mark = std::nullopt;
};

/// Draws axes, f' and f of an activation without numbers, for lists and galleries. `dead` is
/// hatched. Lines stay lines on a page of vectors.
void paintSmallCurve(QPainter& painter, const QRectF& target, const Activation& activation,
                     const SmallCurveLook& look, const SmallCurveWindow& window = {},
                     const std::vector<Interval>& dead = {});

} // namespace actiscope::ui
