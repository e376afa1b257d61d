#include "core/session/activation_choice.h"
#include "tests/support/golden/compare.h"
#include "tests/support/golden/pictures.h"
#include "tests/support/golden/report.h"
#include "tests/support/qt/qt_test.h"
#include "tests/support/scene/window_scene.h"
#include "ui/look/look.h"
#include "ui/window/figure.h"

#include <QAbstractButton>
#include <QApplication>
#include <QBuffer>
#include <QDir>
#include <QLabel>
#include <QPainter>
#include <QSet>
#include <QTemporaryDir>

using namespace actiscope;
using namespace actiscope::ui;

using actiscope::ui::test::differenceOf;
using actiscope::ui::test::DifferenceReport;
using actiscope::ui::test::PictureDifference;
using actiscope::ui::test::WindowScene;

namespace {

using actiscope::ui::test::kGoldenSize;
const QString kFolder = QStringLiteral(ACTISCOPE_TEST_DATA "/golden");
const QString kFonts = QStringLiteral("fonts.txt");

QString fileOf(const QString& name) {
    return kFolder + QLatin1Char('/') + name + QStringLiteral(".png");
}

QByteArray contentsOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Text as on a page, with this hinting.
QImage pageOfText(QFont::HintingPreference hinting, const QString& change = {}) {
    QImage page(kGoldenSize, QImage::Format_RGB32);
    page.fill(Qt::white);
    QPainter painter(&page);
    QFont font = QApplication::font();
    font.setHintingPreference(hinting);
    const int height = QFontMetrics(font).height() + 2;
    painter.setFont(font);
    // Short ones, as the window has them: what the width of letters adds up to is another layout.
    const QStringList texts{QStringLiteral("slope f\u2032"), QStringLiteral("Sigmoid"),
                            QStringLiteral("0.2231"), QStringLiteral("Play"),
                            change.isEmpty() ? QStringLiteral("Curves") : change};
    const int width = page.width() / static_cast<int>(texts.size());
    for (int line = 1; line * height < page.height(); ++line) {
        for (int column = 0; column < texts.size(); ++column) {
            painter.drawText(10 + column * width, line * height, texts[column]);
        }
    }
    return page;
}

QImage pictureOf(QWidget& window) {
    return window.grab().toImage().scaled(kGoldenSize, Qt::IgnoreAspectRatio,
                                          Qt::SmoothTransformation);
}

QByteArray described(const PictureDifference& difference) {
    return QByteArray::number(difference.blocks) + " squares, up to " +
           QByteArray::number(difference.largest);
}

QImage curves(const Look& look, double alpha = 1.0) {
    Session session;
    setActivationParameter(session, "alpha", alpha);
    const QImage figure = figureImage(session, View::curves, {683, 384}, look, 1);
    return figure.scaled(kGoldenSize, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

} // namespace

class GoldenTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { applyLook(*qApp, makeLook(Theme::light)); }
    void cleanup() { applyLook(*qApp, makeLook(Theme::light)); }

    /// ACTISCOPE_UPDATE_GOLDEN=1 makes them instead (scripts/update_golden_pictures.sh).
    void picturesAreAsTheyWere() {
        const QString fonts = test::fontsOfPictures();
        if (qEnvironmentVariableIsSet("ACTISCOPE_UPDATE_GOLDEN")) {
            update(fonts);
            return;
        }
#ifdef ACTISCOPE_SANITIZED
        QSKIP("less is optimised with a sanitizer, so that last digits differ");
#endif
        QStringList left = QDir(kFolder).entryList({QStringLiteral("*.png")});
        if (left.isEmpty()) {
            QSKIP("no golden pictures");
        }
        const QString made = QString::fromUtf8(contentsOf(kFolder + QLatin1Char('/') + kFonts));
        if (made.trimmed() != fonts) {
            QSKIP(qPrintable(QStringLiteral("the golden pictures were made with %1, here is %2")
                                 .arg(made.trimmed(), fonts)));
        }
        // On a busy machine a window may be looked at before all that it computes has arrived; what
        // has changed differs the second time as well.
        QSet<QString> suspects;
        test::forEachGoldenPicture([&](const QString& name, const QImage& now) {
            left.removeAll(name + QStringLiteral(".png"));
            if (!differenceOf(QImage(fileOf(name)), now).isSame()) {
                suspects.insert(name);
            }
        });
        DifferenceReport report(QCoreApplication::applicationDirPath() + QStringLiteral("/golden"));
        const auto look = [&](const QString& name, const QImage& now) {
            const QImage before(fileOf(name));
            const PictureDifference difference = differenceOf(before, now);
            if (!suspects.contains(name) || difference.isSame()) {
                return;
            }
            if (before.isNull()) {
                report.addNew(name, now);
            } else {
                report.add(name, before, now, difference);
            }
        };
        if (!suspects.isEmpty()) {
            test::forEachGoldenPicture(look);
        }
        for (const QString& file : left) {
            report.addLost(file);
        }
        if (!report.faults().isEmpty()) {
            QFAIL(qPrintable(report.faults().join(QLatin1Char('\n')) + QStringLiteral("\nsee ") +
                             report.write() +
                             QStringLiteral("\nif they shall be so: "
                                            "scripts/update_golden_pictures.sh")));
        }
    }

    void hintingIsNoDifference_data() {
        QTest::addColumn<int>("other");
        QTest::newRow("none") << int(QFont::PreferNoHinting);
        QTest::newRow("vertical") << int(QFont::PreferVerticalHinting);
    }

    void hintingIsNoDifference() {
        QFETCH(int, other);
        const QImage full = pageOfText(QFont::PreferFullHinting);
        const QImage now = pageOfText(static_cast<QFont::HintingPreference>(other));
        QVERIFY(full != now);
        const PictureDifference difference = differenceOf(full, now);
        qInfo("%s", described(difference).constData());
        QVERIFY2(difference.isSame(), described(difference));
    }

    void fewColorsAreNoDifference() {
        const QImage picture = curves(makeLook(Theme::light));
        const PictureDifference difference = differenceOf(test::withFewColors(picture), picture);
        QVERIFY2(difference.isSame(), described(difference));
        QCOMPARE(difference.blocks, 0);
    }

    void anotherTextIsADifference() {
        const PictureDifference difference =
            differenceOf(pageOfText(QFont::PreferFullHinting),
                         pageOfText(QFont::PreferFullHinting, QStringLiteral("Gallery")));
        QVERIFY2(!difference.isSame(), described(difference));
    }

    void aMissingControlIsADifference() {
        WindowScene scene;
        scene.window->resize(1366, 768);
        scene.action("view_classifier")->trigger();
        QTRY_VERIFY(scene.snapshot() && scene.snapshot(Pane::compared));
        QTest::qWait(300);
        int seen = 0;
        for (auto* button : scene.window->findChildren<QAbstractButton*>()) {
            if (!button->isVisible() || button->text().isEmpty()) {
                continue;
            }
            const QImage before = pictureOf(*scene.window);
            // It keeps its place: nothing else moves.
            QSizePolicy policy = button->sizePolicy();
            policy.setRetainSizeWhenHidden(true);
            button->setSizePolicy(policy);
            button->hide();
            QCoreApplication::processEvents();
            const PictureDifference difference = differenceOf(before, pictureOf(*scene.window));
            button->show();
            QCoreApplication::processEvents();
            qInfo("%s: %s", qPrintable(button->objectName()), described(difference).constData());
            QVERIFY2(!difference.isSame(),
                     button->objectName().toUtf8() + ": " + described(difference));
            ++seen;
        }
        QVERIFY2(seen >= 5, QByteArray::number(seen));
    }

    void anotherColorIsADifference() {
        const Look look = makeLook(Theme::light);
        Look other = look;
        std::swap(other.colors.value, other.colors.slope);
        const PictureDifference difference = differenceOf(curves(look), curves(other));
        QVERIFY2(!difference.isSame(), described(difference));
    }

    void anotherCurveIsADifference() {
        const Look look = makeLook(Theme::light);
        const PictureDifference difference = differenceOf(curves(look), curves(look, 0.5));
        QVERIFY2(!difference.isSame(), described(difference));
        QVERIFY(!difference.marked.isNull());
    }

    void thePageShowsBeforeAfterAndDifference() {
        const QTemporaryDir folder;
        const QString page = folder.filePath("report");
        DifferenceReport report(page);
        const QImage before = pageOfText(QFont::PreferFullHinting);
        const QImage after = pageOfText(QFont::PreferFullHinting, QStringLiteral("Gallery"));
        report.add(QStringLiteral("text"), before, after, differenceOf(before, after));
        report.addNew(QStringLiteral("new"), after);
        QCOMPARE(report.faults().size(), 2);
        const QString html = QString::fromUtf8(contentsOf(report.write()));
        for (const char* file :
             {"text-before.png", "text-after.png", "text-difference.png", "new-after.png"}) {
            QVERIFY2(html.contains(QLatin1String(file)), file);
            QVERIFY2(QFile::exists(page + QLatin1Char('/') + QLatin1String(file)), file);
        }
    }

private:
    static void update(const QString& fonts) {
        QDir(kFolder).removeRecursively();
        QVERIFY(QDir().mkpath(kFolder));
        QSet<QString> names;
        qint64 bytes = 0;
        test::forEachGoldenPicture([&](const QString& name, const QImage& picture) {
            QVERIFY2(!names.contains(name), qPrintable(name));
            names.insert(name);
            constexpr int kSmallest = 0; // as small as PNG can be
            QVERIFY(test::withFewColors(picture).save(fileOf(name), "PNG", kSmallest));
            bytes += QFileInfo(fileOf(name)).size();
        });
        QFile file(kFolder + QLatin1Char('/') + kFonts);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(fonts.toUtf8() + '\n');
        qInfo("%d pictures, %lld bytes", static_cast<int>(names.size()),
              static_cast<long long>(bytes));
    }
};

ACTISCOPE_QT_TEST(GoldenTest)
#include "golden_test.moc"
