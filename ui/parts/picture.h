#pragma once

class QWidget;

namespace actiscope::ui {

/// Gives a widget that paints a picture the role of a chart for assistive tools. Its accessible
/// name says what it is, its accessible description what can be seen.
void markAsPicture(QWidget& widget);

/// Once, before the first window.
void installPictureAccessibility();

} // namespace actiscope::ui
