#pragma once

#include "core/scene/approximation_scene.h"
#include "ui/views/approximation/axes.h"

namespace actiscope::ui {

/// What the Depth page shows of a session.
struct DepthPicture {
    LineNetwork network;
    BrokenLine line;
    std::vector<int> piecesAfter;   ///< each layer: of what the first unit behind it takes in
    std::vector<BrokenLine> before; ///< of the tents with fewer layers
    int layers = 0;
    int units = 0;
    int pieces = 0;
    bool random = false;
    double from = 0.0;
    double to = 1.0;
};
DepthPicture depthPicture(const ApproximationView& view);

/// The broken line, its pieces tinted in turn so that they can be counted.
void paintTents(QPainter& painter, const QRectF& area, const DepthPicture& picture,
                const Look& look);
/// Units of the deep network and of one layer against the number of layers.
void paintUnitsNeeded(QPainter& painter, const QRectF& area, int layers, const Look& look);
/// The network of two units per layer with the pieces after each, and the one layer, which may need
/// no unit at all.
void paintDeepNetwork(QPainter& painter, const QRectF& area, const DepthPicture& picture,
                      const Look& look);
void paintWideNetwork(QPainter& painter, const QRectF& area, int units, const Look& look);
/// Mean pieces of random networks as bars.
void paintShapes(QPainter& painter, const QRectF& area, const std::vector<RandomShape>& shapes,
                 const Look& look);

QString depthDescription(const DepthPicture& picture);
QString shapesDescription(const std::vector<RandomShape>& shapes);

} // namespace actiscope::ui
