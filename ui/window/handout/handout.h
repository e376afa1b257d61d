#pragma once

#include "core/lesson/lesson.h"
#include "ui/window/files/making.h"

#include <QString>

#include <memory>
#include <string>
#include <vector>

namespace actiscope::ui {

/// Text, question and answer of each step of the lessons, the picture that it shows, trained as it
/// says, and its numbers as they are measured now, on one page that needs nothing beside it. HTML
/// or, for a path that ends in .pdf, A4 pages. The language is that of the lessons; headings are in
/// the application's. Needs an application. Throws UsageError for another ending.
std::unique_ptr<Making> makeHandout(std::vector<Lesson> lessons, const std::string& language,
                                    const QString& path);

} // namespace actiscope::ui
