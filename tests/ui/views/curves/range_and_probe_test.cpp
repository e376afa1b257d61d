#include "core/activation/maxout.h"
#include "core/session/activation_choice.h"
#include "tests/support/qt/qt_test.h"
#include "ui/controls/setting/number_box.h"
#include "ui/controls/setting/parameter_slider.h"
#include "ui/plot/curve/curve_plot.h"
#include "ui/views/curves/curves_panel.h"

#include <QLabel>
#include <QPushButton>

#include <cmath>

using namespace actiscope;
using namespace actiscope::ui;

class RangeAndProbeTest : public QObject {
    Q_OBJECT

    static QString label(QWidget& panel, const char* name) {
        return panel.findChild<QLabel*>(QLatin1String(name))->text();
    }

private slots:
    void boxesShowEveryValueOfTheirDomain() {
        SessionStore store;
        TrainingRuns runs(store);
        CurvesPanel panel(store, runs);
        panel.show();
        const auto box = [&](const char* name) {
            return panel.findChild<QDoubleSpinBox*>(QLatin1String(name));
        };
        store.edit({}, [](Session& s) {
            s.curves.range = {-1000.0, 1000.0, -900.0, 900.0};
            s.curves.probe = 800.0;
            s.curves.epsilon = 1e-6;
        });
        QCOMPARE(box("x_min")->value(), -1000.0);
        QCOMPARE(box("y_max")->value(), 900.0);
        QCOMPARE(box("probe_x")->value(), 800.0);
        QCOMPARE(box("epsilon_box")->value(), 1e-6);
    }

    void probeReadsTheNumbers() {
        SessionStore store;
        TrainingRuns runs(store);
        CurvesPanel panel(store, runs);
        panel.show();
        auto* probe = panel.findChild<NumberBox*>("probe_x");
        store.edit({}, [](Session& s) { chooseActivation(s, "sigmoid"); });
        probe->setValue(0.0);
        QCOMPARE(store.session().curves.probe, 0.0);
        QCOMPARE(label(panel, "probe_value"), QString("f(x) = 0.5"));
        QCOMPARE(label(panel, "probe_slope"), QString("f′(x) = 0.25"));
    }

    void probeFollowsMouseAndArrows() {
        SessionStore store;
        TrainingRuns runs(store);
        CurvesPanel panel(store, runs);
        panel.resize(900, 600);
        panel.show();
        QVERIFY(QTest::qWaitForWindowExposed(&panel));
        CurvePlot& plot = panel.plot();
        plot.setFocus();
        QTest::keyClick(&plot, Qt::Key_Right);
        QVERIFY(std::abs(store.session().curves.probe - (-0.95)) < 1e-9);
        QTest::keyClick(&plot, Qt::Key_Left, Qt::ControlModifier);
        QVERIFY(std::abs(store.session().curves.probe - (-1.45)) < 1e-9);
        emit plot.probeMoved(2.0);
        QCOMPARE(store.session().curves.probe, 2.0);
        QCOMPARE(panel.findChild<NumberBox*>("probe_x")->value(), 2.0);
    }

    /// The curves do not depend on the probe: nothing of them is computed while it moves.
    void theProbeMovesAlone() {
        SessionStore store;
        TrainingRuns runs(store);
        CurvesPanel panel(store, runs);
        panel.show();
        store.edit({}, [](Session& s) {
            chooseActivation(s, "maxout");
            s.curves.pinned = {Activation("tanh"), Activation("relu")};
            s.curves.difference = 1;
            s.curves.second = true;
        });
        const int before = panel.plot().curvesSet();
        QVERIFY(before > 0);
        for (int i = 0; i < 20; ++i) {
            const double x = -2.0 + 0.2 * i;
            store.edit("probe", [x](Session& s) { s.curves.probe = x; });
            const CurveReadout whole =
                curveReadout(store.session(), curveScene(store.session(), 100, {}));
            QCOMPARE(label(panel, "probe_value"), "f(x) = " + whole.probeValue);
            QCOMPARE(label(panel, "probe_slope"), whole.probeSlopeText);
            QCOMPARE(panel.findChild<NumberBox*>("probe_x")->value(), x);
            QVERIFY(panel.plot().accessibleDescription().contains("x = " + whole.probeX + ":"));
        }
        QCOMPARE(panel.plot().curvesSet(), before);
        store.edit({}, [](Session& s) { s.curves.epsilon = 0.1; });
        QCOMPARE(panel.plot().curvesSet(), before + 1);
        // What moved while the panel was hidden is shown when it comes back.
        panel.hide();
        store.edit("probe", [](Session& s) { s.curves.probe = 3.0; });
        panel.show();
        QCOMPARE(panel.findChild<NumberBox*>("probe_x")->value(), 3.0);
    }

    void rangeIsEditedTypedAndReset() {
        SessionStore store;
        TrainingRuns runs(store);
        CurvesPanel panel(store, runs);
        panel.show();
        panel.findChild<NumberBox*>("x_max")->setValue(8.0);
        QCOMPARE(store.session().curves.range.xMax, 8.0);
        QCOMPARE(panel.plot().range().xMax, 8.0);
        // An empty range is not possible.
        panel.findChild<NumberBox*>("x_max")->setValue(-20.0);
        QVERIFY(store.session().curves.range.xMax > store.session().curves.range.xMin);
        panel.findChild<NumberBox*>("y_min")->setValue(-4.0);
        QCOMPARE(panel.plot().range().yMin, -4.0);
        panel.findChild<NumberBox*>("y_max")->setValue(-9.0);
        QVERIFY(store.session().curves.range.yMax > store.session().curves.range.yMin);
        panel.findChild<QPushButton*>("default_range")->click();
        QCOMPARE(store.session().curves.range, CurveView().range);
        store.edit({}, [](Session& s) { chooseActivation(s, "cubic"); });
        panel.findChild<QPushButton*>("fit_height")->click();
        QVERIFY(store.session().curves.range.yMax >= 75.0); // 3x² at 5
    }

    void wheelZoomsAndRangesStayFinite() {
        SessionStore store;
        TrainingRuns runs(store);
        CurvesPanel panel(store, runs);
        panel.resize(900, 600);
        panel.show();
        QVERIFY(QTest::qWaitForWindowExposed(&panel));
        panel.plot().setFocus();
        for (int i = 0; i < 200; ++i) {
            QTest::keyClick(&panel.plot(), Qt::Key_Minus);
        }
        QVERIFY(store.session().curves.range.xMax <= 1000.0);
        for (int i = 0; i < 400; ++i) {
            QTest::keyClick(&panel.plot(), Qt::Key_Plus);
        }
        const auto range = store.session().curves.range;
        QVERIFY(range.xMax > range.xMin);
        QTest::keyClick(&panel.plot(), Qt::Key_Home);
        QCOMPARE(store.session().curves.range, CurveView().range);
    }
};

ACTISCOPE_QT_TEST(RangeAndProbeTest)
#include "range_and_probe_test.moc"
