#include "tests/support/qt/qt_test.h"
#include "ui/window/handout/handout_dialog.h"
#include "ui/window/handout/handout_pages.h"

#include <QAbstractButton>
#include <QFile>
#include <QListWidget>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace actiscope;
using namespace actiscope::ui;

class HandoutDialogTest : public QObject {
    Q_OBJECT

private:
    static LessonLibrary lessons() { return loadLessons({builtInLessonFolder()}); }
    static QAbstractButton* button(const HandoutDialog& dialog, const char* name) {
        return dialog.findChild<QAbstractButton*>(name);
    }

private slots:
    void writesTheLessonsThatAreTicked() {
        const QTemporaryDir folder;
        const QString path = folder.filePath("handout.html");
        FileDialogs dialogs;
        dialogs.saveHandout = [path](QWidget*) { return path; };
        QStringList errors;
        dialogs.showError = [&errors](QWidget*, const QString& text) { errors.append(text); };
        const LessonLibrary library = lessons();
        auto* dialog = new HandoutDialog(library, "en", dialogs, nullptr);
        QSignalSpy written(dialog, &HandoutDialog::written);
        dialog->open();
        QCOMPARE(dialog->chosen().size(), library.lessons.size());
        button(*dialog, "handout_none")->click();
        QVERIFY(!button(*dialog, "making_write")->isEnabled());
        auto* list = dialog->findChild<QListWidget*>("handout_lessons");
        list->item(0)->setCheckState(Qt::Checked);
        QVERIFY(button(*dialog, "making_write")->isEnabled());
        button(*dialog, "making_write")->click();
        QTRY_COMPARE_WITH_TIMEOUT(written.size(), 1, 120000);
        QCOMPARE(errors, QStringList());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString html = QString::fromUtf8(file.readAll());
        QCOMPARE(html.count("<h2 "), 1);
        QCOMPARE(html.count("class=\"picture\"><img"),
                 static_cast<qsizetype>(library.lessons[0].steps.size()));
        QVERIFY(html.endsWith("</html>\n"));
    }

    void cancelledItLeavesNothing() {
        const QTemporaryDir folder;
        FileDialogs dialogs;
        const QString path = folder.filePath("handout.pdf");
        dialogs.saveHandout = [path](QWidget*) { return path; };
        HandoutDialog dialog(lessons(), "zh_CN", dialogs, nullptr);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.open();
        button(dialog, "making_write")->click();
        QVERIFY(dialog.isMaking());
        button(dialog, "making_close")->click();
        QVERIFY(!dialog.isMaking());
        QVERIFY(dialog.isVisible());
        QVERIFY(!QFile::exists(path));
        // It can be begun again at once.
        QVERIFY(button(dialog, "making_write")->isEnabled());
    }

    void stepsShareAPage() {
        const auto pagesOf = [](int steps, int height) {
            const HandoutBlock step{QStringLiteral("<p class=\"text\">What is done.</p>"),
                                    QString(), height, QStringLiteral("<p>What comes out.</p>")};
            const std::vector<HandoutBlock> blocks(static_cast<std::size_t>(steps), step);
            return static_cast<int>(
                handoutPages(QStringLiteral("Handout"), QString(), blocks).count("/Type /Page\n"));
        };
        QCOMPARE(pagesOf(1, 300), 1);
        QCOMPARE(pagesOf(4, 300), 2);
        // Two of 440 with their texts are higher than the page has room; with smaller pictures they
        // fit.
        QCOMPARE(pagesOf(4, 440), 2);
        QCOMPARE(pagesOf(4, 700), 4);
    }
};

ACTISCOPE_QT_TEST(HandoutDialogTest)
#include "handout_dialog_test.moc"
