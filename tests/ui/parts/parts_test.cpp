#include "tests/support/qt/qt_test.h"
#include "ui/look/look.h"
#include "ui/parts/card.h"
#include "ui/parts/chip.h"
#include "ui/parts/empty_state.h"
#include "ui/parts/picture.h"
#include "ui/parts/rail.h"
#include "ui/parts/role_label.h"
#include "ui/parts/tile.h"

#include <QAccessible>
#include <QApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSignalSpy>

using namespace actiscope::ui;

class PartsTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        installPictureAccessibility();
        applyLook(*qApp, makeLook(Theme::light));
    }

    void cardsSideBySideHaveOneTopAndOneBottom() {
        QWidget page;
        auto* row = new QHBoxLayout(&page);
        auto* plain = new Card(QStringLiteral("Identity"));
        auto* full = new Card(QStringLiteral("ELU"));
        auto* tall = new QWidget;
        tall->setMinimumHeight(100);
        full->head().addWidget(new QPushButton(QStringLiteral("a button, higher than a title")));
        full->body().addWidget(tall);
        auto* low = new QWidget;
        plain->body().addWidget(low);
        plain->foot();
        full->foot().addWidget(new CheckChip(QStringLiteral("Lines of units")));
        row->addWidget(plain);
        row->addWidget(full);
        page.resize(600, 400);
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        QCOMPARE(low->y(), tall->y());
        QCOMPARE(low->height(), tall->height());
    }

    void aTileTellsItsNumberAndItsState() {
        Tile shown(QStringLiteral("range of f"));
        shown.setReadout(QStringLiteral("(−1, ∞)"));
        QCOMPARE(shown.accessibleName(), QStringLiteral("range of f: (−1, ∞)"));
        shown.setState(Tile::State::ok);
        QCOMPARE(shown.accessibleName(), QStringLiteral("range of f: (−1, ∞) ✓"));
        const QImage before = shown.grab().toImage();
        shown.setState(Tile::State::bad);
        QVERIFY(shown.grab().toImage() != before);
        // A text that is much too long is cut, and told whole.
        const QSize size = shown.sizeHint();
        shown.setReadout(QString(80, u'8'));
        QCOMPARE(shown.sizeHint(), size);
        QVERIFY(shown.toolTip().contains(QString(80, u'8')));
    }

    void aCheckChipIsACheckBox() {
        CheckChip chip(QStringLiteral("trail"));
        chip.resize(chip.sizeHint());
        QSignalSpy toggled(&chip, &QCheckBox::toggled);
        QTest::mouseClick(&chip, Qt::LeftButton, {}, QPoint(chip.width() - 4, 4));
        QCOMPARE(toggled.size(), 1);
        QTest::keyClick(&chip, Qt::Key_Space);
        QCOMPARE(toggled.size(), 2);
        QAccessibleInterface* access = QAccessible::queryAccessibleInterface(&chip);
        QCOMPARE(access->role(), QAccessible::CheckBox);
        // What assistive tools call a toggle.
        access->actionInterface()->doAction(QAccessibleActionInterface::toggleAction());
        QVERIFY(chip.isChecked());
    }

    void aChipHasRoomForItsText() {
        Chip chip(QStringLiteral("loss (log)"));
        QVERIFY(chip.sizeHint().width() >
                chip.fontMetrics().horizontalAdvance(QStringLiteral("loss (log)")));
        QSignalSpy clicked(&chip, &QToolButton::clicked);
        chip.resize(chip.sizeHint());
        QTest::mouseClick(&chip, Qt::LeftButton);
        QCOMPARE(clicked.size(), 1);
    }

    void theRailHasOneChoice() {
        Rail rail;
        rail.addPage(QStringLiteral("view_curves"), QStringLiteral("Curves"));
        rail.addPage(QStringLiteral("view_gallery"), QStringLiteral("Gallery"));
        rail.addButton(QStringLiteral("help"), QStringLiteral("Help"), true);
        rail.setCurrent(0);
        rail.show();
        QVERIFY(QTest::qWaitForWindowExposed(&rail));
        QSignalSpy chosen(&rail, &Rail::chosen);
        QTest::mouseClick(rail.page(1), Qt::LeftButton);
        QCOMPARE(rail.current(), 1);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.front().front().toInt(), 1);
        rail.page(1)->setFocus();
        QTest::keyClick(rail.page(1), Qt::Key_Up);
        QCOMPARE(rail.current(), 0);
        QCOMPARE(rail.page(0)->accessibleName(), QStringLiteral("Curves"));
        QVERIFY(!rail.page(0)->icon().isNull());
    }

    void anEmptyStateSaysWhatToDo() {
        EmptyState state(QStringLiteral("Nothing pinned"), QStringLiteral("Press Pin."));
        QSignalSpy clicked(state.addAction(QStringLiteral("Pin")), &QPushButton::clicked);
        state.resize(400, 300);
        state.show();
        auto* button = state.findChild<QPushButton*>();
        QVERIFY(button->isVisible());
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(clicked.size(), 1);
        state.setTexts(QStringLiteral("Other"), QStringLiteral("Advice"));
        QCOMPARE(state.findChildren<RoleLabel*>().at(0)->text(), QStringLiteral("Other"));
    }

    void textIsNeverReadAsMarkup() {
        RoleLabel label(TextRole::body, QStringLiteral("<b>a</b> < b"));
        QCOMPARE(label.textFormat(), Qt::PlainText);
    }

    void aPictureIsAChartToAssistiveTools() {
        QWidget drawing;
        drawing.setAccessibleName(QStringLiteral("Network"));
        QVERIFY(QAccessible::queryAccessibleInterface(&drawing)->role() != QAccessible::Chart);
        markAsPicture(drawing);
        QAccessibleInterface* access = QAccessible::queryAccessibleInterface(&drawing);
        QCOMPARE(access->role(), QAccessible::Chart);
        QCOMPARE(access->text(QAccessible::Name), QStringLiteral("Network"));
    }
};

ACTISCOPE_QT_TEST(PartsTest)
#include "parts_test.moc"
