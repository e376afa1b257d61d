#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace actiscope::formula {

/// A word of a formula.
struct Token {
    enum class Kind { number, name, symbol, superscript, end };

    Kind kind;
    std::string text;    ///< in plain letters: "−" and "·" arrive as "-" and "*", "＋" as "+"
    double number = 0.0; ///< of numbers and superscripts (x²: 2)
    std::size_t column = 0;  ///< in characters, from 1
    bool afterSpace = false; ///< a space stands before it
};

/// Splits a formula into words, the last one of kind end. Typographic, full-width and raised
/// characters count as the plain ones. Throws FormulaError for a character that no formula has, a
/// malformed number, an empty or too long text.
std::vector<Token> tokenize(std::string_view text);

} // namespace actiscope::formula
