#pragma once

#include "core/formula/parser.h"

#include <QString>

namespace actiscope::ui {

/// What is wrong with a typed formula, in the language of the window, with its column.
QString formulaProblemText(const formula::FormulaError& error);

} // namespace actiscope::ui
