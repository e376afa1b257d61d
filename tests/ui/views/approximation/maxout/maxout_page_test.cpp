#include "tests/support/qt/qt_test.h"
#include "tests/support/scene/approximation_scene.h"
#include "ui/views/approximation/maxout/maxout_page.h"

#include <cmath>

using namespace actiscope;
using namespace actiscope::ui;

using actiscope::ui::test::ApproximationScene;

/// The best lines of a maxout, and lines that a hand moves.
class MaxoutPageTest : public QObject {
    Q_OBJECT

private slots:
    void maxoutsReachWhatIsPossible() {
        ApproximationScene scene(
            [](Session& s) { s.approximation.page = ApproximationPage::maxout; });
        QVERIFY(QTest::qWaitForWindowExposed(&scene.panel));
        const MaxoutPage& page = scene.panel.maxoutPage();
        const MaxoutPicture& picture = page.picture();
        QTRY_VERIFY_WITH_TIMEOUT(page.isShown(), 120000);
        QVERIFY(std::fabs(picture.sup / 0.03125 - 1.0) < 0.02);
        QVERIFY(std::fabs(picture.oneSup - 0.5) < 1e-3);
        QVERIFY(std::fabs(picture.pairSup / 0.03125 - 1.0) < 0.02);
        QCOMPARE(scene.tile("maxout_parameters"), QString("8"));
        scene.slide("maxout_pieces_slider", 8);
        QTRY_VERIFY_WITH_TIMEOUT(page.isShown(), 120000);
        QVERIFY(std::fabs(picture.sup / 0.0078125 - 1.0) < 0.02);
        scene.press("maxout_concave");
        QTRY_VERIFY_WITH_TIMEOUT(page.isShown(), 120000);
        QVERIFY(std::fabs(picture.sup - 0.5) < 1e-3);
        scene.press("maxout_pair");
        QTRY_VERIFY_WITH_TIMEOUT(page.isShown(), 120000);
        QVERIFY(picture.sup < 0.009);
        QCOMPARE(scene.tile("maxout_parameters"), QString("32"));
        scene.press("maxout_pair");
        scene.press("maxout_concave");
        QTRY_VERIFY_WITH_TIMEOUT(page.isShown(), 120000);
        // The sample moves, and with it the winner.
        QTest::keyClick(scene.child<QWidget>("maxout_chart"), Qt::Key_Left);
        QCOMPARE(scene.view().probe, 0.6);
        QCOMPARE(picture.winner, picture.fit.winner(0.6));
    }

    void linesOfAMaxoutAreMovedAndTurned() {
        ApproximationScene scene(
            [](Session& s) { s.approximation.page = ApproximationPage::maxout; });
        QVERIFY(QTest::qWaitForWindowExposed(&scene.panel));
        MaxoutPage& page = scene.panel.maxoutPage();
        QTRY_VERIFY_WITH_TIMEOUT(page.isShown(), 120000);
        MaxoutChart& chart = page.chart();
        const MaxoutPicture& picture = page.picture();
        const std::vector<AffinePiece> best = picture.fit.pieces;
        const double sup = picture.sup;
        QVERIFY(!scene.child<QAbstractButton>("maxout_best_lines")->isEnabled());
        // The third line up, by the dot in the middle of where it wins.
        const QPointF move = chart.moveHandle(2);
        scene.drag(chart, move, move - QPointF(0, 40));
        QCOMPARE(picture.selected, 2u);
        QCOMPARE(scene.view().lines.size(), 4u);
        QVERIFY(picture.byHand);
        QVERIFY(scene.view().lines[2].intercept > best[2].intercept + 0.02);
        QVERIFY(std::fabs(scene.view().lines[2].slope - best[2].slope) < 1e-12);
        QCOMPARE(scene.view().lines[1], best[1]);
        QVERIFY(picture.sup > sup);
        QCOMPARE(scene.child<Tile>("maxout_best")->state(), Tile::State::open);
        // Its ring turns it about the other one.
        const QPointF turn = chart.turnHandle(2);
        const QPointF pivot = chart.moveHandle(2);
        const double side = turn.x() > pivot.x() ? 1.0 : -1.0;
        const double slope = scene.view().lines[2].slope;
        scene.drag(chart, turn, turn - QPointF(0, 30));
        QVERIFY(side * (scene.view().lines[2].slope - slope) > 0.05);
        // One drag is one entry.
        scene.store.undo();
        QVERIFY(std::fabs(scene.view().lines[2].slope - slope) < 1e-12);
        // Elsewhere the sample follows the mouse, and the lines stay.
        const std::vector<AffinePiece> lines = scene.view().lines;
        const QPointF away(chart.axes().main.toX(-0.4), chart.axes().main.area().top() + 6);
        scene.drag(chart, away, away + QPointF(1, 0));
        QVERIFY(std::fabs(scene.view().probe + 0.4) < 0.02);
        QCOMPARE(scene.view().lines, lines);
        scene.press("maxout_best_lines");
        QVERIFY(scene.view().lines.empty());
        QVERIFY(std::fabs(picture.sup - sup) < 1e-12);
    }

    void keysMoveAndTurnTheLinesOfAMaxout() {
        ApproximationScene scene(
            [](Session& s) { s.approximation.page = ApproximationPage::maxout; });
        QVERIFY(QTest::qWaitForWindowExposed(&scene.panel));
        MaxoutPage& page = scene.panel.maxoutPage();
        QTRY_VERIFY_WITH_TIMEOUT(page.isShown(), 120000);
        const MaxoutPicture& picture = page.picture();
        const std::vector<AffinePiece> best = picture.fit.pieces;
        QTest::keyClick(&page.chart(), Qt::Key_PageDown);
        QCOMPARE(picture.selected, 1u);
        QVERIFY(page.chart().accessibleDescription().contains("line 2"));
        QTest::keyClick(&page.chart(), Qt::Key_Down);
        QVERIFY(scene.view().lines[1].intercept < best[1].intercept);
        QCOMPARE(scene.view().lines[1].slope, best[1].slope);
        QTest::keyClick(&page.chart(), Qt::Key_Up, Qt::ShiftModifier);
        QVERIFY(scene.view().lines[1].slope > best[1].slope);
        QVERIFY(page.chart().accessibleDescription().contains("by hand"));
        // Another number of pieces has other lines.
        scene.slide("maxout_pieces_slider", 3);
        QVERIFY(scene.view().lines.empty());
    }
};

ACTISCOPE_QT_TEST(MaxoutPageTest)
#include "maxout_page_test.moc"
