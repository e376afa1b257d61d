#pragma once

#include <QIcon>
#include <QPalette>

namespace actiscope::ui {

/// An icon of resources/icons in the colours of the palette, normal and disabled.
QIcon themedIcon(const QString& name, const QPalette& palette);

} // namespace actiscope::ui
