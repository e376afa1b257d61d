#include "tests/support/qt/qt_test.h"
#include "ui/window/frame/stage.h"

#include "core/session/activation_choice.h"
#include "tests/support/scene/window_scene.h"
#include "ui/look/look.h"
#include "ui/parts/stage.h"
#include "ui/window/frame/look_follower.h"
#include "ui/window/frame/window_place.h"

#include <QApplication>
#include <QLabel>
#include <QScreen>
#include <QSignalSpy>

using namespace actiscope;
using namespace actiscope::ui;

using actiscope::ui::test::WindowScene;

class StageTest : public QObject {
    Q_OBJECT

private slots:
    void cleanup() { applyLook(*qApp, makeLook(Theme::light)); }

    void picturesStandAlone() {
        applyLook(*qApp, makeLook(Theme::light));
        WindowScene scene;
        auto* rail = scene.window->findChild<QWidget*>("rail");
        auto* chip = scene.window->findChild<QWidget*>("activation_chip");
        auto* slider = scene.window->findChild<QWidget*>("alpha_slider");
        scene.window->showLessons(true);
        QSignalSpy said(scene.window.get(), &MainWindow::stageChanged);
        QVERIFY(!onStage(*rail));
        scene.action("full_screen")->trigger();
        QCOMPARE(said.count(), 1);
        QVERIFY(scene.window->isFullScreen());
        QVERIFY(onStage(*rail) && onStage(*chip));
        QVERIFY(!rail->isVisible() && !chip->isVisible() && !scene.window->lessonsShown());
        QVERIFY(!scene.window->findChild<QWidget*>("lessons_button")->isVisible());
        QVERIFY(slider->isVisible());
        QVERIFY2(lookOf(*rail).scale >= 1.6, qPrintable(QString::number(lookOf(*rail).scale)));
        QTest::keyClick(scene.window.get(), Qt::Key_Escape);
        QCOMPARE(said.count(), 2);
        QVERIFY(rail->isVisible() && chip->isVisible() && scene.window->lessonsShown());
        QVERIFY(!onStage(*rail));
        QTRY_COMPARE(lookOf(*rail).scale, 1.0);
    }

    void aFunctionWithoutParametersLeavesAllToThePictures() {
        WindowScene scene;
        auto* header = scene.window->findChild<QWidget*>("header");
        scene.action("full_screen")->trigger();
        QVERIFY(header->isVisible());
        scene.store.edit({}, [](Session& s) { chooseActivation(s, "tanh"); });
        QVERIFY(!header->isVisible());
        scene.store.edit({}, [](Session& s) { chooseActivation(s, "elu"); });
        QVERIFY(header->isVisible());
    }

    void theRestComesBackAtTheEdges() {
        WindowScene scene;
        scene.store.edit({}, [](Session& s) { chooseActivation(s, "tanh"); });
        auto* rail = scene.window->findChild<QWidget*>("rail");
        auto* header = scene.window->findChild<QWidget*>("header");
        auto* views = scene.window->findChild<QWidget*>("views");
        scene.action("full_screen")->trigger();
        Stage& stage = scene.window->stage();
        QApplication::processEvents();
        const QRect pictures = views->geometry();
        stage.pointAt({0, 300});
        QVERIFY(rail->isVisible() && !header->isVisible());
        stage.pointAt({rail->width() / 2, 300});
        QVERIFY(rail->isVisible());
        stage.pointAt({400, 300});
        QVERIFY(!rail->isVisible());
        stage.pointAt({400, 0});
        QVERIFY(header->isVisible());
        QVERIFY(scene.window->findChild<QWidget*>("activation_chip")->isVisible());
        QApplication::processEvents();
        QCOMPARE(views->geometry(), pictures); // they lie over it
        stage.pointAt({400, 300});
        QVERIFY(!header->isVisible());
    }

    void theWindowComesBackAsItWas_data() {
        QTest::addColumn<bool>("maximized");
        QTest::newRow("normal") << false;
        QTest::newRow("maximised") << true;
    }

    void theWindowComesBackAsItWas() {
        QFETCH(bool, maximized);
        WindowScene scene;
        scene.window->resize(790, 750);
        scene.window->move(5, 20);
        if (maximized) {
            scene.window->showMaximized();
        }
        QApplication::processEvents();
        const QRect before = scene.window->geometry();
        for (int i = 0; i < 2; ++i) {
            scene.action("full_screen")->trigger();
            QApplication::processEvents();
            QVERIFY(scene.window->isFullScreen());
            scene.action("full_screen")->trigger();
            QApplication::processEvents();
            QVERIFY(!scene.window->isFullScreen());
            QCOMPARE(scene.window->isMaximized(), maximized);
            if (!maximized) { // else it is the window manager's
                QTRY_COMPARE(scene.window->geometry(), before);
            }
        }
    }

    /// A window that is closed on the stage opens as it was before.
    void theNextStartHasNoStage() {
        WindowScene scene;
        scene.action("full_screen")->trigger();
        QWidget next;
        next.restoreGeometry(scene.window->stage().geometryToKeep());
        QVERIFY(!next.isFullScreen());
    }

    void textFollowsTheHeightOfTheWindow() {
        applyLook(*qApp, makeLook(Theme::light));
        QWidget window;
        LookFollower follower(window, false);
        window.resize(1024, 700);
        follower.settle();
        QCOMPARE(lookOf(window).scale, 1.0); // never smaller
        QCOMPARE(follower.size().height, 700);
        QVERIFY(window.screen()->size().height() >= 800); // of the tests
        follower.setStage(true);
        QCOMPARE(lookOf(window).scale, 1.6);
        follower.setStage(false);
        QCOMPARE(lookOf(window).scale, 1.0);
        LookFollower large(window, true);
        large.settle();
        QCOMPARE(lookOf(window).scale, 1.25);
    }

    void aWindowOfALargerScreenFitsThisOne() {
        QWidget window;
        window.setGeometry(-400, 1500, 3000, 2000);
        keepOnScreen(window);
        QVERIFY(window.screen()->availableGeometry().contains(window.geometry()));
        window.setGeometry(20, 30, 400, 300);
        keepOnScreen(window);
        QCOMPARE(window.geometry(), QRect(20, 30, 400, 300));
    }

    void whatIsSaidMovesNothing() {
        WindowScene scene;
        auto* views = scene.window->findChild<QWidget*>("views");
        const QRect before = views->geometry();
        scene.window->showNotice("Something that has to be known");
        scene.window->showFirstHint();
        scene.action("copy_image")->trigger();
        auto* done = scene.window->findChild<QLabel*>("done");
        QVERIFY(done->isVisible() && done->text().contains("clipboard"));
        QApplication::processEvents();
        QCOMPARE(views->geometry(), before);
        const auto* notice = scene.window->findChild<QWidget*>("notice_bar");
        QVERIFY(notice->isVisible());
        const QRect place(notice->mapTo(views, QPoint()), notice->size());
        QVERIFY(views->rect().contains(place));
        QVERIFY(place.top() > views->height() / 2);
        // Another view does not cover it.
        scene.action("view_gallery")->trigger();
        QCOMPARE(views->childAt(place.center())->window(), scene.window.get());
        QWidget* over = views->childAt(place.center());
        QVERIFY(over == notice || notice->isAncestorOf(over));
    }
};

ACTISCOPE_QT_TEST(StageTest)
#include "stage_test.moc"
