#pragma once

#include "core/scene/gradient_scene.h"
#include "ui/look/look.h"

#include <QRectF>
#include <QString>

class QPainter;

namespace actiscope::ui {

/// A logarithmic axis of sizes: exponents of 10 from the lower to the upper end of an area.
struct SizeAxis {
    QRectF area;
    double lowest = -6.0;
    double highest = 3.0;

    /// What is smaller or larger than the axis lies on its end.
    double yOf(double size) const;
};

/// An axis that holds these sizes, in steps of thousands, so that it rests while they move a
/// little.
struct SizeRange {
    double lowest = -4.0;
    double highest = 3.0;

    void take(double size);
};

QString zoneName(GradientZone zone);
/// Ink of what lies in the zone.
QColor zoneColor(GradientZone zone, const Colors& colors);
/// The grounds of the zones, the powers of ten beside them, and the axis.
void paintZones(QPainter& painter, const SizeAxis& axis, double ticks, const Look& look);
/// Their names; each on a ground of its own where something may lie below.
void paintZoneNames(QPainter& painter, const SizeAxis& axis, bool grounds, const Look& look);

} // namespace actiscope::ui
