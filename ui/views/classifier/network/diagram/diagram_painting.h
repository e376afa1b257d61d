#pragma once

#include "core/run/run_request.h"
#include "ui/views/classifier/network/diagram/diagram_layout.h"
#include "ui/views/classifier/network/diagram/disc_maps.h"

#include <QColor>
#include <QPen>

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
    const DiscMaps& maps;
    std::optional<UnitPlace> pointed;
    QColor ground;           ///< that it is painted on
    bool healthWords = true; ///< below the units; without them there is place for others
};

/// Whether training leaves a weight or bias as it is, by itself or with its whole layer.
bool isFrozen(const std::vector<FrozenPart>& frozen, const FrozenPart& part);

/// Share of the samples for which a unit's slope is of no use.
double uselessShare(const UnitHealth& health);

/// Line of a weight in a drawing of that scale: blue or orange by its sign, as thick as it is
/// large. Among many, those with a small share of the largest are faint.
QPen edgePen(double weight, double share, const Look& look, double scale);

/// The ring around a unit: thick where its slope is usable, thin where it is saturated, and dashed
/// all around if it is dead. `scale` is that of the layout.
void paintHealthRing(QPainter& painter, const QPointF& centre, double radius,
                     const UnitHealth& health, const Look& look, double scale);

/// A picture with its rim; without one an empty disc.
void paintDisc(QPainter& painter, const QPointF& centre, double radius, const QPixmap* map,
               const Look& look);

/// A text in the middle of a line below the place, but not beyond the left edge. With a ground what
/// is below it does not shine through.
void paintCaption(QPainter& painter, const QPointF& top, const QString& text,
                  const QColor& ground = {});

/// Weights as edges, and upon them the inputs, the units with their health, and the output.
void paintEdges(QPainter& painter, const DiagramContent& content, const Look& look);
void paintDiscs(QPainter& painter, const DiagramContent& content, const Look& look);

} // namespace actiscope::ui
