#include "tests/support/qt/qt_test.h"
#include "ui/model/session_store.h"
#include "ui/model/training_runs.h"

#include <cmath>

using namespace actiscope;
using namespace actiscope::ui;

class RunPacerTest : public QObject {
    Q_OBJECT

private slots:
    /// A deep network beside a shallow linear one, as fast as they can: nobody runs away, and what
    /// is shown after a pause is of one epoch.
    void bothShowOneEpochAfterAPause() {
        SessionStore store;
        TrainingRuns runs(store);
        store.edit({}, [](Session& s) {
            s.training.hidden = {32, 32};
            s.training.activations = {Activation("tanh"), Activation("tanh")};
            s.epochsPerSecond = Session::kFullSpeed;
        });
        const auto epoch = [&](Pane pane) {
            const auto& snapshot = runs.run(pane).snapshot();
            return snapshot ? snapshot->lastEpoch : 0;
        };
        for (int i = 0; i < 2; ++i) {
            const std::uint64_t before = epoch(Pane::chosen);
            runs.setPlaying(true);
            QTRY_VERIFY_WITH_TIMEOUT(epoch(Pane::chosen) > before + 300, 120000);
            runs.setPlaying(false);
            QTRY_VERIFY_WITH_TIMEOUT(epoch(Pane::chosen) == epoch(Pane::compared), 120000);
            QVERIFY(runs.run(Pane::chosen).snapshot()->epoch ==
                    runs.run(Pane::compared).snapshot()->epoch);
        }
        // In the past as well.
        runs.viewEpoch(100);
        QTRY_VERIFY(runs.run(Pane::chosen).snapshot()->epoch <= 128);
        QTRY_VERIFY(runs.run(Pane::chosen).snapshot()->epoch ==
                    runs.run(Pane::compared).snapshot()->epoch);
    }

    /// Who has ended makes nobody wait.
    void aNetworkThatDivergedIsNotWaitedFor() {
        SessionStore store;
        TrainingRuns runs(store);
        store.edit({}, [](Session& s) {
            s.training.activations = {Activation("cubic")};
            s.training.hidden = {8};
            s.training.learningRate = 90.0;
            s.epochsPerSecond = Session::kFullSpeed;
        });
        runs.setPlaying(true);
        const auto& chosen = runs.run(Pane::chosen).snapshot();
        QTRY_VERIFY_WITH_TIMEOUT(chosen && chosen->divergence, 120000);
        const auto& compared = runs.run(Pane::compared).snapshot();
        QTRY_VERIFY_WITH_TIMEOUT(compared && (compared->lastEpoch > chosen->lastEpoch + 100 ||
                                              compared->divergence.has_value()),
                                 120000);
    }
};

ACTISCOPE_QT_TEST(RunPacerTest)
#include "run_pacer_test.moc"
