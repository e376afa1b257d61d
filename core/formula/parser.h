#pragma once

#include "core/formula/tree.h"

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace actiscope::formula {

/// What can be wrong with a text. The words of each are given by problemText(); the window has them
/// in its language.
enum class Problem {
    none,
    empty,
    tooLong,          ///< limit
    unknownCharacter, ///< character
    badNumber,        ///< text
    singleEquals,
    expectedOperator, ///< found
    expectedValue,    ///< found, empty at the end
    expectedSymbol,   ///< symbol, found (empty at the end)
    unknownName,      ///< name, near names, all names
    tooDeep,          ///< limit
    tooManyValues,
    tooManyOperations, ///< limit
    ambiguousQuotient, ///< divisor, factor
    ambiguousPower,    ///< exponent, factor
    chainedComparison,
    wrongCount, ///< function, fewest and most arguments
};

/// Why a text is not a formula. The column counts characters (not bytes) from 1.
struct FormulaError {
    std::size_t column = 0;
    Problem problem = Problem::none;
    std::vector<std::string> words; ///< what `problem` lists
};

/// The problem as an English sentence, without the column.
std::string problemText(const FormulaError& error);

/// A function that formulas may call besides the built-in ones: name(argument, parameters…).
struct NamedFunction {
    std::vector<std::string> names; ///< matched without regard to case
    Node body;                      ///< over Op::x and its parameters
    std::vector<double> defaults;   ///< of the parameters, which a call may leave out
};

/// The names that a text may use besides x, pi, e and the built-in functions.
struct Vocabulary {
    std::span<const std::string_view> parameters; ///< their indices in order
    std::span<const NamedFunction> functions;
};

/// The parameters of a typed formula; α, β and θ mean the same.
std::span<const std::string_view> typedParameters();

/// Either an expression or an error.
struct ParseResult {
    std::shared_ptr<const Expression> expression; ///< null on error
    FormulaError error;
};

/// Reads a formula over x and the parameters of the vocabulary, with
///   + − * / ^ **, a factor before a name or a parenthesis (2x, 2(x+1), αx), powers as x² and x⁻¹,
///   √x, |x|, ( ) [ ] { }, conditions (> < ≥ ≤ == !=, and or not) as c ? a : b or if(c, a, b),
///   which are 1 or 0 where a number is wanted, and the functions of functionNames().
/// A quotient or a number in an exponent that is followed by a factor without a sign (1/2x, e^2x)
/// reads differently to different people and is refused.
/// Textbook forms that overflow or cancel are evaluated by their stable primitive (stable.h).
/// Never throws for bad text: it is called with every keystroke.
ParseResult parse(std::string_view text, const Vocabulary& vocabulary);
/// With alpha, beta and theta, and no further functions.
ParseResult parse(std::string_view text);

/// The tree of a text, as written. Throws FormulaError.
Node parseTree(std::string_view text, const Vocabulary& vocabulary);

/// Names of the built-in functions.
std::vector<std::string_view> functionNames();

} // namespace actiscope::formula
