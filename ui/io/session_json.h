#pragma once

#include "core/session/session.h"

#include <QByteArray>
#include <QString>

#include <string>

class QJsonObject;

namespace actiscope::ui {

/// The session as JSON that a person can read and edit: "version", the general settings, the
/// objects "curves" and "training" with the keys of the settings table, and "weights" when there
/// are any.
QByteArray sessionToJson(const Session& session);

/// Reads what sessionToJson writes; settings that are left out keep their defaults. Keys that it
/// does not know, and in a file of a newer version also values, become Session::foreign. Throws
/// InputError naming line and column of damaged JSON, or the key whose value is wrong and what is
/// allowed.
Session sessionFromJson(const QByteArray& json);

/// The warning that a session deserves which holds what this program does not understand: it names
/// the keys. Empty if there is nothing.
QString foreignText(const Session& session);
/// A session with what a part of such JSON, without version, changes in it: settings that are left
/// out stay as they are. Throws InputError naming the key.
Session changedByJson(const Session& base, const QJsonObject& part);

/// "line 3, column 14" of a place in a text, given as an offset in bytes.
std::string placeInText(const QByteArray& text, qsizetype offset);

/// Reads a session file. Throws InputError that also names the file.
Session loadSession(const QString& path);

/// Writes the whole file or leaves the old one untouched. Throws InputError.
void saveSession(const Session& session, const QString& path);

} // namespace actiscope::ui
