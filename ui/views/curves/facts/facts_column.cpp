#include "ui/views/curves/facts/facts_column.h"

#include "core/analysis/checklist.h"
#include "ui/controls/function/function_words.h"
#include "ui/io/qstring.h"
#include "ui/io/shown_number.h"
#include "ui/look/look.h"
#include "ui/look/sizes.h"
#include "ui/parts/card.h"
#include "ui/parts/chip.h"
#include "ui/parts/icons.h"
#include "ui/parts/tile.h"
#include "ui/views/curves/facts/check_line.h"
#include "ui/views/curves/facts/fact_words.h"

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <cmath>

namespace actiscope::ui {
namespace {

constexpr std::size_t kSlopeAverage = 5; ///< places in the list of tiles
constexpr std::size_t kAverage = 7;
constexpr std::size_t kChecks = 6;

Tile::State stateOf(Fulfilment fulfilment) {
    return fulfilment == Fulfilment::holds    ? Tile::State::ok
           : fulfilment == Fulfilment::partly ? Tile::State::open
                                              : Tile::State::bad;
}

QString averageText(double value) {
    return std::isnan(value) ? QStringLiteral("–") : numberWithDigits(value, 3);
}

} // namespace

FactsColumn::FactsColumn(SessionStore& store, const FunctionFacts& facts, QWidget* parent)
    : QWidget(parent), m_store(store), m_facts(facts), m_grid(new QGridLayout) {
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    // Scrolled where the screen is low, so that the facts do not decide the height of the window.
    m_scroll = new QScrollArea(this);
    QScrollArea* scroll = m_scroll;
    scroll->setObjectName(QStringLiteral("facts_scroll"));
    scroll->setAccessibleName(tr("Facts about the function"));
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* page = new QWidget(scroll);
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kApart);
    m_grid->setSpacing(space::kApart);
    layout->addLayout(m_grid);
    buildTiles();
    layout->addWidget(buildChecklist());
    layout->addWidget(buildVerdict(), 1);
    scroll->setWidget(page);
    page->setAutoFillBackground(false);
    scroll->viewport()->setAutoFillBackground(false);
    outer->addWidget(scroll);
    placeTiles();
    connect(&facts, &FunctionFacts::changed, this, &FactsColumn::showFacts);
    connect(&store, &SessionStore::changed, this,
            [this](const Session&, const Session& now) { follow(now); });
    follow(store.session());
}

void FactsColumn::buildTiles() {
    const std::pair<const char*, QString> rows[] = {
        {"tile_range", tr("range of f")},     {"tile_slope_range", tr("range of f′")},
        {"tile_left", tr("saturation left")}, {"tile_right", tr("saturation right")},
        {"tile_kinks", tr("kinks")},          {"tile_mean_square_slope", tr("mean of f′(z)²")},
        {"tile_symmetry", tr("symmetry")},    {"tile_mean", tr("mean of f(z)")},
    };
    for (const auto& [id, caption] : rows) {
        auto* tile = new Tile(caption, this);
        tile->setObjectName(QLatin1String(id));
        m_tiles.push_back(tile);
    }
}

void FactsColumn::placeTiles() {
    const int columns = m_narrow ? 1 : 2;
    for (std::size_t i = 0; i < m_tiles.size(); ++i) {
        m_grid->removeWidget(m_tiles[i]);
        m_grid->addWidget(m_tiles[i], static_cast<int>(i) / columns, static_cast<int>(i) % columns);
    }
    fitWidth();
}

/// With the scroll bar beside what is scrolled.
void FactsColumn::fitWidth() {
    const int column = lookOf(*this).scaled(m_narrow ? curves::kNarrowColumn : curves::kColumn);
    const bool scrolls = m_scroll->widget()->minimumSizeHint().height() > height();
    const int bar = scrolls ? m_scroll->verticalScrollBar()->sizeHint().width() : 0;
    setFixedWidth(column + bar);
}

void FactsColumn::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fitWidth();
}

void FactsColumn::setNarrow(bool narrow) {
    if (narrow != m_narrow) {
        m_narrow = narrow;
        placeTiles();
    }
}

Card* FactsColumn::buildChecklist() {
    auto* card = new Card(tr("Checklist"), this);
    card->setObjectName(QStringLiteral("checklist"));
    auto* all = new Chip(tr("All…"), card);
    all->setObjectName(QStringLiteral("all_properties"));
    all->setAccessibleName(tr("All properties"));
    all->setToolTip(
        tr("Everything that is computed of the function, and the numbers at the probe"));
    connect(all, &Chip::clicked, this, &FactsColumn::allWanted);
    card->head().addWidget(all);
    card->body().setSpacing(space::kNear);
    for (std::size_t i = 0; i < kChecks; ++i) {
        auto* line = new CheckLine(QStringLiteral("check_%1").arg(i), card);
        m_checks.push_back(line);
        card->body().addWidget(line);
    }
    return card;
}

Card* FactsColumn::buildVerdict() {
    auto* card = new Card(QString(), this);
    card->setObjectName(QStringLiteral("verdict"));
    card->setHeadShown(false);
    m_pro = new CheckLine(QStringLiteral("pro"), card);
    m_con = new CheckLine(QStringLiteral("con"), card);
    card->body().addWidget(m_pro);
    card->body().addWidget(m_con);
    card->body().addStretch(1);
    m_pin = new QPushButton(card);
    m_pin->setObjectName(QStringLiteral("pin"));
    setThemedIcon(m_pin, QStringLiteral("pin"));
    m_pin->setToolTip(
        tr("Keep this function with its parameters in the plot, to compare; at most %1. "
           "A click on the name of a curve hides it.")
            .arg(CurveView::kMostPins));
    connect(m_pin, &QPushButton::clicked, this, [this] {
        m_store.edit({}, [](Session& s) { s.curves.pinned.push_back(s.activation()); });
    });
    card->body().addWidget(m_pin);
    return card;
}

void FactsColumn::follow(const Session& session) {
    m_pin->setEnabled(session.curves.pinned.size() < CurveView::kMostPins);
    const Activation& activation = session.activation();
    m_pin->setText(activation.isCustom()
                       ? tr("P&in this curve")
                       : tr("P&in %1").arg(toQString(activation.definition().name)));
}

void FactsColumn::showFacts() {
    if (!m_facts.facts()) {
        return;
    }
    const Properties& p = m_facts.facts()->properties;
    showTiles(p);
    const std::vector<CheckResult> results = checklist(p);
    for (std::size_t i = 0; i < m_checks.size(); ++i) {
        const Tile::State state = stateOf(results[i].fulfilment);
        m_checks[i]->setContents(stateMark(state), checkText(results[i]), state);
    }
    const double epsilon = m_facts.facts()->epsilon;
    m_pro->setContents(QStringLiteral("+"),
                       argumentText(bestFor(m_facts.facts()->activation, p), epsilon),
                       Tile::State::ok);
    const std::optional<Argument> against = worstAgainst(p);
    m_con->setVisible(against.has_value());
    if (against) {
        m_con->setContents(QStringLiteral("−"), argumentText(*against, epsilon), Tile::State::bad);
    }
}

void FactsColumn::showTiles(const Properties& p) {
    m_tiles[0]->setReadout(shortBounds(p.range));
    m_tiles[1]->setReadout(shortBounds(p.derivativeRange));
    m_tiles[2]->setReadout(shortSaturation(p.left, p.leftLimit));
    m_tiles[3]->setReadout(shortSaturation(p.right, p.rightLimit));
    std::vector<double> breaks = p.kinks;
    breaks.insert(breaks.end(), p.jumps.begin(), p.jumps.end());
    m_tiles[4]->setCaption(p.jumps.empty() ? tr("kinks") : tr("kinks and jumps"));
    m_tiles[4]->setReadout(shortPlaces(breaks));
    m_tiles[6]->setReadout(symmetryText(p));
    if (!m_hasOutput) {
        m_tiles[kSlopeAverage]->setReadout(averageText(p.gaussian.meanSquareDerivative));
        m_tiles[kAverage]->setReadout(averageText(p.gaussian.mean));
    }
}

void FactsColumn::showAverages(const OutputDensity* output) {
    m_hasOutput = output != nullptr;
    if (m_hasOutput) {
        m_tiles[kSlopeAverage]->setReadout(averageText(output->meanSquareSlope));
        m_tiles[kAverage]->setReadout(averageText(output->mean));
    } else if (m_facts.facts()) {
        showTiles(m_facts.facts()->properties);
    }
}

void FactsColumn::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange) {
        placeTiles();
    }
}

} // namespace actiscope::ui
