#include "ui/io/lesson/lesson_library.h"

#include "core/errors.h"
#include "core/text/nearest.h"
#include "ui/io/lesson/lesson_json.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStandardPaths>

#include <algorithm>
#include <set>

namespace actiscope::ui {
namespace {

constexpr qint64 kLargestFile = 1024 * 1024;

/// Lessons without a chapter stand behind those of the chapters.
std::ptrdiff_t chapterNumber(const Lesson& lesson) {
    const auto chapters = lessonChapters();
    return std::ranges::find(chapters, lesson.chapter) - chapters.begin();
}

QByteArray bytesOf(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        throw InputError(file.errorString().toStdString());
    }
    QByteArray bytes = file.read(kLargestFile + 1);
    if (bytes.size() > kLargestFile) {
        throw InputError("larger than 1 MiB; this is not a lesson");
    }
    return bytes;
}

/// What a damaged lesson is asked for by: the name of its file, and what it says of its id.
std::set<std::string> idsOf(const QString& path, const QByteArray& bytes) {
    std::set<std::string> ids{QFileInfo(path).completeBaseName().toStdString()};
    static const QRegularExpression written(QStringLiteral(R"re("id"\s*:\s*"([^"\n]*)")re"));
    if (const auto match = written.match(QString::fromUtf8(bytes)); match.hasMatch()) {
        ids.insert(match.captured(1).toStdString());
    }
    return ids;
}

} // namespace

const Lesson& LessonLibrary::find(std::string_view id) const {
    std::vector<std::string_view> ids;
    for (const Lesson& lesson : lessons) {
        if (lesson.id == id) {
            return lesson;
        }
        ids.push_back(lesson.id);
    }
    if (const auto found = damaged.find(id); found != damaged.end()) {
        throw InputError(found->second.toStdString());
    }
    throw UsageError(
        std::string("unknown lesson ").append(actiscope::quoted(id)).append(suggestion(id, ids)));
}

LessonLibrary loadLessons(const QStringList& folders) {
    LessonLibrary library;
    for (const QString& folder : folders) {
        const QDir dir(folder);
        for (const QString& name :
             dir.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
            const QString path = dir.filePath(name);
            QByteArray bytes;
            try {
                bytes = bytesOf(path);
                Lesson lesson = lessonFromJson(bytes);
                if (std::ranges::find(library.lessons, lesson.id, &Lesson::id) !=
                    library.lessons.end()) {
                    throw InputError("id: another lesson is already called '" + lesson.id +
                                     "'; choose another word");
                }
                library.lessons.push_back(std::move(lesson));
            } catch (const std::exception& error) {
                const QString problem =
                    path + QStringLiteral(": ") + QString::fromUtf8(error.what());
                library.problems.append(problem);
                for (const std::string& id : idsOf(path, bytes)) {
                    library.damaged.emplace(id, problem);
                }
            }
        }
    }
    std::ranges::stable_sort(library.lessons, {}, chapterNumber);
    return library;
}

QString builtInLessonFolder() {
    return QStringLiteral(":/lessons");
}

QString builtInChallengeFolder() {
    return QStringLiteral(":/challenges");
}

QString userLessonFolder() {
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) +
           QStringLiteral("/lessons");
}

} // namespace actiscope::ui
