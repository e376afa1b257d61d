#include "ui/io/lesson/lesson_library.h"

#include "core/errors.h"
#include "core/text/nearest.h"
#include "ui/io/lesson/lesson_json.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>

#include <algorithm>

namespace actiscope::ui {
namespace {

constexpr qint64 kLargestFile = 1024 * 1024;

/// Lessons without a chapter stand behind those of the chapters.
std::ptrdiff_t chapterNumber(const Lesson& lesson) {
    const auto chapters = lessonChapters();
    return std::ranges::find(chapters, lesson.chapter) - chapters.begin();
}

Lesson lessonFromFile(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        throw InputError(file.errorString().toStdString());
    }
    if (file.size() > kLargestFile) {
        throw InputError("larger than 1 MiB; this is not a lesson");
    }
    return lessonFromJson(file.readAll());
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
            try {
                Lesson lesson = lessonFromFile(path);
                if (std::ranges::find(library.lessons, lesson.id, &Lesson::id) !=
                    library.lessons.end()) {
                    throw InputError("id: another lesson is already called '" + lesson.id +
                                     "'; choose another word");
                }
                library.lessons.push_back(std::move(lesson));
            } catch (const std::exception& error) {
                library.problems.append(path + QStringLiteral(": ") +
                                        QString::fromUtf8(error.what()));
            }
        }
    }
    std::ranges::stable_sort(library.lessons, {}, chapterNumber);
    return library;
}

QString builtInLessonFolder() {
    return QStringLiteral(":/lessons");
}

QString userLessonFolder() {
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) +
           QStringLiteral("/lessons");
}

} // namespace actiscope::ui
