#pragma once

#include "core/lesson/lesson.h"

#include <QString>

namespace actiscope::ui {

/// A text of a lesson in the language that tr() speaks now.
QString shownText(const Bilingual& text);

} // namespace actiscope::ui
