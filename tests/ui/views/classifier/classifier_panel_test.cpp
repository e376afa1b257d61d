#include "core/session/settings.h"
#include "tests/support/qt/qt_test.h"
#include "ui/controls/setting/real_slider.h"
#include "ui/plot/map/decision_plot.h"
#include "ui/views/classifier/classifier_panel.h"
#include "ui/views/classifier/pane/classifier_pane.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>

#include <set>

using namespace actiscope;
using namespace actiscope::ui;

class ClassifierPanelTest : public QObject {
    Q_OBJECT

    struct Scene {
        SessionStore store;
        TrainingRuns runs{store};
        ClassifierPanel panel{store, runs};

        Scene() {
            panel.resize(1000, 640);
            panel.show();
        }
        DecisionPlot& plot(Pane pane) { return panel.pane(pane).plot(); }
    };

private slots:
    void showsMapBoundaryAndSamplesOfBoth() {
        Scene scene;
        QVERIFY(QTest::qWaitForWindowExposed(&scene.panel));
        QCOMPARE(scene.plot(Pane::compared).sampleCount(), 200);
        QTRY_VERIFY(scene.plot(Pane::compared).linePoints() > 5);
        QTRY_VERIFY(scene.plot(Pane::chosen).linePoints() > 5);
    }

    void showsWhatIsLearned() {
        Scene scene;
        QVERIFY(QTest::qWaitForWindowExposed(&scene.panel));
        scene.store.edit({}, [](Session& s) { s.epochsPerSecond = Session::kFullSpeed; });
        scene.runs.setPlaying(true);
        const auto solved = [&] {
            const auto& s = scene.runs.run(Pane::chosen).snapshot();
            const auto& compared = scene.runs.run(Pane::compared).snapshot();
            // The other network may have had less of the processor.
            return s && s->metrics.accuracy >= 0.99 && compared && compared->epoch > 20;
        };
        QTRY_VERIFY_WITH_TIMEOUT(solved(), 120000);
        scene.runs.setPlaying(false);
        // The solved map says triangle in the middle and circle outside.
        QTRY_VERIFY(scene.plot(Pane::chosen).valueAt(0.0, 0.0) > 0.5);
        QVERIFY(scene.plot(Pane::chosen).valueAt(2.2, 0.0) < 0.5);
        QVERIFY(scene.runs.run(Pane::compared).snapshot()->metrics.accuracy < 0.8);
        const QString text = scene.panel.findChild<QLabel*>("compared_insight")->text();
        QVERIFY2(text.contains("y =") && text.contains("≤"), qPrintable(text));
    }

    void mapsAndNamesFollowTheData() {
        Scene scene;
        QVERIFY(QTest::qWaitForWindowExposed(&scene.panel));
        const numeric::Rectangle usual = scene.plot(Pane::chosen).home();
        QCOMPARE(usual.xMax, 3.0);
        auto irises = std::make_shared<DataSet>();
        irises->x1 = Eigen::Array2d(4.3, 7.9);
        irises->x2 = Eigen::Array2d(4.4, 2.0);
        irises->target = Eigen::Array2d(0.0, 1.0);
        irises->classNames = {"setosa", "versicolor"};
        scene.store.edit({}, [&](Session& s) {
            s.training.data.kind = DataKind::own;
            s.training.data.own = irises;
            ++s.training.data.ownOrigin;
        });
        for (const Pane pane : {Pane::compared, Pane::chosen}) {
            DecisionPlot& plot = scene.plot(pane);
            QTRY_COMPARE(plot.sampleCount(), 2);
            const numeric::Rectangle seen = plot.range();
            QVERIFY(seen.xMin < 4.3 && seen.xMax > 7.9 && seen.yMin < 2.0 && seen.yMax > 4.4);
            QTRY_VERIFY(plot.accessibleDescription().contains("▲ is versicolor"));
        }
        const QString legend = scene.panel.findChild<QLabel*>("classes")->text();
        QVERIFY2(legend.contains("versicolor: y") && legend.contains("setosa: y"),
                 qPrintable(legend));
        scene.store.edit({}, [](Session& s) { s.training.data.kind = DataKind::ring; });
        QTRY_VERIFY(scene.plot(Pane::chosen).home() == usual);
        QVERIFY(!scene.panel.findChild<QLabel*>("classes")->text().contains("setosa"));
    }

    /// Zooming is part of the session: both maps show it, undo takes it back, Home fits the data.
    void bothMapsShowTheSessionsPartOfThePlane() {
        Scene scene;
        QVERIFY(QTest::qWaitForWindowExposed(&scene.panel));
        scene.plot(Pane::compared).setFocus();
        QTest::keyClick(&scene.plot(Pane::compared), Qt::Key_Plus);
        QVERIFY(scene.store.session().classifier.map);
        const numeric::Rectangle zoomed = *scene.store.session().classifier.map;
        QVERIFY(zoomed.yMax < 3.0);
        QTRY_COMPARE(scene.plot(Pane::chosen).range().yMax, zoomed.yMax);
        QCOMPARE(scene.plot(Pane::compared).range().yMax, zoomed.yMax);
        scene.store.undo();
        QTRY_COMPARE(scene.plot(Pane::compared).range().yMax, 3.0);
        scene.store.redo();
        QTest::keyClick(&scene.plot(Pane::chosen), Qt::Key_Home);
        QVERIFY(!scene.store.session().classifier.map);
        for (const Pane pane : {Pane::compared, Pane::chosen}) {
            QTRY_COMPARE(scene.plot(pane).range().yMax, 3.0);
        }
        // Other data are shown where they are.
        scene.store.edit({}, [](Session& s) { s.classifier.map = {-1.0, 1.0, -1.0, 1.0}; });
        QTRY_COMPARE(scene.plot(Pane::chosen).range().yMax, 1.0);
        scene.store.edit({}, [](Session& s) { s.training.data.kind = DataKind::moons; });
        QVERIFY(!scene.store.session().classifier.map);
        QTRY_COMPARE(scene.plot(Pane::chosen).range().yMax, 3.0);
    }

    void standardizingIsASettingWithItsNumbers() {
        Scene scene;
        QTRY_VERIFY(scene.runs.run(Pane::chosen).snapshot());
        auto shifted = std::make_shared<DataSet>();
        shifted->x1 = Eigen::Array4d(101.0, 99.0, 101.0, 99.0);
        shifted->x2 = Eigen::Array4d(5.5, 5.5, 4.5, 4.5);
        shifted->target = Eigen::Array4d(0.0, 1.0, 0.0, 1.0);
        scene.store.edit({}, [&](Session& s) {
            s.training.data.kind = DataKind::own;
            s.training.data.own = shifted;
            ++s.training.data.ownOrigin;
        });
        auto* label = scene.panel.findChild<QLabel*>("standardization");
        QTRY_COMPARE(label->text(),
                     QString("x1: mean 100, deviation 1\nx2: mean 5, deviation 0.5"));
        auto* box = scene.panel.findChild<QAbstractButton*>("standardize");
        QVERIFY(box);
        box->click();
        QVERIFY(scene.store.session().training.standardize);
        QVERIFY(label->text().endsWith("The network sees mean 0, deviation 1."));
        const auto standardized = [&] {
            const auto& s = scene.runs.run(Pane::chosen).snapshot();
            return s && s->standardization.mean[0] == 100.0;
        };
        QTRY_VERIFY(standardized());
    }

    /// What a file may hold, a box shows: it is not cut to what the slider covers.
    void boxesShowEveryValueOfTheirDomain() {
        Scene scene;
        int seen = 0;
        for (const Setting& setting : settings()) {
            const auto* domain = std::get_if<NumberDomain>(&setting.domain);
            const QString key =
                QString::fromUtf8(setting.key.data(), qsizetype(setting.key.size()));
            const auto* box = scene.panel.findChild<QDoubleSpinBox*>(key + "_box");
            if (domain == nullptr || box == nullptr || setting.section != Section::training) {
                continue;
            }
            for (const double value : {domain->maximum, domain->minimum}) {
                scene.store.edit(
                    {}, [&](Session& s) { setSetting(s, setting.section, setting.key, value); });
                QVERIFY2(box->value() == value, qPrintable(key));
            }
            ++seen;
        }
        QCOMPARE(seen, 2); // noise, test share
    }

    void descriptionsFollowTheTraining() {
        Scene scene;
        QVERIFY(QTest::qWaitForWindowExposed(&scene.panel));
        QTRY_VERIFY(scene.plot(Pane::chosen).accessibleDescription().contains("epoch 0"));
        scene.runs.stepEpoch();
        QTRY_VERIFY(scene.plot(Pane::chosen).accessibleDescription().contains("epoch 1"));
        scene.runs.reset();
        QTRY_VERIFY(scene.plot(Pane::chosen).accessibleDescription().contains("epoch 0"));
    }

    void hiddenUnitsApplyAsTypedAndExplainMistakes() {
        Scene scene;
        auto* edit = scene.panel.findChild<QLineEdit*>("hidden_units");
        edit->clear();
        QTest::keyClicks(edit, "8,6");
        QCOMPARE(scene.store.session().training.hidden, (std::vector<int>{8, 6}));
        edit->clear();
        QTest::keyClicks(edit, "99");
        QCOMPARE(scene.store.session().training.hidden, (std::vector<int>{9}));
        edit->selectAll();
        QTest::keyClick(edit, Qt::Key_Delete);
        QVERIFY(scene.store.session().training.hidden.empty());
        QTRY_VERIFY(scene.runs.run(Pane::chosen).snapshot());
    }

    void learningRateChangesInFlight() {
        Scene scene;
        QTRY_VERIFY(scene.runs.run(Pane::chosen).snapshot());
        scene.runs.stepEpoch();
        QTRY_COMPARE(scene.runs.run(Pane::chosen).snapshot()->epoch, std::uint64_t{1});
        scene.store.edit({}, [](Session& s) { s.training.learningRate = 0.5; });
        scene.runs.stepEpoch();
        QTRY_COMPARE(scene.runs.run(Pane::chosen).snapshot()->epoch, std::uint64_t{2});
    }

    void dataAreChosen() {
        Scene scene;
        QTRY_VERIFY(scene.runs.run(Pane::chosen).snapshot());
        const auto pick = [&](const char* name, int keys) {
            auto* box = scene.panel.findChild<QComboBox*>(QLatin1String(name));
            for (int i = 0; i < keys; ++i) {
                QTest::keyClick(box, Qt::Key_Down);
            }
        };
        scene.runs.stepEpoch();
        QTRY_COMPARE(scene.runs.run(Pane::chosen).snapshot()->epoch, std::uint64_t{1});
        // Other data are another task.
        const DataSet before = *scene.runs.data();
        pick("dataset", 4);
        QCOMPARE(scene.store.session().training.data.kind, DataKind::spiral);
        QVERIFY((scene.runs.data()->x1 != before.x1).any());
        QTRY_VERIFY(scene.runs.run(Pane::chosen).snapshot());
        QTRY_COMPARE(scene.runs.run(Pane::chosen).snapshot()->epoch, std::uint64_t{0});
        scene.panel.findChild<RealSlider*>("noise_slider")->editRealValue(0.2);
        QCOMPARE(scene.store.session().training.data.noise, 0.2);
        scene.store.undo();
        scene.store.undo();
        QCOMPARE(scene.panel.findChild<QComboBox*>("dataset")->currentIndex(), 3);
    }

    /// Every word that a file may say is a row of its list, and the right one.
    void listsHaveARowForEveryValue() {
        Scene scene;
        const std::pair<Section, const char*> lists[] = {{Section::training, "dataset"}};
        for (const auto& [section, key] : lists) {
            auto* box = scene.panel.findChild<QComboBox*>(QLatin1String(key));
            std::set<int> rows;
            for (const std::string_view word :
                 std::get<WordsDomain>(settingOf(section, key).domain).words) {
                if (word == "own") {
                    continue; // needs samples
                }
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

    /// What nobody sees is not computed; what other views want stays.
    void aHiddenPanelWithdrawsItsWishOnly() {
        Scene scene;
        QVERIFY(QTest::qWaitForWindowExposed(&scene.panel));
        const RunController& chosen = scene.runs.run(Pane::chosen);
        const RunController& compared = scene.runs.run(Pane::compared);
        ObservationWish input;
        input.input = ObservationWish::Input{1, 2};
        scene.runs.run(Pane::chosen).wish(View::curves, input);
        QVERIFY(chosen.observation().columns > 0 && compared.observation().columns > 0);
        QVERIFY(chosen.observation().unitPoints > 0);
        QCOMPARE(compared.observation().unitPoints, 0); // the drawing is that of the chosen one
        scene.panel.lab().hide();
        QCOMPARE(chosen.observation().unitPoints, 0);
        QVERIFY(chosen.observation().columns > 0);
        scene.panel.hide();
        QCOMPARE(chosen.observation().columns, 0);
        QCOMPARE(compared.observation().columns, 0);
        QCOMPARE(chosen.observation().inputLayer, 1);
        QCOMPARE(chosen.observation().inputUnit, 2);
        scene.panel.show();
        QVERIFY(chosen.observation().columns > 0 && compared.observation().columns > 0);
        QCOMPARE(chosen.observation().inputLayer, 1);
    }

    void divergenceIsExplained() {
        Scene scene;
        QVERIFY(QTest::qWaitForWindowExposed(&scene.panel));
        scene.store.edit({}, [](Session& s) {
            chooseActivation(s, "cubic");
            s.training.learningRate = 90.0;
            s.epochsPerSecond = Session::kFullSpeed;
        });
        scene.runs.setPlaying(true);
        auto* insight = scene.panel.findChild<QLabel*>("chosen_insight");
        QTRY_VERIFY2(insight->text().contains("Diverged in epoch"), qPrintable(insight->text()));
        scene.store.edit({}, [](Session& s) { s.training.learningRate = 0.01; });
        scene.runs.reset();
        QTRY_VERIFY(!insight->text().contains("Diverged"));
    }
};

ACTISCOPE_QT_TEST(ClassifierPanelTest)
#include "classifier_panel_test.moc"
