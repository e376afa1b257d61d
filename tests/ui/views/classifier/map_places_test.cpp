#include "tests/support/qt/qt_test.h"
#include "tests/support/scene/classifier_scene.h"
#include "ui/look/look.h"
#include "ui/parts/over/overlay.h"
#include "ui/parts/stage.h"
#include "ui/views/classifier/data/data_strip.h"
#include "ui/views/classifier/map_places.h"

#include <QAbstractButton>

using namespace actiscope;
using namespace actiscope::ui;

using actiscope::ui::test::ClassifierScene;

/// Where the parts of the Classifier view stand.
class MapPlacesTest : public QObject {
    Q_OBJECT

    /// The map on the panel.
    static QRect mapOf(ClassifierScene& scene, Pane pane) {
        DecisionPlot& plot = scene.plot(pane);
        return plot.mapRect().translated(plot.canvas()->mapTo(&scene.panel, QPoint()));
    }
    static bool isReady(ClassifierScene& scene) { return mapOf(scene, Pane::chosen).width() > 100; }

private slots:
    void mapsAreAsLargeAsTheLastRowNeeds_data() {
        QTest::addColumn<QSize>("view");
        QTest::addColumn<int>("height");
        QTest::addColumn<int>("least");
        QTest::addColumn<bool>("sliver");
        // Below a header of 48 and above the transport, beside the rail.
        QTest::newRow("1366 x 768") << QSize(1318, 570) << 768 << 400 << false;
        QTest::newRow("1024 x 768") << QSize(976, 518) << 768 << 330 << true;
        QTest::newRow("1920 x 1080") << QSize(1854, 808) << 1080 << 620 << false;
    }
    void mapsAreAsLargeAsTheLastRowNeeds() {
        QFETCH(QSize, view);
        QFETCH(int, height);
        QFETCH(int, least);
        QFETCH(bool, sliver);
        const Look look =
            makeLook(Theme::light, {.height = height, .large = false, .stage = false});
        const MapPlaces places = placesIn({view}, look);
        QVERIFY2(places.map >= least, qPrintable(QString::number(places.map)));
        QCOMPARE(places.sliver, sliver);
        QCOMPARE(places.compared.size(), places.chosen.size());
        QCOMPARE(places.compared.top(), places.chosen.top());
        QVERIFY(places.strip.right() < places.compared.left());
        QVERIFY(places.compared.right() < places.network.left());
        QVERIFY(places.network.right() < places.chosen.left());
        QVERIFY(QRect(QPoint(), view).contains(places.chosen));
    }

    void whatIsHiddenLeavesItsPlaceToTheMaps() {
        const Look look = makeLook(Theme::light);
        const QSize view(1000, 600);
        const int usual = placesIn({view}, look).map;
        QVERIFY(placesIn({view, true, true, false}, look).map > usual);
        QVERIFY(placesIn({view, false, false, false}, look).map >= usual);
        QVERIFY(placesIn({view, false, false, false}, look).network.isEmpty());
    }

    void bothMapsAreEqualSquaresAndNeverMove() {
        ClassifierScene scene;
        scene.panel.resize(1318, 570);
        QVERIFY(QTest::qWaitForWindowExposed(&scene.panel));
        QTRY_VERIFY(scene.ready() && isReady(scene));
        const QRect left = mapOf(scene, Pane::compared);
        const QRect right = mapOf(scene, Pane::chosen);
        QCOMPARE(left.size(), right.size());
        QCOMPARE(left.width(), left.height());
        QVERIFY(left.width() >= 400);
        QCOMPARE(left.top(), right.top());
        // Equal scales: the whole square is seen.
        QCOMPARE(scene.plot(Pane::chosen).range().xMax, 3.0);
        QCOMPARE(scene.plot(Pane::chosen).range().yMax, 3.0);
        // Longer names, trouble, other words: all in the places that are there.
        scene.store.edit({}, [](Session& s) {
            s.training.activations = {Activation("leaky_relu"), Activation("step")};
            s.training.hidden = {4, 4};
            s.classifier.compared = Activation("relu");
            s.classifier.handLine = true;
            s.training.testShare = 0.25;
        });
        QTRY_VERIFY(scene.ready() && scene.snapshot()->test);
        QTRY_VERIFY(scene.child<QAbstractButton>("chosen_trouble")->isVisible());
        QCOMPARE(mapOf(scene, Pane::compared), left);
        QCOMPARE(mapOf(scene, Pane::chosen), right);
    }

    void inANarrowWindowTheNetworkIsADrawer() {
        ClassifierScene scene;
        scene.panel.resize(976, 518);
        QVERIFY(QTest::qWaitForWindowExposed(&scene.panel));
        QTRY_VERIFY(scene.ready() && isReady(scene));
        auto* sliver = scene.child<QAbstractButton>("network_sliver");
        QVERIFY(sliver->isVisible());
        auto* drawer = scene.child<Sheet>("network_drawer");
        auto* diagram = scene.child<QWidget>("network_diagram");
        QVERIFY(!diagram->isVisible());
        const QRect right = mapOf(scene, Pane::chosen);
        const QRect closed = sliver->geometry();
        sliver->click();
        QVERIFY(drawer->isOpen() && diagram->isVisible());
        // Over the left map; the right one and the sliver stay.
        QVERIFY(drawer->geometry().right() < sliver->mapTo(&scene.panel, QPoint()).x());
        QCOMPARE(mapOf(scene, Pane::chosen), right);
        QCOMPARE(sliver->geometry(), closed);
        sliver->click();
        QVERIFY(!drawer->isOpen());
        // In a wider window it stands between the maps again.
        scene.panel.resize(1318, 570);
        QTRY_VERIFY(diagram->isVisible());
        QVERIFY(!sliver->isVisible());
    }

    void onAStageThePicturesStandAlone() {
        ClassifierScene scene;
        scene.panel.resize(1366, 568);
        QVERIFY(QTest::qWaitForWindowExposed(&scene.panel));
        QTRY_VERIFY(scene.ready() && isReady(scene));
        const int before = mapOf(scene, Pane::chosen).width();
        setOnStage(scene.panel, true);
        QTRY_COMPARE(mapOf(scene, Pane::chosen).height(), scene.plot(Pane::chosen).height());
        QVERIFY(mapOf(scene, Pane::chosen).width() > before);
        QVERIFY(!scene.panel.data().isVisible());
        QVERIFY(!scene.child<QWidget>("unit_lines")->isVisible());
        QVERIFY(!scene.child<QWidget>("compared")->isVisible());
        setOnStage(scene.panel, false);
        QTRY_COMPARE(mapOf(scene, Pane::chosen).width(), before);
        QVERIFY(scene.panel.data().isVisible());
    }
};

ACTISCOPE_QT_TEST(MapPlacesTest)
#include "map_places_test.moc"
