#include "core/run/restore.h"
#include "tests/support/qt/qt_test.h"
#include "tests/support/scene/network_scene.h"
#include "ui/look/look.h"
#include "ui/parts/role_label.h"
#include "ui/views/classifier/network/sample_step_panel.h"
#include "ui/views/classifier/network/step/step_diagram.h"
#include "ui/views/classifier/network/step/step_painting.h"
#include "ui/views/classifier/network/step/update_sheet.h"

#include <QCheckBox>
#include <QFontMetricsF>
#include <QPushButton>
#include <QSpinBox>
#include <QTextBrowser>
#include <QToolButton>

using namespace actiscope;
using namespace actiscope::ui;

namespace {

struct SheetScene : test::NetworkScene {
    UpdateSheet sheet{store, runs, window};

    explicit SheetScene(const std::function<void(Session&)>& prepare = {}) : NetworkScene(prepare) {
        window.resize(738, 554);
        window.show();
    }

    template <class Widget>
    Widget* child(const char* name) {
        return sheet.findChild<Widget*>(QLatin1String(name));
    }
    /// What the panel is expected to show.
    SampleStep step(int sample) const {
        const DataSet& data = *runs.data();
        return stepOnSample(restoreNetwork(*snapshot()), data.x1[sample], data.x2[sample],
                            data.target[sample], OutputLoss::crossEntropy, 0.1);
    }
};

/// The tags that a drawing of that size has.
std::vector<EdgeTag> tagsOf(const SheetScene& scene, StepStage stage, const QSizeF& size) {
    const StepContent content{scene.step(3), scene.runs.run(Pane::chosen).snapshot(),
                              OutputLoss::crossEntropy, 0.1};
    const Look look;
    const double line = QFontMetricsF(look.font(TextRole::small)).height();
    const DiagramLayout layout(content.snapshot->architecture, {size, 1.0, 5.0 * line, line, line});
    const DiscMaps maps;
    const UnitPlace output{layout.columns() - 1, 1};
    return edgeTags({content, stage, layout, maps, output}, size.height(), look);
}

} // namespace

class UpdateSheetTest : public QObject {
    Q_OBJECT

private slots:
    void opensWithASampleAndPausesTraining() {
        SheetScene scene;
        QTRY_VERIFY(scene.ready());
        scene.runs.setPlaying(true);
        scene.sheet.showSample(3);
        QVERIFY(scene.sheet.isOpen());
        QVERIFY(!scene.runs.isPlaying());
        QCOMPARE(scene.child<QSpinBox>("step_sample")->value(), 4);
        QTRY_VERIFY2(scene.sheet.title().text().contains(scene.sheet.panel().sampleTitle()),
                     qPrintable(scene.sheet.title().text()));
        QVERIFY(scene.sheet.panel().sampleTitle().contains("("));
    }

    void theStagesSayTheNumbersOfTheStep() {
        SheetScene scene;
        QTRY_VERIFY(scene.ready());
        scene.sheet.showSample(3);
        QTRY_VERIFY(!scene.sheet.panel().line().isEmpty());
        const SampleStep step = scene.step(3);
        const auto endsWith = [&](double value) {
            return scene.sheet.panel().line().endsWith("= " + stepNumber(value));
        };
        QVERIFY2(endsWith(step.logit), qPrintable(scene.sheet.panel().line()));
        auto* next = scene.child<QPushButton>("step_next");
        QCOMPARE(next->text(), QString("Next: loss"));
        next->click();
        QVERIFY2(endsWith(step.loss), qPrintable(scene.sheet.panel().line()));
        next->click();
        QVERIFY2(endsWith(step.lossSlope), qPrintable(scene.sheet.panel().line()));
        // A unit's own sum: its δ.
        StepDiagram& diagram = scene.sheet.panel().diagram();
        diagram.setFocus();
        QTest::keyClick(&diagram, Qt::Key_Left);
        QCOMPARE(diagram.unit(), (UnitPlace{1, 1}));
        QVERIFY2(endsWith(step.layers[0].delta[0]), qPrintable(scene.sheet.panel().line()));
        QCOMPARE(diagram.accessibleDescription(), scene.sheet.panel().line());
        next->click();
        QVERIFY(scene.sheet.panel().line().endsWith(stepNumber(step.newLoss)));
        QVERIFY(!next->isEnabled());
        // What a screen reader checks shows as well as what the mouse clicks.
        scene.child<QToolButton>("step_forward")->setChecked(true);
        QVERIFY2(endsWith(step.layers[0].preActivation[0]), qPrintable(scene.sheet.panel().line()));
        QVERIFY(!scene.child<QPushButton>("step_back")->isEnabled());
    }

    void aSkipConnectionIsInTheNumbers() {
        SheetScene scene([](Session& s) {
            s.training.hidden = {3, 3};
            s.training.skip = true;
        });
        QTRY_VERIFY(scene.ready() && scene.snapshot()->skip);
        scene.sheet.showSample(3);
        QTRY_VERIFY(!scene.sheet.panel().line().isEmpty());
        const SampleStep step = scene.step(3);
        QVERIFY(step.layers[1].skips);
        QVERIFY2(scene.sheet.panel().line().endsWith("= " + stepNumber(step.logit)),
                 qPrintable(scene.sheet.panel().line()));
        StepDiagram& diagram = scene.sheet.panel().diagram();
        diagram.setFocus();
        QTest::keyClick(&diagram, Qt::Key_Left);
        QTest::keyClick(&diagram, Qt::Key_Left);
        QCOMPARE(diagram.unit(), (UnitPlace{1, 1}));
        scene.child<QToolButton>("step_backward")->setChecked(true);
        const QString line = scene.sheet.panel().line();
        QVERIFY2(line.contains("(Wᵀδ + ∂loss/∂h)·f′(z)"), qPrintable(line));
        QVERIFY2(line.endsWith("= " + stepNumber(step.layers[0].delta[0])), qPrintable(line));
        QVERIFY(scene.sheet.panel().text().contains("a skip connection adds"));
    }

    void aSmallChangeIsSeen() {
        QCOMPARE(changeText(1.5, 1.25), QString("1.5 → 1.25"));
        QCOMPARE(changeText(0.84312, 0.84287), QString("0.8431 → 0.8429"));
        QCOMPARE(changeText(1.88292001, 1.88292002), QString("1.88 → 1.88"));
        QCOMPARE(changeText(0.5, 0.5), QString("0.5 → 0.5"));
    }

    void theStagesStandWhereThereIsRoom() {
        SheetScene scene;
        QTRY_VERIFY(scene.ready());
        scene.sheet.showSample(0);
        QWidget& stages = scene.sheet.panel().stages();
        scene.window.resize(1100, 554);
        QTRY_VERIFY(!scene.sheet.panel().isAncestorOf(&stages));
        QVERIFY(scene.sheet.isAncestorOf(&stages));
        scene.window.resize(420, 554);
        QTRY_COMPARE(stages.parentWidget(), static_cast<QWidget*>(&scene.sheet.panel()));
        QTRY_VERIFY(stages.isVisible());
    }

    void edgesCarryTheirNumbers() {
        SheetScene scene;
        QTRY_VERIFY(scene.ready());
        const SampleStep step = scene.step(3);
        const QSizeF size(600, 400);
        const auto forward = tagsOf(scene, StepStage::forward, size);
        QCOMPARE(forward.size(), std::size_t{12});
        for (const EdgeTag& tag : forward) {
            const LayerStep& layer = step.layers[tag.layer];
            const double weight = layer.weights(tag.sum, tag.input);
            // Into the output: the products of its sum.
            QCOMPARE(tag.text,
                     signedNumber(tag.layer == 1 ? weight * layer.input[tag.input] : weight));
            QCOMPARE(tag.chosen, tag.layer == 1);
        }
        for (const EdgeTag& tag : tagsOf(scene, StepStage::backward, size)) {
            QCOMPARE(tag.text,
                     signedNumber(step.layers[tag.layer].weightGradient(tag.sum, tag.input)));
        }
        for (const EdgeTag& tag : tagsOf(scene, StepStage::update, size)) {
            const LayerStep& layer = step.layers[tag.layer];
            QCOMPARE(tag.text, changeText(layer.weights(tag.sum, tag.input),
                                          layer.newWeights(tag.sum, tag.input)));
        }
        QVERIFY(tagsOf(scene, StepStage::loss, size).empty());
        for (std::size_t a = 0; a < forward.size(); ++a) {
            QVERIFY(QRectF(QPointF(), size).contains(forward[a].box));
            for (std::size_t b = 0; b < a; ++b) {
                QVERIFY(!forward[a].box.intersects(forward[b].box));
            }
        }
    }

    void largeNetworksShowTheStrongestEdges() {
        SheetScene scene([](Session& s) { s.training.hidden = {16, 16}; });
        QTRY_VERIFY(scene.ready());
        const auto tags = tagsOf(scene, StepStage::forward, QSizeF(600, 400));
        QVERIFY(!tags.empty());
        QVERIFY(static_cast<int>(tags.size()) < edgeCount(scene.snapshot()->architecture));
        scene.sheet.showSample(0);
        QTRY_VERIFY(!scene.sheet.panel().line().isEmpty());
        QVERIFY(!scene.sheet.panel().diagram().grab().toImage().isNull());
    }

    void theTextStaysForReading() {
        SheetScene scene;
        QTRY_VERIFY(scene.ready());
        scene.sheet.showSample(0);
        QTRY_VERIFY(scene.sheet.panel().text().contains("Forward"));
        auto* text = scene.child<QTextBrowser>("step_text");
        QVERIFY(!text->isVisible());
        scene.child<QCheckBox>("step_as_text")->setChecked(true);
        QVERIFY(text->isVisible());
    }

    void smallNetworksAreWrittenAsOneFormula() {
        SheetScene scene([](Session& s) {
            s.training.hidden = {1, 1};
            s.training.activations = {Activation("tanh")};
        });
        QTRY_VERIFY(scene.ready());
        scene.sheet.showSample(0);
        QTRY_VERIFY(scene.sheet.panel().text().contains("One formula"));
        QCOMPARE(static_cast<int>(scene.sheet.panel().text().count("f(")),
                 4); // h = f(z), and nested
        scene.store.edit({}, [](Session& s) { s.training.hidden = {8, 8}; });
        QTRY_VERIFY(!scene.sheet.panel().text().contains("One formula"));
    }

    void theStepIsTakenAndTheNextSampleFollows() {
        SheetScene scene;
        QTRY_VERIFY(scene.ready());
        scene.sheet.showSample(0);
        QTRY_VERIFY(!scene.sheet.panel().line().isEmpty());
        const SampleStep step = scene.step(0);
        scene.child<QPushButton>("take_step")->click();
        QTRY_VERIFY((scene.snapshot()->parameters - step.parameters).abs().maxCoeff() < 1e-6);
        QCOMPARE(scene.child<QSpinBox>("step_sample")->value(), 2);
    }
};

ACTISCOPE_QT_TEST(UpdateSheetTest)
#include "update_sheet_test.moc"
