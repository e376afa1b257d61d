#include "core/activation/maxout.h"
#include "core/session/activation_choice.h"
#include "tests/support/curve_points.h"
#include "tests/support/qt/qt_test.h"
#include "ui/controls/function/piece_table.h"
#include "ui/controls/setting/number_box.h"
#include "ui/controls/setting/parameter_slider.h"
#include "ui/plot/curve/curve_plot.h"
#include "ui/views/curves/curves_panel.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QLabel>
#include <QTabWidget>

#include <cmath>

using namespace actiscope;
using namespace actiscope::ui;

class CurvesPanelTest : public QObject {
    Q_OBJECT

    static QString label(QWidget& panel, const char* name) {
        return panel.findChild<QLabel*>(QLatin1String(name))->text();
    }

private slots:
    void plotsTheFunctionAndItsDerivative() {
        SessionStore store;
        TrainingRuns runs(store);
        CurvesPanel panel(store, runs);
        panel.show();
        QVERIFY(test::spansToThePixel(panel.plot().valuePoints(), panel.plot()));
        for (const QPointF& p : panel.plot().valuePoints()) {
            if (!std::isnan(p.y())) {
                QCOMPARE(p.y(), store.session().activation().at(p.x()).value);
            }
        }
        for (const QPointF& p : panel.plot().slopePoints()) {
            if (!std::isnan(p.y())) {
                QCOMPARE(p.y(), store.session().activation().at(p.x()).slope);
            }
        }
    }

    void followsTheParameter() {
        SessionStore store;
        TrainingRuns runs(store);
        CurvesPanel panel(store, runs);
        panel.show();
        const QString before = panel.plot().accessibleDescription();
        QVERIFY(label(panel, "saturated_intervals").contains("2.996"));
        store.edit({}, [](Session& s) { setActivationParameter(s, "alpha", 0.0); });
        QVERIFY(panel.plot().accessibleDescription() != before);
        QVERIFY(label(panel, "dead_intervals").contains("50.0 %"));
        QVERIFY(label(panel, "saturated_intervals").contains("nowhere"));
    }

    void propertiesFollowTheFunction() {
        SessionStore store;
        TrainingRuns runs(store);
        CurvesPanel panel(store, runs);
        panel.show();
        QTRY_COMPARE(label(panel, "property_range"), QString("−1 to ∞"));
        QVERIFY(label(panel, "property_left").startsWith("soft"));
        store.edit({}, [](Session& s) { chooseActivation(s, "hardtanh"); });
        QTRY_COMPARE(label(panel, "property_range"), QString("−1 to 1"));
        QCOMPARE(label(panel, "property_kinks"), QString("x = −1, 1"));
        QVERIFY(label(panel, "property_right").startsWith("hard"));
        QVERIFY(label(panel, "property_shape").contains("odd"));
    }

    void hiddenPanelCatchesUpWhenShown() {
        SessionStore store;
        TrainingRuns runs(store);
        CurvesPanel panel(store, runs);
        store.edit({}, [](Session& s) { chooseActivation(s, "relu"); });
        QCOMPARE(panel.plot().valuePoints().size(), 0);
        panel.show();
        QVERIFY(panel.plot().accessibleDescription().startsWith("ReLU"));
    }

    void numericsNameTheEdgesOfTheFormats() {
        SessionStore store;
        TrainingRuns runs(store);
        CurvesPanel panel(store, runs);
        panel.show();
        store.edit({}, [](Session& s) {
            chooseActivation(s, "sigmoid");
            s.curves.naive = true;
            s.curves.arithmetic = Format::float32;
            s.curves.range = {-20.0, 20.0, -1.0, 2.0};
        });
        panel.findChild<QAbstractButton*>("numerics")->click();
        QCOMPARE(panel.findChild<QTabWidget*>("facts_pages")->currentIndex(), 1);
        QVERIFY(label(panel, "zero_slope").contains("x ≥ 104"));
        QVERIFY(label(panel, "naive_text").contains("x ≥ 17.33"));
        const auto naive = panel.plot().naivePoints();
        QVERIFY(test::spansToThePixel(naive, panel.plot()));
        QCOMPARE(naive.back().y(), 0.0);
        QVERIFY(panel.plot().slopePoints().back().y() > 0.0);
        store.edit({}, [](Session& s) { chooseActivation(s, "relu"); });
        QTRY_VERIFY(label(panel, "framework_slopes").contains("tf.nn.relu"));
        QCOMPARE(panel.plot().naivePoints().size(), 0);
        QVERIFY(!panel.findChild<QCheckBox*>("naive")->isEnabled());
    }

    void manyIntervalsDoNotWidenTheWindow() {
        SessionStore store;
        TrainingRuns runs(store);
        CurvesPanel panel(store, runs);
        panel.show();
        const int before = panel.minimumSizeHint().width();
        store.edit({}, [](Session& s) {
            chooseActivation(s, "sine");
            setActivationParameter(s, "omega", 30.0);
            s.curves.epsilon = 0.5;
        });
        // The slope of a sine is small here and there; it never saturates.
        QVERIFY(label(panel, "small_slope_intervals").contains("…"));
        QVERIFY(!label(panel, "saturated_intervals").contains("…"));
        QVERIFY(panel.minimumSizeHint().width() <= before);
    }

    /// A frame has regions to the pixel; the proof follows, and a change overtakes it.
    void regionsAreProvenInTheBackground() {
        SessionStore store;
        TrainingRuns runs(store);
        CurvesPanel panel(store, runs);
        panel.show();
        QVERIFY(!panel.isProving()); // what a preview proves needs no more
        const auto choose = [&](const char* formula) {
            store.edit({}, [&](Session& s) {
                chooseActivation(s, "custom");
                setActivationFormula(s, formula);
            });
        };
        const auto full = [&] {
            const CurveView& view = store.session().curves;
            const auto& [from, to, low, high] = view.range;
            return clipped(findRegions(store.session().activation(), from, to, view.epsilon,
                                       LineEffort::thorough()),
                           from, to);
        };
        choose("sin(100*x)");
        QVERIFY(panel.isProving());
        QTRY_VERIFY(!panel.isProving());
        QCOMPARE(panel.plot().shownRegions(), static_cast<int>(full().smallSlope.size()));
        // The probe asks nothing new.
        store.edit({}, [](Session& s) { s.curves.probe = 0.3; });
        QVERIFY(!panel.isProving());
        choose("sin(110*x)");
        QVERIFY(panel.isProving());
        choose("max(0,x)");
        QVERIFY(!panel.isProving());
        QCOMPARE(panel.plot().shownRegions(), 1);
        QVERIFY(label(panel, "dead_intervals").startsWith("x ≤ 0"));
    }
};

ACTISCOPE_QT_TEST(CurvesPanelTest)
#include "curves_panel_test.moc"
