#include "core/activation/catalogue.h"
#include "ui/views/gallery/gallery_panel.h"
#include "ui/views/gallery/gallery_tile.h"

#include <QCheckBox>
#include <QLabel>
#include <QTest>

using namespace actiscope;
using namespace actiscope::ui;

class GalleryPanelTest : public QObject {
    Q_OBJECT

private slots:
    void showsEveryFunction() {
        SessionStore store;
        GalleryPanel panel(store);
        panel.resize(1000, 700);
        panel.show();
        QCOMPARE(panel.shownIds().size(), static_cast<qsizetype>(catalogue().size()));
        for (const auto* tile : panel.findChildren<GalleryTile*>()) {
            QVERIFY(!tile->accessibleName().isEmpty());
            QVERIFY(tile->width() >= galleryTileSize().width());
        }
    }

    void filterLeavesWhatFits() {
        SessionStore store;
        GalleryPanel panel(store);
        panel.resize(1000, 700);
        panel.show();
        panel.findChild<QCheckBox*>("filter_1")->click(); // bounded
        panel.findChild<QCheckBox*>("filter_4")->click(); // zero-centred
        QVERIFY(panel.shownIds().contains("tanh"));
        QVERIFY(!panel.shownIds().contains("relu"));
        QVERIFY(!panel.shownIds().contains("sigmoid"));
        const QString count = panel.findChild<QLabel*>("gallery_count")->text();
        QCOMPARE(
            count,
            QString("%1 of %2 functions").arg(panel.shownIds().size()).arg(catalogue().size()));
        store.undo();
        store.undo();
        QCOMPARE(panel.shownIds().size(), static_cast<qsizetype>(catalogue().size()));
        QVERIFY(!panel.findChild<QCheckBox*>("filter_1")->isChecked());
    }

    void clickOpensTheFunction() {
        SessionStore store;
        store.editWithoutUndo([](Session& s) { s.view = View::gallery; });
        GalleryPanel panel(store);
        panel.resize(1000, 700);
        panel.show();
        panel.findChild<GalleryTile*>("tile_mish")->click();
        QCOMPARE(store.session().activation().id(), std::string_view("mish"));
        QCOMPARE(store.session().view, View::curves);
    }

    void nothingOverlapsAtAnyWidth() {
        SessionStore store;
        GalleryPanel panel(store);
        panel.show();
        for (const int width : {400, 700, 1000, 1500, 1900}) {
            panel.resize(width, 700);
            QTest::qWait(1);
            const auto tiles = panel.findChildren<GalleryTile*>();
            for (const auto* heading : tiles.front()->parentWidget()->findChildren<QLabel*>()) {
                for (const auto* tile : tiles) {
                    QVERIFY(!heading->geometry().intersects(tile->geometry()));
                }
            }
            for (qsizetype i = 0; i < tiles.size(); ++i) {
                for (qsizetype j = 0; j < i; ++j) {
                    QVERIFY(!tiles[i]->geometry().intersects(tiles[j]->geometry()));
                }
                QVERIFY(tiles[i]->geometry().right() <= tiles[i]->parentWidget()->width());
            }
        }
    }
};

QTEST_MAIN(GalleryPanelTest)
#include "gallery_panel_test.moc"
