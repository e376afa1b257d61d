#include "core/session/settings.h"
#include "tests/support/qt/qt_test.h"
#include "tests/support/scene/transport_scene.h"
#include "ui/controls/setting/real_slider.h"
#include "ui/parts/stage.h"
#include "ui/transport/epoch_readout.h"
#include "ui/transport/training_drawer.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QSpinBox>

#include <set>

using namespace actiscope;
using namespace actiscope::ui;

using actiscope::ui::test::TransportScene;

class TransportBandTest : public QObject {
    Q_OBJECT

private slots:
    void playsStepsAndResets() {
        TransportScene scene;
        QVERIFY(QTest::qWaitForWindowExposed(&scene.window));
        QTRY_COMPARE(scene.epoch(), std::uint64_t{0});
        QTest::mouseClick(scene.button("step"), Qt::LeftButton);
        QTRY_COMPARE(scene.epoch(), std::uint64_t{1});
        QTRY_COMPARE(scene.child<EpochReadout>("timeline_epoch")->epoch(), std::uint64_t{1});
        QCOMPARE(scene.child<EpochReadout>("timeline_epoch")->accessibleName(), QString("epoch 1"));
        QTest::mouseClick(scene.button("play"), Qt::LeftButton);
        QVERIFY(scene.runs.isPlaying());
        QCOMPARE(scene.button("play")->text(), QString("Pause"));
        QTest::mouseClick(scene.button("play"), Qt::LeftButton);
        QVERIFY(!scene.runs.isPlaying());
        QTest::mouseClick(scene.button("reset"), Qt::LeftButton);
        QTRY_COMPARE(scene.epoch(), std::uint64_t{0});
        QTRY_VERIFY(!scene.timeline().isEnabled());
    }

    /// Every word that a file may say is a row of its list, and the right one.
    void listsHaveARowForEveryValue() {
        TransportScene scene;
        const std::pair<Section, const char*> lists[] = {{Section::training, "optimizer"},
                                                         {Section::training, "output_loss"},
                                                         {Section::training, "schedule"},
                                                         {Section::training, "initializer"},
                                                         {Section::classifier, "chart"}};
        for (const auto& [section, key] : lists) {
            auto* box = scene.child<QComboBox>(key);
            std::set<int> rows;
            for (const std::string_view word :
                 std::get<WordsDomain>(settingOf(section, key).domain).words) {
                scene.store.edit({}, [&, where = section, name = key](Session& s) {
                    setSetting(s, where, name, std::string(word));
                });
                QVERIFY2(box->currentIndex() >= 0, key);
                rows.insert(box->currentIndex());
                emit box->activated(box->currentIndex()); // picks the row that is shown
                QCOMPARE(std::get<std::string>(settingOf(section, key).read(scene.store.session())),
                         std::string(word));
            }
            QVERIFY2(rows.size() > 1, key);
        }
    }

    /// What a file may hold, a box shows: it is not cut to what the slider covers.
    void boxesShowEveryValueOfTheirDomain() {
        TransportScene scene;
        for (const char* key : {"learning_rate", "l1", "l2", "stop_accuracy", "stop_loss"}) {
            const Setting& setting = settingOf(Section::training, key);
            const auto& domain = std::get<NumberDomain>(setting.domain);
            const QByteArray name = QByteArray(key) + "_box";
            auto* box = scene.child<QDoubleSpinBox>(name.constData());
            for (const double value : {domain.maximum, domain.minimum}) {
                scene.store.edit(
                    {}, [&](Session& s) { setSetting(s, setting.section, setting.key, value); });
                QVERIFY2(box->value() == value, key);
            }
        }
    }

    void theGearOpensSettingsThatReachTheSession() {
        TransportScene scene;
        QVERIFY(QTest::qWaitForWindowExposed(&scene.window));
        scene.trainTo(1);
        QVERIFY(!scene.band->drawer()->isOpen());
        QTest::mouseClick(scene.button("training_settings"), Qt::LeftButton);
        QVERIFY(scene.band->drawer()->isOpen() && scene.band->drawer()->isVisible());
        QVERIFY(scene.views->rect().contains(scene.band->drawer()->geometry()));
        auto* optimizer = scene.child<QComboBox>("optimizer");
        QVERIFY(optimizer->isVisible());
        QTest::keyClick(optimizer, Qt::Key_End);
        QCOMPARE(scene.store.session().training.optimizer, OptimizerKind::adam);
        scene.child<RealSlider>("l2_slider")->editRealValue(0.01);
        QCOMPARE(scene.store.session().training.l2, 0.01);
        scene.child<QSpinBox>("stop_epochs")->setValue(300);
        QCOMPARE(scene.store.session().training.stop.epochs, std::uint64_t{300});
        QCOMPARE(scene.epoch(), std::uint64_t{1}); // all in flight
        QTest::keyClick(scene.band->drawer(), Qt::Key_Escape);
        QVERIFY(!scene.band->drawer()->isOpen());
        QVERIFY(!scene.button("training_settings")->isChecked());
    }

    void theDrawerTellsHowOftenTheGradientIsClipped() {
        TransportScene scene;
        QVERIFY(QTest::qWaitForWindowExposed(&scene.window));
        QTest::mouseClick(scene.button("training_settings"), Qt::LeftButton);
        auto* share = scene.child<QLabel>("clipped_share");
        QVERIFY(share->isHidden()); // no limit
        scene.child<QCheckBox>("skip")->click();
        QVERIFY(scene.store.session().training.skip);
        scene.store.edit({}, [](Session& s) { s.training.hidden = {4, 4}; });
        scene.child<RealSlider>("clip_slider")->editRealValue(0.01);
        QCOMPARE(scene.store.session().training.clip, 0.01);
        scene.trainTo(1);
        QTRY_VERIFY(!share->isHidden());
        QVERIFY2(share->text().contains("100 %"), qPrintable(share->text()));
        QVERIFY(scene.snapshot()->skip);
        scene.child<RealSlider>("clip_slider")->editRealValue(0.0);
        QTRY_VERIFY(share->isHidden());
    }

    void rateAndSpeedAreSet() {
        TransportScene scene;
        scene.child<RealSlider>("learning_rate_slider")->editRealValue(0.5);
        QCOMPARE(scene.store.session().training.learningRate, 0.5);
        QTRY_VERIFY(scene.snapshot());
        auto* speed = scene.child<QComboBox>("speed");
        QTest::keyClick(speed, Qt::Key_End);
        QCOMPARE(scene.store.session().epochsPerSecond, Session::kFullSpeed);
        // A session may bring a speed of its own.
        scene.store.edit({}, [](Session& s) { s.epochsPerSecond = 7.0; });
        QCOMPARE(speed->currentData().toDouble(), 7.0);
    }

    void theSeedIsThrownOrTyped() {
        TransportScene scene;
        QVERIFY(QTest::qWaitForWindowExposed(&scene.window));
        const std::uint64_t before = scene.store.session().seed;
        QTest::mouseClick(scene.button("new_seed"), Qt::LeftButton);
        QVERIFY(scene.store.session().seed != before);
        const int width = scene.button("seed")->width();
        QTest::mouseClick(scene.button("seed"), Qt::LeftButton);
        auto* box = scene.child<QSpinBox>("seed_box");
        box->selectAll();
        QTest::keyClicks(box, "123456");
        QTest::keyClick(box, Qt::Key_Return);
        QCOMPARE(scene.store.session().seed, std::uint64_t{123456});
        QCOMPARE(scene.button("seed")->accessibleName(), QString("seed 123456"));
        QCOMPARE(scene.button("seed")->width(), width); // a long one does not move the row
    }

    void everythingFitsAtEveryWidth() {
        for (const auto& [width, height] : {std::pair{1366, 150}, {1024, 218}, {1920, 150}}) {
            TransportScene scene(width);
            QVERIFY(QTest::qWaitForWindowExposed(&scene.window));
            QTRY_COMPARE(scene.band->height(), height);
            QCOMPARE(scene.window.width(), width);
            for (const char* name :
                 {"play", "step", "reset", "new_seed", "seed", "timeline_epoch", "course",
                  "learning_rate_slider", "learning_rate_box", "speed", "training_settings"}) {
                auto* part = scene.child<QWidget>(name);
                const QRect place(part->mapTo(scene.band, QPoint()), part->size());
                QVERIFY2(scene.band->rect().contains(place) && part->isVisible(), name);
            }
            QVERIFY(scene.band->course().width() > width / 2);
            QVERIFY(scene.button("play")->width() >= 48);
        }
    }

    void oneFormBecomesTheOther() {
        TransportScene scene(1366);
        QVERIFY(QTest::qWaitForWindowExposed(&scene.window));
        scene.window.resize(1024, 768);
        QTRY_COMPARE(scene.band->height(), 218);
        scene.window.resize(1366, 768);
        QTRY_COMPARE(scene.band->height(), 150);
        // Without its chart it is a row.
        scene.band->course().hide();
        QTRY_VERIFY(scene.band->height() < 80);
        QVERIFY(scene.button("training_settings")->isVisible());
        scene.band->course().show();
        QTRY_COMPARE(scene.band->height(), 150);
    }

    void theStageLeavesPlayEpochChartAndOneSlider() {
        TransportScene scene(1366,
                             [](Session& s) { s.training.activations = {Activation("elu")}; });
        QVERIFY(QTest::qWaitForWindowExposed(&scene.window));
        setOnStage(scene.window, true);
        QVERIFY(scene.button("play")->isVisible());
        QVERIFY(scene.band->course().isVisible());
        for (const char* name : {"step", "seed", "chart", "speed", "training_settings"}) {
            QVERIFY2(!scene.child<QWidget>(name)->isVisible(), name);
        }
        auto* alpha = scene.child<RealSlider>("stage_parameter_slider");
        QVERIFY(alpha->isVisible());
        alpha->editRealValue(0.5);
        QCOMPARE(scene.store.session().activation().parameter("alpha"), 0.5);
        // A function without parameters leaves the learning rate.
        scene.store.edit({}, [](Session& s) { chooseActivation(s, "tanh"); });
        QVERIFY(scene.child<QWidget>("learning_rate_slider")->isVisible());
        setOnStage(scene.window, false);
        QVERIFY(scene.button("step")->isVisible());
    }

    void itStandsWhereANetworkIsShown() {
        TransportScene scene;
        QVERIFY(scene.band->isVisible());
        scene.store.edit({}, [](Session& s) { s.view = View::gallery; });
        QVERIFY(!scene.band->isVisible());
        scene.store.edit({}, [](Session& s) { s.view = View::curves; });
        QVERIFY(!scene.band->isVisible());
        scene.store.edit({}, [](Session& s) { s.curves.input.shown = true; });
        QVERIFY(scene.band->isVisible());
        scene.store.edit({}, [](Session& s) {
            s.view = View::features;
            s.features.subject = Subject::neuron;
        });
        QVERIFY(!scene.band->isVisible());
        scene.store.edit({}, [](Session& s) { s.features.subject = Subject::unit; });
        QVERIFY(scene.band->isVisible());
    }
};

ACTISCOPE_QT_TEST(TransportBandTest)
#include "transport_band_test.moc"
