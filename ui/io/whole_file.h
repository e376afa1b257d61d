#pragma once

#include <QByteArray>
#include <QString>

namespace actiscope::ui {

/// Writes all bytes or leaves the old file untouched. Throws InputError that names the file and the
/// reason.
void writeWholeFile(const QString& path, const QByteArray& bytes);

} // namespace actiscope::ui
