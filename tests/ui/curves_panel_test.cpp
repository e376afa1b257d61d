#include "core/session/settings.h"
#include "ui/controls/activation_picker.h"
#include "ui/controls/number_box.h"
#include "ui/controls/parameter_slider.h"
#include "ui/panels/activation_panel.h"
#include "ui/panels/curves_panel.h"
#include "ui/plot/curve_plot.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

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
        QVERIFY(panel.plot().valuePoints().size() > 500);
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
        QCOMPARE(label(panel, "property_range"), QString("−1 to ∞"));
        QVERIFY(label(panel, "property_left").startsWith("soft"));
        store.edit({}, [](Session& s) { chooseActivation(s, "hardtanh"); });
        QTRY_COMPARE(label(panel, "property_range"), QString("−1 to 1"));
        QCOMPARE(label(panel, "property_kinks"), QString("x = −1, 1"));
        QVERIFY(label(panel, "property_right").startsWith("hard"));
        QVERIFY(label(panel, "property_shape").contains("odd"));
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
        QTest::mouseClick(panel.findChild<QPushButton*>("default_range"), Qt::LeftButton);
        QCOMPARE(store.session().curves.range, CurveView().range);
        store.edit({}, [](Session& s) { chooseActivation(s, "cubic"); });
        QTest::mouseClick(panel.findChild<QPushButton*>("fit_height"), Qt::LeftButton);
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

    void hiddenPanelCatchesUpWhenShown() {
        SessionStore store;
        TrainingRuns runs(store);
        CurvesPanel panel(store, runs);
        store.edit({}, [](Session& s) { chooseActivation(s, "relu"); });
        QCOMPARE(panel.plot().valuePoints().size(), 0);
        panel.show();
        QVERIFY(panel.plot().accessibleDescription().startsWith("ReLU"));
    }

    void customFormulaIsPlottedAndUndone() {
        SessionStore store;
        ActivationPanel chooser(store);
        TrainingRuns runs(store);
        CurvesPanel panel(store, runs);
        chooser.show();
        panel.show();
        store.edit({}, [](Session& s) { chooseActivation(s, "custom"); });
        auto* text = chooser.findChild<QLineEdit*>("formula_text");
        QVERIFY(text->isVisible());
        text->selectAll();
        QTest::keyClicks(text, "x*x*alpha");
        QCOMPARE(store.session().activation().formulaText(), std::string_view("x*x*alpha"));
        QVERIFY(panel.plot().accessibleDescription().contains("x*x*alpha"));
        store.edit({}, [](Session& s) { setActivationParameter(s, "alpha", 2.0); });
        QVERIFY(label(panel, "probe_value").contains("2"));
        QVERIFY(label(panel, "probe_slope").contains("−4"));
        // An unfinished text changes nothing.
        QTest::keyClicks(text, "+");
        QCOMPARE(store.session().activation().formulaText(), std::string_view("x*x*alpha"));
    }

    void pinsAreKeptComparedAndUndone() {
        SessionStore store;
        TrainingRuns runs(store);
        CurvesPanel panel(store, runs);
        panel.show();
        store.edit({}, [](Session& s) { chooseActivation(s, "gelu_tanh"); });
        auto* pin = panel.findChild<QPushButton*>("pin");
        QTest::mouseClick(pin, Qt::LeftButton);
        store.edit({}, [](Session& s) { chooseActivation(s, "gelu"); });
        QCOMPARE(panel.plot().pinnedCount(), 1);
        const QPointF sample = panel.plot().pinnedPoints(0)[100];
        QCOMPARE(sample.y(), Activation("gelu_tanh").at(sample.x()).value);
        auto* difference = panel.findChild<QComboBox*>("difference");
        QCOMPARE(difference->count(), 2);
        store.edit({}, [](Session& s) { s.curves.difference = 1; });
        QVERIFY(panel.plot().differencePoints().size() > 500);
        // The textbook figure of the tanh approximation: 4.7e-4 at |x| = 2.70.
        const QString text = label(panel, "largest_difference");
        QVERIFY2(text.contains("0.000473"), qPrintable(text));
        QVERIFY2(text.contains("2.70") || text.contains("2.69"), qPrintable(text));
        for (int i = 0; i < 8; ++i) {
            QTest::mouseClick(pin, Qt::LeftButton);
        }
        QCOMPARE(panel.plot().pinnedCount(), 6);
        QTest::mouseClick(panel.findChild<QPushButton*>("unpin_all"), Qt::LeftButton);
        QCOMPARE(panel.plot().pinnedCount(), 0);
        QCOMPARE(panel.plot().differencePoints().size(), 0);
        store.undo();
        QCOMPARE(panel.plot().pinnedCount(), 6);
    }

    void inputDistributionShowsItsShares() {
        SessionStore store;
        TrainingRuns runs(store);
        CurvesPanel panel(store, runs);
        panel.show();
        store.edit({}, [](Session& s) { chooseActivation(s, "relu"); });
        QCOMPARE(panel.plot().densityPoints().size(), 0);
        auto* check = panel.findChild<QCheckBox*>("show_input");
        check->click();
        QVERIFY(panel.plot().densityPoints().size() > 100);
        QVERIFY2(label(panel, "input_shares").contains("50.0 % dead"),
                 qPrintable(label(panel, "input_shares")));
        panel.findChild<RealSlider*>("input_mean_slider")->editRealValue(1.0);
        QVERIFY(label(panel, "input_shares").contains("15.9 % dead"));
        check->click();
        QCOMPARE(label(panel, "input_shares"), QString());
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
        QVERIFY(label(panel, "saturated_intervals").contains("…"));
        QVERIFY(panel.minimumSizeHint().width() <= before);
    }

    void slidersExistForTheChosenFunctionOnly() {
        SessionStore store;
        ActivationPanel panel(store);
        panel.show();
        const auto visible = [&] {
            QStringList names;
            for (auto* slider : panel.findChildren<RealSlider*>()) {
                if (slider->isVisible()) {
                    names.append(slider->accessibleName());
                }
            }
            return names.join(",");
        };
        QTRY_COMPARE(visible(), QString("Parameter alpha"));
        auto* picker = panel.findChild<ActivationPicker*>();
        const auto pick = [&](const char* id) {
            for (int i = 0; i < picker->count(); ++i) {
                if (picker->item(i)->data(Qt::UserRole) == QLatin1String(id)) {
                    picker->setCurrentRow(i);
                }
            }
        };
        pick("tanh");
        QTRY_COMPARE(visible(), QString());
        QCOMPARE(store.session().activation().id(), std::string_view("tanh"));
        pick("thresholded_relu");
        QTRY_COMPARE(visible(), QString("Parameter theta"));
        pick("swish");
        QTRY_COMPARE(visible(), QString("Parameter beta"));
        store.undo();
        QCOMPARE(picker->currentId(), QString("thresholded_relu"));
    }
};

QTEST_MAIN(CurvesPanelTest)
#include "curves_panel_test.moc"
