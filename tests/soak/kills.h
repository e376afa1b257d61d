#pragma once

#include <QString>

namespace actiscope::soak {

/// Saves a session again and again, to a file and as autosave, until the process is killed; says
/// "saving" when it begins. Both lie in this folder.
[[noreturn]] void saveForever(const QString& folder);

/// Starts `count` processes that save, kills each at a random moment and looks at what it left: a
/// whole session, old or new, and nothing else. Prints what it saw; true if all was well.
bool killWhileSaving(int count);

} // namespace actiscope::soak
