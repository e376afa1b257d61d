#include "core/activation/callable.h"
#include "core/formula/parser.h"
#include "tests/support/formula_fault.h"
#include "tests/support/random_formula.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <iostream>

namespace actiscope {
namespace {

using formula::ParseResult;
using test::faultOf;

/// Processor time that a formula may take from its text to its values at a few points.
constexpr double kLongestSeconds = 2.0;

double secondsSince(std::clock_t begin) {
    return static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
}

std::string nextText(numeric::Random& random) {
    switch (random.below(4)) {
    case 0:
        return test::randomTokens(random);
    case 1:
        return test::randomFormula(random);
    default:
        return test::damaged(test::randomFormula(random), random);
    }
}

/// ACTISCOPE_FORMULAS=1000000 tries as many.
TEST(FormulaFuzz, AnyTextIsAFormulaOrAnErrorWithItsPlace) {
    const char* const wanted = std::getenv("ACTISCOPE_FORMULAS");
    const int count = wanted != nullptr ? std::atoi(wanted) : 4000;
    numeric::Random random(21, numeric::RandomPurpose::data);
    int faults = 0;
    int accepted = 0;
    for (int i = 0; i < count && faults < 20; ++i) {
        const std::string text = nextText(random);
        const std::clock_t begin = std::clock();
        const std::string fault = faultOf(text);
        const double taken = secondsSince(begin);
        accepted += parseFormula(text).expression != nullptr ? 1 : 0;
        if (!fault.empty() || taken > kLongestSeconds) {
            ++faults;
            ADD_FAILURE() << i << ": " << text << "\n" << fault << "\n" << taken << " s";
        }
    }
    EXPECT_GT(accepted, count / 5);
    std::cout << accepted << " of " << count << " are formulas\n";
}

/// What a run of a million texts has found.
TEST(FormulaFuzz, WhatOnceWasTakenWrongly) {
    for (const char* text :
         {"squareplus(log_sigmoid((0/0)))", "log_sigmoid(1/0)", "power(1/0)", "power(2x*x^x)",
          "power(x^(10^30))", "e/cosh(1/0)", "sine(gaussian(log_sigmoid(1/0)))",
          "erfc(softshrink(1/0))", "(x-x)^csch(1e300)", "(0^x)^hardshrink(0/0)"}) {
        EXPECT_EQ(faultOf(text), "") << text;
    }
}

/// Functions that are written out double their argument; nests of them end with an error, at once.
TEST(FormulaFuzz, FunctionsInsideThemselvesDoNotFillTheMemory) {
    for (const std::string name : {"softsign", "sech", "cbrt", "asin", "acos", "acosh", "atanh",
                                   "sign", "tan", "log(cosh", "sqrt(1+log(cosh", "mish", "gelu"}) {
        const std::clock_t begin = std::clock();
        std::string text = "x";
        const std::string close(1 + static_cast<std::size_t>(std::ranges::count(name, '(')), ')');
        while (text.size() + name.size() + 1 + close.size() < 300) {
            text = name + "(" + text + close;
        }
        for (const std::string& nested : {text, "1/cosh(" + text + ")"}) {
            const ParseResult result = parseFormula(nested);
            EXPECT_TRUE(result.expression || result.error.column >= 1) << name;
        }
        std::string equal = "x";
        for (int i = 0; i < 90; ++i) {
            equal = "(" + equal + "==1)";
        }
        EXPECT_FALSE(parseFormula(equal).expression);
        std::string roots = "x";
        for (int i = 0; i < 40; ++i) {
            roots = "(x+√((" + roots + ")^2+1))";
        }
        (void)parseFormula(roots);
        EXPECT_LT(secondsSince(begin), kLongestSeconds) << name;
    }
}

} // namespace
} // namespace actiscope
