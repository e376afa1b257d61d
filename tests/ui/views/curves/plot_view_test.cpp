#include "core/session/activation_choice.h"
#include "tests/support/qt/qt_test.h"
#include "ui/look/look.h"
#include "ui/parts/stage.h"
#include "ui/parts/tile.h"
#include "ui/plot/curve/curve_plot.h"
#include "ui/plot/curve/frame/name_layer.h"
#include "ui/plot/curve/layer/region_layer.h"
#include "ui/views/curves/curves_panel.h"
#include "ui/views/curves/facts/check_line.h"

#include <QCheckBox>

using namespace actiscope;
using namespace actiscope::ui;

/// What the plot of the view says in place, and the facts beside it.
class PlotViewTest : public QObject {
    Q_OBJECT

    struct Scene {
        SessionStore store;
        TrainingRuns runs{store};
        CurvesPanel panel{store, runs};

        explicit Scene(const QSize& size = {1302, 704}) {
            panel.resize(size);
            panel.show();
            (void)QTest::qWaitForWindowExposed(&panel);
        }
        CurvePlot& plot() { return panel.plot(); }
        QString tile(const char* name) {
            return panel.findChild<Tile*>(QLatin1String(name))->readout();
        }
        QString check(const char* name) {
            const auto* line = panel.findChild<CheckLine*>(QLatin1String(name));
            return line->mark() + u' ' + line->text();
        }
    };

private slots:
    void initTestCase() { applyLook(*qApp, makeLook(Theme::light)); }

    /// Windows of 1024×768, 1366×768 and 1920×1080 without rail and header.
    void thePlotTakesMostOfTheWindow() {
        const auto share = [](const QSize& window, double least) {
            Scene scene(window - QSize(48, 48));
            QTest::qWait(50);
            const double picture = double(scene.plot().width()) * scene.plot().height();
            const double part = picture / (double(window.width()) * window.height());
            QVERIFY2(part >= least, qPrintable(QString::number(part)));
        };
        share({1366, 768}, 0.58);
        share({1024, 768}, 0.50);
        share({1920, 1080}, 0.60);
    }

    void nameAndParametersStandInThePlot() {
        Scene scene;
        QCOMPARE(scene.plot().names().title(), QString("ELU"));
        QCOMPARE(scene.plot().names().parameters(), QString("α = 1"));
        scene.store.edit({}, [](Session& s) { setActivationParameter(s, "alpha", 0.5); });
        QCOMPARE(scene.plot().names().parameters(), QString("α = 0.5"));
    }

    void everyCurveHasItsNameAtItsEnd() {
        Scene scene;
        scene.store.edit({}, [](Session& s) {
            s.curves.second = true;
            s.curves.pinned = {Activation("relu"), Activation("tanh"), Activation("elu")};
        });
        scene.plot().replotNow();
        const auto& places = scene.plot().names().places();
        QCOMPARE(places.size(), std::size_t(6));
        for (std::size_t i = 0; i < places.size(); ++i) {
            QVERIFY(!places[i].isEmpty());
            for (std::size_t k = 0; k < i; ++k) {
                QVERIFY(!places[i].intersects(places[k]));
            }
        }
    }

    void aClickOnANameHidesItsCurve() {
        Scene scene;
        scene.plot().replotNow();
        QWidget* canvas = scene.plot().findChild<QWidget*>();
        const QPoint name = scene.plot().names().places()[1].center().toPoint();
        QTest::mouseClick(canvas, Qt::LeftButton, {}, name);
        QVERIFY(scene.plot().isCurveShown(0) && !scene.plot().isCurveShown(1));
        QTest::mouseClick(canvas, Qt::LeftButton, {}, name);
        QVERIFY(scene.plot().isCurveShown(1));
    }

    void atAKinkTheProbeHasBothSlopes() {
        Scene scene;
        scene.store.edit({}, [](Session& s) {
            chooseActivation(s, "relu");
            s.curves.probe = 0.0;
        });
        QCOMPARE(scene.plot().probeTexts(), QString("f = 0, f′ = 0 | 1"));
        QVERIFY(scene.plot().accessibleDescription().contains("0 from the left, 1 from the right"));
        scene.store.edit("probe", [](Session& s) { s.curves.probe = 1.0; });
        QCOMPARE(scene.plot().probeTexts(), QString("f = 1, f′ = 1"));
        // Moved back alone, without the curves.
        scene.store.edit("probe", [](Session& s) { s.curves.probe = 0.0; });
        QVERIFY(scene.plot().probeTexts().contains("0 | 1"));
    }

    void theKnobIsDraggedAndStopsAtAKink() {
        Scene scene;
        scene.store.edit({}, [](Session& s) { chooseActivation(s, "relu"); });
        scene.plot().replotNow();
        QWidget* canvas = scene.plot().findChild<QWidget*>();
        const QRect band = scene.plot().frame().band();
        const auto at = [&](double x) {
            const double share = (x + 5.0) / 10.0;
            return QPoint(band.left() + qRound(share * band.width()), band.center().y());
        };
        QTest::mousePress(canvas, Qt::LeftButton, {}, at(-1.0));
        QTest::mouseMove(canvas, at(2.0));
        QTRY_VERIFY(std::abs(scene.store.session().curves.probe - 2.0) < 0.05);
        QTest::mouseMove(canvas, at(0.0) + QPoint(2, 0));
        QTRY_COMPARE(scene.store.session().curves.probe, 0.0);
        QTest::mouseRelease(canvas, Qt::LeftButton, {}, at(0.0));
    }

    void regionsSayWhatTheyAreAndPinsHaveARibbon() {
        Scene scene;
        scene.store.edit({}, [](Session& s) { s.curves.pinned = {Activation("relu")}; });
        scene.plot().replotNow();
        QCOMPARE(scene.plot().regions().wordPlaces().size(), std::size_t(1));
        QCOMPARE(scene.plot().regions().pinnedRibbons(), 1);
        QVERIFY(
            !scene.plot().names().titlePlace().intersects(scene.plot().regions().wordPlaces()[0]));
    }

    void theDifferenceHasAStripAndItsPeakANumber() {
        Scene scene;
        scene.store.edit({}, [](Session& s) {
            chooseActivation(s, "gelu");
            s.curves.pinned = {Activation("gelu_tanh")};
        });
        QCOMPARE(scene.plot().frame().difference().height(), 0);
        scene.store.edit({}, [](Session& s) { s.curves.difference = 1; });
        QVERIFY(scene.plot().frame().difference().height() > 40);
        QVERIFY2(scene.plot().differencePeak().contains("0.000473"),
                 qPrintable(scene.plot().differencePeak()));
    }

    void densitiesStandBelowAndBeside() {
        Scene scene;
        scene.store.edit({}, [](Session& s) { chooseActivation(s, "relu"); });
        const QRect before = scene.plot().frame().plane();
        scene.panel.findChild<QCheckBox*>("show_input")->click();
        scene.plot().replotNow();
        QVERIFY(scene.plot().frame().plane().height() < before.height());
        QCOMPARE(scene.plot().frame().beside().top(), scene.plot().frame().plane().top());
        QCOMPARE(scene.plot().frame().below().left(), scene.plot().frame().plane().left());
        QCOMPARE(scene.plot().output().atoms.size(), std::size_t(1));
        QVERIFY(scene.plot().accessibleDescription().contains("mean of f(z) is 0.40"));
        QCOMPARE(scene.tile("tile_mean"), QString("0.399"));
        scene.store.edit({}, [](Session& s) { s.curves.input.mean = 1.0; });
        QVERIFY(scene.tile("tile_mean") != QString("0.399"));
    }

    void tilesAndChecklistFollowTheFunction() {
        Scene scene;
        QTRY_COMPARE(scene.tile("tile_range"), QString("−1 to ∞"));
        QCOMPARE(scene.tile("tile_left"), QString("soft, −1"));
        QCOMPARE(scene.check("check_1"), QString("✓ no dead region"));
        QVERIFY(scene.check("con").contains("−3"));
        scene.store.edit({}, [](Session& s) { chooseActivation(s, "relu"); });
        QTRY_COMPARE(scene.check("check_1"), QString("✗ dead region"));
        QCOMPARE(scene.check("check_3"), QString("○ smooth but at x = 0"));
        QVERIFY(scene.check("pro").startsWith("+ For large x the slope is 1"));
        QVERIFY(scene.check("con").startsWith("− For x ≤ 0 the slope is 0"));
    }

    void onTheStageThePlotIsAlone() {
        Scene scene;
        QVERIFY(scene.panel.facts().isVisible());
        setOnStage(scene.panel, true);
        QVERIFY(!scene.panel.facts().isVisible());
        setOnStage(scene.panel, false);
        QVERIFY(scene.panel.facts().isVisible());
    }
};

ACTISCOPE_QT_TEST(PlotViewTest)
#include "plot_view_test.moc"
