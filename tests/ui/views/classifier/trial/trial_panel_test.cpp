#include "tests/support/qt/qt_test.h"
#include "ui/views/classifier/trial/trial_panel.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableWidget>

namespace actiscope::ui {
namespace {

constexpr int kTrialPatience = 60000; ///< milliseconds; the machine may be busy

} // namespace

class TrialPanelTest : public QObject {
    Q_OBJECT

private slots:
    void measuresAndWrites_data() {
        QTest::addColumn<int>("which");
        QTest::addColumn<int>("rows");
        QTest::newRow("forgetting") << 0 << 7;
        QTest::newRow("noise") << 1 << 3;
        QTest::newRow("near_linear") << 2 << 16;
    }
    void measuresAndWrites() {
        QFETCH(int, which);
        QFETCH(int, rows);
        const Trial trials[] = {forgettingTrial(), noiseTrial(), nearLinearTrial()};
        SessionStore store;
        TrialPanel panel(store, trials[which]);
        const QString id = trials[which].id;
        panel.findChild<QSpinBox*>(id + QStringLiteral("_seeds"))->setValue(2);
        panel.findChild<QSpinBox*>(id + QStringLiteral("_epochs"))->setValue(10);
        panel.resize(1000, 600);
        panel.findChild<QPushButton*>(id + QStringLiteral("_start"))->click();
        QVERIFY(QTest::qWaitFor([&] { return !panel.runner().isRunning(); }, kTrialPatience));
        QCOMPARE(panel.findings().rows.size(), static_cast<std::size_t>(rows));
        QCOMPARE(panel.findChild<QTableWidget*>()->rowCount(), rows);
        QSignalSpy spy(&panel, &TrialPanel::exportRequested);
        panel.findChild<QPushButton*>(id + QStringLiteral("_export"))->click();
        QCOMPARE(spy.count(), 1);
        QVERIFY(!panel.grab().isNull());
    }

    void canBeCancelled() {
        SessionStore store;
        TrialPanel panel(store, forgettingTrial());
        panel.findChild<QSpinBox*>(QStringLiteral("forgetting_seeds"))->setValue(1000);
        auto* start = panel.findChild<QPushButton*>(QStringLiteral("forgetting_start"));
        start->click();
        QVERIFY(panel.runner().isRunning());
        start->click();
        QVERIFY(QTest::qWaitFor([&] { return !panel.runner().isRunning(); }, kTrialPatience));
    }

    void needsHiddenUnits() {
        SessionStore store;
        store.edit({}, [](Session& s) { s.training.hidden.clear(); });
        TrialPanel panel(store, noiseTrial());
        panel.findChild<QPushButton*>(QStringLiteral("noise_start"))->click();
        QVERIFY(!panel.runner().isRunning());
    }
};

ACTISCOPE_QT_TEST(TrialPanelTest)

} // namespace actiscope::ui

#include "trial_panel_test.moc"
