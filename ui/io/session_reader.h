#pragma once

#include "core/session/session.h"

#include <QJsonObject>

namespace actiscope::ui {

/// The session that a file's JSON means; see sessionFromJson().
Session readSession(const QJsonObject& root);

} // namespace actiscope::ui
