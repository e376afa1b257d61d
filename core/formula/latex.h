#pragma once

#include "core/formula/tree.h"

#include <span>
#include <string>
#include <string_view>

namespace actiscope::formula {

/// The formula as LaTeX for math mode, with amsmath's cases: "\frac{1}{1 + e^{-x}}". Parameters
/// that are named after a Greek letter become it; `parameters` are their names, in order. A
/// condition that stands as a number is an Iverson bracket, [x > 0].
std::string latexOf(const Node& tree, std::span<const std::string_view> parameters);

} // namespace actiscope::formula
