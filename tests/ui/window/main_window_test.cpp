#include "core/activation/catalogue.h"
#include "core/session/settings.h"
#include "tests/support/qt/qt_test.h"
#include "tests/support/scene/window_scene.h"
#include "ui/io/lesson/lesson_library.h"
#include "ui/lessons/lesson_panel.h"
#include "ui/parts/over/overlay.h"
#include "ui/parts/rail.h"
#include "ui/plot/loss_plot.h"
#include "ui/views/classifier/classifier_panel.h"
#include "ui/views/curves/curves_panel.h"
#include "ui/window/main_window.h"
#include "ui/window/preferences/language.h"
#include "ui/window/view_table.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QToolButton>

using namespace actiscope;
using namespace actiscope::ui;

using actiscope::ui::test::WindowScene;

class MainWindowTest : public QObject {
    Q_OBJECT

private slots:
    void lessonsOpenBesideTheViews() {
        WindowScene scene;
        auto* panel = &scene.window->lessons();
        QVERIFY(!panel->isVisible());
        scene.window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(scene.window.get()));
        QTest::keyClick(scene.window.get(), Qt::Key_F2);
        QVERIFY(panel->isVisible());
        QVERIFY(scene.action("lessons")->isChecked());
        QVERIFY(panel->library().problems.isEmpty());
        QCOMPARE(static_cast<qsizetype>(panel->library().lessons.size()),
                 QDir(builtInLessonFolder()).entryList().size() +
                     QDir(builtInChallengeFolder()).entryList().size());
        scene.window->findChild<QToolButton*>("lessons_button")->click();
        QVERIFY(!panel->isVisible());
        QVERIFY(!scene.action("lessons")->isChecked());
        scene.window->findChild<QToolButton*>("lessons_button")->toggle(); // as a screen reader
        QVERIFY(scene.action("lessons")->isChecked());
        QVERIFY(panel->isVisible());
        scene.window->findChild<QToolButton*>("lessons_button")->toggle();
        QVERIFY(!panel->isVisible());
    }

    /// Opens every lesson, shows every step, and looks whether all panels come back.
    void everyStepCanBeShown() {
        WindowScene scene;
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

    /// Beside the views or before them, but within the window.
    /// Sheets, drawers and tabs that a step may open, and that close with it.
    void lessonsOpenWhatTheySpeakOf() {
        WindowScene scene;
        scene.window->resize(1920, 1080);
        for (const std::string_view name : openableParts()) {
            const QString id = QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
            auto* part = scene.window->findChild<QWidget*>(id);
            QVERIFY2(part != nullptr, name.data());
            Overlay* overlay = nullptr;
            for (QWidget* around = part; overlay == nullptr && around != nullptr;
                 around = around->parentWidget()) {
                overlay = qobject_cast<Overlay*>(around);
            }
            if (name == "checklist") { // no sheet: a place in a column
                continue;
            }
            QVERIFY2(overlay != nullptr, name.data());
            scene.window->openLessonParts({id});
            // The network stands beside the maps where there is room: no drawer then.
            QCOMPARE(overlay->isOpen(), id != QLatin1String("network_drawer"));
            if (const auto* tabs = overlay->findChild<QTabWidget*>()) {
                QVERIFY(tabs->currentWidget() == part || tabs->currentWidget()->isAncestorOf(part));
            }
            scene.window->openLessonParts({});
            QVERIFY2(!overlay->isOpen(), name.data());
        }
    }

    void lessonsFitTheScreen_data() {
        QTest::addColumn<QSize>("size");
        QTest::newRow("laptop") << QSize(1366, 768);
        QTest::newRow("projector") << QSize(1024, 700);
    }

    void lessonsFitTheScreen() {
        QFETCH(QSize, size);
        WindowScene scene;
        scene.window->resize(size);
        scene.window->showLessons(true);
        const QSize smallest = scene.window->minimumSizeHint();
        QVERIFY2(smallest.width() <= size.width() && smallest.height() <= size.height(),
                 qPrintable(QStringLiteral("%1x%2").arg(smallest.width()).arg(smallest.height())));
        const QWidget& lessons = scene.window->lessons();
        const QWidget& views = *scene.window->findChild<QWidget*>("views");
        const auto place = [&](const QWidget& part) {
            return QRect(part.mapTo(scene.window.get(), QPoint()), part.size());
        };
        QTRY_VERIFY(scene.window->rect().contains(place(lessons)));
        QTRY_VERIFY(scene.window->rect().contains(place(views)));
        QVERIFY(!place(views).intersects(place(lessons)));
    }

    /// A step of a lesson that hides the function moves no picture.
    void theHeaderKeepsItsPlace() {
        WindowScene scene;
        scene.window->resize(1366, 768);
        auto* views = scene.window->findChild<QWidget*>("views");
        const auto place = [&] {
            QApplication::processEvents();
            return QRect(views->mapTo(scene.window.get(), QPoint()), views->size());
        };
        const QRect before = place();
        QVERIFY(before.width() > 1280 && before.top() < 60);
        scene.window->setPanelsHidden({"activation_panel"});
        QVERIFY(!scene.window->findChild<QWidget*>("activation_chip")->isVisible());
        QVERIFY(scene.window->findChild<QWidget*>("lessons_button")->isVisible());
        QCOMPARE(place(), before);
        scene.window->setPanelsHidden({});
        QCOMPARE(place(), before);
        for (const ActivationDefinition& row : catalogue()) {
            scene.store.edit({}, [&](Session& s) { chooseActivation(s, row.id); });
            QVERIFY2(place() == before, row.id.data());
        }
    }

    /// Over the views at first; a person may keep it beside them, and the lessons hide both.
    void thePickerIsDockedAndComesBack() {
        WindowScene scene;
        scene.window->resize(1366, 768);
        auto* search = scene.window->findChild<QLineEdit*>("activation_search");
        auto* popover = scene.window->findChild<QWidget*>("picker_popover");
        scene.action("find_function")->trigger();
        QVERIFY(popover->isVisible() && search->isVisible());
        scene.window->findChild<QAbstractButton*>("dock_picker")->click();
        QVERIFY(!popover->isVisible() && search->isVisible());
        QVERIFY(scene.action("panel_activation")->isChecked());
        const auto* views = scene.window->findChild<QWidget*>("views");
        QTRY_VERIFY(views->mapTo(scene.window.get(), QPoint()).x() > 200);
        QVERIFY(views->width() > 700);
        scene.window->setPanelsHidden({"activation_panel"});
        QVERIFY(!search->isVisible());
        scene.window->setPanelsHidden({});
        QVERIFY(search->isVisible());
        scene.action("panel_activation")->trigger();
        QVERIFY(!search->isVisible());
        QTRY_VERIFY(views->mapTo(scene.window.get(), QPoint()).x() < 60);
        scene.action("find_function")->trigger();
        QVERIFY(popover->isVisible());
        popover->close();
    }

    void theRailShowsTheViews() {
        WindowScene scene;
        auto* rail = scene.window->findChild<Rail*>();
        for (std::size_t i = 0; i < viewTable().size(); ++i) {
            rail->page(static_cast<int>(i))->click();
            QCOMPARE(scene.store.session().view, viewTable()[i].view);
            QCOMPARE(rail->current(), static_cast<int>(i));
        }
        scene.action("view_curves")->trigger();
        QCOMPARE(rail->current(), 0);
        QVERIFY(scene.window->curves().isVisible());
    }

    /// However deep the network is, in every view.
    void staysSmallEnoughForAProjector() {
        WindowScene scene;
        for (const int layers : {1, 5}) {
            scene.store.edit({}, [&](Session& s) {
                s.training.hidden.assign(static_cast<std::size_t>(layers), 4);
                s.training.activations.assign(static_cast<std::size_t>(layers), Activation("elu"));
            });
            for (const ViewRow& row : viewTable()) {
                scene.action(row.action)->trigger();
                const QSize least = scene.window->minimumSizeHint();
                QVERIFY2(least.width() <= 1024 && least.height() <= 700,
                         qPrintable(QString("%1, %2 layers: %3 x %4")
                                        .arg(row.action)
                                        .arg(layers)
                                        .arg(least.width())
                                        .arg(least.height())));
            }
        }
    }

    /// As when the language is changed: another window over the same session.
    void windowEndsWithALessonOpen() {
        for (int i = 0; i < 3; ++i) {
            WindowScene scene;
            scene.window->showLessons(true);
            scene.window->lessons().openLesson(0);
            QVERIFY(scene.window->findChild<QWidget*>("lab")->isHidden());
            scene.window.reset();
        }
    }

    void firstHintCanBeDismissed() {
        WindowScene scene;
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

    /// Rows are found by the value of View, and files call a view by its name.
    void theTableOfViewsHasARowForEachInOrder() {
        QCOMPARE(viewTable().size(), viewNames().size());
        for (std::size_t i = 0; i < viewTable().size(); ++i) {
            const ViewRow& row = viewTable()[i];
            QCOMPARE(static_cast<std::size_t>(row.view), i);
            QCOMPARE(std::string(row.action), "view_" + std::string(viewName(row.view)));
        }
    }

    void anExceptionWhileTrainingIsSaidAcrossTheWindow() {
        WindowScene scene;
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

    void undoAndRedoAreOfferedWhenPossible() {
        WindowScene scene;
        QVERIFY(!scene.action("undo")->isEnabled());
        scene.store.edit({}, [](Session& s) { setActivationParameter(s, "alpha", 0.5); });
        QVERIFY(scene.action("undo")->isEnabled());
        scene.action("undo")->trigger();
        QCOMPARE(scene.store.session().activation().parameter("alpha"), 1.0);
        scene.action("redo")->trigger();
        QCOMPARE(scene.store.session().activation().parameter("alpha"), 0.5);
    }

    void themeAndLanguageAreAskedFor() {
        WindowScene scene;
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
            WindowScene scene({.language = "zh_CN"});
            QCOMPARE(scene.window->findChild<Rail*>()->page(0)->text(), QString("曲线"));
            QCOMPARE(scene.window->findChild<QAbstractButton*>("play")->text(), QString("播放"));
            QVERIFY(scene.action("save")->text().startsWith("保存会话"));
        }
        language.apply("en");
        WindowScene english;
        QCOMPARE(english.window->findChild<Rail*>()->page(0)->text(), QString("Curves"));
    }

    void fitsASmallScreenInBothLanguages() {
        Language language;
        for (const char* name : {"en", "zh_CN"}) {
            language.apply(name);
            WindowScene scene({.language = name});
            const QSize smallest = scene.window->minimumSizeHint();
            QVERIFY2(
                smallest.width() <= 1024 && smallest.height() <= 700,
                qPrintable(
                    QString("%1: %2 x %3").arg(name).arg(smallest.width()).arg(smallest.height())));
        }
        language.apply("en");
    }
};

ACTISCOPE_QT_TEST(MainWindowTest)
#include "main_window_test.moc"
