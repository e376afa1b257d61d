#pragma once

#include "core/run/run_request.h"
#include "ui/views/classifier/network/diagram_layout.h"

#include <QFont>
#include <QImage>

#include <optional>
#include <vector>

class QPainter;

namespace actiscope::ui {

struct Look;

/// What a drawing of a network shows; borrowed while it is painted.
struct DiagramContent {
    const TrainingSnapshot& snapshot;
    const DiagramLayout& layout; ///< of the snapshot's network
    const std::vector<FrozenPart>& frozen;
    const std::vector<QImage>& maps; ///< unitMaps() of the snapshot
    std::optional<UnitPlace> pointed;
};

/// Number of the unit's colour, also of its line in the map.
inline int unitColor(const UnitPlace& unit) {
    return unit.unit - 1;
}

/// Whether training leaves a weight or bias as it is, by itself or with its whole layer.
bool isFrozen(const std::vector<FrozenPart>& frozen, const FrozenPart& part);

/// The outputs of the hidden units over the plane, layer by layer, as pictures of one pixel per
/// point.
std::vector<QImage> unitMaps(const TrainingSnapshot& snapshot, const Look& look);

/// Weights as lines, and upon them the inputs, the units with their biases, and the output.
void paintDiagram(QPainter& painter, const DiagramContent& content, const Look& look,
                  const QFont& font);

} // namespace actiscope::ui
