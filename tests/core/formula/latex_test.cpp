#include "core/formula/latex.h"

#include "core/activation/catalogue.h"
#include "core/formula/parser.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace actiscope {
namespace {

std::string latexOf(std::string_view text) {
    return formula::latexOf(formula::parseTree(text, {formula::typedParameters(), {}}),
                            formula::typedParameters());
}

TEST(Latex, PrintsFormulas) {
    struct Row {
        std::string_view typed;
        std::string_view latex;
    };
    const Row rows[] = {
        {"2x", "2x"},
        {"2*3", "2 \\cdot 3"},
        {"x*2", "x \\cdot 2"},
        {"1e-7*x", "1 \\cdot 10^{-7}x"},
        {"(-2)*x", "-2x"},
        {"x*(-2)", "x\\,(-2)"},
        {"alpha*x", "\\alpha x"},
        {"-(x + 1)", "-(x + 1)"},
        {"x - (1 - x)", "x - (1 - x)"},
        {"pi*x", "\\pi x"},
        {"1/(1 + exp(-x))", "\\frac{1}{1 + e^{-x}}"},
        {"(x/2)^2", "\\left(\\frac{x}{2}\\right)^2"},
        {"x^2", "x^2"},
        {"x^12", "x^{12}"},
        {"x^-1", "x^{-1}"},
        {"x^alpha", "x^{\\alpha}"},
        {"(x + 1)^2", "(x + 1)^2"},
        {"exp(x)^2", "(e^x)^2"},
        {"2^x", "2^x"},
        {"expm1(x)*2", "(e^x - 1) \\cdot 2"},
        {"log1p(x)", "\\ln(1 + x)"},
        {"x*tanh(x)", "x\\,\\tanh x"},
        {"tanh(x)*x", "\\tanh(x)\\,x"},
        {"tanh(x)/x", "\\frac{\\tanh x}{x}"},
        {"tanh(2x)", "\\tanh(2x)"},
        {"sin(x)^2", "\\sin^2 x"},
        {"sin(x)^-1", "(\\sin(x))^{-1}"},
        {"x*sigmoid(beta*x)", "x\\,\\sigma(\\beta x)"},
        {"sech(x)^2", "\\operatorname{sech}^2 x"},
        {"softsign(x)", "\\frac{x}{1 + |x|}"},
        {"normcdf(x) + erf(x) + atan(x)", "\\Phi(x) + \\operatorname{erf} x + \\arctan x"},
        {"sqrt(x^2 + 1)", "\\sqrt{x^2 + 1}"},
        {"floor(x)", "\\lfloor x \\rfloor"},
        {"|x/2|", "\\left|\\frac{x}{2}\\right|"},
        {"min(max(x, 0), 6)", "\\min(\\max(x, 0), 6)"},
        {"x > 0 ? x : 0", "\\begin{cases} x & x > 0 \\\\ 0 & x \\le 0 \\end{cases}"},
        {"x >= 0 ? x : 0", "\\begin{cases} x & x \\ge 0 \\\\ 0 & x < 0 \\end{cases}"},
        {"x > 1 ? 1 : x < -1 ? -1 : x",
         "\\begin{cases} 1 & x > 1 \\\\ -1 & -1 > x \\\\ x & \\text{else} \\end{cases}"},
        {"x > 0 and x < 1 ? x : 0",
         "\\begin{cases} x & x > 0 \\text{ and } 1 > x \\\\ 0 & \\text{else} \\end{cases}"},
        {"x == 0 or x > 1 ? x : 0",
         "\\begin{cases} x & x = 0 \\text{ or } x > 1 \\\\ 0 & \\text{else} \\end{cases}"},
        {"x != 0 ? x : 0", "\\begin{cases} x & x \\ne 0 \\\\ 0 & \\text{else} \\end{cases}"},
        {"2*(x > 0 ? x : 0)",
         "2\\,\\left(\\begin{cases} x & x > 0 \\\\ 0 & x \\le 0 \\end{cases}\\right)"},
        {"x*(x > 0)", "x\\,[x > 0]"},
        {"1/0", "\\frac{1}{0}"},
    };
    for (const Row& row : rows) {
        EXPECT_EQ(latexOf(row.typed), row.latex) << row.typed;
    }
}

int countOf(const std::string& text, std::string_view part) {
    int count = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) {
        ++count;
    }
    return count;
}

/// Braces match, and so do the words that come in pairs.
void expectPaired(const std::string& latex) {
    int depth = 0;
    for (const char c : latex) {
        depth += c == '{' ? 1 : c == '}' ? -1 : 0;
        EXPECT_GE(depth, 0) << latex;
    }
    EXPECT_EQ(depth, 0) << latex;
    EXPECT_EQ(countOf(latex, "\\left"), countOf(latex, "\\right")) << latex;
    EXPECT_EQ(countOf(latex, "\\begin{cases}"), countOf(latex, "\\end{cases}")) << latex;
}

TEST(Latex, PrintsEveryFormulaOfTheCatalogue) {
    for (const ActivationDefinition& row : catalogue()) {
        if (row.family == Family::custom || row.arity == Arity::grouped) {
            continue;
        }
        std::vector<std::string_view> names;
        for (const ParameterSpec& parameter : row.parameters) {
            names.push_back(parameter.name);
        }
        for (const std::string_view text : {row.formula, row.derivative}) {
            const std::string latex =
                formula::latexOf(formula::parseTree(text, {names, {}}), names);
            EXPECT_FALSE(latex.empty()) << row.id;
            expectPaired(latex);
        }
    }
}

} // namespace
} // namespace actiscope
