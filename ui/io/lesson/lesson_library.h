#pragma once

#include "core/lesson/lesson.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace actiscope::ui {

/// The lessons that could be read, and what is wrong with the others.
struct LessonLibrary {
    /// Chapter by chapter; within one of a folder after the other, by file name.
    std::vector<Lesson> lessons;
    QStringList problems; ///< each names its file
    /// The ids that the damaged ones have, or seem to have, each with its problem.
    std::multimap<std::string, QString, std::less<>> damaged;

    /// Throws InputError that says what is wrong with a damaged one, else UsageError that names the
    /// nearest ids.
    const Lesson& find(std::string_view id) const;
};

/// Reads all *.json files of the folders. A bad file, and one whose id was there before, leaves the
/// others as they are. A folder that does not exist holds none.
LessonLibrary loadLessons(const QStringList& folders);

/// The lessons that come with the program, and the challenges.
QString builtInLessonFolder();
QString builtInChallengeFolder();
/// Where a lecturer's own lessons lie. Depends on the names of organisation and application.
QString userLessonFolder();

} // namespace actiscope::ui
