#include "ui/window/main_window.h"

#include "ui/controls/function/activation_panel.h"
#include "ui/controls/hint_bar.h"
#include "ui/controls/notice_bar.h"
#include "ui/io/lesson/lesson_library.h"
#include "ui/lessons/lesson_panel.h"
#include "ui/look/sizes.h"
#include "ui/transport/course_panel.h"
#include "ui/transport/transport_band.h"
#include "ui/views/classifier/classifier_panel.h"
#include "ui/views/classifier/race_panel.h"
#include "ui/views/curves/curves_panel.h"
#include "ui/views/features/features_panel.h"
#include "ui/window/about.h"
#include "ui/window/files/exports.h"
#include "ui/window/files/session_files.h"
#include "ui/window/panel_switches.h"
#include "ui/window/preferences/preferences_dialog.h"
#include "ui/window/status_line.h"
#include "ui/window/view_table.h"
#include "ui/window/window_columns.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDragEnterEvent>
#include <QKeyEvent>
#include <QMessageBox>
#include <QMimeData>
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
      m_tabs(new QTabWidget(this)),
      m_notice(new NoticeBar(this)),
      m_activation(new ActivationPanel(store, this)),
      m_files(new SessionFiles(store, runs, m_dialogs, appearance.memory, this)),
      m_exports(new Exports(store, runs, m_dialogs, this, m_tabs)),
      m_panels(new PanelSwitches(
          appearance.memory,
          appearance.large ? QStringLiteral("panels_large") : QStringLiteral("panels"), this)),
      m_status(new StatusLine(runs, *statusBar())),
      m_lessons(new LessonPanel(
          store, runs,
          [] {
              return loadLessons({builtInLessonFolder(), userLessonFolder()});
          },
          appearance.language)),
      m_hint(new HintBar) {
    setObjectName(QStringLiteral("main_window"));
    setAcceptDrops(true);
    m_tabs->setObjectName(QStringLiteral("views"));
    m_tabs->setAccessibleName(tr("Views"));
    m_tabs->setDocumentMode(true);
    for (const ViewRow& row : viewTable()) {
        m_tabs->addTab(row.make(store, runs, m_tabs), translatedTitle(row));
    }
    m_curves = m_tabs->findChild<CurvesPanel*>();
    m_classifier = m_tabs->findChild<ClassifierPanel*>();
    m_activation->setSweepSeconds(appearance.sweepSeconds);

    buildCentre();
    m_actions.build(*this, *m_files, appearance.language);
    buildLessonsButton();
    addPanels();
    connectParts();
    m_tabs->setCurrentIndex(static_cast<int>(store.session().view));
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

/// The activation, the views and the lessons side by side, below what there is to say.
void MainWindow::buildCentre() {
    m_activation->setObjectName(QStringLiteral("activation_panel"));
    m_lessons->setObjectName(QStringLiteral("lesson_panel"));
    m_hint->setObjectName(QStringLiteral("first_hint"));
    m_columns = new WindowColumns(*m_activation, *m_tabs, *m_lessons, this);
    auto* centre = new QWidget(this);
    auto* layout = new QVBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_hint);
    layout->addWidget(m_notice);
    layout->addWidget(m_columns, 1);
    layout->addWidget(m_transport);
    m_transport->setDrawerOver(*m_tabs);
    setCentralWidget(centre);
    m_hint->hide();
    m_lessons->hide();
}

void MainWindow::connectParts() {
    connect(m_tabs, &QTabWidget::currentChanged, this, [this](int index) {
        m_store.editWithoutUndo(
            [index](Session& s) { s.view = viewTable()[static_cast<std::size_t>(index)].view; });
    });
    connect(&m_store, &SessionStore::changed, this, [this](const Session&, const Session& now) {
        m_tabs->setCurrentIndex(static_cast<int>(now.view));
    });
    connect(&m_store, &SessionStore::stateChanged, this, &MainWindow::refreshActions);
    connect(&m_runs, &TrainingRuns::playingChanged, this, &MainWindow::refreshActions);
    for (const Pane pane : {Pane::compared, Pane::chosen}) {
        connect(&m_runs.run(pane), &RunController::snapshotArrived, this, [this] {
            if (!isWindowModified()) {
                refreshTitle(); // what the networks learn is something to save
            }
        });
    }
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
    connect(m_tabs->findChild<FeaturesPanel*>(), &FeaturesPanel::failed, this,
            &MainWindow::showFailure);
    connect(m_lessons, &LessonPanel::failed, this, &MainWindow::showFailure);
    connect(&m_runs, &TrainingRuns::failed, this, [this](const QString& reason) {
        showNotice(tr("Training ended with an error: %1. What was shown last is kept; Play goes "
                      "on from there.")
                       .arg(reason));
    });
    connect(m_files, &SessionFiles::done, m_status, &StatusLine::showDone);
    connect(m_exports, &Exports::done, m_status, &StatusLine::showDone);
    connect(m_files, &SessionFiles::noticed, m_notice, &NoticeBar::setText);
    connect(m_lessons, &LessonPanel::panelsHidden, this, &MainWindow::setPanelsHidden);
    connect(m_hint, &HintBar::actionRequested, this, [this] { showLessons(true); });
    connect(m_panels, &PanelSwitches::toggled, m_columns, &WindowColumns::fitLeft);
}

/// What can be put away to leave the screen to the pictures.
void MainWindow::addPanels() {
    // With large text a projector has room for the pictures and what changes them, not for all.
    const bool all =
        !m_appearance.large || screen()->availableSize().width() >= sizes::kRoomForAllColumns;
    m_panels->add(QStringLiteral("activation"), m_activation, m_actions.at("panel_activation"),
                  true);
    m_panels->add(QStringLiteral("facts"), &m_curves->facts(), m_actions.at("panel_facts"), all);
    m_panels->add(QStringLiteral("course"), &m_transport->course(),
                  m_actions.at("panel_course"), true);
    m_panels->add(QStringLiteral("lab"), &m_classifier->lab(), m_actions.at("panel_lab"), all);
    m_columns->fitLeft();
}

void MainWindow::refreshActions() {
    m_actions.refresh(m_store, m_runs.isPlaying(), m_appearance, isFullScreen());
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

void MainWindow::setAppearance(const Appearance& appearance) {
    m_appearance = appearance;
    refreshActions();
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

/// Beside the tabs, where nobody has to look for it.
void MainWindow::buildLessonsButton() {
    auto* button = new QToolButton(m_tabs);
    button->setDefaultAction(m_actions.at("lessons"));
    button->setObjectName(QStringLiteral("lessons_button"));
    button->setAccessibleName(tr("Lessons"));
    button->setToolTip(tr("The story of the lecture, step by step (F2)"));
    m_tabs->setCornerWidget(button, Qt::TopRightCorner);
}

void MainWindow::showLessons(bool shown) {
    m_actions.at("lessons")->setChecked(shown);
    if (shown && !lessonsShown()) {
        m_columns->placeLessons();
    }
    m_lessons->setVisible(shown);
    m_columns->fitLeft();
    m_hint->hide();
    if (shown) {
        m_lessons->takeFocus();
    }
}

void MainWindow::setPanelsHidden(const QStringList& names) {
    m_columns->hideParts(names);
}

void MainWindow::showFirstHint() {
    m_hint->show();
}

bool MainWindow::lessonsShown() const {
    return !m_lessons->isHidden();
}

void MainWindow::showView(View view) {
    m_tabs->setCurrentIndex(static_cast<int>(view));
}

/// Space plays and pauses everywhere, except where it already has a meaning: pressing the button or
/// opening the list that has the focus.
bool MainWindow::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Space && key->modifiers() == Qt::NoModifier &&
            (qobject_cast<QAbstractButton*>(watched) != nullptr ||
             qobject_cast<QComboBox*>(watched) != nullptr)) {
            event->accept();
            return true;
        }
    }
    return QMainWindow::eventFilter(watched, event);
}

void MainWindow::openSession(const QString& path) {
    m_files->load(path);
}

void MainWindow::openSamples(const QString& path) {
    m_exports->openSamples(path);
}

/// A session or a table of samples, dropped anywhere on the window.
void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    const QList<QUrl> urls = event->mimeData()->urls();
    if (urls.size() == 1 && urls.front().isLocalFile()) {
        event->acceptProposedAction();
    }
}

void MainWindow::dropEvent(QDropEvent* event) {
    const QString path = event->mimeData()->urls().front().toLocalFile();
    event->acceptProposedAction();
    guarded([&] {
        if (path.endsWith(QLatin1String(".json"), Qt::CaseInsensitive) ||
            path.endsWith(QLatin1String(".actiscope"), Qt::CaseInsensitive)) {
            m_files->openAsked(path);
        } else {
            m_exports->openSamples(path);
        }
    });
}

void MainWindow::closeEvent(QCloseEvent* event) {
    event->setAccepted(m_files->mayLeave());
}

/// Escape leaves the full screen when nothing else wanted it.
void MainWindow::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape && isFullScreen()) {
        toggleFullScreen();
        return;
    }
    QMainWindow::keyPressEvent(event);
}

/// Between that theme and the light one.
void MainWindow::toggleTheme(Theme theme) {
    m_appearance.theme = m_appearance.theme == theme ? Theme::light : theme;
    refreshActions();
    emit themeChosen(m_appearance.theme);
}

void MainWindow::chooseTextSize(bool large) {
    const bool other = large != m_appearance.large;
    refreshActions(); // the click has ticked it, the window may stay
    if (other) {
        emit textSizeChosen(large);
    }
}

void MainWindow::toggleFullScreen() {
    setWindowState(windowState() ^ Qt::WindowFullScreen);
    m_actions.at("full_screen")->setChecked(isFullScreen());
}

void MainWindow::showPreferences() {
    auto* dialog = new PreferencesDialog(m_appearance, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog] { emit appearanceChosen(dialog->appearance()); });
    dialog->open();
}

void MainWindow::about() {
    auto* box = new QMessageBox(QMessageBox::NoIcon, tr("About Actiscope"), aboutText(),
                                QMessageBox::Ok, this);
    box->setObjectName(QStringLiteral("about_box"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextInteractionFlags(Qt::TextBrowserInteraction);
    box->setIconPixmap(windowIcon().pixmap(64));
    box->open();
}

} // namespace actiscope::ui
