#include "tests/support/qt/qt_test.h"
#include "ui/views/classifier/search/search_panel.h"

#include "ui/views/classifier/search/found_pictures.h"
#include "ui/views/classifier/search/leader_columns.h"
#include "ui/views/classifier/search/leader_list.h"

#include <QListView>
#include <QPushButton>
#include <QSpinBox>

#include <algorithm>

namespace actiscope::ui {
namespace {

constexpr int kPatience = 60000; ///< milliseconds; the machine may be busy

struct Scene {
    SessionStore store;
    SearchPanel panel{store};

    Scene() {
        panel.findChild<QSpinBox*>(QStringLiteral("search_seeds"))->setValue(2);
        panel.findChild<QSpinBox*>(QStringLiteral("search_seconds"))->setValue(600);
        panel.resize(1200, 700);
    }
    QPushButton& button(const char* id) {
        return *panel.findChild<QPushButton*>(QString::fromLatin1(id));
    }
    bool waitForFormulas(std::size_t count) {
        return QTest::qWaitFor([&] { return panel.runner().found().size() >= count; }, kPatience);
    }
    bool stop() {
        button("search_start").click();
        return QTest::qWaitFor([&] { return !panel.runner().isRunning(); }, kPatience);
    }
};

} // namespace

class SearchPanelTest : public QObject {
    Q_OBJECT

private slots:
    void ranksWhatItFinds() {
        Scene scene;
        scene.button("search_start").click();
        QVERIFY(scene.waitForFormulas(8));
        QVERIFY(scene.stop());
        const auto& found = scene.panel.runner().found();
        LeaderList& leaders = scene.panel.leaders();
        QCOMPARE(leaders.count(), static_cast<int>(std::min(found.size(), LeaderList::kMostRows)));
        const auto best = search::ranked(found).front();
        QCOMPARE(leaders.chosen()->found.text, best.text);
        QVERIFY(scene.panel.csv().starts_with("formula,solve_rate,median_epochs,best_known\n"));
        const auto* bars = scene.panel.findChild<SolveBars*>();
        int all = 0;
        for (const int count : bars->counts()) {
            all += count;
        }
        QCOMPARE(all, static_cast<int>(found.size()));
        QVERIFY(scene.panel.runner().compared().has_value());
        const QString words = leaders.view().model()->index(0, 0).data().toString();
        QVERIFY2(words.contains(QStringLiteral("rank 1")), qPrintable(words));
    }

    void takesAFormulaOverAsOneEntryOfUndo() {
        Scene scene;
        const Activation before = scene.store.session().activation();
        scene.button("search_start").click();
        QVERIFY(scene.waitForFormulas(3));
        QVERIFY(scene.stop());
        QListView& view = scene.panel.leaders().view();
        QTest::keyClick(&view, Qt::Key_Down);
        const auto chosen = scene.panel.leaders().chosen();
        QCOMPARE(chosen->rank, 2);
        scene.button("search_take").click();
        QVERIFY(scene.store.session().activation().isCustom());
        QCOMPARE(std::string(scene.store.session().activation().formulaText()), chosen->found.text);
        scene.store.undo();
        QVERIFY(scene.store.session().activation() == before);
        QVERIFY(!scene.store.canUndo());
    }

    void theBestIsChosenUntilTheUserChooses() {
        LeaderList leaders;
        search::FoundFormula first;
        first.text = "x";
        first.number = 1;
        search::FoundFormula better = first;
        better.text = "x^2";
        better.number = 2;
        leaders.setFormulas({first}, 300.0);
        leaders.setFormulas({better, first}, 300.0);
        QCOMPARE(leaders.chosen()->found.number, better.number);
        QTest::keyClick(&leaders.view(), Qt::Key_Down);
        search::FoundFormula best = first;
        best.text = "abs(x)";
        best.number = 3;
        leaders.setFormulas({best, better, first}, 300.0);
        QCOMPARE(leaders.chosen()->found.number, first.number);
        QCOMPARE(leaders.chosen()->rank, 3);
        leaders.setFormulas({}, 300.0);
        leaders.setFormulas({best, better}, 300.0);
        QCOMPARE(leaders.chosen()->found.number, best.number);
    }

    void restsAndGoesOn() {
        Scene scene;
        scene.button("search_start").click();
        QVERIFY(scene.waitForFormulas(1));
        scene.button("search_pause").click();
        QVERIFY(scene.panel.runner().isPaused());
        QTest::qWait(300); // what was under way
        const std::size_t held = scene.panel.runner().found().size();
        const double time = scene.panel.runner().elapsed();
        QTest::qWait(300);
        QCOMPARE(scene.panel.runner().found().size(), held);
        QCOMPARE(scene.panel.runner().elapsed(), time);
        scene.button("search_pause").click();
        QVERIFY(scene.waitForFormulas(held + 1));
        QVERIFY(scene.stop());
    }

    void endsWithItsTime() {
        Scene scene;
        scene.panel.findChild<QSpinBox*>(QStringLiteral("search_seconds"))->setValue(1);
        scene.button("search_start").click();
        QVERIFY(QTest::qWaitFor([&] { return !scene.panel.runner().isRunning(); }, kPatience));
        QVERIFY(scene.panel.runner().elapsed() >= 1.0);
        QCOMPARE(scene.button("search_start").text(), QStringLiteral("Start search"));
    }

    void saysWhenThereIsNothingToTrainOn() {
        Scene scene;
        scene.store.edit({}, [](Session& s) { s.training.data.kind = DataKind::own; });
        scene.button("search_start").click();
        QVERIFY(!scene.panel.runner().isRunning());
    }

    void showsFormulasAsPeopleWriteThem() {
        QCOMPARE(shownFormula("2*x^2 - abs(x)"), QStringLiteral("2·x² − |x|"));
        QCOMPARE(shownFormula("exp(-abs(tanh(x) - x))"), QStringLiteral("exp(−abs(tanh(x) − x))"));
    }
};

ACTISCOPE_QT_TEST(SearchPanelTest)

} // namespace actiscope::ui

#include "search_panel_test.moc"
