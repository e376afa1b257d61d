#pragma once

namespace actiscope::ui {

/// Tells Qt and the desktop who the application is: name, version, icon, and the desktop file by
/// which a shell finds name and icon of its windows. Settings are kept under the names set here.
void identifyApplication();

} // namespace actiscope::ui
