#include "tests/support/qt/qt_test.h"
#include "ui/model/observation_wishes.h"
#include "ui/model/training_runs.h"

using namespace actiscope;
using namespace actiscope::ui;

namespace {

constexpr ObservationWish::Map kMap{{-1.0, 2.0, -3.0, 4.0}, 50, 40};
constexpr ObservationWish::Input kInput{2, 3};

ObservationWish mapAndUnits() {
    ObservationWish wish;
    wish.map = kMap;
    wish.unitPoints = 20;
    return wish;
}

ObservationWish input() {
    ObservationWish wish;
    wish.input = kInput;
    return wish;
}

} // namespace

class ObservationWishesTest : public QObject {
    Q_OBJECT

private slots:
    void nothingIsWantedAtFirst() { QVERIFY(ObservationWishes().merged() == Observation()); }

    void twoWishesAreOneRequest() {
        ObservationWishes wishes;
        wishes.set(View::classifier, mapAndUnits());
        wishes.set(View::curves, input());
        const Observation all = wishes.merged();
        QVERIFY(all.bounds == kMap.bounds);
        QCOMPARE(all.columns, 50);
        QCOMPARE(all.rows, 40);
        QCOMPARE(all.unitPoints, 20);
        QCOMPARE(all.inputLayer, 2);
        QCOMPARE(all.inputUnit, 3);
    }

    void aWithdrawnWishLeavesTheOthers() {
        ObservationWishes wishes;
        wishes.set(View::classifier, mapAndUnits());
        wishes.set(View::curves, input());
        wishes.withdraw(View::classifier);
        wishes.withdraw(View::features); // has none
        Observation expected;
        expected.inputLayer = 2;
        expected.inputUnit = 3;
        QVERIFY(wishes.merged() == expected);
        wishes.withdraw(View::curves);
        QVERIFY(wishes.merged() == Observation());
    }

    void aViewReplacesItsOwnWishOnly() {
        ObservationWishes wishes;
        wishes.set(View::curves, input());
        wishes.set(View::classifier, mapAndUnits());
        ObservationWish onlyMap;
        onlyMap.map = ObservationWish::Map{{}, 10, 10};
        wishes.set(View::classifier, onlyMap);
        const Observation all = wishes.merged();
        QCOMPARE(all.columns, 10);
        QCOMPARE(all.unitPoints, 0);
        QCOMPARE(all.inputLayer, 2);
        wishes.set(View::curves, {});
        QCOMPARE(wishes.merged().inputLayer, 0);
        QCOMPARE(wishes.merged().columns, 10);
    }

    void ofOneKindTheLastWishCounts() {
        ObservationWishes wishes;
        wishes.set(View::classifier, mapAndUnits());
        ObservationWish other;
        other.map = ObservationWish::Map{{}, 10, 10};
        wishes.set(View::features, other);
        QCOMPARE(wishes.merged().columns, 10);
        QCOMPARE(wishes.merged().unitPoints, 20);
        wishes.withdraw(View::features);
        QCOMPARE(wishes.merged().columns, 50);
    }

    /// What the snapshots hold is what all views wished together.
    void aRunShowsWhatAllViewsWish() {
        SessionStore store;
        TrainingRuns runs(store);
        RunController& run = runs.run(Pane::chosen);
        ObservationWish layer;
        layer.input = ObservationWish::Input{1, 0};
        run.wish(View::curves, layer);
        run.wish(View::classifier, mapAndUnits());
        const auto holds = [&run](bool map, bool units, bool values) {
            const auto& seen = run.snapshot();
            return seen && (seen->field.values.size() > 0) == map &&
                   !seen->unitFields.empty() == units && !seen->preActivations.empty() == values;
        };
        QTRY_VERIFY(holds(true, true, true));
        run.withdrawWish(View::classifier);
        QTRY_VERIFY(holds(false, false, true));
        run.withdrawWish(View::curves);
        QTRY_VERIFY(holds(false, false, false));
    }

    /// No view has a say in the epsilon: it is the session's.
    void theEpsilonIsTheSessions() {
        SessionStore store;
        TrainingRuns runs(store);
        RunController& run = runs.run(Pane::chosen);
        store.edit({}, [](Session& s) { s.curves.epsilon = 0.25; });
        QCOMPARE(run.observation().epsilon, 0.25);
        run.wish(View::classifier, mapAndUnits());
        QCOMPARE(run.observation().epsilon, 0.25);
        run.withdrawWish(View::classifier);
        QCOMPARE(run.observation().epsilon, 0.25);
    }
};

ACTISCOPE_QT_TEST(ObservationWishesTest)
#include "observation_wishes_test.moc"
