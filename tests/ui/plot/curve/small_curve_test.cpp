#include "tests/support/qt/qt_test.h"
#include "ui/look/look.h"
#include "ui/plot/curve/small_curve.h"

#include <QImage>
#include <QPainter>

using namespace actiscope;
using namespace actiscope::ui;

class SmallCurveTest : public QObject {
    Q_OBJECT

private slots:
    /// 0 and both curves are inside, and f is not made small by a steep f′.
    void theWindowHoldsBothCurves() {
        const SmallCurveWindow relu6 = windowFor(Activation("relu6"), -2.0, 9.0);
        QVERIFY(relu6.low < 0.0 && relu6.low > -1.0);
        QVERIFY(relu6.high > 6.0 && relu6.high < 7.0);
        const SmallCurveWindow gaussian = windowFor(Activation("gaussian"), -3.0, 3.0);
        QVERIFY(gaussian.low < -0.85); // of f′
        QVERIFY(gaussian.high > 1.0 && gaussian.high < 1.3);
        const SmallCurveWindow exponential = windowFor(Activation("exp"), -4.0, 20.0);
        QVERIFY(exponential.high < 40.0);
        const SmallCurveWindow logarithm = windowFor(Activation("log"), -5.0, -1.0);
        QVERIFY(logarithm.low < logarithm.high); // nothing is defined there
    }

    /// Hatched where f′ = 0, and only there.
    void deadPartsAreHatched() {
        const auto painted = [](const std::vector<Interval>& dead) {
            QImage image(200, 120, QImage::Format_RGB32);
            image.fill(Qt::white);
            QPainter painter(&image);
            SmallCurveLook look{.axis = Qt::transparent, .value = Qt::NoPen, .slope = Qt::NoPen};
            look.hatch = QPen(Qt::black);
            look.hatchDistance = 9.0;
            paintSmallCurve(painter, QRectF(image.rect()), Activation("relu"), look,
                            {-4.0, 4.0, -1.0, 4.0}, dead);
            return image;
        };
        const QImage image = painted({{-std::numeric_limits<double>::infinity(), 0.0}});
        const auto inked = [&image](int from, int to) {
            int dark = 0;
            for (int x = from; x < to; ++x) {
                for (int y = 0; y < image.height(); ++y) {
                    dark += image.pixelColor(x, y).lightness() < 128 ? 1 : 0;
                }
            }
            return dark;
        };
        QVERIFY(inked(0, 98) > 300);
        QCOMPARE(inked(103, 200), 0);
        QVERIFY(painted({}) != image);
    }
};

ACTISCOPE_QT_TEST(SmallCurveTest)
#include "small_curve_test.moc"
