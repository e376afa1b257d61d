#include "ui/window/main_window.h"

#include "core/data/csv.h"
#include "core/errors.h"
#include "core/export/csv.h"
#include "core/export/polynomial_text.h"
#include "core/export/pytorch.h"
#include "core/session/gallery.h"
#include "ui/controls/hint_bar.h"
#include "ui/io/lesson_library.h"
#include "ui/io/session_json.h"
#include "ui/panels/activation_panel.h"
#include "ui/panels/classifier_panel.h"
#include "ui/panels/curves_panel.h"
#include "ui/panels/feature_readouts.h"
#include "ui/panels/features_panel.h"
#include "ui/panels/gallery_panel.h"
#include "ui/panels/lesson_panel.h"
#include "ui/panels/race_panel.h"
#include "ui/window/action_table.h"
#include "ui/window/figure.h"

#include <QAbstractButton>
#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QKeyEvent>
#include <QLabel>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QSaveFile>
#include <QSignalBlocker>
#include <QSplitter>
#include <QStatusBar>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <map>

namespace actiscope::ui {
namespace {

constexpr int kMessageMilliseconds = 5000;
constexpr int kActivationWidth = 280;
constexpr int kLessonWidth = 290;

/// The kinds of picture are the filters of the dialog; a name without an ending gets theirs.
FileDialogs::FigureTarget askForFigure(QWidget* parent) {
    struct Kind {
        QString filter;
        QString suffix;
        int scale;
    };
    const std::vector<Kind> kinds{
        {MainWindow::tr("PNG, as on the screen (*.png)"), QStringLiteral(".png"), 1},
        {MainWindow::tr("PNG, 2 times as fine (*.png)"), QStringLiteral(".png"), 2},
        {MainWindow::tr("PNG, 4 times as fine (*.png)"), QStringLiteral(".png"), 4},
        {MainWindow::tr("SVG, for the web (*.svg)"), QStringLiteral(".svg"), 1},
        {MainWindow::tr("PDF, for print (*.pdf)"), QStringLiteral(".pdf"), 1},
    };
    QStringList filters;
    for (const Kind& kind : kinds) {
        filters.append(kind.filter);
    }
    QString chosen = filters.front();
    QString path = QFileDialog::getSaveFileName(parent, MainWindow::tr("Export picture"),
                                                QStringLiteral("actiscope"),
                                                filters.join(QStringLiteral(";;")), &chosen);
    const Kind& kind =
        kinds[static_cast<std::size_t>(std::max<qsizetype>(filters.indexOf(chosen), 0))];
    if (!path.isEmpty() && QFileInfo(path).suffix().isEmpty()) {
        path += kind.suffix;
    }
    return {path, kind.scale};
}

} // namespace

FileDialogs FileDialogs::native() {
    return {
        [](QWidget* parent) {
            return QFileDialog::getOpenFileName(
                parent, MainWindow::tr("Open session"), QString(),
                MainWindow::tr(
                    "Actiscope sessions (*.actiscope.json *.actiscope *.json);;All files (*)"));
        },
        [](QWidget* parent) {
            return QFileDialog::getSaveFileName(
                parent, MainWindow::tr("Save session"), QStringLiteral("session.actiscope.json"),
                MainWindow::tr("Actiscope sessions (*.actiscope.json *.actiscope *.json)"));
        },
        [](QWidget* parent) { return askForFigure(parent); },
        [](QWidget* parent) {
            return QFileDialog::getSaveFileName(
                parent, MainWindow::tr("Export data"), QStringLiteral("actiscope.csv"),
                MainWindow::tr("Tables (*.csv);;LaTeX of the Features view (*.tex)"));
        },
        [](QWidget* parent) {
            return QFileDialog::getSaveFileName(parent, MainWindow::tr("Export PyTorch script"),
                                                QStringLiteral("actiscope_model.py"),
                                                MainWindow::tr("Python scripts (*.py)"));
        },
        [](QWidget* parent) {
            return QFileDialog::getOpenFileName(parent, MainWindow::tr("Import samples"), QString(),
                                                MainWindow::tr("Tables (*.csv);;All files (*)"));
        },
        [](QWidget* parent, const QString& message) {
            QMessageBox::warning(parent, QStringLiteral("Actiscope"), message);
        },
    };
}

MainWindow::MainWindow(SessionStore& store, TrainingRuns& runs, const Appearance& appearance,
                       FileDialogs dialogs)
    : m_store(store),
      m_runs(runs),
      m_dialogs(std::move(dialogs)),
      m_theme(appearance.theme),
      m_columns(new QSplitter(Qt::Horizontal, this)),
      m_left(new QSplitter(Qt::Vertical, m_columns)),
      m_tabs(new QTabWidget(this)),
      m_curves(new CurvesPanel(store, runs, m_tabs)),
      m_gallery(new GalleryPanel(store, m_tabs)),
      m_classifier(new ClassifierPanel(store, runs, m_tabs)),
      m_features(new FeaturesPanel(store, runs, m_tabs)),
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
    m_tabs->addTab(m_curves, tr("Curves"));
    m_tabs->addTab(m_gallery, tr("Gallery"));
    m_tabs->addTab(m_classifier, tr("Classifier"));
    m_tabs->addTab(m_features, tr("Features"));

    auto* activation = new ActivationPanel(store, this);
    activation->setObjectName(QStringLiteral("activation_panel"));
    m_lessons->setObjectName(QStringLiteral("lesson_panel"));
    m_hint->setObjectName(QStringLiteral("first_hint"));
    m_left->addWidget(activation);
    m_left->setChildrenCollapsible(false);
    m_columns->addWidget(m_left);
    m_columns->addWidget(m_tabs);
    m_columns->addWidget(m_lessons);
    m_columns->setStretchFactor(0, 0);
    m_columns->setStretchFactor(1, 1);
    m_columns->setStretchFactor(2, 0);
    m_columns->setSizes({kActivationWidth, 1000, kLessonWidth});
    m_columns->setChildrenCollapsible(false);
    auto* center = new QWidget(this);
    auto* column = new QVBoxLayout(center);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_hint);
    column->addWidget(m_columns, 1);
    setCentralWidget(center);
    m_hint->hide();
    m_lessons->hide();

    auto* hint = new QLabel(tr("Space plays and pauses · double-click a slider for its default · "
                               "wheel zooms a plot, dragging pans, Home resets"),
                            this);
    statusBar()->addPermanentWidget(hint);

    buildActions(appearance);
    buildLessonsButton();
    connect(m_lessons, &LessonPanel::panelsHidden, this, &MainWindow::setPanelsHidden);
    connect(m_hint, &HintBar::actionRequested, this, [this] { showLessons(true); });
    connect(m_tabs, &QTabWidget::currentChanged, this, [this](int index) {
        m_store.editWithoutUndo([index](Session& s) { s.view = static_cast<View>(index); });
    });
    connect(&store, &SessionStore::changed, this, [this](const Session&, const Session& now) {
        m_tabs->setCurrentIndex(static_cast<int>(now.view));
    });
    connect(&m_classifier->race(), &RacePanel::exportRequested, this,
            [this] { guarded([this] { exportRace(); }); });
    connect(&store, &SessionStore::stateChanged, this, &MainWindow::refreshActions);
    connect(&runs, &TrainingRuns::playingChanged, this, &MainWindow::refreshActions);
    m_tabs->setCurrentIndex(static_cast<int>(store.session().view));
    refreshActions();
    qApp->installEventFilter(this);
}

MainWindow::~MainWindow() {
    // The panel tells of panels to show again while it goes, when this window's members are gone.
    disconnect(m_lessons, nullptr, this, nullptr);
}

void MainWindow::buildActions(const Appearance& appearance) {
    std::map<MenuId, QMenu*> menus = {
        {MenuId::file, menuBar()->addMenu(tr("&File"))},
        {MenuId::edit, menuBar()->addMenu(tr("&Edit"))},
        {MenuId::view, menuBar()->addMenu(tr("&View"))},
        {MenuId::training, menuBar()->addMenu(tr("&Training"))},
        {MenuId::help, menuBar()->addMenu(tr("&Help"))},
    };
    std::map<std::string_view, QAction*> actions;
    for (const ActionRow& row : ActionTable::rows()) {
        QMenu* menu = menus[row.menu];
        if (row.separatorBefore) {
            menu->addSeparator();
        }
        QAction* action = menu->addAction(ActionTable::translated(row));
        action->setObjectName(QLatin1String(row.id));
        action->setShortcut(QKeySequence(QLatin1String(row.shortcut)));
        action->setCheckable(row.checkable);
        action->setStatusTip(action->text().remove(QLatin1Char('&')));
        connect(action, &QAction::triggered, this, [this, &row] { row.run(*this); });
        actions[row.id] = action;
    }
    m_undo = actions["undo"];
    m_redo = actions["redo"];
    m_play = actions["play"];
    m_showLessons = actions["lessons"];
    m_dark = actions["dark_theme"];
    m_dark->setChecked(appearance.theme == Theme::dark);
    buildLanguageMenu(menus[MenuId::view], appearance.language);
}

void MainWindow::buildLanguageMenu(QMenu* menu, const QString& current) {
    QMenu* languages = menu->addMenu(tr("Lan&guage"));
    auto* group = new QActionGroup(this);
    // Each language is written in itself, so that a person who lost the way finds back.
    for (const auto& [id, name] :
         {std::pair{QStringLiteral("en"), QStringLiteral("English")},
          std::pair{QStringLiteral("zh_CN"), QStringLiteral("简体中文")}}) {
        QAction* action = languages->addAction(name);
        action->setObjectName(QStringLiteral("language_") + id);
        action->setCheckable(true);
        action->setChecked(id == current);
        group->addAction(action);
        connect(action, &QAction::triggered, this,
                [this, chosen = id] { emit languageChosen(chosen); });
    }
}

void MainWindow::refreshActions() {
    m_undo->setEnabled(m_store.canUndo());
    m_redo->setEnabled(m_store.canRedo());
    m_play->setChecked(m_runs.isPlaying());
    refreshTitle();
}

void MainWindow::refreshTitle() {
    const QString name = m_path.isEmpty() ? tr("new session") : QFileInfo(m_path).fileName();
    setWindowTitle(QStringLiteral("%1[*] – Actiscope").arg(name));
    setWindowModified(m_store.isModified());
}

void MainWindow::setPath(const QString& path) {
    m_path = path;
    refreshTitle();
}

/// Beside the tabs, where nobody has to look for it.
void MainWindow::buildLessonsButton() {
    auto* button = new QToolButton(m_tabs);
    button->setDefaultAction(m_showLessons);
    button->setObjectName(QStringLiteral("lessons_button"));
    button->setAccessibleName(tr("Lessons"));
    button->setToolTip(tr("The story of the lecture, step by step (F2)"));
    m_tabs->setCornerWidget(button, Qt::TopRightCorner);
}

/// A column of their own where the window is wide enough, else below the activation function: the
/// projector of a lecture room may have 1024 pixels.
void MainWindow::placeLessons() {
    const bool fits = width() >= minimumSizeHint().width() + m_lessons->minimumWidth();
    QSplitter* column = fits ? m_columns : m_left;
    if (m_lessons->parentWidget() != column) {
        column->addWidget(m_lessons);
    }
    if (!fits) {
        m_left->setSizes({height() / 2, height() / 2});
    }
}

void MainWindow::showLessons(bool shown) {
    m_showLessons->setChecked(shown);
    if (shown && !lessonsShown()) {
        placeLessons();
    }
    m_lessons->setVisible(shown);
    fitLeftColumn();
    m_hint->hide();
    if (shown) {
        m_lessons->takeFocus();
    }
}

void MainWindow::setPanelsHidden(const QStringList& names) {
    for (const QPointer<QWidget>& panel : m_hiddenPanels) {
        if (panel) {
            panel->show();
        }
    }
    m_hiddenPanels.clear();
    for (const QString& name : names) {
        QWidget* panel = findChild<QWidget*>(name);
        if (panel != nullptr && !panel->isHidden()) {
            panel->hide();
            m_hiddenPanels.emplace_back(panel);
        }
    }
    fitLeftColumn();
}

/// The column goes when everything in it is hidden: its place is the views'.
void MainWindow::fitLeftColumn() {
    bool isEmpty = true;
    for (int i = 0; i < m_left->count(); ++i) {
        isEmpty = isEmpty && m_left->widget(i)->isHidden();
    }
    m_left->setHidden(isEmpty);
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

void MainWindow::guarded(const std::function<void()>& command) {
    try {
        command();
    } catch (const std::exception& error) {
        m_dialogs.showError(this, QString::fromUtf8(error.what()));
    }
}

void MainWindow::openSession(const QString& path) {
    const Session session = loadSession(path);
    m_runs.setPlaying(false);
    m_path = path;
    m_store.replace(session);
    statusBar()->showMessage(tr("Opened %1").arg(path), kMessageMilliseconds);
}

void MainWindow::open() {
    const QString path = m_dialogs.openSession(this);
    if (!path.isEmpty()) {
        openSession(path);
    }
}

void MainWindow::save() {
    if (m_path.isEmpty()) {
        saveAs();
        return;
    }
    saveSession(m_runs.sessionWithWeights(), m_path);
    m_store.markSaved();
    statusBar()->showMessage(tr("Saved %1").arg(m_path), kMessageMilliseconds);
}

void MainWindow::saveAs() {
    const QString path = m_dialogs.saveSession(this);
    if (path.isEmpty()) {
        return;
    }
    const QString before = std::exchange(m_path, path);
    try {
        save();
    } catch (...) {
        m_path = before;
        throw;
    }
}

void MainWindow::exportFigure() {
    const FileDialogs::FigureTarget target = m_dialogs.exportFigure(this);
    if (!target.path.isEmpty()) {
        const Session session = m_runs.sessionWithWeights();
        writeFigure(session, session.view, target.path, m_tabs->currentWidget()->size(), palette(),
                    target.scale);
        statusBar()->showMessage(tr("Wrote %1").arg(target.path), kMessageMilliseconds);
    }
}

/// The numbers behind the view: curves, the table of the gallery, or the course of training.
void MainWindow::exportData() {
    const QString path = m_dialogs.exportData(this);
    if (path.isEmpty()) {
        return;
    }
    const Session& session = m_store.session();
    const auto csv = [&]() -> std::string {
        switch (session.view) {
        case View::curves: {
            constexpr int kRows = 1001;
            return curvesCsv(session, kRows);
        }
        case View::gallery:
            return galleryCsv(session);
        case View::classifier: {
            const auto& linear = m_runs.run(Pane::linear).snapshot();
            const auto& chosen = m_runs.run(Pane::chosen).snapshot();
            return historyCsv(linear ? linear->history : std::vector<HistoryPoint>(),
                              chosen ? chosen->history : std::vector<HistoryPoint>());
        }
        case View::features:
            return coefficientsText(path);
        }
        return {};
    }();
    writeText(path, csv);
}

/// The polynomial that the Features view shows: LaTeX into a .tex file, else a table.
std::string MainWindow::coefficientsText(const QString& path) const {
    const FeatureResult& result = m_features->result();
    if (result.scene.problem != SceneProblem::none) {
        throw InputError(problemText(result.scene.problem).toStdString());
    }
    if (path.endsWith(QLatin1String(".tex"), Qt::CaseInsensitive)) {
        constexpr int kDigits = 6;
        const bool shifted = result.scene.around.x != 0.0 || result.scene.around.y != 0.0;
        return polynomialLatex(result.expanded.polynomial, {kDigits, 1000, shifted}) + "\n";
    }
    const std::string description = result.scene.activation.description() + ", " +
                                    subjectText(m_store.session().features.subject).toStdString();
    return coefficientsCsv(result.expanded.polynomial, description, result.scene.around);
}

void MainWindow::writeText(const QString& path, const std::string& text) {
    QSaveFile file(path);
    const auto size = static_cast<qint64>(text.size());
    if (!file.open(QIODevice::WriteOnly) || file.write(text.data(), size) != size ||
        !file.commit()) {
        throw InputError(path.toStdString() + ": " + file.errorString().toStdString());
    }
    statusBar()->showMessage(tr("Wrote %1").arg(path), kMessageMilliseconds);
}

void MainWindow::exportWeights() {
    const QString path = m_dialogs.exportData(this);
    if (!path.isEmpty()) {
        writeText(path, weightsCsv(m_runs.trainedSession()));
    }
}

void MainWindow::exportRace() {
    const QString path = m_dialogs.exportData(this);
    if (!path.isEmpty()) {
        writeText(path, m_classifier->race().csv());
    }
}

void MainWindow::exportPyTorch() {
    const QString path = m_dialogs.exportScript(this);
    if (!path.isEmpty()) {
        writeText(path, pytorchScript(m_runs.trainedSession()));
    }
}

void MainWindow::openSamples(const QString& path) {
    const auto own = std::make_shared<const DataSet>(loadDataCsv(path.toStdString()));
    if (own->size() > kMostOwnSamples) {
        throw InputError(path.toStdString() + ": has " + std::to_string(own->size()) +
                         " samples; the window takes at most " + std::to_string(kMostOwnSamples) +
                         ", `actiscope train --data` any number");
    }
    m_store.edit({}, [&own](Session& s) {
        s.view = View::classifier;
        s.training.data.own = own;
        s.training.data.kind = DataKind::own;
        ++s.training.data.ownOrigin;
    });
    statusBar()->showMessage(tr("%1 samples from %2").arg(own->size()).arg(path),
                             kMessageMilliseconds);
}

void MainWindow::importSamples() {
    const QString path = m_dialogs.importSamples(this);
    if (!path.isEmpty()) {
        openSamples(path);
    }
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
            openSession(path);
        } else {
            openSamples(path);
        }
    });
}

void MainWindow::copyImage() {
    const Session session = m_runs.sessionWithWeights();
    constexpr int kScale = 2; // sharp on a slide
    QGuiApplication::clipboard()->setImage(
        figureImage(session, session.view, m_tabs->currentWidget()->size(), palette(), kScale));
    statusBar()->showMessage(tr("The view is on the clipboard as a picture"), kMessageMilliseconds);
}

void MainWindow::toggleTheme() {
    m_theme = m_theme == Theme::dark ? Theme::light : Theme::dark;
    m_dark->setChecked(m_theme == Theme::dark);
    emit themeChosen(m_theme);
}

void MainWindow::about() {
    QMessageBox::about(
        this, tr("About Actiscope"),
        tr("<h3>Actiscope %1</h3><p>An oscilloscope for the activation functions of neural "
           "networks.</p><p>Free software under the GNU General Public License, version 3 or "
           "later. Built with Qt %2, QCustomPlot and Eigen.</p>")
            .arg(QStringLiteral(ACTISCOPE_VERSION), QString::fromLatin1(qVersion())));
}

} // namespace actiscope::ui
