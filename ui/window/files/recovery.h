#pragma once

#include "ui/model/autosave.h"
#include "ui/window/files/file_dialogs.h"

namespace actiscope::ui {

/// Asks, for each state that an ended program left behind, the newest first, whether it shall come
/// back; at most one does. Returns whether one did.
bool offerRecovery(SessionStore& store, Autosave& autosave, const FileDialogs& dialogs,
                   QWidget* window);

} // namespace actiscope::ui
