#include "tests/support/qt/qt_test.h"
#include "tests/support/scene/network_scene.h"
#include "ui/look/look.h"
#include "ui/parts/stage.h"
#include "ui/views/classifier/network/diagram/diagram_painting.h"
#include "ui/views/classifier/network/network_card.h"
#include "ui/views/classifier/network/network_panel.h"
#include "ui/views/classifier/network/network_sliver.h"
#include "ui/views/classifier/network/part/health_view.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QScreen>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableWidget>
#include <QToolButton>

#include <set>

using namespace actiscope;
using namespace actiscope::ui;

namespace {

struct CardScene : test::NetworkScene {
    NetworkCard card{store, runs, &window};

    explicit CardScene(const std::function<void(Session&)>& prepare = {}) : NetworkScene(prepare) {
        card.setGeometry(0, 0, 246, 556);
        window.resize(600, 600);
        window.show();
    }

    NetworkDiagram& diagram() { return card.panel().diagram(); }
    template <class Widget>
    Widget* child(const char* name) {
        return card.findChild<Widget*>(QLatin1String(name));
    }
    QWidget* editor() { return child<QWidget>("part_editor"); }
};

Session& layers(Session& session, std::vector<int> hidden, const char* activation = "tanh") {
    session.training.hidden = std::move(hidden);
    session.training.activations = {Activation(activation)};
    return session;
}

} // namespace

class NetworkCardTest : public QObject {
    Q_OBJECT

private slots:
    void discsNeitherOverlapNorLeaveTheDrawing_data() {
        QTest::addColumn<int>("layerCount");
        QTest::addColumn<int>("units");
        for (const int count : {0, 1, 2, 5, 8}) {
            for (const int units : {1, 4, 8, 16, 64}) {
                QTest::newRow(qPrintable(QStringLiteral("%1x%2").arg(count).arg(units)))
                    << count << units;
            }
        }
    }

    void discsNeitherOverlapNorLeaveTheDrawing() {
        QFETCH(int, layerCount);
        QFETCH(int, units);
        const Architecture network(std::vector<int>(static_cast<std::size_t>(layerCount), units));
        for (const QSizeF& size : {QSizeF(200, 300), QSizeF(222, 400), QSizeF(300, 640)}) {
            const DiagramLayout layout(network, {size, 1.0, 16.0, 0.0, 16.0});
            std::vector<QRectF> boxes;
            for (int column = 0; column < layout.columns(); ++column) {
                QVERIFY(layout.shownIn(column) <= 12);
                QCOMPARE(layout.moreAt(column).has_value(),
                         layout.shownIn(column) < layout.unitsIn(column));
                for (int unit = 1; unit <= layout.shownIn(column); ++unit) {
                    const double r = layout.radiusIn(column);
                    const QPointF centre = layout.centreOf({column, unit});
                    boxes.emplace_back(centre.x() - r, centre.y() - r, 2 * r, 2 * r);
                    QVERIFY(QRectF(QPointF(), size).contains(boxes.back()));
                }
            }
            for (std::size_t a = 0; a < boxes.size(); ++a) {
                for (std::size_t b = 0; b < a; ++b) {
                    QVERIFY(!boxes[a].intersects(boxes[b]));
                }
            }
        }
    }

    void fourUnitsHaveTheirFullSize() {
        const DiagramLayout layout(Architecture({4}), {QSizeF(222, 400), 1.0, 16.0, 0.0, 16.0});
        QCOMPARE(layout.radiusIn(1), 28.0);
        QCOMPARE(layout.radiusIn(0), 20.0);
        QVERIFY(layout.isCaptioned());
    }

    void eightLayersFitIntoTheCard() {
        CardScene scene([](Session& s) { layers(s, std::vector<int>(8, 16)); });
        QTRY_VERIFY(scene.ready());
        QVERIFY2(scene.card.minimumSizeHint().height() <= 300,
                 qPrintable(QString::number(scene.card.minimumSizeHint().height())));
        QVERIFY(scene.card.minimumSizeHint().width() <= 246);
        for (int layer = 1; layer <= 8; ++layer) {
            const auto* count =
                scene.child<QToolButton>(qPrintable(QStringLiteral("layer%1").arg(layer)));
            QVERIFY(count->isVisible());
            QCOMPARE(count->text(), QString("16"));
        }
    }

    void theDrawingHasMapsRingsAndWords() {
        CardScene scene([](Session& s) { layers(s, {4}, "relu"); });
        QTRY_VERIFY(scene.ready());
        const LayerShape shape = scene.snapshot()->architecture.layers()[0];
        scene.runs.run(Pane::chosen).setParameter(shape.biasOffset + 2, -100.0);
        QTRY_COMPARE(scene.snapshot()->health.deadUnits(), 1);
        const QImage image = scene.diagram().grab().toImage();
        const Colors& colors = lookOf(scene.diagram()).colors;
        const auto count = [&](const QColor& color) {
            int pixels = 0;
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x) {
                    pixels += image.pixelColor(x, y) == color ? 1 : 0;
                }
            }
            return pixels;
        };
        QVERIFY(count(colors.ok) > 50);  // slopes that are usable
        QVERIFY(count(colors.bad) > 50); // the dead one
        // The units' maps are no flat discs: many shades between the ends.
        std::set<QRgb> shades;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                shades.insert(image.pixel(x, y));
            }
        }
        QVERIFY(shades.size() > 100);
    }

    void buttonsBuildTheLayers() {
        CardScene scene([](Session& s) { layers(s, {4}); });
        QTRY_VERIFY(scene.ready());
        const auto& hidden = scene.store.session().training.hidden;
        scene.child<QToolButton>("layer1_more")->click();
        QCOMPARE(hidden, std::vector<int>{5});
        scene.child<QToolButton>("layer1_fewer")->click();
        scene.child<QToolButton>("layer1_fewer")->click();
        QCOMPARE(hidden, std::vector<int>{3});
        scene.child<QToolButton>("add_layer")->click();
        QCOMPARE(hidden, (std::vector<int>{3, 3}));
        QTRY_VERIFY(scene.ready());
        QTRY_VERIFY(scene.child<QToolButton>("layer2")->isVisible());
        scene.child<QToolButton>("layer2")->click();
        auto* popover = scene.child<QWidget>("layer2_popover");
        QVERIFY(popover->isVisible());
        auto* function = scene.child<QComboBox>("layer2_activation");
        function->setCurrentIndex(function->findData("relu"));
        emit function->activated(function->currentIndex());
        QCOMPARE(QString::fromStdString(activationIds(scene.store.session().training.activations)),
                 QString("tanh,relu"));
        // The first one goes, the second keeps its function.
        scene.child<QPushButton>("layer1_remove")->click();
        QCOMPARE(hidden, std::vector<int>{3});
        QCOMPARE(QString::fromStdString(activationIds(scene.store.session().training.activations)),
                 QString("relu"));
    }

    void settingsOfTheNetworkStandOverTheInputs() {
        CardScene scene;
        QTRY_VERIFY(scene.ready());
        scene.child<QToolButton>("network_settings")->click();
        QVERIFY(scene.child<QWidget>("network_settings_popover")->isVisible());
        QVERIFY(scene.child<QCheckBox>("features_x1")->isVisible());
        QVERIFY(scene.child<QWidget>("hidden_units")->isVisible());
    }

    void keysReachEveryWeight() {
        CardScene scene([](Session& s) { layers(s, {3, 2}); });
        QTRY_VERIFY(scene.ready());
        NetworkDiagram& diagram = scene.diagram();
        diagram.setFocus();
        QTest::keyClick(&diagram, Qt::Key_Down); // to the first unit
        QTest::keyClick(&diagram, Qt::Key_Down);
        QVERIFY(diagram.accessibleDescription().startsWith("unit 1.2"));
        QTest::keyClick(&diagram, Qt::Key_Right);
        QVERIFY(diagram.accessibleDescription().startsWith("unit 2.2"));
        QTest::keyClick(&diagram, Qt::Key_Right);
        QVERIFY(diagram.accessibleDescription().startsWith("output y"));
        QTest::keyClick(&diagram, Qt::Key_Left);
        QTest::keyClick(&diagram, Qt::Key_Left);
        QTest::keyClick(&diagram, Qt::Key_W);
        QWidget* editor = scene.editor();
        QVERIFY(editor != nullptr);
        const auto boxes = editor->findChildren<QDoubleSpinBox*>();
        QCOMPARE(boxes.size(), 3); // bias, x1, x2
        QCOMPARE(boxes[0]->accessibleName(), QString("bias of unit 1.1"));
        QCOMPARE(boxes[1]->accessibleName(), QString("weight from x1 to unit 1.1"));
        boxes[2]->setValue(1.25);
        const Eigen::Index place = placeOf(scene.snapshot()->architecture, {1, 1, 2});
        QTRY_COMPARE(scene.snapshot()->parameters[place], 1.25);
        // Assistive tools switch without a click.
        editor->findChild<QCheckBox*>("part_frozen_3")->setChecked(true);
        QCOMPARE(scene.store.session().training.frozen, (std::vector<FrozenPart>{{1, 1, 2}}));
        QVERIFY(diagram.describe(FrozenPart{1, 1, 2})
                    .startsWith("weight from x2 to unit 1.1: 1.25, frozen"));
    }

    void manyUnitsAreReachedByKeysAsWell() {
        CardScene scene([](Session& s) { layers(s, {20}); });
        QTRY_VERIFY(scene.ready());
        NetworkDiagram& diagram = scene.diagram();
        QTRY_VERIFY(diagram.layoutOfParts().moreAt(1).has_value());
        QVERIFY(!diagram.layoutOfParts().isShown({1, 20}));
        diagram.setFocus();
        for (int i = 0; i < 20; ++i) {
            QTest::keyClick(&diagram, Qt::Key_Down);
        }
        QVERIFY(diagram.accessibleDescription().startsWith("unit 1.20"));
        QVERIFY(diagram.layoutOfParts().isShown({1, 20}));
    }

    void theFocusIsSeen() {
        CardScene scene;
        QTRY_VERIFY(scene.ready());
        NetworkDiagram& diagram = scene.diagram();
        scene.window.activateWindow();
        diagram.setFocus();
        QTRY_VERIFY(diagram.hasFocus());
        const QImage with = diagram.grab().toImage();
        diagram.clearFocus();
        const QImage without = diagram.grab().toImage();
        const QPoint edge(1, with.height() / 2);
        QVERIFY(contrast(with.pixelColor(edge), without.pixelColor(edge)) >= 3.0);
    }

    void theEditorStaysOnTheScreen() {
        CardScene scene;
        QTRY_VERIFY(scene.ready());
        const QRect screen = scene.window.screen()->availableGeometry();
        emit scene.diagram().unitPicked({1, 1}, screen.bottomRight());
        QVERIFY(scene.editor() != nullptr);
        const QRect place = scene.editor()->geometry();
        QVERIFY2(screen.contains(place), qPrintable(QStringLiteral("%1 %2 %3 %4")
                                                        .arg(place.left())
                                                        .arg(place.top())
                                                        .arg(place.right())
                                                        .arg(place.bottom())));
    }

    void eitherNetworkIsShownAndEdited() {
        CardScene scene;
        QTRY_VERIFY(scene.ready());
        NetworkPanel& panel = scene.card.panel();
        QSignalSpy wishes(&panel, &NetworkPanel::observationChanged);
        QVERIFY(panel.wantedUnitPoints(Pane::chosen).has_value());
        QVERIFY(!panel.wantedUnitPoints(Pane::compared).has_value());
        auto* side = scene.child<QToolButton>("network_side");
        QVERIFY(side->accessibleName().contains("ELU"));
        side->click();
        QCOMPARE(scene.card.pane(), Pane::compared);
        QVERIFY(side->accessibleName().contains("Identity"));
        QVERIFY(wishes.count() > 0);
        QVERIFY(panel.wantedUnitPoints(Pane::compared).has_value());
        const double chosen = scene.snapshot()->parameters[0];
        emit scene.diagram().partPicked({1, 1, 1}, QPoint());
        scene.child<QDoubleSpinBox>("part_value")->setValue(chosen + 1.0);
        QTRY_COMPARE(scene.snapshot(Pane::compared)->parameters[0], chosen + 1.0);
        QCOMPARE(scene.snapshot()->parameters[0], chosen);
        QVERIFY(scene.child<QWidget>("part_curves") == nullptr);
        auto* function = scene.child<QComboBox>("layer1_activation");
        QCOMPARE(function->currentData().toString(), QString("identity"));
        scene.store.edit({}, [](Session& s) { s.classifier.single = true; });
        QCOMPARE(scene.card.pane(), Pane::chosen);
    }

    void theFootSaysHowTheUnitsAreAndOpensTheTable() {
        CardScene scene([](Session& s) { layers(s, {4, 3}, "relu"); });
        QTRY_VERIFY(scene.ready());
        auto* foot = scene.child<QToolButton>("network_health");
        QTRY_VERIFY(foot->accessibleName().contains("none dead"));
        const LayerShape shape = scene.snapshot()->architecture.layers()[1];
        scene.runs.run(Pane::chosen).setParameter(shape.biasOffset, -100.0);
        QTRY_VERIFY2(foot->accessibleName().contains("1 dead"), qPrintable(foot->accessibleName()));
        foot->click();
        QVERIFY(scene.child<QWidget>("health_popover")->isVisible());
        auto* table = scene.child<QTableWidget>("layer_health");
        QCOMPARE(table->rowCount(), 3);
        QCOMPARE(table->item(1, 5)->text(), QString("1 / 3"));
        const LayerHealth& first = scene.snapshot()->health.layers[0];
        QVERIFY(table->item(0, 1)->text().startsWith(QString::number(first.output.mean, 'f', 2)));
        QListWidget& units = scene.card.panel().healthList();
        QVERIFY(units.item(0)->text().startsWith("unit 2.1: dead"));
        emit units.itemActivated(units.item(0));
        QVERIFY(scene.store.session().view == View::curves);
        QVERIFY(!scene.child<QWidget>("health_popover")->isVisible());
    }

    void onTheStageOnlyTheDrawingIsLeft() {
        CardScene scene;
        QTRY_VERIFY(scene.ready());
        setOnStage(scene.window, true);
        QTRY_VERIFY(!scene.child<QWidget>("layers")->isVisible());
        QVERIFY(!scene.child<QWidget>("network_health")->isVisible());
        QVERIFY(!scene.child<QWidget>("add_layer")->isVisible());
        QVERIFY(scene.diagram().isVisible());
        setOnStage(scene.window, false);
        QTRY_VERIFY(scene.child<QWidget>("layers")->isVisible());
        QVERIFY(scene.child<QWidget>("add_layer")->isVisible());
    }

    void theSliverTellsOfDeadUnitsAndIsPressed() {
        test::NetworkScene scene([](Session& s) { layers(s, {4}, "relu"); });
        NetworkSliver sliver(scene.runs, &scene.window);
        sliver.setGeometry(0, 0, sliver.sizeHint().width(), 480);
        QSignalSpy pressed(&sliver, &QAbstractButton::clicked);
        scene.window.show();
        QTRY_VERIFY(scene.ready());
        QVERIFY(sliver.wantedUnitPoints().has_value());
        QTRY_VERIFY(sliver.accessibleDescription().contains("none dead"));
        const LayerShape shape = scene.snapshot()->architecture.layers()[0];
        scene.runs.run(Pane::chosen).setParameter(shape.biasOffset, -100.0);
        QTRY_VERIFY(sliver.accessibleDescription().contains("1 dead"));
        QVERIFY(!sliver.grab().toImage().isNull());
        QTest::keyClick(&sliver, Qt::Key_Space);
        QCOMPARE(pressed.count(), 1);
    }
};

ACTISCOPE_QT_TEST(NetworkCardTest)
#include "network_card_test.moc"
