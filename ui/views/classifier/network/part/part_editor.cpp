#include "ui/views/classifier/network/part/part_editor.h"

#include "ui/controls/setting/number_box.h"
#include "ui/look/sizes.h"
#include "ui/parts/role_label.h"
#include "ui/views/classifier/network/diagram/diagram_painting.h"
#include "ui/views/classifier/network/diagram/network_diagram.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace actiscope::ui {
namespace {

constexpr double kLargestWeight = 1000.0;

QString rowLabel(const TrainingSnapshot& snapshot, const FrozenPart& part) {
    if (part.input == 0) {
        return PartEditor::tr("Bias");
    }
    const auto input = static_cast<std::size_t>(part.input - 1);
    return part.layer == 1
               ? QString::fromUtf8(featureName(snapshot.features[input]).data())
               : unitTitle(snapshot.architecture, {part.layer - 1, part.input});
}

} // namespace

std::vector<FrozenPart> partsInto(const Architecture& architecture, int layer, int unit) {
    const LayerShape& shape = architecture.layers()[static_cast<std::size_t>(layer - 1)];
    std::vector<FrozenPart> parts;
    for (int piece = 1; piece <= shape.pieces; ++piece) {
        for (int input = 0; input <= shape.inputs; ++input) {
            parts.push_back({layer, (unit - 1) * shape.pieces + piece, input});
        }
    }
    return parts;
}

PartEditor::PartEditor(const TrainingSnapshot& snapshot, const std::vector<FrozenPart>& parts,
                       const std::vector<FrozenPart>& frozen, QWidget* parent)
    : Popover(parent) {
    setObjectName(QStringLiteral("part_editor"));
    const bool alone = parts.size() == 1;
    const auto& shape =
        snapshot.architecture.layers()[static_cast<std::size_t>(parts.front().layer - 1)];
    const UnitPlace unit{parts.front().layer, (parts.front().unit - 1) / shape.pieces + 1};
    QString title = alone ? partTitle(snapshot, parts.front())
                          : tr("Into %1").arg(unitTitle(snapshot.architecture, unit));
    title[0] = title[0].toUpper();
    setAccessibleName(title);
    body().addWidget(new RoleLabel(TextRole::strong, title, this));
    auto* rows = new QWidget(this);
    auto* form = new QFormLayout(rows);
    form->setContentsMargins(0, 0, 0, 0);
    form->setVerticalSpacing(space::kNear);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const QString suffix = i == 0 ? QString() : QStringLiteral("_%1").arg(i + 1);
        addRow(*form, snapshot, parts[i], isFrozen(frozen, parts[i]), suffix, alone);
    }
    // 64 inputs would be higher than the screen.
    if (rows->sizeHint().height() <= sizes::kPartList) {
        body().addWidget(rows);
        return;
    }
    auto* scroll = new QScrollArea(this);
    scroll->setAccessibleName(title);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    scroll->setWidget(rows);
    scroll->setFixedHeight(sizes::kPartList);
    scroll->setMinimumWidth(rows->sizeHint().width() + scroll->sizeHint().width() -
                            scroll->viewport()->sizeHint().width());
    body().addWidget(scroll);
}

void PartEditor::addRow(QFormLayout& form, const TrainingSnapshot& snapshot,
                        const FrozenPart& part, bool frozen, const QString& suffix, bool alone) {
    const QString title = partTitle(snapshot, part);
    auto* box = new NumberBox(this);
    box->setObjectName(QStringLiteral("part_value") + suffix);
    box->setAccessibleName(title);
    box->setDecimals(6);
    box->setRange(-kLargestWeight, kLargestWeight);
    box->setSingleStep(0.1);
    box->setValue(snapshot.parameters[placeOf(snapshot.architecture, part)]);
    auto* check =
        new QCheckBox(alone ? tr("frozen: training leaves it as it is") : tr("frozen"), this);
    check->setObjectName(QStringLiteral("part_frozen") + suffix);
    check->setAccessibleName(tr("%1 frozen").arg(title));
    check->setToolTip(tr("Training leaves it as it is"));
    check->setChecked(frozen);
    connect(box, &QDoubleSpinBox::valueChanged, this,
            [this, part](double value) { emit valueEdited(part, value); });
    connect(check, &QCheckBox::toggled, this,
            [this, part](bool checked) { emit freezeToggled(part, checked); });
    if (alone) {
        form.addRow(part.input == 0 ? tr("Bias") : tr("Weight"), box);
        form.addRow(check);
        return;
    }
    auto* row = new QHBoxLayout;
    row->addWidget(box, 1);
    row->addWidget(check);
    form.addRow(rowLabel(snapshot, part), row);
}

void PartEditor::addCurvesButton(const QString& text) {
    auto* curves = new QPushButton(text, this);
    curves->setObjectName(QStringLiteral("part_curves"));
    body().addWidget(curves);
    connect(curves, &QPushButton::clicked, this, [this] {
        close();
        emit curvesAsked();
    });
}

} // namespace actiscope::ui
