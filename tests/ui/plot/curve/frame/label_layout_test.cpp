#include "tests/support/qt/qt_test.h"
#include "ui/plot/curve/frame/label_layout.h"
#include "ui/plot/curve/layer/dashed_graph.h"

#include <cmath>

using namespace actiscope::ui;

class LabelLayoutTest : public QObject {
    Q_OBJECT

    static PixelLine lineOf(double (*y)(double)) {
        PixelLine line;
        for (double x = 0.0; x <= 800.0; x += 8.0) {
            line.append({x, y(x)});
        }
        return line;
    }

    static void verifyApart(const std::vector<QRectF>& places) {
        for (std::size_t i = 0; i < places.size(); ++i) {
            QVERIFY(!places[i].isEmpty());
            for (std::size_t k = 0; k < i; ++k) {
                QVERIFY(!places[i].intersects(places[k]));
            }
        }
    }

private slots:
    void labelsStandApartAndBesideTheirCurves() {
        const QSizeF size(60.0, 20.0);
        const std::vector<LabelWish> wishes{
            {size, lineOf([](double) { return 300.0; })},
            {size, lineOf([](double x) { return 500.0 - 0.5 * x; })},
            {size, lineOf([](double x) { return 300.0 - 100.0 * std::tanh((x - 400.0) / 80.0); })}};
        const QRectF room(0.0, 0.0, 800.0, 600.0);
        const auto places = placeLabels(wishes, room, {}, 5.0);
        verifyApart(places);
        for (std::size_t i = 0; i < places.size(); ++i) {
            QVERIFY(room.contains(places[i]));
            QCOMPARE(piecesWithin(places[i], {wishes[i].line}), 0);
            QVERIFY(places[i].right() > 500.0); // near the end
        }
    }

    /// Six curves on top of each other still have six names.
    void equalCurvesHaveTheirNamesSideBySide() {
        const LabelWish wish{{60.0, 20.0}, lineOf([](double) { return 300.0; })};
        verifyApart(
            placeLabels(std::vector<LabelWish>(6, wish), {0.0, 0.0, 800.0, 600.0}, {}, 5.0));
    }

    void whatIsTakenStaysFree() {
        const LabelWish wish{{60.0, 20.0}, lineOf([](double) { return 300.0; })};
        const QRectF title(600.0, 0.0, 200.0, 600.0);
        const auto places = placeLabels({wish}, {0.0, 0.0, 800.0, 600.0}, {title}, 5.0);
        QVERIFY(!places[0].isEmpty() && !places[0].intersects(title));
    }

    void aCurveOutsideHasNoName() {
        const LabelWish wish{{60.0, 20.0}, lineOf([](double) { return -900.0; })};
        QVERIFY(placeLabels({wish}, {0.0, 0.0, 800.0, 600.0}, {}, 5.0)[0].isEmpty());
    }

    void theTitleGoesWhereNothingIsAndStays() {
        const std::vector<PixelLine> lines{lineOf([](double) { return 20.0; })};
        const std::vector<QRectF> places{
            {0.0, 0.0, 200.0, 40.0}, {0.0, 100.0, 200.0, 40.0}, {300.0, 100.0, 200.0, 40.0}};
        QCOMPARE(freestPlace(places, lines, {}, 0), 1);
        QCOMPARE(freestPlace(places, lines, {}, 2), 2);
        QCOMPARE(freestPlace(places, lines, {places[1]}, 1), 2);
    }

    /// From point to point, up or down.
    void aSteepLinePassesThroughWhatItsPointsMiss() {
        const QRectF rect(2.0, 40.0, 4.0, 20.0);
        for (const double top : {0.0, 100.0}) {
            const PixelLine steep{{0.0, top}, {8.0, 100.0 - top}};
            QCOMPARE(piecesWithin(rect, {steep}), 1);
            QCOMPARE(piecesWithin(rect.translated(0.0, 200.0), {steep}), 0);
            QCOMPARE(piecesWithin(rect.translated(0.0, -200.0), {steep}), 0);
        }
    }

    /// Cut by hand they are as long as a pen's, and a gap of the curve stays one.
    void dashesAreCutFromTheLine() {
        const QVector<QPointF> line{
            {0.0, 0.0}, {130.0, 0.0}, {130.0, std::nan("")}, {140.0, 0.0}, {153.0, 0.0}};
        double length = 0.0;
        for (const QLineF& dash : dashesOf(line, {8.0, 5.0})) {
            QVERIFY(dash.length() <= 8.0 + 1e-9);
            QVERIFY(dash.x2() <= 130.0 || dash.x1() >= 140.0);
            length += dash.length();
        }
        QCOMPARE(qRound(length), 88);
    }
};

ACTISCOPE_QT_TEST(LabelLayoutTest)
#include "label_layout_test.moc"
