#pragma once

#include <QIcon>
#include <QPalette>

class QAbstractButton;

namespace actiscope::ui {

/// An icon of resources/icons in the colours of the palette, normal and disabled.
QIcon themedIcon(const QString& name, const QPalette& palette);

/// Gives a button such an icon, now and after each change of the theme.
void setThemedIcon(QAbstractButton* button, const QString& name);

} // namespace actiscope::ui
