#include "ui/window/main_window.h"

#include "ui/controls/function/function_bar.h"
#include "ui/controls/function/picker/function_picker.h"
#include "ui/controls/hint_bar.h"
#include "ui/controls/notice_bar.h"
#include "ui/io/lesson/lesson_library.h"
#include "ui/lessons/lesson_panel.h"
#include "ui/look/sizes.h"
#include "ui/parts/rail.h"
#include "ui/transport/course_panel.h"
#include "ui/transport/transport_band.h"
#include "ui/views/classifier/classifier_panel.h"
#include "ui/views/classifier/race_panel.h"
#include "ui/views/curves/curves_panel.h"
#include "ui/views/features/features_panel.h"
#include "ui/views/gradients/gradients_panel.h"
#include "ui/window/files/exports.h"
#include "ui/window/files/session_files.h"
#include "ui/window/frame/header.h"
#include "ui/window/frame/look_follower.h"
#include "ui/window/frame/stage.h"
#include "ui/window/frame/toasts.h"
#include "ui/window/frame/view_stack.h"
#include "ui/window/panel_switches.h"
#include "ui/window/status_line.h"
#include "ui/window/view_table.h"
#include "ui/window/window_columns.h"

#include <QAction>
#include <QApplication>
#include <QMenuBar>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace actiscope::ui {

MainWindow::MainWindow(SessionStore& store, TrainingRuns& runs, const Appearance& appearance,
                       FileDialogs dialogs)
    : m_store(store),
      m_runs(runs),
      m_dialogs(std::move(dialogs)),
      m_appearance(appearance),
      m_transport(new TransportBand(store, runs, this)),
      m_views(new ViewStack(this)),
      m_notice(new NoticeBar(this)),
      m_function(new FunctionBar(store, this)),
      m_files(new SessionFiles(store, runs, m_dialogs, appearance.memory, this)),
      m_exports(new Exports(store, runs, m_dialogs, this, m_views)),
      m_panels(new PanelSwitches(
          appearance.memory,
          appearance.large ? QStringLiteral("panels_large") : QStringLiteral("panels"), this)),
      m_status(new StatusLine(runs, *statusBar())),
      m_lessons(new LessonPanel(
          store, runs,
          [] {
              return loadLessons(
                  {builtInLessonFolder(), builtInChallengeFolder(), userLessonFolder()});
          },
          appearance.language, appearance.memory)),
      m_hint(new HintBar),
      m_rail(new Rail(this)),
      m_header(new Header(*m_function, this)),
      m_toasts(new Toasts(*m_views)),
      m_look(new LookFollower(*this, appearance.large)),
      m_stage(new Stage(*this, *m_look)) {
    setObjectName(QStringLiteral("main_window"));
    setAcceptDrops(true);
    m_views->setObjectName(QStringLiteral("views"));
    m_views->setAccessibleName(tr("Views"));
    for (const ViewRow& row : viewTable()) {
        m_views->addWidget(row.make(store, runs, m_views));
    }
    m_curves = m_views->findChild<CurvesPanel*>();
    m_classifier = m_views->findChild<ClassifierPanel*>();
    m_function->setSweepSeconds(appearance.sweepSeconds);

    m_actions.build(*this, *m_files, appearance.language);
    buildRail();
    buildCentre();
    addPanels();
    connectParts();
    connectFailures();
    showView(store.session().view);
    refreshActions();
    qApp->installEventFilter(this);
}

MainWindow::~MainWindow() {
    // A box that is being typed in hands on its number when it is hidden, and the window follows:
    // now, not when the base class hides it and this window's members are gone.
    hide();
    // The panel tells of panels to show again while it goes, when this window's members are gone.
    disconnect(m_lessons, nullptr, this, nullptr);
}

/// The views, and how to everything that is not in sight.
void MainWindow::buildRail() {
    m_rail->setObjectName(QStringLiteral("rail"));
    m_rail->setAccessibleName(tr("Views"));
    QToolButton* menu = m_rail->addButton(QStringLiteral("menu"), tr("Menu"), false);
    menu->setToolTip(tr("All commands (F10)"));
    menu->setShortcut(QKeySequence(Qt::Key_F10));
    menu->setMenu(m_actions.wholeMenu());
    menu->setPopupMode(QToolButton::InstantPopup);
    for (const ViewRow& row : viewTable()) {
        const int page = m_rail->addPage(QLatin1String(row.action), translatedTitle(row));
        m_rail->page(page)->setToolTip(
            QStringLiteral("%1 (%2)").arg(translatedTitle(row), QLatin1String(row.shortcut)));
    }
    QToolButton* theme = m_rail->addButton(QStringLiteral("theme"), tr("Dark theme"), true);
    connect(theme, &QToolButton::clicked, m_actions.at("dark_theme"), &QAction::trigger);
    QToolButton* help = m_rail->addButton(QStringLiteral("help"), tr("Keys"), true);
    help->setToolTip(tr("All keys (F1)"));
    connect(help, &QToolButton::clicked, this, &MainWindow::showShortcuts);
}

/// The rail, beside it the header above the views and the lessons.
void MainWindow::buildCentre() {
    m_function->setObjectName(QStringLiteral("activation_panel"));
    m_lessons->setObjectName(QStringLiteral("lesson_panel"));
    m_hint->setObjectName(QStringLiteral("first_hint"));
    m_header->setLessons(m_actions.at("lessons"));
    m_columns = new WindowColumns(*m_views, *m_lessons, this);
    m_toasts->add(*m_notice);
    m_toasts->add(*m_hint);
    auto* centre = new QWidget(this);
    auto* layout = new QVBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto* upper = new QHBoxLayout;
    auto* right = new QVBoxLayout;
    upper->setSpacing(0);
    right->setSpacing(0);
    upper->addWidget(m_rail);
    upper->addLayout(right, 1);
    right->addWidget(m_header);
    right->addWidget(m_columns, 1);
    layout->addLayout(upper, 1);
    layout->addWidget(m_transport);
    m_transport->setDrawerOver(*m_views);
    setCentralWidget(centre);
    m_hint->hide();
    m_lessons->hide();
    m_stage->setFrame(*m_rail, *upper, *m_header, *right);
    for (QWidget* part : {static_cast<QWidget*>(m_lessons), m_columns->pickerDock(),
                          static_cast<QWidget*>(menuBar()), static_cast<QWidget*>(statusBar())}) {
        m_stage->addHidden(*part);
    }
}

void MainWindow::connectParts() {
    connect(m_rail, &Rail::chosen, this, [this](int page) {
        m_store.editWithoutUndo(
            [page](Session& s) { s.view = viewTable()[static_cast<std::size_t>(page)].view; });
    });
    connect(&m_store, &SessionStore::changed, this,
            [this](const Session&, const Session& now) { showView(now.view); });
    connect(&m_store, &SessionStore::stateChanged, this, &MainWindow::refreshActions);
    connect(&m_runs, &TrainingRuns::playingChanged, this, &MainWindow::refreshActions);
    for (const Pane pane : {Pane::compared, Pane::chosen}) {
        connect(&m_runs.run(pane), &RunController::snapshotArrived, this, [this] {
            if (!isWindowModified()) {
                refreshTitle(); // what the networks learn is something to save
            }
        });
    }
    connect(m_files, &SessionFiles::done, this, &MainWindow::showDone);
    connect(m_exports, &Exports::done, this, &MainWindow::showDone);
    connect(m_files, &SessionFiles::noticed, m_notice, &NoticeBar::setText);
    connect(m_lessons, &LessonPanel::panelsHidden, this, &MainWindow::setPanelsHidden);
    connect(m_lessons, &LessonPanel::partsOpened, this, &MainWindow::openLessonParts);
    connect(m_lessons, &LessonPanel::handInRequested, this, &MainWindow::handIn);
    connect(m_hint, &HintBar::actionRequested, this, [this] { showLessons(true); });
    connect(m_panels, &PanelSwitches::toggled, m_columns, &WindowColumns::fitLeft);
    connect(m_columns, &WindowColumns::pickerDocked, m_function, &FunctionBar::setDock);
    connect(&m_function->picker(), &FunctionPicker::dockToggled, m_actions.at("panel_activation"),
            &QAction::trigger);
    connect(m_stage, &Stage::changed, m_columns, &WindowColumns::fitLeft);
    connect(m_stage, &Stage::changed, this, &MainWindow::arrangeStage);
    connect(m_stage, &Stage::changed, this, &MainWindow::stageChanged);
    connect(m_stage, &Stage::changed, this, &MainWindow::refreshActions);
}

void MainWindow::connectFailures() {
    connect(
        m_views->findChild<GradientsPanel*>(), &GradientsPanel::tableRequested, this,
        [this](const std::string& csv) { guarded([this, &csv] { m_exports->exportTable(csv); }); });
    connect(m_classifier, &ClassifierPanel::tableRequested, this, [this](const std::string& csv) {
        guarded([this, &csv] { m_exports->exportTable(csv); });
    });
    const RacePanel& race = m_classifier->race();
    connect(m_classifier, &ClassifierPanel::importRequested, m_actions.at("import_samples"),
            &QAction::trigger);
    connect(&race, &RacePanel::exportRequested, this,
            [this] { guarded([this] { m_exports->exportTable(m_classifier->race().csv()); }); });
    connect(&race.runner(), &RaceRunner::progressed, m_status, [this](int finished, int all) {
        m_status->showJob(tr("Race: %1 of %2 runs").arg(finished).arg(all));
    });
    connect(&race.runner(), &RaceRunner::finished, m_status,
            [this] { m_status->showJob(QString()); });
    connect(&race.runner(), &RaceRunner::failed, this, &MainWindow::showFailure);
    connect(m_curves, &CurvesPanel::failed, this, &MainWindow::showFailure);
    connect(m_views->findChild<FeaturesPanel*>(), &FeaturesPanel::failed, this,
            &MainWindow::showFailure);
    connect(m_lessons, &LessonPanel::failed, this, &MainWindow::showFailure);
    connect(&m_runs, &TrainingRuns::failed, this, [this](const QString& reason) {
        showNotice(tr("Training ended with an error: %1. What was shown last is kept; Play goes "
                      "on from there.")
                       .arg(reason));
    });
}

/// What can be put away to leave the screen to the pictures.
void MainWindow::addPanels() {
    // With large text a projector has room for the pictures and what changes them, not for all.
    const bool all =
        !m_appearance.large || screen()->availableSize().width() >= sizes::kRoomForAllColumns;
    m_panels->add(QStringLiteral("picker"), m_columns->pickerDock(),
                  m_actions.at("panel_activation"), false);
    m_panels->add(QStringLiteral("facts"), &m_curves->facts(), m_actions.at("panel_facts"), all);
    m_panels->add(QStringLiteral("course"), &m_transport->course(), m_actions.at("panel_course"),
                  true);
    m_panels->add(QStringLiteral("lab"), &m_classifier->lab(), m_actions.at("panel_lab"), all);
    m_panels->add(QStringLiteral("menu_bar"), menuBar(), m_actions.at("menu_bar"), false);
    m_panels->add(QStringLiteral("status_line"), statusBar(), m_actions.at("status_line"), false);
    m_function->setDock(m_columns->dockedPicker());
    m_columns->fitLeft();
}

void MainWindow::refreshActions() {
    m_actions.refresh(m_store, m_runs.isPlaying(), m_appearance, m_stage->isOn());
    refreshTitle();
}

void MainWindow::refreshTitle() {
    setWindowTitle(QStringLiteral("%1[*] – Actiscope").arg(m_files->name()));
    setWindowModified(m_runs.hasUnsavedChanges());
}

void MainWindow::showFailure(const QString& reason) {
    showNotice(tr("A computation ended with an error: %1. The numbers it would have found are "
                  "missing.")
                   .arg(reason));
}

void MainWindow::showNotice(const QString& text) {
    m_notice->setText(text);
}

std::map<QString, int> MainWindow::openTabs() const {
    std::map<QString, int> tabs;
    for (const QTabWidget* widget : findChildren<QTabWidget*>()) {
        tabs[widget->objectName()] = widget->currentIndex();
    }
    return tabs;
}

void MainWindow::setOpenTabs(const std::map<QString, int>& tabs) {
    for (QTabWidget* widget : findChildren<QTabWidget*>()) {
        const auto found = tabs.find(widget->objectName());
        if (found != tabs.end()) {
            widget->setCurrentIndex(found->second);
        }
    }
}

void MainWindow::showLessons(bool shown) {
    m_actions.at("lessons")->setChecked(shown);
    const bool opens = shown && !lessonsShown();
    if (opens) {
        m_columns->placeLessons();
    }
    m_lessons->setVisible(shown);
    m_columns->fitLeft();
    if (opens) {
        m_columns->widenLessons();
    }
    m_hint->hide();
    if (shown) {
        m_lessons->takeFocus();
    }
}

void MainWindow::setPanelsHidden(const QStringList& names) {
    QStringList all = names;
    if (names.contains(m_function->objectName())) {
        all.append(m_columns->pickerDock()->objectName()); // a part of it
    }
    m_columns->hideParts(all);
}

void MainWindow::showFirstHint() {
    m_hint->show();
}

/// The keyboard stays in the lesson where it was there: Enter goes on to the next step.
void MainWindow::openLessonParts(const QStringList& names) {
    QPointer<QWidget> focus = QApplication::focusWidget();
    // The network is in its drawer, or beside the maps, only after its view has been laid out.
    if (!names.isEmpty()) {
        QApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    }
    m_lessonParts.open(names);
    if (focus && m_lessons->isAncestorOf(focus)) {
        focus->setFocus(Qt::OtherFocusReason);
    }
}

bool MainWindow::lessonsShown() const {
    return !m_lessons->isHidden();
}

void MainWindow::showView(View view) {
    m_views->setCurrentIndex(static_cast<int>(view));
    m_transport->followView();
    m_rail->setCurrent(static_cast<int>(view));
    m_toasts->raise();
    arrangeStage();
}

/// What is dragged stays on the stage: in the transport where there is one, else above the views.
void MainWindow::arrangeStage() {
    if (m_stage->isOn()) {
        const auto* transport = findChild<QWidget*>(QStringLiteral("transport"));
        m_stage->setSlidersElsewhere(!m_function->hasSliders() ||
                                     (transport != nullptr && !transport->isHidden()));
    }
}

void MainWindow::openSession(const QString& path) {
    m_files->load(path);
}

void MainWindow::openSamples(const QString& path) {
    m_exports->openSamples(path);
}

} // namespace actiscope::ui
