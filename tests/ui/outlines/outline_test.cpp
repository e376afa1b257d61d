#include "core/errors.h"
#include "tests/support/qt/qt_test.h"
#include "ui/outlines/outline.h"
#include "ui/outlines/recorder.h"

#include <QDir>
#include <QImage>
#include <QPainter>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cstdlib>
#include <functional>

using namespace actiscope;
using namespace actiscope::ui;

namespace {

const QString kDrawings = QStringLiteral(ACTISCOPE_SOURCES "/resources/");
const QByteArray kInk = "#123456";

QImage onWhite(const QSize& size, const std::function<void(QPainter&)>& paint) {
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    paint(painter);
    return image;
}

int largestDifference(const QImage& a, const QImage& b) {
    int largest = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x) {
            largest = std::max(largest, std::abs(qRed(a.pixel(x, y)) - qRed(b.pixel(x, y))));
        }
    }
    return largest;
}

} // namespace

class OutlineTest : public QObject {
    Q_OBJECT

private slots:
    void paintsWhatItsSvgDoes_data() {
        QTest::addColumn<QString>("svg");
        QTest::addColumn<QString>("outline");
        for (const QString& folder : {QStringLiteral("icons/"), QStringLiteral("formulas/")}) {
            for (const QFileInfo& file : QDir(kDrawings + folder).entryInfoList({"*.svg"})) {
                const QString name = file.completeBaseName();
                if (name != QLatin1String("actiscope")) { // in several colours
                    QTest::newRow(qPrintable(folder + name))
                        << file.filePath() << ":/" + folder + name + ".outline";
                }
            }
        }
    }

    void paintsWhatItsSvgDoes() {
        QFETCH(QString, svg);
        QFETCH(QString, outline);
        QFile file(svg);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QByteArray text = file.readAll();
        text.replace("currentColor", kInk);
        QSvgRenderer renderer(text);
        const Outline found = readOutline(outline);
        QVERIFY(!found.isEmpty());
        QCOMPARE(found.viewBox.size().toSize(), renderer.viewBoxF().size().toSize());
        const double height = svg.contains("icons") ? 20.0 : renderer.viewBoxF().height() * 0.016;
        const QRectF target(
            {0.5, 1.2}, QSizeF(height * found.viewBox.width() / found.viewBox.height(), height));
        const QSize size = target.toAlignedRect().size() + QSize(2, 2);
        const QImage wanted =
            onWhite(size, [&](QPainter& painter) { renderer.render(&painter, target); });
        const QImage painted = onWhite(size, [&](QPainter& painter) {
            paintOutline(painter, found, target, QColor(QLatin1String(kInk)));
        });
        constexpr int kUnseen = 16; // of 255
        QVERIFY2(largestDifference(wanted, painted) <= kUnseen,
                 qPrintable(QString::number(largestDifference(wanted, painted))));
    }

    void whatOneColourCannotSayIsRefused() {
        const auto recorded = [](const std::function<void(QPainter&)>& paint) {
            OutlineRecorder recorder(QRectF(0, 0, 24, 24));
            QPainter painter(&recorder);
            painter.setPen(Qt::NoPen);
            painter.setBrush(Qt::black);
            paint(painter);
            painter.end();
            return recorder.outline().areas.size();
        };
        const QRectF square(2, 2, 9, 9);
        QCOMPARE(recorded([&](QPainter& p) { p.drawRect(square); }), 1);
        QCOMPARE(recorded([&](QPainter& p) {
                     p.setPen(Qt::black); // the area, and its edge
                     p.drawEllipse(square);
                 }),
                 2);
        QVERIFY_EXCEPTION_THROWN(recorded([&](QPainter& p) {
                                     p.drawRect(square);
                                     p.setBrush(Qt::red);
                                     p.drawRect(square);
                                 }),
                                 InputError);
        QVERIFY_EXCEPTION_THROWN(recorded([&](QPainter& p) {
                                     p.setOpacity(0.5);
                                     p.drawRect(square);
                                 }),
                                 InputError);
    }

    void damagedFilesAreNoOutlines() {
        QVERIFY(readOutline(":/icons/no_such_icon.outline").isEmpty());
        Outline outline{QRectF(0, 0, 2, 2), {QPainterPath()}};
        outline.areas[0].addRect(0, 0, 1, 1);
        const QByteArray bytes = outlineBytes(outline);
        QCOMPARE(outlineBytes(outline), bytes);
        QTemporaryDir folder;
        const QString path = folder.filePath("half.outline");
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes.left(bytes.size() / 2));
        file.close();
        QVERIFY(readOutline(path).isEmpty());
    }
};

ACTISCOPE_QT_TEST(OutlineTest)
#include "outline_test.moc"
