#include "ui/views/classifier/network/network_sliver.h"

#include "ui/look/look.h"
#include "ui/look/sizes.h"
#include "ui/parts/card.h"
#include "ui/parts/tile.h"
#include "ui/views/classifier/network/diagram/diagram_painting.h"
#include "ui/views/classifier/network/diagram/disc_maps.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>

namespace actiscope::ui {
namespace {

constexpr int kSliverPoints = 40;
/// Lines for the arrow above the units; for count, name and state below them.
constexpr int kLinesAbove = 2;
constexpr int kLinesBelow = 7;

/// "4", "8·8", "5×8", or how many layers and units where that is too long.
QString layersText(const Architecture& architecture, const QFontMetrics& metrics, int room) {
    QStringList counts;
    int units = 0;
    for (std::size_t l = 0; l < architecture.hiddenLayers(); ++l) {
        counts.append(QString::number(architecture.layers()[l].units));
        units += architecture.layers()[l].units;
    }
    const QString all = counts.join(QStringLiteral("·"));
    if (metrics.horizontalAdvance(all) <= room) {
        return all;
    }
    return counts.count(counts.front()) == counts.size()
               ? QStringLiteral("%1×%2").arg(counts.size()).arg(counts.front())
               : QStringLiteral("Σ%1").arg(units);
}

int lineOf(const QWidget& widget) {
    return lookOf(widget).scaled(part::kTitleLine);
}

} // namespace

NetworkSliver::NetworkSliver(TrainingRuns& runs, QWidget* parent)
    : QAbstractButton(parent), m_runs(runs) {
    setObjectName(QStringLiteral("network_sliver"));
    setAccessibleName(tr("Network"));
    setToolTip(tr("Opens the network"));
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    connect(&runs.run(Pane::chosen), &RunController::snapshotArrived, this,
            &NetworkSliver::refresh);
}

QSize NetworkSliver::sizeHint() const {
    const Look& look = lookOf(*this);
    return {look.scaled(diagram::kSliver), (kLinesAbove + kLinesBelow) * lineOf(*this)};
}

std::optional<int> NetworkSliver::wantedUnitPoints(Pane pane) const {
    return isVisible() && pane == Pane::chosen ? std::optional(kSliverPoints) : std::nullopt;
}

std::size_t NetworkSliver::fittingUnits() const {
    const int room = height() - (kLinesAbove + kLinesBelow) * lineOf(*this);
    return static_cast<std::size_t>(std::max(0, room / lookOf(*this).scaled(diagram::kSliverRow)));
}

void NetworkSliver::refresh() {
    const auto& snapshot = m_runs.run(Pane::chosen).snapshot();
    if (!snapshot || !isVisible() || !m_pace.isDue(snapshot->examplesPerSecond == 0.0)) {
        return;
    }
    m_snapshot = snapshot;
    const Look& look = lookOf(*this);
    m_discs = firstDiscs(*m_snapshot, fittingUnits(), look.scaled(diagram::kSliverDisc), look,
                         devicePixelRatioF());
    const int dead = m_snapshot->health.deadUnits();
    setAccessibleDescription(dead > 0 ? tr("⚠ %1 dead").arg(dead) : tr("✓ none dead"));
    update();
}

void NetworkSliver::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintCard(painter, rect(), *this);
    const Look& look = lookOf(*this);
    if (hasFocus() || underMouse() || isDown()) {
        painter.setPen(hasFocus() ? QPen(look.colors.accent, part::kFocus) : QPen(Qt::NoPen));
        painter.setBrush(underMouse() ? look.colors.stripe : look.colors.card);
        painter.drawRoundedRect(QRectF(rect()).marginsRemoved(tile::kFrame), part::kRadius,
                                part::kRadius);
    }
    const double arrow = look.scaled(part::kCheck);
    paintArrow(painter, QRectF((width() - arrow) / 2.0, lineOf(*this) - arrow / 2.0, arrow, arrow));
    if (m_snapshot) {
        paintUnits(painter);
        paintWords(painter);
    }
}

/// Where the card comes out.
void NetworkSliver::paintArrow(QPainter& painter, const QRectF& box) const {
    const Look& look = lookOf(*this);
    QPen pen = look.pen(look.colors.faint, &Strokes::mark);
    pen.setCapStyle(Qt::RoundCap);
    painter.setPen(pen);
    const QPointF middle = box.center();
    const double half = box.width() / 4.0;
    painter.drawPolyline(QPolygonF{middle + QPointF(half, -2.0 * half) / 2.0,
                                   middle + QPointF(-half, 0.0) / 2.0,
                                   middle + QPointF(half, 2.0 * half) / 2.0});
}

void NetworkSliver::paintUnits(QPainter& painter) const {
    const Look& look = lookOf(*this);
    const double row = look.scaled(diagram::kSliverRow);
    const double radius = look.scaled(diagram::kSliverDisc);
    const auto& units = m_snapshot->health.layers.front().units;
    const std::size_t shown = std::min(m_discs.size(), units.size());
    for (std::size_t u = 0; u < shown; ++u) {
        const QPointF centre(width() / 2.0,
                             kLinesAbove * lineOf(*this) + (static_cast<double>(u) + 0.5) * row);
        paintDisc(painter, centre, radius, &m_discs[u], look);
        paintHealthRing(painter, centre, radius, units[u], look, 0.5 * look.scale);
    }
}

/// How many units, what this is, and whether all are well.
void NetworkSliver::paintWords(QPainter& painter) const {
    const Look& look = lookOf(*this);
    const int line = lineOf(*this);
    const int dead = m_snapshot->health.deadUnits();
    const Tile::State state = dead > 0 ? Tile::State::warning : Tile::State::ok;
    painter.setFont(look.font(TextRole::title));
    painter.setPen(stateColor(state, look.colors));
    const QRect bottom(0, height() - 2 * line, width(), line);
    painter.drawText(bottom, Qt::AlignCenter, stateMark(state));
    const QRect top(0, height() - kLinesBelow * line, width(), line);
    painter.setPen(look.colors.text);
    painter.setFont(look.font(TextRole::strong));
    painter.drawText(top, Qt::AlignCenter,
                     layersText(m_snapshot->architecture, painter.fontMetrics(), width()));
    painter.setFont(look.font(TextRole::caption));
    painter.setPen(look.colors.faint);
    painter.save();
    const QRect middle(0, top.bottom() + 1, width(), bottom.top() - top.bottom() - 1);
    painter.translate(middle.center());
    constexpr double kUpwards = -90.0;
    painter.rotate(kUpwards);
    painter.drawText(
        QRect(-middle.height() / 2, -middle.width() / 2, middle.height(), middle.width()),
        Qt::AlignCenter, tr("Network"));
    painter.restore();
}

void NetworkSliver::showEvent(QShowEvent* event) {
    QAbstractButton::showEvent(event);
    emit observationChanged();
    refresh();
}

void NetworkSliver::hideEvent(QHideEvent* event) {
    QAbstractButton::hideEvent(event);
    emit observationChanged();
}

void NetworkSliver::resizeEvent(QResizeEvent* event) {
    QAbstractButton::resizeEvent(event);
    refresh();
}

void NetworkSliver::changeEvent(QEvent* event) {
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange) {
        refresh();
    }
}

} // namespace actiscope::ui
