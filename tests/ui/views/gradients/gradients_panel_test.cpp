#include "core/errors.h"
#include "core/session/activation_choice.h"
#include "tests/support/qt/qt_test.h"
#include "ui/controls/setting/real_slider.h"
#include "ui/look/look.h"
#include "ui/model/training_runs.h"
#include "ui/parts/over/overlay.h"
#include "ui/views/gradients/chain/chain_page.h"
#include "ui/views/gradients/chain/chain_picture.h"
#include "ui/views/gradients/gradients_figure.h"
#include "ui/views/gradients/gradients_panel.h"
#include "ui/views/gradients/layers/layer_picture.h"
#include "ui/views/gradients/network/network_page.h"
#include "ui/views/gradients/random/born_dead_panel.h"
#include "ui/views/gradients/random/depth_page.h"
#include "ui/views/gradients/random/rescue_button.h"

#include <QAbstractButton>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QLabel>
#include <QPushButton>
#include <QTimer>

#include <algorithm>
#include <cmath>
#include <vector>

using namespace actiscope;
using namespace actiscope::ui;

namespace {

struct GradientsWindow {
    SessionStore store;
    TrainingRuns runs{store};
    GradientsPanel panel{store, runs};

    explicit GradientsWindow(const std::function<void(Session&)>& prepare = {}) {
        store.edit({}, [&](Session& s) {
            s.view = View::gradients;
            if (prepare) {
                prepare(s);
            }
        });
        panel.resize(1318, 690);
        panel.show();
    }
    template <class Widget = QAbstractButton>
    Widget* child(const char* name) {
        auto* widget = panel.findChild<Widget*>(QLatin1String(name));
        if (widget == nullptr) {
            qFatal("no widget %s", name);
        }
        return widget;
    }
    LayerPicture& layers() { return panel.depth().picture(); }
    bool answered() { return layers().reading().layers.size() > 0; }
};

void useSigmoid(Session& s) {
    chooseActivation(s, "sigmoid");
}

} // namespace

class GradientsPanelTest : public QObject {
    Q_OBJECT

private slots:
    void theRandomNetworkShowsItsFactor() {
        GradientsWindow scene(useSigmoid);
        QTRY_VERIFY(scene.answered());
        QCOMPARE(scene.layers().reading().layers.size(), std::size_t{20});
        QVERIFY(std::fabs(scene.layers().reading().measuredFactor - 0.234) < 0.01);
        QVERIFY(scene.layers().accessibleDescription().contains("20 layers"));
        QVERIFY(scene.layers().accessibleDescription().contains("Predicted"));
    }

    void chipsChangeTheSource() {
        GradientsWindow scene;
        scene.child("source_chain")->click();
        QCOMPARE(scene.store.session().gradients.source, GradientSource::chain);
        QVERIFY(scene.panel.chain().isVisible());
        QVERIFY(scene.child<RealSlider>("chain_weight_slider")->isVisible());
        QVERIFY(!scene.child<RealSlider>("depth_layers_slider")->isVisible());
        scene.child("source_chain")->click();
        QVERIFY(scene.child("source_chain")->isChecked());
        scene.store.undo();
        QVERIFY(scene.panel.depth().isVisible());
        QVERIFY(scene.child("source_random")->isChecked());
    }

    /// A screen reader toggles a chip where the mouse clicks it.
    void chipsChangeTheSourceWhenToggled() {
        GradientsWindow scene;
        scene.child("source_chain")->toggle();
        QCOMPARE(scene.store.session().gradients.source, GradientSource::chain);
        QVERIFY(!scene.child("source_random")->isChecked());
    }

    void allControlsStandInOneRow() {
        GradientsWindow scene;
        for (const char* source : {"source_chain", "source_random", "source_network"}) {
            scene.child(source)->click();
            QTRY_COMPARE(scene.child("experiments")->y(), scene.child("source_chain")->y());
        }
    }

    void experimentsOpenFromTheirList() {
        GradientsWindow scene;
        scene.child("experiments")->click();
        QVERIFY(scene.child<QWidget>("experiments_popover")->isVisible());
        scene.child("experiment_deaths")->click();
        QVERIFY(!scene.child<QWidget>("experiments_popover")->isVisible());
        QVERIFY(scene.child<Sheet>("experiment_deaths_sheet")->isOpen());
        QVERIFY(scene.child<QWidget>("deaths_empty")->isVisible());
    }

    void aSliderChangesTheNetwork() {
        GradientsWindow scene(useSigmoid);
        QTRY_VERIFY(scene.answered());
        scene.child<RealSlider>("depth_layers_slider")->editRealValue(7.0);
        QTRY_COMPARE(scene.layers().reading().layers.size(), std::size_t{7});
        scene.store.undo();
        QTRY_COMPARE(scene.layers().reading().layers.size(), std::size_t{20});
    }

    void rescuesShowBothNumbersAndAreUndone() {
        GradientsWindow scene(useSigmoid);
        auto* skip = scene.child<RescueButton>("rescue_skip");
        QTRY_VERIFY(std::isfinite(skip->factorAfter()));
        QVERIFY(skip->isGood());
        QVERIFY(skip->accessibleName().contains("→"));
        QVERIFY(!scene.child<RescueButton>("rescue_he")->isGood());
        QVERIFY(!scene.child<RescueButton>("rescue_xavier")->isEnabled()); // in use
        skip->click();
        QVERIFY(scene.store.session().gradients.skip);
        QVERIFY(!skip->isEnabled());
        QTRY_VERIFY(keepsGradients(scene.layers().reading().measuredFactor));
        scene.store.undo();
        QVERIFY(!scene.store.session().gradients.skip);
        scene.child<RescueButton>("rescue_rectifier")->click();
        QCOMPARE(scene.store.session().activation().id(), std::string_view("relu"));
        QCOMPARE(scene.store.session().gradients.initializer, Initializer::he);
        scene.store.undo();
        QCOMPARE(scene.store.session().activation().id(), std::string_view("sigmoid"));
    }

    void aColumnIsPointedAtAndKept() {
        GradientsWindow scene(useSigmoid);
        QTRY_VERIFY(scene.answered());
        LayerPicture& picture = scene.layers();
        QTest::mouseMove(&picture, picture.placeOf(8));
        QTRY_COMPARE(picture.shownColumn(), 8);
        QVERIFY(picture.accessibleDescription().contains("layer 8"));
        QTest::mouseClick(&picture, Qt::LeftButton, {}, picture.placeOf(8));
        QCOMPARE(scene.store.session().gradients.layer, 8);
        QTest::keyClick(&picture, Qt::Key_Right);
        QCOMPARE(scene.store.session().gradients.layer, 9);
        QTest::keyClick(&picture, Qt::Key_Left);
        QTest::keyClick(&picture, Qt::Key_Left);
        QCOMPARE(picture.shownColumn(), 7);
        QTest::keyClick(&picture, Qt::Key_Escape);
        QCOMPARE(scene.store.session().gradients.layer, 0);
    }

    void theChainKeepsWhatItWasWithTheWeightBefore() {
        GradientsWindow scene([](Session& s) {
            useSigmoid(s);
            s.gradients.source = GradientSource::chain;
        });
        ChainPicture& picture = scene.panel.chain().picture();
        QVERIFY(std::fabs(throughAll(picture.reading()) - 3.5e-7) < 0.05e-7);
        QVERIFY(picture.reading().before.empty());
        scene.child<RealSlider>("chain_weight_slider")->editRealValue(4.0);
        QVERIFY(std::fabs(throughAll(picture.reading()) - 5.5e-11) < 0.1e-11);
        QCOMPARE(picture.reading().weightBefore, 1.0);
        QVERIFY(std::fabs(picture.reading().before.front() - 3.5e-7) < 0.05e-7);
        scene.child<RealSlider>("chain_x_slider")->editRealValue(1.0);
        QVERIFY(picture.reading().before.empty());
        QVERIFY(picture.accessibleDescription().contains("zero"));
    }

    void theNetworkThatTrainsIsFollowed() {
        GradientsWindow scene([](Session& s) {
            s.training.hidden = {6, 6};
            s.gradients.source = GradientSource::network;
        });
        LayerPicture& picture = scene.panel.network().picture();
        QTRY_COMPARE(picture.reading().layers.size(), std::size_t{3});
        QTRY_VERIFY(!picture.reading().layers[1].outputs.counts.empty());
        QVERIFY(picture.reading().layers[2].outputs.counts.empty()); // the output is no f(z)
        const double before = picture.reading().layers.front().delta;
        scene.runs.stepEpoch();
        QTRY_VERIFY(picture.reading().layers.front().delta != before);
        scene.runs.viewEpoch(0);
        QTRY_COMPARE(picture.reading().layers.front().delta, before);
    }

    /// Of the network that trains the weights stay; δ before stands beside δ after.
    void skipConnectionsRescueTheNetworkThatTrains() {
        GradientsWindow scene([](Session& s) {
            useSigmoid(s);
            s.training.hidden = {6, 6, 6};
            fitActivations(s);
            s.gradients.source = GradientSource::network;
        });
        LayerPicture& picture = scene.panel.network().picture();
        QTRY_COMPARE(picture.reading().layers.size(), std::size_t{4});
        const double before = picture.reading().log10FirstLast;
        auto* factor = scene.child<QLabel>("network_factor");
        QVERIFY(!factor->text().contains("→"));
        auto* skip = scene.child("network_skip");
        skip->toggle(); // as a screen reader does
        QVERIFY(scene.store.session().training.skip);
        QTRY_VERIFY(picture.reading().log10FirstLast > before + 0.5);
        QVERIFY(factor->text().contains("→"));
        scene.store.undo();
        QVERIFY(!skip->isChecked());
        QTRY_COMPARE(picture.reading().log10FirstLast, before);
        scene.store.edit({}, [](Session& s) {
            s.training.hidden = {6, 4};
            fitActivations(s);
        });
        QVERIFY(!skip->isEnabled()); // no two neighbours of the same width
    }

    void withoutHiddenLayersItSaysWhatToDo() {
        GradientsWindow scene([](Session& s) {
            s.training.hidden = {};
            s.gradients.source = GradientSource::network;
        });
        auto* add = scene.child<QPushButton>("add_layers");
        QTRY_VERIFY(add->isVisible());
        add->click();
        QCOMPARE(scene.store.session().training.hidden.size(), std::size_t{3});
        QTRY_VERIFY(scene.panel.network().picture().isVisible());
    }

    void bornDeadIsCountedOnDemand() {
        GradientsWindow scene([](Session& s) {
            chooseActivation(s, "relu");
            s.gradients.layers = 10;
            s.gradients.initializer = Initializer::he;
        });
        scene.child("open_born_dead")->click();
        auto* panel = scene.panel.findChild<BornDeadPanel*>();
        QVERIFY(panel->isVisible());
        QVERIFY(scene.child<QWidget>("born_dead_empty")->isVisible());
        scene.child("born_dead_start")->click();
        QVERIFY(panel->isRunning());
        QVERIFY(!scene.child<QWidget>("born_dead_empty")->isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(!panel->isRunning(), 120'000);
        QCOMPARE(panel->shares().size(), BornDeadPanel::kWidths.size());
        QVERIFY(std::fabs(panel->shares()[0] - 0.89) < 0.08);
        QVERIFY(panel->shares()[2] < 0.05);
        scene.child("born_dead_start")->click();
        scene.child("born_dead_start")->click(); // cancels
        QTRY_VERIFY(!panel->isRunning());
    }

    void theTableFollowsTheSource() {
        GradientsWindow scene(useSigmoid);
        Session session = scene.store.session();
        QVERIFY(gradientsTable(scene.runs, session, {}).starts_with("layer,z_rms"));
        session.gradients.source = GradientSource::chain;
        QVERIFY(gradientsTable(scene.runs, session, {}).starts_with("layer,z,f,slope,product"));
    }

    /// From the request to the picture; prints what it measures.
    void dragsAreShownWithinAFrame() {
        for (const auto& [layers, width] : {std::pair{20, 64}, {60, 256}}) {
            GradientsWindow scene([layers = layers, width = width](Session& s) {
                useSigmoid(s);
                s.gradients.layers = layers;
                s.gradients.width = width;
            });
            QTRY_VERIFY(scene.answered());
            QTest::qWait(1);
            std::vector<double> times;
            auto* gain = scene.child<RealSlider>("depth_gain_slider");
            for (int i = 0; i < 40; ++i) {
                QElapsedTimer clock;
                const double before = scene.layers().reading().layers.front().delta;
                QEventLoop loop;
                connect(&scene.layers(), &LayerPicture::painted, &loop, [&] {
                    if (scene.layers().reading().layers.front().delta != before) {
                        loop.quit();
                    }
                });
                QTimer::singleShot(5000, &loop, &QEventLoop::quit);
                clock.start();
                gain->editRealValue(1.0 + 0.01 * (i + 1));
                loop.exec();
                times.push_back(static_cast<double>(clock.nsecsElapsed()) * 1e-6);
            }
            std::ranges::sort(times);
            qInfo("%d x %d: median %.1f ms, p95 %.1f ms", layers, width, times[times.size() / 2],
                  times[times.size() * 95 / 100]);
            QVERIFY(scene.answered()); // how long it took depends on the machine
        }
    }
};

ACTISCOPE_QT_TEST(GradientsPanelTest)
#include "gradients_panel_test.moc"
