#include "tests/support/qt/qt_test.h"
#include "tests/support/scene/window_scene.h"
#include "ui/controls/setting/real_slider.h"
#include "ui/lessons/lesson_panel.h"
#include "ui/plot/curve/curve_plot.h"
#include "ui/plot/plot_widget.h"
#include "ui/transport/timeline.h"
#include "ui/views/classifier/race_panel.h"
#include "ui/views/curves/curves_panel.h"
#include "ui/window/actions/action_table.h"
#include "ui/window/main_window.h"
#include "ui/window/preferences/language.h"
#include "ui/window/view_table.h"

#include <QAbstractButton>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QMenuBar>
#include <QPushButton>

#include <stdexcept>

using namespace actiscope;
using namespace actiscope::ui;

using actiscope::ui::test::WindowScene;

class AccessTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        installPlotAccessibility();
        installSliderAccessibility();
        installTimelineAccessibility();
    }

    void everyActionHasAShortcutOfItsOwn() {
        WindowScene scene;
        QSet<QString> shortcuts;
        int commands = 0;
        for (const QAction* action : scene.window->findChildren<QAction*>()) {
            if (action->objectName().isEmpty() || action->objectName().startsWith("language_") ||
                action->menu() != nullptr || action->text().isEmpty() ||
                action->objectName().startsWith("qt_") || action->objectName().startsWith("_q")) {
                continue;
            }
            ++commands;
            const QString keys = action->shortcut().toString();
            QVERIFY2(!keys.isEmpty(), qPrintable(action->objectName()));
            QVERIFY2(!shortcuts.contains(keys), qPrintable(keys));
            shortcuts.insert(keys);
        }
        QCOMPARE(commands, static_cast<int>(ActionTable::rows().size()));
    }

    void aCommandThatIsNotThereIsNamed() {
        WindowScene scene;
        QCOMPARE(scene.window->action("save"), scene.action("save"));
        try {
            scene.window->action("saev");
            QFAIL("found a command that is not in the table");
        } catch (const std::logic_error& error) {
            QVERIFY2(std::string(error.what()).find("\"saev\"") != std::string::npos, error.what());
        }
        QVERIFY(scene.window->findChild<QAction*>("saev") == nullptr);
    }

    void everyControlHasAName() {
        WindowScene scene;
        for (const ViewRow& row : viewTable()) {
            scene.action(row.action)->trigger();
            for (const QWidget* widget : scene.window->findChildren<QWidget*>()) {
                const bool control = qobject_cast<const QAbstractButton*>(widget) ||
                                     qobject_cast<const QAbstractSlider*>(widget) ||
                                     qobject_cast<const QAbstractSpinBox*>(widget) ||
                                     qobject_cast<const QComboBox*>(widget) ||
                                     qobject_cast<const PlotWidget*>(widget);
                if (!control || !widget->isVisible() || widget->objectName().startsWith("qt_") ||
                    widget->inherits("QScrollBar") || widget->inherits("QTabBar") ||
                    widget->inherits("QTableCornerButton")) {
                    continue;
                }
                QAccessibleInterface* accessible =
                    QAccessible::queryAccessibleInterface(const_cast<QWidget*>(widget));
                QVERIFY2(accessible && !accessible->text(QAccessible::Name).isEmpty(),
                         widget->metaObject()->className());
                QVERIFY2(!widget->objectName().isEmpty(), widget->metaObject()->className());
            }
        }
    }

    void mnemonicsAreUniqueInEveryView() {
        Language language;
        for (const char* name : {"en", "zh_CN"}) {
            language.apply(name);
            WindowScene scene({.language = name});
            for (const ViewRow& row : viewTable()) {
                scene.action(row.action)->trigger();
                QStringList texts;
                for (const QAction* menu : scene.window->menuBar()->actions()) {
                    texts.append(menu->text());
                }
                for (const QLabel* label : scene.window->findChildren<QLabel*>()) {
                    if (label->isVisible() && label->buddy() != nullptr) {
                        texts.append(label->text());
                    }
                }
                for (const QPushButton* button : scene.window->findChildren<QPushButton*>()) {
                    if (button->isVisible()) {
                        texts.append(button->text());
                    }
                }
                QSet<QString> seen;
                for (const QString& text : texts) {
                    const QString keys = QKeySequence::mnemonic(text).toString();
                    QVERIFY2(keys.isEmpty() || !seen.contains(keys), qPrintable(keys + " " + text));
                    seen.insert(keys);
                }
            }
        }
        language.apply("en");
    }

    void plotsAreChartsToAScreenReader() {
        WindowScene scene;
        QAccessibleInterface* plot =
            QAccessible::queryAccessibleInterface(&scene.window->curves().plot());
        QCOMPARE(plot->role(), QAccessible::Chart);
        QVERIFY(plot->text(QAccessible::Description).startsWith("ELU, alpha 1; at x = "));
    }

    void playIsAmongTheFirstTabStops() {
        WindowScene scene;
        scene.action("view_classifier")->trigger();
        QStringList stops;
        const QWidget* at = scene.window.get();
        for (int i = 0; i < 200 && stops.size() < 5; ++i) {
            at = at->nextInFocusChain();
            if (at->isVisible() && (at->focusPolicy() & Qt::TabFocus) != 0) {
                stops.append(at->objectName());
            }
        }
        QVERIFY2(stops.contains("play"), qPrintable(stops.join(' ')));
    }

    void spacePlaysExceptOnAButton() {
        WindowScene scene;
        QVERIFY(QTest::qWaitForWindowActive(scene.window.get()));
        scene.window->curves().plot().setFocus();
        QTest::keyClick(scene.window.get(), Qt::Key_Space);
        QVERIFY(scene.runs.isPlaying());
        QTest::keyClick(scene.window.get(), Qt::Key_Space);
        QVERIFY(!scene.runs.isPlaying());
        scene.action("view_classifier")->trigger();
        auto* step = scene.window->findChild<QAbstractButton*>("step");
        step->setFocus();
        QTest::keyClick(step, Qt::Key_Space);
        QVERIFY(!scene.runs.isPlaying());
        QTRY_COMPARE(scene.runs.run(Pane::chosen).snapshot()->epoch, std::uint64_t{1});
    }
};

ACTISCOPE_QT_TEST(AccessTest)
#include "access_test.moc"
