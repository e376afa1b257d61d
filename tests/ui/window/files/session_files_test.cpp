#include "core/session/activation_choice.h"
#include "tests/support/files.h"
#include "tests/support/qt/qt_test.h"
#include "ui/controls/notice_bar.h"
#include "ui/io/session_json.h"
#include "ui/model/autosave.h"
#include "ui/window/files/session_files.h"
#include "ui/window/main_window.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QCloseEvent>
#include <QMenu>
#include <QMimeData>
#include <QSettings>
#include <QTemporaryDir>

using namespace actiscope;
using namespace actiscope::ui;

namespace {

using actiscope::ui::test::readFile;
using actiscope::ui::test::writeFile;

struct Scene {
    QString path;
    QStringList errors;
    QStringList questions;
    FileDialogs::Unsaved answer = FileDialogs::Unsaved::cancel;
    QStringList overwrites; ///< names that were asked about
    bool mayOverwrite = false;
    SessionStore store;
    TrainingRuns runs{store};
    std::unique_ptr<MainWindow> window;

    explicit Scene(QSettings* memory = nullptr) {
        const auto ask = [this](QWidget*) { return path; };
        FileDialogs dialogs{
            ask, ask, [this](QWidget*) {
                                return FileDialogs::FigureTarget{path, 1}; }, ask,
            ask, ask, [this](QWidget*, const QString& text) { errors.append(text); }};
        dialogs.askUnsaved = [this](QWidget*, const QString& name) {
            questions.append(name);
            return answer;
        };
        dialogs.askOverwrite = [this](QWidget*, const QString& name) {
            overwrites.append(name);
            return mayOverwrite;
        };
        window = std::make_unique<MainWindow>(
            store, runs, Appearance{Theme::light, QStringLiteral("en"), false, memory}, dialogs);
        window->show();
    }

    void trigger(const char* name) { window->findChild<QAction*>(QLatin1String(name))->trigger(); }

    void setAlpha(double alpha) {
        store.edit({}, [alpha](Session& s) { setActivationParameter(s, "alpha", alpha); });
    }
    double alpha() const { return store.session().activation().parameter("alpha"); }

    bool close() {
        QCloseEvent event;
        QApplication::sendEvent(window.get(), &event);
        return event.isAccepted();
    }

    void drop(const QString& file) {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(file)});
        QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(window.get(), &enter);
        QDropEvent event(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(window.get(), &event);
    }

    QMenu* recent() {
        auto* menu = window->findChild<QMenu*>(QStringLiteral("recent_files"));
        emit menu->aboutToShow();
        return menu;
    }
};

QString savedWithAlpha(const QTemporaryDir& folder, const QString& name, double alpha) {
    Session session;
    setActivationParameter(session, "alpha", alpha);
    saveSession(session, folder.filePath(name));
    return folder.filePath(name);
}

} // namespace

class SessionFilesTest : public QObject {
    Q_OBJECT

private slots:
    void closingAsksAboutUnsavedChanges() {
        const QTemporaryDir folder;
        Scene scene;
        QVERIFY(scene.close());
        scene.trigger("view_classifier"); // looking around is no change
        QVERIFY(scene.close());
        QCOMPARE(scene.questions.size(), 0);
        scene.setAlpha(0.5);
        QVERIFY(!scene.close());
        QCOMPARE(scene.questions.size(), 1);
        scene.answer = FileDialogs::Unsaved::discard;
        QVERIFY(scene.close());
        // Save without a file asks for one; no answer there keeps the window open.
        scene.answer = FileDialogs::Unsaved::save;
        QVERIFY(!scene.close());
        scene.path = folder.filePath("no/folder.json");
        QVERIFY(!scene.close());
        QCOMPARE(scene.errors.size(), 1);
        scene.path = folder.filePath("kept.json");
        QVERIFY(scene.close());
        QCOMPARE(loadSession(scene.path).activation().parameter("alpha"), 0.5);
        const auto asked = scene.questions.size();
        QVERIFY(scene.close());
        QCOMPARE(scene.questions.size(), asked);
    }

    void whatAnotherProgramWroteIsNotOverwrittenUnasked() {
        const QTemporaryDir folder;
        Scene scene;
        const QString file = savedWithAlpha(folder, "s.json", 0.25);
        scene.path = file;
        scene.trigger("open");
        scene.setAlpha(0.5);
        scene.trigger("save"); // nobody else was there
        QCOMPARE(scene.overwrites.size(), 0);
        savedWithAlpha(folder, "s.json", 2.0);
        scene.setAlpha(0.75);
        scene.trigger("save");
        QCOMPARE(scene.overwrites, QStringList{"s.json"});
        QCOMPARE(loadSession(file).activation().parameter("alpha"), 2.0);
        QVERIFY(scene.window->isWindowModified());
        // Nor on the way out.
        scene.answer = FileDialogs::Unsaved::save;
        QVERIFY(!scene.close());
        QCOMPARE(scene.overwrites.size(), 2);
        QCOMPARE(loadSession(file).activation().parameter("alpha"), 2.0);
        scene.mayOverwrite = true;
        scene.trigger("save");
        QCOMPARE(scene.overwrites.size(), 3);
        QCOMPARE(loadSession(file).activation().parameter("alpha"), 0.75);
        scene.setAlpha(1.0);
        scene.trigger("save"); // ours again
        QCOMPARE(scene.overwrites.size(), 3);
        QFile::remove(file);
        scene.setAlpha(1.25);
        scene.trigger("save"); // gone is not changed
        QCOMPARE(scene.overwrites.size(), 3);
        QCOMPARE(loadSession(file).activation().parameter("alpha"), 1.25);
    }

    void whatTheNetworksLearnedCounts() {
        const QTemporaryDir folder;
        Scene scene;
        scene.path = folder.filePath("s.json");
        QTRY_VERIFY(scene.runs.run(Pane::chosen).snapshot());
        scene.runs.stepEpoch();
        QTRY_COMPARE(scene.runs.run(Pane::chosen).snapshot()->epoch, std::uint64_t{1});
        QTRY_COMPARE(scene.runs.run(Pane::compared).snapshot()->epoch, std::uint64_t{1});
        QVERIFY(scene.window->isWindowModified());
        QVERIFY(!scene.close());
        scene.trigger("save");
        QVERIFY(!scene.window->isWindowModified());
        QVERIFY(scene.close());
        QCOMPARE(scene.questions.size(), 1);
        scene.runs.stepEpoch();
        QTRY_COMPARE(scene.runs.run(Pane::chosen).snapshot()->epoch, std::uint64_t{2});
        QTRY_VERIFY(scene.window->isWindowModified());
    }

    void weightsChangedByHandAreSaved() {
        Scene scene;
        QTRY_VERIFY(scene.runs.run(Pane::chosen).snapshot());
        QTRY_VERIFY(scene.runs.run(Pane::compared).snapshot());
        QVERIFY(!scene.runs.sessionWithWeights().weights);
        scene.runs.run(Pane::chosen).setParameter(0, 1.5);
        QTRY_VERIFY(scene.runs.sessionWithWeights().weights);
        QCOMPARE(scene.runs.sessionWithWeights().weights->chosen[0], 1.5);
        QVERIFY(scene.runs.hasUnsavedChanges());
    }

    void openingAndDroppingAskFirst() {
        const QTemporaryDir folder;
        Scene scene;
        scene.path = savedWithAlpha(folder, "other.json", 0.25);
        scene.setAlpha(0.5);
        scene.trigger("open");
        scene.drop(scene.path);
        QCOMPARE(scene.questions.size(), 2);
        QCOMPARE(scene.alpha(), 0.5);
        scene.answer = FileDialogs::Unsaved::discard;
        scene.drop(scene.path);
        QCOMPARE(scene.alpha(), 0.25);
        QCOMPARE(scene.store.path(), scene.path);
        QVERIFY(!scene.window->isWindowModified());
        QCOMPARE(scene.errors, QStringList());
    }

    void aNewSessionAsksFirst() {
        const QTemporaryDir folder;
        Scene scene;
        scene.window->openSession(savedWithAlpha(folder, "one.json", 0.25));
        scene.trigger("view_gallery");
        scene.setAlpha(0.5);
        scene.trigger("new");
        QCOMPARE(scene.questions, QStringList("one.json"));
        QCOMPARE(scene.alpha(), 0.5);
        scene.answer = FileDialogs::Unsaved::discard;
        scene.trigger("new");
        QCOMPARE(scene.alpha(), Session().activation().parameter("alpha"));
        QVERIFY(scene.store.path().isEmpty() && !scene.window->isWindowModified());
        QVERIFY(scene.window->windowTitle().startsWith("new session"));
        QCOMPARE(scene.store.session().view, View::gallery);
        QVERIFY(!scene.runs.isPlaying());
    }

    void recentFilesAreKeptAndMissingOnesDropOut() {
        const QTemporaryDir folder;
        QSettings memory(folder.filePath("memory.ini"), QSettings::IniFormat);
        {
            Scene scene(&memory);
            QCOMPARE(scene.recent()->actions().size(), 1);
            QVERIFY(!scene.recent()->actions()[0]->isEnabled());
            for (int i = 0; i < 10; ++i) {
                scene.path = savedWithAlpha(folder, QString("s&%1.json").arg(i), 0.1 * (i + 1));
                scene.trigger("open");
            }
            scene.trigger("open"); // once more: no second entry
        }
        Scene scene(&memory);
        QList<QAction*> actions = scene.recent()->actions();
        QCOMPARE(actions.size(), 8 + 2); // with a separator and "forget"
        QCOMPARE(actions[0]->text(), QString("&1  s&&9.json"));
        actions[1]->trigger();
        QCOMPARE(scene.errors, QStringList());
        QCOMPARE(scene.alpha(), 0.1 * 9);
        QVERIFY(QFile::remove(folder.filePath("s&9.json")));
        scene.recent()->findChild<QAction*>("recent_2")->trigger();
        QCOMPARE(scene.errors.size(), 1);
        QVERIFY2(scene.errors[0].contains("s&9.json"), qPrintable(scene.errors[0]));
        QCOMPARE(scene.alpha(), 0.1 * 9);
        QCOMPARE(scene.recent()->actions().size(), 7 + 2);
        scene.recent()->findChild<QAction*>("recent_forget")->trigger();
        QCOMPARE(scene.recent()->actions().size(), 1);
        QVERIFY(memory.value("window/recent_files").toStringList().isEmpty());
    }

    void theStateIsCopiedAndPastedAsText() {
        Scene scene;
        scene.setAlpha(0.75);
        scene.trigger("copy_state");
        const QString text = QGuiApplication::clipboard()->text();
        QVERIFY(text.contains("\"activation.alpha\": 0.75"));
        Scene other;
        other.trigger("paste_state");
        QCOMPARE(other.errors, QStringList());
        QCOMPARE(other.alpha(), 0.75);
        other.trigger("undo");
        QCOMPARE(other.alpha(), 1.0);
        for (const char* bad : {"", "a shopping list", "{\"version\": 1, \"seed\": \"x\"}"}) {
            QGuiApplication::clipboard()->setText(bad);
            other.trigger("paste_state");
            QCOMPARE(other.alpha(), 1.0);
        }
        QCOMPARE(other.errors.size(), 3);
        QVERIFY2(other.errors[2].contains("seed is 'x'"), qPrintable(other.errors[2]));
    }

    void whatIsNotUnderstoodIsSaidAndKept() {
        const QTemporaryDir folder;
        Scene scene;
        auto* bar = scene.window->findChild<NoticeBar*>();
        QVERIFY(bar->isHidden());
        scene.path = folder.filePath("future.json");
        writeFile(scene.path, R"({"version": 2, "seed": 5, "hologram": true})");
        scene.trigger("open");
        QCOMPARE(scene.errors, QStringList());
        QVERIFY(!bar->isHidden());
        QVERIFY2(bar->text().contains("version 2") && bar->text().contains("hologram"),
                 qPrintable(bar->text()));
        scene.setAlpha(0.5);
        scene.trigger("save");
        const QByteArray saved = readFile(scene.path);
        QVERIFY(saved.contains("\"hologram\": true") && saved.contains("\"version\": 2"));
        QVERIFY(saved.contains("\"activation.alpha\": 0.5"));
        scene.path = savedWithAlpha(folder, "plain.json", 0.25);
        scene.trigger("open");
        QVERIFY(bar->isHidden());
    }
};

ACTISCOPE_QT_TEST(SessionFilesTest)
#include "session_files_test.moc"
