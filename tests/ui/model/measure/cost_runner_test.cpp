#include "core/session/activation_choice.h"
#include "tests/support/qt/qt_test.h"
#include "ui/model/measure/cost_runner.h"

#include <QSignalSpy>

using namespace actiscope;
using namespace actiscope::ui;

class CostRunnerTest : public QObject {
    Q_OBJECT

private slots:
    void measuresOneAfterTheOther() {
        CostRunner runner;
        QSignalSpy finished(&runner, &CostRunner::finished);
        runner.start({Activation("relu"), Activation("gelu"), Activation("tanh")});
        QVERIFY(runner.isRunning());
        QCOMPARE(runner.wanted(), 3u);
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 30000);
        QVERIFY(!runner.isRunning());
        QCOMPARE(runner.measured(), 3u);
        QVERIFY(runner.costOf(Activation("gelu"))->valueAndSlope > 0.0);
        QCOMPARE(runner.costOf(Activation("relu"))->ratio, 1.0);
        QVERIFY(runner.costOf(Activation("mish")) == nullptr);
    }

    /// The kernel is the same whatever α; a formula is its own kernel.
    void parametersDoNotMatterButFormulasDo() {
        CostRunner runner;
        QSignalSpy finished(&runner, &CostRunner::finished);
        Session session;
        chooseActivation(session, "custom");
        const Activation custom = session.activation();
        runner.start({Activation("elu"), custom});
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 30000);
        Session other;
        setActivationParameter(other, "alpha", 0.3);
        QVERIFY(runner.costOf(other.activation()) != nullptr);
        QVERIFY(runner.costOf(custom) != nullptr);
        Activation changed = custom;
        changed.setFormula("sin(x)");
        QVERIFY(runner.costOf(changed) == nullptr);
    }

    void cancelledKeepsWhatWasMeasured() {
        CostRunner runner;
        QSignalSpy finished(&runner, &CostRunner::finished);
        QSignalSpy progressed(&runner, &CostRunner::progressed);
        runner.start(std::vector<Activation>(400, Activation("relu")));
        QTRY_VERIFY_WITH_TIMEOUT(!progressed.isEmpty(), 30000);
        runner.cancel();
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 30000);
        QVERIFY(runner.measured() > 0);
        QVERIFY(runner.measured() < 400);
    }

    void mayDieWhileItRuns() {
        CostRunner runner;
        runner.start(std::vector<Activation>(400, Activation("relu")));
    }
};

ACTISCOPE_QT_TEST(CostRunnerTest)
#include "cost_runner_test.moc"
