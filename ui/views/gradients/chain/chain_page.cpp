#include "ui/views/gradients/chain/chain_page.h"

#include "core/scene/gradient_scene.h"
#include "ui/controls/setting/setting_range.h"
#include "ui/io/shown_number.h"
#include "ui/look/sizes.h"
#include "ui/parts/card.h"
#include "ui/parts/role_label.h"
#include "ui/parts/tile.h"
#include "ui/views/gradients/chain/chain_picture.h"

#include <QGridLayout>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace actiscope::ui {
namespace {

Tile::State stateOf(double size) {
    switch (zoneOf(std::fabs(size))) {
    case GradientZone::alive:
        return Tile::State::ok;
    case GradientZone::shrinking:
        return Tile::State::open;
    case GradientZone::exploding:
    case GradientZone::zero:
        break;
    }
    return Tile::State::bad;
}

} // namespace

ChainPage::ChainPage(SessionStore& store, QWidget* parent)
    : ColumnPage(parent),
      m_store(store),
      m_card(new Card(QString(), this)),
      m_picture(new ChainPicture(m_card)) {
    using V = GradientsView;
    addSlider(
        QStringLiteral("chain_units"), tr("units"), tr("Units in a row"), "units",
        [](const V& v) { return double(v.units); },
        [](V& v, double value) { v.units = static_cast<int>(std::lround(value)); }, parent);
    addSlider(
        QStringLiteral("chain_weight"), QStringLiteral("w"), tr("Weight of each unit"), "weight",
        [](const V& v) { return v.weight; }, [](V& v, double value) { v.weight = value; }, parent);
    addSlider(
        QStringLiteral("chain_bias"), QStringLiteral("b"), tr("Bias of each unit"), "bias",
        [](const V& v) { return v.bias; }, [](V& v, double value) { v.bias = value; }, parent);
    addSlider(
        QStringLiteral("chain_x"), QStringLiteral("x"), tr("What the first unit is given"), "x",
        [](const V& v) { return v.x; }, [](V& v, double value) { v.x = value; }, parent);
    m_card->setObjectName(QStringLiteral("chain_card"));
    m_picture->setObjectName(QStringLiteral("chain_picture"));
    m_card->body().addWidget(m_picture);
    build(*this, *m_card, buildColumn());
    connect(m_picture, &ChainPicture::columnPicked, this, [this](int unit) {
        m_store.editWithoutUndo([unit](Session& s) { s.gradients.layer = unit; });
    });
    connect(m_picture, &ChainPicture::shownChanged, this, &ChainPage::showUnit);
    connect(&store, &SessionStore::changed, this,
            [this](const Session&, const Session& now) { follow(now); });
    follow(store.session());
}

void ChainPage::addSlider(const QString& id, const QString& label, const QString& name,
                          std::string_view key, double (*read)(const GradientsView&),
                          void (*write)(GradientsView&, double), QWidget* parent) {
    auto* slider =
        new ParameterSlider(id, label, name, settingRange(Section::gradients, key), parent);
    connect(slider, &ParameterSlider::valueEdited, this, [this, id, write](double value) {
        m_store.edit(id.toStdString(), [write, value](Session& s) { write(s.gradients, value); });
        m_moving = true;
    });
    connect(slider, &ParameterSlider::released, this, [this] {
        m_moving = false;
        m_store.closeUndoEntry();
    });
    m_controls.push_back(slider);
    m_sliders.push_back({slider, read});
}

QWidget* ChainPage::buildColumn() {
    auto* column = new QWidget(this);
    auto* layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kApart);
    m_unitCard = new Card(QString(), column);
    m_unitCard->setObjectName(QStringLiteral("unit_card"));
    m_curve = new UnitCurve(m_unitCard);
    m_unitCard->body().addWidget(m_curve);
    layout->addWidget(m_unitCard, 1);
    // Two by two: one below the other they would decide the least height of the window.
    auto* tiles = new QGridLayout;
    tiles->setSpacing(space::kApart);
    layout->addLayout(tiles);
    const auto addTile = [&](const QString& id, const QString& caption) {
        auto* made = new Tile(caption, column);
        made->setObjectName(id);
        const int place = tiles->count();
        tiles->addWidget(made, place / 2, place % 2);
        return made;
    };
    m_slope = addTile(QStringLiteral("chain_slope"), tr("slope f′(z)"));
    m_factor = addTile(QStringLiteral("chain_factor"), tr("factor w · f′(z)"));
    m_arrives = addTile(QStringLiteral("chain_arrives"), tr("∂out/∂z"));
    m_before = addTile(QStringLiteral("chain_before"), tr("before, through all"));
    return column;
}

/// With another weight the old bars stay as ticks; with anything else they would mean nothing.
void ChainPage::follow(const Session& now) {
    for (const Control& control : m_sliders) {
        control.slider->setValue(control.read(now.gradients));
    }
    m_picture->setColumn(now.gradients.layer);
    const Chain chain = chainOf(now);
    const ChainReading& shown = m_picture->reading();
    if (!shown.units.empty() && chain == shown.chain) {
        showUnit();
        return;
    }
    ChainReading reading = readChain(chain);
    Chain sameWeight = shown.chain;
    sameWeight.weight = chain.weight;
    if (!shown.units.empty() && sameWeight == chain) {
        const bool keepsOlder = m_moving && !shown.before.empty();
        reading.before = keepsOlder ? shown.before : productsOf(shown);
        reading.weightBefore = keepsOlder ? shown.weightBefore : shown.chain.weight;
    }
    m_picture->setReading(reading);
    m_card->title().setText(tr("%1 units in a row").arg(chain.layers));
    m_before->setCaption(
        reading.before.empty()
            ? tr("before, through all")
            : tr("with w = %1, through all").arg(shownNumber(reading.weightBefore)));
    m_before->setReadout(reading.before.empty() ? QStringLiteral("–")
                                                : numberWithDigits(throughAllBefore(reading), 2));
    m_before->setState(reading.before.empty() ? Tile::State::none
                                              : stateOf(throughAllBefore(reading)));
    showUnit();
}

/// Of the unit that is pointed at, else of the first.
void ChainPage::showUnit() {
    const ChainReading& reading = m_picture->reading();
    const int unit =
        std::clamp(m_picture->shownColumn(), 1, static_cast<int>(reading.units.size()));
    const ChainUnit& of = reading.units[static_cast<std::size_t>(unit - 1)];
    m_unitCard->title().setText(tr("unit %1: z = %2").arg(unit).arg(numberWithDigits(of.z, 3)));
    m_curve->setUnit(reading.chain.activation, of.z);
    m_slope->setReadout(numberWithDigits(of.slope, 3));
    m_factor->setReadout(numberWithDigits(reading.chain.weight * of.slope, 3));
    m_arrives->setReadout(numberWithDigits(of.product, 2));
    m_arrives->setState(stateOf(of.product));
}

} // namespace actiscope::ui
