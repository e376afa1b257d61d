#include "ui/views/classifier/classifier_panel.h"

#include "ui/controls/setting/settings_form.h"
#include "ui/look/sizes.h"
#include "ui/plot/loss_plot.h"
#include "ui/plot/map/decision_plot.h"
#include "ui/views/classifier/course_panel.h"
#include "ui/views/classifier/data_tab.h"
#include "ui/views/classifier/network/network_card.h"
#include "ui/views/classifier/network/network_panel.h"
#include "ui/views/classifier/network/sample_step_panel.h"
#include "ui/views/classifier/pane/classifier_pane.h"
#include "ui/views/classifier/race_panel.h"
#include "ui/views/classifier/task_bar.h"
#include "ui/views/classifier/task_forms.h"
#include "ui/views/classifier/transport_bar.h"

#include <QHBoxLayout>
#include <QSplitter>
#include <QTabWidget>

namespace actiscope::ui {

ClassifierPanel::ClassifierPanel(SessionStore& store, TrainingRuns& runs, QWidget* parent)
    : QWidget(parent),
      m_store(store),
      m_runs(runs),
      m_compared(new ClassifierPane(store, runs, Pane::compared, this)),
      m_chosen(new ClassifierPane(store, runs, Pane::chosen, this)),
      m_course(new CoursePanel(store, runs, this)),
      m_networkCard(new NetworkCard(store, runs)),
      m_network(&m_networkCard->panel()),
      m_sampleStep(new SampleStepPanel(store, runs)),
      m_race(new RacePanel(store)),
      m_lab(nullptr) {
    m_course->setObjectName(QStringLiteral("course"));
    auto* panes = new QHBoxLayout;
    panes->setSpacing(space::kWide);
    panes->addWidget(m_compared, 1);
    panes->addWidget(m_chosen, 1);
    auto* left = new QWidget(this);
    auto* leftLayout = new QVBoxLayout(left);
    leftLayout->setContentsMargins(0, 0, 0, 0);
    leftLayout->setSpacing(space::kNear);
    leftLayout->addLayout(panes, 5);
    leftLayout->addWidget(m_course, 2);
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
    layout->addWidget(new TransportBar(store, runs, this));
    layout->addWidget(new TaskBar(store, this));
    layout->addWidget(splitter, 1);

    connect(&store, &SessionStore::changed, this,
            [this](const Session&, const Session& now) { follow(now); });
    connect(m_network, &NetworkPanel::unitPointed, this, [this](std::optional<std::size_t> unit) {
        pane(m_network->pane()).setShownUnit(unit);
    });
    connect(m_network, &NetworkPanel::observationChanged, this, &ClassifierPanel::observe);
    for (const ClassifierPane* each : {m_compared, m_chosen}) {
        connect(each, &ClassifierPane::observationChanged, this, &ClassifierPanel::observe);
    }
    follow(store.session());
}

QWidget& ClassifierPanel::course() {
    return *m_course;
}

LossPlot& ClassifierPanel::lossPlot() {
    return m_course->plot();
}

QTabWidget* ClassifierPanel::buildLab() {
    auto* lab = new QTabWidget(this);
    lab->setObjectName(QStringLiteral("lab"));
    lab->setAccessibleName(tr("Lab"));
    lab->setDocumentMode(true);
    lab->setUsesScrollButtons(true);
    lab->addTab(m_networkCard, tr("Network"));
    auto* dataTab = new DataTab(m_store, m_runs);
    lab->addTab(dataTab, tr("Data"));
    connect(dataTab, &DataTab::toolChosen, this, [this](MapTool tool) {
        m_compared->setTool(tool);
        m_chosen->setTool(tool);
    });
    auto* training = new SettingsForm(m_store, trainingRows());
    lab->addTab(training, tr("Training"));
    lab->addTab(m_sampleStep, tr("Update"));
    lab->addTab(m_race, tr("Race"));
    lab->setMinimumWidth(sizes::kNarrowestLab);
    return lab;
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
        wish.unitPoints = m_network->wantedUnitPoints(which);
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
