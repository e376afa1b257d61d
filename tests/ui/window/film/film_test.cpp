#include "tests/support/qt/qt_test.h"
#include "ui/look/look.h"
#include "ui/window/film/film.h"
#include "ui/window/film/palette.h"

#include <QDir>
#include <QImageReader>
#include <QTemporaryDir>

#include <cmath>

using namespace actiscope;
using namespace actiscope::ui;

class FilmTest : public QObject {
    Q_OBJECT

private slots:
    void epochsGoFromTheFirstToTheLast() {
        const auto film = [](std::uint64_t first, std::uint64_t last, double seconds) {
            return filmEpochs({.firstEpoch = first, .lastEpoch = last, .seconds = seconds});
        };
        QCOMPARE(film(0, 200, 8.0).size(), 160u);
        QCOMPARE(film(0, 200, 8.0).front(), 0u);
        QCOMPARE(film(0, 200, 8.0).back(), 200u);
        QCOMPARE(film(3, 6, 8.0), (std::vector<std::uint64_t>{3, 4, 5, 6}));
        QCOMPARE(film(0, 9, 0.01), (std::vector<std::uint64_t>{9}));
        const auto many = film(100, 1'000'000, 2.0);
        QVERIFY(std::ranges::is_sorted(many));
        QCOMPARE(many.front(), 100u);
    }

    /// Grounds and lines are as on the screen, what lies between them is near.
    void aPaletteKeepsWhatIsFrequent() {
        QImage picture(256, 64, QImage::Format_RGB32);
        picture.fill(QColor(0xeef1f4));
        for (int x = 0; x < 256; ++x) {
            for (int y = 0; y < 16; ++y) {
                picture.setPixelColor(x, y, QColor(x, 255 - x, 128));
            }
        }
        Palette palette({picture});
        const auto kept = [&](QRgb color) { return palette.colors()[palette.placeOf(color)]; };
        QCOMPARE(kept(qRgb(0xee, 0xf1, 0xf4)), qRgb(0xee, 0xf1, 0xf4));
        for (int x = 0; x < 256; ++x) {
            QVERIFY2(std::abs(qRed(kept(qRgb(x, 255 - x, 128))) - x) <= 4,
                     qPrintable(QString::number(x)));
        }
    }

    /// What was begun and is not wanted any more leaves nothing behind.
    void aFilmThatIsCancelledLeavesNothing() {
        QTemporaryDir folder;
        const Film film{.lastEpoch = 20, .seconds = 1.0, .size = {300, 200}};
        const Look look = makeLook(Theme::light);
        const auto never = [](std::size_t finished, std::size_t) { return finished < 23; };
        for (const char* name : {"a.gif", "pictures"}) {
            const auto making = makeFilm(Session(), film, folder.filePath(name), look);
            QVERIFY(!makeAll(*making, never));
        }
        QVERIFY(QDir(folder.path()).isEmpty());
    }

    /// On the command line what is there is kept.
    void aFilmThatEndsEarlyHoldsItsPictures() {
        QTemporaryDir folder;
        const Film film{.lastEpoch = 20, .seconds = 1.0, .size = {300, 200}};
        const Look look = makeLook(Theme::light);
        // 20 pictures: as many pieces to train ahead, then the pictures.
        const auto three = [](std::size_t finished, std::size_t) { return finished < 23; };
        const auto early = [&](const char* name) {
            const auto making = makeFilm(Session(), film, folder.filePath(name), look);
            return !makeAll(*making, three) && making->finishEarly();
        };
        QVERIFY(early("a.gif"));
        QCOMPARE(QImageReader(folder.filePath("a.gif")).size(), QSize(300, 200));
        QVERIFY(early("pictures"));
        QCOMPARE(QDir(folder.filePath("pictures")).entryList(QDir::Files).size(), 3);
        // Before the first picture there is nothing to keep.
        QVERIFY(!makeFilm(Session(), film, folder.filePath("b.gif"), look)->finishEarly());
    }
};

ACTISCOPE_QT_TEST(FilmTest)
#include "film_test.moc"
