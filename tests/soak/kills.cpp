#include "tests/soak/kills.h"

#include "core/errors.h"
#include "core/numeric/random.h"
#include "tests/support/scene/marked_session.h"
#include "ui/io/session_json.h"
#include "ui/model/autosave.h"
#include "ui/model/training_runs.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>

#include <csignal>
#include <cstdio>
#include <thread>

namespace actiscope::soak {

using namespace ui;

namespace {

constexpr int kNever = 1 << 30; // milliseconds; saveNow() saves

QString fileIn(const QString& folder) {
    return folder + QStringLiteral("/soak.actiscope.json");
}

QString autosaveIn(const QString& folder) {
    return folder + QStringLiteral("/autosave");
}

/// Empty if the file holds one whole session, else what is wrong.
QString faultOf(const QString& file) {
    try {
        return test::isMarkedThroughout(loadSession(file))
                   ? QString()
                   : QStringLiteral("parts of two sessions");
    } catch (const InputError& error) {
        return QString::fromUtf8(error.what());
    }
}

QStringList filesIn(const QString& folder, const QString& pattern) {
    return QDir(folder).entryList({pattern}, QDir::Files | QDir::Hidden);
}

bool startsSaving(QProcess& child, const QString& folder) {
    child.start(QCoreApplication::applicationFilePath(), {QStringLiteral("save"), folder});
    QByteArray said;
    while (!said.contains("saving")) {
        if (!child.waitForReadyRead(30000)) {
            return false;
        }
        said += child.readAll();
    }
    return true;
}

} // namespace

void saveForever(const QString& folder) {
    QDir(folder).mkpath(QStringLiteral("autosave"));
    SessionStore store;
    TrainingRuns runs(store);
    Autosave autosave(store, runs, autosaveIn(folder), kNever);
    std::puts("saving");
    std::fflush(stdout);
    for (std::uint64_t seed = 1;; ++seed) {
        saveSession(test::markedSession(seed), fileIn(folder));
        store.edit("", [seed](Session& session) { session.seed = seed + 1; });
        autosave.saveNow();
    }
}

bool killWhileSaving(int count) {
    const QTemporaryDir folder;
    const QString file = fileIn(folder.path());
    numeric::Random random(1, numeric::RandomPurpose::data);
    saveSession(test::markedSession(1), file);
    int damaged = 0;
    std::size_t mostRemains = 0;
    for (int i = 0; i < count; ++i) {
        QProcess child;
        if (!startsSaving(child, folder.path())) {
            std::puts("kills: the program that saves does not start");
            return false;
        }
        // Left by the one before: its lock and what it was writing go when the next one starts.
        const auto locks = filesIn(autosaveIn(folder.path()), QStringLiteral("*.lock"));
        mostRemains = std::max(mostRemains, static_cast<std::size_t>(locks.size()));
        std::this_thread::sleep_for(
            std::chrono::microseconds(static_cast<int>(random.uniform(0.0, 60000.0))));
        ::kill(static_cast<pid_t>(child.processId()), SIGKILL);
        child.waitForFinished();
        if (const QString fault = faultOf(file); !fault.isEmpty()) {
            ++damaged;
            std::printf("kill %d: %s\n", i + 1, qPrintable(fault));
        }
    }
    // A person starts the program once more: what the killed ones were writing goes.
    QDir(folder.path()).mkpath(QStringLiteral("autosave"));
    std::size_t states = 0;
    {
        SessionStore store;
        TrainingRuns runs(store);
        Autosave autosave(store, runs, autosaveIn(folder.path()), kNever);
        for (const Leftover& leftover : autosave.leftovers()) {
            states += leftover.session.seed > 0 ? 1 : 0;
        }
    }
    const qsizetype locks = filesIn(autosaveIn(folder.path()), QStringLiteral("*.lock")).size();
    const qsizetype halves = filesIn(autosaveIn(folder.path()), QStringLiteral("*.json.*")).size();
    std::printf(
        "kills: %d while saving, %d damaged files, %zu states offered for recovery, at most %zu "
        "locks at a time, %lld left, %lld half-written autosaves left\n",
        count, damaged, states, mostRemains, static_cast<long long>(locks),
        static_cast<long long>(halves));
    return damaged == 0 && locks == 0 && halves == 0;
}

} // namespace actiscope::soak
