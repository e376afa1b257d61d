#include "ui/views/classifier/network/diagram_layout.h"

#include "ui/look/sizes.h"

#include <algorithm>
#include <cmath>

namespace actiscope::ui {
namespace {

using namespace diagram; // its measures

/// Distance of a point from a segment.
double distanceTo(const QPointF& p, const QPointF& a, const QPointF& b) {
    const QPointF d = b - a;
    const double square = QPointF::dotProduct(d, d);
    const double t =
        square > 0.0 ? std::clamp(QPointF::dotProduct(p - a, d) / square, 0.0, 1.0) : 0;
    const QPointF off = p - (a + t * d);
    return std::hypot(off.x(), off.y());
}

} // namespace

DiagramLayout::DiagramLayout(const Architecture& architecture, const QSizeF& size)
    : m_layers(architecture.layers()) {
    std::vector<int> counts{architecture.inputs()};
    int most = counts.front();
    for (const LayerShape& layer : m_layers) {
        counts.push_back(layer.units);
        most = std::max(most, layer.units);
    }
    const double w = size.width() - 2.0 * kMargin;
    const double h = size.height() - 2.0 * kMargin;
    const auto columns = static_cast<double>(counts.size());
    m_tile = std::clamp(std::min(0.78 * h / most, 0.5 * w / columns), kSmallestTile, kLargestTile);
    for (std::size_t c = 0; c < counts.size(); ++c) {
        std::vector<QPointF> column;
        const double x =
            kMargin + m_tile / 2.0 + (w - m_tile) * static_cast<double>(c) / (columns - 1.0);
        for (int u = 0; u < counts[c]; ++u) {
            const double step = h / std::max(counts[c], 1);
            column.emplace_back(x, kMargin + step * (u + 0.5));
        }
        m_centres.push_back(std::move(column));
    }
}

int DiagramLayout::unitsIn(int layer) const {
    return m_layers[static_cast<std::size_t>(layer - 1)].units;
}

QPointF DiagramLayout::centreOf(const UnitPlace& unit) const {
    return m_centres[static_cast<std::size_t>(unit.layer)][static_cast<std::size_t>(unit.unit - 1)];
}

QRectF DiagramLayout::boxOf(const UnitPlace& unit) const {
    return {centreOf(unit) - QPointF(m_tile / 2.0, m_tile / 2.0), QSizeF(m_tile, m_tile)};
}

QPointF DiagramLayout::startOf(std::size_t layer, int input) const {
    return m_centres[layer][static_cast<std::size_t>(input)] + QPointF(m_tile / 2.0, 0.0);
}

QPointF DiagramLayout::endOf(std::size_t layer, int sum) const {
    const auto unit = static_cast<std::size_t>(sum / m_layers[layer].pieces);
    return m_centres[layer + 1][unit] - QPointF(m_tile / 2.0, 0.0);
}

QPointF DiagramLayout::positionOf(const FrozenPart& part) const {
    const auto l = static_cast<std::size_t>(part.layer - 1);
    if (part.input == 0) {
        const int unit = (part.unit - 1) / m_layers[l].pieces + 1;
        return centreOf({part.layer, unit}) + QPointF(-m_tile / 2.0, m_tile / 2.0);
    }
    const QPointF start = startOf(l, part.input - 1);
    // Nearer to the unit, where the lines of its inputs lie apart from those of other units.
    return start + 0.62 * (endOf(l, part.unit - 1) - start);
}

std::optional<UnitPlace> DiagramLayout::unitAt(const QPointF& position) const {
    for (std::size_t c = 1; c + 1 < m_centres.size(); ++c) {
        for (std::size_t u = 0; u < m_centres[c].size(); ++u) {
            const QPointF d = position - m_centres[c][u];
            if (std::max(std::fabs(d.x()), std::fabs(d.y())) <= m_tile / 2.0) {
                return UnitPlace{static_cast<int>(c), static_cast<int>(u) + 1};
            }
        }
    }
    return std::nullopt;
}

std::optional<FrozenPart> DiagramLayout::partAt(const QPointF& position, double biasRadius) const {
    // Biases and the units themselves, which stand for their bias.
    for (std::size_t l = 0; l < m_layers.size(); ++l) {
        for (int u = 0; u < m_layers[l].units; ++u) {
            const FrozenPart bias{static_cast<int>(l) + 1, u * m_layers[l].pieces + 1, 0};
            const QPointF dot = positionOf(bias) - position;
            const QPointF unit = centreOf({bias.layer, u + 1}) - position;
            if (std::hypot(dot.x(), dot.y()) <= biasRadius + reach::kBias ||
                std::max(std::fabs(unit.x()), std::fabs(unit.y())) <= m_tile / 2.0) {
                return bias;
            }
        }
    }
    double least = reach::kWeight;
    std::optional<FrozenPart> nearest;
    for (std::size_t l = 0; l < m_layers.size(); ++l) {
        for (int s = 0; s < m_layers[l].sums(); ++s) {
            for (int i = 0; i < m_layers[l].inputs; ++i) {
                const double distance = distanceTo(position, startOf(l, i), endOf(l, s));
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
