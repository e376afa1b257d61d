#pragma once

#include "app/cli/arguments.h"
#include "core/session/session.h"
#include "ui/io/lesson/lesson_library.h"

#include <string>
#include <utility>
#include <vector>

namespace actiscope::cli {

/// Reads a session file; what it holds that this program does not understand is a warning on
/// stderr.
Session openSession(const std::string& path);

/// The session named by the first positional argument, or the default one, with every --set
/// KEY=VALUE and --seed applied. Saved weights are kept as long as they fit the task. A key that
/// does nothing in that session is a warning on stderr.
Session sessionFrom(const Arguments& arguments);

/// Each --set that changes the session: KEY=VALUE, and the session without it. Where the other
/// settings make no sense without it, it is left out.
std::vector<std::pair<std::string, Session>> sessionsWithoutOne(const Arguments& arguments);

/// A line on stderr: what was asked for is done, but not as one may have meant it.
void warn(const std::string& text);

/// The lessons that come with the program, then the user's own; no application is needed.
ui::LessonLibrary allLessons();

/// The session of a file that must hold trained weights; throws InputError otherwise.
Session trainedSession(const std::string& path);

} // namespace actiscope::cli
