#include "core/text/build_info.h"
#include "tests/support/qt/qt_test.h"
#include "tests/support/scene/window_scene.h"
#include "ui/controls/row_layout.h"
#include "ui/lessons/lesson_panel.h"
#include "ui/look/look.h"
#include "ui/plot/map/decision_plot.h"
#include "ui/views/classifier/classifier_panel.h"
#include "ui/views/classifier/pane/classifier_pane.h"
#include "ui/views/classifier/race_panel.h"
#include "ui/views/curves/curves_panel.h"
#include "ui/window/about.h"
#include "ui/window/figure.h"
#include "ui/window/main_window.h"
#include "ui/window/preferences/language.h"
#include "ui/window/view_table.h"

#include <QAbstractScrollArea>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QRegularExpression>
#include <QSpinBox>
#include <QStatusBar>

using namespace actiscope;
using namespace actiscope::ui;

using actiscope::ui::test::WindowScene;

namespace {

/// Which of the visible widgets has less room than it needs, or lies outside of its parent.
QStringList cutOff(const QWidget& root) {
    QStringList found;
    for (const QWidget* widget : root.findChildren<QWidget*>()) {
        const bool text = qobject_cast<const QLabel*>(widget) != nullptr ||
                          qobject_cast<const QAbstractButton*>(widget) != nullptr ||
                          qobject_cast<const QComboBox*>(widget) != nullptr ||
                          qobject_cast<const QAbstractSpinBox*>(widget) != nullptr;
        if (!text || !widget->isVisible() || widget->objectName().startsWith("qt_") ||
            (widget->parent() != nullptr && widget->parent()->inherits("QTabBar")) ||
            widget->size().isEmpty()) {
            continue;
        }
        QSize needed = widget->minimumSizeHint();
        if (widget->hasHeightForWidth()) {
            needed.setHeight(widget->heightForWidth(widget->width()));
        }
        const bool wide = widget->sizePolicy().horizontalPolicy() != QSizePolicy::Ignored;
        const QRect inWindow(widget->mapTo(&root, QPoint(0, 0)), widget->size());
        bool scrolled = false;
        for (const QWidget* w = widget; w != nullptr; w = w->parentWidget()) {
            scrolled = scrolled || qobject_cast<const QAbstractScrollArea*>(w) != nullptr;
        }
        if ((wide && widget->width() < needed.width()) || widget->height() < needed.height() ||
            (!scrolled && !root.rect().contains(inWindow))) {
            found.append(QStringLiteral("%1 %2 is %3x%4, needs %5x%6")
                             .arg(widget->metaObject()->className(), widget->objectName())
                             .arg(widget->width())
                             .arg(widget->height())
                             .arg(needed.width())
                             .arg(needed.height()));
        }
    }
    return found;
}

} // namespace

class PresentationTest : public QObject {
    Q_OBJECT

private slots:
    void nothingIsCutOff() {
        struct Row {
            bool large;
            QSize size;
        };
        Language language;
        for (const QString& name : Language::names()) {
            for (const Row& row : {Row{false, {1024, 700}}, Row{true, {1024, 768}}}) {
                language.apply(name);
                applyLook(*qApp, makeLook(Theme::light, {.large = row.large}));
                WindowScene scene({.language = name, .large = row.large});
                // Numbers as long as they get.
                Session session;
                const Eigen::Index count = Architecture(session.training.hidden).weightCount();
                session.weights = std::make_shared<const SavedWeights>(
                    SavedWeights{Eigen::ArrayXd::LinSpaced(count, -0.123, -0.0123),
                                 Eigen::ArrayXd::LinSpaced(count, -2.0, 3.0)});
                scene.store.replace(session);
                scene.window->resize(row.size);
                QTRY_COMPARE(scene.window->size(), row.size);
                for (const ViewRow& shown : viewTable()) {
                    const char* view = shown.action;
                    scene.action(view)->trigger();
                    // Hidden pages are laid out when they are shown, in turns of the event loop.
                    QTRY_VERIFY2(cutOff(*scene.window).isEmpty(),
                                 qPrintable(QString("%1 %2 %3:\n%4")
                                                .arg(name, view)
                                                .arg(row.large)
                                                .arg(cutOff(*scene.window).join("\n"))));
                }
                scene.store.edit({}, [](Session& s) { s.features.subject = Subject::gate; });
                scene.action("view_features")->trigger();
                QTRY_VERIFY2(cutOff(*scene.window).isEmpty(),
                             qPrintable(cutOff(*scene.window).join("\n")));
                scene.action("lessons")->trigger();
                QTRY_VERIFY2(cutOff(scene.window->lessons()).isEmpty(),
                             qPrintable(cutOff(scene.window->lessons()).join("\n")));
                scene.action("lessons")->trigger();
                scene.action("view_classifier")->trigger();
                const auto* insight = scene.window->findChild<QLabel*>("compared_insight");
                QTRY_VERIFY(insight->text().size() > 40);
                QTRY_VERIFY2(cutOff(*scene.window).isEmpty(), qPrintable(insight->text()));
                constexpr int kUsefulHeight = 150; // of a map
                QVERIFY(scene.window->classifier().pane(Pane::chosen).plot().height() >
                        kUsefulHeight);
            }
        }
        language.apply("en");
        applyLook(*qApp, makeLook(Theme::light));
    }

    void rowsBreakWhereTheyMust() {
        QWidget row;
        auto* layout = new RowLayout(&row);
        layout->setContentsMargins(0, 0, 0, 0);
        auto* label = new QLabel("caption", &row);
        auto* box = new QSpinBox(&row);
        label->setBuddy(box);
        auto* first = new QPushButton("first button", &row);
        auto* last = new QPushButton("last", &row);
        layout->addWidget(first);
        layout->addSpacing(12);
        layout->addWidget(label);
        layout->addWidget(box);
        layout->addStretch(1);
        layout->addWidget(last);
        const int wide = layout->sizeHint().width();
        row.resize(wide + 100, 100);
        row.show();
        QCOMPARE(last->geometry().right() + 1, row.width()); // the stretch takes what is left
        QCOMPARE(first->y(), last->y());
        QVERIFY(label->x() >= first->geometry().right() + 12);
        QCOMPARE(row.heightForWidth(wide), layout->sizeHint().height());
        // Too narrow for the caption with its box: both go on below.
        row.resize(first->width() + label->width() + 10, 100);
        QApplication::processEvents();
        QVERIFY(label->y() > first->y());
        QVERIFY(box->x() > label->x() && box->geometry().intersects(QRect(0, label->y(), 999, 9)));
        QCOMPARE(label->x(), 0);
        QVERIFY(row.heightForWidth(row.width()) >= 2 * layout->sizeHint().height());
        // Nobody overlaps, and what is hidden takes no room.
        box->hide();
        label->hide();
        row.resize(first->sizeHint().width() + last->sizeHint().width() + 40, 100);
        QApplication::processEvents();
        QCOMPARE(first->y(), last->y());
        QVERIFY(!first->geometry().intersects(last->geometry()));
        QVERIFY(layout->minimumSize().width() <= row.width());
    }

    void largeTextMakesLinesAndMarkersLarge() {
        // As it comes out: the same picture has more of its pixels in the colour of f.
        const auto inked = [](View view, bool big) {
            const Look look = makeLook(Theme::light, {.large = big});
            applyLook(*qApp, look);
            Session session;
            session.view = view;
            const QImage image = figureImage(session, view, {700, 500}, look, 1);
            applyLook(*qApp, makeLook(Theme::light));
            const QColor ink = look.colors.value;
            int count = 0;
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x) {
                    count += image.pixelColor(x, y) == ink ? 1 : 0;
                }
            }
            return count;
        };
        // In the Classifier marks follow the size of the map instead.
        const int before = inked(View::curves, false);
        const int after = inked(View::curves, true);
        QVERIFY2(after > before * 5 / 4, qPrintable(QString("%1 %2").arg(before).arg(after)));
    }

    void fullScreenAndBack() {
        WindowScene scene;
        scene.action("full_screen")->trigger();
        QVERIFY(scene.window->isFullScreen());
        QVERIFY(scene.action("full_screen")->isChecked());
        QTest::keyClick(scene.window.get(), Qt::Key_Escape);
        QVERIFY(!scene.window->isFullScreen());
        QVERIFY(!scene.action("full_screen")->isChecked());
        scene.window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(scene.window.get()));
        QTest::keyClick(scene.window.get(), Qt::Key_F11);
        QTRY_VERIFY(scene.window->isFullScreen());
    }

    void mnemonicsOfEachMenuAreUnique() {
        Language language;
        for (const QString& name : Language::names()) {
            language.apply(name);
            WindowScene scene({.language = name});
            int menus = 0;
            for (const QMenu* menu : scene.window->findChildren<QMenu*>()) {
                QSet<QString> seen;
                for (const QAction* action : menu->actions()) {
                    const QString keys = QKeySequence::mnemonic(action->text()).toString();
                    QVERIFY2(keys.isEmpty() || !seen.contains(keys),
                             qPrintable(name + " " + keys + " " + action->text()));
                    seen.insert(keys);
                }
                menus += menu->actions().size() > 1 ? 1 : 0;
            }
            QCOMPARE(menus, 11);
        }
        language.apply("en");
    }

    void aboutNamesVersionsAndLicences() {
        const QString text = aboutText();
        for (const char* word : {version().data(), compiler().data(), "GPL-3.0-or-later",
                                 "LGPL-3.0", "MPL-2.0", "Qt", "Eigen", "QCustomPlot", qVersion()}) {
            QVERIFY2(text.contains(QLatin1String(word)), word);
        }
        QVERIFY(QRegularExpression("QCustomPlot</a>&nbsp;</td><td>\\d+\\.\\d+\\.\\d+")
                    .match(text)
                    .hasMatch());
        WindowScene scene;
        scene.action("about")->trigger();
        QVERIFY(scene.window->findChild<QWidget*>("about_box")->isVisible());
    }

    void theStatusSaysWhatHappens() {
        WindowScene scene;
        auto* status = scene.window->findChild<QLabel*>("status");
        QVERIFY(status->text().startsWith("Space plays"));
        scene.store.edit({}, [](Session& s) { s.epochsPerSecond = Session::kFullSpeed; });
        scene.runs.setPlaying(true);
        static const QRegularExpression speeds("left ([\\d,.]+), right ([\\d,.]+) epochs/s");
        QTRY_VERIFY2(speeds.match(status->text()).captured(2).remove(',').toDouble() > 1.0,
                     qPrintable(status->text()));
        scene.runs.setPlaying(false);
        QVERIFY(status->text().startsWith("Space plays"));
        // A file that was written, and a race.
        scene.action("copy_image")->trigger();
        QVERIFY(scene.window->statusBar()->currentMessage().contains("clipboard"));
        const RaceRunner& runner = scene.window->classifier().race().runner();
        QStringList said;
        connect(&runner, &RaceRunner::progressed, status, [&] { said.append(status->text()); });
        scene.window->findChild<QSpinBox*>("race_seeds")->setValue(2);
        scene.window->findChild<QPushButton*>("race_start")->click();
        QVERIFY(runner.isRunning());
        QTRY_VERIFY_WITH_TIMEOUT(!runner.isRunning(), 60000);
        QVERIFY(!said.isEmpty());
        QVERIFY2(said.front().startsWith("Race: 1 of "), qPrintable(said.front()));
        QVERIFY(status->text().startsWith("Space plays"));
    }
};

ACTISCOPE_QT_TEST(PresentationTest)
#include "presentation_test.moc"
