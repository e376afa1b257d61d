#include "ui/views/classifier/classifier_panel.h"

#include "ui/controls/setting/settings_form.h"
#include "ui/look/sizes.h"
#include "ui/plot/map/decision_plot.h"
#include "ui/views/classifier/class_legend.h"
#include "ui/views/classifier/data_tab.h"
#include "ui/views/classifier/network/layer_table.h"
#include "ui/views/classifier/network/network_panel.h"
#include "ui/views/classifier/network/sample_step_panel.h"
#include "ui/views/classifier/pane/classifier_pane.h"
#include "ui/views/classifier/race_panel.h"
#include "ui/views/classifier/task_bar.h"
#include "ui/views/classifier/task_forms.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QSplitter>
#include <QTabWidget>

namespace actiscope::ui {

ClassifierPanel::ClassifierPanel(SessionStore& store, TrainingRuns& runs, QWidget* parent)
    : QWidget(parent),
      m_store(store),
      m_runs(runs),
      m_compared(new ClassifierPane(store, runs, Pane::compared, this)),
      m_chosen(new ClassifierPane(store, runs, Pane::chosen, this)),
      m_network(new NetworkPanel(store, runs)),
      m_sampleStep(new SampleStepPanel(store, runs)),
      m_race(new RacePanel(store)),
      m_lab(nullptr) {
    auto* panes = new QHBoxLayout;
    panes->setSpacing(space::kWide);
    panes->addWidget(m_compared, 1);
    panes->addWidget(m_chosen, 1);
    auto* left = new QWidget(this);
    auto* leftLayout = new QVBoxLayout(left);
    leftLayout->setContentsMargins(0, 0, 0, 0);
    leftLayout->setSpacing(space::kNear);
    leftLayout->addLayout(panes, 5);
    leftLayout->addStretch(2); // maps that are higher than wide cut samples off
    m_lab = buildLab();
    auto* splitter = new QSplitter(Qt::Horizontal, this);
    splitter->addWidget(left);
    splitter->addWidget(m_lab);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 0);
    splitter->setSizes({sizes::kPanes, sizes::kLab});
    splitter->setChildrenCollapsible(false);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(margins::kView);
    layout->setSpacing(space::kNear);
    layout->addWidget(new ClassLegend(runs, this));
    layout->addWidget(new TaskBar(store, this));
    layout->addWidget(splitter, 1);

    connect(&store, &SessionStore::changed, this,
            [this](const Session&, const Session& now) { follow(now); });
    connect(m_network, &NetworkPanel::unitPointed, m_chosen, &ClassifierPane::setShownUnit);
    connect(m_network, &NetworkPanel::observationChanged, this, &ClassifierPanel::observe);
    for (const ClassifierPane* each : {m_compared, m_chosen}) {
        connect(each, &ClassifierPane::observationChanged, this, &ClassifierPanel::observe);
    }
    follow(store.session());
}

QTabWidget* ClassifierPanel::buildLab() {
    auto* lab = new QTabWidget(this);
    lab->setObjectName(QStringLiteral("lab"));
    lab->setAccessibleName(tr("Lab"));
    lab->setDocumentMode(true);
    lab->setUsesScrollButtons(true);
    lab->addTab(buildNetworkTab(), tr("Network"));
    auto* dataTab = new DataTab(m_store, m_runs);
    lab->addTab(dataTab, tr("Data"));
    connect(dataTab, &DataTab::toolChosen, this, [this](MapTool tool) {
        m_compared->setTool(tool);
        m_chosen->setTool(tool);
    });
    lab->addTab(m_sampleStep, tr("Update"));
    lab->addTab(m_race, tr("Race"));
    lab->setMinimumWidth(sizes::kNarrowestLab);
    return lab;
}

/// The drawing on top; what the network is made of below.
QWidget* ClassifierPanel::buildNetworkTab() {
    auto* tab = new QWidget;
    auto* layout = new QVBoxLayout(tab);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kTight);
    layout->addWidget(m_network, 1);
    // Eight layers would push everything else away: three are seen at a time.
    auto* layers = new QScrollArea(tab);
    layers->setObjectName(QStringLiteral("layers"));
    layers->setAccessibleName(tr("Hidden layers"));
    layers->setWidgetResizable(true);
    layers->setFrameShape(QFrame::NoFrame);
    layers->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    layers->setWidget(new LayerTable(m_store));
    constexpr int kSeenLayers = 3;
    layers->setFixedHeight(kSeenLayers * (QComboBox().sizeHint().height() + space::kTight) +
                           extra::kTextFrame);
    layout->addWidget(layers);
    layout->addWidget(new SettingsForm(m_store, networkRows(), tab));
    return tab;
}

void ClassifierPanel::follow(const Session& session) {
    m_compared->setVisible(!session.classifier.single);
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
        if (which == Pane::chosen) {
            wish.unitPoints = m_network->wantedUnitPoints();
        }
        run.wish(View::classifier, wish);
    }
}

void ClassifierPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    observe();
}

void ClassifierPanel::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    observe();
}

} // namespace actiscope::ui
