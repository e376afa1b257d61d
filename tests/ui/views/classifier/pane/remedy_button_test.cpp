#include "tests/support/custom_formula.h"
#include "tests/support/qt/qt_test.h"
#include "tests/support/scene/classifier_scene.h"

#include <QLabel>
#include <QListWidget>
#include <QPushButton>

using namespace actiscope;
using namespace actiscope::ui;
using ui::test::ClassifierScene;

/// Networks in trouble are trained for real; what the button offers then is pressed, and they
/// learn.
class RemedyButtonTest : public QObject {
    Q_OBJECT

    static void setRate(Session& s, const char* id, std::vector<int> hidden, double rate) {
        s.training.hidden = std::move(hidden);
        s.training.activations = {Activation(id)};
        s.training.learningRate = rate;
        s.epochsPerSecond = Session::kFullSpeed;
    }

    static bool learns(ClassifierScene& scene) {
        return scene.ready() && scene.snapshot()->trouble.kind == Trouble::Kind::none &&
               scene.snapshot()->metrics.accuracy > 0.99;
    }

private slots:
    void fiveSigmoidLayersBecomeTanhAndLearn() {
        ClassifierScene scene([](Session& s) { setRate(s, "sigmoid", {8, 8, 8, 8, 8}, 0.1); });
        QTRY_VERIFY(scene.ready());
        auto* remedy = scene.child<QPushButton>("chosen_remedy");
        auto* insight = scene.child<QLabel>("chosen_insight");
        QVERIFY(remedy->isHidden()); // not before it was tried
        scene.runs.setPlaying(true);
        QTRY_VERIFY2(insight->text().startsWith("Vanishing gradient: layer 1 gets "),
                     qPrintable(insight->text()));
        QVERIFY2(insight->text().contains("of the output layer's"), qPrintable(insight->text()));
        auto* units = scene.child<QListWidget>("unit_health");
        QTRY_VERIFY(units->count() > 0 &&
                    units->item(0)->text().startsWith("Vanishing gradient: "));
        QTRY_VERIFY_WITH_TIMEOUT(!remedy->isHidden(), 600000);
        QCOMPARE(remedy->text(), QString("Tanh, Xavier start, reset"));
        remedy->click();
        QCOMPARE(scene.store.session().activation().id(), std::string_view("tanh"));
        QCOMPARE(scene.store.session().training.initializer, Initializer::xavier);
        scene.runs.setPlaying(true);
        QTRY_VERIFY_WITH_TIMEOUT(learns(scene), 600000);
        QTRY_VERIFY(remedy->isHidden());
    }

    void aJumpingLossGetsASmallerRate() {
        ClassifierScene scene([](Session& s) { setRate(s, "tanh", {8, 8}, 10.0); });
        QTRY_VERIFY(scene.ready());
        auto* remedy = scene.child<QPushButton>("chosen_remedy");
        auto* insight = scene.child<QLabel>("chosen_insight");
        scene.runs.setPlaying(true);
        QTRY_VERIFY2(insight->text().startsWith("The loss jumps between "),
                     qPrintable(insight->text()));
        // Pressed in the same state: another moment of a loss that jumps may look different.
        scene.runs.setPlaying(false);
        QTRY_VERIFY_WITH_TIMEOUT(!remedy->isHidden(), 600000);
        QCOMPARE(remedy->text(), QString("Rate ÷ 10, reset"));
        remedy->click();
        QCOMPARE(scene.store.session().training.learningRate, 1.0);
        scene.runs.setPlaying(true);
        QTRY_VERIFY_WITH_TIMEOUT(learns(scene), 600000);
    }

    void anExplodingGradientGetsAnotherStart() {
        ClassifierScene scene([](Session& s) {
            setRate(s, "custom", {8, 8, 8, 8, 8}, 0.01);
            s.training.activations = {actiscope::test::custom("40*max(x, 0)")};
        });
        QTRY_VERIFY(scene.ready());
        auto* remedy = scene.child<QPushButton>("chosen_remedy");
        auto* insight = scene.child<QLabel>("chosen_insight");
        QTRY_VERIFY2(insight->text().startsWith("Exploding gradient: layer 1 gets "),
                     qPrintable(insight->text()));
        QCOMPARE(remedy->text(), QString("Unit-gain start, reset"));
        remedy->click();
        QCOMPARE(scene.store.session().training.initializer, Initializer::unitGain);
        QTRY_VERIFY(scene.ready() && scene.snapshot()->trouble.kind == Trouble::Kind::none);
    }

    void aSaturatedStartBecomesXavier() {
        ClassifierScene scene([](Session& s) {
            setRate(s, "tanh", {8, 8}, 0.001);
            Eigen::ArrayXd weights =
                initialParameters(Architecture(s.training.hidden), Initializer::uniformFanIn, 1);
            weights *= 200.0;
            s.weights = std::make_shared<const SavedWeights>(SavedWeights{{}, weights});
        });
        QTRY_VERIFY(scene.ready());
        auto* remedy = scene.child<QPushButton>("chosen_remedy");
        auto* insight = scene.child<QLabel>("chosen_insight");
        scene.runs.setPlaying(true);
        QTRY_VERIFY_WITH_TIMEOUT(insight->text().contains(" is saturated: "), 600000);
        QTRY_VERIFY_WITH_TIMEOUT(!remedy->isHidden(), 600000);
        QCOMPARE(remedy->text(), QString("Xavier start, rate ÷ 10, reset"));
        remedy->click();
        QCOMPARE(scene.store.session().training.initializer, Initializer::xavier);
        QCOMPARE(scene.store.session().training.learningRate, 0.0001);
        QTRY_VERIFY(scene.ready() && scene.snapshot()->epoch == 0);
        QTRY_VERIFY(scene.ready() && scene.snapshot()->health.layers[0].units[0].saturated < 0.9);
    }
};

ACTISCOPE_QT_TEST(RemedyButtonTest)
#include "remedy_button_test.moc"
