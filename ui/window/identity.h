#pragma once

namespace actiscope::ui {

/// Tells Qt the names by which the user's files are kept: settings and lessons. Needs no
/// application.
void nameApplication();

/// Tells Qt and the desktop who the application is: name, version, icon, and the desktop file by
/// which a shell finds name and icon of its windows.
void identifyApplication();

} // namespace actiscope::ui
