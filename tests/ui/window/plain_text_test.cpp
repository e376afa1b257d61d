#include "tests/support/files.h"
#include "tests/support/qt/qt_test.h"
#include "tests/support/scene/window_scene.h"
#include "ui/io/lesson/lesson_json.h"
#include "ui/lessons/lesson_panel.h"
#include "ui/look/look.h"
#include "ui/window/figure.h"
#include "ui/window/handout/handout.h"
#include "ui/window/view_table.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QMessageBox>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTextDocument>
#include <QTimer>
#include <QToolTip>
#include <QXmlStreamReader>

#include <functional>
#include <set>

using namespace actiscope;
using namespace actiscope::ui;

using actiscope::ui::test::readFile;
using actiscope::ui::test::WindowScene;
using actiscope::ui::test::writeFile;

namespace {

/// Where this word is shown, all of kHostile has to be, letter by letter.
const QString kWord = QStringLiteral("Qx7");
const QString kHostile = QStringLiteral("a<b <img src='no.png'><b>Qx7</b>&lt;");
/// As the name of a file, which has no slash.
const QString kHostileName = QStringLiteral("a<b <img src='no.png'><b>Qx7&lt;.actiscope.json");

/// What a person reads of a label.
QString shownBy(const QLabel& label) {
    if (label.textFormat() == Qt::PlainText) {
        return label.text();
    }
    QTextDocument document;
    document.setHtml(label.text());
    return document.toPlainText();
}

bool isWhole(const QString& shown) {
    // A class in the legend is cut.
    return shown.contains(kHostile) || shown.contains(kHostileName) || !shown.contains(kWord);
}

/// The labels below a widget: each has decided whether it is HTML, and shows texts as they are.
/// Returns the names of those that show the hostile one.
std::set<QString> labelsThatShowIt(const QWidget& top, QStringList& faults) {
    std::set<QString> found;
    for (const QLabel* label : top.findChildren<QLabel*>()) {
        if (!label->isVisible()) {
            continue;
        }
        if (label->textFormat() == Qt::AutoText) {
            faults.append(label->objectName() + QStringLiteral(" guesses: ") + label->text());
        }
        const QString shown = shownBy(*label);
        if (!isWhole(shown)) {
            faults.append(label->objectName() + QStringLiteral(" shows: ") + shown);
        }
        if (shown.contains(kWord)) {
            found.insert(label->objectName());
        }
    }
    return found;
}

/// Looks at the message box that `ask` opens, and closes it.
void lookAtBox(const std::function<void()>& ask) {
    QStringList faults;
    std::set<QString> found;
    bool seen = false;
    QTimer::singleShot(0, qApp, [&] {
        QWidget* box = QApplication::activeModalWidget();
        seen = qobject_cast<QMessageBox*>(box) != nullptr;
        if (box != nullptr) {
            found = labelsThatShowIt(*box, faults);
            box->close();
        }
    });
    ask();
    QVERIFY(seen);
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(QLatin1Char('\n'))));
    QVERIFY(found.contains(QStringLiteral("qt_msgbox_label")));
}

/// Every text of it is hostile.
QByteArray hostileLesson() {
    const QString text = QStringLiteral(R"({"en": "%1", "zh_CN": "%1"})").arg(kHostile);
    return QStringLiteral(R"json({"id": "hostile", "title": %1,
        "session": {"view": "classifier", "training": {"activation": "tanh"}},
        "steps": [{"text": %1, "question": %1, "answer": %1,
                   "numbers": [{"measure": "slope", "x": -1, "expect": {"atMost": 2},
                                "label": %1}]}]})json")
        .arg(text)
        .toUtf8();
}

/// Its classes are called so.
QByteArray hostileTable() {
    QByteArray table = "x1,x2,label\n";
    for (int i = 0; i < 8; ++i) {
        table += QByteArray::number(i - 3.5) + "," + QByteArray::number(i % 3) + ",\"" +
                 (i < 4 ? kHostile.toUtf8() : QByteArray("other")) + "\"\n";
    }
    return table;
}

} // namespace

class PlainTextTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    QString inFolder(const QString& name) const { return m_folder.filePath(name); }

private slots:
    void initTestCase() {
        // A lesson of the user's own, and one that is damaged.
        qputenv("XDG_DATA_HOME", m_folder.path().toUtf8());
        QVERIFY(QDir().mkpath(userLessonFolder()));
        writeFile(userLessonFolder() + QStringLiteral("/hostile.json"), hostileLesson());
        writeFile(userLessonFolder() + QLatin1Char('/') + kHostileName, "{");
        applyLook(*qApp, makeLook(Theme::light));
    }

    void everyLabelOfTheWindowShowsTextsAsTheyAre() {
        WindowScene scene;
        QStringList faults;
        std::set<QString> found;
        scene.path = inFolder(QStringLiteral("hostile.csv"));
        writeFile(scene.path, hostileTable());
        scene.action("import_samples")->trigger();
        QCOMPARE(scene.errors, QStringList());
        scene.path = inFolder(kHostileName);
        scene.action("save_as")->trigger();
        scene.window->showNotice(kHostile);
        scene.action("lessons")->trigger();
        LessonPanel& lessons = scene.window->lessons();
        for (const ViewRow& row : viewTable()) {
            scene.action(row.action)->trigger();
            QCoreApplication::processEvents();
            found.merge(labelsThatShowIt(*scene.window, faults));
        }
        lessons.openLesson(lessons.library().lessons.size() - 1);
        scene.window->findChild<QAbstractButton*>("lesson_answer_button")->setChecked(true);
        QTRY_VERIFY(scene.snapshot());
        QCoreApplication::processEvents();
        found.merge(labelsThatShowIt(*scene.window, faults));
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(QLatin1Char('\n'))));
        // The hostile texts do arrive.
        for (const char* name : {"lesson_problems", "lesson_title", "lesson_text",
                                 "lesson_question", "lesson_answer"}) {
            QVERIFY2(found.contains(QLatin1String(name)), name);
        }
    }

    void labelsThatAreHtmlAreTheProgramsOwn() {
        WindowScene scene;
        const QRegularExpression own(
            QStringLiteral("^(classes|lesson_number_\\d+|framework_slopes)$"));
        for (const ViewRow& row : viewTable()) {
            scene.action(row.action)->trigger();
            QCoreApplication::processEvents();
            for (const QLabel* label : scene.window->findChildren<QLabel*>()) {
                QVERIFY2(label->textFormat() != Qt::RichText ||
                             own.match(label->objectName()).hasMatch(),
                         qPrintable(label->objectName()));
            }
        }
    }

    void messageBoxesShowTextsAsTheyAre() {
        WindowScene scene;
        const FileDialogs dialogs = FileDialogs::native();
        QWidget* window = scene.window.get();
        lookAtBox([&] { dialogs.showError(window, kHostile); });
        lookAtBox([&] { dialogs.askUnsaved(window, kHostile); });
        lookAtBox([&] { dialogs.askRecovery(window, kHostile); });
        lookAtBox([&] { dialogs.showError(nullptr, kHostile); });
        lookAtBox([&] { QMessageBox::critical(nullptr, QStringLiteral("Actiscope"), kHostile); });
    }

    void theAboutBoxHasLinks() {
        WindowScene scene;
        scene.action("about")->trigger();
        auto* box = scene.window->findChild<QMessageBox*>("about_box");
        QVERIFY(box != nullptr);
        const auto* label = box->findChild<QLabel*>("qt_msgbox_label");
        QCOMPARE(label->textFormat(), Qt::RichText);
        QVERIFY(!shownBy(*label).contains(QLatin1Char('<')));
    }

    void tooltipsShowTextsAsTheyAre() {
        WindowScene scene;
        QToolTip::showText(scene.window->mapToGlobal(QPoint(50, 50)), kHostile, scene.window.get());
        const QLabel* tip = nullptr;
        for (const QWidget* widget : QApplication::topLevelWidgets()) {
            if (widget->inherits("QTipLabel")) {
                tip = qobject_cast<const QLabel*>(widget);
            }
        }
        QVERIFY(tip != nullptr);
        QCOMPARE(tip->textFormat(), Qt::PlainText);
        QCOMPARE(tip->text(), kHostile);
        QToolTip::hideText();
    }

    void handoutsEscapeTheTextsOfLessons() {
        const Lesson lesson = lessonFromJson(hostileLesson());
        const QString path = inFolder(QStringLiteral("handout.html"));
        const auto making = makeHandout({lesson}, "en", path);
        QVERIFY(makeAll(*making, [](std::size_t, std::size_t) { return true; }));
        QString html = QString::fromUtf8(readFile(path));
        html.remove(QRegularExpression(QStringLiteral("base64,[A-Za-z0-9+/=]*"))); // pictures
        constexpr int kTexts = 5; // title, text, question, answer, label
        QCOMPARE(html.count(kHostile.toHtmlEscaped()), kTexts);
        QCOMPARE(html.count(kWord), kTexts);
        QVERIFY(!html.contains(QStringLiteral("no.png'>")));
    }

    void figuresHoldTheNamesOfClassesAsTheyAre() {
        SessionStore store;
        TrainingRuns runs(store);
        Session session;
        session.view = View::classifier;
        const QString path = inFolder(QStringLiteral("figure.svg"));
        auto samples = std::make_shared<DataSet>(*runs.data());
        samples->classNames = {kHostile.toStdString(), "other"};
        session.training.data.kind = DataKind::own;
        session.training.data.own = samples;
        for (const ViewRow& row : viewTable()) {
            writeFigure(session, row.view, path, {800, 600}, makeLook(Theme::light), 1);
            QXmlStreamReader xml(readFile(path));
            while (!xml.atEnd()) {
                if (xml.readNext() == QXmlStreamReader::StartElement &&
                    xml.name() == QLatin1String("image")) {
                    QVERIFY(!xml.attributes()
                                 .value(QLatin1String("xlink:href"))
                                 .contains(QLatin1String("no.png")));
                }
            }
            QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
        }
    }
};

ACTISCOPE_QT_TEST(PlainTextTest)
#include "plain_text_test.moc"
