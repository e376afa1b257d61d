#pragma once

#include <QString>

class QPalette;

namespace actiscope::ui {

/// print is black and white: what colour says elsewhere, dashes, shapes and greys say there.
enum class Theme { light, dark, print };

/// "light", "dark" or "print"; throws UsageError otherwise.
Theme themeFromName(const QString& name);
QString themeName(Theme theme);

struct Colors;

/// The colours of widgets as Qt's roles. Qt has no role for a warning: see tone.h.
QPalette paletteOf(const Colors& colors);

} // namespace actiscope::ui
