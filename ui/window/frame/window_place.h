#pragma once

class QWidget;

namespace actiscope::ui {

/// Moves a window that was placed for another screen onto this one, and makes it smaller where that
/// one was larger.
void keepOnScreen(QWidget& window);

} // namespace actiscope::ui
