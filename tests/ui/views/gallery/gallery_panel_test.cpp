#include "core/activation/catalogue.h"
#include "core/session/activation_choice.h"
#include "tests/support/qt/qt_test.h"
#include "ui/look/look.h"
#include "ui/views/gallery/filter_chip.h"
#include "ui/views/gallery/gallery_panel.h"
#include "ui/views/gallery/gallery_tile.h"

#include <QAccessible>
#include <QApplication>
#include <QLabel>
#include <QPushButton>

#include <set>
#include <tuple>

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
            QVERIFY(tile->width() >= galleryTileSize(lookOf(panel)).width());
        }
    }

    void filterLeavesWhatFits() {
        SessionStore store;
        GalleryPanel panel(store);
        panel.resize(1000, 700);
        panel.show();
        panel.findChild<FilterChip*>("filter_1")->click(); // bounded
        panel.findChild<FilterChip*>("filter_4")->click(); // zero-centred
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
        QCOMPARE(panel.findChild<FilterChip*>("filter_1")->wish(), GalleryFilter::Wish::either);
    }

    /// Mouse and keyboard go through the three states, and say which one it is.
    void aPropertyIsAskedForOrExcluded() {
        SessionStore store;
        GalleryPanel panel(store);
        panel.resize(1000, 700);
        panel.show();
        auto* chip = panel.findChild<FilterChip*>("filter_0");
        QCOMPARE(chip->accessibleName(), QString("saturates: either"));
        chip->click();
        QCOMPARE(chip->accessibleName(), QString("saturates: is"));
        QVERIFY(panel.shownIds().contains("sigmoid"));
        chip->setFocus();
        QTest::keyClick(chip, Qt::Key_Space);
        QCOMPARE(chip->accessibleName(), QString("saturates: is not"));
        QCOMPARE(store.session().gallery.wishes[0], GalleryFilter::Wish::isNot);
        QVERIFY(!panel.shownIds().contains("sigmoid"));
        QVERIFY(panel.shownIds().contains("identity"));
        QTest::keyClick(chip, Qt::Key_Space);
        QCOMPARE(chip->accessibleName(), QString("saturates: either"));
        QCOMPARE(panel.shownIds().size(), static_cast<qsizetype>(catalogue().size()));
    }

    /// Whoever does not see them can press them as well.
    void everythingCanBePressedByAssistiveTools() {
        SessionStore store;
        GalleryPanel panel(store);
        panel.resize(1000, 700);
        panel.show();
        for (const char* name : {"filter_0", "tile_relu", "gallery_cost"}) {
            auto* control = panel.findChild<QWidget*>(name);
            QAccessibleInterface* told = QAccessible::queryAccessibleInterface(control);
            QVERIFY2(told->actionInterface() != nullptr, name);
            QVERIFY2(!told->actionInterface()->actionNames().isEmpty(), name);
        }
        auto* told = QAccessible::queryAccessibleInterface(panel.findChild<QWidget*>("filter_0"));
        for (const auto wish : {GalleryFilter::Wish::is, GalleryFilter::Wish::isNot}) {
            told->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
            QTRY_COMPARE(store.session().gallery.wishes[0], wish);
        }
    }

    void theChosenFunctionStaysVisible() {
        SessionStore store; // ELU
        GalleryPanel panel(store);
        panel.resize(1000, 700);
        panel.show();
        panel.findChild<FilterChip*>("filter_1")->click(); // bounded
        auto* tile = panel.findChild<GalleryTile*>("tile_elu");
        QVERIFY(tile != nullptr);
        QVERIFY(tile->isLeftOut());
        QVERIFY(tile->accessibleName().contains("chosen"));
        QVERIFY(tile->accessibleDescription().contains("filtered out"));
        QVERIFY(!panel.shownIds().contains("elu"));
        // Far below what is seen at first, it is scrolled to.
        panel.findChild<FilterChip*>("filter_1")->setWish(GalleryFilter::Wish::either);
        store.edit({}, [](Session& s) { s.gallery = {}; });
        store.edit({}, [](Session& s) { chooseActivation(s, "gcu"); });
        const auto* chosen = panel.findChild<GalleryTile*>("tile_gcu");
        QTRY_VERIFY(!chosen->visibleRegion().isEmpty());
    }

    void nothingLeftOffersAWayBack() {
        SessionStore store;
        GalleryPanel panel(store);
        panel.resize(1000, 700);
        panel.show();
        using Wish = GalleryFilter::Wish;
        store.edit({}, [](Session& s) {
            s.gallery.wishes = {Wish::isNot, Wish::is, Wish::is, Wish::is, Wish::is, Wish::is};
        });
        QVERIFY(panel.shownIds().isEmpty());
        auto* all = panel.findChild<QPushButton*>("gallery_all");
        QVERIFY(all->isVisible());
        all->click();
        QCOMPARE(panel.shownIds().size(), static_cast<qsizetype>(catalogue().size()));
        QVERIFY(!all->isVisible());
    }

    /// The place is there before, and no tile moves when numbers come.
    void costIsMeasuredOnDemandAndSorts() {
        SessionStore store;
        GalleryPanel panel(store);
        panel.resize(1000, 700);
        panel.show();
        auto* cost = panel.findChild<QAbstractButton*>("gallery_cost");
        auto* sort = panel.findChild<QAbstractButton*>("gallery_by_cost");
        auto* tile = panel.findChild<GalleryTile*>("tile_gelu");
        QVERIFY(!sort->isEnabled());
        QTRY_COMPARE(tile->height(), galleryTileSize(lookOf(panel)).height());
        const QRect place = tile->geometry();
        const int width = cost->width();
        cost->click();
        QVERIFY(cost->accessibleName().contains("cancel"));
        QTRY_VERIFY_WITH_TIMEOUT(sort->isEnabled(), 60000);
        QVERIFY2(tile->accessibleDescription().contains("ns per float"),
                 qPrintable(tile->accessibleDescription()));
        QCOMPARE(tile->geometry(), place);
        QCOMPARE(cost->width(), width);
        sort->click();
        const QStringList order = panel.shownIds();
        QVERIFY(order.indexOf("relu") < order.indexOf("gelu"));
        QCOMPARE(order.size(), static_cast<qsizetype>(catalogue().size()));
    }

    void measuringCanBeCancelled() {
        SessionStore store;
        GalleryPanel panel(store);
        panel.resize(1000, 700);
        panel.show();
        auto* cost = panel.findChild<QAbstractButton*>("gallery_cost");
        cost->click();
        cost->click();
        QTRY_VERIFY(!cost->accessibleName().contains("cancel"));
    }

    /// Four columns in a window of 1366, three of 1024, five of 1920 pixels width.
    void columnsFollowTheWidth() {
        const std::tuple<int, int, int> rows[] = {{1318, 768, 4}, {976, 768, 3}, {1853, 1080, 5}};
        for (const auto& [width, height, columns] : rows) {
            applyLook(*qApp, makeLook(Theme::light, {.height = height}));
            SessionStore store;
            GalleryPanel panel(store);
            panel.resize(width, height - 64);
            panel.show();
            std::set<int> lefts;
            for (const auto* tile : panel.findChildren<GalleryTile*>()) {
                lefts.insert(tile->x());
            }
            QCOMPARE(static_cast<int>(lefts.size()), columns);
        }
        applyLook(*qApp, makeLook(Theme::light));
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
            for (qsizetype i = 0; i < tiles.size(); ++i) {
                for (qsizetype j = 0; j < i; ++j) {
                    QVERIFY(!tiles[i]->geometry().intersects(tiles[j]->geometry()));
                }
                QVERIFY(tiles[i]->geometry().right() <= tiles[i]->parentWidget()->width());
            }
        }
    }
};

ACTISCOPE_QT_TEST(GalleryPanelTest)
#include "gallery_panel_test.moc"
