#pragma once

#include "ui/views/classifier/network/diagram/disc_maps.h"
#include "ui/views/classifier/network/step/step_words.h"

#include <QPainter>
#include <QRectF>

#include <vector>

namespace actiscope::ui {

struct Look;

/// A number on an edge.
struct EdgeTag {
    std::size_t layer; ///< of the weight, from 0
    int sum;
    int input;
    QRectF box;
    QString text;
    bool chosen; ///< a product of the sum that is looked at
};

/// What the drawing of a step needs; borrowed while it is painted.
struct StepScene {
    const StepContent& content;
    StepStage stage;
    const DiagramLayout& layout;
    const DiscMaps& maps;
    UnitPlace unit; ///< whose sum is looked at
};

/// Numbers on as many edges as there is room for, the strongest ones; none covers another. `height`
/// is that of the drawing.
std::vector<EdgeTag> edgeTags(const StepScene& scene, double height, const Look& look);
/// How many weights the network has.
int edgeCount(const Architecture& architecture);

void paintTags(QPainter& painter, const StepScene& scene, const std::vector<EdgeTag>& tags,
               const Look& look);
/// At each input, unit and the output: what it is worth in this stage, and where the sample lies in
/// its map.
void paintValues(QPainter& painter, const StepScene& scene, const Look& look);
/// Right of the output: what the network says of the sample.
void paintReadout(QPainter& painter, const StepScene& scene, const QRectF& box, const Look& look);

} // namespace actiscope::ui
