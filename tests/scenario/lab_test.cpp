#include "ui/model/training_runs.h"
#include "ui/plot/curve/strip_plot.h"
#include "ui/plot/loss_plot.h"
#include "ui/plot/map/decision_plot.h"
#include "ui/views/classifier/classifier_panel.h"
#include "ui/views/classifier/network/network_panel.h"
#include "ui/views/classifier/network/sample_step_panel.h"
#include "ui/views/classifier/pane/classifier_pane.h"
#include "ui/views/classifier/race_panel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QSlider>
#include <QSpinBox>
#include <QTabWidget>
#include <QTableWidget>
#include <QTest>
#include <QToolButton>

using namespace actiscope;
using namespace actiscope::ui;

namespace {

struct Scene {
    SessionStore store;
    TrainingRuns runs{store};
    ClassifierPanel panel{store, runs};

    explicit Scene(const std::function<void(Session&)>& prepare = {}) {
        if (prepare) {
            store.edit({}, prepare);
        }
        panel.resize(1100, 700);
        panel.show();
    }

    template <class Widget>
    Widget* child(const char* name) {
        auto* widget = panel.findChild<Widget*>(QLatin1String(name));
        if (widget == nullptr) {
            qFatal("no widget %s", name);
        }
        return widget;
    }
    DecisionPlot& plot(Pane pane) { return panel.pane(pane).plot(); }
    const TrainingSnapshot* snapshot(Pane pane = Pane::chosen) {
        return runs.run(pane).snapshot().get();
    }
    bool ready() { return snapshot(Pane::compared) && snapshot(Pane::chosen); }
    void click(DecisionPlot& map, double x1, double x2, Qt::MouseButton button = Qt::LeftButton) {
        QTest::mouseClick(map.canvas(), button, Qt::NoModifier, map.canvasPosition(x1, x2));
    }
    void drag(DecisionPlot& map, const QPointF& from, const QPointF& to) {
        QTest::mousePress(map.canvas(), Qt::LeftButton, Qt::NoModifier,
                          map.canvasPosition(from.x(), from.y()));
        QMouseEvent move(QEvent::MouseMove, map.canvasPosition(to.x(), to.y()),
                         map.canvas()->mapToGlobal(map.canvasPosition(to.x(), to.y())),
                         Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(map.canvas(), &move);
        QTest::mouseRelease(map.canvas(), Qt::LeftButton, Qt::NoModifier,
                            map.canvasPosition(to.x(), to.y()));
    }
};

} // namespace

class LabTest : public QObject {
    Q_OBJECT

private slots:
    void drawsMovesAndRemovesSamplesAndUndoes() {
        Scene scene;
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
        Scene scene;
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

    void linesOfUnitsAndUnitInTheBigMap() {
        Scene scene;
        QVERIFY(QTest::qWaitForWindowExposed(&scene.panel));
        QTRY_VERIFY(scene.ready());
        QCOMPARE(scene.plot(Pane::chosen).unitLineCount(), 0);
        scene.child<QCheckBox>("unit_lines")->click();
        QCOMPARE(scene.plot(Pane::chosen).unitLineCount(), 4);
        NetworkDiagram& diagram = scene.panel.network().diagram();
        QTRY_VERIFY(scene.snapshot()->unitFields.size() == 4);
        QTRY_VERIFY(diagram.unitAt(diagram.centreOf({1, 2})).has_value());
        const double whole = scene.plot(Pane::chosen).valueAt(1.0, 1.0);
        diagram.setFocus();
        QTest::keyClick(&diagram, Qt::Key_Down);
        QTest::keyClick(&diagram, Qt::Key_Down);
        QVERIFY2(diagram.accessibleDescription().startsWith("unit 1.2"),
                 qPrintable(diagram.accessibleDescription()));
        QTRY_VERIFY(scene.plot(Pane::chosen).valueAt(1.0, 1.0) != whole);
    }

    void theMouseOnANetworkThatIsGoneDoesNothing() {
        Scene scene([](Session& s) { s.training.hidden = {4, 4}; });
        QVERIFY(QTest::qWaitForWindowExposed(&scene.panel));
        QTRY_VERIFY(scene.ready());
        NetworkDiagram& diagram = scene.panel.network().diagram();
        QSignalSpy pointed(&scene.panel.network(), &NetworkPanel::unitPointed);
        scene.store.edit({}, [](Session& s) { s.training.hidden = {2}; });
        QVERIFY(!scene.snapshot()); // the diagram still shows the network before
        emit diagram.unitPointed(UnitPlace{2, 3});
        emit diagram.partPicked({3, 1, 4}, QPoint());
        QVERIFY(scene.panel.findChild<QFrame*>("part_editor") == nullptr);
        QTRY_VERIFY(scene.snapshot());
        emit diagram.unitPointed(UnitPlace{2, 3});
        emit diagram.partPicked({3, 1, 4}, QPoint());
        QVERIFY(scene.panel.findChild<QFrame*>("part_editor") == nullptr);
        QCOMPARE(pointed.count(), 2);
        QVERIFY(!pointed[1][0].value<std::optional<std::size_t>>().has_value());
    }

    void editsAndFreezesAWeight() {
        Scene scene;
        QVERIFY(QTest::qWaitForWindowExposed(&scene.panel));
        QTRY_VERIFY(scene.ready());
        NetworkDiagram& diagram = scene.panel.network().diagram();
        QTRY_VERIFY(diagram.unitAt(diagram.centreOf({1, 1})).has_value());
        const FrozenPart output{2, 1, 0};
        QTest::mouseClick(&diagram, Qt::LeftButton, Qt::NoModifier,
                          diagram.positionOf(output).toPoint());
        auto* box = scene.child<QDoubleSpinBox>("part_value");
        box->setValue(2.5);
        QTRY_VERIFY(scene.snapshot()->parameters[16] == 2.5); // the output's bias
        scene.child<QCheckBox>("part_frozen")->click();
        QCOMPARE(scene.store.session().training.frozen, std::vector<FrozenPart>{output});
        scene.child<QWidget>("part_editor")->close();
        scene.runs.stepEpoch();
        QTRY_VERIFY(scene.snapshot()->epoch == 1);
        QCOMPARE(scene.snapshot()->parameters[16], 2.5);
        QVERIFY(diagram.describe(output).contains("frozen"));
        // The weight under the mouse is the one that is meant.
        for (const FrozenPart& part : {FrozenPart{1, 1, 1}, {1, 4, 2}, {2, 1, 3}}) {
            const auto found = diagram.partAt(diagram.positionOf(part));
            QVERIFY(found.has_value());
            QCOMPARE(*found, part);
        }
    }

    void deadUnitsAreListedWithTheReasonAndOpenInCurves() {
        Scene scene([](Session& s) { s.training.activations = {Activation("relu")}; });
        QVERIFY(QTest::qWaitForWindowExposed(&scene.panel));
        QTRY_VERIFY(scene.ready());
        const LayerShape layer = scene.snapshot()->architecture.layers()[0];
        scene.runs.run(Pane::chosen).setParameter(layer.biasOffset + 2, -100.0);
        QListWidget& list = scene.panel.network().healthList();
        QTRY_VERIFY2(list.count() > 0 && list.item(0)->text().contains("unit 1.3: dead: all 200"),
                     qPrintable(list.count() > 0 ? list.item(0)->text() : QString()));
        QVERIFY(scene.child<QLabel>("chosen_insight")->text().contains("1 of 4"));
        emit list.itemActivated(list.item(0));
        QVERIFY(scene.store.session().view == View::curves);
        QCOMPARE(scene.store.session().curves.input.layer, 1);
        QCOMPARE(scene.store.session().curves.input.unit, 3);
        // The remedy keeps the weights.
        auto* remedy = scene.child<QPushButton>("chosen_remedy");
        QVERIFY(remedy->isVisible());
        remedy->click();
        QCOMPARE(QString::fromStdString(std::string(scene.store.session().activation().id())),
                 QString("leaky_relu"));
        QTRY_VERIFY(scene.snapshot()->health.deadUnits() == 0);
        QCOMPARE(scene.snapshot()->parameters[layer.biasOffset + 2], -100.0);
    }

    void aStepSaysWhyNothingMoves() {
        Scene scene([](Session& s) { s.training.activations = {Activation("step")}; });
        QTRY_VERIFY(scene.ready());
        QTRY_VERIFY(scene.child<QLabel>("chosen_insight")->text().contains("exactly 0"));
        QCOMPARE(scene.child<QPushButton>("chosen_remedy")->text(), QString("Use sigmoid"));
    }

    void divergenceHasARemedyThatRecovers() {
        Scene scene([](Session& s) {
            s.training.activations = {Activation("cubic")};
            s.training.hidden = {8};
            s.training.learningRate = 90.0;
            s.epochsPerSecond = Session::kFullSpeed;
        });
        QVERIFY(QTest::qWaitForWindowExposed(&scene.panel));
        scene.runs.setPlaying(true);
        QTRY_VERIFY_WITH_TIMEOUT(scene.ready() && scene.snapshot()->divergence, 10000);
        QTRY_VERIFY(scene.child<QPushButton>("chosen_remedy")->isVisible());
        scene.child<QPushButton>("chosen_remedy")->click();
        QCOMPARE(scene.store.session().training.learningRate, 9.0);
        QTRY_VERIFY(scene.ready() && !scene.snapshot()->divergence);
    }

    void timelineLooksBackAndResumes() {
        Scene scene;
        QVERIFY(QTest::qWaitForWindowExposed(&scene.panel));
        QTRY_VERIFY(scene.ready());
        for (int i = 0; i < 30; ++i) {
            scene.runs.stepEpoch();
        }
        QTRY_VERIFY(scene.snapshot()->epoch == 30 && scene.snapshot(Pane::compared)->epoch == 30);
        auto* slider = scene.child<QSlider>("timeline");
        QTRY_COMPARE(slider->maximum(), 30);
        slider->setValue(12);
        QTRY_VERIFY(scene.snapshot()->epoch == 12 && scene.snapshot(Pane::compared)->epoch == 12);
        QCOMPARE(scene.snapshot()->lastEpoch, std::uint64_t{30});
        QTRY_VERIFY(scene.child<QPushButton>("resume")->isEnabled());
        scene.child<QPushButton>("resume")->click();
        QTRY_VERIFY(scene.snapshot()->lastEpoch == 12);
        scene.runs.stepEpoch();
        QTRY_VERIFY(scene.snapshot()->epoch == 13);
        // Play leaves the past by itself.
        slider->setValue(3);
        QTRY_VERIFY(scene.snapshot()->epoch == 3);
        scene.runs.stepEpoch();
        QTRY_VERIFY(scene.snapshot()->epoch == 14);
    }

    void updateRuleShowsTheNumbersAndTakesTheStep() {
        Scene scene([](Session& s) { s.training.activations = {Activation("tanh")}; });
        QVERIFY(QTest::qWaitForWindowExposed(&scene.panel));
        QTRY_VERIFY(scene.ready());
        scene.panel.lab().setCurrentWidget(&scene.panel.sampleStep());
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
        Scene scene;
        QVERIFY(QTest::qWaitForWindowExposed(&scene.panel));
        RacePanel& race = scene.panel.race();
        scene.panel.lab().setCurrentWidget(&race);
        scene.child<QSpinBox>("race_seeds")->setValue(5);
        scene.child<QPushButton>("race_start")->click();
        QTRY_VERIFY_WITH_TIMEOUT(!race.runner().isRunning(), 30000);
        auto* table = scene.child<QTableWidget>("race_table");
        QCOMPARE(table->rowCount(), 8);
        QCOMPARE(race.plot().solvedDots() + race.plot().unsolvedDots(), 40);
        for (int row = 0; row < table->rowCount(); ++row) {
            if (table->item(row, 0)->text() == "Tanh") {
                QCOMPARE(table->item(row, 1)->text(), QString("5 of 5"));
            } else if (table->item(row, 0)->text() == "Identity") {
                QCOMPARE(table->item(row, 1)->text(), QString("0 of 5"));
            }
        }
        QVERIFY(race.csv().find("tanh,0,true,") != std::string::npos);
        scene.child<QSpinBox>("race_seeds")->setValue(1000);
        scene.child<QPushButton>("race_start")->click();
        scene.child<QPushButton>("race_start")->click();
        QTRY_VERIFY_WITH_TIMEOUT(!race.runner().isRunning(), 30000);
        QVERIFY(race.runner().results().size() < 8000);
    }

    void layersAreBuiltByHand() {
        Scene scene([](Session& s) { s.training.activations = {Activation("tanh")}; });
        QVERIFY(QTest::qWaitForWindowExposed(&scene.panel));
        scene.child<QToolButton>("add_layer")->click();
        QCOMPARE(scene.store.session().training.hidden, (std::vector<int>{4, 4}));
        scene.child<QSpinBox>("layer2_units")->setValue(3);
        QCOMPARE(scene.store.session().training.hidden, (std::vector<int>{4, 3}));
        QTRY_VERIFY(scene.ready() && scene.snapshot()->architecture.layers().size() == 3);
        scene.runs.stepEpoch();
        QTRY_VERIFY(scene.snapshot()->epoch == 1);
        const Eigen::ArrayXd before = scene.snapshot()->parameters;
        auto* box = scene.child<QComboBox>("layer2_activation");
        box->setCurrentIndex(box->findData("relu"));
        emit box->activated(box->currentIndex());
        QCOMPARE(QString::fromStdString(activationIds(scene.store.session().training.activations)),
                 QString("tanh,relu"));
        QTRY_VERIFY(scene.snapshot()->activations[1].id() == "relu");
        QVERIFY((scene.snapshot()->parameters == before).all());
        // The linear network stays a line.
        QVERIFY(scene.snapshot(Pane::compared)->linear);
        scene.child<QToolButton>("remove_layer")->click();
        QCOMPARE(scene.store.session().training.hidden, std::vector<int>{4});
    }

    void comparedNetworkMayBeAnyOther() {
        Scene scene;
        QTRY_VERIFY(scene.ready());
        auto* box = scene.child<QComboBox>("compared");
        box->setCurrentIndex(box->findData("relu"));
        emit box->activated(box->currentIndex());
        QTRY_VERIFY(scene.snapshot(Pane::compared)->activations[0].id() == "relu");
        QVERIFY(!scene.snapshot(Pane::compared)->linear);
        scene.store.undo();
        QTRY_VERIFY(scene.snapshot(Pane::compared)->linear);
    }

    void chartShowsWhatIsChosen() {
        Scene scene([](Session& s) {
            s.training.activations = {Activation("prelu")};
            s.training.learn = true;
            s.training.testShare = 0.25;
        });
        QVERIFY(QTest::qWaitForWindowExposed(&scene.panel));
        QTRY_VERIFY(scene.ready());
        QVERIFY(scene.plot(Pane::chosen).testSampleCount() == 50);
        for (int i = 0; i < 5; ++i) {
            scene.runs.stepEpoch();
        }
        QTRY_VERIFY(scene.snapshot()->epoch == 5);
        LossPlot& chart = scene.panel.lossPlot();
        QTRY_VERIFY2(chart.textAt(5.0).contains("test"), qPrintable(chart.textAt(5.0)));
        auto* box = scene.child<QComboBox>("chart");
        for (int i = 0; i < box->count(); ++i) {
            box->setCurrentIndex(i);
            emit box->activated(i);
            QVERIFY(scene.store.session().classifier.chart == static_cast<Chart>(i));
            QCOMPARE(chart.learnedGraphs(), static_cast<Chart>(i) == Chart::learned ? 1 : 0);
        }
        QVERIFY2(chart.textAt(5.0).contains("layer 1"), qPrintable(chart.textAt(5.0)));
    }

    void stopConditionEndsPlaying() {
        Scene scene([](Session& s) {
            s.training.stop.epochs = 20;
            s.epochsPerSecond = Session::kFullSpeed;
        });
        QTRY_VERIFY(scene.ready());
        scene.runs.setPlaying(true);
        QTRY_VERIFY(!scene.runs.isPlaying());
        QCOMPARE(scene.snapshot()->epoch, std::uint64_t{20});
        QTRY_VERIFY(scene.child<QLabel>("chosen_insight")->text().contains("Stopped"));
    }

    void inputFeaturesAreBoxesOfWhichOneStays() {
        Scene scene;
        QVERIFY(QTest::qWaitForWindowExposed(&scene.panel));
        QTRY_VERIFY(scene.ready());
        scene.runs.stepEpoch();
        QTRY_VERIFY(scene.snapshot()->epoch == 1);
        const auto box = [&](const char* name) {
            return scene.child<QCheckBox>((QByteArray("features_") + name).constData());
        };
        QVERIFY(box("x1")->isChecked() && box("x2")->isChecked() && !box("x1^2")->isChecked());
        box("x1^2")->click();
        box("x2")->click();
        QVERIFY(scene.store.session().training.features ==
                (FeatureList{Feature::x1, Feature::square1}));
        // It is another network: training starts anew, with an input per box.
        QTRY_VERIFY(scene.ready() &&
                    scene.snapshot()->features == (FeatureList{Feature::x1, Feature::square1}));
        QCOMPARE(scene.snapshot()->epoch, std::uint64_t{0});
        QVERIFY(box("x2")->parentWidget()->toolTip().contains("↻"));
        box("x1")->click();
        QVERIFY(scene.store.session().training.features == (FeatureList{Feature::square1}));
        // The last one cannot be taken away.
        QVERIFY(!box("x1^2")->isEnabled());
        box("x1^2")->click();
        QVERIFY(scene.store.session().training.features == (FeatureList{Feature::square1}));
        for (const char* name : {"x1", "x2", "x1^2", "x2^2", "x1x2", "sin_x1", "sin_x2"}) {
            QVERIFY2(box(name)->accessibleName().startsWith("inputs: "), name);
            if (!box(name)->isChecked()) {
                box(name)->click();
            }
        }
        QCOMPARE(scene.store.session().training.features.size(), std::size_t{kFeatureCount});
        QVERIFY(box("x1^2")->isEnabled());
        QTRY_VERIFY(scene.ready() &&
                    scene.snapshot()->features.size() == std::size_t{kFeatureCount});
    }

    void rreluSaysWhatItsRandomSlopesCost() {
        Scene scene([](Session& s) { s.training.activations = {Activation("rrelu")}; });
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

QTEST_MAIN(LabTest)
#include "lab_test.moc"
