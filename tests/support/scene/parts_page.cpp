#include "tests/support/scene/parts_page.h"

#include "ui/look/sizes.h"
#include "ui/parts/card.h"
#include "ui/parts/chip.h"
#include "ui/parts/empty_state.h"
#include "ui/parts/icons.h"
#include "ui/parts/over/overlay.h"
#include "ui/parts/over/popover.h"
#include "ui/parts/rail.h"
#include "ui/parts/role_label.h"
#include "ui/parts/tile.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSlider>

namespace actiscope::ui::test {
namespace {

using namespace ui;

Card* typeCard() {
    auto* card = new Card(QStringLiteral("Type by role"));
    const std::pair<TextRole, QString> rows[] = {
        {TextRole::readout, QStringLiteral("55 %  0.0060")},
        {TextRole::title, QStringLiteral("Title of a card")},
        {TextRole::body, QStringLiteral("Body: ∂ → √ ≈ ≤ ∞ ✓ ✗ ○ ⚠ ▲ ●")},
        {TextRole::strong, QStringLiteral("Strong 0123456789")},
        {TextRole::caption, QStringLiteral("caption, faint")}};
    for (const auto& [role, text] : rows) {
        card->body().addWidget(new RoleLabel(role, text));
    }
    card->body().addStretch(1);
    card->foot().addWidget(new RoleLabel(TextRole::body, QStringLiteral("✓ none dead")));
    return card;
}

Card* tileCard() {
    auto* card = new Card(QStringLiteral("Tiles"));
    auto* grid = new QGridLayout;
    grid->setSpacing(space::kApart);
    const Tile::State states[] = {Tile::State::none, Tile::State::open, Tile::State::ok,
                                  Tile::State::bad, Tile::State::warning};
    int place = 0;
    for (const Tile::State state : states) {
        auto* tile = new Tile(QStringLiteral("range of f′"));
        tile->setReadout(QStringLiteral("(−1, ∞)"));
        tile->setState(state);
        grid->addWidget(tile, place / 2, place % 2);
        ++place;
    }
    card->body().addLayout(grid);
    card->body().addStretch(1);
    return card;
}

Card* controlCard() {
    auto* card = new Card(QStringLiteral("Controls"));
    auto* chips = new QHBoxLayout;
    auto* menu = new Chip(QStringLiteral("loss (log)"));
    menu->setMenu(new QMenu(menu));
    auto* icon = new Chip;
    setThemedIcon(icon, QStringLiteral("plus"));
    icon->setAccessibleName(QStringLiteral("More"));
    auto* off = new Chip(QStringLiteral("+ layer"));
    off->setEnabled(false);
    for (Chip* chip : {new Chip(QStringLiteral("Pin ELU")), menu, icon, off}) {
        chips->addWidget(chip);
    }
    chips->addStretch(1);
    card->body().addLayout(chips);
    auto* checks = new QHBoxLayout;
    for (const bool on : {false, true}) {
        auto* check = new CheckChip(QStringLiteral("Lines of units"));
        check->setChecked(on);
        checks->addWidget(check);
    }
    checks->addStretch(1);
    card->body().addLayout(checks);
    auto* row = new QHBoxLayout;
    auto* box = new QComboBox;
    box->addItems({QStringLiteral("60 epochs/s")});
    row->addWidget(box);
    auto* number = new QDoubleSpinBox;
    number->setValue(0.1);
    row->addWidget(number);
    row->addWidget(new QPushButton(QStringLiteral("Take this step")));
    card->body().addLayout(row);
    auto* slider = new QSlider(Qt::Horizontal);
    slider->setValue(40);
    card->body().addWidget(slider);
    auto* line = new QLineEdit(QStringLiteral("x*sigmoid(alpha*x)"));
    card->body().addWidget(line);
    card->body().addStretch(1);
    return card;
}

QWidget* overCard() {
    auto* below = new Card(QStringLiteral("Below a drawer and a sheet"));
    auto* sheet = new Sheet(QStringLiteral("Sheet"), *below);
    sheet->setCover(QRect(space::kBlock, 60, 180, 120));
    sheet->body().addWidget(new RoleLabel(TextRole::body, QStringLiteral("over a part")));
    sheet->open();
    auto* drawer = new Drawer(QStringLiteral("Drawer"), *below);
    drawer->setWidth(160);
    drawer->body().addWidget(new QPushButton(QStringLiteral("Adam")));
    drawer->open();
    below->setMinimumSize(400, 220);
    return below;
}

} // namespace

std::unique_ptr<QWidget> makePartsPage() {
    auto page = std::make_unique<QWidget>();
    auto* layout = new QHBoxLayout(page.get());
    layout->setContentsMargins(0, 0, space::kApart, 0);
    layout->setSpacing(space::kApart);
    auto* rail = new Rail;
    rail->addPage(QStringLiteral("view_curves"), QStringLiteral("Curves"));
    rail->addPage(QStringLiteral("view_gallery"), QStringLiteral("Gallery"));
    rail->addPage(QStringLiteral("view_classifier"), QStringLiteral("Classifier"));
    rail->addButton(QStringLiteral("theme"), QStringLiteral("Theme"), true);
    rail->setCurrent(2);
    layout->addWidget(rail);
    auto* grid = new QGridLayout;
    grid->setContentsMargins(0, space::kApart, 0, space::kApart);
    grid->setSpacing(space::kApart);
    grid->addWidget(typeCard(), 0, 0);
    grid->addWidget(tileCard(), 0, 1);
    grid->addWidget(controlCard(), 1, 0);
    grid->addWidget(overCard(), 1, 1);
    auto* empty = new Card;
    empty->setHeadShown(false);
    auto* state = new EmptyState(QStringLiteral("No training yet"),
                                 QStringLiteral("Press Play: the loss appears here."));
    state->addAction(QStringLiteral("Play"));
    empty->body().addWidget(state);
    grid->addWidget(empty, 0, 2, 2, 1);
    layout->addLayout(grid, 1);
    return page;
}

} // namespace actiscope::ui::test
