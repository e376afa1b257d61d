#include "core/session/settings.h"
#include "tests/support/qt/qt_test.h"
#include "ui/model/training_runs.h"

#include <QElapsedTimer>
#include <QSignalSpy>

using namespace actiscope;
using namespace actiscope::ui;

namespace {

std::uint64_t epochOf(const TrainingRuns& runs, Pane pane) {
    const auto& snapshot = runs.run(pane).snapshot();
    return snapshot ? snapshot->epoch : 0;
}

bool bothReady(const TrainingRuns& runs) {
    return runs.run(Pane::compared).snapshot() && runs.run(Pane::chosen).snapshot();
}

} // namespace

class TrainingRunsTest : public QObject {
    Q_OBJECT

private slots:
    void bothStartFromTheSameWeights() {
        SessionStore store;
        TrainingRuns runs(store);
        QTRY_VERIFY(bothReady(runs));
        const Eigen::ArrayXd& linear = runs.run(Pane::compared).snapshot()->parameters;
        const Eigen::ArrayXd& chosen = runs.run(Pane::chosen).snapshot()->parameters;
        QVERIFY((linear == chosen).all());
        QVERIFY(runs.run(Pane::compared).snapshot()->linear);
        QVERIFY(!runs.run(Pane::chosen).snapshot()->linear);
    }

    void playsAndPauses() {
        SessionStore store;
        TrainingRuns runs(store);
        QSignalSpy playing(&runs, &TrainingRuns::playingChanged);
        runs.setPlaying(true);
        QTRY_VERIFY(epochOf(runs, Pane::compared) > 3 && epochOf(runs, Pane::chosen) > 3);
        runs.setPlaying(false);
        QCOMPARE(playing.count(), 2);
        QTRY_VERIFY(runs.run(Pane::chosen).snapshot()->examplesPerSecond == 0.0);
    }

    void stepsOneEpoch() {
        SessionStore store;
        TrainingRuns runs(store);
        QTRY_VERIFY(bothReady(runs));
        runs.stepEpoch();
        QTRY_COMPARE(epochOf(runs, Pane::chosen), std::uint64_t{1});
        QTRY_COMPARE(epochOf(runs, Pane::compared), std::uint64_t{1});
        runs.stepEpoch();
        runs.stepEpoch();
        QTRY_COMPARE(epochOf(runs, Pane::chosen), std::uint64_t{3});
    }

    void resetReturnsToTheSameInitialWeights() {
        SessionStore store;
        TrainingRuns runs(store);
        QTRY_VERIFY(bothReady(runs));
        const Eigen::ArrayXd start = runs.run(Pane::chosen).snapshot()->parameters;
        runs.stepEpoch();
        QTRY_COMPARE(epochOf(runs, Pane::chosen), std::uint64_t{1});
        QVERIFY(!(runs.run(Pane::chosen).snapshot()->parameters == start).all());
        runs.reset();
        QTRY_VERIFY(bothReady(runs) && epochOf(runs, Pane::chosen) == 0);
        QVERIFY((runs.run(Pane::chosen).snapshot()->parameters == start).all());
    }

    void newSeedChangesDataAndWeightsOfBoth() {
        SessionStore store;
        TrainingRuns runs(store);
        QTRY_VERIFY(bothReady(runs));
        const Eigen::ArrayXd start = runs.run(Pane::chosen).snapshot()->parameters;
        const double x = runs.data()->x1[0];
        runs.newSeed();
        QTRY_VERIFY(bothReady(runs));
        QVERIFY(runs.data()->x1[0] != x);
        QVERIFY(!(runs.run(Pane::chosen).snapshot()->parameters == start).all());
        QVERIFY((runs.run(Pane::compared).snapshot()->parameters ==
                 runs.run(Pane::chosen).snapshot()->parameters)
                    .all());
        store.undo();
        QTRY_VERIFY(bothReady(runs));
        QCOMPARE(runs.data()->x1[0], x);
    }

    void dragWhileTrainingChangesTheRunningNetwork() {
        SessionStore store;
        TrainingRuns runs(store);
        store.edit({}, [](Session& s) { chooseActivation(s, "leaky_relu"); });
        runs.setPlaying(true);
        QTRY_VERIFY(epochOf(runs, Pane::chosen) > 3);
        const std::uint64_t epoch = epochOf(runs, Pane::chosen);
        // α = 1 makes Leaky ReLU the identity on both sides, but the running weights stay.
        store.edit("a", [](Session& s) { setActivationParameter(s, "alpha", 0.0); });
        store.edit("a", [](Session& s) { setActivationParameter(s, "alpha", 1.0); });
        runs.setPlaying(false);
        QTRY_VERIFY(runs.run(Pane::chosen).snapshot()->examplesPerSecond == 0.0);
        QVERIFY(epochOf(runs, Pane::chosen) >= epoch);
        runs.run(Pane::chosen).wish(View::classifier, {ObservationWish::Map{{}, 50, 50}});
        const TrainingSnapshot* seen = nullptr;
        QTRY_VERIFY((seen = runs.run(Pane::chosen).snapshot().get())->field.values.size() > 0);
        // A plane: equal steps in x give equal steps of the logit.
        const auto& v = seen->field.values;
        QVERIFY(std::fabs((v(49, 25) - v(25, 25)) - (v(24, 25) - v(0, 25))) < 1e-4f);
    }

    void savedWeightsAreWhereTrainingResumes() {
        SessionStore store;
        TrainingRuns runs(store);
        QTRY_VERIFY(bothReady(runs));
        runs.stepEpoch();
        QTRY_COMPARE(epochOf(runs, Pane::chosen), std::uint64_t{1});
        QTRY_COMPARE(epochOf(runs, Pane::compared), std::uint64_t{1});
        const Session saved = runs.sessionWithWeights();
        QVERIFY(saved.weights);
        SessionStore other;
        TrainingRuns resumed(other);
        other.replace(saved);
        QTRY_VERIFY(bothReady(resumed));
        QVERIFY((resumed.run(Pane::chosen).snapshot()->parameters == saved.weights->chosen).all());
        QVERIFY(
            (resumed.run(Pane::compared).snapshot()->parameters == saved.weights->compared).all());
        resumed.reset();
        QTRY_VERIFY(bothReady(resumed));
        QVERIFY(!(resumed.run(Pane::chosen).snapshot()->parameters == saved.weights->chosen).all());
    }

    void editsOfTheNetworkBeforeARestartAreIgnored() {
        SessionStore store;
        TrainingRuns runs(store);
        QTRY_VERIFY(bothReady(runs));
        RunController& run = runs.run(Pane::chosen);
        const Eigen::ArrayXd old = run.snapshot()->parameters;
        store.edit({}, [](Session& s) { s.training.hidden = {2}; });
        // What the panels show until the next snapshot is still the larger network.
        run.setParameters(old);
        run.setParameter(old.size() - 1, 5.0);
        QTRY_VERIFY(run.snapshot());
        QCOMPARE(run.snapshot()->parameters.size(), Eigen::Index{2 * 2 + 2 + 2 + 1 + 1});
        QVERIFY((run.snapshot()->parameters < 2.0).all());
        // Afterwards edits count again.
        run.setParameter(0, 5.0);
        QTRY_COMPARE(run.snapshot()->parameters[0], 5.0);
    }

    /// What cannot be trained ends playing, not the program; the next wish goes on from what was
    /// seen last.
    void anExceptionWhileTrainingIsSaid() {
        SessionStore store;
        TrainingRuns runs(store);
        QTRY_VERIFY(bothReady(runs));
        runs.stepEpoch();
        QTRY_COMPARE(epochOf(runs, Pane::chosen), std::uint64_t{1});
        QSignalSpy failed(&runs, &TrainingRuns::failed);
        runs.setPlaying(true);
        Session impossible = store.session();
        impossible.training.activations = {Activation("tanh"), Activation("relu")}; // for one layer
        runs.run(Pane::chosen).restart(impossible, runs.data());
        QTRY_VERIFY(!failed.isEmpty()); // the pause that follows fails like it
        QVERIFY(failed[0][0].toString().contains("activation"));
        QVERIFY(!runs.isPlaying());
        runs.reset();
        QTRY_VERIFY(bothReady(runs));
        runs.stepEpoch();
        QTRY_COMPARE(epochOf(runs, Pane::chosen), std::uint64_t{1});
    }

    void twoHundredCyclesEndCleanly() {
        qint64 longest = 0;
        for (int cycle = 0; cycle < 200; ++cycle) {
            SessionStore store;
            auto runs = std::make_unique<TrainingRuns>(store);
            if (cycle % 2 == 0) {
                store.edit({}, [](Session& s) { s.epochsPerSecond = Session::kFullSpeed; });
            }
            runs->setPlaying(true);
            QTest::qWait(cycle % 4);
            if (cycle % 3 == 0) {
                runs->setPlaying(false);
            }
            if (cycle % 5 == 0) {
                runs->reset();
                runs->setPlaying(true);
            }
            if (cycle % 7 == 0) {
                runs->newSeed();
            }
            QCoreApplication::processEvents();
            QElapsedTimer timer;
            timer.start();
            runs.reset();
            longest = std::max(longest, timer.elapsed());
        }
        qInfo("longest quit while training: %lld ms", longest);
    }
};

ACTISCOPE_QT_TEST(TrainingRunsTest)
#include "training_runs_test.moc"
