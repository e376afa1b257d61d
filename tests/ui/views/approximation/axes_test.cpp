#include "tests/support/qt/qt_test.h"
#include "ui/views/approximation/axes.h"

#include <QImage>
#include <QPainter>

#include <cmath>

using namespace actiscope::ui;

class AxesTest : public QObject {
    Q_OBJECT

private slots:
    void onlyWhatSwingsIsWild() {
        QPolygonF calm;
        QPolygonF wild;
        for (int x = 0; x <= 600; ++x) {
            calm.append(QPointF(x, 200.0 + 190.0 * std::sin(0.05 * x)));
            wild.append(QPointF(x, x % 2 == 0 ? 0.0 : 400.0));
        }
        QVERIFY(!isWild(calm));
        QVERIFY(isWild(wild));
        QVERIFY(!isWild(QPolygonF()));
    }

    /// Piece by piece it is the line that it was.
    void aWildLineIsPaintedWhole() {
        QPolygonF wild;
        for (int x = 0; x <= 300; ++x) {
            wild.append(QPointF(x, x % 2 == 0 ? 0.0 : 100.0));
        }
        QPen dots(Qt::black, 2.0);
        dots.setStyle(Qt::DotLine);
        QImage picture(300, 100, QImage::Format_RGB32);
        picture.fill(Qt::white);
        QPainter painter(&picture);
        paintLine(painter, wild, dots);
        painter.end();
        for (int x = 0; x < 300; ++x) {
            QCOMPARE(qGray(picture.pixel(x, 50)), 0);
        }
    }

    void whatIsOutsideHasNoLength() {
        const QRectF area(0.0, 0.0, 100.0, 50.0);
        QCOMPARE(lengthWithin(QPolygonF({{0.0, -900.0}, {0.0, 900.0}}), area), 50.0);
        QCOMPARE(lengthWithin(QPolygonF({{0.0, -900.0}, {0.0, -10.0}}), area), 0.0);
    }
};

ACTISCOPE_QT_TEST(AxesTest)
#include "axes_test.moc"
