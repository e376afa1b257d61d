#include "tests/support/qt/qt_test.h"
#include "ui/look/look.h"
#include "ui/model/training_runs.h"
#include "ui/views/gradients/experiments/death_chart.h"
#include "ui/views/gradients/experiments/death_panel.h"
#include "ui/views/gradients/experiments/layer_chart.h"
#include "ui/views/gradients/experiments/layer_panel.h"
#include "ui/views/gradients/experiments/on_off_view.h"
#include "ui/views/gradients/experiments/sparsity_panel.h"

#include <QImage>
#include <QLabel>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableWidget>

#include <memory>
#include <set>
#include <type_traits>

using namespace actiscope;
using namespace actiscope::ui;

namespace {

/// As many colours as a picture has that shows something.
bool isDrawn(QWidget& widget) {
    const QImage image = widget.grab().toImage();
    std::set<QRgb> colours;
    for (int y = 0; y < image.height(); y += 3) {
        for (int x = 0; x < image.width(); x += 3) {
            colours.insert(image.pixel(x, y));
        }
    }
    return colours.size() > 5;
}

template <class Panel>
struct Scene {
    SessionStore store;
    TrainingRuns runs{store};
    std::unique_ptr<Panel> made = [this] {
        if constexpr (std::is_constructible_v<Panel, SessionStore&, TrainingRuns&>) {
            return std::make_unique<Panel>(store, runs);
        } else {
            return std::make_unique<Panel>(store);
        }
    }();
    Panel& panel = *made;

    Scene() {
        store.edit({}, [](Session& s) {
            s.training.activations = {Activation("relu")};
            s.training.hidden = {6, 5};
        });
        panel.resize(1200, 600);
        panel.show();
    }
    template <class Widget>
    Widget& child(const char* name) {
        return *panel.template findChild<Widget*>(name);
    }
};

} // namespace

class ExperimentsTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { applyLook(*qApp, makeLook(Theme::light)); }

    void experimentOfGlorotAndBengioRunsWithOneClick() {
        Scene<LayerPanel> scene;
        scene.child<QSpinBox>("layers_seeds").setValue(1);
        scene.child<QSpinBox>("layers_epochs").setValue(20);
        QSignalSpy finished(&scene.panel.runner(), &ExperimentRunner::finished);
        scene.child<QPushButton>("layers_start").click();
        QCOMPARE(scene.child<QPushButton>("layers_start").text(), QString("Cancel"));
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 60000);
        QCOMPARE(scene.panel.results().size(), std::size_t{30});
        QCOMPARE(scene.child<QTableWidget>("layers_table").rowCount(), 30);
        QCOMPARE(scene.child<QProgressBar>("layers_progress").value(), 30);
        auto& chart = scene.child<LayerChart>("layers_chart");
        QVERIFY(chart.accessibleDescription().contains("Softsign"));
        QVERIFY(isDrawn(chart));
        QVERIFY(!scene.child<QWidget>("layers_empty").isVisible());
        QVERIFY(scene.child<QPushButton>("layers_export").isEnabled());
        QVERIFY(scene.panel.csv().find("softsign,xavier,5,0,") != std::string::npos);
    }

    void isPausedGoesOnAndIsCancelled() {
        Scene<LayerPanel> scene;
        scene.child<QSpinBox>("layers_seeds").setValue(100);
        scene.child<QSpinBox>("layers_epochs").setValue(2000);
        QSignalSpy finished(&scene.panel.runner(), &ExperimentRunner::finished);
        auto& start = scene.child<QPushButton>("layers_start");
        auto& pause = scene.child<QPushButton>("layers_pause");
        QVERIFY(!pause.isEnabled());
        start.click();
        QTRY_VERIFY_WITH_TIMEOUT(scene.panel.runner().finishedRuns() > 0, 60000);
        pause.click();
        QCOMPARE(pause.text(), QString("Go on"));
        QTest::qWait(50); // what was told before the pause arrives
        const int held = scene.panel.runner().finishedRuns();
        QTest::qWait(200);
        QVERIFY(scene.panel.runner().finishedRuns() <= held + 1);
        pause.click();
        QTRY_VERIFY_WITH_TIMEOUT(scene.panel.runner().finishedRuns() > held, 60000);
        pause.click();
        start.click(); // cancels what is held
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 10000);
        QVERIFY(!scene.panel.results().empty());
        QVERIFY(scene.panel.results().size() < 3000u);
        QCOMPARE(start.text(), QString("Run the experiment"));
        QVERIFY(!pause.isEnabled());
    }

    void aHeldExperimentEndsWithItsPanel() {
        Scene<LayerPanel> scene;
        scene.child<QPushButton>("layers_start").click();
        scene.child<QPushButton>("layers_pause").click();
    }

    void deadUnitsAreCountedAgainstRateAndBatch() {
        Scene<DeathPanel> scene;
        scene.child<QSpinBox>("deaths_seeds").setValue(3);
        scene.child<QSpinBox>("deaths_epochs").setValue(20);
        QSignalSpy finished(&scene.panel.runner(), &ExperimentRunner::finished);
        scene.child<QPushButton>("deaths_start").click();
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 60000);
        QCOMPARE(scene.panel.results().size(), scene.panel.experiment().runs());
        auto& table = scene.child<QTableWidget>("deaths_table");
        QCOMPARE(table.rowCount(), 3);
        QCOMPARE(table.columnCount(), 6);
        QCOMPARE(table.item(2, 0)->text(), QString("full batch"));
        QVERIFY(isDrawn(scene.child<DeathChart>("deaths_chart")));
        QVERIFY(scene.child<DeathChart>("deaths_chart")
                    .accessibleDescription()
                    .contains("batch 1, rate 3:"));
    }

    void networksWithoutHiddenUnitsAreSaid() {
        Scene<DeathPanel> deaths;
        deaths.store.edit({}, [](Session& s) { s.training.hidden = {}; });
        deaths.child<QPushButton>("deaths_start").click();
        QVERIFY(!deaths.panel.runner().isRunning());
        QVERIFY(deaths.child<QLabel>("deaths_words").text().contains("no hidden units"));
        Scene<SparsityPanel> sparsity;
        sparsity.store.edit({}, [](Session& s) { s.training.hidden = {}; });
        QTRY_VERIFY(sparsity.child<QWidget>("sparsity_empty").isVisible());
    }

    void sparsityFollowsTheNetworkThatTrains() {
        Scene<SparsityPanel> scene;
        auto& network = scene.child<OnOffView>("sparsity_network");
        auto& sigmoid = scene.child<OnOffView>("sparsity_sigmoid");
        QTRY_VERIFY(network.picture() && network.picture()->layers.size() == 2 &&
                    network.picture()->layers[0].units == 6);
        QCOMPARE(network.picture()->epoch, std::uint64_t{0});
        QVERIFY(network.picture()->layers[0].zeroShare > 0.0);
        QVERIFY(network.accessibleDescription().contains("layer 2: "));
        for (int i = 0; i < 3; ++i) {
            scene.runs.stepEpoch();
        }
        QTRY_VERIFY(network.picture()->epoch > 0);
        QTRY_VERIFY(sigmoid.picture() && sigmoid.picture()->epoch == network.picture()->epoch);
        QCOMPARE(sigmoid.picture()->layers[1].zeroShare, 0.0);
        QVERIFY(!network.grab().isNull());
        QVERIFY(scene.panel.csv().find("\nrelu,") != std::string::npos);
        QVERIFY(scene.panel.csv().find("\nsigmoid,") != std::string::npos);
    }
};

ACTISCOPE_QT_TEST(ExperimentsTest)
#include "experiments_test.moc"
