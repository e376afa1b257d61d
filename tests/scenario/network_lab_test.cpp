#include "tests/support/qt/qt_test.h"
#include "tests/support/scene/classifier_scene.h"
#include "ui/model/training_runs.h"
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
#include <QSignalSpy>
#include <QSpinBox>
#include <QToolButton>

using namespace actiscope;
using namespace actiscope::ui;

using actiscope::ui::test::ClassifierScene;

class NetworkLabTest : public QObject {
    Q_OBJECT

private slots:
    void linesOfUnitsAndUnitInTheBigMap() {
        ClassifierScene scene;
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
        ClassifierScene scene([](Session& s) { s.training.hidden = {4, 4}; });
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
        ClassifierScene scene;
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
        ClassifierScene scene([](Session& s) { s.training.activations = {Activation("relu")}; });
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
        scene.child<QToolButton>("chosen_trouble")->click();
        auto* remedy = scene.child<QPushButton>("chosen_remedy");
        QVERIFY(remedy->isVisible());
        remedy->click();
        QCOMPARE(QString::fromStdString(std::string(scene.store.session().activation().id())),
                 QString("leaky_relu"));
        QTRY_VERIFY(scene.snapshot()->health.deadUnits() == 0);
        QCOMPARE(scene.snapshot()->parameters[layer.biasOffset + 2], -100.0);
    }

    void layersAreBuiltByHand() {
        ClassifierScene scene([](Session& s) { s.training.activations = {Activation("tanh")}; });
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
        scene.child<QPushButton>("layer2_remove")->click();
        QCOMPARE(scene.store.session().training.hidden, std::vector<int>{4});
    }

    void comparedNetworkMayBeAnyOther() {
        ClassifierScene scene;
        QTRY_VERIFY(scene.ready());
        auto* box = scene.child<QComboBox>("compared");
        box->setCurrentIndex(box->findData("relu"));
        emit box->activated(box->currentIndex());
        QTRY_VERIFY(scene.snapshot(Pane::compared)->activations[0].id() == "relu");
        QVERIFY(!scene.snapshot(Pane::compared)->linear);
        scene.store.undo();
        QTRY_VERIFY(scene.snapshot(Pane::compared)->linear);
    }

    void inputFeaturesAreBoxesOfWhichOneStays() {
        ClassifierScene scene;
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
};

ACTISCOPE_QT_TEST(NetworkLabTest)
#include "network_lab_test.moc"
