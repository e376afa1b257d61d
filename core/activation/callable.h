#pragma once

#include "core/formula/parser.h"

#include <span>
#include <string_view>

namespace actiscope {

/// Reads a typed formula, in which every function of the catalogue can be called by its id, name or
/// alias: relu(x), gelu(2x), leaky_relu(x, 0.2), with the default of each parameter that is not
/// given. Never throws for bad text.
formula::ParseResult parseFormula(std::string_view text);
/// The same with other parameters than alpha, beta and theta; at most three.
formula::ParseResult parseFormula(std::string_view text,
                                  std::span<const std::string_view> parameters);

} // namespace actiscope
