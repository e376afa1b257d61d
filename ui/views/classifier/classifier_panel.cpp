#include "ui/views/classifier/classifier_panel.h"

#include "ui/look/look.h"
#include "ui/look/sizes.h"
#include "ui/parts/chip.h"
#include "ui/parts/icons.h"
#include "ui/parts/over/overlay.h"
#include "ui/parts/stage.h"
#include "ui/plot/map/decision_plot.h"
#include "ui/views/classifier/data/data_strip.h"
#include "ui/views/classifier/data/data_tab.h"
#include "ui/views/classifier/map_places.h"
#include "ui/views/classifier/network/network_card.h"
#include "ui/views/classifier/network/network_panel.h"
#include "ui/views/classifier/network/network_sliver.h"
#include "ui/views/classifier/network/step/update_sheet.h"
#include "ui/views/classifier/network_place.h"
#include "ui/views/classifier/pane/classifier_pane.h"
#include "ui/views/classifier/race_panel.h"
#include "ui/views/classifier/search/search_panel.h"
#include "ui/views/classifier/trial/trial_panel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QTabWidget>
#include <QVBoxLayout>

namespace actiscope::ui {

ClassifierPanel::ClassifierPanel(SessionStore& store, TrainingRuns& runs, QWidget* parent)
    : QWidget(parent),
      m_store(store),
      m_runs(runs),
      m_strip(new DataStrip(store, runs, this)),
      m_compared(new ClassifierPane(store, runs, Pane::compared, this)),
      m_chosen(nullptr),
      m_dataTab(new DataTab(store, runs)),
      m_race(new RacePanel(store)) {
    // In the order in which Tab goes through them.
    m_strip->show(); // counts as shown before the window is
    buildNetwork();
    m_chosen = new ClassifierPane(store, runs, Pane::chosen, this);
    buildSheets();
    connectPanes();
    connect(&store, &SessionStore::changed, this,
            [this](const Session&, const Session& now) { follow(now); });
    follow(store.session());
}

/// Its parts report that they are hidden, and QWidget's destructor hides them when it is too late.
ClassifierPanel::~ClassifierPanel() {
    hide();
}

QWidget& ClassifierPanel::lab() {
    return *m_lab;
}

SampleStepPanel& ClassifierPanel::sampleStep() {
    return m_updateSheet->panel();
}

Sheet& ClassifierPanel::updateSheet() {
    return *m_updateSheet;
}

void ClassifierPanel::buildNetwork() {
    auto* card = new NetworkCard(m_store, m_runs, this);
    m_network = &card->panel();
    m_sliver = new NetworkSliver(m_runs, this);
    m_lab = new NetworkPlace(card, m_sliver, *this);
    m_lab->setObjectName(QStringLiteral("lab"));
}

/// In the title of the chosen function, which they compare with many.
void ClassifierPanel::addSheetButtons() {
    constexpr int kAfterName = 2;
    int place = kAfterName;
    const auto add = [&](const char* id, const QString& name, const QString& tip, const char* icon,
                         Sheet* sheet) {
        auto* chip = new Chip({}, m_chosen);
        chip->setObjectName(QString::fromLatin1(id));
        chip->setAccessibleName(name);
        chip->setToolTip(tip);
        chip->setToolButtonStyle(Qt::ToolButtonIconOnly);
        setThemedIcon(chip, QString::fromLatin1(icon));
        m_chosen->head().insertWidget(place++, chip);
        connect(chip, &QToolButton::clicked, sheet, &Overlay::open);
    };
    add("open_race", tr("Race"), tr("Race: the present task for many activations and seeds"),
        "race", m_raceSheet);
    add("open_search", tr("Search"),
        tr("Search: draws formulas, trains the present task with each, and ranks them"), "search",
        m_searchSheet);
}

void ClassifierPanel::buildSearch() {
    m_searchSheet = new Sheet(tr("Search"), *this);
    m_searchSheet->setObjectName(QStringLiteral("search_sheet"));
    m_search = new SearchPanel(m_store);
    m_searchSheet->body().addWidget(m_search);
    connect(m_search, &SearchPanel::exportRequested, this,
            [this] { emit tableRequested(m_search->csv()); });
}

/// Reached from the race, which is one of them.
void ClassifierPanel::buildTrials() {
    m_trialSheet = new Sheet(tr("Experiments"), *this);
    m_trialSheet->setObjectName(QStringLiteral("trial_sheet"));
    auto* pages = new QTabWidget(m_trialSheet);
    pages->setObjectName(QStringLiteral("trial_pages"));
    pages->setAccessibleName(tr("Experiments"));
    for (const Trial& trial : {forgettingTrial(), noiseTrial(), nearLinearTrial()}) {
        auto* page = new TrialPanel(m_store, trial, pages);
        page->layout()->setContentsMargins(margins::kPage);
        pages->addTab(page, trial.title);
        connect(page, &TrialPanel::exportRequested, this, &ClassifierPanel::tableRequested);
    }
    m_trialSheet->body().addWidget(pages);
    auto* chip = new Chip(tr("Experiments"), m_raceSheet);
    chip->setObjectName(QStringLiteral("open_trials"));
    chip->setAccessibleName(tr("Experiments"));
    chip->setToolTip(tr("Experiments over seeds: forgetting, noise, nearly linear functions"));
    constexpr int kBeforeCross = 2;
    m_raceSheet->head().insertWidget(kBeforeCross, chip);
    connect(chip, &QToolButton::clicked, m_trialSheet, &Overlay::open);
}

void ClassifierPanel::buildSheets() {
    const auto addSheet = [this](const QString& id, const QString& title) {
        auto* sheet = new Sheet(title, *this);
        sheet->setObjectName(id);
        return sheet;
    };
    m_dataSheet = addSheet(QStringLiteral("data_sheet"), tr("Data"));
    auto* scroll = new QScrollArea(m_dataSheet);
    scroll->setObjectName(QStringLiteral("data_scroll"));
    scroll->setAccessibleName(tr("Data"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(m_dataTab);
    scroll->viewport()->setAutoFillBackground(false);
    m_dataTab->setAutoFillBackground(false);
    m_dataSheet->body().addWidget(scroll);
    m_updateSheet = new UpdateSheet(m_store, m_runs, *this);
    m_updateSheet->setObjectName(QStringLiteral("update_sheet"));
    m_raceSheet = addSheet(QStringLiteral("race_sheet"), tr("Race"));
    m_raceSheet->body().addWidget(m_race);
    buildSearch();
    buildTrials();
    addSheetButtons();
    connect(m_strip, &DataStrip::settingsRequested, this,
            [this] { m_dataSheet->setOpen(!m_dataSheet->isOpen()); });
    connect(m_dataTab, &DataTab::importRequested, this, &ClassifierPanel::importRequested);
}

void ClassifierPanel::connectPanes() {
    connect(m_network, &NetworkPanel::unitPointed, this, [this](std::optional<std::size_t> unit) {
        pane(m_network->pane()).setShownUnit(unit);
    });
    connect(m_network, &NetworkPanel::observationChanged, this, &ClassifierPanel::observe);
    connect(m_sliver, &NetworkSliver::observationChanged, this, &ClassifierPanel::observe);
    for (ClassifierPane* each : {m_compared, m_chosen}) {
        connect(each, &ClassifierPane::observationChanged, this, &ClassifierPanel::observe);
        connect(m_dataTab, &DataTab::toolChosen, each, &ClassifierPane::setTool);
        connect(&each->plot(), &DecisionPlot::toolDropped, m_dataTab,
                [this] { m_dataTab->chooseTool(MapTool::view); });
        connect(&each->plot(), &DecisionPlot::samplePicked, m_updateSheet,
                &UpdateSheet::showSample);
    }
}

void ClassifierPanel::follow(const Session& session) {
    if (m_compared->isHidden() != session.classifier.single) {
        m_compared->setHidden(session.classifier.single);
        arrange();
    }
}

QSize ClassifierPanel::minimumSizeHint() const {
    const Look& look = lookOf(*this);
    const QSize card = ClassifierPane::sizeAround(mapcard::kSmallestMap, look, onStage(*this));
    const int columns = look.scaled(mapcard::kDataStrip) + look.scaled(mapcard::kSliver);
    return {2 * card.width() + columns + 5 * space::kApart, card.height() + 2 * space::kApart};
}

void ClassifierPanel::arrange() {
    const bool stage = onStage(*this);
    // Lessons hide the strip as well; what the stage has hidden comes back with its end.
    const bool wanted = !m_strip->isHidden() || m_stageHidStrip;
    const MapPlaces places = placesIn(
        {size(), m_compared->isHidden(), !m_lab->isHidden(), stage, wanted}, lookOf(*this));
    m_stageHidStrip = wanted && stage;
    m_strip->setHidden(places.strip.isEmpty());
    m_strip->setGeometry(places.strip);
    m_compared->setGeometry(places.compared);
    m_chosen->setGeometry(places.chosen);
    // Sheets grow over the left map; the right one stays in sight.
    const int left = m_compared->isHidden() ? places.network.left() : places.compared.left();
    const int top = places.chosen.top();
    const int high = height() - top - space::kApart;
    const int right = places.chosen.left() - space::kApart;
    const int sheet = lookOf(*this).scaled(mapcard::kSheet);
    const int end = places.network.isEmpty() ? right : places.network.left() - space::kApart;
    m_lab->place(places.network, places.sliver,
                 QRect(std::max(left, end - sheet), top, std::min(sheet, end - left), high));
    m_dataSheet->setCover(QRect(left, top, std::min(sheet, right - left), high));
    m_updateSheet->setCover(QRect(left, top, right - left, high));
}

bool ClassifierPanel::event(QEvent* event) {
    const bool done = QWidget::event(event);
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::StyleChange ||
        event->type() == QEvent::FontChange) {
        if (m_raceSheet != nullptr) {
            arrange();
        }
    }
    return done;
}

void ClassifierPanel::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange();
}

/// Asks both runs for what is seen of them, or for nothing while nobody looks.
void ClassifierPanel::observe() {
    for (const Pane which : {Pane::compared, Pane::chosen}) {
        RunController& run = m_runs.run(which);
        if (!isVisible()) {
            run.withdrawWish(View::classifier);
            continue;
        }
        ObservationWish wish;
        wish.map = pane(which).wantedMap();
        // A drawing that is seen and the closed drawer never ask for different maps.
        wish.unitPoints = m_network->wantedUnitPoints(which);
        if (!wish.unitPoints) {
            wish.unitPoints = m_sliver->wantedUnitPoints(which);
        }
        run.wish(View::classifier, wish);
    }
}

void ClassifierPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    arrange(); // a part hidden while nobody looked has asked for no new layout
    observe();
}

void ClassifierPanel::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    observe();
}

} // namespace actiscope::ui
