#include "core/formula/functions.h"
#include "core/formula/parser.h"

namespace actiscope::formula {
namespace {

/// How a problem is said; %1, %2, … are its words.
std::string_view sentenceOf(const FormulaError& error) {
    const auto empty = [&](std::size_t i) {
        return i >= error.words.size() || error.words[i].empty();
    };
    switch (error.problem) {
    case Problem::none:
        break;
    case Problem::empty:
        return "the formula is empty";
    case Problem::tooLong:
        return "longer than %1 characters";
    case Problem::unknownCharacter:
        return "no character '%1' in formulas";
    case Problem::badNumber:
        return "'%1' is not a number";
    case Problem::singleEquals:
        return "'=' alone has no meaning here; write == to compare";
    case Problem::expectedOperator:
        return "expected an operator or the end, found '%1'";
    case Problem::expectedValue:
        return empty(0) ? "expected a number, a name or '(' before the end"
                        : "expected a number, a name or '(', found '%1'";
    case Problem::expectedSymbol:
        return empty(1) ? "expected '%1' before the end" : "expected '%1', found '%2'";
    case Problem::unknownName:
        return empty(1) ? "unknown name '%1'; Allowed: %3"
                        : "unknown name '%1'; did you mean %2? Allowed: %3";
    case Problem::tooDeep:
        return "nested deeper than %1";
    case Problem::tooManyValues:
        return "too many nested operations";
    case Problem::tooManyOperations:
        return "more than %1 operations when its functions are written out";
    case Problem::ambiguousQuotient:
        return "a quotient followed by a factor can be read in two ways; write %1";
    case Problem::ambiguousPower:
        return "an exponent followed by a factor can be read in two ways; write %1";
    case Problem::chainedComparison:
        return "comparisons cannot be chained; write a < x and x < b";
    case Problem::wrongCount:
        if (error.words[2] == std::to_string(kAnyNumber)) {
            return "'%1' takes at least %2 values";
        }
        if (error.words[1] != error.words[2]) {
            return "'%1' takes %2 to %3 values";
        }
        return error.words[2] == "1" ? "'%1' takes 1 value" : "'%1' takes %3 values";
    }
    return "";
}

} // namespace

std::string problemText(const FormulaError& error) {
    std::string text;
    const std::string_view sentence = sentenceOf(error);
    for (std::size_t i = 0; i < sentence.size(); ++i) {
        if (sentence[i] == '%') {
            ++i;
            text.append(error.words[static_cast<std::size_t>(sentence[i] - '1')]);
        } else {
            text.push_back(sentence[i]);
        }
    }
    return text;
}

} // namespace actiscope::formula
