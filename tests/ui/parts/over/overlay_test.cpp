#include "tests/support/qt/qt_test.h"
#include "ui/look/look.h"
#include "ui/parts/over/overlay.h"
#include "ui/parts/over/popover.h"

#include <QApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QScreen>
#include <QSignalSpy>
#include <QToolButton>
#include <QVBoxLayout>

using namespace actiscope::ui;

namespace {

/// A window with a button in it, on the screen.
struct Below {
    QWidget window;
    QPushButton* button = new QPushButton(QStringLiteral("Race"), &window);

    Below() {
        applyLook(*qApp, makeLook(Theme::light));
        window.resize(800, 500);
        window.show();
        window.activateWindow();
        button->setFocus();
    }
};

} // namespace

class OverlayTest : public QObject {
    Q_OBJECT

private slots:
    void aDrawerLiesAtTheRightEdge() {
        Below below;
        QVERIFY(QTest::qWaitForWindowActive(&below.window));
        auto* drawer = new Drawer(QStringLiteral("Training"), below.window);
        drawer->setWidth(300);
        drawer->body().addWidget(new QLineEdit);
        QVERIFY(!drawer->isVisible());
        drawer->open();
        QVERIFY(drawer->isVisible());
        QTRY_COMPARE(drawer->geometry(), QRect(500, 0, 300, 500));
        below.window.resize(700, 400);
        QTRY_COMPARE(drawer->geometry(), QRect(400, 0, 300, 400));
        below.window.resize(200, 400); // narrower than itself
        QTRY_COMPARE(drawer->geometry(), QRect(0, 0, 200, 400));
    }

    void aSheetCoversAllOrAPart() {
        Below below;
        auto* sheet = new Sheet(QStringLiteral("Race"), below.window);
        sheet->open();
        QTRY_COMPARE(sheet->geometry(), below.window.rect());
        sheet->setCover({10, 20, 300, 200});
        QTRY_COMPARE(sheet->geometry(), QRect(10, 20, 300, 200));
    }

    void theFocusGoesInAndComesBack() {
        Below below;
        QVERIFY(QTest::qWaitForWindowActive(&below.window));
        auto* sheet = new Sheet(QStringLiteral("Race"), below.window);
        auto* line = new QLineEdit;
        sheet->body().addWidget(line);
        QSignalSpy changed(sheet, &Overlay::openChanged);
        sheet->open();
        QTRY_COMPARE(QApplication::focusWidget(), line);
        QTest::keyClick(line, Qt::Key_Escape);
        QVERIFY(!sheet->isOpen());
        QTRY_VERIFY(!sheet->isVisible());
        QCOMPARE(QApplication::focusWidget(), below.button);
        QCOMPARE(changed.size(), 2);
    }

    void theCrossClosesIt() {
        Below below;
        auto* drawer = new Drawer(QStringLiteral("Training"), below.window);
        drawer->open();
        auto* cross = drawer->findChild<QToolButton*>(QStringLiteral("close_overlay"));
        QVERIFY(cross->accessibleName().contains(QStringLiteral("Training")));
        QTest::mouseClick(cross, Qt::LeftButton);
        QTRY_VERIFY(!drawer->isVisible());
        drawer->setOpen(true);
        QTRY_VERIFY(drawer->isVisible());
    }

    void aPopoverStaysOnTheScreen_data() {
        QTest::addColumn<QPoint>("place");
        const QRect screen = QGuiApplication::primaryScreen()->availableGeometry();
        QTest::newRow("middle") << screen.center();
        QTest::newRow("right edge") << QPoint(screen.right() - 3, screen.center().y());
        QTest::newRow("bottom") << QPoint(screen.center().x(), screen.bottom() - 3);
        QTest::newRow("corner") << screen.bottomRight();
        QTest::newRow("outside") << screen.bottomRight() + QPoint(50, 50);
    }

    void aPopoverStaysOnTheScreen() {
        QFETCH(QPoint, place);
        Below below;
        const QRect screen = QGuiApplication::primaryScreen()->availableGeometry();
        auto* popover = new Popover(&below.window);
        popover->body().addWidget(new QPushButton(QStringLiteral("Input under the curve")));
        popover->openAt(place);
        QVERIFY(popover->isVisible());
        QVERIFY2(screen.contains(popover->geometry()),
                 qPrintable(QString("%1, %2").arg(popover->x()).arg(popover->y())));
        // What was clicked at is not covered where there is room.
        QVERIFY(!popover->geometry().contains(place));
        popover->close();
    }

    void aPopoverOpensAboveWhereThereIsNoRoomBelow() {
        Below below;
        const QRect screen = QGuiApplication::primaryScreen()->availableGeometry();
        below.window.move(screen.left(), screen.bottom() - below.window.height());
        below.button->move(20, below.window.height() - below.button->height());
        auto* popover = new Popover(&below.window);
        popover->body().addWidget(new QPushButton(QStringLiteral("a")));
        popover->body().addWidget(new QPushButton(QStringLiteral("b")));
        popover->openBelow(*below.button);
        QVERIFY(popover->geometry().bottom() <
                below.button->mapToGlobal(QPoint(0, below.button->height())).y());
        popover->close();
    }

    void keptWithinMovesAndDoesNotResize() {
        const QRect room(0, 0, 100, 80);
        QCOMPARE(keptWithin({95, 70, 20, 20}, room), QRect(80, 60, 20, 20));
        QCOMPARE(keptWithin({-5, -5, 20, 20}, room), QRect(0, 0, 20, 20));
        QCOMPARE(keptWithin({10, 10, 20, 20}, room), QRect(10, 10, 20, 20));
        QCOMPARE(keptWithin({10, 10, 200, 20}, room).left(), 0);
    }
};

ACTISCOPE_QT_TEST(OverlayTest)
#include "overlay_test.moc"
