#pragma once

#include "core/network/architecture.h"
#include "core/training/training_config.h"

#include <QPointF>
#include <QRectF>
#include <QSizeF>

#include <optional>
#include <vector>

namespace actiscope::ui {

/// A hidden unit, both numbers from 1.
struct UnitPlace {
    int layer;
    int unit;

    bool operator==(const UnitPlace&) const = default;
};

/// Where the parts of a network stand in its drawing, in logical pixels: the inputs, the units of
/// each layer and the output as columns of squares, and lines between them.
class DiagramLayout {
public:
    /// Of no network; nothing is anywhere.
    DiagramLayout() = default;
    DiagramLayout(const Architecture& architecture, const QSizeF& size);

    bool isEmpty() const { return m_centres.empty(); }
    /// Side of a unit's square.
    double tile() const { return m_tile; }
    int hiddenLayers() const { return static_cast<int>(m_layers.size()) - 1; }
    /// Of a layer, from 1.
    int unitsIn(int layer) const;

    /// Centres of the inputs.
    const std::vector<QPointF>& inputs() const { return m_centres.front(); }
    /// Of a unit, or of the output as a unit of the last layer.
    QPointF centreOf(const UnitPlace& unit) const;
    QRectF boxOf(const UnitPlace& unit) const;
    /// Where the lines from an input of a layer begin, and those to one of its pre-activations end;
    /// all from 0.
    QPointF startOf(std::size_t layer, int input) const;
    QPointF endOf(std::size_t layer, int sum) const;
    /// Centre of the middle of a weight's line, or of a unit's bias mark.
    QPointF positionOf(const FrozenPart& part) const;

    std::optional<UnitPlace> unitAt(const QPointF& position) const;
    /// A weight, or a bias (input 0) by its mark of that radius or its unit.
    std::optional<FrozenPart> partAt(const QPointF& position, double biasRadius) const;

private:
    std::vector<LayerShape> m_layers;
    std::vector<std::vector<QPointF>> m_centres; ///< inputs, hidden layers, output
    double m_tile = 0.0;
};

} // namespace actiscope::ui
