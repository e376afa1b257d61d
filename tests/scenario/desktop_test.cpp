#include "tests/support/qt/qt_test.h"
#include "ui/io/session_json.h"
#include "ui/window/identity.h"
#include "ui/window/main_window.h"

#include <QApplication>
#include <QDir>
#include <QDropEvent>
#include <QFile>
#include <QIcon>
#include <QMimeData>
#include <QMimeDatabase>
#include <QRegularExpression>
#include <QTemporaryDir>

using namespace actiscope;
using namespace actiscope::ui;

namespace {

const QString kResources = QStringLiteral(ACTISCOPE_SOURCES "/resources/");
const QString kSessionType = QStringLiteral("application/vnd.actiscope.session+json");

/// The path of a file of the desktop that carries the application's id.
QString desktopPath(const char* ending) {
    return kResources + QStringLiteral("desktop/") + QGuiApplication::desktopFileName() +
           QLatin1String(ending);
}

QString contents(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// The value of the key in the group [Desktop Entry].
QString desktopEntry(const QString& key) {
    const QRegularExpression line(QStringLiteral("^%1=(.*)$").arg(key),
                                  QRegularExpression::MultilineOption);
    return line.match(contents(desktopPath(".desktop"))).captured(1);
}

} // namespace

/// The files that a desktop reads name the same application as the program does.
class DesktopTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        // Before the first question about a type: the database is read once.
        QDir data(m_data.path());
        QVERIFY(data.mkpath(QStringLiteral("mime/packages")));
        identifyApplication();
        QVERIFY(QFile::copy(desktopPath(".mime.xml"),
                            data.filePath(QStringLiteral("mime/packages/actiscope.xml"))));
        qputenv("XDG_DATA_HOME", QFile::encodeName(m_data.path()));
    }

    void desktopFileIsFoundByTheNameTheWindowGives() {
        QVERIFY(QFile::exists(desktopPath(".desktop")));
        QCOMPARE(desktopEntry(QStringLiteral("Icon")), QGuiApplication::desktopFileName());
        QCOMPARE(desktopEntry(QStringLiteral("StartupWMClass")), QApplication::applicationName());
        QCOMPARE(desktopEntry(QStringLiteral("Exec")), QStringLiteral("actiscope %f"));
        QCOMPARE(desktopEntry(QStringLiteral("MimeType")), kSessionType + QLatin1Char(';'));
    }

    void windowsShowTheInstalledIcon() {
        const QIcon window = QApplication::windowIcon();
        const QIcon installed(kResources + QStringLiteral("icons/actiscope.svg"));
        for (const int size : {16, 48, 256}) {
            const QImage shown = window.pixmap(size).toImage();
            QCOMPARE(shown.width(), size);
            QCOMPARE(shown, installed.pixmap(size).toImage());
            QVERIFY(shown.pixelColor(size / 2, size / 2).alpha() > 0);
        }
    }

    void metainfoNamesTheApplicationAndItsVersion() {
        const QString text = contents(desktopPath(".metainfo.xml"));
        const QString id = QGuiApplication::desktopFileName();
        QVERIFY(text.contains(QStringLiteral("<id>%1</id>").arg(id)));
        QVERIFY(text.contains(QStringLiteral(">%1.desktop</launchable>").arg(id)));
        QVERIFY(text.contains(QStringLiteral("<mediatype>%1</mediatype>").arg(kSessionType)));
        const QRegularExpression release(QStringLiteral("<release version=\"([^\"]+)\""));
        QCOMPARE(release.match(text).captured(1), QApplication::applicationVersion());
    }

    void metainfoShowsScreenshotsThatExistInTheirSize() {
        const QRegularExpression image(QStringLiteral(
            "width=\"(\\d+)\" height=\"(\\d+)\">https://actiscope.github.io/screenshots/([^<]+)<"));
        auto matches = image.globalMatch(contents(desktopPath(".metainfo.xml")));
        int count = 0;
        for (; matches.hasNext(); ++count) {
            const QRegularExpressionMatch match = matches.next();
            const QImage shot(kResources + QStringLiteral("screenshots/") + match.captured(3));
            QCOMPARE(shot.size(), QSize(match.captured(1).toInt(), match.captured(2).toInt()));
        }
        QCOMPARE(count, 4);
    }

    void changelogOfThePackageIsOfThisVersion() {
        const QString log =
            contents(QStringLiteral(ACTISCOPE_SOURCES "/packaging/debian/changelog"));
        QVERIFY(log.startsWith(
            QStringLiteral("actiscope (%1-").arg(QApplication::applicationVersion())));
    }

    void sessionsAreKnownByTheirNames_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("type");
        QTest::newRow("short") << QStringLiteral("a.actiscope") << kSessionType;
        QTest::newRow("as saved") << QStringLiteral("a.actiscope.json") << kSessionType;
        QTest::newRow("other JSON")
            << QStringLiteral("a.json") << QStringLiteral("application/json");
    }
    void sessionsAreKnownByTheirNames() {
        QFETCH(QString, name);
        const QMimeType type = QMimeDatabase().mimeTypeForFile(name, QMimeDatabase::MatchExtension);
        QTEST(type.name(), "type");
        QVERIFY(type.inherits(QStringLiteral("application/json")));
    }

    void sessionsOfEitherNameOpenWhenDropped_data() {
        QTest::addColumn<QString>("name");
        QTest::newRow("short") << QStringLiteral("a.actiscope");
        QTest::newRow("as saved") << QStringLiteral("a.actiscope.json");
    }
    void sessionsOfEitherNameOpenWhenDropped() {
        QFETCH(QString, name);
        const QString path = QDir(m_data.path()).filePath(name);
        Session saved;
        saved.view = View::gallery;
        saveSession(saved, path);

        SessionStore store;
        TrainingRuns runs(store);
        MainWindow window(store, runs, Appearance{}, FileDialogs::native());
        QMimeData mime;
        mime.setUrls({QUrl::fromLocalFile(path)});
        QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&window, &enter);
        QDropEvent drop(QPointF(5, 5), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&window, &drop);
        QCOMPARE(store.path(), path);
        QCOMPARE(store.session().view, View::gallery);
    }

private:
    QTemporaryDir m_data;
};

ACTISCOPE_QT_TEST(DesktopTest)
#include "desktop_test.moc"
