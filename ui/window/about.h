#pragma once

#include <QString>

namespace actiscope::ui {

/// What the program is, with versions and licences of what it is built with, as rich text.
QString aboutText();

} // namespace actiscope::ui
