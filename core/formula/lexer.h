#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace actiscope::formula {

/// A word of a formula.
struct Token {
    enum class Kind { number, name, symbol, end };

    Kind kind;
    std::string text; ///< "−" and "·" arrive as "-" and "*"
    double number = 0.0;
    std::size_t column = 0; ///< in characters, from 1
};

/// Splits a formula into words, the last one of kind end. Throws FormulaError for a character that
/// no formula has, a malformed number, an empty or too long text.
std::vector<Token> tokenize(std::string_view text);

} // namespace actiscope::formula
