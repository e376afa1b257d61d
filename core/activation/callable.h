#pragma once

#include "core/formula/parser.h"

#include <string_view>

namespace actiscope {

/// Reads a typed formula, in which every function of the catalogue can be called by its id, name or
/// alias: relu(x), gelu(2x), leaky_relu(x, 0.2), with the default of each parameter that is not
/// given. Never throws for bad text.
formula::ParseResult parseFormula(std::string_view text);

} // namespace actiscope
