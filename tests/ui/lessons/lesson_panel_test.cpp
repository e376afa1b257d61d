#include "core/session/settings.h"
#include "tests/support/qt/qt_test.h"
#include "tests/support/scene/lesson_scene.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QToolButton>

using namespace actiscope;
using namespace actiscope::ui;

using actiscope::ui::test::LessonScene;

class LessonPanelTest : public QObject {
    Q_OBJECT

private slots:
    /// The scene of a step changes the session while the numbers of the one before are forgotten.
    void aStepMayHaveFewerNumbersThanTheOneBefore() {
        LessonScene scene;
        scene.panel.openLesson(0);
        scene.panel.showStep(1); // two numbers, one of which waits for a change
        scene.panel.openLesson(1);
        scene.panel.showStep(1); // one
        QTRY_COMPARE(scene.number(0), QStringLiteral("✓ epoch: 0 (= 0)"));
    }

    void listsLessonsAndProblems() {
        LessonScene scene;
        auto* list = scene.find<QListWidget>("lesson_list");
        QCOMPARE(list->count(), 4);
        QCOMPARE(list->item(0)->text(), QStringLiteral("Functions · 3 min"));
        QVERIFY(!list->item(0)->flags().testFlag(Qt::ItemIsSelectable));
        QCOMPARE(list->item(1)->text(), QStringLiteral("1. Slopes  ·  3 min"));
        QCOMPARE(list->item(2)->text(), QStringLiteral("More lessons"));
        QCOMPARE(list->currentRow(), 1);
        QVERIFY(scene.find<QLabel>("lesson_problems")->isVisible());
        QVERIFY(scene.find<QLabel>("lesson_problems")->text().contains("line 3, column 1"));
        scene.library.lessons.pop_back();
        scene.library.problems.clear();
        scene.press("lesson_reload");
        QCOMPARE(list->count(), 2);
        QVERIFY(!scene.find<QLabel>("lesson_problems")->isVisible());
    }

    void aChallengeIsDoneWhenItsNumbersHoldAndIsRemembered() {
        const QTemporaryDir folder;
        QSettings memory(folder.filePath(QStringLiteral("memory.ini")), QSettings::IniFormat);
        SessionStore store;
        TrainingRuns runs{store};
        const auto load = [] {
            LessonLibrary library;
            library.lessons = {lessonFromJson(
                R"json({"id": "chain", "title": {"en": "Chain", "zh_CN": "链"},
                "chapter": "challenges", "fixed": ["gradients.units"], "session": {"view": "gradients"},
                "steps": [{"text": {"en": "T", "zh_CN": "文"}, "numbers": [
                  {"measure": "setting", "key": "gradients.weight", "live": true,
                   "expect": {"atLeast": 3}, "label": {"en": "weight", "zh_CN": "权重"}}]}]})json")};
            return library;
        };
        LessonPanel panel(store, runs, load, QStringLiteral("en"), &memory);
        panel.show();
        panel.openLesson(0);
        auto* handIn = panel.findChild<QPushButton*>(QStringLiteral("challenge_hand_in"));
        auto* state = panel.findChild<QLabel*>(QStringLiteral("challenge_state"));
        auto* row = panel.findChild<ProofRow*>(QStringLiteral("lesson_number_0"));
        QTRY_COMPARE(row->accessibleName(), QStringLiteral("○ weight: 1 (≥ 3)"));
        QVERIFY(!handIn->isEnabled());
        store.edit({}, [](Session& s) { s.gradients.weight = 4.0; });
        QTRY_VERIFY(handIn->isEnabled());
        const QSignalSpy spy(&panel, &LessonPanel::handInRequested);
        handIn->click();
        QCOMPARE(spy.count(), 1);
        panel.showHandedIn(QStringLiteral("a line"));
        QCOMPARE(panel.findChild<QLineEdit*>(QStringLiteral("challenge_line"))->text(),
                 QStringLiteral("a line"));
        store.edit({}, [](Session& s) { s.gradients.units = 3; });
        QTRY_VERIFY(state->text().contains(QStringLiteral("gradients.units")));
        QVERIFY(!handIn->isEnabled());
        panel.closeLesson();
        auto* list = panel.findChild<QListWidget*>(QStringLiteral("lesson_list"));
        QCOMPARE(list->item(0)->text(), QStringLiteral("Challenges"));
        QVERIFY(list->item(1)->text().contains(QStringLiteral("✓ 4")));
        LessonPanel later(store, runs, load, QStringLiteral("en"), &memory);
        QVERIFY(later.findChild<QListWidget*>(QStringLiteral("lesson_list"))
                    ->item(1)
                    ->text()
                    .contains(QStringLiteral("✓ 4")));
    }

    /// What was noted of a step with more numbers does not count for the next lesson.
    void aLessonWithFewerNumbersFollowsOneWithMore() {
        LessonScene scene;
        Lesson many = scene.library.lessons[0];
        Lesson few = scene.library.lessons[1];
        const Proof moving = many.steps[1].proofs[1];
        many.steps.erase(many.steps.begin());
        many.steps[0].proofs.assign(Lesson::kMostProofs, moving);
        few.steps[0].proofs.resize(1, moving);
        scene.library.lessons = {many, few};
        scene.press("lesson_reload");
        scene.panel.openLesson(0);
        scene.panel.openLesson(1);
        QTRY_VERIFY(scene.number(0).contains(QStringLiteral("epoch")));
        QVERIFY(scene.number(1).isEmpty());
    }

    void opensByKeyboardAndShowsTheScene() {
        LessonScene scene;
        auto* list = scene.find<QListWidget>("lesson_list");
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Return);
        QCOMPARE(scene.find<QLabel>("lesson_title")->text(), QStringLiteral("Slopes"));
        QCOMPARE(scene.find<QLabel>("lesson_text")->text(), QStringLiteral("First."));
        QCOMPARE(scene.find<QLabel>("lesson_progress")->text(), QStringLiteral("step 1 of 2"));
        QCOMPARE(scene.store.session().activation().parameter("alpha"), 0.1);
        QVERIFY(scene.store.canUndo());
        scene.store.undo();
        QCOMPARE(QString::fromStdString(std::string(scene.store.session().activation().id())),
                 QStringLiteral("elu"));
    }

    void numbersFollowTheSession() {
        LessonScene scene;
        scene.panel.openLesson(0);
        QTRY_COMPARE(scene.number(0), QStringLiteral("✓ left: 0.1 (≤ 0.2)"));
        scene.store.edit({}, [](Session& s) { setActivationParameter(s, "alpha", 0.5); });
        QTRY_COMPARE(scene.number(0), QStringLiteral("✗ left: 0.5 (≤ 0.2)"));
        // What is expected follows, too.
        QCOMPARE(scene.number(1), QStringLiteral("✓ alpha: 0.5 (= 0.5)"));
    }

    /// The numbers of the step before are gone when the scene of the next one is set.
    void goesOnToAStepWithFewerNumbers() {
        LessonScene scene;
        Lesson lesson = scene.library.lessons.front();
        lesson.steps.back().proofs.clear();
        scene.library.lessons = {lesson};
        scene.press("lesson_reload");
        scene.panel.openLesson(0);
        scene.press("lesson_next");
        QCOMPARE(scene.store.session().activation().parameter("alpha"), 1.0);
        QVERIFY(scene.number(0).isEmpty());
    }

    void nextSetsTheSceneAndCanBeUndone() {
        LessonScene scene;
        scene.panel.openLesson(0);
        scene.press("lesson_next");
        QCOMPARE(scene.store.session().activation().parameter("alpha"), 1.0);
        QCOMPARE(scene.find<QLabel>("lesson_title")->text(), QStringLiteral("Now 1"));
        QTRY_COMPARE(scene.number(0), QStringLiteral("✓ left: 1 (= 1)"));
        scene.store.undo();
        QCOMPARE(scene.store.session().activation().parameter("alpha"), 0.1);
        scene.press("lesson_show");
        QCOMPARE(scene.store.session().activation().parameter("alpha"), 1.0);
        scene.press("lesson_back");
        QCOMPARE(scene.store.session().activation().parameter("alpha"), 0.1);
    }

    /// Until a person has done what a number needs it is neither right nor wrong and says what to
    /// do; what was changed once counts, even if it is changed back.
    void numbersWaitForWhatTheyNeed() {
        LessonScene scene;
        scene.panel.openLesson(0);
        scene.press("lesson_next");
        QTRY_COMPARE(scene.number(1), QStringLiteral("○ moving: – (drag it)"));
        scene.store.edit({}, [](Session& s) { setActivationParameter(s, "alpha", 0.5); });
        QTRY_COMPARE(scene.number(1), QStringLiteral("moving: 50 %"));
        scene.store.edit({}, [](Session& s) { setActivationParameter(s, "alpha", 1.0); });
        QTRY_COMPARE(scene.number(1), QStringLiteral("moving: 100 %"));
        scene.press("lesson_show");
        QTRY_COMPARE(scene.number(1), QStringLiteral("○ moving: – (drag it)"));
    }

    void namesWhatItOpens() {
        LessonScene scene;
        QSignalSpy opened(&scene.panel, &LessonPanel::partsOpened);
        scene.panel.openLesson(0);
        QCOMPARE(opened.last().first().toStringList(), QStringList());
        scene.press("lesson_next");
        QCOMPARE(opened.last().first().toStringList(), QStringList{"numerics_page"});
        scene.press("lesson_close");
        QCOMPARE(opened.last().first().toStringList(), QStringList());
    }

    void answersUnfold() {
        LessonScene scene;
        scene.panel.openLesson(0);
        auto* answer = scene.find<QLabel>("lesson_answer");
        QVERIFY(scene.find<QLabel>("lesson_question")->isVisible());
        QVERIFY(!answer->isVisible());
        scene.press("lesson_answer_button");
        QVERIFY(answer->isVisible());
        QCOMPARE(answer->text(), QStringLiteral("So."));
        scene.press("lesson_next");
        QVERIFY(!answer->isVisible());
        QVERIFY(!scene.find<QLabel>("lesson_question")->isVisible());
        scene.press("lesson_back");
        QVERIFY(!answer->isVisible());
    }

    void leadsThroughAllLessons() {
        LessonScene scene;
        scene.panel.openLesson(0);
        QVERIFY(!scene.find<QPushButton>("lesson_back")->isEnabled());
        auto* next = scene.find<QPushButton>("lesson_next");
        next->click();
        QCOMPARE(next->text(), QStringLiteral("Next lesson"));
        next->click();
        QCOMPARE(scene.find<QLabel>("lesson_title")->text(), QStringLiteral("Training"));
        QCOMPARE(scene.store.session().view, View::classifier);
        next->click();
        next->click();
        QCOMPARE(next->text(), QStringLiteral("All lessons"));
        next->click();
        QVERIFY(scene.find<QListWidget>("lesson_list")->isVisible());
        QVERIFY(!scene.panel.place());
    }

    void playsResetsAndSteps() {
        LessonScene scene;
        scene.panel.openLesson(1);
        QVERIFY(scene.runs.isPlaying());
        scene.store.edit({}, [](Session& s) { s.epochsPerSecond = 1000.0; });
        scene.press("lesson_show");
        QVERIFY(scene.runs.isPlaying());
        QCOMPARE(scene.store.session().epochsPerSecond, 1000.0); // speed is not the lesson's
        QTRY_VERIFY_WITH_TIMEOUT(scene.number(0).startsWith(QStringLiteral("✓")), 120000);
        QTRY_VERIFY_WITH_TIMEOUT(scene.number(1).startsWith(QStringLiteral("✓ solved")), 30000);
        scene.press("lesson_next");
        QVERIFY(!scene.runs.isPlaying());
        QTRY_VERIFY_WITH_TIMEOUT(scene.number(0).startsWith(QStringLiteral("✓")), 120000);
        scene.press("lesson_next");
        QTRY_VERIFY_WITH_TIMEOUT(scene.number(0).startsWith(QStringLiteral("✓")), 120000);
    }

    /// Numbers that a step trains for are ○ again when the lesson is opened a second time.
    void startsUntrainedEachTime() {
        LessonScene scene;
        scene.library.lessons = {lessonFromJson(R"json({"id": "again",
            "title": {"en": "Again", "zh_CN": "再来"},
            "session": {"view": "classifier", "epochs_per_second": 0,
                        "training": {"activation": "tanh", "hidden": 4}},
            "steps": [{"text": {"en": "Play.", "zh_CN": "播放。"}, "play": false,
              "train": {"epochs": 5},
              "numbers": [{"measure": "loss", "expect": {"atMost": 10}, "needs": "training",
                           "label": {"en": "loss", "zh_CN": "损失"}}]}]})json")};
        scene.panel.reload();
        for (int time = 0; time < 2; ++time) {
            scene.panel.openLesson(0);
            QTRY_COMPARE_WITH_TIMEOUT(scene.number(0),
                                      QStringLiteral("○ loss: – (press Play: 5 epochs)"), 20000);
            scene.runs.setPlaying(true);
            QTRY_VERIFY_WITH_TIMEOUT(scene.number(0).startsWith(QStringLiteral("✓")), 120000);
        }
    }

    void hidesPanelsOnlyWhileItsStepIsShown() {
        LessonScene scene;
        QSignalSpy hidden(&scene.panel, &LessonPanel::panelsHidden);
        const auto last = [&] { return hidden.last().first().toStringList(); };
        scene.panel.openLesson(0);
        QCOMPARE(last(), (QStringList{"lab", "facts"}));
        scene.press("lesson_next");
        QCOMPARE(last(), QStringList());
        scene.press("lesson_back");
        QCOMPARE(last(), (QStringList{"lab", "facts"}));
        scene.panel.hide();
        QCOMPARE(last(), QStringList());
        scene.panel.show();
        QCOMPARE(last(), (QStringList{"lab", "facts"}));
        scene.press("lesson_close");
        QCOMPARE(last(), QStringList());
    }

    void measuresNothingWhileNobodyLooks() {
        LessonScene scene;
        scene.panel.openLesson(0);
        QTRY_VERIFY(scene.number(0).contains(QStringLiteral("0.1")));
        scene.panel.hide();
        scene.store.edit({}, [](Session& s) { setActivationParameter(s, "alpha", 0.5); });
        QTest::qWait(400);
        QVERIFY(scene.number(0).contains(QStringLiteral("0.1")));
        scene.panel.show();
        QTRY_VERIFY(scene.number(0).contains(QStringLiteral("0.5")));
    }

    void speaksChinese() {
        LessonScene scene(QStringLiteral("zh_CN"));
        QCOMPARE(scene.find<QListWidget>("lesson_list")->item(3)->text(),
                 QStringLiteral("2. 训练"));
        scene.panel.openLesson(0);
        QCOMPARE(scene.find<QLabel>("lesson_text")->text(), QStringLiteral("第一。"));
        scene.panel.returnTo(LessonPanel::Place{1, 2});
        QCOMPARE(scene.find<QLabel>("lesson_text")->text(), QStringLiteral("单步。"));
        scene.panel.returnTo(LessonPanel::Place{7, 0}); // a lesson that is gone
        QCOMPARE(scene.find<QLabel>("lesson_text")->text(), QStringLiteral("单步。"));
    }

    /// A race that is under way must not keep the window from closing. If it did, this would take
    /// hours and be ended by the limit that every test has.
    void closesDuringARace() {
        LessonScene scene;
        scene.panel.openLesson(1);
        scene.store.edit({}, [](Session& s) {
            setSettingFromText(s, Section::training, "points", "50000");
            setSettingFromText(s, Section::training, "hidden", "64,64,64");
        });
        QTest::qWait(400);
        QVERIFY(scene.panel.isVisible());
    }
};

ACTISCOPE_QT_TEST(LessonPanelTest)
#include "lesson_panel_test.moc"
