#pragma once

#include "core/lesson/lesson.h"

#include <QByteArray>

namespace actiscope::ui {

/// Reads a lesson (README.md explains the keys). Throws InputError naming line and column of
/// damaged JSON, or the key whose value is wrong and what is allowed.
Lesson lessonFromJson(const QByteArray& json);

} // namespace actiscope::ui
