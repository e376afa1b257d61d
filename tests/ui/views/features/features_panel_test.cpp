#include "core/session/activation_choice.h"
#include "ui/controls/setting/real_slider.h"
#include "ui/plot/curve/taylor_plot.h"
#include "ui/plot/map/field_plot.h"
#include "ui/views/features/coefficient_table.h"
#include "ui/views/features/features_panel.h"
#include "ui/window/preferences/language.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSpinBox>
#include <QTableWidget>
#include <QTest>

#include <cmath>
#include <numbers>
#include <tuple>

using namespace actiscope;
using namespace actiscope::ui;

namespace {

struct Scene {
    SessionStore store;
    TrainingRuns runs{store};
    FeaturesPanel panel{store, runs};

    explicit Scene(const std::function<void(Session&)>& change = [](Session&) {}) {
        store.edit({}, [&](Session& s) {
            chooseActivation(s, "sigmoid");
            change(s);
        });
        panel.resize(1080, 640);
        panel.show();
    }
    template <class T>
    T* child(const char* name) {
        return panel.findChild<T*>(QLatin1String(name));
    }
    RealSlider* slider(const char* name) {
        return panel.findChild<RealSlider*>(QLatin1String(name) + QStringLiteral("_slider"));
    }
    void pickSurprise(int row) {
        auto* list = child<QListWidget>("surprises");
        emit list->itemClicked(list->item(row));
    }
    QString numbers() { return child<QLabel>("feature_numbers")->text(); }
    QString formula() { return child<QLabel>("feature_formula")->text(); }
};

} // namespace

class FeaturesPanelTest : public QObject {
    Q_OBJECT

private slots:
    void slidersChangeFormulaTableAndPlots() {
        Scene scene([](Session& s) { s.features.b = 0.0; });
        QVERIFY(QTest::qWaitForWindowExposed(&scene.panel));
        QVERIFY2(scene.formula().startsWith("f(x1 + x2) ≈ 0.5 + 0.25·x1 + 0.25·x2"),
                 qPrintable(scene.formula()));
        QCOMPARE(scene.panel.table().cellText(1, 1), QString("0"));
        scene.slider("feature_b")->editRealValue(1.3);
        QCOMPARE(scene.store.session().features.b, 1.3);
        QVERIFY(scene.panel.table().cellText(1, 1).startsWith("−0.0962"));
        const auto [left, right] = scene.panel.taylorPlot().band();
        QCOMPARE(right - left, 2.0 * std::hypot(std::numbers::pi, 1.3));
        QCOMPARE(scene.panel.map(0).stripLines(), 2);
        QVERIFY(scene.numbers().contains("R = 3.4"));
        // A higher order comes closer within the strip.
        const double before = scene.panel.result().maps.largestInside;
        scene.slider("feature_order")->editRealValue(9);
        QCOMPARE(scene.store.session().features.order, 9);
        QVERIFY(scene.panel.result().maps.largestInside < before);
        QCOMPARE(scene.panel.table().columnCount(), 10);
    }

    void aClickIsolatesATermAndAnotherDropsIt() {
        Scene scene;
        QVERIFY(QTest::qWaitForWindowExposed(&scene.panel));
        const double whole = scene.panel.map(1).valueAt(1.0, 1.0);
        emit scene.panel.table().cellClicked(1, 1);
        QCOMPARE(scene.store.session().features.powerX1, 1);
        const double term = scene.panel.map(1).valueAt(1.0, 1.0);
        QVERIFY(term != whole);
        QVERIFY(std::fabs(term - scene.panel.result().expanded.polynomial.coefficient(1, 1)) <
                0.01);
        emit scene.panel.table().cellClicked(1, 1);
        QCOMPARE(scene.store.session().features.powerX1, FeaturesView::kAllTerms);
        QCOMPARE(scene.panel.map(1).valueAt(1.0, 1.0), whole);
        // Outside the triangle there is no term.
        emit scene.panel.table().cellClicked(3, 3);
        QCOMPARE(scene.store.session().features.powerX1, FeaturesView::kAllTerms);
        // A lower order forgets a term that is gone.
        emit scene.panel.table().cellClicked(0, 3);
        scene.slider("feature_order")->editRealValue(2);
        QCOMPARE(scene.store.session().features.powerX1, FeaturesView::kAllTerms);
    }

    void everySurpriseShowsWhatItSays() {
        Scene scene;
        QVERIFY(QTest::qWaitForWindowExposed(&scene.panel));
        const Polynomial2& p = scene.panel.result().expanded.polynomial;
        scene.pickSurprise(0);
        QCOMPARE(p.coefficient(1, 1), 0.0);
        scene.pickSurprise(1);
        QVERIFY(std::fabs(std::fabs(p.coefficient(1, 1)) - 0.09623) < 1e-5);
        scene.pickSurprise(2);
        QVERIFY(scene.panel.result().maps.largestOutside >
                100.0 * scene.panel.result().maps.largestInside);
        scene.pickSurprise(3);
        QVERIFY(scene.panel.result().maps.largestInside < 1e-12);
        QVERIFY(scene.formula().contains(" = "));
        scene.pickSurprise(4);
        QCOMPARE(p.coefficient(1, 1), 0.0);
        QVERIFY(scene.panel.result().interaction != 0.0);
        scene.pickSurprise(5);
        QCOMPARE(scene.panel.result().interaction, -4.0);
        scene.pickSurprise(6);
        QVERIFY(scene.panel.result().productError < 0.005);
        scene.pickSurprise(7);
        QVERIFY(scene.panel.result().productError > 0.2);
        for (int i = 0; i < 8; ++i) {
            QVERIFY(scene.store.canUndo());
            scene.store.undo();
        }
        QCOMPARE(scene.store.session().features, FeaturesView());
    }

    void surprisesAreToldInTheLanguageOfTheWindow() {
        Language language;
        for (const auto& [name, title, story] :
             {std::tuple("en", "The cubic is exact", "(w1·x1"),
              std::tuple("zh_CN", "立方函数是精确的", "(w1·x1 + w2·x2 + b)³ 就是")}) {
            language.apply(name);
            Scene scene;
            QCOMPARE(scene.child<QListWidget>("surprises")->count(), 8);
            QCOMPARE(scene.child<QListWidget>("surprises")->item(3)->text(), QString(title));
            scene.pickSurprise(3);
            QVERIFY(scene.child<QLabel>("surprise_story")->text().startsWith(story));
        }
        language.apply("en");
    }

    void aUnitOfTheNetworkIsExpandedWhileItTrains() {
        Scene scene([](Session& s) {
            chooseActivation(s, "tanh");
            s.features.subject = Subject::unit;
            s.features.unit = 2;
        });
        QVERIFY(QTest::qWaitForWindowExposed(&scene.panel));
        QTRY_VERIFY(scene.panel.result().scene.problem == SceneProblem::none);
        const RidgeSum before = scene.panel.result().scene.sum;
        QVERIFY(!scene.slider("feature_w1")->isEnabled());
        QCOMPARE(scene.slider("feature_w1")->realValue(), before.ridges[0].w1);
        scene.runs.setPlaying(true);
        QTRY_VERIFY(!(scene.panel.result().scene.sum == before));
        scene.runs.setPlaying(false);
        scene.child<QSpinBox>("feature_unit")->setValue(40);
        QVERIFY(scene.formula().contains("fewer units"));
    }

    void theNetworksPolynomialIsTheSumOfItsUnits() {
        Scene scene([](Session& s) {
            chooseActivation(s, "tanh");
            s.features.subject = Subject::network;
            s.features.order = 8;
        });
        QVERIFY(QTest::qWaitForWindowExposed(&scene.panel));
        QTRY_VERIFY(scene.panel.result().scene.problem == SceneProblem::none);
        const FeatureResult& result = scene.panel.result();
        QCOMPARE(result.scene.sum.ridges.size(), std::size_t{4});
        QVERIFY(std::fabs(scene.panel.map(0).valueAt(0.0, 0.0) -
                          result.expanded.polynomial.at(0.0, 0.0)) < 0.02);
        // A click moves the centre.
        FieldPlot& map = scene.panel.map(0);
        QTest::mouseClick(map.canvas(), Qt::LeftButton, {}, map.canvasPosition(1.0, -0.5));
        QTRY_VERIFY(std::fabs(scene.store.session().features.pointX1 - 1.0) < 0.1);
        QVERIFY(std::fabs(scene.store.session().features.pointX2 + 0.5) < 0.1);
        QVERIFY(scene.formula().contains("y1"));
        // Without a mouse, too.
        auto* box = scene.child<QDoubleSpinBox>("feature_point_x2");
        QCOMPARE(box->value(), scene.store.session().features.pointX2);
        box->setValue(1.5);
        QCOMPARE(scene.panel.result().scene.around.y, 1.5);
        scene.store.edit({}, [](Session& s) { s.training.hidden = {4, 4}; });
        QTRY_VERIFY(scene.formula().contains("one hidden layer"));
    }

    void latexIsCopied() {
        Scene scene([](Session& s) { s.features.b = 0.5; });
        QVERIFY(QTest::qWaitForWindowExposed(&scene.panel));
        scene.child<QPushButton>("copy_latex")->click();
        const QString text = QApplication::clipboard()->text();
        QVERIFY2(text.startsWith("0.62246 + 0.235\\,x_1"), qPrintable(text));
        QVERIFY(text.contains("x_1^{2} x_2"));
    }

    void typedInFeaturesCompeteWithHiddenUnits() {
        Scene scene([](Session& s) { chooseActivation(s, "tanh"); });
        QVERIFY(QTest::qWaitForWindowExposed(&scene.panel));
        scene.child<QPushButton>("compare_features")->click();
        auto* table = scene.child<QTableWidget>("feature_scores");
        QTRY_COMPARE_WITH_TIMEOUT(table->rowCount(), 3, 30000);
        QCOMPARE(table->item(0, 2)->text(), QString("0 of 5"));
        QCOMPARE(table->item(1, 2)->text(), QString("5 of 5"));
        QCOMPARE(table->item(2, 2)->text(), QString("5 of 5"));
        QCOMPARE(table->item(0, 1)->text(), QString("3"));
        QCOMPARE(table->item(1, 1)->text(), QString("6"));
        QCOMPARE(table->item(2, 1)->text(), QString("17"));
    }

    void theCentreIsDragged() {
        Scene scene;
        QVERIFY(QTest::qWaitForWindowExposed(&scene.panel));
        QTRY_VERIFY(scene.panel.taylorPlot().curvePoints() > 100);
        emit scene.panel.taylorPlot().centerMoved(2.25);
        QCOMPARE(scene.store.session().features.b, 2.25);
        emit scene.panel.taylorPlot().centerMoved(99.0);
        QCOMPARE(scene.store.session().features.b, FeaturesView::kLargestBias);
        QVERIFY(scene.panel.taylorPlot().accessibleDescription().contains("Sigmoid"));
    }
};

QTEST_MAIN(FeaturesPanelTest)
#include "features_panel_test.moc"
