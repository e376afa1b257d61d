#include "tests/support/qt/qt_test.h"
#include "tests/support/scene/transport_scene.h"
#include "ui/controls/setting/real_slider.h"

#include <QAccessible>
#include <QComboBox>

using namespace actiscope;
using namespace actiscope::ui;

using actiscope::ui::test::TransportScene;

class TimelineTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        installPlotAccessibility();
        installSliderAccessibility();
        installTimelineAccessibility();
    }

    void theAxisIsTheTrack() {
        TransportScene scene;
        QVERIFY(QTest::qWaitForWindowExposed(&scene.window));
        scene.trainTo(12);
        scene.plot().replotNow();
        const LossPlot::Track track = scene.plot().track();
        QVERIFY2(track.end > 12.0, "no room for names behind the run");
        // What the chart takes for an epoch and where the knob stands are the same pixel.
        double pointed = -1.0;
        connect(&scene.plot(), &LossPlot::epochPointed, &scene.window,
                [&](double epoch) { pointed = epoch; });
        QTest::mouseClick(scene.plot().findChild<QWidget*>(), Qt::LeftButton, Qt::NoModifier,
                          {scene.onTrack(7.0).x(), scene.plot().height() / 3});
        QVERIFY2(std::abs(pointed - 7.0) < 0.05, qPrintable(QString::number(pointed)));
        QTRY_COMPARE(scene.epoch(), std::uint64_t{7});
        QVERIFY(std::abs(scene.timeline().knobPlace() - scene.onTrack(7.0).x()) <= 1);
    }

    void draggingTheKnobLooksBack() {
        TransportScene scene;
        QVERIFY(QTest::qWaitForWindowExposed(&scene.window));
        scene.trainTo(20);
        QAbstractButton* resume = scene.button("resume");
        QVERIFY(resume->isHidden());
        QTest::mousePress(&scene.timeline(), Qt::LeftButton, Qt::NoModifier, scene.onTrack(20));
        QTest::mouseMove(&scene.timeline(), scene.onTrack(8));
        QTRY_COMPARE(scene.epoch(), std::uint64_t{8});
        QTRY_COMPARE(scene.epoch(Pane::compared), std::uint64_t{8});
        QTest::mouseRelease(&scene.timeline(), Qt::LeftButton, Qt::NoModifier, scene.onTrack(8));
        QCOMPARE(scene.snapshot()->lastEpoch, std::uint64_t{20});
        QTRY_VERIFY(resume->isVisible() && resume->isEnabled());
        // Beside the knob, within the chart.
        QVERIFY(std::abs(resume->x() - scene.timeline().knobPlace()) < 40);
        QVERIFY(scene.band->course().rect().contains(resume->geometry()));
        QTest::mouseClick(resume, Qt::LeftButton);
        QTRY_COMPARE(scene.snapshot()->lastEpoch, std::uint64_t{8});
        QTRY_VERIFY(resume->isHidden());
        scene.runs.stepEpoch();
        QTRY_COMPARE(scene.epoch(), std::uint64_t{9});
    }

    void keysMoveAlongTheTimeline() {
        TransportScene scene;
        QVERIFY(QTest::qWaitForWindowExposed(&scene.window));
        scene.trainTo(5);
        scene.timeline().setFocus();
        QTest::keyClick(&scene.timeline(), Qt::Key_Left);
        QTRY_COMPARE(scene.epoch(), std::uint64_t{4});
        QTest::keyClick(&scene.timeline(), Qt::Key_Home);
        QTRY_COMPARE(scene.epoch(), std::uint64_t{0});
        QTest::keyClick(&scene.timeline(), Qt::Key_Right);
        QTRY_COMPARE(scene.epoch(), std::uint64_t{1});
        QTest::keyClick(&scene.timeline(), Qt::Key_End);
        QTRY_COMPARE(scene.epoch(), std::uint64_t{5});
        // The end is the present again: there is nothing to resume.
        QTRY_VERIFY(scene.button("resume")->isHidden());
    }

    void theTimelineWaitsForAPast() {
        TransportScene scene;
        ui::Timeline& timeline = scene.timeline();
        QTRY_COMPARE(scene.epoch(), std::uint64_t{0});
        QVERIFY(!timeline.isEnabled());
        QCOMPARE(timeline.value(), timeline.minimum());
        scene.trainTo(1);
        // Opened again, the run begins where it was saved, and its knob stands at the end.
        scene.store.replace(scene.runs.sessionWithWeights());
        QTRY_VERIFY(!timeline.isEnabled());
        QCOMPARE(scene.epoch(), std::uint64_t{1});
        QCOMPARE(timeline.value(), timeline.maximum());
        QVERIFY(timeline.minimum() < timeline.maximum());
        QCOMPARE(timeline.shownEpoch(), std::uint64_t{1});
    }

    void screenReadersHearTheEpochAndTheLoss() {
        TransportScene scene;
        QVERIFY(QTest::qWaitForWindowExposed(&scene.window));
        scene.trainTo(3);
        QAccessibleInterface* told = QAccessible::queryAccessibleInterface(&scene.timeline());
        QVERIFY(told != nullptr);
        QVERIFY(told->role() == QAccessible::Slider);
        const QString value = told->text(QAccessible::Value);
        QVERIFY2(value.startsWith("epoch 3, loss 0."), qPrintable(value));
        QCOMPARE(scene.timeline().accessibleDescription(), value);
        QCOMPARE(told->valueInterface()->currentValue().toInt(), 3);
        QCOMPARE(told->valueInterface()->maximumValue().toInt(), 3);
        told->valueInterface()->setCurrentValue(1);
        QTRY_COMPARE(scene.epoch(), std::uint64_t{1});
        QTRY_VERIFY(scene.plot().accessibleDescription().contains("Epoch 1 of 3"));
        QVERIFY(scene.plot().accessibleDescription().contains("compared 0."));
    }

    void namesAndValuesStandAtTheEnds() {
        TransportScene scene;
        QVERIFY(QTest::qWaitForWindowExposed(&scene.window));
        scene.trainTo(2);
        QTRY_COMPARE(scene.plot().endTexts().size(), 2);
        QVERIFY(scene.plot().endTexts()[0].startsWith("Identity 0."));
        QVERIFY(scene.plot().endTexts()[1].startsWith("ELU 0."));
        // Two of the same function are told apart by their parameters, and a typed one is short.
        scene.store.edit({}, [](Session& s) { s.classifier.compared = Activation("elu"); });
        QTRY_VERIFY2(scene.plot().endTexts()[0].startsWith("ELU (α = 1)"),
                     qPrintable(scene.plot().endTexts()[0]));
        scene.store.edit({}, [](Session& s) { s.classifier.single = true; });
        QTRY_COMPARE(scene.plot().endTexts().size(), 1);
    }

    void theChartShowsWhatIsChosen() {
        TransportScene scene(1366, [](Session& s) {
            s.training.activations = {Activation("prelu")};
            s.training.learn = true;
            s.training.testShare = 0.25;
        });
        QVERIFY(QTest::qWaitForWindowExposed(&scene.window));
        scene.trainTo(5);
        LossPlot& chart = scene.plot();
        QTRY_VERIFY2(chart.textAt(5.0).contains("test"), qPrintable(chart.textAt(5.0)));
        QCOMPARE(chart.endTexts().size(), 4);
        auto* box = scene.child<QComboBox>("chart");
        for (int i = 0; i < box->count(); ++i) {
            box->setCurrentIndex(i);
            emit box->activated(i);
            const Chart chosen = scene.store.session().classifier.chart;
            QCOMPARE(chart.learnedGraphs(), chosen == Chart::learned ? 1 : 0);
            QVERIFY(!chart.endTexts().isEmpty());
        }
        QVERIFY2(chart.textAt(5.0).contains("layer 1"), qPrintable(chart.textAt(5.0)));
    }
};

ACTISCOPE_QT_TEST(TimelineTest)
#include "timeline_test.moc"
