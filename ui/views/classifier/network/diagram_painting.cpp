#include "ui/views/classifier/network/diagram_painting.h"

#include "ui/io/qstring.h"
#include "ui/look/look.h"
#include "ui/look/sizes.h"

#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>

namespace actiscope::ui {
namespace {

using namespace diagram; // its measures

void paintWeights(QPainter& painter, const DiagramContent& content, const Look& look) {
    const auto& layers = content.snapshot.architecture.layers();
    for (std::size_t l = 0; l < layers.size(); ++l) {
        const LayerShape& shape = layers[l];
        const auto weights = content.snapshot.parameters.segment(
            shape.weightOffset, Eigen::Index{shape.inputs} * shape.sums());
        const double largest = std::max(weights.abs().maxCoeff(), 1e-9);
        // A layer of 64 × 64 has more lines than anyone can see: the faint ones are left out.
        constexpr Eigen::Index kManyWeights = 400;
        const double faintest = weights.size() > kManyWeights ? 0.35 : 0.0;
        for (int s = 0; s < shape.sums(); ++s) {
            for (int i = 0; i < shape.inputs; ++i) {
                const double weight = weights[Eigen::Index{s} * shape.inputs + i];
                const double share = std::fabs(weight) / largest;
                if (!(share >= faintest)) {
                    continue;
                }
                QPen pen = look.weightLine(weight > 0.0, share);
                if (isFrozen(content.frozen, {static_cast<int>(l) + 1, s + 1, i + 1})) {
                    pen.setStyle(Qt::DashLine);
                }
                painter.setPen(pen);
                painter.drawLine(content.layout.startOf(l, i), content.layout.endOf(l, s));
            }
        }
    }
}

void paintInputs(QPainter& painter, const DiagramContent& content, const Look& look) {
    const double tile = content.layout.tile();
    const std::vector<QPointF>& inputs = content.layout.inputs();
    for (std::size_t i = 0; i < inputs.size(); ++i) {
        const QRectF box(inputs[i] - QPointF(tile / 2.0, kLabelHeight / 2.0),
                         QSizeF(tile, kLabelHeight));
        painter.setPen(look.colors.text);
        painter.drawText(box.adjusted(-kMargin, 0, 0, 0), Qt::AlignRight | Qt::AlignVCenter,
                         toQString(featureName(content.snapshot.features[i])) + QLatin1Char(' '));
    }
}

void paintOutput(QPainter& painter, const QRectF& box, const Look& look) {
    painter.setBrush(look.colors.mapMiddle);
    painter.setPen(look.pen(look.colors.text, &Strokes::output));
    painter.drawEllipse(box);
    painter.drawText(box, Qt::AlignCenter, QStringLiteral("y"));
}

/// Its map, framed in its colour, crossed out if it is dead.
void paintUnit(QPainter& painter, const DiagramContent& content, const UnitPlace& place,
               const QImage* map, const Look& look) {
    const QRectF box = content.layout.boxOf(place);
    if (map != nullptr) {
        painter.drawImage(box, *map);
    }
    const auto color = static_cast<std::size_t>(unitColor(place)) % look.colors.units.size();
    const bool pointed = content.pointed == place;
    painter.setPen(look.unitLine(color, pointed ? &Strokes::unitPointed : &Strokes::unit));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(box);
    const auto& units =
        content.snapshot.health.layers[static_cast<std::size_t>(place.layer - 1)].units;
    const UnitHealth& health = units[static_cast<std::size_t>(place.unit - 1)];
    if (health.isDead()) {
        painter.setPen(look.pen(look.colors.difference, &Strokes::unitDead));
        painter.drawLine(box.topLeft(), box.bottomRight());
        painter.drawLine(box.bottomLeft(), box.topRight());
    }
}

/// A dot in the corner: its colour is the sign, its size the size. Of a unit with several the first
/// one is shown.
void paintBias(QPainter& painter, const DiagramContent& content, const FrozenPart& bias,
               const Look& look) {
    const double value = content.snapshot.parameters[placeOf(content.snapshot.architecture, bias)];
    const double radius =
        look.marks.bias / 2.0 * std::clamp(0.5 + 0.5 * std::fabs(value), 0.5, 1.4);
    painter.setPen(look.pen(isFrozen(content.frozen, bias) ? look.colors.text : look.colors.halo,
                            &Strokes::biasRim));
    painter.setBrush(value > 0.0 ? look.colors.triangle : look.colors.circle);
    painter.drawEllipse(content.layout.positionOf(bias), radius, radius);
}

void paintUnits(QPainter& painter, const DiagramContent& content, const Look& look) {
    const auto& layers = content.snapshot.architecture.layers();
    std::size_t map = 0;
    for (std::size_t l = 0; l < layers.size(); ++l) {
        for (int u = 0; u < layers[l].units; ++u) {
            const UnitPlace place{static_cast<int>(l) + 1, u + 1};
            if (l + 1 == layers.size()) {
                paintOutput(painter, content.layout.boxOf(place), look);
            } else {
                const bool hasMap = map < content.maps.size();
                paintUnit(painter, content, place, hasMap ? &content.maps[map] : nullptr, look);
                ++map;
            }
            if (content.layout.tile() >= kSmallestWithBias) {
                paintBias(painter, content, {place.layer, u * layers[l].pieces + 1, 0}, look);
            }
        }
    }
}

} // namespace

bool isFrozen(const std::vector<FrozenPart>& frozen, const FrozenPart& part) {
    return std::ranges::find(frozen, part) != frozen.end() ||
           std::ranges::find(frozen, FrozenPart{part.layer, 0, 0}) != frozen.end();
}

std::vector<QImage> unitMaps(const TrainingSnapshot& snapshot, const Look& look) {
    // Colours for −1 to 1, looked up: mixing them for each pixel would take longer than training.
    constexpr int kShades = 127;
    std::array<QRgb, 2 * kShades + 1> shades;
    for (int i = -kShades; i <= kShades; ++i) {
        const double share = i / static_cast<double>(kShades);
        const QColor& end = i > 0 ? look.colors.unitHigh : look.colors.unitLow;
        shades[static_cast<std::size_t>(i + kShades)] =
            mixed(look.colors.unitMiddle, end, std::fabs(share)).rgb();
    }
    std::vector<QImage> maps;
    for (const auto& field : snapshot.unitFields) {
        const auto& values = field.values;
        const auto columns = static_cast<int>(values.rows());
        const auto rows = static_cast<int>(values.cols());
        const float largest = std::max(values.abs().maxCoeff(), 1e-12f);
        QImage image(columns, rows, QImage::Format_RGB32);
        const float scale = kShades / largest;
        for (int y = 0; y < rows; ++y) {
            auto* line = reinterpret_cast<QRgb*>(image.scanLine(y));
            for (int x = 0; x < columns; ++x) {
                const float value = values(x, rows - 1 - y) * scale; // up is up
                // Comparisons that a NaN fails leave it in the middle.
                const int shade = value >= -kShades && value <= kShades ? qRound(value) : 0;
                line[x] = shades[static_cast<std::size_t>(shade + kShades)];
            }
        }
        maps.push_back(std::move(image));
    }
    return maps;
}

void paintDiagram(QPainter& painter, const DiagramContent& content, const Look& look,
                  const QFont& font) {
    paintWeights(painter, content, look);
    painter.setFont(textFont(TextRole::small, font));
    paintInputs(painter, content, look);
    paintUnits(painter, content, look);
}

} // namespace actiscope::ui
