#include "core/session/settings.h"
#include "tests/support/qt/qt_test.h"
#include "tests/support/scene/window_scene.h"
#include "ui/views/classifier/classifier_panel.h"
#include "ui/window/main_window.h"

#include <QFile>
#include <QTemporaryDir>

using namespace actiscope;
using namespace actiscope::ui;

using actiscope::ui::test::WindowScene;

class ResumeTest : public QObject {
    Q_OBJECT

private slots:
    void savesAndOpens() {
        const QTemporaryDir folder;
        WindowScene scene;
        scene.path = folder.filePath("s.json");
        scene.store.edit({}, [](Session& s) { setActivationParameter(s, "alpha", 0.5); });
        QVERIFY(scene.window->isWindowModified());
        QTRY_VERIFY(scene.runs.run(Pane::chosen).snapshot());
        scene.runs.stepEpoch();
        QTRY_COMPARE(scene.runs.run(Pane::chosen).snapshot()->epoch, std::uint64_t{1});
        QTRY_COMPARE(scene.runs.run(Pane::compared).snapshot()->epoch, std::uint64_t{1});
        scene.action("save")->trigger();
        QCOMPARE(scene.errors, QStringList());
        QVERIFY(!scene.window->isWindowModified());

        WindowScene other;
        other.path = scene.path;
        other.action("open")->trigger();
        QCOMPARE(other.errors, QStringList());
        QCOMPARE(other.store.session().activation().parameter("alpha"), 0.5);
        QVERIFY(other.store.session().weights);
        QTRY_VERIFY(other.runs.run(Pane::chosen).snapshot());
        QVERIFY((other.runs.run(Pane::chosen).snapshot()->parameters ==
                 scene.runs.run(Pane::chosen).snapshot()->parameters)
                    .all());
    }

    void aDamagedFileIsReportedAndChangesNothing() {
        const QTemporaryDir folder;
        WindowScene scene;
        scene.path = folder.filePath("bad.json");
        QFile file(scene.path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"version\": 1, ");
        file.close();
        const Session before = scene.store.session();
        scene.action("open")->trigger();
        QCOMPARE(scene.errors.size(), 1);
        QVERIFY(scene.errors[0].contains("bad.json") && scene.errors[0].contains("line 1"));
        QCOMPARE(scene.store.session(), before);
    }

    void undoOfDataAndLayersBringsBackWhatWasLearned() {
        struct Row {
            void (*change)(Session&);
            const char* words;
        };
        const Row rows[] = {
            {[](Session& s) { s.training.hidden = {2}; }, "hidden layers"},
            {[](Session& s) { s.training.data.kind = DataKind::ring; }, "data"},
            {[](Session& s) { s.training.testShare = 0.3; }, "data"},
            {[](Session& s) { s.training.features = {Feature::x1}; }, "inputs"},
            {[](Session& s) { s.seed = 77; }, "new seed"},
        };
        // What the same training is without interruption.
        WindowScene whole;
        whole.store.edit({}, [](Session& s) { s.training.optimizer = OptimizerKind::adam; });
        whole.trainTo(6);
        for (const Row& row : rows) {
            WindowScene scene;
            scene.store.edit({}, [](Session& s) { s.training.optimizer = OptimizerKind::adam; });
            scene.trainTo(4);
            const Eigen::ArrayXd learned = scene.snapshot()->parameters;
            const std::size_t course = scene.snapshot()->history.size();
            scene.store.edit({}, row.change);
            QTRY_VERIFY(scene.snapshot() && scene.snapshot()->epoch == 0);
            QCOMPARE(scene.action("undo")->text(), QString("&Undo: %1").arg(row.words));
            scene.action("undo")->trigger();
            QTRY_VERIFY(scene.snapshot() && scene.snapshot()->epoch == 4);
            QVERIFY((scene.snapshot()->parameters == learned).all());
            QCOMPARE(scene.snapshot()->history.size(), course);
            QCOMPARE(scene.action("redo")->text(), QString("&Redo: %1").arg(row.words));
            scene.trainTo(6);
            for (const Pane which : {Pane::compared, Pane::chosen}) {
                QVERIFY2(
                    (scene.snapshot(which)->parameters == whole.snapshot(which)->parameters).all(),
                    row.words);
            }
        }
    }

    void aSavedSessionGoesOnBitForBit() {
        struct Row {
            const char* key;
            const char* value;
        };
        const Row rows[] = {{"optimizer", "adam"},
                            {"schedule", "cosine"},
                            {"activation", "rrelu"},
                            {"test_share", "0.3"}};
        QTemporaryDir folder;
        for (const Row& row : rows) {
            const auto prepare = [&row](WindowScene& scene) {
                scene.store.edit({}, [&row](Session& s) {
                    setSettingFromText(s, Section::training, row.key, row.value);
                });
            };
            WindowScene whole;
            prepare(whole);
            whole.trainTo(8);
            const QString path = folder.filePath("half.json");
            {
                WindowScene first;
                prepare(first);
                first.trainTo(3);
                first.path = path;
                first.action("save_as")->trigger();
                QVERIFY2(first.errors.isEmpty(), qPrintable(first.errors.join(' ')));
            }
            WindowScene second;
            second.path = path;
            second.action("open")->trigger();
            QVERIFY2(second.errors.isEmpty(), qPrintable(second.errors.join(' ')));
            QTRY_VERIFY(second.snapshot() && second.snapshot()->epoch == 3);
            second.trainTo(8);
            for (const Pane which : {Pane::compared, Pane::chosen}) {
                const TrainingSnapshot& a = *whole.snapshot(which);
                const TrainingSnapshot& b = *second.snapshot(which);
                QVERIFY2((a.parameters == b.parameters).all(), row.value);
                QCOMPARE(b.history.size(), a.history.size());
            }
        }
    }
};

ACTISCOPE_QT_TEST(ResumeTest)
#include "resume_test.moc"
