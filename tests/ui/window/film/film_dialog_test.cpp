#include "tests/support/qt/qt_test.h"
#include "ui/window/film/film_dialog.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QDir>
#include <QPointer>
#include <QProgressBar>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>

using namespace actiscope;
using namespace actiscope::ui;

class FilmDialogTest : public QObject {
    Q_OBJECT

private:
    /// Dialogs that answer with a path, and collect errors.
    FileDialogs answering(const QString& path) {
        FileDialogs dialogs;
        dialogs.saveFilm = [this, path](QWidget*, bool asFolder) {
            m_askedForFolder = asFolder;
            return path;
        };
        dialogs.showError = [this](QWidget*, const QString& text) { m_errors.append(text); };
        return dialogs;
    }
    static void shorten(FilmDialog& dialog) {
        dialog.findChild<QSpinBox*>("film_last")->setValue(6);
        dialog.findChild<QComboBox*>("film_size")->setCurrentIndex(0);
    }
    /// A hundred epochs of it take a while.
    static Session longSession() {
        Session session;
        session.training.data.points = 2000;
        session.training.hidden = {64, 64};
        session.training.activations.assign(2, Activation("tanh"));
        return session;
    }
    static QAbstractButton* button(const FilmDialog& dialog, const char* name) {
        return dialog.findChild<QAbstractButton*>(name);
    }

    QStringList m_errors;
    bool m_askedForFolder = false;

private slots:
    void init() { m_errors.clear(); }

    void writesWhatIsChosen() {
        const QTemporaryDir folder;
        const QString path = folder.filePath("film.gif");
        const FileDialogs dialogs = answering(path);
        QPointer dialog = new FilmDialog(Session(), makeLook(Theme::light), dialogs, nullptr);
        QSignalSpy written(dialog, &FilmDialog::written);
        dialog->open();
        shorten(*dialog);
        dialog->findChild<QSpinBox*>("film_first")->setValue(2);
        QCOMPARE(dialog->film().firstEpoch, 2u);
        QCOMPARE(dialog->film().lastEpoch, 6u);
        QCOMPARE(dialog->film().size, QSize(640, 360));
        button(*dialog, "making_write")->click();
        QVERIFY(!m_askedForFolder);
        QTRY_COMPARE_WITH_TIMEOUT(written.size(), 1, 60000);
        QVERIFY(written[0][0].toString().contains(path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.read(6), QByteArray("GIF89a"));
        QTRY_VERIFY(dialog.isNull());
        QCOMPARE(m_errors, QStringList());
    }

    void writesAFolderOfPictures() {
        const QTemporaryDir folder;
        const FileDialogs dialogs = answering(folder.filePath("pictures"));
        auto* dialog = new FilmDialog(Session(), makeLook(Theme::dark), dialogs, nullptr);
        QSignalSpy written(dialog, &FilmDialog::written);
        dialog->open();
        shorten(*dialog);
        dialog->findChild<QComboBox*>("film_form")->setCurrentIndex(1);
        button(*dialog, "making_write")->click();
        QVERIFY(m_askedForFolder);
        QTRY_COMPARE_WITH_TIMEOUT(written.size(), 1, 60000);
        QCOMPARE(QDir(folder.filePath("pictures")).entryList({"*.png"}).size(), 7);
    }

    /// Says how far it is; cancelled, it leaves nothing and can be begun again.
    void cancelEndsTheWorkAndThenTheDialog() {
        const QTemporaryDir folder;
        const FileDialogs dialogs = answering(folder.filePath("pictures"));
        QPointer dialog = new FilmDialog(Session(), makeLook(Theme::light), dialogs, nullptr);
        dialog->open();
        dialog->findChild<QComboBox*>("film_form")->setCurrentIndex(1);
        dialog->findChild<QComboBox*>("film_size")->setCurrentIndex(0);
        button(*dialog, "making_write")->click();
        const auto* bar = dialog->findChild<QProgressBar*>("making_progress");
        QTRY_VERIFY(bar->value() >= 162);
        QCOMPARE(bar->maximum(), 320); // the course is trained first
        QVERIFY(!button(*dialog, "making_write")->isEnabled());
        button(*dialog, "making_close")->click();
        QVERIFY(!dialog->isMaking());
        QVERIFY(dialog->isVisible());
        QVERIFY(button(*dialog, "making_write")->isEnabled());
        QTRY_VERIFY(QDir(folder.path()).isEmpty());
        button(*dialog, "making_close")->click();
        QTRY_VERIFY(dialog.isNull());
    }

    /// Whatever the work is busy with, the window answers, and closing does not wait for it.
    void theWindowAnswersWhileItWorks() {
        const QTemporaryDir folder;
        const FileDialogs dialogs = answering(folder.filePath("film.gif"));
        QPointer dialog = new FilmDialog(longSession(), makeLook(Theme::light), dialogs, nullptr);
        dialog->open();
        button(*dialog, "making_write")->click();
        const auto* bar = dialog->findChild<QProgressBar*>("making_progress");
        QCOMPARE(bar->value(), 0); // the click only posts the work
        QVERIFY(dialog->isMaking());
        button(*dialog, "making_close")->click();
        button(*dialog, "making_close")->click();
        QVERIFY(!dialog || !dialog->isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(dialog.isNull(), 60000);
        QVERIFY(QDir(folder.path()).isEmpty());
    }

    void anErrorIsShownAndTheDialogStays() {
        const QTemporaryDir folder;
        const FileDialogs dialogs = answering(folder.filePath("missing/film.gif"));
        FilmDialog dialog(Session(), makeLook(Theme::light), dialogs, nullptr);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.open();
        shorten(dialog);
        button(dialog, "making_write")->click();
        QTRY_COMPARE_WITH_TIMEOUT(m_errors.size(), 1, 60000);
        QTRY_VERIFY(!dialog.isMaking());
        QVERIFY(dialog.isVisible());
        QVERIFY(button(dialog, "making_write")->isEnabled());
    }
};

ACTISCOPE_QT_TEST(FilmDialogTest)
#include "film_dialog_test.moc"
