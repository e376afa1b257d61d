#include "ui/views/classifier/network/network_diagram.h"

#include "ui/io/qstring.h"
#include "ui/io/shown_number.h"
#include "ui/look/look.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>

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

NetworkDiagram::NetworkDiagram(QWidget* parent) : QWidget(parent) {
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void NetworkDiagram::setSnapshot(std::shared_ptr<const TrainingSnapshot> snapshot) {
    const bool sameShape = m_snapshot && m_snapshot->architecture == snapshot->architecture;
    m_snapshot = std::move(snapshot);
    if (!sameShape) {
        layOut();
    }
    renderTiles();
    update();
}

void NetworkDiagram::setFrozen(const std::vector<FrozenPart>& frozen) {
    m_frozen = frozen;
    update();
}

void NetworkDiagram::layOut() {
    m_centres.clear();
    if (!m_snapshot) {
        return;
    }
    const auto& layers = m_snapshot->architecture.layers();
    std::vector<int> counts{m_snapshot->architecture.inputs()};
    int most = counts.front();
    for (const LayerShape& layer : layers) {
        counts.push_back(layer.units);
        most = std::max(most, layer.units);
    }
    const double w = width() - 2.0 * kMargin;
    const double h = height() - 2.0 * kMargin;
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

/// The maps of the units as pictures of one pixel per point; painting scales them.
void NetworkDiagram::renderTiles() {
    // Colours for −1 to 1, looked up: mixing them for each pixel would take longer than training.
    constexpr int kShades = 127;
    const Look& look = lookOf(*this);
    std::array<QRgb, 2 * kShades + 1> shades;
    for (int i = -kShades; i <= kShades; ++i) {
        const double share = i / static_cast<double>(kShades);
        const QColor& end = i > 0 ? look.colors.unitHigh : look.colors.unitLow;
        shades[static_cast<std::size_t>(i + kShades)] =
            mixed(look.colors.unitMiddle, end, std::fabs(share)).rgb();
    }
    m_tiles.resize(m_snapshot->unitFields.size());
    for (std::size_t i = 0; i < m_tiles.size(); ++i) {
        const auto& values = m_snapshot->unitFields[i].values;
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
        m_tiles[i] = std::move(image);
    }
}

QPointF NetworkDiagram::sourceOf(std::size_t layer, int input) const {
    return m_centres[layer][static_cast<std::size_t>(input)] + QPointF(m_tile / 2.0, 0.0);
}

QPointF NetworkDiagram::centreOf(const UnitPlace& unit) const {
    return m_centres[static_cast<std::size_t>(unit.layer)][static_cast<std::size_t>(unit.unit - 1)];
}

QPointF NetworkDiagram::positionOf(const FrozenPart& part) const {
    const auto l = static_cast<std::size_t>(part.layer - 1);
    const int pieces = m_snapshot->architecture.layers()[l].pieces;
    const QPointF target = m_centres[l + 1][static_cast<std::size_t>((part.unit - 1) / pieces)];
    if (part.input == 0) {
        return target + QPointF(-m_tile / 2.0, m_tile / 2.0);
    }
    const QPointF end = target - QPointF(m_tile / 2.0, 0.0);
    // Nearer to the unit, where the lines of its inputs lie apart from those of other units.
    return sourceOf(l, part.input - 1) + 0.62 * (end - sourceOf(l, part.input - 1));
}

bool NetworkDiagram::isFrozen(const FrozenPart& part) const {
    return std::ranges::find(m_frozen, part) != m_frozen.end() ||
           std::ranges::find(m_frozen, FrozenPart{part.layer, 0, 0}) != m_frozen.end();
}

double NetworkDiagram::valueOf(const FrozenPart& part) const {
    return m_snapshot->parameters[placeOf(m_snapshot->architecture, part)];
}

void NetworkDiagram::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), lookOf(*this).colors.canvas);
    if (m_snapshot && !m_centres.empty()) {
        paintEdges(painter);
        paintUnits(painter);
    }
    if (hasFocus()) {
        painter.setPen(QPen(lookOf(*this).colors.highlight));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

void NetworkDiagram::paintEdges(QPainter& painter) const {
    const Look& look = lookOf(*this);
    const auto& layers = m_snapshot->architecture.layers();
    for (std::size_t l = 0; l < layers.size(); ++l) {
        const LayerShape& shape = layers[l];
        const auto weights = m_snapshot->parameters.segment(
            shape.weightOffset, Eigen::Index{shape.inputs} * shape.sums());
        const double largest = std::max(weights.abs().maxCoeff(), 1e-9);
        // A layer of 64 × 64 has more lines than anyone can see: the faint ones are left out.
        constexpr Eigen::Index kManyWeights = 400;
        const double faintest = weights.size() > kManyWeights ? 0.35 : 0.0;
        for (int s = 0; s < shape.sums(); ++s) {
            const QPointF end = m_centres[l + 1][static_cast<std::size_t>(s / shape.pieces)] -
                                QPointF(m_tile / 2.0, 0.0);
            for (int i = 0; i < shape.inputs; ++i) {
                const double weight = weights[Eigen::Index{s} * shape.inputs + i];
                const double share = std::fabs(weight) / largest;
                if (!(share >= faintest)) {
                    continue;
                }
                QPen pen = look.weightLine(weight > 0.0, share);
                if (isFrozen({static_cast<int>(l) + 1, s + 1, i + 1})) {
                    pen.setStyle(Qt::DashLine);
                }
                painter.setPen(pen);
                painter.drawLine(sourceOf(l, i), end);
            }
        }
    }
}

void NetworkDiagram::paintUnits(QPainter& painter) const {
    const Look& look = lookOf(*this);
    const auto& layers = m_snapshot->architecture.layers();
    painter.setFont(textFont(TextRole::small, font()));
    for (std::size_t i = 0; i < m_centres.front().size(); ++i) {
        const QRectF box(m_centres.front()[i] - QPointF(m_tile / 2.0, kLabelHeight / 2.0),
                         QSizeF(m_tile, kLabelHeight));
        painter.setPen(look.colors.text);
        painter.drawText(box.adjusted(-kMargin, 0, 0, 0), Qt::AlignRight | Qt::AlignVCenter,
                         toQString(featureName(m_snapshot->features[i])) + QLatin1Char(' '));
    }
    std::size_t tile = 0;
    for (std::size_t l = 0; l < layers.size(); ++l) {
        for (int u = 0; u < layers[l].units; ++u) {
            const UnitPlace place{static_cast<int>(l) + 1, u + 1};
            const QPointF centre = centreOf(place);
            const QRectF box(centre - QPointF(m_tile / 2.0, m_tile / 2.0), QSizeF(m_tile, m_tile));
            const bool output = l + 1 == layers.size();
            painter.setBrush(look.colors.mapMiddle);
            if (output) {
                painter.setPen(look.pen(look.colors.text, &Strokes::output));
                painter.drawEllipse(box);
                painter.drawText(box, Qt::AlignCenter, QStringLiteral("y"));
            } else {
                if (tile < m_tiles.size()) {
                    painter.drawImage(box, m_tiles[tile]);
                }
                ++tile;
                const auto color =
                    static_cast<std::size_t>(colorOf(place)) % look.colors.units.size();
                const bool pointed = m_pointed == place;
                painter.setPen(
                    look.unitLine(color, pointed ? &Strokes::unitPointed : &Strokes::unit));
                painter.setBrush(Qt::NoBrush);
                painter.drawRect(box);
                const auto& units = m_snapshot->health.layers[l].units;
                const UnitHealth& health = units[static_cast<std::size_t>(u)];
                if (health.isDead()) {
                    painter.setPen(look.pen(look.colors.difference, &Strokes::unitDead));
                    painter.drawLine(box.topLeft(), box.bottomRight());
                    painter.drawLine(box.bottomLeft(), box.topRight());
                }
            }
            // The bias as a dot in the corner: its colour is the sign, its size the size.
            for (int p = 0; p < layers[l].pieces && m_tile >= kSmallestWithBias; ++p) {
                const FrozenPart bias{place.layer, u * layers[l].pieces + p + 1, 0};
                const double value = valueOf(bias);
                const double radius =
                    look.marks.bias / 2.0 * std::clamp(0.5 + 0.5 * std::fabs(value), 0.5, 1.4);
                painter.setPen(look.pen(isFrozen(bias) ? look.colors.text : look.colors.outline,
                                        &Strokes::biasRim));
                painter.setBrush(value > 0.0 ? look.colors.triangle : look.colors.circle);
                if (p == 0) {
                    painter.drawEllipse(positionOf(bias), radius, radius);
                }
            }
        }
    }
}

std::optional<UnitPlace> NetworkDiagram::unitAt(const QPointF& position) const {
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

std::optional<FrozenPart> NetworkDiagram::partAt(const QPointF& position) const {
    if (!m_snapshot || m_centres.empty()) {
        return std::nullopt;
    }
    const auto& layers = m_snapshot->architecture.layers();
    // Biases and the units themselves, which stand for their bias.
    for (std::size_t l = 0; l < layers.size(); ++l) {
        for (int u = 0; u < layers[l].units; ++u) {
            const FrozenPart bias{static_cast<int>(l) + 1, u * layers[l].pieces + 1, 0};
            const QPointF dot = positionOf(bias) - position;
            const QPointF unit = centreOf({bias.layer, u + 1}) - position;
            if (std::hypot(dot.x(), dot.y()) <= lookOf(*this).marks.bias / 2.0 + reach::kBias ||
                std::max(std::fabs(unit.x()), std::fabs(unit.y())) <= m_tile / 2.0) {
                return bias;
            }
        }
    }
    double least = reach::kWeight;
    std::optional<FrozenPart> nearest;
    for (std::size_t l = 0; l < layers.size(); ++l) {
        for (int s = 0; s < layers[l].sums(); ++s) {
            const QPointF end = m_centres[l + 1][static_cast<std::size_t>(s / layers[l].pieces)] -
                                QPointF(m_tile / 2.0, 0.0);
            for (int i = 0; i < layers[l].inputs; ++i) {
                const double distance = distanceTo(position, sourceOf(l, i), end);
                if (distance < least) {
                    least = distance;
                    nearest = FrozenPart{static_cast<int>(l) + 1, s + 1, i + 1};
                }
            }
        }
    }
    return nearest;
}

QString NetworkDiagram::describe(const FrozenPart& part) const {
    const auto& layers = m_snapshot->architecture.layers();
    const bool output = part.layer == static_cast<int>(layers.size());
    const QString target =
        output ? QStringLiteral("y") : tr("unit %1.%2").arg(part.layer).arg(part.unit);
    const QString frozen = isFrozen(part) ? tr(", frozen") : QString();
    if (part.input == 0) {
        return tr("bias of %1 = %2%3").arg(target, shownNumber(valueOf(part)), frozen);
    }
    const QString source =
        part.layer == 1
            ? toQString(featureName(m_snapshot->features[static_cast<std::size_t>(part.input - 1)]))
            : tr("unit %1.%2").arg(part.layer - 1).arg(part.input);
    return tr("weight %1 → %2 = %3%4").arg(source, target, shownNumber(valueOf(part)), frozen);
}

QString NetworkDiagram::describe(const UnitPlace& unit) const {
    const auto& units = m_snapshot->health.layers[static_cast<std::size_t>(unit.layer - 1)].units;
    const UnitHealth& health = units[static_cast<std::size_t>(unit.unit - 1)];
    return tr("unit %1.%2: z from %3 to %4, %5 % saturated, %6 % dead")
        .arg(unit.layer)
        .arg(unit.unit)
        .arg(shownNumber(health.lowest), shownNumber(health.highest),
             percentText(health.saturated, 0), percentText(health.dead, 0));
}

void NetworkDiagram::point(std::optional<UnitPlace> unit, const QString& text) {
    emit described(text);
    setAccessibleDescription(text);
    if (m_pointed != unit) {
        m_pointed = unit;
        emit unitPointed(unit);
        update();
    }
}

void NetworkDiagram::mouseMoveEvent(QMouseEvent* event) {
    if (!m_snapshot) {
        return;
    }
    const auto unit = unitAt(event->position());
    const auto part = partAt(event->position());
    point(unit, unit ? describe(*unit) : part ? describe(*part) : QString());
    setCursor(part ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void NetworkDiagram::mousePressEvent(QMouseEvent* event) {
    QWidget::mousePressEvent(event);
    if (const auto part = partAt(event->position()); part && event->button() == Qt::LeftButton) {
        emit partPicked(*part, event->globalPosition().toPoint());
    }
}

void NetworkDiagram::leaveEvent(QEvent* event) {
    QWidget::leaveEvent(event);
    point(std::nullopt, QString());
}

void NetworkDiagram::focusOutEvent(QFocusEvent* event) {
    QWidget::focusOutEvent(event);
    if (!underMouse()) {
        point(std::nullopt, QString());
    }
}

/// Arrows go from unit to unit, Enter picks the one that is pointed at.
void NetworkDiagram::keyPressEvent(QKeyEvent* event) {
    const int layers = static_cast<int>(m_centres.size()) - 2;
    if (!m_snapshot || layers < 1) {
        QWidget::keyPressEvent(event);
        return;
    }
    UnitPlace place = m_pointed.value_or(UnitPlace{1, 1});
    switch (event->key()) {
    case Qt::Key_Left:
        --place.layer;
        break;
    case Qt::Key_Right:
        ++place.layer;
        break;
    case Qt::Key_Up:
        --place.unit;
        break;
    case Qt::Key_Down:
        ++place.unit;
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter: {
        const int pieces =
            m_snapshot->architecture.layers()[static_cast<std::size_t>(place.layer - 1)].pieces;
        emit partPicked({place.layer, (place.unit - 1) * pieces + 1, 0},
                        mapToGlobal(centreOf(place).toPoint()));
        return;
    }
    default:
        QWidget::keyPressEvent(event);
        return;
    }
    if (!m_pointed) {
        place = {1, 1};
    }
    place.layer = std::clamp(place.layer, 1, layers);
    const auto units = static_cast<int>(m_centres[static_cast<std::size_t>(place.layer)].size());
    place.unit = std::clamp(place.unit, 1, units);
    point(place, describe(place));
}

void NetworkDiagram::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    layOut();
}

void NetworkDiagram::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_snapshot) {
        renderTiles();
        update();
    }
}

} // namespace actiscope::ui
