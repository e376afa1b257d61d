#include "core/activation/activation.h"
#include "core/activation/callable.h"
#include "core/activation/catalogue.h"
#include "core/formula/functions.h"
#include "core/formula/parser.h"
#include "core/numeric/series.h"
#include "tests/support/custom_formula.h"

#include <gtest/gtest.h>

#include <cmath>
#include <numbers>
#include <set>

namespace actiscope {
namespace {

using test::custom;

/// Two ways to write the same.
struct Pair {
    const char* typed;
    const char* plain;
};

TEST(FormulaLanguage, WhatPeopleType) {
    const Pair rows[] = {
        {"2x", "2*x"},
        {"2(x+1)", "2*(x+1)"},
        {"(x+1)(x-1)", "(x+1)*(x-1)"},
        {"αx", "alpha*x"},
        {"2 x", "2*x"},
        {"x exp(x)", "x*exp(x)"},
        {"3x^2", "3*(x^2)"},
        {"2x²", "2*(x^2)"},
        {"x⁴ - x⁻¹", "x^4 - x^-1"},
        {"x¹⁰", "x^10"},
        {"2x/3", "(2*x)/3"},
        {"x**2", "x^2"},
        {"-x**2", "-(x^2)"},
        {"|x|", "abs(x)"},
        {"|x-|x||", "abs(x-abs(x))"},
        {"2|x|", "2*abs(x)"},
        {"|2(|x|+1)|", "abs(2*(abs(x)+1))"},
        {"[x+1]*{x-1}", "(x+1)*(x-1)"},
        {"max[x, 0]", "max(x, 0)"},
        {"x⋅2", "x*2"},
        {"x∗2", "x*2"},
        {"x＋1", "x+1"},
        {"x－1", "x-1"},
        {"x＊2", "x*2"},
        {"x／2", "x/2"},
        {"x＾２", "x^2"},
        {"２ｘ　＋１", "2*x + 1"},
        {"ｍａｘ（ｘ，０）", "max(x, 0)"},
        {"√x", "sqrt(x)"},
        {"√(x+4)", "sqrt(x+4)"},
        {"3√(x+4)", "3*sqrt(x+4)"},
        {"x > 0 ? x : 0.1x", "if(x > 0, x, 0.1*x)"},
        {"x ≥ 0 and x ≤ 1 ? 1 : 2", "where(x >= 0, where(x <= 1, 1, 2), 2)"},
        {"x < 0 || x > 1 ? 1 : 2", "where(x < 0, 1, where(x > 1, 1, 2))"},
        {"not (x > 0) ? 1 : 2", "where(x > 0, 2, 1)"},
        {"x*(x > 0)", "max(x, 0)"},
        {"x == 0 ? 5 : x", "where(x >= 0, where(x <= 0, 5, x), x)"},
        {"x ≠ 0 ? x : 5", "where(x >= 0, where(x <= 0, 5, x), x)"},
        {"X + e^x * 0", "x + e^x*0"},
        {"clip(x, -1, 1)", "min(max(x, -1), 1)"},
        {"max(x, 0, 1)", "max(max(x, 0), 1)"},
        {"min(x, 2, -3, 5)", "min(min(x, -3), 2)"},
        {"exp(-beta*abs(x-theta))", "exp(-(beta*abs(x-theta)))"},
        {"ln(x+9)", "log(x+9)"},
    };
    for (const Pair& row : rows) {
        const Activation typed = custom(row.typed);
        const Activation plain = custom(row.plain);
        for (double x = -3.0; x <= 3.0; x += 0.25) {
            const auto a = typed.at(x);
            const auto b = plain.at(x);
            EXPECT_TRUE(a.value == b.value || (std::isnan(a.value) && std::isnan(b.value)))
                << row.typed << " at " << x << ": " << a.value << " for " << b.value;
        }
    }
}

TEST(FormulaLanguage, FunctionsHaveTheirValuesAndSlopes) {
    struct Row {
        const char* text;
        double x;
        double value;
        double slope;
    };
    const Row rows[] = {
        {"tan(x)", 1.0, std::tan(1.0), 1.0 / (std::cos(1.0) * std::cos(1.0))},
        {"sign(x)", -2.0, -1.0, 0.0},
        {"sign(x)", 0.0, 0.0, 0.0},
        {"floor(x)", 2.7, 2.0, 0.0},
        {"ceil(x)", 2.2, 3.0, 0.0},
        {"round(x)", 2.5, 3.0, 0.0},
        {"log2(x)", 8.0, 3.0, 1.0 / (8.0 * std::numbers::ln2)},
        {"log10(x)", 100.0, 2.0, 1.0 / (100.0 * std::numbers::ln10)},
        {"log1p(x)", 1e-10, std::log1p(1e-10), 1.0 / (1.0 + 1e-10)},
        {"expm1(x)", 1e-10, std::expm1(1e-10), std::exp(1e-10)},
        {"exp2(x)", 3.0, 8.0, 8.0 * std::numbers::ln2},
        {"cbrt(x)", -8.0, -2.0, 1.0 / 12.0},
        {"sech(x)", 1.5, 1.0 / std::cosh(1.5), -std::tanh(1.5) / std::cosh(1.5)},
        {"sech(x)", 0.0, 1.0, 0.0},
        {"sech(x)", 800.0, 0.0, 0.0},
        {"csch(x)", 1.5, 1.0 / std::sinh(1.5), -std::cosh(1.5) / (std::sinh(1.5) * std::sinh(1.5))},
        {"coth(x)", 1.5, 1.0 / std::tanh(1.5), -1.0 / (std::sinh(1.5) * std::sinh(1.5))},
        {"erfc(x)", 5.0, std::erfc(5.0), -2.0 / std::sqrt(std::numbers::pi) * std::exp(-25.0)},
        {"acosh(x)", 2.0, std::acosh(2.0), 1.0 / std::sqrt(3.0)},
        {"acosh(x)", 1.0 + 1e-12, std::acosh(1.0 + 1e-12), NAN},
        {"acosh(x)", 1e200, std::acosh(1e200), 1e-200},
        {"asin(x)", 0.5, std::asin(0.5), 1.0 / std::sqrt(0.75)},
        {"acos(x)", 0.5, std::acos(0.5), -1.0 / std::sqrt(0.75)},
        {"acos(x)", -1.0, std::numbers::pi, NAN},
        {"atanh(x)", 0.5, std::atanh(0.5), 1.0 / 0.75},
        {"Φ(x)", 0.0, 0.5, 1.0 / std::sqrt(2.0 * std::numbers::pi)},
        {"clip(x, -1, 1)", 3.0, 1.0, 0.0},
    };
    for (const Row& row : rows) {
        const auto y = custom(row.text).at(row.x);
        EXPECT_NEAR(y.value, row.value, 2e-14 * std::fabs(row.value)) << row.text << " " << row.x;
        if (!std::isnan(row.slope)) {
            EXPECT_NEAR(y.slope, row.slope, 1e-14 * std::fabs(row.slope)) << row.text;
        }
    }
}

/// As PyTorch's relu, relu6, hardtanh, leaky_relu and abs have them, in either order.
TEST(FormulaLanguage, EqualOperandsHaveOneSlopeInEitherOrder) {
    struct Row {
        const char* text;
        double x;
        double slope;
    };
    const Row rows[] = {
        {"max(x,0)", 0.0, 0.0},        {"max(0,x)", 0.0, 0.0},    {"min(max(x,0),6)", 6.0, 0.0},
        {"min(6,max(0,x))", 6.0, 0.0}, {"max(x,0.1x)", 0.0, 0.1}, {"max(0.1x,x)", 0.0, 0.1},
        {"max(x,-x)", 0.0, 0.0},       {"max(-x,x)", 0.0, 0.0},   {"max(2x,x+1)", 1.0, 1.0},
        {"max(x+1,2x)", 1.0, 1.0},     {"max(x,x)", 2.0, 1.0},    {"min(x,0)", 0.0, 0.0}};
    for (const Row& row : rows) {
        EXPECT_EQ(custom(row.text).at(row.x).slope, row.slope) << row.text;
        EXPECT_EQ(custom(row.text).taylor(row.x).c[1], row.slope) << row.text;
        Eigen::ArrayXf x = Eigen::ArrayXf::Constant(16, static_cast<float>(row.x));
        Eigen::ArrayXf f(16);
        Eigen::ArrayXf df(16);
        custom(row.text).evaluate(x, f, df);
        EXPECT_EQ(df[3], static_cast<float>(row.slope)) << row.text;
    }
    EXPECT_TRUE(std::isnan(custom("max(x, log(-1-x^2))").at(1.0).value));
    EXPECT_TRUE(std::isnan(custom("max(log(-1-x^2), x)").at(1.0).value));
}

TEST(FormulaLanguage, EveryFunctionOfTheCatalogueCanBeCalled) {
    for (const ActivationDefinition& row : catalogue()) {
        if (row.id == kCustomId || row.arity == Arity::grouped) {
            continue;
        }
        const Activation own(row.id);
        const Activation called = custom(std::string(row.id) + "(x)");
        const Activation shifted = custom(std::string(row.id) + "(2x-1)");
        double worst = 0.0;
        for (double x = -40.0; x <= 40.0; x += 0.125) {
            for (const auto& [typed, at, inner] :
                 {std::tuple(&called, x, 1.0), std::tuple(&shifted, 0.5 * (x + 1.0), 2.0)}) {
                const auto mine = typed->at(at);
                const auto theirs = own.at(x);
                if (std::isnan(theirs.value)) {
                    EXPECT_FALSE(std::isfinite(mine.value)) << row.id << " " << x;
                    continue;
                }
                const double scale = std::max(std::fabs(theirs.value), 1e-3 * std::fabs(x));
                if (scale > 0.0) {
                    worst = std::max(worst, std::fabs(mine.value - theirs.value) / scale);
                }
                EXPECT_NEAR(mine.slope, inner * theirs.slope,
                            1e-13 * std::max(1.0, std::fabs(theirs.slope)))
                    << row.id << " " << x;
            }
        }
        EXPECT_LT(worst, 1e-12) << row.id;
    }
    EXPECT_EQ(custom("leaky_relu(x, 0.2)").at(-1.0).value, -0.2);
    EXPECT_EQ(custom("LeakyReLU(x, alpha)").at(-1.0).value, -1.0);
    EXPECT_EQ(custom("ReLU(x) + silu(0x)").at(3.0).value, 3.0);
    EXPECT_EQ(custom("gelu(relu(x))").at(-3.0).value, 0.0);
}

TEST(FormulaLanguage, EveryProblemHasWordsAndAPlace) {
    struct Row {
        std::string text;
        std::size_t column;
        formula::Problem problem;
        const char* words;
    };
    std::string deep = "x";
    for (int i = 0; i < 9; ++i) {
        deep = "gelu(" + deep + ")";
    }
    std::string calls = "x";
    for (int i = 0; i < 12; ++i) {
        calls = "mish(silu(" + calls + "))";
    }
    std::string values = "x";
    for (int i = 0; i < 95; ++i) {
        values = "max(1,2," + values + ")";
    }
    using formula::Problem;
    const Row rows[] = {
        {"", 1, Problem::empty, "empty"},
        {std::string(1001, 'x'), 1001, Problem::tooLong, "1000 characters"},
        {"x ; 1", 3, Problem::unknownCharacter, "';'"},
        {"1.2.3", 1, Problem::badNumber, "'1.2.3'"},
        {"x⁻", 2, Problem::badNumber, "⁻"},
        {"x = 1", 3, Problem::singleEquals, "=="},
        {"x)", 2, Problem::expectedOperator, "found ')'"},
        {"2 3", 3, Problem::expectedOperator, "found '3'"},
        {"x +", 4, Problem::expectedValue, "before the end"},
        {"|x", 3, Problem::expectedSymbol, "'|' before the end"},
        {"[x)", 3, Problem::expectedSymbol, "expected ']', found ')'"},
        {"x ? 1", 6, Problem::expectedSymbol, "':'"},
        {"tahn(x)", 1, Problem::unknownName, "did you mean 'tanh'"},
        {"1/2x", 4, Problem::ambiguousQuotient, "1/(2*x)"},
        {"x/2(x+1)", 4, Problem::ambiguousQuotient, "two ways"},
        {"e^2x", 4, Problem::ambiguousPower, "e^(2*x)"},
        {"0 < x < 1", 7, Problem::chainedComparison, "x < b"},
        {"tanh(x, 1)", 7, Problem::wrongCount, "'tanh' takes 1 value"},
        {"clip(x, 1)", 10, Problem::expectedSymbol, "','"},
        {"relu(x, 1)", 7, Problem::wrongCount, "'relu' takes 1 value"},
        {std::string(150, '('), 101, Problem::tooDeep, "deeper than 100"},
        {calls, 1, Problem::tooManyOperations, "4000"},
    };
    std::set<Problem> seen;
    for (const Row& row : rows) {
        const auto result = parseFormula(row.text);
        ASSERT_FALSE(result.expression) << row.text;
        EXPECT_EQ(result.error.problem, row.problem)
            << row.text << ": " << formula::problemText(result.error);
        if (row.problem != Problem::tooManyOperations) {
            EXPECT_EQ(result.error.column, row.column) << row.text;
        }
        EXPECT_NE(formula::problemText(result.error).find(row.words), std::string::npos)
            << row.text << ": " << formula::problemText(result.error);
        seen.insert(row.problem);
    }
    EXPECT_TRUE(parseFormula(deep).expression);
    EXPECT_TRUE(parseFormula("e^2 x").expression); // a space says where the exponent ends
    EXPECT_TRUE(parseFormula("x^2 (x+1)").expression);
    EXPECT_EQ(seen.size(),
              static_cast<std::size_t>(Problem::wrongCount) - 1); // all but none and tooManyValues
}

} // namespace
} // namespace actiscope
