#include "ui/views/classifier/network/network_panel.h"

#include "ui/look/sizes.h"
#include "ui/parts/over/popover.h"
#include "ui/parts/role_label.h"
#include "ui/parts/stage.h"
#include "ui/views/classifier/network/layer_bar.h"
#include "ui/views/classifier/network/part/health_view.h"
#include "ui/views/classifier/network/part/part_editor.h"

#include <QDoubleSpinBox>
#include <QEvent>
#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace actiscope::ui {
namespace {

/// Points of a unit's map: discs are about as wide, a unit shown large is interpolated.
constexpr int kUnitPoints = 40;

} // namespace

NetworkPanel::NetworkPanel(SessionStore& store, TrainingRuns& runs, QWidget* parent)
    : QWidget(parent),
      m_store(store),
      m_runs(runs),
      m_layers(new LayerBar(store, this)),
      m_diagram(new NetworkDiagram(this)),
      m_text(new RoleLabel(TextRole::caption, {}, this)),
      m_healthButton(new HealthButton(this)),
      m_healthPopover(new Popover(this)),
      m_health(new HealthView(m_healthPopover)) {
    build();
    connectDiagram();
    for (const Pane pane : {Pane::compared, Pane::chosen}) {
        connect(&runs.run(pane), &RunController::snapshotArrived, this, [this, pane] {
            if (pane == m_pane) {
                refresh();
            }
        });
    }
    connect(&store, &SessionStore::changed, this, [this](const Session&, const Session& now) {
        m_diagram->setFrozen(now.training.frozen);
    });
    connect(m_healthButton, &QToolButton::clicked, this, &NetworkPanel::openHealth);
    connect(m_health, &HealthView::unitOpened, this, [this](const UnitPlace& unit) {
        m_healthPopover->close();
        openInCurves(unit);
    });
    m_diagram->setFrozen(store.session().training.frozen);
    emit m_diagram->described(QString());
}

void NetworkPanel::build() {
    m_diagram->setObjectName(QStringLiteral("network_diagram"));
    m_diagram->setAccessibleName(tr("Drawing of the chosen network"));
    m_diagram->setToolTip(
        tr("Point at a unit to see its output in the big map. A click on a weight or a unit, or "
           "Enter at the cursor, edits or freezes it; arrows move the cursor."));
    m_text->setObjectName(QStringLiteral("network_text"));
    m_text->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_text->setWordWrap(true);
    m_text->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_healthPopover->setAttribute(Qt::WA_DeleteOnClose, false);
    m_healthPopover->setObjectName(QStringLiteral("health_popover"));
    m_healthPopover->setAccessibleName(tr("Health of the network"));
    m_healthPopover->body().addWidget(m_health);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kNear);
    layout->addWidget(m_layers);
    layout->addWidget(m_diagram, 1);
    layout->addWidget(m_text);
    layout->addWidget(m_healthButton);
    measure();
}

void NetworkPanel::connectDiagram() {
    connect(m_diagram, &NetworkDiagram::laidOut, this,
            [this] { m_layers->follow(m_diagram->layoutOfParts()); });
    connect(m_diagram, &NetworkDiagram::described, this, [this](const QString& text) {
        m_text->setText(text.isEmpty() ? tr("Click a part to edit it") : text);
    });
    connect(m_diagram, &NetworkDiagram::unitPointed, this, &NetworkPanel::tellPointed);
    connect(m_diagram, &NetworkDiagram::partPicked, this, &NetworkPanel::editPart);
    connect(m_diagram, &NetworkDiagram::unitPicked, this, &NetworkPanel::editUnit);
}

/// On the stage only the drawing; whatever is pointed at, the drawing stays where it is.
void NetworkPanel::measure() {
    const bool stage = onStage(*this);
    m_layers->setVisible(!stage);
    m_text->setVisible(!stage);
    m_healthButton->setVisible(!stage);
    constexpr int kLines = 2;
    m_text->setFixedHeight(kLines * m_text->fontMetrics().lineSpacing());
}

void NetworkPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange) {
        measure();
    }
}

QListWidget& NetworkPanel::healthList() {
    return m_health->units();
}

void NetworkPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    emit observationChanged();
    refresh();
}

void NetworkPanel::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    emit observationChanged();
    emit unitPointed(std::nullopt);
}

void NetworkPanel::setPane(Pane pane) {
    if (pane == m_pane) {
        return;
    }
    emit unitPointed(std::nullopt); // for the map of the other one
    m_pane = pane;
    m_layers->setPane(pane);
    m_diagram->setAccessibleName(pane == Pane::chosen ? tr("Drawing of the chosen network")
                                                      : tr("Drawing of the network on the left"));
    emit paneChanged();
    emit observationChanged();
    if (snapshot() && isVisible()) {
        m_diagram->setSnapshot(snapshot());
        m_health->show(snapshot()->health, snapshot()->trouble);
        m_healthButton->show(snapshot()->health, snapshot()->trouble);
    }
}

std::optional<int> NetworkPanel::wantedUnitPoints(Pane pane) const {
    return isVisible() && pane == m_pane ? std::optional(kUnitPoints) : std::nullopt;
}

void NetworkPanel::refresh() {
    if (!snapshot() || !isVisible()) {
        return;
    }
    const bool resting = snapshot()->examplesPerSecond == 0.0;
    if (m_drawingPace.isDue(resting)) {
        m_diagram->setSnapshot(snapshot());
    }
    if (m_textPace.isDue(resting)) {
        m_health->show(snapshot()->health, snapshot()->trouble);
        m_healthButton->show(snapshot()->health, snapshot()->trouble);
    }
}

void NetworkPanel::tellPointed(std::optional<UnitPlace> unit) {
    // For a moment the diagram may still show the network before a restart.
    if (!unit || !snapshot() ||
        unit->layer > static_cast<int>(snapshot()->architecture.hiddenLayers()) ||
        !hasPart(snapshot()->architecture, {unit->layer, unit->unit, 0})) {
        emit unitPointed(std::nullopt);
        return;
    }
    std::size_t index = static_cast<std::size_t>(unit->unit - 1);
    for (int l = 0; l + 1 < unit->layer; ++l) {
        index += static_cast<std::size_t>(
            snapshot()->architecture.layers()[static_cast<std::size_t>(l)].units);
    }
    emit unitPointed(index);
}

void NetworkPanel::openHealth() {
    if (snapshot()) {
        m_health->show(snapshot()->health, snapshot()->trouble);
    }
    m_healthPopover->openBelow(*m_healthButton);
}

void NetworkPanel::openInCurves(const UnitPlace& unit) {
    m_store.editWithoutUndo([&](Session& session) {
        session.view = View::curves;
        session.curves.input.shown = true;
        session.curves.input.layer = unit.layer;
        session.curves.input.unit = unit.unit;
    });
}

void NetworkPanel::setFrozen(const FrozenPart& part, bool frozen) {
    m_store.edit({}, [&](Session& session) {
        auto& parts = session.training.frozen;
        std::erase(parts, part);
        if (frozen) {
            parts.push_back(part);
            std::ranges::sort(parts);
        }
    });
}

void NetworkPanel::editPart(const FrozenPart& part, const QPoint& globalPosition) {
    if (snapshot() && hasPart(snapshot()->architecture, part)) {
        openEditor({part}, globalPosition);
    } // else the diagram still shows the network before a restart
}

void NetworkPanel::editUnit(const UnitPlace& unit, const QPoint& globalPosition) {
    if (snapshot() && hasPart(snapshot()->architecture, {unit.layer, unit.unit, 0})) {
        openEditor(partsInto(snapshot()->architecture, unit.layer, unit.unit), globalPosition);
    }
}

void NetworkPanel::openEditor(const std::vector<FrozenPart>& parts, const QPoint& globalPosition) {
    auto* editor =
        new PartEditor(*snapshot(), parts, m_store.session().training.frozen, this);
    connect(editor, &PartEditor::valueEdited, this, [this](const FrozenPart& part, double value) {
        if (snapshot() && hasPart(snapshot()->architecture, part)) {
            m_runs.run(m_pane).setParameter(placeOf(snapshot()->architecture, part), value);
        }
    });
    connect(editor, &PartEditor::freezeToggled, this, &NetworkPanel::setFrozen);
    // The Curves view shows what goes into the chosen network.
    if (m_pane == Pane::chosen) {
        addCurvesButton(*editor, parts.front());
    }
    editor->openAt(globalPosition);
    auto* box = editor->findChild<QDoubleSpinBox*>(QStringLiteral("part_value"));
    box->setFocus();
    box->selectAll();
}

void NetworkPanel::addCurvesButton(PartEditor& editor, const FrozenPart& part) {
    const auto& layers = snapshot()->architecture.layers();
    if (part.layer >= static_cast<int>(layers.size())) {
        return; // the output has no function
    }
    const auto l = static_cast<std::size_t>(part.layer - 1);
    const UnitPlace unit{part.layer, (part.unit - 1) / layers[l].pieces + 1};
    editor.addCurvesButton(
        tr("Input of unit %1.%2 under the curve").arg(unit.layer).arg(unit.unit));
    connect(&editor, &PartEditor::curvesAsked, this, [this, unit] { openInCurves(unit); });
}

} // namespace actiscope::ui
