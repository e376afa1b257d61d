#include "tests/support/formula_fault.h"

#include "core/activation/callable.h"
#include "core/formula/parser.h"
#include "core/formula/stable.h"

#include <algorithm>
#include <cmath>

namespace actiscope::test {
namespace {

using formula::Expression;
using formula::ParseResult;

constexpr ParameterValues kParameters{0.7, 1.3, -0.4};

std::size_t charactersIn(std::string_view text) {
    std::size_t count = 0; // damaged bytes count one by one: no more than the bytes
    for (const char c : text) {
        count += (static_cast<unsigned char>(c) & 0xc0u) != 0x80u ? 1 : 0;
    }
    return std::min(text.size(), std::max(count, std::size_t{1}));
}

/// But for the last digits: a value that only 50 digits give is rounded once, others at every step.
bool same(double a, double b) {
    constexpr double kRounding = 1e-13;
    return a == b || (std::isnan(a) && std::isnan(b)) ||
           std::fabs(a - b) <= kRounding * std::fabs(a);
}

/// The formula as the program prints it: what it computes, which is the same function.
std::string printed(const Expression& expression) {
    return formula::textOf(formula::treeOf(expression.program), formula::typedParameters());
}

} // namespace

std::string faultOf(const std::string& text) {
    const ParseResult result = parseFormula(text);
    if (!result.expression) {
        const std::size_t column = result.error.column;
        if (column < 1 || column > std::max(charactersIn(text), text.size()) + 1) {
            return "column " + std::to_string(column);
        }
        return formula::problemText(result.error).empty() ? "an error without words" : "";
    }
    const Expression& typed = *result.expression;
    const std::string again = printed(typed);
    const ParseResult second = parseFormula(again);
    const bool tooLarge = second.error.problem == formula::Problem::tooLong ||
                          second.error.problem == formula::Problem::tooDeep ||
                          second.error.problem == formula::Problem::tooManyOperations;
    if (!second.expression && !tooLarge) {
        return "printed as " + again + ": " + formula::problemText(second.error);
    }
    for (const double x : {-2.3, -0.75, 0.0, 0.31, 1.0, 4.2}) {
        double f[2] = {};
        double df[2] = {};
        formula::evaluate(typed, &x, &f[0], &df[0], 1, kParameters);
        if (second.expression) {
            formula::evaluate(*second.expression, &x, &f[1], &df[1], 1, kParameters);
            if (!same(f[0], f[1]) || !same(df[0], df[1])) {
                return "printed as " + again + " at " + std::to_string(x) + ": " +
                       std::to_string(f[0]) + " " + std::to_string(df[0]) + " for " +
                       std::to_string(f[1]) + " " + std::to_string(df[1]);
            }
        }
    }
    return "";
}

} // namespace actiscope::test
