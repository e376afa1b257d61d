#include "ui/views/gradients/zigzag/zigzag_panel.h"

#include "ui/look/look.h"
#include "ui/look/sizes.h"
#include "ui/parts/card.h"
#include "ui/parts/role_label.h"
#include "ui/views/gradients/zigzag/bowl_plot.h"
#include "ui/views/gradients/zigzag/condition_strip.h"
#include "ui/views/gradients/zigzag/rate_bar.h"
#include "ui/views/gradients/zigzag/zigzag_numbers.h"
#include "ui/views/gradients/zigzag/zigzag_words.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace actiscope::ui {
namespace {

constexpr int kInputs = 2; ///< what a plane can show

} // namespace

ZigZagPanel::ZigZagPanel(SessionStore& store, QWidget* row, QWidget* parent)
    : QWidget(parent), m_store(store) {
    setObjectName(QStringLiteral("zigzag"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kApart);
    m_sideCard = new Card({}, this);
    m_controls = new ZigZagBar(store, row, m_sideCard, this);
    auto* bowls = new QHBoxLayout;
    bowls->setSpacing(space::kApart);
    bowls->addWidget(addBowl(0), 1);
    bowls->addWidget(addBowl(1), 1);
    buildSide(*m_sideCard);
    bowls->addWidget(m_sideCard);
    layout->addLayout(bowls, 1);
    layout->addWidget(buildStrip());
    measure();

    connect(&m_worker, &ZigZagWorker::made, this, &ZigZagPanel::showScene);
    connect(&m_worker, &ZigZagWorker::failed, this, &ZigZagPanel::showFailure);
    connect(&m_finder, &ConditionFinder::found, m_strip, &ConditionStrip::setConditions);
    connect(&store, &SessionStore::changed, this,
            [this](const Session& before, const Session& now) {
                if (!(before.zigzag == now.zigzag) || !(before.activation() == now.activation())) {
                    ask();
                }
            });
}

Card* ZigZagPanel::addBowl(std::size_t side) {
    auto* card = new Card({}, this);
    m_cards[side] = card;
    m_rates[side] = new RoleLabel(TextRole::strong, {}, card);
    m_rates[side]->setObjectName(QStringLiteral("zigzag_rate_text_%1").arg(side));
    card->head().addWidget(m_rates[side]);
    auto* bowl = new BowlPlot(
        QStringLiteral("zigzag_bowl_%1").arg(side),
        side == 0 ? tr("Loss of the unit on the left") : tr("Loss of the unit on the right"), card);
    m_bowls[side] = bowl;
    card->body().addWidget(bowl, 1);
    connect(bowl, &BowlPlot::startMoved, this, [this](double w1, double w2) {
        m_store.edit("zigzag_start", [w1, w2](Session& s) {
            s.zigzag.startW1 = w1;
            s.zigzag.startW2 = w2;
        });
    });
    connect(bowl, &BowlPlot::released, this, [this] { m_store.closeUndoEntry(); });
    return card;
}

void ZigZagPanel::buildSide(Card& card) {
    card.setHeadShown(false);
    m_numbers = new ZigZagNumbers(&card);
    m_bar = new RateBar(&card);
    card.body().addWidget(m_numbers);
    card.body().addWidget(
        new RoleLabel(TextRole::caption, tr("κ = 1 + n·m²/s², n = %1 inputs").arg(kInputs), &card));
    card.body().addWidget(m_controls->choices());
    card.body().addWidget(new NormalInputs(m_store, &card));
    card.body().addStretch(1);
    card.body().addWidget(m_bar);
}

Card* ZigZagPanel::buildStrip() {
    auto* card = new Card({}, this);
    card->setBare(true); // the strip says what it is; its margins are the bowls'
    m_strip = new ConditionStrip(card);
    card->body().addWidget(m_strip);
    connect(m_strip, &ConditionStrip::picked, this, [this](const QString& id) {
        m_store.edit({}, [&id](Session& s) {
            s.zigzag.beside = ZigZagBeside::function;
            s.zigzag.compared = Activation(id.toStdString());
        });
    });
    return card;
}

void ZigZagPanel::measure() {
    m_sideCard->setFixedWidth(lookOf(*this).scaled(zigzag::kColumn));
}

void ZigZagPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    ask();
    if (!m_asked) {
        m_asked = true;
        m_finder.find(kInputs);
    }
}

void ZigZagPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::ApplicationFontChange ||
        event->type() == QEvent::FontChange) {
        measure();
    }
}

void ZigZagPanel::ask() {
    if (isVisible()) {
        m_worker.post(m_store.session().zigzag, m_store.session().activation());
    }
}

void ZigZagPanel::showScene(const ZigZagScene& scene) {
    m_scene = scene;
    std::array<double, 2> rates{0.0, 0.0};
    for (std::size_t side = 0; side < 2; ++side) {
        const ZigZagPane& pane = scene.panes[side];
        m_cards[side]->title().setText(paneTitle(pane, scene.view));
        m_rates[side]->setText(pane.defined ? rateText(pane) : QString());
        m_bowls[side]->setPane(pane, scene.view);
        rates[side] = pane.result.rateTimesLargest;
    }
    m_numbers->setScene(scene);
    m_bar->setRates(rates);
    const bool function = scene.view.inputs == ZigZagInputs::function;
    m_strip->setChosen(function ? scene.chosen.id() : std::string_view(),
                       scene.view.beside == ZigZagBeside::function ? scene.view.compared.id()
                                                                   : std::string_view());
    emit shown();
}

void ZigZagPanel::showFailure(const QString& reason) {
    m_cards[0]->title().setText(reason);
}

std::string ZigZagPanel::csv() const {
    return zigzagCsv(ZigZagMaker().make(m_store.session().zigzag, m_store.session().activation()));
}

} // namespace actiscope::ui
