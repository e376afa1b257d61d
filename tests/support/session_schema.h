#pragma once

#include "core/session/settings.h"

#include <QJsonObject>

namespace actiscope::ui::test {

/// The values of a setting, its description and its default, in the words of JSON Schema.
QJsonObject domainOf(const Setting& setting);

/// The JSON Schema of a session file, made of the table of settings.
QJsonObject schemaFromTheTable();

} // namespace actiscope::ui::test
