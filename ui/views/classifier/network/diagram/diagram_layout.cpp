#include "ui/views/classifier/network/diagram/diagram_layout.h"

#include "ui/look/sizes.h"

#include <algorithm>
#include <cmath>

namespace actiscope::ui {
namespace {

using namespace diagram; // its measures

/// More of a layer are dots that nobody tells apart.
constexpr int kMostShown = 12;
/// Discs give way to captions down to this share of the size that they could have.
constexpr double kCaptionShare = 0.6;
/// Gaps give way to discs below this scale.
constexpr double kWideGapScale = 0.35;

/// Distance of a point from a segment.
double distanceTo(const QPointF& p, const QLineF& line) {
    const QPointF d = line.p2() - line.p1();
    const double square = QPointF::dotProduct(d, d);
    const double t =
        square > 0.0 ? std::clamp(QPointF::dotProduct(p - line.p1(), d) / square, 0.0, 1.0) : 0;
    const QPointF off = p - (line.p1() + t * d);
    return std::hypot(off.x(), off.y());
}

} // namespace

DiagramLayout::DiagramLayout(const Architecture& architecture, const DiagramRoom& room,
                             const std::vector<int>& first)
    : m_layers(architecture.layers()), m_columns(m_layers.size() + 1) {
    m_columns.front().units = architecture.inputs();
    for (std::size_t l = 0; l < m_layers.size(); ++l) {
        m_columns[l + 1].units = m_layers[l].units;
    }
    const double height = room.size.height() - 2.0 * kMargin;
    const int fitting =
        std::clamp(static_cast<int>(height / (kSmallestRow * room.scale)), 2, kMostShown);
    for (std::size_t c = 0; c < m_columns.size(); ++c) {
        Column& column = m_columns[c];
        column.shown = column.units > fitting ? fitting - 1 : column.units;
        const int wanted = c < first.size() ? first[c] : 0;
        column.first = std::clamp(wanted, 0, column.units - column.shown);
    }
    fit(room);
    placeColumns(room);
}

/// The largest discs that width and height allow.
void DiagramLayout::fit(const DiagramRoom& room) {
    const double width = room.size.width() - 2.0 * kMargin;
    const double height = room.size.height() - 2.0 * kMargin;
    const double layers = hiddenLayers();
    const double discs = 2.0 * (kInput + kOutput + kAround + layers * (kUnit + kAround));
    double byWidth = (width - (layers + 1.0) * room.gap) / discs;
    if (byWidth < kWideGapScale * room.scale) {
        byWidth = std::min(kWideGapScale * room.scale,
                           width / (discs + (layers + 1.0) * kColumnGap));
    }
    double bare = std::min(byWidth, room.scale);
    double captioned = bare;
    const double texts = room.above + room.below;
    for (const Column& column : m_columns) {
        const int rows = column.shown + (column.shown < column.units ? 1 : 0);
        const double step = height / std::max(rows, 1) - kRowGap;
        const double box = 2.0 * (kUnit + kAround);
        bare = std::min(bare, step / box);
        captioned = std::min(captioned, (step - texts) / box);
    }
    // "100 %" has to fit below a disc.
    constexpr double kHeightsAcross = 2.0;
    m_captioned = captioned >= kCaptionShare * bare &&
                  2.0 * kUnit * captioned >= kHeightsAcross * room.below;
    m_scale = std::max(m_captioned ? captioned : bare, kSmallest / kUnit);
    m_gap = (width - discs * m_scale) / (layers + 1.0);
}

void DiagramLayout::placeColumns(const DiagramRoom& room) {
    const double height = room.size.height() - 2.0 * kMargin;
    const double texts = room.above + room.below;
    double left = kMargin;
    for (std::size_t c = 0; c < m_columns.size(); ++c) {
        Column& column = m_columns[c];
        const bool input = c == 0;
        const bool output = c + 1 == m_columns.size();
        column.radius = m_scale * (input ? kInput : output ? kOutput : kUnit);
        const double half = column.radius + (input ? 0.0 : m_scale * kAround);
        column.x = left + half;
        left += 2.0 * half + m_gap;
        const int rows = column.shown + (column.shown < column.units ? 1 : 0);
        // A few units stand together, near the middle.
        constexpr double kFarApart = 1.5;
        const double furthest =
            kFarApart * (2.0 * (kUnit + kAround) * m_scale + texts + kRowGap);
        column.step = std::min(height / std::max(rows, 1), furthest);
        column.top = kMargin + (height - column.step * (rows - 1)) / 2.0;
        if (m_captioned && !input && !output) {
            column.top += (room.above - room.below) / 2.0;
        }
    }
}

int DiagramLayout::unitsIn(int column) const {
    return at(column).units;
}

int DiagramLayout::shownIn(int column) const {
    return at(column).shown;
}

bool DiagramLayout::isShown(const UnitPlace& unit) const {
    const Column& column = at(unit.layer);
    return unit.unit > column.first && unit.unit <= column.first + column.shown;
}

std::optional<QPointF> DiagramLayout::moreAt(int column) const {
    const Column& c = at(column);
    return c.shown < c.units ? std::optional(QPointF(c.x, c.top + c.step * c.shown)) : std::nullopt;
}

QPointF DiagramLayout::centreOf(const UnitPlace& unit) const {
    const Column& column = at(unit.layer);
    const int row = isShown(unit) ? unit.unit - 1 - column.first : column.shown;
    return {column.x, column.top + column.step * row};
}

QRectF DiagramLayout::boxOf(const UnitPlace& unit) const {
    const double half = at(unit.layer).radius + kAround * m_scale;
    return {centreOf(unit) - QPointF(half, half), QSizeF(2.0 * half, 2.0 * half)};
}

QLineF DiagramLayout::edge(std::size_t layer, int input, int sum) const {
    const auto column = static_cast<int>(layer);
    const int pieces = m_layers[layer].pieces;
    // The pre-activations of a unit arrive side by side.
    const double aside = (sum % pieces - (pieces - 1) / 2.0) * kAround * m_scale;
    const QPointF from = centreOf({column, input + 1});
    const QPointF to = centreOf({column + 1, sum / pieces + 1}) + QPointF(0.0, aside);
    const QPointF way = to - from;
    const double length = std::max(std::hypot(way.x(), way.y()), 1e-9);
    const QPointF direction = way / length;
    const double ring = kAround * m_scale;
    const double begin = at(column).radius + (column > 0 ? ring : 0.0);
    return {from + begin * direction, to - (at(column + 1).radius + ring) * direction};
}

bool DiagramLayout::isEdgeShown(std::size_t layer, int input, int sum) const {
    const auto column = static_cast<int>(layer);
    return isShown({column, input + 1}) &&
           isShown({column + 1, sum / m_layers[layer].pieces + 1});
}

FrozenPart DiagramLayout::biasOf(const UnitPlace& unit) const {
    const int pieces = m_layers[static_cast<std::size_t>(unit.layer - 1)].pieces;
    return {unit.layer, (unit.unit - 1) * pieces + 1, 0};
}

QPointF DiagramLayout::positionOf(const FrozenPart& part) const {
    const auto l = static_cast<std::size_t>(part.layer - 1);
    if (part.input == 0) {
        const int unit = (part.unit - 1) / m_layers[l].pieces + 1;
        return centreOf({part.layer, unit}) + QPointF(0.0, at(part.layer).radius / 2.0);
    }
    // Nearer to the unit, where the edges of its inputs lie apart from those of other units.
    constexpr double kShare = 0.62;
    return edge(l, part.input - 1, part.unit - 1).pointAt(kShare);
}

std::optional<UnitPlace> DiagramLayout::unitAt(const QPointF& position) const {
    for (int c = 1; c < columns(); ++c) {
        for (int u = 1; u <= unitsIn(c); ++u) {
            const QPointF d = position - centreOf({c, u});
            if (isShown({c, u}) && std::hypot(d.x(), d.y()) <= at(c).radius + kAround * m_scale) {
                return UnitPlace{c, u};
            }
        }
    }
    return std::nullopt;
}

std::optional<FrozenPart> DiagramLayout::partAt(const QPointF& position) const {
    if (const auto unit = unitAt(position)) {
        return biasOf(*unit);
    }
    double least = reach::kWeight;
    std::optional<FrozenPart> nearest;
    for (std::size_t l = 0; l < m_layers.size(); ++l) {
        for (int s = 0; s < m_layers[l].sums(); ++s) {
            for (int i = 0; i < m_layers[l].inputs; ++i) {
                if (!isEdgeShown(l, i, s)) {
                    continue;
                }
                const double distance = distanceTo(position, edge(l, i, s));
                if (distance < least) {
                    least = distance;
                    nearest = FrozenPart{static_cast<int>(l) + 1, s + 1, i + 1};
                }
            }
        }
    }
    return nearest;
}

} // namespace actiscope::ui
