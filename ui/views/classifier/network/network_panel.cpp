#include "ui/views/classifier/network/network_panel.h"

#include "ui/controls/setting/number_box.h"
#include "ui/look/sizes.h"
#include "ui/views/classifier/run_words.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace actiscope::ui {
namespace {

/// Points of a unit's map: tiles are at most 40 pixels wide, a unit shown large is interpolated.
constexpr int kUnitPoints = 40;
constexpr double kLargestWeight = 1000.0;

} // namespace

NetworkPanel::NetworkPanel(SessionStore& store, TrainingRuns& runs, QWidget* parent)
    : QWidget(parent),
      m_store(store),
      m_runs(runs),
      m_diagram(new NetworkDiagram(this)),
      m_text(new QLabel(this)),
      m_health(new QListWidget(this)),
      m_layers(new QLabel(this)) {
    m_diagram->setObjectName(QStringLiteral("network_diagram"));
    m_diagram->setAccessibleName(tr("Drawing of the chosen network"));
    m_diagram->setToolTip(
        tr("Point at a unit to see its output in the big map. A click on a weight, "
           "a unit or a bias edits or freezes it."));
    m_text->setObjectName(QStringLiteral("network_text"));
    m_text->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_text->setWordWrap(true);
    m_text->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    constexpr int kLines = 2; // whatever it says
    m_text->setFixedHeight(kLines * fontMetrics().lineSpacing() + extra::kText);
    m_health->setObjectName(QStringLiteral("unit_health"));
    m_health->setAccessibleName(tr("Health of the hidden units"));
    m_health->setWordWrap(true);
    m_health->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_health->setToolTip(tr("A double-click or Enter shows the unit's input under the curve"));
    m_layers->setObjectName(QStringLiteral("layer_health"));
    m_layers->setToolTip(
        tr("Mean and standard deviation of the outputs, spread of the gradients δ, and "
           "how often the gradients of a unit's weights have no two signs"));
    m_layers->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_layers->setWordWrap(true);
    m_layers->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(margins::kTab);
    layout->setSpacing(space::kClose);
    layout->addWidget(m_diagram, 4);
    layout->addWidget(m_text);
    layout->addWidget(m_health, 1);
    layout->addWidget(m_layers);

    connect(&runs.run(Pane::chosen), &RunController::snapshotArrived, this, &NetworkPanel::refresh);
    connect(&store, &SessionStore::changed, this, [this](const Session&, const Session& now) {
        m_diagram->setFrozen(now.training.frozen);
    });
    connect(m_diagram, &NetworkDiagram::described, this, [this](const QString& text) {
        m_text->setText(text.isEmpty() ? tr("Point at a unit or a weight; click to edit it.")
                                       : text);
    });
    connect(m_diagram, &NetworkDiagram::unitPointed, this, [this](std::optional<UnitPlace> unit) {
        const auto& snapshot = m_runs.run(Pane::chosen).snapshot();
        // For a moment the diagram may still show the network before a restart.
        if (!unit || !snapshot || !hasPart(snapshot->architecture, {unit->layer, unit->unit, 0})) {
            emit unitPointed(std::nullopt);
            return;
        }
        std::size_t index = static_cast<std::size_t>(unit->unit - 1);
        for (int l = 0; l + 1 < unit->layer; ++l) {
            index += static_cast<std::size_t>(
                snapshot->architecture.layers()[static_cast<std::size_t>(l)].units);
        }
        emit unitPointed(index);
    });
    connect(m_diagram, &NetworkDiagram::partPicked, this, &NetworkPanel::editPart);
    connect(m_health, &QListWidget::itemActivated, this, [this](QListWidgetItem* item) {
        const QPoint place = item->data(Qt::UserRole).toPoint();
        openInCurves({place.x(), place.y()});
    });
    m_diagram->setFrozen(store.session().training.frozen);
    emit m_diagram->described(QString());
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

std::optional<int> NetworkPanel::wantedUnitPoints() const {
    return isVisible() ? std::optional(kUnitPoints) : std::nullopt;
}

void NetworkPanel::refresh() {
    const auto& snapshot = m_runs.run(Pane::chosen).snapshot();
    if (!snapshot || !isVisible()) {
        return;
    }
    const bool resting = snapshot->examplesPerSecond == 0.0;
    if (m_drawingPace.isDue(resting)) {
        m_diagram->setSnapshot(snapshot);
    }
    if (m_textPace.isDue(resting)) {
        refreshHealth();
    }
}

void NetworkPanel::refreshHealth() {
    const TrainingSnapshot& snapshot = *m_runs.run(Pane::chosen).snapshot();
    const int row = m_health->currentRow();
    QStringList texts;
    std::vector<QPoint> places;
    for (std::size_t l = 0; l < snapshot.health.layers.size(); ++l) {
        const auto& units = snapshot.health.layers[l].units;
        for (std::size_t u = 0; u < units.size(); ++u) {
            const QString text = unitHealthText(units[u], snapshot.health.samples);
            if (!text.isEmpty()) {
                texts.append(tr("unit %1.%2: %3").arg(l + 1).arg(u + 1).arg(text));
                places.emplace_back(static_cast<int>(l) + 1, static_cast<int>(u) + 1);
            }
        }
    }
    if (snapshot.trouble.kind != Trouble::Kind::none) {
        texts.prepend(troubleText(snapshot.trouble) + QLatin1Char(' ') +
                      troubleHelp(snapshot.trouble));
        places.emplace(places.begin(), 0, 0);
    } else if (texts.isEmpty()) {
        texts.append(tr("All hidden units are well: none is dead or mostly saturated."));
        places.emplace_back(0, 0);
    }
    // Rows are kept while their number is the same, so that the selection stays.
    while (m_health->count() > texts.size()) {
        delete m_health->takeItem(m_health->count() - 1);
    }
    while (m_health->count() < texts.size()) {
        m_health->addItem(QString());
    }
    for (int i = 0; i < m_health->count(); ++i) {
        m_health->item(i)->setText(texts[i]);
        m_health->item(i)->setData(Qt::UserRole, places[static_cast<std::size_t>(i)]);
    }
    m_health->setCurrentRow(std::min(row, m_health->count() - 1));
    m_layers->setText(layerHealthText(snapshot.health));
}

void NetworkPanel::openInCurves(const UnitPlace& unit) {
    if (unit.layer < 1) {
        return;
    }
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

/// A small window beside the mouse: the value, and whether training may change it.
void NetworkPanel::editPart(const FrozenPart& part, const QPoint& globalPosition) {
    const auto& snapshot = m_runs.run(Pane::chosen).snapshot();
    if (!snapshot || !hasPart(snapshot->architecture, part)) {
        return; // the diagram still shows the network before a restart
    }
    const Eigen::Index place = placeOf(snapshot->architecture, part);
    auto* popup = new QFrame(this, Qt::Popup);
    popup->setObjectName(QStringLiteral("part_editor"));
    popup->setAttribute(Qt::WA_DeleteOnClose);
    popup->setFrameShape(QFrame::StyledPanel);
    auto* form = new QFormLayout(popup);
    auto* box = new NumberBox(popup);
    box->setObjectName(QStringLiteral("part_value"));
    box->setAccessibleName(tr("Value"));
    box->setDecimals(6);
    box->setRange(-kLargestWeight, kLargestWeight);
    box->setSingleStep(0.1);
    box->setValue(snapshot->parameters[place]);
    form->addRow(part.input == 0 ? tr("Bias") : tr("Weight"), box);
    auto* frozen = new QCheckBox(tr("frozen: training leaves it as it is"), popup);
    frozen->setObjectName(QStringLiteral("part_frozen"));
    frozen->setChecked(std::ranges::find(m_store.session().training.frozen, part) !=
                       m_store.session().training.frozen.end());
    form->addRow(frozen);
    connect(box, &QDoubleSpinBox::valueChanged, this,
            [this, place](double value) { m_runs.run(Pane::chosen).setParameter(place, value); });
    connect(frozen, &QCheckBox::toggled, this,
            [this, part](bool checked) { setFrozen(part, checked); });
    const auto& layers = snapshot->architecture.layers();
    if (part.layer < static_cast<int>(layers.size())) {
        const auto l = static_cast<std::size_t>(part.layer - 1);
        const UnitPlace unit{part.layer, (part.unit - 1) / layers[l].pieces + 1};
        auto* curves = new QPushButton(
            tr("Input of unit %1.%2 under the curve").arg(unit.layer).arg(unit.unit), popup);
        curves->setObjectName(QStringLiteral("part_curves"));
        form->addRow(curves);
        connect(curves, &QPushButton::clicked, popup, [this, popup, unit] {
            popup->close();
            openInCurves(unit);
        });
    }
    popup->move(globalPosition + QPoint(8, 8));
    popup->show();
    box->setFocus();
    box->selectAll();
}

} // namespace actiscope::ui
