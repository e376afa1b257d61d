#pragma once

#include "core/lesson/lesson.h"

#include <QString>

#include <functional>
#include <string>
#include <vector>

namespace actiscope::ui {

/// Called after each step; the handout ends, and leaves no file, when it says false.
using HandoutProgress = std::function<bool(std::size_t finished, std::size_t all)>;

/// Lessons as one page that needs nothing beside it: text, question and answer of each step, the
/// picture that it shows, trained as it says, and its numbers as they are measured now. HTML or,
/// for a path that ends in .pdf, A4 pages. The language is that of the lessons; headings are in the
/// application's. Needs an application. Returns whether it was finished. Throws UsageError for
/// another ending, InputError when the file cannot be written.
bool writeHandout(const std::vector<const Lesson*>& lessons, const std::string& language,
                  const QString& path, const HandoutProgress& progress);

} // namespace actiscope::ui
