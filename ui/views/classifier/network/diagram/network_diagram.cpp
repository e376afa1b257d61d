#include "ui/views/classifier/network/diagram/network_diagram.h"

#include "ui/io/qstring.h"
#include "ui/io/shown_number.h"
#include "ui/look/look.h"
#include "ui/parts/picture.h"
#include "ui/parts/stage.h"
#include "ui/views/classifier/network/diagram/diagram_painting.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

#include <algorithm>

namespace actiscope::ui {

NetworkDiagram::NetworkDiagram(QWidget* parent) : QWidget(parent) {
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    markAsPicture(*this);
}

void NetworkDiagram::setSnapshot(std::shared_ptr<const TrainingSnapshot> snapshot) {
    const bool sameShape = m_snapshot && m_snapshot->architecture == snapshot->architecture;
    m_snapshot = std::move(snapshot);
    if (!sameShape) {
        m_first.assign(m_snapshot->architecture.layers().size() + 1, 0);
        if (m_pointed && !hasPart(m_snapshot->architecture, {m_pointed->layer, m_pointed->unit, 0})) {
            point(std::nullopt, QString());
        }
        layOut();
    }
    showMaps();
}

void NetworkDiagram::setFrozen(const std::vector<FrozenPart>& frozen) {
    m_frozen = frozen;
    update();
}

void NetworkDiagram::layOut() {
    const Look& look = lookOf(*this);
    const QFontMetricsF metrics(look.font(TextRole::small));
    m_layout = m_snapshot ? DiagramLayout(m_snapshot->architecture,
                                          {QSizeF(size()), look.scale,
                                           diagram::kColumnGap * look.scale, 0.0, metrics.height()},
                                          m_first)
                          : DiagramLayout();
    emit laidOut();
}

void NetworkDiagram::showMaps() {
    if (m_snapshot) {
        m_maps.update(*m_snapshot, m_layout, lookOf(*this), devicePixelRatioF());
    }
    update();
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
    return m_layout.partAt(position);
}

void NetworkDiagram::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Look& look = lookOf(*this);
    const QColor& ground = onStage(*this) ? look.colors.window : look.colors.card;
    painter.fillRect(rect(), ground);
    if (!m_layout.isEmpty()) {
        const DiagramContent content{*m_snapshot, m_layout, m_frozen, m_maps, m_pointed, ground};
        paintEdges(painter, content, look);
        paintDiscs(painter, content, look);
    }
    if (hasFocus()) {
        painter.setPen(QPen(look.colors.accent, part::kFocus));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).marginsRemoved(tile::kFrame), part::kRadius,
                                part::kRadius);
    }
}

QString unitTitle(const Architecture& architecture, const UnitPlace& unit) {
    return unit.layer > static_cast<int>(architecture.hiddenLayers())
               ? QStringLiteral("y")
               : NetworkDiagram::tr("unit %1.%2").arg(unit.layer).arg(unit.unit);
}

QString partTitle(const TrainingSnapshot& snapshot, const FrozenPart& part) {
    const Architecture& architecture = snapshot.architecture;
    const int pieces = architecture.layers()[static_cast<std::size_t>(part.layer - 1)].pieces;
    QString target = unitTitle(architecture, {part.layer, (part.unit - 1) / pieces + 1});
    if (pieces > 1) {
        target = NetworkDiagram::tr("%1, piece %2").arg(target).arg((part.unit - 1) % pieces + 1);
    }
    if (part.input == 0) {
        return NetworkDiagram::tr("bias of %1").arg(target);
    }
    const QString source =
        part.layer == 1
            ? toQString(featureName(snapshot.features[static_cast<std::size_t>(part.input - 1)]))
            : unitTitle(architecture, {part.layer - 1, part.input});
    return NetworkDiagram::tr("weight from %1 to %2").arg(source, target);
}

QString NetworkDiagram::describe(const FrozenPart& part) const {
    const double value = m_snapshot->parameters[placeOf(m_snapshot->architecture, part)];
    return QStringLiteral("%1: %2%3").arg(partTitle(*m_snapshot, part), shownNumber(value),
                                          isFrozen(m_frozen, part) ? tr(", frozen") : QString());
}

QString NetworkDiagram::describe(const UnitPlace& unit) const {
    if (unit.layer > m_layout.hiddenLayers()) {
        return tr("output y: %1").arg(describe(m_layout.biasOf(unit)));
    }
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
        const bool hidden = unit && unit->layer <= m_layout.hiddenLayers();
        emit unitPointed(hidden ? unit : std::nullopt);
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
    if (event->button() != Qt::LeftButton) {
        return;
    }
    const QPoint place = event->globalPosition().toPoint();
    if (const auto unit = unitAt(event->position())) {
        emit unitPicked(*unit, place);
    } else if (const auto part = partAt(event->position())) {
        emit partPicked(*part, place);
    }
}

/// Turns through the units of a layer that has too many.
void NetworkDiagram::wheelEvent(QWheelEvent* event) {
    for (int column = 0; column < m_layout.columns(); ++column) {
        const double half = m_layout.radiusIn(column) + m_layout.gap() / 2.0;
        if (std::abs(event->position().x() - m_layout.xOf(column)) <= half &&
            m_layout.moreAt(column)) {
            const bool down = event->angleDelta().y() < 0;
            const int first = m_layout.firstShown(column);
            scrollTo({column, down ? first + m_layout.shownIn(column) + 1 : first});
            event->accept();
            return;
        }
    }
    QWidget::wheelEvent(event);
}

/// Shows the unit, if the layer has it, with as few others changed as can be.
void NetworkDiagram::scrollTo(const UnitPlace& unit) {
    if (unit.unit < 1 || unit.unit > m_layout.unitsIn(unit.layer) || m_layout.isShown(unit)) {
        return;
    }
    const bool below = unit.unit > m_layout.firstShown(unit.layer);
    m_first[static_cast<std::size_t>(unit.layer)] =
        below ? unit.unit - m_layout.shownIn(unit.layer) : unit.unit - 1;
    layOut();
    showMaps();
}

void NetworkDiagram::leaveEvent(QEvent* event) {
    QWidget::leaveEvent(event);
    point(std::nullopt, QString());
}

void NetworkDiagram::focusInEvent(QFocusEvent* event) {
    QWidget::focusInEvent(event);
    update();
}

void NetworkDiagram::focusOutEvent(QFocusEvent* event) {
    QWidget::focusOutEvent(event);
    // A popover takes the focus for a while: the cursor is where it was when it goes.
    if (!underMouse() && event->reason() != Qt::PopupFocusReason) {
        point(std::nullopt, QString());
    }
    update();
}

/// Arrows go from unit to unit, Enter and W pick the one that the cursor is at.
void NetworkDiagram::keyPressEvent(QKeyEvent* event) {
    if (m_layout.isEmpty()) {
        QWidget::keyPressEvent(event);
        return;
    }
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
        moveCursor(event->key());
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_W:
        if (m_pointed) {
            emit unitPicked(*m_pointed, mapToGlobal(centreOf(*m_pointed).toPoint()));
        } else {
            moveCursor(event->key());
        }
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

void NetworkDiagram::moveCursor(int key) {
    UnitPlace place = m_pointed.value_or(UnitPlace{1, 1});
    if (m_pointed) {
        place.layer += key == Qt::Key_Left ? -1 : key == Qt::Key_Right ? 1 : 0;
        place.unit += key == Qt::Key_Up ? -1 : key == Qt::Key_Down ? 1 : 0;
    }
    place.layer = std::clamp(place.layer, 1, m_layout.columns() - 1);
    place.unit = std::clamp(place.unit, 1, m_layout.unitsIn(place.layer));
    scrollTo(place);
    point(place, describe(place));
}

void NetworkDiagram::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    layOut();
    showMaps();
}

void NetworkDiagram::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange ||
        event->type() == QEvent::FontChange) {
        layOut();
        showMaps();
    }
}

} // namespace actiscope::ui
