#include "core/activation/maxout.h"
#include "core/session/settings.h"
#include "ui/controls/function/activation_panel.h"
#include "ui/controls/function/activation_picker.h"
#include "ui/controls/function/piece_table.h"
#include "ui/controls/setting/number_box.h"
#include "ui/controls/setting/parameter_slider.h"
#include "ui/plot/curve/curve_plot.h"
#include "ui/views/curves/curves_panel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <vector>

using namespace actiscope;
using namespace actiscope::ui;

class CurvesPanelTest : public QObject {
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

    /// A slider lives on below an open menu of its own after another function was chosen.
    void aSliderOfTheFunctionBeforeHasNothingToSay() {
        SessionStore store;
        ActivationPanel panel(store);
        store.edit({}, [](Session& s) { chooseActivation(s, "elu"); });
        QPointer<RealSlider> slider = panel.findChild<RealSlider*>("alpha_slider");
        QVERIFY(slider);
        store.edit({}, [](Session& s) { chooseActivation(s, "identity"); });
        QVERIFY(slider); // not deleted yet
        slider->editRealValue(2.0);
        QCOMPARE(store.session().activation().id(), std::string_view("identity"));
    }

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
        QTRY_COMPARE(label(panel, "property_range"), QString("−1 to ∞"));
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
        panel.findChild<NumberBox*>("y_min")->setValue(-4.0);
        QCOMPARE(panel.plot().range().yMin, -4.0);
        panel.findChild<NumberBox*>("y_max")->setValue(-9.0);
        QVERIFY(store.session().curves.range.yMax > store.session().curves.range.yMin);
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

    void livePreActivationsComeFromTheRunningNetwork() {
        SessionStore store;
        store.edit({}, [](Session& s) {
            chooseActivation(s, "relu");
            setSettingFromText(s, Section::training, "hidden", "6,5");
        });
        TrainingRuns runs(store);
        CurvesPanel panel(store, runs);
        panel.resize(900, 600);
        panel.show();
        auto* source = panel.findChild<QComboBox*>("input_source");
        QCOMPARE(source->count(), 3);
        source->setCurrentIndex(2);
        emit source->activated(2);
        QVERIFY(panel.findChild<QCheckBox*>("show_input")->isChecked());
        // 200 samples × 5 units of layer 2.
        QTRY_VERIFY(label(panel, "input_spread").contains("1000 values"));
        QTRY_VERIFY(panel.plot().densityPoints().size() > 10);
        double counted = 0.0;
        for (const QPointF& bin : panel.plot().densityPoints()) {
            counted += bin.y();
        }
        QVERIFY(counted > 900.0 && counted <= 1000.0);
        // The share of dead inputs is that of the numbers themselves.
        const auto& snapshot = runs.run(Pane::chosen).snapshot();
        const auto dead =
            std::ranges::count_if(snapshot->preActivations, [](float z) { return z <= 0.0f; });
        const QString share = QString::number(static_cast<double>(dead) / 10.0, 'f', 1);
        QTRY_VERIFY2(label(panel, "input_shares").contains(share + " % dead"),
                     qPrintable(label(panel, "input_shares")));
        runs.setPlaying(true);
        QTRY_VERIFY(!label(panel, "input_spread").startsWith("epoch 0:"));
        runs.setPlaying(false);
        // Nobody looks: the training thread is not asked for more.
        panel.hide();
        runs.stepEpoch();
        QTRY_VERIFY(runs.run(Pane::chosen).snapshot()->inputLayer == 0);
    }

    void secondDerivativeOnDemand() {
        SessionStore store;
        TrainingRuns runs(store);
        CurvesPanel panel(store, runs);
        panel.show();
        store.edit({}, [](Session& s) { chooseActivation(s, "cubic"); });
        QCOMPARE(panel.plot().secondPoints().size(), 0);
        panel.findChild<QCheckBox*>("second_derivative")->click();
        QVERIFY(panel.plot().secondPoints().size() > 500);
        for (const QPointF& p : panel.plot().secondPoints()) {
            QVERIFY(std::abs(p.y() - 6.0 * p.x()) < 1e-12);
        }
        QVERIFY(label(panel, "probe_slope").contains("f″(x) = −6"));
    }

    void logarithmicAxisShowsMagnitudes() {
        SessionStore store;
        TrainingRuns runs(store);
        CurvesPanel panel(store, runs);
        panel.show();
        store.edit({}, [](Session& s) { chooseActivation(s, "gelu"); });
        QVERIFY(!panel.plot().hasLogSlope());
        panel.findChild<QCheckBox*>("log_slope")->click();
        QVERIFY(panel.plot().hasLogSlope());
        for (const QPointF& p : panel.plot().slopePoints()) {
            QVERIFY(std::isnan(p.y()) || p.y() > 0.0);
        }
        store.undo();
        QVERIFY(!panel.plot().hasLogSlope());
    }

    void trailFollowsAMovingParameter() {
        SessionStore store;
        TrainingRuns runs(store);
        CurvesPanel panel(store, runs);
        panel.show();
        QCOMPARE(panel.plot().trailCurves(), 0);
        store.edit("a", [](Session& s) { setActivationParameter(s, "alpha", 0.5); });
        QCOMPARE(panel.plot().trailCurves(), 1);
        // Moving the probe leaves no trail.
        store.edit({}, [](Session& s) { s.curves.probe = 2.0; });
        QCOMPARE(panel.plot().trailCurves(), 1);
        // It fades by itself, and another function starts without one.
        QTRY_COMPARE_WITH_TIMEOUT(panel.plot().trailCurves(), 0, 5000);
        store.edit({}, [](Session& s) { setActivationParameter(s, "alpha", 1.5); });
        QCOMPARE(panel.plot().trailCurves(), 1);
        store.edit({}, [](Session& s) { chooseActivation(s, "tanh"); });
        QCOMPARE(panel.plot().trailCurves(), 0);
    }

    void piecesOfMaxoutAreDraggedAndTyped() {
        SessionStore store;
        TrainingRuns runs(store);
        ActivationPanel chooser(store);
        CurvesPanel panel(store, runs);
        panel.resize(900, 600);
        chooser.show();
        panel.show();
        QVERIFY(QTest::qWaitForWindowExposed(&panel));
        store.edit({}, [](Session& s) { chooseActivation(s, "maxout"); });
        auto* table = chooser.findChild<PieceTable*>();
        QVERIFY(table->isVisible());
        QCOMPARE(table->rowCount(), 2);
        table->item(0, 0)->setText("-0.5");
        table->item(0, 1)->setText("0");
        QCOMPARE(store.session().activation().maxout()->pieces[0], (AffinePiece{-0.5, 0.0}));
        // What is no number is put back.
        table->item(0, 1)->setText("much");
        QCOMPARE(table->item(0, 1)->text(), QString("0"));
        table->item(1, 0)->setText("1");
        table->item(1, 1)->setText("0");
        // Leaky ReLU by two pieces: drag a handle, its piece turns about the other one.
        panel.plot().replotNow();
        const QPoint from = panel.plot().pieceHandle(1, 1).toPoint();
        auto* canvas = panel.plot().findChild<QWidget*>();
        QTest::mousePress(canvas, Qt::LeftButton, Qt::NoModifier, from);
        QMouseEvent move(QEvent::MouseMove, from + QPoint(0, 40), from + QPoint(0, 40),
                         Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(canvas, &move);
        QTest::mouseRelease(canvas, Qt::LeftButton, Qt::NoModifier, from + QPoint(0, 40));
        const AffinePiece turned = store.session().activation().maxout()->pieces[1];
        QVERIFY2(turned.slope < 0.95, qPrintable(QString::number(turned.slope)));
        QVERIFY(label(panel, "probe_slope").contains("piece 1 wins"));
        store.undo();
        QCOMPARE(store.session().activation().maxout()->pieces[1], (AffinePiece{1.0, 0.0}));
        // A third piece.
        chooser.findChild<RealSlider*>("pieces_slider")->editRealValue(3.0);
        QCOMPARE(table->rowCount(), 3);
    }

    void randomSlopeIsDrawnAgain() {
        SessionStore store;
        TrainingRuns runs(store);
        ActivationPanel chooser(store);
        CurvesPanel panel(store, runs);
        chooser.show();
        panel.show();
        auto* draw = chooser.findChild<QPushButton*>("draw_slope");
        QVERIFY(!draw->isVisible());
        QCOMPARE(panel.plot().drawnSlopePoints().size(), 0);
        store.edit({}, [](Session& s) { chooseActivation(s, "rrelu"); });
        QVERIFY(draw->isVisible());
        const auto slope = [&] {
            const QPointF left = panel.plot().drawnSlopePoints().front();
            return left.y() / left.x();
        };
        const double first = slope();
        QVERIFY(first >= 1.0 / 8.0 && first < 1.0 / 3.0);
        draw->click();
        QVERIFY(slope() != first);
        store.undo();
        QCOMPARE(slope(), first);
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
        panel.findChild<QTabWidget*>("facts")->setCurrentIndex(1);
        QVERIFY(label(panel, "zero_slope").contains("x ≥ 104"));
        QVERIFY(label(panel, "naive_text").contains("x ≥ 17.33"));
        const auto naive = panel.plot().naivePoints();
        QVERIFY(naive.size() > 500);
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
