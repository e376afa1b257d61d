#pragma once

#include "core/scene/feature_scene.h"
#include "ui/look/look.h"

#include <QPolygonF>
#include <QString>

#include <optional>

namespace actiscope::ui {

/// The drawing of what is expanded: two inputs, units, and what becomes of their outputs. Widths
/// and colours of the lines are the weights.
struct Circuit {
    RidgeSum sum;
    int chosen = -1;     ///< the others are pale
    bool summed = false; ///< the units end in one output
    QString result;      ///< what the output does: "×"
};

/// Of a session's view; without a network those that need one are drawn with weights ±1.
Circuit circuitOf(Subject subject, const FeaturesView& view, const Activation& activation,
                  const LinkedNetwork* network);

/// The function as it stands in a unit: points in a square from (−1, −1) to (1, 1), y downwards.
QPolygonF unitCurve(const Activation& activation);

void paintCircuit(QPainter& painter, const QRectF& area, const Circuit& circuit,
                  const QPolygonF& curve, const Look& look);

} // namespace actiscope::ui
