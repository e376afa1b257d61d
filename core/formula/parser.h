#pragma once

#include "core/formula/expression.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace actiscope::formula {

/// Why a text is not a formula. The column counts characters (not bytes) from 1.
struct FormulaError {
    std::size_t column = 0;
    std::string message;
};

/// Either an expression or an error.
struct ParseResult {
    std::shared_ptr<const Expression> expression; ///< null on error
    FormulaError error;
};

/// Reads a formula over x, alpha, beta, theta (or α, β, θ), pi and e, with + − * / ^ (and ² ³),
/// parentheses and the functions of functionNames(). Never throws for bad text: it is called with
/// every keystroke.
ParseResult parse(std::string_view text);

/// Names of the functions that a formula may use.
std::vector<std::string_view> functionNames();

} // namespace actiscope::formula
