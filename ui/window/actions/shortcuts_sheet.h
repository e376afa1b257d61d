#pragma once

#include "ui/parts/over/overlay.h"

namespace actiscope::ui {

/// Every command with its keys, by menus, in two columns, and what keys and the mouse do in sliders
/// and plots.
class ShortcutsSheet : public Sheet {
    Q_OBJECT

public:
    explicit ShortcutsSheet(QWidget& below);
};

} // namespace actiscope::ui
