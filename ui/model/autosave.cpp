#include "ui/model/autosave.h"

#include "ui/io/session_json.h"
#include "ui/io/whole_file.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUuid>

#include <algorithm>

namespace actiscope::ui {
namespace {

/// Stands in the file besides the session: whose it is.
const QString kPathKey = QStringLiteral("autosave_of");

QString lockNameOf(const QString& file) {
    return file.chopped(5) + QStringLiteral(".lock"); // instead of .json
}

std::unique_ptr<QLockFile> lockOf(const QString& file) {
    auto lock = std::make_unique<QLockFile>(lockNameOf(file));
    lock->setStaleLockTime(0); // only the end of its program frees a lock, however long it runs
    return lock->tryLock(0) ? std::move(lock) : nullptr;
}

/// What programs that were killed left behind besides their sessions: locks, and files that were
/// being written.
void removeRemains(const QDir& folder) {
    constexpr qsizetype kEnding = 5; // of ".lock" as of ".json"
    for (const QString& name : folder.entryList({QStringLiteral("*.lock")}, QDir::Files)) {
        const QString file =
            folder.filePath(name.left(name.size() - kEnding) + QStringLiteral(".json"));
        if (!QFile::exists(file)) {
            lockOf(file); // goes with the lock, unless a living program has it
        }
    }
    for (const QString& name : folder.entryList({QStringLiteral("*.json.*")}, QDir::Files)) {
        const qsizetype end = name.indexOf(QStringLiteral(".json.")) + kEnding;
        if (const auto lock = lockOf(folder.filePath(name.left(end)))) {
            QFile::remove(folder.filePath(name));
        }
    }
}

QByteArray withPath(QByteArray json, const QString& path) {
    QByteArray entry = QJsonDocument(QJsonArray{path}).toJson(QJsonDocument::Compact);
    entry = entry.mid(1, entry.size() - 2);
    return json.insert(1, "\n    \"" + kPathKey.toUtf8() + "\": " + entry + ",");
}

QString write(const Session& session, const QString& path, const QString& file) {
    try {
        writeWholeFile(file, withPath(sessionToJson(session), path));
        return {};
    } catch (const std::exception& error) {
        return QString::fromUtf8(error.what());
    }
}

} // namespace

void Leftover::remove() {
    QFile::remove(file);
    lock.reset();
}

Autosave::Autosave(SessionStore& store, TrainingRuns& runs, const QString& folder, int milliseconds)
    : m_store(store),
      m_runs(runs),
      m_folder(folder),
      m_file(QDir(folder).filePath(QUuid::createUuid().toString(QUuid::WithoutBraces) +
                                   QStringLiteral(".json"))) {
    QDir().mkpath(folder);
    removeRemains(QDir(folder));
    m_lock = lockOf(m_file);
    m_timer.setInterval(milliseconds);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        finish();
        begin();
    });
    m_timer.start();
}

Autosave::~Autosave() {
    if (m_writing.valid()) {
        m_writing.wait();
    }
    QFile::remove(m_file);
}

std::vector<Leftover> Autosave::leftovers() const {
    std::vector<Leftover> found;
    const QDir folder(m_folder);
    for (const QFileInfo& info :
         folder.entryInfoList({QStringLiteral("*.json")}, QDir::Files, QDir::Time)) {
        const QString name = info.filePath();
        auto lock = name == m_file ? nullptr : lockOf(name);
        QFile file(name);
        if (!lock || !file.open(QIODevice::ReadOnly)) {
            continue;
        }
        QJsonObject root = QJsonDocument::fromJson(file.readAll()).object();
        const QString path = root.take(kPathKey).toString();
        try {
            found.push_back({sessionFromJson(QJsonDocument(root).toJson()), path,
                             info.lastModified(), name, std::move(lock)});
        } catch (const std::exception&) {
            continue; // somebody else's file: not ours to judge or to remove
        }
    }
    return found;
}

bool Autosave::isWritten() const {
    return m_exists && m_session == m_store.session() &&
           m_compared == m_runs.run(Pane::compared).snapshot() &&
           m_chosen == m_runs.run(Pane::chosen).snapshot();
}

void Autosave::begin() {
    if (m_writing.valid()) {
        return; // the last one still runs
    }
    if (!m_lock) {
        report(tr("no file can be made in %1").arg(m_folder));
        return;
    }
    if (!m_runs.hasUnsavedChanges()) {
        QFile::remove(m_file);
        m_exists = false;
        return;
    }
    if (isWritten()) {
        return;
    }
    m_session = m_store.session();
    m_compared = m_runs.run(Pane::compared).snapshot();
    m_chosen = m_runs.run(Pane::chosen).snapshot();
    m_exists = true;
    m_writing =
        std::async(std::launch::async, &write, m_runs.sessionWithWeights(), m_store.path(), m_file);
}

void Autosave::finish() {
    using namespace std::chrono_literals;
    if (m_writing.valid() && m_writing.wait_for(0s) == std::future_status::ready) {
        report(m_writing.get());
    }
}

void Autosave::report(const QString& problem) {
    const bool failing = !problem.isEmpty();
    if (failing) {
        m_exists = false; // try again next time
    }
    if (failing && !m_failing) {
        emit failed(tr("Unsaved changes are not kept for the case of a crash: %1").arg(problem));
    }
    m_failing = failing;
}

void Autosave::saveNow() {
    if (m_writing.valid()) {
        m_writing.wait();
        finish();
    }
    begin();
    if (m_writing.valid()) {
        m_writing.wait();
        finish();
    }
}

} // namespace actiscope::ui
