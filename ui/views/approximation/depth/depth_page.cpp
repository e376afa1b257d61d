#include "ui/views/approximation/depth/depth_page.h"

#include "ui/controls/choice_box.h"
#include "ui/controls/row_layout.h"
#include "ui/controls/setting/setting_range.h"
#include "ui/io/shown_number.h"
#include "ui/look/chart_sizes.h"
#include "ui/look/sizes.h"
#include "ui/parts/card.h"
#include "ui/parts/chip.h"
#include "ui/parts/role_label.h"
#include "ui/parts/tile.h"
#include "ui/views/approximation/painted_chart.h"

#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace actiscope::ui {

TentPage::TentPage(SessionStore& store, QWidget* parent)
    : ChartPage(store, new QWidget, chart::kWideColumn, parent),
      m_chart(new PaintedChart(QStringLiteral("depth_chart"), tr("Output of the network"), this)) {
    buildBar();
    QWidget* networks = buildNetworks();
    leaveOutOnStage(networks);
    buildColumn();
    auto* pictures = new QWidget(this);
    auto* left = new QVBoxLayout(pictures);
    left->setContentsMargins(0, 0, 0, 0);
    left->setSpacing(space::kApart);
    left->addWidget(chartCard(nullptr, m_chart), 3);
    left->addWidget(networks, 2);
    arrange(pictures);
}

void TentPage::buildBar() {
    auto* layout = new RowLayout(bar());
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kGroup);
    m_layers = new ParameterSlider(
        QStringLiteral("depth_layers"), tr("layers L ="), tr("Number of layers"),
        settingRange(Section::approximation, "layers", RealSlider::Scale::whole), bar());
    m_network = new ChoiceBox<bool>(bar());
    m_network->setObjectName(QStringLiteral("depth_network"));
    m_network->setAccessibleName(tr("Network"));
    m_network->setChoices({{false, tr("tent")}, {true, tr("random weights")}});
    auto* caption = new QLabel(tr("network"), bar());
    caption->setBuddy(m_network);
    layout->addWidget(m_layers, 1);
    layout->addWidget(caption, 0);
    layout->addWidget(m_network, 0);
    layout->addStretch(1);
    connect(m_layers, &ParameterSlider::valueEdited, this, [this](double value) {
        store().edit("approximation.layers", [value](Session& s) {
            s.approximation.layers = static_cast<int>(std::lround(value));
        });
    });
    connect(m_layers, &ParameterSlider::released, this, [this] { store().closeUndoEntry(); });
    m_network->whenPicked(this, [this](bool random) {
        store().edit({}, [random](Session& s) { s.approximation.random = random; });
    });
}

QWidget* TentPage::buildNetworks() {
    auto* row = new QWidget(this);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kApart);
    m_deepCard = new Card(tr("Deep"), row);
    m_deep = new PaintedChart(QStringLiteral("depth_deep"), tr("The deep network"), m_deepCard);
    m_deepCard->body().addWidget(m_deep, 1);
    m_wideCard = new Card(tr("One layer"), row);
    m_wide = new PaintedChart(QStringLiteral("depth_wide"), tr("One layer with as many pieces"),
                              m_wideCard);
    m_wideCard->body().addWidget(m_wide, 1);
    layout->addWidget(m_deepCard, 2);
    layout->addWidget(m_wideCard, 3);
    return row;
}

void TentPage::buildColumn() {
    const std::pair<const char*, QString> tiles[] = {{"depth_pieces", tr("pieces, counted")},
                                                     {"depth_units", tr("units, deep")},
                                                     {"depth_one_layer", tr("units, one layer")}};
    QVBoxLayout* layout = addColumn(tiles);
    auto* needed = new Card(tr("Units needed"), column());
    needed->head().addWidget(new RoleLabel(TextRole::caption, tr("over layers, log"), needed));
    m_needed =
        new PaintedChart(QStringLiteral("depth_needed"), tr("Units needed against layers"), needed);
    needed->body().addWidget(m_needed, 1);
    layout->addWidget(needed, 1);
    auto* random = new Card(tr("Pieces at random"), column());
    auto* again = new Chip(tr("Randomise"), random);
    again->setObjectName(QStringLiteral("depth_randomise"));
    again->setToolTip(tr("Draw other networks"));
    connect(again, &Chip::clicked, this, [this] {
        store().edit({}, [](Session& s) {
            s.approximation.draw =
                (s.approximation.draw + kDraws - 1) % ApproximationView::kMostDraws + 1;
        });
    });
    random->head().addWidget(again);
    random->body().addWidget(new RoleLabel(
        TextRole::caption, tr("pieces of 32 ReLUs, He, mean of %1 seeds").arg(kDraws), random));
    m_bars =
        new PaintedChart(QStringLiteral("depth_shapes"), tr("Pieces of random networks"), random);
    random->body().addWidget(m_bars, 1);
    layout->addWidget(random, 1);
}

void TentPage::refresh() {
    const ApproximationView& view = store().session().approximation;
    m_layers->setValue(view.layers);
    m_network->setValue(view.random);
    m_picture = depthPicture(view);
    if (m_shapesOf != view.draw) {
        m_shapes = randomShapes(view.draw);
        m_shapesOf = view.draw;
    }
    m_chart->show([this](QPainter& painter, const QRectF& area,
                         const Look& look) { paintTents(painter, area, m_picture, look); },
                  depthDescription(m_picture));
    m_bars->show([this](QPainter& painter, const QRectF& area,
                        const Look& look) { paintShapes(painter, area, m_shapes, look); },
                 shapesDescription(m_shapes));
    const double needed = oneLayerUnits(m_picture.pieces);
    tile(0).setReadout(QString::number(m_picture.pieces));
    tile(1).setReadout(QString::number(m_picture.units));
    tile(2).setReadout(QString::number(static_cast<int>(needed)));
    tile(0).setState(m_picture.pieces == 1 << view.layers ? Tile::State::ok : Tile::State::open);
    showNetworks();
}

void TentPage::showNetworks() {
    const int layers = m_picture.layers;
    const auto wide = static_cast<int>(oneLayerUnits(m_picture.pieces));
    m_deepCard->title().setText(tr("Deep: %1 × 2").arg(layers));
    m_wideCard->title().setText(tr("One layer: 1 × %1").arg(wide));
    m_needed->show([layers](QPainter& painter, const QRectF& area,
                            const Look& look) { paintUnitsNeeded(painter, area, layers, look); },
                   tr("At %1 layers: %2 units deep, %3 in one layer.")
                       .arg(layers)
                       .arg(2 * layers)
                       .arg((1 << layers) - 1));
    m_deep->show([this](QPainter& painter, const QRectF& area,
                        const Look& look) { paintDeepNetwork(painter, area, m_picture, look); },
                 tr("%1 layers of two units").arg(layers));
    m_wide->show([wide](QPainter& painter, const QRectF& area,
                        const Look& look) { paintWideNetwork(painter, area, wide, look); },
                 tr("One layer of %1 units").arg(wide));
}

} // namespace actiscope::ui
