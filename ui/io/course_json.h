#pragma once

#include "core/training/course.h"

#include <QJsonObject>
#include <QString>

namespace actiscope::ui {

/// How training went on so far, as it stands beside the weights of a session file.
QJsonObject toJson(const Course& course);
/// Throws InputError that names the key below `place`.
Course courseFrom(const QJsonObject& object, const QString& place);

} // namespace actiscope::ui
