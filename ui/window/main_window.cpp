#include "ui/window/main_window.h"

#include "ui/controls/notice_bar.h"
#include "ui/panels/activation_panel.h"
#include "ui/panels/classifier_panel.h"
#include "ui/panels/curves_panel.h"
#include "ui/panels/features_panel.h"
#include "ui/panels/gallery_panel.h"
#include "ui/panels/race_panel.h"
#include "ui/window/about.h"
#include "ui/window/action_table.h"
#include "ui/window/exports.h"
#include "ui/window/language.h"
#include "ui/window/panel_switches.h"
#include "ui/window/preferences_dialog.h"
#include "ui/window/session_files.h"
#include "ui/window/status_line.h"

#include <QAbstractButton>
#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QComboBox>
#include <QDragEnterEvent>
#include <QKeyEvent>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QSplitter>
#include <QStatusBar>
#include <QTabWidget>
#include <QVBoxLayout>

namespace actiscope::ui {
namespace {

constexpr int kActivationWidth = 280;

} // namespace

MainWindow::MainWindow(SessionStore& store, TrainingRuns& runs, const Appearance& appearance,
                       FileDialogs dialogs)
    : m_store(store),
      m_runs(runs),
      m_dialogs(std::move(dialogs)),
      m_appearance(appearance),
      m_tabs(new QTabWidget(this)),
      m_notice(new NoticeBar(this)),
      m_curves(new CurvesPanel(store, runs, m_tabs)),
      m_gallery(new GalleryPanel(store, m_tabs)),
      m_classifier(new ClassifierPanel(store, runs, m_tabs)),
      m_features(new FeaturesPanel(store, runs, m_tabs)),
      m_activation(new ActivationPanel(store, this)),
      m_files(new SessionFiles(store, runs, m_dialogs, appearance.memory, this)),
      m_exports(new Exports(store, runs, m_dialogs, this, m_tabs)),
      m_panels(new PanelSwitches(
          appearance.memory,
          appearance.large ? QStringLiteral("panels_large") : QStringLiteral("panels"), this)),
      m_status(new StatusLine(runs, *statusBar())) {
    setObjectName(QStringLiteral("main_window"));
    setAcceptDrops(true);
    m_tabs->setObjectName(QStringLiteral("views"));
    m_tabs->setAccessibleName(tr("Views"));
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_curves, tr("Curves"));
    m_tabs->addTab(m_gallery, tr("Gallery"));
    m_tabs->addTab(m_classifier, tr("Classifier"));
    m_tabs->addTab(m_features, tr("Features"));
    m_activation->setSweepSeconds(appearance.sweepSeconds);

    buildCentre();
    buildActions();
    addPanels();
    connectParts();
    m_tabs->setCurrentIndex(static_cast<int>(store.session().view));
    refreshActions();
    qApp->installEventFilter(this);
}

/// The activation beside the views, below what there is to say.
void MainWindow::buildCentre() {
    auto* splitter = new QSplitter(Qt::Horizontal, this);
    splitter->addWidget(m_activation);
    splitter->addWidget(m_tabs);
    splitter->setStretchFactor(0, 0);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({kActivationWidth, 1000});
    splitter->setChildrenCollapsible(false);
    auto* centre = new QWidget(this);
    auto* layout = new QVBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_notice);
    layout->addWidget(splitter, 1);
    setCentralWidget(centre);
}

void MainWindow::connectParts() {
    connect(m_tabs, &QTabWidget::currentChanged, this, [this](int index) {
        m_store.editWithoutUndo([index](Session& s) { s.view = static_cast<View>(index); });
    });
    connect(&m_store, &SessionStore::changed, this, [this](const Session&, const Session& now) {
        m_tabs->setCurrentIndex(static_cast<int>(now.view));
    });
    connect(&m_store, &SessionStore::stateChanged, this, &MainWindow::refreshActions);
    connect(&m_runs, &TrainingRuns::playingChanged, this, &MainWindow::refreshActions);
    for (const Pane pane : {Pane::linear, Pane::chosen}) {
        connect(&m_runs.run(pane), &RunController::snapshotArrived, this, [this] {
            if (!isWindowModified()) {
                refreshTitle(); // what the networks learn is something to save
            }
        });
    }
    const RacePanel& race = m_classifier->race();
    connect(&race, &RacePanel::exportRequested, this,
            [this] { guarded([this] { m_exports->exportTable(m_classifier->race().csv()); }); });
    connect(&race.runner(), &RaceRunner::progressed, m_status, [this](int finished, int all) {
        m_status->showJob(tr("Race: %1 of %2 runs").arg(finished).arg(all));
    });
    connect(&race.runner(), &RaceRunner::finished, m_status,
            [this] { m_status->showJob(QString()); });
    connect(m_files, &SessionFiles::done, m_status, &StatusLine::showDone);
    connect(m_exports, &Exports::done, m_status, &StatusLine::showDone);
    connect(m_files, &SessionFiles::noticed, m_notice, &NoticeBar::setText);
}

void MainWindow::buildActions() {
    std::map<MenuId, QMenu*> menus = {
        {MenuId::file, menuBar()->addMenu(tr("&File"))},
        {MenuId::edit, menuBar()->addMenu(tr("&Edit"))},
        {MenuId::view, menuBar()->addMenu(tr("&View"))},
        {MenuId::training, menuBar()->addMenu(tr("&Training"))},
        {MenuId::help, menuBar()->addMenu(tr("&Help"))},
    };
    // Sub-menus stand where the first of their commands would.
    const auto menuOf = [&](const ActionRow& row) {
        if (menus.find(row.menu) == menus.end()) {
            menus[row.menu] = menus[MenuId::view]->addMenu(tr("&Panels"));
        }
        return menus[row.menu];
    };
    for (const ActionRow& row : ActionTable::rows()) {
        if (row.separatorBefore) {
            menuOf(row)->addSeparator();
        }
        QAction* action = menuOf(row)->addAction(ActionTable::translated(row));
        action->setObjectName(QLatin1String(row.id));
        action->setShortcut(QKeySequence(QLatin1String(row.shortcut)));
        action->setCheckable(row.checkable);
        action->setStatusTip(action->text().remove(QLatin1Char('&')));
        connect(action, &QAction::triggered, this, [this, &row] { row.run(*this); });
        m_actions[row.id] = action;
        if (std::string_view(row.id) == "open") {
            QMenu* recent = menus[MenuId::file]->addMenu(tr("Open &recent"));
            recent->setObjectName(QStringLiteral("recent_files"));
            m_files->fillRecent(recent);
        }
    }
    buildLanguageMenu(menus[MenuId::view]);
}

void MainWindow::buildLanguageMenu(QMenu* menu) {
    QMenu* languages = menu->addMenu(tr("Lan&guage"));
    auto* group = new QActionGroup(this);
    for (const QString& id : Language::names()) {
        QAction* action = languages->addAction(Language::ownName(id));
        action->setObjectName(QStringLiteral("language_") + id);
        action->setCheckable(true);
        action->setChecked(id == m_appearance.language);
        group->addAction(action);
        connect(action, &QAction::triggered, this,
                [this, chosen = id] { emit languageChosen(chosen); });
    }
}

/// What can be put away to leave the screen to the pictures.
void MainWindow::addPanels() {
    // With large text a projector has room for the pictures and what changes them, not for all.
    constexpr int kRoomForAll = 1600;
    const bool all = !m_appearance.large || screen()->availableSize().width() >= kRoomForAll;
    m_panels->add(QStringLiteral("activation"), m_activation, m_actions["panel_activation"], true);
    m_panels->add(QStringLiteral("facts"), &m_curves->facts(), m_actions["panel_facts"], all);
    m_panels->add(QStringLiteral("lab"), &m_classifier->lab(), m_actions["panel_lab"], all);
}

void MainWindow::refreshActions() {
    m_actions["undo"]->setEnabled(m_store.canUndo());
    m_actions["redo"]->setEnabled(m_store.canRedo());
    m_actions["play"]->setChecked(m_runs.isPlaying());
    m_actions["dark_theme"]->setChecked(m_appearance.theme == Theme::dark);
    m_actions["print_theme"]->setChecked(m_appearance.theme == Theme::print);
    m_actions["large_text"]->setChecked(m_appearance.large);
    m_actions["normal_text"]->setChecked(!m_appearance.large);
    m_actions["full_screen"]->setChecked(isFullScreen());
    refreshTitle();
}

void MainWindow::refreshTitle() {
    setWindowTitle(QStringLiteral("%1[*] – Actiscope").arg(m_files->name()));
    setWindowModified(m_runs.hasUnsavedChanges());
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
    m_actions["full_screen"]->setChecked(isFullScreen());
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
