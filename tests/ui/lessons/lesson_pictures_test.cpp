#include "tests/support/qt/qt_test.h"
#include "tests/support/scene/lesson_scene.h"
#include "ui/lessons/pictures/line_sums.h"

#include <QApplication>
#include <QMouseEvent>

using namespace actiscope;
using namespace actiscope::ui;
using actiscope::ui::test::LessonScene;

class LessonPicturesTest : public QObject {
    Q_OBJECT

private slots:
    void drawsTheNeuronOfTheStepsThatAskForIt() {
        LessonScene scene;
        scene.panel.openLesson(0);
        auto* neuron = scene.find<QWidget>("lesson_neuron");
        QVERIFY(neuron->isVisible());
        scene.store.edit({}, [](Session& s) {
            s.training.activations = {Activation("relu")};
            s.features.w1 = 2.0;
            s.features.pointX1 = 1.5;
            s.features.w2 = 0.0;
            s.features.b = 0.5;
        });
        QVERIFY(neuron->accessibleDescription().contains(QStringLiteral("2·1.5 = 3")));
        QVERIFY(neuron->accessibleDescription().endsWith(QStringLiteral("= 3.5, y = f(z) = 3.5")));
        QVERIFY(!neuron->grab().toImage().isNull());
        QTest::keyClick(neuron, Qt::Key_Right); // the bias is chosen at first
        QCOMPARE(scene.store.session().features.b, 0.55);
        const QPoint onFirst(neuron->width() / 4, 4);
        QTest::mousePress(neuron, Qt::LeftButton, {}, onFirst);
        QTest::mouseMove(neuron, onFirst + QPoint(20, 0));
        QMouseEvent move(QEvent::MouseMove, onFirst + QPointF(20, 0),
                         neuron->mapToGlobal(onFirst + QPointF(20, 0)), Qt::NoButton,
                         Qt::LeftButton, {});
        QApplication::sendEvent(neuron, &move);
        QTest::mouseRelease(neuron, Qt::LeftButton, {}, onFirst + QPoint(20, 0));
        QCOMPARE(scene.store.session().features.w1, 2.5);
        QCOMPARE(scene.store.session().curves.probe, 2.5 * 1.5 + 0.55);
        scene.panel.showStep(1);
        QVERIFY(!neuron->isVisible());
    }

    void writesTheSumsOfALinearNetwork() {
        SessionStore store;
        store.edit({}, [](Session& s) {
            s.training.hidden = {2};
            s.training.activations = {Activation("identity")};
            auto weights = std::make_shared<SavedWeights>();
            weights->chosen = (Eigen::ArrayXd(9) << 1, 2, -3, 4, 5, 6, 7, 8, 9).finished();
            s.weights = weights;
        });
        TrainingRuns runs{store};
        LineSums sums;
        QTRY_VERIFY(runs.run(Pane::chosen).snapshot());
        sums.setNetwork(*runs.run(Pane::chosen).snapshot());
        QCOMPARE(sums.text(), QStringLiteral("a = 7·1 + 8·(−3) = −17\n"
                                             "b = 7·2 + 8·4 = 46\n"
                                             "c = 7·5 + 8·6 + 9 = 92"));
        store.edit({}, [](Session& s) { s.training.activations = {Activation("tanh")}; });
        QTRY_VERIFY(runs.run(Pane::chosen).snapshot()->activations.front().id() == "tanh");
        sums.setNetwork(*runs.run(Pane::chosen).snapshot());
        QVERIFY(sums.text().isEmpty());
    }
};

ACTISCOPE_QT_TEST(LessonPicturesTest)
#include "lesson_pictures_test.moc"
