#include "core/activation/maxout.h"
#include "core/session/settings.h"
#include "tests/support/curve_points.h"
#include "tests/support/qt/qt_test.h"
#include "ui/controls/setting/parameter_slider.h"
#include "ui/plot/curve/curve_plot.h"
#include "ui/views/curves/curves_panel.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>

#include <algorithm>
#include <cmath>

using namespace actiscope;
using namespace actiscope::ui;

class AdditionsTest : public QObject {
    Q_OBJECT

    static QString label(QWidget& panel, const char* name) {
        return panel.findChild<QLabel*>(QLatin1String(name))->text();
    }

private slots:
    void pinsAreKeptComparedAndUndone() {
        SessionStore store;
        TrainingRuns runs(store);
        CurvesPanel panel(store, runs);
        panel.show();
        store.edit({}, [](Session& s) { chooseActivation(s, "gelu_tanh"); });
        auto* pin = panel.findChild<QPushButton*>("pin");
        pin->click();
        store.edit({}, [](Session& s) { chooseActivation(s, "gelu"); });
        QCOMPARE(panel.plot().pinnedCount(), 1);
        const QPointF sample = panel.plot().pinnedPoints(0)[100];
        QCOMPARE(sample.y(), Activation("gelu_tanh").at(sample.x()).value);
        auto* difference = panel.findChild<QComboBox*>("difference");
        QCOMPARE(difference->count(), 2);
        store.edit({}, [](Session& s) { s.curves.difference = 1; });
        QVERIFY(test::spansToThePixel(panel.plot().differencePoints(), panel.plot()));
        // The textbook figure of the tanh approximation: 4.7e-4 at |x| = 2.70.
        const QString text = label(panel, "largest_difference");
        QVERIFY2(text.contains("0.000473"), qPrintable(text));
        QVERIFY2(text.contains("2.70") || text.contains("2.69"), qPrintable(text));
        for (int i = 0; i < 8; ++i) {
            pin->click();
        }
        QCOMPARE(panel.plot().pinnedCount(), 6);
        panel.findChild<QAbstractButton*>("unpin_all")->click();
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
        QVERIFY(test::spansToThePixel(panel.plot().densityPoints(), panel.plot(), 5));
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
        QVERIFY(test::spansToThePixel(panel.plot().secondPoints(), panel.plot()));
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
};

ACTISCOPE_QT_TEST(AdditionsTest)
#include "additions_test.moc"
