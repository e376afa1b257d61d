#include "core/session/activation_choice.h"
#include "tests/support/files.h"
#include "ui/controls/notice_bar.h"
#include "ui/io/session_json.h"
#include "ui/model/autosave.h"
#include "ui/window/files/recovery.h"

#include <QApplication>
#include <QDir>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <iostream>

using namespace actiscope;
using namespace actiscope::ui;

namespace {

using actiscope::ui::test::readFile;
using actiscope::ui::test::writeFile;

/// The other end of aKilledProgramIsRecovered(): keeps a state, says so, and waits to be killed.
int keepAndWait(const QString& folder) {
    SessionStore store;
    TrainingRuns runs(store);
    store.replace(Session(), QStringLiteral("/somewhere/lecture.json"));
    Autosave autosave(store, runs, folder, 20);
    runs.stepEpoch();
    QTimer::singleShot(0, &store, [&store] {
        store.edit({}, [](Session& s) { setActivationParameter(s, "alpha", 0.125); });
    });
    QTimer poll;
    QObject::connect(&poll, &QTimer::timeout, &store, [&] {
        const auto& compared = runs.run(Pane::compared).snapshot();
        const auto& chosen = runs.run(Pane::chosen).snapshot();
        if (compared && chosen && compared->epoch > 0 && chosen->epoch > 0) {
            autosave.saveNow();
            std::cout << "kept" << std::endl;
            poll.stop();
        }
    });
    poll.start(5);
    return QApplication::exec();
}

} // namespace

class RecoveryTest : public QObject {
    Q_OBJECT

private slots:
    void autosaveKeepsWhatIsUnsavedAndLeavesNothingBehind() {
        const QTemporaryDir folder;
        {
            SessionStore store;
            TrainingRuns runs(store);
            Autosave autosave(store, runs, folder.path(), 20);
            autosave.saveNow();
            QVERIFY(!QFile::exists(autosave.file()));
            store.edit({}, [](Session& s) { setActivationParameter(s, "alpha", 0.5); });
            QTRY_VERIFY(readFile(autosave.file()).contains("\"activation.alpha\": 0.5"));
            // Weights of a running network, too.
            runs.setPlaying(true);
            QTRY_VERIFY(readFile(autosave.file()).contains("\"weights\""));
            runs.setPlaying(false);
            // A program beside it sees nothing that it could take.
            Autosave other(store, runs, folder.path());
            QCOMPARE(other.leftovers().size(), std::size_t{0});
            // What a file has needs no keeping.
            store.markSaved("x.json", runs.sessionWithWeights().weights);
            autosave.saveNow();
            QVERIFY(!QFile::exists(autosave.file()));
            store.edit({}, [](Session& s) { setActivationParameter(s, "alpha", 0.25); });
            autosave.saveNow();
            QVERIFY(QFile::exists(autosave.file()));
        }
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList());
    }

    void anAutosaveThatCannotWriteSaysSoOnce() {
        const QTemporaryDir folder;
        writeFile(folder.filePath("file"), "x");
        SessionStore store;
        TrainingRuns runs(store);
        Autosave autosave(store, runs, folder.filePath("file/below"), 100000);
        QSignalSpy failed(&autosave, &Autosave::failed);
        store.edit({}, [](Session& s) { setActivationParameter(s, "alpha", 0.5); });
        autosave.saveNow();
        autosave.saveNow();
        QCOMPARE(failed.count(), 1);
    }

    void aKilledProgramIsRecovered() {
#ifdef __SANITIZE_THREAD__
        QSKIP("the thread sanitizer does not follow a process that starts another one");
#endif
        const QTemporaryDir folder;
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(), {"--keep-in", folder.path()});
        QVERIFY(child.waitForStarted());
        QByteArray said;
        while (!said.contains("kept") && child.waitForReadyRead(20000)) {
            said += child.readAll();
        }
        QVERIFY(said.contains("kept"));

        SessionStore store;
        TrainingRuns runs(store);
        Autosave autosave(store, runs, folder.path());
        QCOMPARE(autosave.leftovers().size(), std::size_t{0}); // it lives
        QCOMPARE(::kill(static_cast<pid_t>(child.processId()), SIGKILL), 0);
        QVERIFY(child.waitForFinished());

        QStringList questions;
        auto answer = FileDialogs::Recovery::later;
        FileDialogs dialogs;
        dialogs.askRecovery = [&](QWidget*, const QString& text) {
            questions.append(text);
            // Whoever asks has it to itself.
            Autosave third(store, runs, folder.path());
            [&] { QCOMPARE(third.leftovers().size(), std::size_t{0}); }();
            return answer;
        };
        QVERIFY(!offerRecovery(store, autosave, dialogs, nullptr));
        QCOMPARE(questions.size(), 1);
        QVERIFY2(questions[0].contains("lecture.json"), qPrintable(questions[0]));

        answer = FileDialogs::Recovery::restore;
        QVERIFY(offerRecovery(store, autosave, dialogs, nullptr));
        QCOMPARE(store.session().activation().parameter("alpha"), 0.125);
        QVERIFY(store.session().weights);
        QCOMPARE(store.path(), QString("/somewhere/lecture.json"));
        QVERIFY(store.isModified());
        // Now it is in this program's file, and nowhere else.
        QCOMPARE(QDir(folder.path()).entryList({"*.json"}, QDir::Files).size(), 1);
        QVERIFY(readFile(autosave.file()).contains("0.125"));
        QVERIFY(!offerRecovery(store, autosave, dialogs, nullptr));
        QCOMPARE(questions.size(), 2);
    }

    /// A killed program leaves its lock, and what it was writing; the next one clears both away.
    void remainsOfKilledProgramsGo() {
        const QTemporaryDir folder;
        const QString dead =
            QStringLiteral("99999999\nactiscope\n%1\n").arg(QSysInfo::machineHostName());
        writeFile(folder.filePath("gone.lock"), dead.toUtf8());
        writeFile(folder.filePath("gone.json.AbCdEf"), "{");
        writeFile(folder.filePath("kept.lock"), dead.toUtf8());
        writeFile(folder.filePath("kept.json"), R"({"autosave_of": "", "version": 1, "seed": 7})");
        SessionStore store;
        TrainingRuns runs(store);
        const Autosave living(store, runs, folder.path());
        const Autosave autosave(store, runs, folder.path());
        QVERIFY(!QFile::exists(folder.filePath("gone.lock")));
        QVERIFY(!QFile::exists(folder.filePath("gone.json.AbCdEf")));
        QVERIFY(QFile::exists(folder.filePath("kept.json")));
        QCOMPARE(autosave.leftovers().size(), std::size_t{1});
        // The locks of the two that live.
        QCOMPARE(QDir(folder.path()).entryList({"*.lock"}, QDir::Files).size(), 2);
    }

    void aLeftoverCanBeDiscarded() {
        const QTemporaryDir folder;
        writeFile(folder.filePath("left.json"),
                  R"({"autosave_of": "", "version": 1, "seed": 77, "mystery": 1})");
        writeFile(folder.filePath("damaged.json"), "{");
        SessionStore store;
        TrainingRuns runs(store);
        Autosave autosave(store, runs, folder.path());
        {
            const std::vector<Leftover> found = autosave.leftovers();
            QCOMPARE(found.size(), std::size_t{1});
            QCOMPARE(found[0].session.seed, std::uint64_t{77});
            QVERIFY(!foreignText(found[0].session).contains("autosave"));
        }
        FileDialogs dialogs;
        dialogs.askRecovery = [](QWidget*, const QString&) {
            return FileDialogs::Recovery::discard;
        };
        QVERIFY(!offerRecovery(store, autosave, dialogs, nullptr));
        QVERIFY(!QFile::exists(folder.filePath("left.json")));
        QVERIFY(QFile::exists(folder.filePath("damaged.json")));
        QCOMPARE(store.session(), Session());
    }
};

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (words.size() == 3 && words[1] == QLatin1String("--keep-in")) {
        return keepAndWait(words[2]);
    }
    RecoveryTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "recovery_test.moc"
