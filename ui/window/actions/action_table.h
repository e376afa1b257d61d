#pragma once

#include "ui/window/main_window.h"

#include <QCoreApplication>

#include <functional>
#include <vector>

namespace actiscope::ui {

/// The menus; panels is a sub-menu of view.
enum class MenuId { file, edit, view, panels, training, help };

/// One command of the window. Menus, shortcuts and object names all come from this table.
struct ActionRow {
    const char* id;
    const char* text; ///< English; translated() is what people see
    const char* shortcut;
    MenuId menu;
    bool checkable;
    bool separatorBefore;
    std::function<void(MainWindow& window)> run;
};

/// The table itself, in the order of the menus.
struct ActionTable {
    Q_DECLARE_TR_FUNCTIONS(actiscope::ui::ActionTable)

public:
    static QString translated(const ActionRow& row) { return tr(row.text); }
    static const std::vector<ActionRow>& rows();

private:
    static std::vector<ActionRow> build();
};

} // namespace actiscope::ui
