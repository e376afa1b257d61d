#include "core/session/activation_choice.h"
#include "core/session/sample_edit.h"
#include "tests/support/qt/qt_test.h"
#include "tests/support/scene/classifier_scene.h"
#include "ui/parts/over/overlay.h"
#include "ui/views/classifier/pane/map_words.h"
#include "ui/views/classifier/pane/right_counts.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QRadioButton>

#include <cmath>

using namespace actiscope;
using namespace actiscope::ui;

using actiscope::ui::test::ClassifierScene;

/// The card around a map: what it says, and what mouse and keyboard do.
class ClassifierPaneTest : public QObject {
    Q_OBJECT

    static bool begin(ClassifierScene& scene) {
        return QTest::qWaitForWindowExposed(&scene.panel) &&
               QTest::qWaitFor([&] { return scene.ready(); });
    }
    /// As an assistive tool does it: without a click.
    static void toggle(ClassifierScene& scene, const char* name) {
        auto* box = scene.child<QCheckBox>(name);
        box->setChecked(!box->isChecked());
    }

private slots:
    void samplesThatAreWrongHaveARing() {
        ClassifierScene scene;
        QVERIFY(begin(scene));
        for (const Pane pane : {Pane::compared, Pane::chosen}) {
            const Confusion& c = scene.snapshot(pane)->metrics.confusion;
            QTRY_COMPARE(scene.plot(pane).wrongCount(),
                         static_cast<int>(c.trianglesWrong + c.circlesWrong));
            for (const int i : wrongSamples(*scene.snapshot(pane), *scene.runs.data())) {
                QVERIFY(i >= 0 && i < scene.runs.data()->size());
            }
        }
        scene.store.edit({}, [](Session& s) { s.epochsPerSecond = Session::kFullSpeed; });
        scene.runs.setPlaying(true);
        QTRY_VERIFY_WITH_TIMEOUT(scene.snapshot()->metrics.accuracy == 1.0, 120000);
        scene.runs.setPlaying(false);
        QTRY_COMPARE(scene.plot(Pane::chosen).wrongCount(), 0);
        QTRY_COMPARE(scene.plot(Pane::chosen).readout(), QString("100 %"));
        QTRY_COMPARE(scene.child<RightCounts>("chosen_right")->accessibleName(),
                     QString("right ▲ 100 ● 100, wrong ▲ 0 ● 0"));
    }

    void numbersAreShort() {
        QCOMPARE(accuracyText(0.57), QString("57 %"));
        QCOMPARE(accuracyText(1.0), QString("100 %"));
        QCOMPARE(accuracyText(0.9999), QString("99.9 %")); // one of ten thousand is wrong
        QCOMPARE(lineText({0.127, -0.096, 0.019}), QString("0.127·x1 − 0.096·x2 + 0.019 = 0"));
    }

    void theLineOfALinearNetworkStandsBelowItsMap() {
        ClassifierScene scene;
        QVERIFY(begin(scene));
        auto* text = scene.child<QLabel>("compared_pointed");
        QTRY_COMPARE(text->text(), lineText(scene.snapshot(Pane::compared)->line));
        // What is under the mouse takes its place for as long.
        emit scene.plot(Pane::compared).pointed(1.0, 1.0, -1);
        QVERIFY2(text->text().startsWith("σ(y) = 0."), qPrintable(text->text()));
        QVERIFY(text->text().contains("distance"));
        emit scene.plot(Pane::compared).left();
        QVERIFY(text->text().endsWith(" = 0"));
    }

    void theOutputIsAProbabilityOnDemand() {
        ClassifierScene scene;
        QVERIFY(begin(scene));
        for (int i = 0; i < 100; ++i) {
            scene.runs.stepEpoch();
        }
        QTRY_VERIFY(scene.snapshot()->epoch == 100);
        QCOMPARE(scene.plot(Pane::chosen).levelPoints(), 0);
        toggle(scene, "probability");
        QVERIFY(scene.plot(Pane::chosen).levelPoints() > 0);
        QVERIFY(scene.store.session().classifier.probability);
        scene.store.undo();
        QCOMPARE(scene.plot(Pane::chosen).levelPoints(), 0);
        QVERIFY(!scene.child<QCheckBox>("probability")->isChecked());
        auto* text = scene.child<QLabel>("chosen_pointed");
        emit scene.plot(Pane::chosen).pointed(0.0, 0.0, -1);
        QVERIFY2(text->text().startsWith("σ(y) = 0.") || text->text().startsWith("σ(y) = 1."),
                 qPrintable(text->text()));
    }

    void linearRegionsAreCountedWhereThereAreSome() {
        ClassifierScene scene;
        QVERIFY(begin(scene));
        auto* chip = scene.child<QCheckBox>("linear_regions");
        scene.store.edit({}, [](Session& s) { chooseActivation(s, "tanh"); });
        QTRY_VERIFY(!chip->isEnabled());
        QVERIFY2(chip->toolTip().contains("ReLU"), qPrintable(chip->toolTip()));
        scene.store.edit({}, [](Session& s) { chooseActivation(s, "relu"); });
        QTRY_VERIFY(chip->isEnabled());
        QCOMPARE(scene.plot(Pane::chosen).regionCount(), 0);
        toggle(scene, "linear_regions");
        QVERIFY(scene.store.session().classifier.regions);
        QTRY_VERIFY(scene.plot(Pane::chosen).regionCount() > 1);
        QVERIFY(scene.plot(Pane::chosen).regionCount() <= 11); // of four lines
        const QString count = QString::number(scene.plot(Pane::chosen).regionCount());
        QTRY_COMPARE(scene.child<QLabel>("chosen_pointed")->text(),
                     QString("linear regions: %1 of at most 11").arg(count));
        QCOMPARE(scene.plot(Pane::compared).regionCount(), 0); // it is one plane
        // They follow the part of the plane that is shown.
        scene.store.edit({}, [](Session& s) {
            s.classifier.map = numeric::Rectangle{100.0, 100.1, 100.0, 100.1};
        });
        QTRY_COMPARE(scene.plot(Pane::chosen).regionCount(), 1);
        toggle(scene, "linear_regions");
        QTRY_COMPARE(scene.plot(Pane::chosen).regionCount(), 0);
        QVERIFY(!scene.child<QLabel>("chosen_pointed")->text().contains("regions"));
    }

    /// With one input there is no map: the output is a curve, and the samples go up by their
    /// number.
    void oneInputIsACurve() {
        ClassifierScene scene;
        QVERIFY(begin(scene));
        auto samples = std::make_shared<DataSet>();
        samples->x1 = Eigen::ArrayXd::LinSpaced(21, -2.0, 2.0);
        samples->x2 = Eigen::ArrayXd::Zero(21);
        samples->target = 100.0 + 50.0 * samples->x1.sin();
        samples->task = Task::regression;
        scene.store.edit({}, [&](Session& s) { takeSamples(s, samples); });
        QTRY_VERIFY(scene.ready() && scene.snapshot()->metrics.fit);
        DecisionPlot& plot = scene.plot(Pane::chosen);
        QTRY_VERIFY(plot.curvePoints() > 20);
        QCOMPARE(plot.sampleCount(), 21);
        QCOMPARE(plot.scaleTexts()[0], QString()); // the axis has the numbers
        const double shown = plot.curveAt(0.0);
        const double residual = residualsOf(*scene.snapshot(), *samples)[10]; // at x1 = 0
        QVERIFY2(std::fabs(shown - (100.0 - residual)) < 2.0, qPrintable(QString::number(shown)));
        QVERIFY(plot.heightOf(150.0) > plot.heightOf(50.0));
        // Under the mouse is the sample at its number, not at x2.
        auto* text = scene.child<QLabel>("chosen_pointed");
        emit plot.pointed(0.0, 0.0, 10);
        QVERIFY2(text->text().contains("at x1 = 0") && text->text().contains("target 100"),
                 qPrintable(text->text()));
        // A sample that is drawn gets the number of its height.
        emit plot.numberAdded(1.0, 120.0);
        QTRY_COMPARE(scene.runs.data()->size(), 22);
        QCOMPARE(scene.runs.data()->target[21], 120.0);
        QCOMPARE(scene.runs.data()->x2[21], 0.0);
        scene.store.edit({}, [](Session& s) { chooseData(s, DataKind::moons); });
        QTRY_COMPARE(plot.curvePoints(), 0);
    }

    /// Of regression the map is the output with its scale; samples have their number's colour.
    void numbersAreASurface() {
        ClassifierScene scene;
        QVERIFY(begin(scene));
        toggle(scene, "hand_line");
        scene.store.edit({}, [](Session& s) { chooseData(s, DataKind::plane); });
        QTRY_VERIFY(scene.ready() && scene.snapshot()->metrics.fit);
        DecisionPlot& map = scene.plot(Pane::chosen);
        QTRY_COMPARE(map.sampleCount(), 200);
        QCOMPARE(map.wrongCount(), 0);
        QCOMPARE(map.linePoints(), 0);
        QVERIFY(map.scaleTexts()[0].startsWith(QStringLiteral("−0.")));
        QVERIFY(!scene.child<QCheckBox>("hand_line")->isVisible());
        QVERIFY(!scene.child<QCheckBox>("probability")->isVisible());
        QVERIFY(!scene.child<RightCounts>("chosen_right")->isVisible());
        QTRY_COMPARE(map.readout(), scoreText(*scene.snapshot()).number);
        const TrainingSnapshot& snapshot = *scene.snapshot();
        const DataSet& samples = *scene.runs.data();
        QCOMPARE(map.residualCount(), 0);
        toggle(scene, "residuals");
        QVERIFY(scene.store.session().classifier.residuals);
        QCOMPARE(map.residualCount(), 200);
        double squares = 0.0;
        for (const double residual : residualsOf(snapshot, samples)) {
            squares += residual * residual / 200.0;
        }
        QVERIFY(std::fabs(std::sqrt(squares) - snapshot.metrics.fit->rmse) < 1e-6);
        auto* text = scene.child<QLabel>("chosen_pointed");
        emit map.pointed(0.0, 0.0, 3);
        QVERIFY2(text->text().startsWith("y = ") && text->text().contains("target"),
                 qPrintable(text->text()));
        // And back.
        scene.store.edit({}, [](Session& s) { chooseData(s, DataKind::moons); });
        QTRY_VERIFY(scene.ready() && !scene.snapshot()->metrics.fit);
        QTRY_COMPARE(map.residualCount(), 0);
        QCOMPARE(map.sampleCount(), 200);
        QVERIFY(scene.child<QCheckBox>("probability")->isVisible());
        QCOMPARE(map.scaleTexts()[0], QString());
    }

    void boxesFollowAnAssistiveTool() {
        ClassifierScene scene;
        QVERIFY(begin(scene));
        toggle(scene, "unit_lines");
        QVERIFY(scene.store.session().classifier.unitLines);
        QCOMPARE(scene.plot(Pane::chosen).unitLineCount(), 4);
        QCOMPARE(scene.plot(Pane::compared).unitLineCount(), 0); // it is one line in the end
        toggle(scene, "hand_line");
        QVERIFY(scene.store.session().classifier.handLine);
        scene.store.undo();
        QVERIFY(!scene.child<QCheckBox>("hand_line")->isChecked());
        QVERIFY(scene.child<QCheckBox>("unit_lines")->isChecked());
    }

    void oneNetworkAloneAndBothAgain() {
        ClassifierScene scene;
        QVERIFY(begin(scene));
        auto* choice = scene.child<QComboBox>("compared");
        const int chosen = choice->currentIndex();
        emit choice->activated(choice->count() - 1);
        QVERIFY(scene.store.session().classifier.single);
        QVERIFY(!scene.panel.pane(Pane::compared).isVisible());
        QVERIFY(scene.child<QCheckBox>("both")->isVisible());
        toggle(scene, "both");
        QVERIFY(!scene.store.session().classifier.single);
        QVERIFY(scene.panel.pane(Pane::compared).isVisible());
        QCOMPARE(choice->currentIndex(), chosen);
    }

    void keysMoveAndTurnTheLine() {
        ClassifierScene scene;
        QVERIFY(begin(scene));
        toggle(scene, "hand_line");
        DecisionPlot& map = scene.plot(Pane::compared);
        const double offset = scene.store.session().classifier.lineOffset;
        const double angle = scene.store.session().classifier.lineAngle;
        QTest::keyClick(&map, Qt::Key_Up);
        QVERIFY(scene.store.session().classifier.lineOffset > offset);
        QTest::keyClick(&map, Qt::Key_Down);
        QVERIFY(std::fabs(scene.store.session().classifier.lineOffset - offset) < 1e-9);
        QTest::keyClick(&map, Qt::Key_Left, Qt::ShiftModifier);
        QVERIFY(scene.store.session().classifier.lineAngle > angle);
        QTest::keyClick(&map, Qt::Key_BracketRight);
        QVERIFY(std::fabs(scene.store.session().classifier.lineAngle - angle) < 1e-9);
    }

    void keysPlaceAndEraseSamples() {
        ClassifierScene scene;
        QVERIFY(begin(scene));
        DecisionPlot& map = scene.plot(Pane::chosen);
        scene.child<QRadioButton>("tool_draw")->setChecked(true);
        map.setFocus(Qt::TabFocusReason);
        QVERIFY(!map.cross());
        for (int i = 0; i < 60; ++i) {
            QTest::keyClick(&map, Qt::Key_Right); // to the edge and not beyond
        }
        QTest::keyClick(&map, Qt::Key_Up);
        QVERIFY(map.cross() && qFuzzyCompare(map.cross()->x, 3.0));
        QVERIFY2(map.accessibleDescription().contains("σ(y) ="),
                 qPrintable(map.accessibleDescription()));
        QTest::keyClick(&map, Qt::Key_2);
        QCOMPARE(scene.runs.data()->size(), 201);
        QCOMPARE(scene.runs.data()->target[200], 0.0);
        QCOMPARE(scene.runs.data()->x1[200], 3.0);
        QTest::keyClick(&map, Qt::Key_Left);
        QTest::keyClick(&map, Qt::Key_Left);
        QTest::keyClick(&map, Qt::Key_Return); // of the same class
        QCOMPARE(scene.runs.data()->size(), 202);
        QCOMPARE(scene.runs.data()->target[201], 0.0);
        QTest::keyClick(&map, Qt::Key_Delete);
        QCOMPARE(scene.runs.data()->size(), 201);
        QTest::keyClick(&map, Qt::Key_Escape);
        QVERIFY(scene.child<QRadioButton>("tool_view")->isChecked());
        QTest::keyClick(&map, Qt::Key_1);
        QCOMPARE(scene.runs.data()->size(), 201);
    }

    void aClickOnASampleOpensItsUpdate() {
        ClassifierScene scene;
        QVERIFY(begin(scene));
        DecisionPlot& map = scene.plot(Pane::chosen);
        const DataSet& data = *scene.runs.data();
        scene.click(map, data.x1[7], data.x2[7]);
        QVERIFY(scene.panel.updateSheet().isOpen());
        QVERIFY(scene.panel.updateSheet().geometry().right() <
                scene.panel.pane(Pane::chosen).geometry().left());
    }
};

ACTISCOPE_QT_TEST(ClassifierPaneTest)
#include "classifier_pane_test.moc"
