#pragma once

#include "core/network/architecture.h"
#include "core/training/training_config.h"

#include <QLineF>
#include <QPointF>
#include <QRectF>
#include <QSizeF>

#include <optional>
#include <vector>

namespace actiscope::ui {

/// A unit, both numbers from 1. As layer 0 it is an input, behind the hidden layers the output.
struct UnitPlace {
    int layer;
    int unit;

    bool operator==(const UnitPlace&) const = default;
};

/// What a drawing of a network has to fit into.
struct DiagramRoom {
    QSizeF size;
    double scale = 1.0; ///< of the look
    double gap = 0.0;   ///< between columns, where there is room
    // Heights of the texts at a unit, where there is room.
    double above = 0.0;
    double below = 0.0;
};

/// Where the parts of a network stand in its drawing, in logical pixels: the inputs, the units of
/// each layer and the output as columns of discs, and edges between them. Many units of a layer do
/// not fit: a part of them is shown.
class DiagramLayout {
public:
    /// Of no network; nothing is anywhere.
    DiagramLayout() = default;
    /// `first` holds the first unit that is shown per column, from 0; empty means 0.
    DiagramLayout(const Architecture& architecture, const DiagramRoom& room,
                  const std::vector<int>& first = {});

    bool isEmpty() const { return m_columns.empty(); }
    /// Of discs, rings and edges against their usual size.
    double scale() const { return m_scale; }
    /// Whether there is room for a text at each unit.
    bool isCaptioned() const { return m_captioned; }
    double gap() const { return m_gap; }
    int hiddenLayers() const { return static_cast<int>(m_layers.size()) - 1; }
    int columns() const { return static_cast<int>(m_columns.size()); }
    /// Of a column: 0 are the inputs.
    int unitsIn(int column) const;
    int shownIn(int column) const;
    int firstShown(int column) const { return at(column).first; }
    double xOf(int column) const { return at(column).x; }
    double radiusIn(int column) const { return at(column).radius; }
    bool isShown(const UnitPlace& unit) const;
    /// Where it says that there are more units than are shown, if there are.
    std::optional<QPointF> moreAt(int column) const;

    /// Of a unit that is not shown: where it says that there are more.
    QPointF centreOf(const UnitPlace& unit) const;
    /// With its ring.
    QRectF boxOf(const UnitPlace& unit) const;
    /// From an input of a layer to one of its pre-activations, all from 0; between the discs.
    QLineF edge(std::size_t layer, int input, int sum) const;
    bool isEdgeShown(std::size_t layer, int input, int sum) const;
    /// On a weight's edge; of a bias in its unit.
    QPointF positionOf(const FrozenPart& part) const;

    /// A hidden unit or the output.
    std::optional<UnitPlace> unitAt(const QPointF& position) const;
    /// A weight by its edge, or the bias (input 0) of a unit.
    std::optional<FrozenPart> partAt(const QPointF& position) const;
    /// The bias of a unit; of one with several pre-activations the first.
    FrozenPart biasOf(const UnitPlace& unit) const;

private:
    struct Column {
        double x = 0.0;
        double radius = 0.0;
        double top = 0.0; ///< centre of the first
        double step = 0.0;
        int units = 0;
        int shown = 0;
        int first = 0;
    };

    const Column& at(int column) const { return m_columns[static_cast<std::size_t>(column)]; }
    void fit(const DiagramRoom& room);
    void placeColumns(const DiagramRoom& room);

    std::vector<LayerShape> m_layers;
    std::vector<Column> m_columns; ///< inputs, hidden layers, output
    double m_scale = 1.0;
    double m_gap = 0.0;
    bool m_captioned = false;
};

} // namespace actiscope::ui
