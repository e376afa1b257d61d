#include "tests/support/qt/qt_test.h"
#include "tests/ui/views/features/features_scene.h"
#include "ui/views/features/side/circuit_list.h"
#include "ui/window/preferences/language.h"

#include <QPushButton>
#include <QTableWidget>
#include <QToolButton>

#include <cmath>
#include <tuple>

using namespace actiscope;
using namespace actiscope::ui;

using actiscope::ui::test::FeaturesScene;

class FeaturesSideTest : public QObject {
    Q_OBJECT

private slots:
    void everySubjectHasOnlyWhatBelongsToIt() {
        FeaturesScene scene;
        QVERIFY(QTest::qWaitForWindowExposed(&scene.panel));
        const auto shown = [&scene] {
            QStringList names;
            for (const char* name : {"feature_w1", "feature_w2", "feature_b", "feature_lambda"}) {
                if (scene.slider(name)->isVisible()) {
                    names.append(QLatin1String(name).mid(8));
                }
            }
            for (const char* name : {"feature_unit", "feature_float32", "feature_point_x1"}) {
                if (scene.child<QWidget>(name)->isVisible()) {
                    names.append(QLatin1String(name).mid(8));
                }
            }
            return names.join(' ');
        };
        const std::pair<Subject, const char*> rows[] = {
            {Subject::neuron, "w1 w2 b"},        {Subject::unit, "w1 w2 b unit"},
            {Subject::gate, "b lambda float32"}, {Subject::pair, "w1 w2 b"},
            {Subject::network, "point_x1"},
        };
        for (const auto& [subject, names] : rows) {
            scene.panel.circuits().row(subject).click();
            QCOMPARE(scene.store.session().features.subject, subject);
            QVERIFY(scene.panel.circuits().row(subject).isChecked());
            QCOMPARE(shown(), QString(names));
            QVERIFY(scene.slider("feature_order")->isVisible());
        }
        scene.store.undo();
        QVERIFY(scene.panel.circuits().row(Subject::pair).isChecked());
    }

    void everySurpriseShowsWhatItSays() {
        FeaturesScene scene;
        QVERIFY(QTest::qWaitForWindowExposed(&scene.panel));
        const Polynomial2& p = scene.panel.result().expanded.polynomial;
        scene.pickSurprise(0);
        QCOMPARE(p.coefficient(1, 1), 0.0);
        scene.pickSurprise(1);
        QVERIFY(std::fabs(std::fabs(p.coefficient(1, 1)) - 0.09623) < 1e-5);
        scene.pickSurprise(2);
        QVERIFY(scene.panel.result().errorsNow().outside >
                100.0 * scene.panel.result().errorsNow().inside);
        scene.pickSurprise(3);
        QVERIFY(scene.panel.result().errorsNow().inside < 1e-12);
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
            FeaturesScene scene;
            QCOMPARE(scene.panel.surprises().count(), 8);
            QCOMPARE(scene.panel.surprises().thumbnail(3).accessibleName(), QString(title));
            QVERIFY(scene.pickSurprise(3).startsWith(story));
        }
        language.apply("en");
    }

    void typedInFeaturesCompeteWithHiddenUnits() {
        FeaturesScene scene([](Session& s) { chooseActivation(s, "tanh"); });
        QVERIFY(QTest::qWaitForWindowExposed(&scene.panel));
        scene.child<QToolButton>("open_comparison")->click();
        scene.child<QPushButton>("compare_features")->click();
        auto* table = scene.child<QTableWidget>("feature_scores");
        QTRY_COMPARE_WITH_TIMEOUT(table->rowCount(), 3, 30000);
        QCOMPARE(table->item(0, 2)->text(), QString("0 of 5"));
        QCOMPARE(table->item(1, 2)->text(), QString("5 of 5"));
        QCOMPARE(table->item(2, 2)->text(), QString("5 of 5"));
        QCOMPARE(table->item(0, 1)->text(), QString("3"));
        QCOMPARE(table->item(1, 1)->text(), QString("6"));
        QCOMPARE(table->item(2, 1)->text(), QString("17"));
        // The picture says the same.
        const QString picture = scene.child<QWidget>("score_plot")->accessibleDescription();
        QVERIFY2(picture.contains("17 parameters, accuracy 100.0 %"), qPrintable(picture));
    }
};

ACTISCOPE_QT_TEST(FeaturesSideTest)
#include "features_side_test.moc"
