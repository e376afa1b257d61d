#pragma once

#include <QString>

class QApplication;

namespace actiscope::ui {

enum class Theme { light, dark };

/// Fusion style with our own palette, for every widget and plot.
void applyTheme(QApplication& application, Theme theme);

/// "light" or "dark"; throws UsageError otherwise.
Theme themeFromName(const QString& name);
QString themeName(Theme theme);

} // namespace actiscope::ui
