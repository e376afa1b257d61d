#pragma once

#include "core/scene/gradient_scene.h"
#include "ui/look/look.h"
#include "ui/views/gradients/layers/zones.h"

#include <QRectF>

class QPainter;

namespace actiscope::ui {

/// Where the lines, the ridges below them and the shares below those stand: all three share the
/// axis of layers.
struct LayerFrame {
    SizeAxis axis;
    QRectF ridges;
    double ticks = 0.0;
    double line = 0.0; ///< height of a line of the shares
    int layers = 0;

    LayerFrame(const QRectF& area, const GradientReading& reading, const Look& look);

    double columnWidth() const { return axis.area.width() / layers; }
    double xOf(int layer) const; ///< middle of the column of a layer, from 1
    QRectF column(int layer) const;
    /// 0 beside the columns.
    int layerAt(double x) const;
    /// Of ten layers all are numbered, of sixty some.
    bool isNumbered(int layer, const Look& look) const;
};

/// Ink of the lines, wherever their numbers stand.
struct LayerInks {
    QColor z;
    QColor output;
    QColor delta;
    QColor update;
};
LayerInks layerInks(const Colors& colors);

/// Zones, lines with their names at the ends, prediction and its tag; ridges and shares; the column
/// of `layer` with its numbers, 0 = none.
void paintLayers(QPainter& painter, const QRectF& area, const GradientReading& reading, int layer,
                 const Look& look);

/// The parts of it.
void paintRidges(QPainter& painter, const LayerFrame& frame, const GradientReading& reading,
                 int layer, const Look& look);
void paintColumn(QPainter& painter, const LayerFrame& frame, const GradientReading& reading,
                 int layer, const Look& look);

} // namespace actiscope::ui
