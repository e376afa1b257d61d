#include "core/errors.h"
#include "core/session/settings.h"
#include "tests/support/qt/qt_test.h"
#include "ui/model/session_store.h"

#include <QSignalSpy>

using namespace actiscope;
using namespace actiscope::ui;

class SessionStoreTest : public QObject {
    Q_OBJECT

private slots:
    void tellsOncePerChangeAndNotWithoutOne() {
        SessionStore store;
        QSignalSpy changed(&store, &SessionStore::changed);
        store.edit({}, [](Session& s) { s.seed = 5; });
        QCOMPARE(changed.count(), 1);
        store.edit({}, [](Session& s) { s.seed = 5; });
        QCOMPARE(changed.count(), 1);
        QVERIFY(store.isModified());
    }

    void undoReturnsToBeforeTheDrag() {
        SessionStore store;
        for (int i = 1; i <= 50; ++i) {
            store.edit("activation.alpha",
                       [i](Session& s) { setActivationParameter(s, "alpha", i * 0.02); });
        }
        QCOMPARE(store.session().activation().parameter("alpha"), 1.0 * 50 * 0.02);
        store.undo();
        QCOMPARE(store.session(), Session());
        QVERIFY(!store.canUndo());
        store.redo();
        QCOMPARE(store.session().activation().parameter("alpha"), 1.0);
    }

    void aFailingChangeChangesNothing() {
        SessionStore store;
        QSignalSpy changed(&store, &SessionStore::changed);
        QVERIFY_EXCEPTION_THROWN(store.edit({},
                                            [](Session& s) {
                                                s.seed = 9;
                                                setActivationParameter(s, "alpha", 1e10);
                                            }),
                                 UsageError);
        QCOMPARE(changed.count(), 0);
        QCOMPARE(store.session(), Session());
        QVERIFY(!store.canUndo());
    }

    void replaceStartsUndoAfresh() {
        SessionStore store;
        store.edit({}, [](Session& s) { s.seed = 5; });
        Session other;
        other.seed = 7;
        store.replace(other);
        QVERIFY(!store.canUndo());
        QVERIFY(!store.isModified());
        QCOMPARE(store.session().seed, std::uint64_t{7});
    }

    void knowsItsFileAndWhatIsInIt() {
        SessionStore store;
        QVERIFY(store.path().isEmpty());
        Session other;
        other.seed = 7;
        store.replace(other, "a.json");
        QCOMPARE(store.path(), QString("a.json"));
        // Another view is no difference, with or without one in the content.
        store.editWithoutUndo([](Session& s) { s.view = View::gallery; });
        QVERIFY(!store.isModified());
        store.edit({}, [](Session& s) { s.seed = 8; });
        QVERIFY(store.isModified());
        const auto weights = std::make_shared<const SavedWeights>();
        QSignalSpy told(&store, &SessionStore::stateChanged);
        store.markSaved("b.json", weights);
        QCOMPARE(told.count(), 1);
        QVERIFY(!store.isModified());
        QCOMPARE(store.path(), QString("b.json"));
        QCOMPARE(store.savedWeights(), weights);
        // What came back after a crash is in no file, whatever it is.
        store.recover(Session(), "b.json");
        QVERIFY(store.isModified());
        QVERIFY(!store.canUndo());
        store.markSaved("b.json", nullptr);
        QVERIFY(!store.isModified());
    }

    void navigationIsNotUndone() {
        SessionStore store;
        store.editWithoutUndo([](Session& s) { s.view = View::classifier; });
        QVERIFY(!store.canUndo());
        QCOMPARE(store.session().view, View::classifier);
    }
};

ACTISCOPE_QT_TEST(SessionStoreTest)
#include "session_store_test.moc"
