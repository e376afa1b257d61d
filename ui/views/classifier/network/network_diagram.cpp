#include "ui/views/classifier/network/network_diagram.h"

#include "ui/io/qstring.h"
#include "ui/io/shown_number.h"
#include "ui/look/look.h"
#include "ui/views/classifier/network/diagram_painting.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace actiscope::ui {

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
    m_maps = unitMaps(*m_snapshot, lookOf(*this));
    update();
}

void NetworkDiagram::setFrozen(const std::vector<FrozenPart>& frozen) {
    m_frozen = frozen;
    update();
}

void NetworkDiagram::layOut() {
    m_layout = m_snapshot ? DiagramLayout(m_snapshot->architecture, size()) : DiagramLayout();
}

QPointF NetworkDiagram::positionOf(const FrozenPart& part) const {
    return m_layout.positionOf(part);
}

QPointF NetworkDiagram::centreOf(const UnitPlace& unit) const {
    return m_layout.centreOf(unit);
}

std::optional<UnitPlace> NetworkDiagram::unitAt(const QPointF& position) const {
    return m_layout.unitAt(position);
}

std::optional<FrozenPart> NetworkDiagram::partAt(const QPointF& position) const {
    return m_layout.partAt(position, lookOf(*this).marks.bias / 2.0);
}

int NetworkDiagram::colorOf(const UnitPlace& unit) {
    return unitColor(unit);
}

double NetworkDiagram::valueOf(const FrozenPart& part) const {
    return m_snapshot->parameters[placeOf(m_snapshot->architecture, part)];
}

void NetworkDiagram::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Look& look = lookOf(*this);
    painter.fillRect(rect(), look.colors.card);
    if (!m_layout.isEmpty()) {
        paintDiagram(painter, {*m_snapshot, m_layout, m_frozen, m_maps, m_pointed}, look, font());
    }
    if (hasFocus()) {
        painter.setPen(QPen(look.colors.accent));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

QString NetworkDiagram::describe(const FrozenPart& part) const {
    const auto& layers = m_snapshot->architecture.layers();
    const bool output = part.layer == static_cast<int>(layers.size());
    const QString target =
        output ? QStringLiteral("y") : tr("unit %1.%2").arg(part.layer).arg(part.unit);
    const QString frozen = isFrozen(m_frozen, part) ? tr(", frozen") : QString();
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
    const int layers = m_layout.hiddenLayers();
    if (layers < 1) {
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
    place.unit = std::clamp(place.unit, 1, m_layout.unitsIn(place.layer));
    point(place, describe(place));
}

void NetworkDiagram::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    layOut();
}

void NetworkDiagram::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_snapshot) {
        m_maps = unitMaps(*m_snapshot, lookOf(*this));
        update();
    }
}

} // namespace actiscope::ui
