#include "tests/support/qt/qt_test.h"
#include "tests/support/scene/window_scene.h"
#include "ui/parts/over/overlay.h"
#include "ui/window/main_window.h"

#include <QApplication>

#include <algorithm>

using namespace actiscope;
using namespace actiscope::ui;

using actiscope::ui::test::WindowScene;

namespace {

void showView(WindowScene& scene, View view) {
    scene.store.edit({}, [view](Session& s) { s.view = view; });
    QApplication::processEvents();
}

} // namespace

/// What the steps of lessons do with the window.
class LessonStepsTest : public QObject {
    Q_OBJECT

private slots:
    /// A step may open the drawer of the network that the step before has hidden.
    void aPartThatWasHiddenCanBeOpened() {
        WindowScene scene;
        scene.window->resize(1366, 768);
        showView(scene, View::classifier);
        scene.window->showLessons(true);
        QApplication::processEvents();
        scene.window->setPanelsHidden({"lab"});
        QApplication::processEvents();
        scene.window->setPanelsHidden({});
        scene.window->openLessonParts({"network_drawer"});
        auto* drawer = scene.window->findChild<Overlay*>("network_drawer");
        QVERIFY(drawer != nullptr && drawer->isOpen());
    }

    /// The data sets too, whose place the maps then have.
    void theDataSetsCanBeHidden() {
        WindowScene scene;
        scene.window->resize(1366, 768);
        showView(scene, View::classifier);
        auto* strip = scene.window->findChild<QWidget*>("task_bar");
        QVERIFY(strip->isVisible());
        scene.window->setPanelsHidden({"task_bar"});
        QApplication::processEvents();
        QVERIFY(!strip->isVisible());
        scene.window->setPanelsHidden({});
        QApplication::processEvents();
        QVERIFY(strip->isVisible());
    }

    /// What a step speaks of is scrolled to.
    void theChecklistIsScrolledTo() {
        WindowScene scene;
        scene.window->resize(1366, 768);
        showView(scene, View::curves);
        scene.window->showLessons(true);
        QApplication::processEvents();
        auto* list = scene.window->findChild<QWidget*>("checklist");
        scene.window->openLessonParts({"checklist"});
        QTRY_COMPARE(list->visibleRegion().boundingRect().height(), list->height());
    }

    /// The transport comes after the view that was left has gone: the window has no room for both.
    void theWindowKeepsItsHeightWhenTheViewChanges() {
        WindowScene scene;
        scene.store.edit({}, [](Session& s) { s.gradients.source = GradientSource::zigzag; });
        showView(scene, View::gradients);
        scene.window->resize(1366, scene.window->minimumSizeHint().height());
        QApplication::processEvents();
        const int height = scene.window->height();
        QVERIFY(height > 600); // else it shows nothing
        showView(scene, View::classifier);
        // The Classifier view needs a little more; both at a time would take far more.
        QCOMPARE(scene.window->height(),
                 std::max(height, scene.window->minimumSizeHint().height()));
    }
};

ACTISCOPE_QT_TEST(LessonStepsTest)
#include "lesson_steps_test.moc"
