#include "core/numeric/random.h"
#include "tests/support/qt/qt_test.h"
#include "ui/views/classifier/classifier_panel.h"
#include "ui/views/classifier/network/network_panel.h"
#include "ui/window/main_window.h"
#include "ui/window/view_table.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QTabWidget>
#include <QTimer>
#include <QWheelEvent>

#include <functional>

using namespace actiscope;
using namespace actiscope::ui;

// Clicks, keys, wheel and drags without sense, from a seed: nothing may crash, and Qt may not
// complain. ACTISCOPE_MONKEY=20000 makes it last longer.

namespace {

QStringList complaints;

void listen(QtMsgType type, const QMessageLogContext&, const QString& message) {
    // What the offscreen platform cannot do is not the program's fault.
    if (type != QtDebugMsg && type != QtInfoMsg && !message.contains("This plugin does not")) {
        complaints.append(message);
    }
}

class Monkey {
public:
    Monkey(QWidget& root, std::uint64_t seed)
        : m_root(root), m_random(seed, numeric::RandomPurpose::data) {}

    void act() {
        QWidget* target = pick();
        const QPoint place(below(std::max(target->width(), 1)),
                           below(std::max(target->height(), 1)));
        switch (m_random.below(8)) {
        case 0:
        case 1:
        case 2:
            QTest::mouseClick(target, m_random.below(4) == 0 ? Qt::RightButton : Qt::LeftButton,
                              Qt::NoModifier, place);
            break;
        case 3:
            QTest::mousePress(target, Qt::LeftButton, Qt::NoModifier, place);
            QTest::mouseMove(target, {below(std::max(target->width(), 1)),
                                      below(std::max(target->height(), 1))});
            QTest::mouseRelease(target, Qt::LeftButton, Qt::NoModifier, place);
            break;
        case 4: {
            constexpr Qt::Key kKeys[] = {
                Qt::Key_Space,     Qt::Key_Left,   Qt::Key_Right, Qt::Key_Up,    Qt::Key_Down,
                Qt::Key_Home,      Qt::Key_Return, Qt::Key_1,     Qt::Key_8,     Qt::Key_Comma,
                Qt::Key_Backspace, Qt::Key_Plus,   Qt::Key_Tab,   Qt::Key_Escape};
            QTest::keyClick(target, kKeys[m_random.below(std::size(kKeys))]);
            break;
        }
        case 5: {
            const int notch = m_random.below(2) == 0 ? 120 : -120;
            QWheelEvent wheel(place, target->mapToGlobal(place), {}, {0, notch}, Qt::NoButton,
                              Qt::NoModifier, Qt::NoScrollPhase, false);
            QApplication::sendEvent(target, &wheel);
            break;
        }
        case 6:
            QTest::mouseMove(target, place);
            break;
        default:
            QApplication::processEvents();
            break;
        }
        if (QWidget* popup = QApplication::activePopupWidget();
            popup != nullptr && m_random.below(3) == 0) {
            popup->close();
        }
    }

private:
    int below(int bound) {
        return static_cast<int>(m_random.below(static_cast<std::uint64_t>(bound)));
    }

    QWidget* pick() {
        QWidget* root = QApplication::activePopupWidget();
        root = root != nullptr ? root : &m_root;
        QList<QWidget*> widgets;
        for (QWidget* widget : root->findChildren<QWidget*>()) {
            if (widget->isVisible() && widget->isEnabled()) {
                widgets.append(widget);
            }
        }
        return widgets.isEmpty() ? root : widgets[below(static_cast<int>(widgets.size()))];
    }

    QWidget& m_root;
    numeric::Random m_random;
};

} // namespace

class MonkeyTest : public QObject {
    Q_OBJECT

private slots:
    void findsNothingInTheLab() {
        SessionStore store;
        TrainingRuns runs(store);
        ClassifierPanel panel(store, runs);
        panel.resize(1100, 700);
        panel.show();
        QVERIFY(QTest::qWaitForWindowExposed(&panel));
        letLoose(panel, [&panel](int round) {
            // Now and then another view of things, and back from wherever the monkey got to.
            panel.network().setPane(round % 2 == 0 ? Pane::chosen : Pane::compared);
            panel.resize(900 + round % 3 * 200, 560 + round % 4 * 80);
        });
        runs.setPlaying(false);
        QTest::qWait(50);
        QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join('\n')));
    }

    void findsNothingInTheWholeWindow() {
        const auto none = [](QWidget*) { return QString(); };
        FileDialogs dialogs{none,
                            none,
                            [](QWidget*) { return FileDialogs::FigureTarget{}; },
                            none,
                            none,
                            none,
                            [](QWidget*, const QString&) {}};
        SessionStore store;
        TrainingRuns runs(store);
        MainWindow window(store, runs, Appearance{}, dialogs);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        letLoose(window, [&](int round) {
            window.show(); // it may have found Quit
            window.showLessons(round % 3 == 2);
            const auto views = viewTable();
            const ViewRow& row = views[static_cast<std::size_t>(round) % views.size()];
            store.editWithoutUndo([&row](Session& s) { s.view = row.view; });
            window.resize(1100 + round % 3 * 200, 700 + round % 4 * 80);
        });
        runs.setPlaying(false);
        QTest::qWait(50);
        QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join('\n')));
    }

private:
    void letLoose(QWidget& root, const std::function<void(int)>& change) {
        const int events = std::max(2000, qEnvironmentVariableIntValue("ACTISCOPE_MONKEY"));
        complaints.clear();
        const auto before = qInstallMessageHandler(listen);
        Monkey monkey(root, 7);
        // The menu of a button and a dialog wait for a choice in an event loop of their own.
        QTimer impatience;
        connect(&impatience, &QTimer::timeout, &impatience, [] {
            if (QWidget* popup = QApplication::activePopupWidget()) {
                popup->close();
            } else if (QWidget* dialog = QApplication::activeModalWidget()) {
                dialog->close();
            }
        });
        impatience.start(30);
        constexpr int kEventsPerRound = 400;
        for (int i = 0; i < events && complaints.isEmpty(); ++i) {
            if (i % kEventsPerRound == 0) {
                change(i / kEventsPerRound);
            }
            monkey.act();
        }
        qInstallMessageHandler(before);
    }
};

ACTISCOPE_QT_TEST(MonkeyTest)
#include "monkey_test.moc"
