#pragma once

#include "core/session/session.h"

#include <QJsonObject>

namespace actiscope::ui {

/// The session that a file's JSON means; see sessionFromJson().
Session readSession(const QJsonObject& root);

/// A session with what a part of such JSON changes in it; see changedByJson().
Session readPart(const Session& base, const QJsonObject& part);

} // namespace actiscope::ui
