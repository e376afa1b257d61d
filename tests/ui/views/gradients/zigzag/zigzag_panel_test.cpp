#include "tests/support/qt/qt_test.h"
#include "ui/look/look.h"
#include "ui/model/training_runs.h"
#include "ui/parts/picture.h"
#include "ui/views/gradients/zigzag/bowl_painting.h"
#include "ui/views/gradients/zigzag/bowl_plot.h"
#include "ui/views/gradients/zigzag/condition_strip.h"
#include "ui/views/gradients/zigzag/rate_bar.h"
#include "ui/views/gradients/zigzag/zigzag_panel.h"

#include <QAccessible>
#include <QCheckBox>
#include <QComboBox>
#include <QElapsedTimer>
#include <QLabel>
#include <QPainter>
#include <QSignalSpy>
#include <QSpinBox>

#include <algorithm>

using namespace actiscope;
using namespace actiscope::ui;

namespace {

struct ZigZagWindow {
    SessionStore store;
    TrainingRuns runs{store};
    QWidget row; ///< that the view gives it
    ZigZagPanel panel{store, &row};

    ZigZagWindow() {
        store.edit({}, [](Session& s) { s.training.activations = {Activation("sigmoid")}; });
        panel.resize(1300, 700);
        panel.show();
    }
    BowlPlot& bowl(int side) {
        return *panel.findChild<BowlPlot*>(QString("zigzag_bowl_%1").arg(side));
    }
    QString number(const char* id, int side) {
        return panel.findChild<QLabel*>(QString("zigzag_%1_%2").arg(id).arg(side))->text();
    }
    /// Waits until what the session says is shown.
    bool settles() {
        return QTest::qWaitFor([this] {
            return panel.scene() && panel.scene()->view == store.session().zigzag &&
                   panel.scene()->chosen == store.session().activation();
        });
    }
};

} // namespace

class ZigZagPanelTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        applyLook(*qApp, makeLook(Theme::light));
        installPictureAccessibility();
    }

    void showsSigmoidBesideTanh() {
        ZigZagWindow scene;
        QVERIFY(scene.settles());
        QCOMPARE(scene.number("predicted", 0), QString("12.5"));
        QCOMPARE(scene.number("predicted", 1), QString("1"));
        QCOMPARE(scene.number("same_sign", 0), QString("100 %"));
        QVERIFY(scene.number("steps", 0).toInt() > scene.number("steps", 1).toInt());
        QVERIFY(scene.bowl(0).accessibleDescription().contains("condition 12."));
        QAccessibleInterface* chart = QAccessible::queryAccessibleInterface(&scene.bowl(1));
        QCOMPARE(chart->role(), QAccessible::Chart);
    }

    void startIsDraggedInEitherBowlAndByKeys() {
        ZigZagWindow scene;
        QVERIFY(scene.settles());
        for (const int side : {0, 1}) {
            const BowlPlace place =
                BowlPlace::within(scene.bowl(side).rect(), lookOf(scene.bowl(side)));
            QTest::mousePress(&scene.bowl(side), Qt::LeftButton, {}, place.at(0, 0).toPoint());
            QTest::mouseMove(&scene.bowl(side), place.at(1.5, -1.0).toPoint());
            QTest::mouseRelease(&scene.bowl(side), Qt::LeftButton, {},
                                place.at(1.5, -1.0).toPoint());
            QVERIFY(std::abs(scene.store.session().zigzag.startW1 - 1.5) < 0.05);
            QVERIFY(std::abs(scene.store.session().zigzag.startW2 + 1.0) < 0.05);
            scene.store.undo();
            QCOMPARE(scene.store.session().zigzag.startW1, -2.3);
        }
        QTest::keyClick(&scene.bowl(0), Qt::Key_Right);
        QVERIFY(std::abs(scene.store.session().zigzag.startW1 + 2.2) < 1e-9);
        QVERIFY(scene.settles());
        QTest::keyClick(&scene.bowl(0), Qt::Key_Up, Qt::ShiftModifier);
        QVERIFY(std::abs(scene.store.session().zigzag.startW2 - 0.51) < 1e-9);
        QVERIFY(scene.settles());
        QVERIFY(scene.panel.scene()->panes[1].result.path.front()[1] == 0.51);
    }

    void controlsChangeTheSession() {
        ZigZagWindow scene;
        scene.panel.findChild<QCheckBox*>("zigzag_centre")->toggle();
        QVERIFY(scene.store.session().zigzag.centre);
        QVERIFY(scene.settles());
        QVERIFY(scene.panel.scene()->panes[0].result.measuredCondition < 1.2);
        scene.panel.findChild<QSpinBox*>("zigzag_batch")->setValue(5);
        QCOMPARE(scene.store.session().zigzag.batch, 5);
        auto* beside = scene.panel.findChild<QComboBox*>("zigzag_beside");
        emit beside->activated(0);
        QCOMPARE(scene.store.session().zigzag.beside, ZigZagBeside::centred);
        auto* inputs = scene.panel.findChild<QComboBox*>("zigzag_inputs");
        emit inputs->activated(1);
        QCOMPARE(scene.store.session().zigzag.inputs, ZigZagInputs::normal);
        QVERIFY(scene.panel.findChild<QWidget*>("zigzag_mean_slider")->isVisible());
        scene.store.undo();
        QVERIFY(!scene.panel.findChild<QWidget*>("zigzag_mean_slider")->isVisible());
        QVERIFY(scene.settles());
    }

    void rateBarTellsHowThePathFalls() {
        ZigZagWindow scene;
        QVERIFY(scene.settles());
        auto* bar = scene.panel.findChild<RateBar*>();
        QVERIFY(bar->accessibleDescription().contains("zig-zag"));
        scene.store.edit({}, [](Session& s) { s.zigzag.rate = 0.4; });
        QVERIFY(scene.settles());
        QVERIFY(bar->accessibleDescription().contains("straight"));
        scene.store.edit({}, [](Session& s) { s.zigzag.rate = 1.3; });
        QVERIFY(scene.settles());
        QVERIFY(bar->accessibleDescription().contains("out"));
        QCOMPARE(scene.number("steps", 0), QString("–"));
    }

    void stripNamesFunctionsAndComparesWithThem() {
        ZigZagWindow scene;
        auto* strip = scene.panel.findChild<ConditionStrip*>();
        QTRY_VERIFY_WITH_TIMEOUT(strip->labels() >= 8u, 120000);
        QVERIFY(strip->accessibleDescription().contains("Sigmoid 12.5"));
        QVERIFY(strip->accessibleDescription().contains("ReLU 1.93"));
        QTest::keyClick(strip, Qt::Key_Right);
        QVERIFY(scene.store.session().zigzag.compared.id() != "tanh");
        QVERIFY(scene.settles());
    }

    void functionsWithoutValuesAreSaid() {
        ZigZagWindow scene;
        scene.store.edit({}, [](Session& s) {
            Activation logarithm("custom");
            logarithm.setFormula("log(x)");
            s.training.activations = {logarithm};
        });
        QVERIFY(scene.settles());
        QCOMPARE(scene.number("measured", 0), QString("–"));
        QVERIFY(scene.bowl(0).accessibleDescription().contains("no value"));
        QVERIFY(!scene.panel.grab().isNull());
    }

    void everyControlHasANameAndNothingIsCutOff() {
        ZigZagWindow scene;
        for (const QSize size : {QSize(960, 560), QSize(1300, 560), QSize(1850, 900)}) {
            scene.panel.resize(size);
            QVERIFY(scene.settles());
            QCOMPARE(scene.panel.size(), size);
            QVERIFY(scene.bowl(0).height() > 150);
            QCOMPARE(scene.bowl(0).size(), scene.bowl(1).size());
        }
        for (const QWidget* widget : scene.panel.findChildren<QWidget*>()) {
            if ((widget->focusPolicy() & Qt::TabFocus) != 0 && widget->isVisible()) {
                QVERIFY2(!widget->objectName().isEmpty(), widget->metaObject()->className());
            }
        }
    }

    void figureAndTableShowTheSame() {
        ZigZagWindow scene;
        QVERIFY(scene.settles());
        QImage page(800, 400, QImage::Format_ARGB32);
        page.fill(Qt::white);
        {
            QPainter painter(&page);
            paintZigZag(painter, page.rect(), *scene.panel.scene(), makeLook(Theme::print));
        }
        QVERIFY(page.pixelColor(400, 200) != page.pixelColor(5, 5) ||
                page.pixelColor(200, 200) != page.pixelColor(5, 5));
        QVERIFY(scene.panel.csv().find("tanh,0,-2.3,0.5,") != std::string::npos);
    }

    /// From the change of the session to the new scene on the screen.
    void aDragIsShownWithinAFrame() {
        ZigZagWindow scene;
        QVERIFY(scene.settles());
        std::vector<double> times;
        for (int i = 0; i < 100; ++i) {
            QSignalSpy shown(&scene.panel, &ZigZagPanel::shown);
            QElapsedTimer clock;
            clock.start();
            scene.store.edit("zigzag_start",
                             [i](Session& s) { s.zigzag.startW1 = -2.0 + 0.02 * i; });
            while (shown.isEmpty() && clock.elapsed() < 2000) {
                QCoreApplication::processEvents(QEventLoop::AllEvents, 1);
            }
            QVERIFY(!shown.isEmpty() || shown.wait());
            scene.bowl(0).repaint();
            scene.bowl(1).repaint();
            times.push_back(static_cast<double>(clock.nsecsElapsed()) * 1e-6);
        }
        std::ranges::sort(times);
        qInfo("request to picture: median %.2f ms, p95 %.2f ms", times[50], times[95]);
        // How long depends on the machine; bench_frames measures it.
        QCOMPARE(times.size(), std::size_t{100});
    }
};

ACTISCOPE_QT_TEST(ZigZagPanelTest)
#include "zigzag_panel_test.moc"
