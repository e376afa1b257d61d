#include "tests/support/qt/qt_test.h"
#include "ui/controls/function/picker/function_picker.h"

#include "core/activation/catalogue.h"
#include "core/session/activation_choice.h"
#include "ui/controls/function/activation_picker.h"
#include "ui/controls/function/function_bar.h"
#include "ui/controls/function/picker/function_ranking.h"
#include "ui/model/session_store.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QMainWindow>
#include <QScreen>
#include <QVBoxLayout>

using namespace actiscope;
using namespace actiscope::ui;

namespace {

/// The bar in a window, as it stands in the program.
struct Scene {
    SessionStore store;
    QMainWindow window;
    FunctionBar* bar;

    Scene() : bar(new FunctionBar(store)) {
        auto* centre = new QWidget;
        auto* layout = new QVBoxLayout(centre);
        layout->addWidget(bar);
        layout->addStretch(1);
        window.setCentralWidget(centre);
        window.resize(780, 700); // the screen of the tests has 800 by 800
        window.show();
    }

    std::string id() { return std::string(store.session().activation().id()); }
    template <class Widget>
    Widget* part(const char* name) {
        return bar->findChild<Widget*>(QLatin1String(name));
    }
    QLineEdit& search() { return *part<QLineEdit>("activation_search"); }
    QWidget& popover() { return *part<QWidget>("picker_popover"); }
};

} // namespace

class FunctionPickerTest : public QObject {
    Q_OBJECT

private slots:
    void namesAreRanked_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("first");
        QTest::addColumn<int>("reason");
        const auto row = [](const char* text, const char* first, NameMatch reason) {
            QTest::newRow(text) << QString(text) << QString(first) << static_cast<int>(reason);
        };
        row("tanh", "tanh", NameMatch::exact);
        row("ELU", "elu", NameMatch::exact);
        row(" elu ", "elu", NameMatch::exact);
        row("relu", "relu", NameMatch::exact);
        row("leaky_relu", "leaky_relu", NameMatch::exact);
        row("sw", "swish", NameMatch::prefix);
        row("Tanhs", "tanhshrink", NameMatch::prefix);
        row("Swish-1", "silu", NameMatch::exact);
        row("BNLL", "softplus", NameMatch::exact);
        row("双曲正切收缩", "tanhshrink", NameMatch::exact);
    }

    void namesAreRanked() {
        QFETCH(QString, text);
        QFETCH(QString, first);
        QFETCH(int, reason);
        const auto matches = rankedFunctions(text);
        QVERIFY(!matches.empty());
        QCOMPARE(std::string(matches.front().function->id), first.toStdString());
        QCOMPARE(static_cast<int>(matches.front().reason), reason);
        QVERIFY(!matchReasonText(matches.front(), text).isEmpty());
        for (std::size_t i = 1; i < matches.size(); ++i) {
            QVERIFY(matches[i - 1].reason <= matches[i].reason);
        }
    }

    void everyNameFindsItsFunctionFirst() {
        for (const ActivationDefinition& row : catalogue()) {
            for (const std::string_view name : {row.name, row.id}) {
                const auto matches = rankedFunctions(
                    QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())));
                QCOMPARE(std::string(matches.front().function->id), std::string(row.id));
            }
        }
        QVERIFY(rankedFunctions("no such function").empty());
        QCOMPARE(rankedFunctions("").size(), catalogue().size());
    }

    void enterTakesTheFirstAndCloses() {
        Scene scene;
        for (const auto& [typed, id] : {std::pair{"tanh", "tanh"}, {"ELU", "elu"}}) {
            scene.bar->openPicker();
            QVERIFY(scene.popover().isVisible());
            scene.search().selectAll();
            QTest::keyClicks(&scene.search(), typed);
            QTest::keyClick(&scene.search(), Qt::Key_Return);
            QCOMPARE(scene.id(), std::string(id));
            QVERIFY(!scene.popover().isVisible());
        }
    }

    void theBestMatchesStandAsCards() {
        Scene scene;
        scene.bar->openPicker();
        auto* first = scene.part<QAbstractButton>("result_1");
        auto* second = scene.part<QAbstractButton>("result_2");
        QVERIFY(!first->isVisible());
        QTest::keyClicks(&scene.search(), "sw");
        QVERIFY(first->isVisible() && second->isVisible());
        QVERIFY2(first->accessibleName().startsWith("Swish, "),
                 qPrintable(first->accessibleName()));
        const auto* count = scene.part<QLabel>("activation_count");
        QCOMPARE(count->text(), QString("3 of %1").arg(catalogue().size()));
        QCOMPARE(scene.search().accessibleDescription(), count->text());
        second->click();
        QVERIFY(scene.id() != "swish" && scene.popover().isVisible());
        scene.search().clear();
        QVERIFY(!first->isVisible());
    }

    /// From the function's name through the search and the cards to the tiles, and out again.
    void keysReachEverything() {
        Scene scene;
        QVERIFY(QTest::qWaitForWindowActive(&scene.window));
        auto* chip = scene.part<QAbstractButton>("activation_chip");
        chip->setFocus();
        QTest::keyClick(chip, Qt::Key_Space);
        QVERIFY(scene.popover().isVisible());
        QCOMPARE(scene.popover().focusWidget(), &scene.search());
        QTest::keyClicks(&scene.search(), "relu");
        QTest::keyClick(&scene.search(), Qt::Key_Down);
        auto* card = scene.part<QAbstractButton>("result_1");
        QCOMPARE(scene.popover().focusWidget(), card);
        QTest::keyClick(card, Qt::Key_Right);
        QCOMPARE(scene.popover().focusWidget(), scene.part<QWidget>("result_2"));
        QTest::keyClick(scene.popover().focusWidget(), Qt::Key_Down);
        auto* tiles = scene.part<ActivationPicker>("activation_picker");
        QCOMPARE(scene.popover().focusWidget(), tiles);
        scene.search().clear();
        tiles->setCurrentId("elu");
        QTest::keyClick(tiles, Qt::Key_Right);
        QVERIFY2(scene.id() != "elu", "an arrow shows the next function everywhere");
        QVERIFY(scene.popover().isVisible());
        const std::string chosen = scene.id();
        QTest::keyClick(tiles, Qt::Key_Return);
        QVERIFY(!scene.popover().isVisible());
        QCOMPARE(scene.id(), chosen);
        scene.bar->openPicker();
        QTest::keyClick(&scene.search(), Qt::Key_Escape);
        QVERIFY(!scene.popover().isVisible() && !chip->isChecked());
        QCOMPARE(scene.id(), chosen);
    }

    void staysOnTheScreenAndLeavesPicturesFree() {
        Scene scene;
        for (const QPoint& place : {QPoint(0, 0), QPoint(300, 300), QPoint(-200, 500)}) {
            scene.window.move(place);
            scene.bar->openPicker();
            // The platform of the tests gives popups a frame that they do not know of.
            constexpr int kFrame = 2;
            const QRect screen =
                scene.window.screen()->availableGeometry().adjusted(0, 0, kFrame, kFrame);
            const QRect popover = scene.popover().geometry();
            QVERIFY2(screen.contains(popover), qPrintable(QString("%1 %2 %3x%4")
                                                              .arg(popover.x())
                                                              .arg(popover.y())
                                                              .arg(popover.width())
                                                              .arg(popover.height())));
            QVERIFY(scene.popover().width() < scene.window.width() * 2 / 3);
            scene.popover().close();
        }
    }

    void standsAsAColumnWhereItIsDocked() {
        Scene scene;
        QWidget dock;
        new QVBoxLayout(&dock);
        dock.resize(320, 600);
        dock.show();
        scene.bar->openPicker();
        scene.bar->setDock(&dock);
        QVERIFY(!scene.popover().isVisible());
        QVERIFY(scene.bar->picker().isVisible());
        QVERIFY(dock.minimumSizeHint().width() <= 320);
        scene.bar->openPicker();
        QVERIFY(!scene.popover().isVisible());
        auto* search = dock.findChild<QLineEdit*>("activation_search");
        QTest::keyClicks(search, "tanh");
        QTest::keyClick(search, Qt::Key_Return);
        QCOMPARE(scene.id(), std::string("tanh"));
        QVERIFY(scene.bar->picker().isVisible());
        scene.bar->setDock(nullptr);
        scene.bar->openPicker();
        QVERIFY(scene.popover().isVisible());
        scene.popover().close();
    }
};

ACTISCOPE_QT_TEST(FunctionPickerTest)
#include "function_picker_test.moc"
