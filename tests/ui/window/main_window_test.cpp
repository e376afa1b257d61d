#include "core/session/settings.h"
#include "ui/controls/setting/real_slider.h"
#include "ui/io/session_json.h"
#include "ui/lessons/lesson_panel.h"
#include "ui/plot/curve/curve_plot.h"
#include "ui/plot/loss_plot.h"
#include "ui/views/classifier/classifier_panel.h"
#include "ui/views/classifier/race_panel.h"
#include "ui/views/curves/curves_panel.h"
#include "ui/window/main_window.h"
#include "ui/window/preferences/language.h"
#include "ui/window/view_table.h"

#include <QAbstractButton>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <map>
#include <string>

using namespace actiscope;
using namespace actiscope::ui;

namespace {

struct Scene {
    QString path;
    int scale = 1;
    QStringList errors;
    SessionStore store;
    TrainingRuns runs{store};
    std::unique_ptr<MainWindow> window;

    explicit Scene(const QString& language = QStringLiteral("en")) {
        const auto answer = [this](QWidget*) { return path; };
        window = std::make_unique<MainWindow>(
            store, runs, Appearance{Theme::light, language},
            FileDialogs{answer, answer,
                        [this](QWidget*) {
                            return FileDialogs::FigureTarget{path, scale};
                        },
                        answer, answer, answer,
                        [this](QWidget*, const QString& text) { errors.append(text); }});
        window->resize(1280, 720);
        window->show();
    }
    QAction* action(const char* name) { return window->findChild<QAction*>(QLatin1String(name)); }
    const TrainingSnapshot* snapshot(Pane which = Pane::chosen) const {
        return runs.run(which).snapshot().get();
    }
    /// Trains both networks up to an epoch.
    void trainTo(std::uint64_t epoch) {
        const auto at = [this](Pane which) {
            return snapshot(which) ? snapshot(which)->epoch : std::uint64_t{0};
        };
        QTRY_VERIFY(snapshot() && snapshot(Pane::compared));
        for (std::uint64_t next = at(Pane::chosen) + 1; next <= epoch; ++next) {
            runs.stepEpoch();
            QTRY_VERIFY(at(Pane::chosen) == next && at(Pane::compared) == next);
        }
    }
};

} // namespace

class MainWindowTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        installPlotAccessibility();
        installSliderAccessibility();
    }

    void importsSamplesAndSaysWhatIsWrong() {
        Scene scene;
        QTemporaryDir folder;
        scene.path = folder.filePath("samples.csv");
        const auto write = [&](const char* text) {
            QFile file(scene.path);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(text);
        };
        write("x1,x2,label\n0,0,in\n1,1,in\n2,2,out\n");
        scene.action("import_samples")->trigger();
        QVERIFY2(scene.errors.isEmpty(), qPrintable(scene.errors.join(' ')));
        QCOMPARE(scene.runs.data()->size(), 3);
        QCOMPARE(scene.store.session().view, View::classifier);
        const Session before = scene.store.session();
        write("x1,x2,label\n0,0,in\n1,oops,in\n2,2,out\n");
        scene.action("import_samples")->trigger();
        QCOMPARE(scene.errors.size(), 1);
        QVERIFY2(scene.errors[0].contains("line 3, column x2"), qPrintable(scene.errors[0]));
        QVERIFY(scene.store.session() == before);
        scene.action("undo")->trigger();
        QVERIFY(scene.store.session().training.data.kind == DataKind::triangles);
        QCOMPARE(scene.runs.data()->size(), 200);
    }

    void lessonsOpenBesideTheViews() {
        Scene scene;
        auto* panel = &scene.window->lessons();
        QVERIFY(!panel->isVisible());
        scene.window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(scene.window.get()));
        QTest::keyClick(scene.window.get(), Qt::Key_F2);
        QVERIFY(panel->isVisible());
        QVERIFY(scene.action("lessons")->isChecked());
        QVERIFY(panel->library().problems.isEmpty());
        QVERIFY(panel->library().lessons.size() >= 12);
        scene.window->findChild<QToolButton*>("lessons_button")->click();
        QVERIFY(!panel->isVisible());
        QVERIFY(!scene.action("lessons")->isChecked());
    }

    /// Opens every lesson, shows every step, and looks whether all panels come back.
    void everyStepCanBeShown() {
        Scene scene;
        scene.window->showLessons(true);
        LessonPanel& panel = scene.window->lessons();
        for (std::size_t l = 0; l < panel.library().lessons.size(); ++l) {
            panel.openLesson(l);
            for (std::size_t s = 0; s < panel.library().lessons[l].steps.size(); ++s) {
                panel.showStep(s);
                panel.findChild<QPushButton*>("lesson_show")->click();
                for (const std::string& name : panel.library().lessons[l].steps[s].hidden) {
                    auto* hidden = scene.window->findChild<QWidget*>(QString::fromStdString(name));
                    QVERIFY2(hidden != nullptr && hidden->isHidden(), name.c_str());
                }
            }
        }
        panel.closeLesson();
        scene.runs.setPlaying(false);
        for (const std::string_view name : hideablePanels()) {
            auto* panelWidget = scene.window->findChild<QWidget*>(
                QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())));
            QVERIFY2(panelWidget != nullptr && !panelWidget->isHidden(), name.data());
        }
    }

    /// Beside the views on a laptop, below the activation function on an old projector.
    void lessonsFitTheScreen_data() {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<bool>("beside");
        QTest::newRow("laptop") << QSize(1366, 768) << true;
        QTest::newRow("projector") << QSize(1024, 700) << false;
    }

    void lessonsFitTheScreen() {
        QFETCH(QSize, size);
        QFETCH(bool, beside);
        Scene scene;
        scene.window->resize(size);
        scene.window->showLessons(true);
        const QSize smallest = scene.window->minimumSizeHint();
        QVERIFY2(smallest.width() <= size.width() && smallest.height() <= size.height(),
                 qPrintable(QStringLiteral("%1x%2").arg(smallest.width()).arg(smallest.height())));
        const QWidget& lessons = scene.window->lessons();
        const int right = lessons.mapTo(scene.window.get(), QPoint(lessons.width(), 0)).x();
        QVERIFY2(beside == (right > size.width() / 2), qPrintable(QString::number(right)));
    }

    /// Nothing stays empty where a hidden panel stood.
    void hiddenPanelsGiveTheirPlace() {
        Scene scene;
        scene.window->resize(1366, 768);
        auto* views = scene.window->findChild<QTabWidget*>("views");
        const auto left = [&] { return views->mapTo(scene.window.get(), QPoint()).x(); };
        const int before = left();
        QVERIFY(before > 200);
        scene.window->setPanelsHidden({"activation_panel"});
        QTRY_VERIFY(left() < 20);
        scene.window->setPanelsHidden({});
        QTRY_COMPARE(left(), before);
    }

    /// As when the language is changed: another window over the same session.
    void windowEndsWithALessonOpen() {
        for (int i = 0; i < 3; ++i) {
            Scene scene;
            scene.window->showLessons(true);
            scene.window->lessons().openLesson(0);
            QVERIFY(scene.window->findChild<QWidget*>("lab")->isHidden());
            scene.window.reset();
        }
    }

    void firstHintCanBeDismissed() {
        Scene scene;
        auto* hint = scene.window->findChild<QWidget*>("first_hint");
        QVERIFY(hint->isHidden());
        scene.window->showFirstHint();
        QVERIFY(hint->isVisible());
        scene.window->findChild<QToolButton*>("first_hint_close")->click();
        QVERIFY(hint->isHidden());
        scene.window->showFirstHint();
        scene.window->findChild<QPushButton*>("first_hint_lessons")->click();
        QVERIFY(scene.window->lessons().isVisible());
        QVERIFY(hint->isHidden());
    }

    void exportsTheRace() {
        Scene scene;
        QTemporaryDir folder;
        scene.path = folder.filePath("race.csv");
        auto* button = scene.window->findChild<QPushButton*>("race_export");
        QVERIFY(!button->isEnabled());
        scene.window->findChild<QSpinBox*>("race_seeds")->setValue(2);
        scene.window->findChild<QPushButton*>("race_start")->click();
        QTRY_VERIFY_WITH_TIMEOUT(!scene.window->classifier().race().runner().isRunning(), 60000);
        button->click();
        QVERIFY2(scene.errors.isEmpty(), qPrintable(scene.errors.join(' ')));
        QFile file(scene.path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        QVERIFY(text.startsWith("activation,seed,solved,epochs,train_accuracy,seconds\n"));
        QVERIFY(text.contains("\ntanh,1,"));
        scene.path = folder.filePath("missing/race.csv");
        button->click();
        QCOMPARE(scene.errors.size(), 1);
    }

    void exportsWeightsAndScript() {
        Scene scene;
        QTRY_VERIFY(scene.runs.run(Pane::chosen).snapshot());
        QTemporaryDir folder;
        const auto written = [&](const char* action, const char* name) {
            scene.path = folder.filePath(name);
            scene.action(action)->trigger();
            QFile file(scene.path);
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        QVERIFY(written("export_weights", "w.csv").startsWith("layer,unit,input,value\n1,1,x1,"));
        QVERIFY(written("export_pytorch", "m.py").contains("model = Model()"));
        QVERIFY(scene.errors.isEmpty());
    }

    void everyActionHasAShortcutOfItsOwn() {
        Scene scene;
        QSet<QString> shortcuts;
        int commands = 0;
        for (const QAction* action : scene.window->findChildren<QAction*>()) {
            if (action->objectName().isEmpty() || action->objectName().startsWith("language_") ||
                action->menu() != nullptr || action->text().isEmpty() ||
                action->objectName().startsWith("qt_") || action->objectName().startsWith("_q")) {
                continue;
            }
            ++commands;
            const QString keys = action->shortcut().toString();
            QVERIFY2(!keys.isEmpty(), qPrintable(action->objectName()));
            QVERIFY2(!shortcuts.contains(keys), qPrintable(keys));
            shortcuts.insert(keys);
        }
        QVERIFY(commands >= 14);
    }

    /// Rows are found by the value of View, and files call a view by its name.
    void theTableOfViewsHasARowForEachInOrder() {
        QCOMPARE(viewTable().size(), viewNames().size());
        for (std::size_t i = 0; i < viewTable().size(); ++i) {
            const ViewRow& row = viewTable()[i];
            QCOMPARE(static_cast<std::size_t>(row.view), i);
            QCOMPARE(std::string(row.action), "view_" + std::string(viewName(row.view)));
        }
    }

    void everyControlHasAName() {
        Scene scene;
        for (const ViewRow& row : viewTable()) {
            scene.action(row.action)->trigger();
            for (const QWidget* widget : scene.window->findChildren<QWidget*>()) {
                const bool control = qobject_cast<const QAbstractButton*>(widget) ||
                                     qobject_cast<const QAbstractSlider*>(widget) ||
                                     qobject_cast<const QAbstractSpinBox*>(widget) ||
                                     qobject_cast<const QComboBox*>(widget) ||
                                     qobject_cast<const PlotWidget*>(widget);
                if (!control || !widget->isVisible() || widget->objectName().startsWith("qt_") ||
                    widget->inherits("QScrollBar") || widget->inherits("QTabBar") ||
                    widget->inherits("QTableCornerButton")) {
                    continue;
                }
                QAccessibleInterface* accessible =
                    QAccessible::queryAccessibleInterface(const_cast<QWidget*>(widget));
                QVERIFY2(accessible && !accessible->text(QAccessible::Name).isEmpty(),
                         widget->metaObject()->className());
                QVERIFY2(!widget->objectName().isEmpty(), widget->metaObject()->className());
            }
        }
    }

    void mnemonicsAreUniqueInEveryView() {
        Language language;
        for (const char* name : {"en", "zh_CN"}) {
            language.apply(name);
            Scene scene(name);
            for (const ViewRow& row : viewTable()) {
                scene.action(row.action)->trigger();
                QStringList texts;
                for (const QAction* menu : scene.window->menuBar()->actions()) {
                    texts.append(menu->text());
                }
                for (const QLabel* label : scene.window->findChildren<QLabel*>()) {
                    if (label->isVisible() && label->buddy() != nullptr) {
                        texts.append(label->text());
                    }
                }
                for (const QPushButton* button : scene.window->findChildren<QPushButton*>()) {
                    if (button->isVisible()) {
                        texts.append(button->text());
                    }
                }
                QSet<QString> seen;
                for (const QString& text : texts) {
                    const QString keys = QKeySequence::mnemonic(text).toString();
                    QVERIFY2(keys.isEmpty() || !seen.contains(keys), qPrintable(keys + " " + text));
                    seen.insert(keys);
                }
            }
        }
        language.apply("en");
    }

    void plotsAreChartsToAScreenReader() {
        Scene scene;
        QAccessibleInterface* plot =
            QAccessible::queryAccessibleInterface(&scene.window->curves().plot());
        QCOMPARE(plot->role(), QAccessible::Chart);
        QVERIFY(plot->text(QAccessible::Description).startsWith("ELU, alpha 1; at x = "));
    }

    void spacePlaysExceptOnAButton() {
        Scene scene;
        QVERIFY(QTest::qWaitForWindowActive(scene.window.get()));
        scene.window->curves().plot().setFocus();
        QTest::keyClick(scene.window.get(), Qt::Key_Space);
        QVERIFY(scene.runs.isPlaying());
        QTest::keyClick(scene.window.get(), Qt::Key_Space);
        QVERIFY(!scene.runs.isPlaying());
        scene.action("view_classifier")->trigger();
        auto* step = scene.window->findChild<QAbstractButton*>("step");
        step->setFocus();
        QTest::keyClick(step, Qt::Key_Space);
        QVERIFY(!scene.runs.isPlaying());
        QTRY_COMPARE(scene.runs.run(Pane::chosen).snapshot()->epoch, std::uint64_t{1});
    }

    void savesAndOpens() {
        const QTemporaryDir folder;
        Scene scene;
        scene.path = folder.filePath("s.json");
        scene.store.edit({}, [](Session& s) { setActivationParameter(s, "alpha", 0.5); });
        QVERIFY(scene.window->isWindowModified());
        QTRY_VERIFY(scene.runs.run(Pane::chosen).snapshot());
        scene.runs.stepEpoch();
        QTRY_COMPARE(scene.runs.run(Pane::chosen).snapshot()->epoch, std::uint64_t{1});
        QTRY_COMPARE(scene.runs.run(Pane::compared).snapshot()->epoch, std::uint64_t{1});
        scene.action("save")->trigger();
        QCOMPARE(scene.errors, QStringList());
        QVERIFY(!scene.window->isWindowModified());

        Scene other;
        other.path = scene.path;
        other.action("open")->trigger();
        QCOMPARE(other.errors, QStringList());
        QCOMPARE(other.store.session().activation().parameter("alpha"), 0.5);
        QVERIFY(other.store.session().weights);
        QTRY_VERIFY(other.runs.run(Pane::chosen).snapshot());
        QVERIFY((other.runs.run(Pane::chosen).snapshot()->parameters ==
                 scene.runs.run(Pane::chosen).snapshot()->parameters)
                    .all());
    }

    void aDamagedFileIsReportedAndChangesNothing() {
        const QTemporaryDir folder;
        Scene scene;
        scene.path = folder.filePath("bad.json");
        QFile file(scene.path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"version\": 1, ");
        file.close();
        const Session before = scene.store.session();
        scene.action("open")->trigger();
        QCOMPARE(scene.errors.size(), 1);
        QVERIFY(scene.errors[0].contains("bad.json") && scene.errors[0].contains("line 1"));
        QCOMPARE(scene.store.session(), before);
    }

    void anExceptionWhileTrainingIsSaidAcrossTheWindow() {
        Scene scene;
        QTRY_VERIFY(scene.snapshot());
        Session impossible = scene.store.session();
        impossible.training.activations = {Activation("tanh"), Activation("relu")}; // for one layer
        scene.runs.run(Pane::chosen).restart(impossible, scene.runs.data());
        auto* notice = scene.window->findChild<QLabel*>("notice");
        QTRY_VERIFY(notice->isVisible());
        QVERIFY(notice->text().contains("activation"));
        scene.action("reset")->trigger();
        QTRY_VERIFY(scene.snapshot());
    }

    /// The picture calls the network on the left what the window calls it.
    void aPictureNamesTheComparedNetwork() {
        const QTemporaryDir folder;
        for (const auto& [id, title] :
             {std::pair("identity", ">Linear: "), std::pair("tanh", ">Compared: Tanh<")}) {
            Scene scene;
            scene.store.edit({}, [id = id](Session& s) {
                s.view = View::classifier;
                s.classifier.compared = Activation(id);
            });
            scene.path = folder.filePath("named.svg");
            scene.action("export_figure")->trigger();
            QFile file(scene.path);
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QString svg = file.readAll();
            QVERIFY2(svg.contains(title), title);
        }
    }

    void exportsPictures() {
        const QTemporaryDir folder;
        Scene scene;
        for (const char* name : {"a.png", "a.svg", "a.pdf"}) {
            for (const ViewRow& row : viewTable()) {
                scene.action(row.action)->trigger();
                scene.path = folder.filePath(name);
                scene.action("export_figure")->trigger();
                QCOMPARE(scene.errors, QStringList());
                QVERIFY(QFile(scene.path).size() > 5000);
            }
        }
        // A finer PNG has that many more pixels.
        QSize sizes[2];
        for (const int scale : {1, 2}) {
            scene.scale = scale;
            scene.path = folder.filePath("scaled.png");
            scene.action("export_figure")->trigger();
            sizes[scale - 1] = QImage(scene.path).size();
        }
        QCOMPARE(sizes[1], sizes[0] * 2);
        scene.scale = 1;
        scene.path = folder.filePath("a.bmp");
        scene.action("export_figure")->trigger();
        QCOMPARE(scene.errors.size(), 1);
        QVERIFY(!QFile::exists(scene.path));
    }

    void exportsTheDataOfEachView() {
        Scene scene;
        const QTemporaryDir folder;
        scene.path = folder.filePath("data.csv");
        const std::map<std::string, const char*> starts = {
            {"view_curves", "# f: ELU, alpha 1\nx,f,df,d2f\n"},
            {"view_gallery", "id,name,family,"},
            {"view_classifier", "epoch,compared_loss,"},
            {"view_features", "# "}};
        QByteArray before;
        for (const ViewRow& row : viewTable()) {
            scene.action(row.action)->trigger();
            scene.action("export_data")->trigger();
            QCOMPARE(scene.errors, QStringList());
            QFile file(scene.path);
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray csv = file.readAll();
            if (const auto known = starts.find(row.action); known != starts.end()) {
                QVERIFY2(csv.startsWith(known->second), csv.left(80).constData());
            }
            QVERIFY2(csv.count('\n') >= 1 && csv.contains(','), row.title);
            QVERIFY2(csv != before, row.title);
            before = csv;
        }
        scene.path = folder.filePath("no/such/folder.csv");
        scene.action("export_data")->trigger();
        QCOMPARE(scene.errors.size(), 1);
    }

    void copiesThePictureOfTheView() {
        Scene scene;
        QGuiApplication::clipboard()->clear();
        scene.action("copy_image")->trigger();
        const QImage image = QGuiApplication::clipboard()->image();
        QVERIFY(image.width() > 800);
    }

    void undoAndRedoAreOfferedWhenPossible() {
        Scene scene;
        QVERIFY(!scene.action("undo")->isEnabled());
        scene.store.edit({}, [](Session& s) { setActivationParameter(s, "alpha", 0.5); });
        QVERIFY(scene.action("undo")->isEnabled());
        scene.action("undo")->trigger();
        QCOMPARE(scene.store.session().activation().parameter("alpha"), 1.0);
        scene.action("redo")->trigger();
        QCOMPARE(scene.store.session().activation().parameter("alpha"), 0.5);
    }

    void undoOfDataAndLayersBringsBackWhatWasLearned() {
        struct Row {
            void (*change)(Session&);
            const char* words;
        };
        const Row rows[] = {
            {[](Session& s) { s.training.hidden = {2}; }, "hidden layers"},
            {[](Session& s) { s.training.data.kind = DataKind::ring; }, "data"},
            {[](Session& s) { s.training.testShare = 0.3; }, "data"},
            {[](Session& s) { s.training.features = {Feature::x1}; }, "inputs"},
            {[](Session& s) { s.seed = 77; }, "new seed"},
        };
        // What the same training is without interruption.
        Scene whole;
        whole.store.edit({}, [](Session& s) { s.training.optimizer = OptimizerKind::adam; });
        whole.trainTo(6);
        for (const Row& row : rows) {
            Scene scene;
            scene.store.edit({}, [](Session& s) { s.training.optimizer = OptimizerKind::adam; });
            scene.trainTo(4);
            const Eigen::ArrayXd learned = scene.snapshot()->parameters;
            const std::size_t course = scene.snapshot()->history.size();
            scene.store.edit({}, row.change);
            QTRY_VERIFY(scene.snapshot() && scene.snapshot()->epoch == 0);
            QCOMPARE(scene.action("undo")->text(), QString("&Undo: %1").arg(row.words));
            scene.action("undo")->trigger();
            QTRY_VERIFY(scene.snapshot() && scene.snapshot()->epoch == 4);
            QVERIFY((scene.snapshot()->parameters == learned).all());
            QCOMPARE(scene.snapshot()->history.size(), course);
            QCOMPARE(scene.action("redo")->text(), QString("&Redo: %1").arg(row.words));
            scene.trainTo(6);
            for (const Pane which : {Pane::compared, Pane::chosen}) {
                QVERIFY2(
                    (scene.snapshot(which)->parameters == whole.snapshot(which)->parameters).all(),
                    row.words);
            }
        }
    }

    void aChangeOfTheFunctionIsMarkedAndExported() {
        Scene scene;
        scene.store.editWithoutUndo([](Session& s) { s.view = View::classifier; });
        auto* plot = scene.window->findChild<LossPlot*>("loss_plot");
        scene.trainTo(3);
        QTRY_VERIFY(plot->chosenPoints() == 4);
        QCOMPARE(plot->changeLines(), 0);
        scene.store.edit({}, [](Session& s) { chooseActivation(s, "relu"); });
        scene.trainTo(5);
        QTRY_COMPARE(plot->changeLines(), 1);
        QVERIFY2(plot->textAt(3.0).contains("from epoch 3 on: ReLU"),
                 qPrintable(plot->textAt(3.0)));
        QVERIFY2(plot->accessibleDescription().contains("from epoch 3 on: ReLU"),
                 qPrintable(plot->accessibleDescription()));
        QTemporaryDir folder;
        scene.path = folder.filePath("course.csv");
        scene.action("export_data")->trigger();
        QFile file(scene.path);
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(scene.errors.join(' ')));
        const QStringList lines = QString::fromUtf8(file.readAll()).split('\n');
        QVERIFY2(lines[0].endsWith(",changed_to"), qPrintable(lines[0]));
        QVERIFY2(lines[4].startsWith("3,") && lines[4].endsWith(",ReLU"), qPrintable(lines[4]));
        QVERIFY2(lines[5].endsWith(','), qPrintable(lines[5]));
    }

    void aSavedSessionGoesOnBitForBit() {
        struct Row {
            const char* key;
            const char* value;
        };
        const Row rows[] = {{"optimizer", "adam"},
                            {"schedule", "cosine"},
                            {"activation", "rrelu"},
                            {"test_share", "0.3"}};
        QTemporaryDir folder;
        for (const Row& row : rows) {
            const auto prepare = [&row](Scene& scene) {
                scene.store.edit({}, [&row](Session& s) {
                    setSettingFromText(s, Section::training, row.key, row.value);
                });
            };
            Scene whole;
            prepare(whole);
            whole.trainTo(8);
            const QString path = folder.filePath("half.json");
            {
                Scene first;
                prepare(first);
                first.trainTo(3);
                first.path = path;
                first.action("save_as")->trigger();
                QVERIFY2(first.errors.isEmpty(), qPrintable(first.errors.join(' ')));
            }
            Scene second;
            second.path = path;
            second.action("open")->trigger();
            QVERIFY2(second.errors.isEmpty(), qPrintable(second.errors.join(' ')));
            QTRY_VERIFY(second.snapshot() && second.snapshot()->epoch == 3);
            second.trainTo(8);
            for (const Pane which : {Pane::compared, Pane::chosen}) {
                const TrainingSnapshot& a = *whole.snapshot(which);
                const TrainingSnapshot& b = *second.snapshot(which);
                QVERIFY2((a.parameters == b.parameters).all(), row.value);
                QCOMPARE(b.history.size(), a.history.size());
            }
        }
    }

    void themeAndLanguageAreAskedFor() {
        Scene scene;
        QSignalSpy theme(scene.window.get(), &MainWindow::themeChosen);
        QSignalSpy language(scene.window.get(), &MainWindow::languageChosen);
        scene.action("dark_theme")->trigger();
        QCOMPARE(theme.count(), 1);
        scene.action("language_zh_CN")->trigger();
        QCOMPARE(language[0][0].toString(), QString("zh_CN"));
    }

    void chineseIsShown() {
        Language language;
        language.apply("zh_CN");
        {
            Scene scene("zh_CN");
            QCOMPARE(scene.window->findChild<QTabWidget*>("views")->tabText(0), QString("曲线"));
            QCOMPARE(scene.window->findChild<QAbstractButton*>("play")->text(), QString("播放"));
            QVERIFY(scene.action("save")->text().startsWith("保存会话"));
        }
        language.apply("en");
        Scene english;
        QCOMPARE(english.window->findChild<QTabWidget*>("views")->tabText(0), QString("Curves"));
    }

    void fitsASmallScreenInBothLanguages() {
        Language language;
        for (const char* name : {"en", "zh_CN"}) {
            language.apply(name);
            Scene scene(name);
            const QSize smallest = scene.window->minimumSizeHint();
            QVERIFY2(
                smallest.width() <= 1024 && smallest.height() <= 700,
                qPrintable(
                    QString("%1: %2 x %3").arg(name).arg(smallest.width()).arg(smallest.height())));
        }
        language.apply("en");
    }
};

QTEST_MAIN(MainWindowTest)
#include "main_window_test.moc"
