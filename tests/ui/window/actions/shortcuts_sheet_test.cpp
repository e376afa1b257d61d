#include "tests/support/qt/qt_test.h"
#include "tests/support/scene/window_scene.h"
#include "ui/parts/over/overlay.h"
#include "ui/window/actions/action_table.h"

#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QSet>
#include <QToolButton>

using namespace actiscope;
using namespace actiscope::ui;

using actiscope::ui::test::WindowScene;

class ShortcutsSheetTest : public QObject {
    Q_OBJECT

private slots:
    void everyCommandStandsThereWithItsKeys() {
        WindowScene scene;
        scene.action("shortcuts")->trigger();
        auto* sheet = scene.window->findChild<Sheet*>("shortcuts_sheet");
        QVERIFY(sheet && sheet->isVisible());
        QSet<QString> texts;
        for (const QLabel* label : sheet->findChildren<QLabel*>()) {
            texts.insert(label->text());
        }
        for (const ActionRow& row : ActionTable::rows()) {
            const QString keys =
                QKeySequence(QLatin1String(row.shortcut)).toString(QKeySequence::NativeText);
            QVERIFY2(texts.contains(keys), row.id);
            QVERIFY2(texts.contains(ActionTable::translated(row).remove(u'&').remove(u'…')),
                     row.id);
        }
        QTest::keyClick(sheet, Qt::Key_Escape);
        QVERIFY(!sheet->isOpen());
        scene.window->findChild<QToolButton*>("rail_help")->click();
        QVERIFY(sheet->isOpen());
        scene.action("shortcuts")->trigger();
        QVERIFY(!sheet->isOpen());
    }

    /// The menus are not shown at first; their keys work all the same.
    void keysWorkWithoutTheMenuBar() {
        WindowScene scene;
        QVERIFY(!scene.window->menuBar()->isVisible());
        scene.window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(scene.window.get()));
        QTest::keyClick(scene.window.get(), Qt::Key_2, Qt::AltModifier);
        QCOMPARE(scene.store.session().view, View::gallery);
        QTest::keyClick(scene.window.get(), Qt::Key_M, Qt::ControlModifier);
        QVERIFY(scene.window->menuBar()->isVisible());
        QTest::keyClick(scene.window.get(), Qt::Key_3, Qt::AltModifier);
        QCOMPARE(scene.store.session().view, View::classifier);
    }

    void theMenuButtonHoldsAllMenus() {
        WindowScene scene;
        const QMenu* whole = scene.window->findChild<QToolButton*>("rail_menu")->menu();
        QVERIFY(whole != nullptr);
        QCOMPARE(whole->actions(), scene.window->menuBar()->actions());
    }
};

ACTISCOPE_QT_TEST(ShortcutsSheetTest)
#include "shortcuts_sheet_test.moc"
