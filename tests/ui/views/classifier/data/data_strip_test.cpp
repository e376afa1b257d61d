#include "tests/support/qt/qt_test.h"
#include "tests/support/scene/classifier_scene.h"
#include "ui/parts/over/overlay.h"
#include "ui/views/classifier/data/data_picture.h"
#include "ui/views/classifier/data/data_strip.h"

#include <QPushButton>
#include <QSet>
#include <QSignalSpy>
#include <QToolButton>

using namespace actiscope;
using namespace actiscope::ui;

using actiscope::ui::test::ClassifierScene;

class DataStripTest : public QObject {
    Q_OBJECT

    static DataPicture* picture(ClassifierScene& scene, const char* name) {
        return scene.child<DataPicture>(name);
    }
    static DataKind kind(ClassifierScene& scene) {
        return scene.store.session().training.data.kind;
    }

private slots:
    void eachSetHasOnePictureWithItsNameAndSamples() {
        ClassifierScene scene;
        QSet<QString> names;
        for (DataPicture* each : scene.panel.data().pictures()) {
            QVERIFY(!each->accessibleName().isEmpty());
            names.insert(each->accessibleName());
            const bool onDemand = each->kind() == DataKind::own ||
                                  each->kind() == DataKind::boundary ||
                                  each->kind() == DataKind::formula;
            QCOMPARE(each->isVisible(), !onDemand);
            if (each->kind() != DataKind::own) {
                QVERIFY(each->sampleCount() > 20);
            }
        }
        QCOMPARE(names.size(), 13); // a ring is triangles and circles by another name
        QVERIFY(picture(scene, "data_triangles")->isChecked());
        scene.store.edit({}, [](Session& s) { s.training.data.kind = DataKind::ring; });
        QVERIFY(picture(scene, "data_triangles")->isChecked());
        QCOMPARE(kind(scene), DataKind::ring);
    }

    void aPressOrAnArrowChooses() {
        ClassifierScene scene;
        QVERIFY(QTest::qWaitForWindowExposed(&scene.panel));
        picture(scene, "data_spiral")->click();
        QCOMPARE(kind(scene), DataKind::spiral);
        picture(scene, "data_spiral")->setFocus();
        QTest::keyClick(picture(scene, "data_spiral"), Qt::Key_Down);
        QCOMPARE(kind(scene), DataKind::moons);
        QVERIFY(picture(scene, "data_moons")->isChecked());
        scene.store.undo();
        QVERIFY(picture(scene, "data_spiral")->isChecked());
    }

    void ownSamplesGetAPicture() {
        ClassifierScene scene;
        auto own = std::make_shared<DataSet>();
        own->x1 = Eigen::Array2d(4.3, 7.9);
        own->x2 = Eigen::Array2d(4.4, 2.0);
        own->target = Eigen::Array2d(0.0, 1.0);
        scene.store.edit({}, [&](Session& s) {
            s.training.data.kind = DataKind::own;
            s.training.data.own = own;
        });
        QVERIFY(picture(scene, "data_own")->isVisible());
        QVERIFY(picture(scene, "data_own")->isChecked());
        QCOMPARE(picture(scene, "data_own")->sampleCount(), 2);
        // All of them fit.
        for (DataPicture* each : scene.panel.data().pictures()) {
            QVERIFY(each->isHidden() || scene.panel.data().rect().contains(each->geometry()));
        }
    }

    void thePlusOpensAllAboutTheData() {
        ClassifierScene scene;
        QVERIFY(QTest::qWaitForWindowExposed(&scene.panel));
        scene.child<QToolButton>("data_settings")->click();
        QVERIFY(scene.panel.dataSheet().isOpen());
        // The right map stays in sight, to draw on.
        QVERIFY(scene.panel.dataSheet().geometry().right() <
                scene.panel.pane(Pane::chosen).geometry().left());
        QSignalSpy wanted(&scene.panel, &ClassifierPanel::importRequested);
        scene.child<QPushButton>("data_from_file")->click();
        QCOMPARE(wanted.count(), 1);
        QTest::keyClick(&scene.panel.dataSheet(), Qt::Key_Escape);
        QVERIFY(!scene.panel.dataSheet().isOpen());
    }
};

ACTISCOPE_QT_TEST(DataStripTest)
#include "data_strip_test.moc"
