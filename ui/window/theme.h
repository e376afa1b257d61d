#pragma once

#include <QString>

class QApplication;

namespace actiscope::ui {

/// print is black and white: what colour says elsewhere, dashes, shapes and greys say there.
enum class Theme { light, dark, print };

/// Fusion style with our own palette, for every widget and plot.
void applyTheme(QApplication& application, Theme theme);

/// The usual size of text, or one for a lecture hall; plots follow with lines and markers. Widgets
/// made afterwards use it.
void applyTextSize(QApplication& application, bool large);

/// "light", "dark" or "print"; throws UsageError otherwise.
Theme themeFromName(const QString& name);
QString themeName(Theme theme);

} // namespace actiscope::ui
