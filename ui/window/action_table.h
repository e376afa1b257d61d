#pragma once

#include "ui/window/main_window.h"

namespace actiscope::ui {

enum class MenuId { file, edit, view, training, help };

/// One command of the window. Menus, shortcuts and object names all come from this table.
struct ActionRow {
    const char* id;
    const char* text; ///< translated in the context MainWindow
    const char* shortcut;
    MenuId menu;
    bool checkable;
    bool separatorBefore;
    void (*run)(MainWindow& window);
};

/// The table itself, in the order of the menus.
struct ActionTable {
    static const std::vector<ActionRow>& rows();
};

} // namespace actiscope::ui
