#pragma once

#include "core/lesson/lesson.h"

#include <QString>

namespace actiscope::ui {

/// A chapter as the list names it; "More lessons" for none.
QString chapterTitle(const std::string& chapter);

/// "4 min"; empty where a lesson does not say.
QString minutesText(int minutes);

/// "Learning · 4 min", as far as the lesson says it.
QString placeText(const Lesson& lesson);

} // namespace actiscope::ui
