#include "tests/support/qt/qt_test.h"
#include "tests/support/scene/classifier_scene.h"
#include "ui/model/training_runs.h"
#include "ui/parts/over/overlay.h"
#include "ui/plot/curve/strip_plot.h"
#include "ui/plot/map/decision_plot.h"
#include "ui/views/classifier/classifier_panel.h"
#include "ui/views/classifier/network/sample_step_panel.h"
#include "ui/views/classifier/network/step/update_sheet.h"
#include "ui/views/classifier/pane/classifier_pane.h"
#include "ui/views/classifier/race_panel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QSlider>
#include <QSpinBox>
#include <QTableWidget>
#include <QToolButton>

using namespace actiscope;
using namespace actiscope::ui;

using actiscope::ui::test::ClassifierScene;

class LabTest : public QObject {
    Q_OBJECT

private slots:
    void drawsMovesAndRemovesSamplesAndUndoes() {
        ClassifierScene scene;
        QVERIFY(QTest::qWaitForWindowExposed(&scene.panel));
        QTRY_VERIFY(scene.ready());
        scene.runs.stepEpoch();
        QTRY_VERIFY(scene.snapshot()->epoch == 1);
        const Eigen::ArrayXd before = scene.snapshot()->parameters;
        DecisionPlot& map = scene.plot(Pane::chosen);
        // With the first tool the mouse changes nothing.
        scene.click(map, -2.9, -2.9);
        QCOMPARE(scene.runs.data()->size(), 200);
        scene.child<QRadioButton>("tool_draw")->click();
        scene.click(map, -2.9, -2.9);
        QCOMPARE(scene.runs.data()->size(), 201);
        QCOMPARE(scene.runs.data()->target[200], 1.0);
        QVERIFY(std::fabs(scene.runs.data()->x1[200] + 2.9) < 0.05);
        scene.click(map, 2.8, -2.8, Qt::RightButton);
        QCOMPARE(scene.runs.data()->size(), 202);
        QCOMPARE(scene.runs.data()->target[201], 0.0);
        QVERIFY(scene.store.session().training.data.kind == DataKind::own);
        // The weights stay, both networks go on with the same samples.
        QTRY_VERIFY(scene.snapshot()->metrics.confusion.trianglesRight +
                        scene.snapshot()->metrics.confusion.trianglesWrong ==
                    101);
        QVERIFY((scene.snapshot()->parameters == before).all());
        scene.drag(map, {-2.9, -2.9}, {-2.0, 2.8});
        QCOMPARE(scene.runs.data()->size(), 202);
        QVERIFY(std::fabs(scene.runs.data()->x2[200] - 2.8) < 0.05);
        scene.child<QRadioButton>("tool_rubber")->click();
        scene.click(map, 2.8, -2.8);
        QCOMPARE(scene.runs.data()->size(), 201);
        for (int i = 0; i < 4; ++i) {
            scene.store.undo();
        }
        QVERIFY(scene.store.session().training.data.kind == DataKind::triangles);
        QCOMPARE(scene.runs.data()->size(), 200);
    }

    void handLineIsCountedAgainstTheBest() {
        ClassifierScene scene;
        QVERIFY(QTest::qWaitForWindowExposed(&scene.panel));
        QTRY_VERIFY(scene.ready());
        scene.child<QCheckBox>("hand_line")->click();
        auto* text = scene.child<QLabel>("hand_line_text");
        QVERIFY2(text->text().contains("best line: 139"), qPrintable(text->text()));
        const QString before = text->text();
        // The open handle moves the line along its normal.
        scene.drag(scene.plot(Pane::compared), {0.0, 0.0}, {1.0, 1.0});
        QVERIFY(std::fabs(scene.store.session().classifier.lineOffset - std::sqrt(2.0)) < 0.1);
        QVERIFY(text->text() != before);
        // The full one turns it.
        const double angle = scene.store.session().classifier.lineAngle;
        scene.drag(scene.plot(Pane::compared), {1.0 - 0.85, 1.0 + 0.85}, {1.0, 2.5});
        QVERIFY(std::fabs(scene.store.session().classifier.lineAngle - angle) > 10.0);
    }

    void aStepSaysWhyNothingMoves() {
        ClassifierScene scene([](Session& s) { s.training.activations = {Activation("step")}; });
        QTRY_VERIFY(scene.ready());
        QTRY_VERIFY(scene.child<QLabel>("chosen_insight")->text().contains("exactly 0"));
        QCOMPARE(scene.child<QPushButton>("chosen_remedy")->text(), QString("Use sigmoid"));
    }

    void divergenceHasARemedyThatRecovers() {
        ClassifierScene scene([](Session& s) {
            s.training.activations = {Activation("cubic")};
            s.training.hidden = {8};
            s.training.learningRate = 90.0;
            s.epochsPerSecond = Session::kFullSpeed;
        });
        QVERIFY(QTest::qWaitForWindowExposed(&scene.panel));
        scene.runs.setPlaying(true);
        QTRY_VERIFY_WITH_TIMEOUT(scene.ready() && scene.snapshot()->divergence, 10000);
        // The sign in the title opens the sentence with the button that helps.
        auto* sign = scene.child<QToolButton>("chosen_trouble");
        QTRY_VERIFY(sign->isVisible());
        sign->click();
        auto* remedy = scene.child<QPushButton>("chosen_remedy");
        QVERIFY(remedy->isVisible());
        remedy->click();
        QVERIFY(!remedy->isVisible());
        QCOMPARE(scene.store.session().training.learningRate, 9.0);
        QTRY_VERIFY(scene.ready() && !scene.snapshot()->divergence);
    }

    void updateRuleShowsTheNumbersAndTakesTheStep() {
        ClassifierScene scene([](Session& s) { s.training.activations = {Activation("tanh")}; });
        QVERIFY(QTest::qWaitForWindowExposed(&scene.panel));
        QTRY_VERIFY(scene.ready());
        scene.panel.updateSheet().open();
        // The runs began with another function; its last snapshot may still be on its way.
        QTRY_VERIFY(scene.snapshot()->activations[0] == Activation("tanh"));
        QTRY_VERIFY(scene.panel.sampleStep().text().contains("Forward"));
        const DataSet& data = *scene.runs.data();
        Network<double> network({4}, {Activation("tanh")});
        network.parameters = scene.snapshot()->parameters;
        const SampleStep step = stepOnSample(network, data.x1[0], data.x2[0], data.target[0],
                                             OutputLoss::crossEntropy, 0.1);
        scene.child<QPushButton>("take_step")->click();
        QTRY_VERIFY((scene.snapshot()->parameters - step.parameters).abs().maxCoeff() < 1e-6);
        QCOMPARE(scene.child<QSpinBox>("step_sample")->value(), 2);
        // A running network has no numbers to read.
        scene.runs.setPlaying(true);
        QTRY_VERIFY(scene.panel.sampleStep().text().contains("Pause"));
        scene.runs.setPlaying(false);
        QTRY_VERIFY(scene.panel.sampleStep().text().contains("Forward"));
    }

    void raceFillsTableAndPlotAndCanBeCancelled() {
        ClassifierScene scene;
        QVERIFY(QTest::qWaitForWindowExposed(&scene.panel));
        RacePanel& race = scene.panel.race();
        scene.child<QToolButton>("open_race")->click();
        QVERIFY(race.isVisible());
        QVERIFY(scene.child<QWidget>("race_empty")->isVisible()); // says what to do
        scene.child<QSpinBox>("race_seeds")->setValue(5);
        scene.child<QPushButton>("race_start")->click();
        QTRY_VERIFY_WITH_TIMEOUT(!race.runner().isRunning(), 30000);
        auto* table = scene.child<QTableWidget>("race_table");
        QCOMPARE(table->rowCount(), 8);
        QVERIFY(race.plot().isVisible());
        QCOMPARE(race.plot().solvedDots() + race.plot().unsolvedDots(), 40);
        for (int row = 0; row < table->rowCount(); ++row) {
            if (table->item(row, 0)->text() == "Tanh") {
                QCOMPARE(table->item(row, 1)->text(), QString("5 of 5"));
            } else if (table->item(row, 0)->text() == "Identity") {
                QCOMPARE(table->item(row, 1)->text(), QString("0 of 5"));
            }
        }
        // No dot hides another, and closing the sheet forgets nothing.
        QVERIFY2(race.plot().leastGap() >= 1.0,
                 qPrintable(QString::number(race.plot().leastGap())));
        scene.panel.raceSheet().closeOver();
        QVERIFY(!race.isVisible());
        scene.panel.raceSheet().open();
        QCOMPARE(table->rowCount(), 8);
        QVERIFY(race.csv().find("tanh,0,true,") != std::string::npos);
        scene.child<QSpinBox>("race_seeds")->setValue(1000);
        scene.child<QPushButton>("race_start")->click();
        scene.child<QPushButton>("race_start")->click();
        QTRY_VERIFY_WITH_TIMEOUT(!race.runner().isRunning(), 30000);
        QVERIFY(race.runner().results().size() < 8000);
    }

    void stopConditionEndsPlaying() {
        ClassifierScene scene([](Session& s) {
            s.training.stop.epochs = 20;
            s.epochsPerSecond = Session::kFullSpeed;
        });
        QTRY_VERIFY(scene.ready());
        scene.runs.setPlaying(true);
        QTRY_VERIFY(!scene.runs.isPlaying());
        QCOMPARE(scene.snapshot()->epoch, std::uint64_t{20});
        QTRY_VERIFY(scene.child<QLabel>("chosen_insight")->text().contains("Stopped"));
    }

    void rreluSaysWhatItsRandomSlopesCost() {
        ClassifierScene scene([](Session& s) { s.training.activations = {Activation("rrelu")}; });
        QVERIFY(QTest::qWaitForWindowExposed(&scene.panel));
        auto* insight = scene.child<QLabel>("chosen_insight");
        QTRY_VERIFY2(insight->text().contains("evaluation slope 0.2292"),
                     qPrintable(insight->text()));
        QVERIFY2(insight->text().contains("(20 draws)"), qPrintable(insight->text()));
        QVERIFY(!scene.child<QLabel>("compared_insight")->text().contains("RReLU"));
        const SlopeGap gap = *scene.snapshot()->slopeGap;
        QVERIFY(insight->text().contains("± " + QString::number(gap.gap.deviation, 'g', 3)));
        scene.runs.setPlaying(true);
        QTRY_VERIFY(scene.snapshot()->epoch > 100 &&
                    scene.snapshot()->slopeGap->evaluated < gap.evaluated);
        scene.runs.setPlaying(false);
        // At rest it belongs to the network that is shown.
        QTRY_VERIFY(scene.snapshot()->examplesPerSecond == 0.0);
        QVERIFY(std::abs(scene.snapshot()->slopeGap->evaluated - scene.snapshot()->metrics.loss) <
                1e-5);
        scene.store.edit({}, [](Session& s) { s.training.activations = {Activation("relu")}; });
        QTRY_VERIFY2(insight->text().startsWith("dead hidden units"), qPrintable(insight->text()));
    }
};

ACTISCOPE_QT_TEST(LabTest)
#include "lab_test.moc"
