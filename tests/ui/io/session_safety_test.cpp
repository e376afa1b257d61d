#include "core/errors.h"
#include "tests/support/scene/marked_session.h"
#include "ui/io/session_json.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <functional>
#include <thread>

// What happens to a session file when saving goes wrong: each case in a process of its own.

namespace actiscope::ui {
namespace {

QByteArray contents(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Runs `work` in a child process and returns its exit status.
int inChild(const std::function<bool()>& work) {
    const pid_t child = ::fork();
    if (child == 0) {
        ::_exit(work() ? 0 : 1);
    }
    int status = -1;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

/// Whether saving fails with a message that names the file and a reason.
bool failsClearly(const QString& path) {
    try {
        saveSession(test::markedSession(99), path);
        return false;
    } catch (const InputError& error) {
        const std::string text = error.what();
        return text.starts_with(path.toStdString() + ": ") &&
               text.find("Unknown") == std::string::npos;
    }
}

/// As programs often do it: what is there is gone before the new contents are known.
void saveCarelessly(const Session& session, const QString& path) {
    QFile file(path);
    if (file.open(QIODevice::WriteOnly)) {
        file.write(sessionToJson(session));
    }
}

/// Kills a process that saves in a loop, `rounds` times at various moments, until the file is
/// damaged once; returns the number of rounds that left it whole.
int wholeAfterKills(int rounds, void (*save)(const Session&, const QString&)) {
    const QTemporaryDir folder;
    const QString path = folder.filePath("s.json");
    saveSession(test::markedSession(1), path);
    for (int i = 0; i < rounds; ++i) {
        const pid_t child = ::fork();
        if (child == 0) {
            for (std::uint64_t seed = 1;; ++seed) {
                save(test::markedSession(seed), path);
            }
        }
        std::this_thread::sleep_for(std::chrono::microseconds(1000 + 37 * i));
        ::kill(child, SIGKILL);
        ::waitpid(child, nullptr, 0);
        try {
            const Session read = loadSession(path);
            if (!test::isMarkedThroughout(read)) {
                return i;
            }
        } catch (const InputError&) {
            return i;
        }
    }
    return rounds;
}

TEST(SessionSafety, KilledWhileSavingTheFileIsAlwaysWhole) {
    constexpr int kKills = 200;
    EXPECT_EQ(wholeAfterKills(kKills, &saveSession), kKills);
    // The kills do meet savings: a careless one is caught.
    EXPECT_LT(wholeAfterKills(kKills, &saveCarelessly), kKills);
}

TEST(SessionSafety, AFullDiskLeavesTheOldFile) {
    const QTemporaryDir folder;
    const QString path = folder.filePath("s.json");
    saveSession(Session(), path);
    const QByteArray before = contents(path);
    const int status = inChild([&path] {
        // A limit on the size of files refuses writing as a full disk does.
        constexpr rlim_t kBytes = 4096;
        const rlimit limit{kBytes, kBytes};
        std::signal(SIGXFSZ, SIG_IGN);
        return ::setrlimit(RLIMIT_FSIZE, &limit) == 0 && failsClearly(path);
    });
    EXPECT_EQ(status, 0);
    EXPECT_EQ(contents(path), before);
    EXPECT_EQ(QDir(folder.path()).entryList(QDir::Files).size(), 1);
}

TEST(SessionSafety, AReadOnlyFolderLeavesTheOldFile) {
    const QTemporaryDir folder;
    const QString path = folder.filePath("s.json");
    saveSession(Session(), path);
    const QByteArray before = contents(path);
    ASSERT_EQ(::chmod(folder.path().toLocal8Bit().constData(), 0555), 0);
    const int status = inChild([&path] {
        constexpr uid_t kNobody = 65534; // root may write everywhere
        return (::geteuid() != 0 || ::seteuid(kNobody) == 0) && failsClearly(path);
    });
    ASSERT_EQ(::chmod(folder.path().toLocal8Bit().constData(), 0755), 0);
    EXPECT_EQ(status, 0);
    EXPECT_EQ(contents(path), before);
    EXPECT_EQ(QDir(folder.path()).entryList(QDir::Files).size(), 1);
}

} // namespace
} // namespace actiscope::ui
