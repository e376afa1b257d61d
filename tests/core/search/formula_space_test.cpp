#include "core/search/formula_space.h"

#include "core/activation/callable.h"
#include "core/search/formula_draw.h"
#include "core/search/formula_identity.h"

#include <gtest/gtest.h>

#include <cmath>
#include <functional>
#include <string>

namespace actiscope::search {
namespace {

using formula::Node;

double valueAt(const std::string& text, double x) {
    Activation custom(kCustomId);
    custom.setFormula(text);
    return custom.at(x).value;
}

constexpr double kBeta = 0.7;

// The table of the paper, written in C++.
TEST(FormulaSpace, HasTheUnaryFunctionsOfThePaper) {
    const std::function<double(double)> paper[] = {
        [](double x) { return x; },
        [](double x) { return -x; },
        [](double x) { return std::fabs(x); },
        [](double x) { return x * x; },
        [](double x) { return x * x * x; },
        [](double x) { return std::sqrt(x); },
        [](double x) { return kBeta * x; },
        [](double x) { return x + kBeta; },
        [](double x) { return std::log(std::fabs(x) + kEpsilon); },
        [](double x) { return std::exp(x); },
        [](double x) { return std::sin(x); },
        [](double x) { return std::cos(x); },
        [](double x) { return std::sinh(x); },
        [](double x) { return std::cosh(x); },
        [](double x) { return std::tanh(x); },
        [](double x) { return std::asinh(x); },
        [](double x) { return std::atan(x); },
        [](double x) { return std::sin(x) / x; },
        [](double x) { return std::max(x, 0.0); },
        [](double x) { return std::min(x, 0.0); },
        [](double x) { return 1.0 / (1.0 + std::exp(-x)); },
        [](double x) { return std::log(1.0 + std::exp(x)); },
        [](double x) { return std::exp(-x * x); },
        [](double x) { return std::erf(x); },
        [](double) { return kBeta; }};
    ASSERT_EQ(unaryTexts().size(), std::size(paper));
    for (std::size_t i = 0; i < std::size(paper); ++i) {
        const std::string text = textOf(unary(i, Node(), kBeta), {});
        for (const double x : {0.3, 1.7, 2.9}) {
            EXPECT_NEAR(valueAt(text, x), paper[i](x), 1e-12) << text;
            EXPECT_TRUE(std::isnan(paper[i](-x))
                            ? std::isnan(valueAt(text, -x))
                            : std::fabs(valueAt(text, -x) - paper[i](-x)) < 1e-12)
                << text;
        }
    }
}

TEST(FormulaSpace, HasTheBinaryFunctionsOfThePaper) {
    const std::function<double(double, double)> paper[] = {
        [](double a, double b) { return a + b; },
        [](double a, double b) { return a * b; },
        [](double a, double b) { return a - b; },
        [](double a, double b) { return a / (b + kEpsilon); },
        [](double a, double b) { return std::max(a, b); },
        [](double a, double b) { return std::min(a, b); },
        [](double a, double b) { return b / (1.0 + std::exp(-a)); },
        [](double a, double b) { return std::exp(-kBeta * (a - b) * (a - b)); },
        [](double a, double b) { return std::exp(-kBeta * std::fabs(a - b)); },
        [](double a, double b) { return kBeta * a + (1.0 - kBeta) * b; }};
    ASSERT_EQ(binaryTexts().size(), std::size(paper));
    const Node sine(formula::Op::sin, {Node()});
    const Node exponential(formula::Op::exp, {Node()});
    for (std::size_t i = 0; i < std::size(paper); ++i) {
        const std::string text = textOf(binary(i, sine, exponential, kBeta), {});
        for (const double x : {-2.9, -0.4, 0.3, 1.7}) {
            EXPECT_NEAR(valueAt(text, x), paper[i](std::sin(x), std::exp(x)), 1e-12) << text;
        }
    }
}

TEST(FormulaSpace, EveryDrawnFormulaCanBeTyped) {
    numeric::Random random(3, numeric::RandomPurpose::data);
    for (int i = 0; i < 3000; ++i) {
        const Node tree = drawFormula(random);
        const std::string text = textOf(tree, {});
        EXPECT_TRUE(parseFormula(text).expression) << text;
        if (HasFailure()) {
            break;
        }
    }
}

TEST(FormulaIdentity, KnowsTheFunctionsOfTheCatalogue) {
    const auto idOf = [](const char* text) {
        Activation custom(kCustomId);
        custom.setFormula(text);
        return catalogueId(valuesOf(custom));
    };
    EXPECT_EQ(idOf("max(0, x)"), "relu");
    EXPECT_EQ(idOf("sigmoid(x)*x"), "silu");
    EXPECT_EQ(idOf("(abs(x) + x)/2"), "relu");
    EXPECT_EQ(idOf("max(x, -x)"), "abs");
    EXPECT_EQ(idOf("tanh(x) + 1e-6"), "");
    EXPECT_EQ(idOf("1 - x^2"), "");
}

TEST(FormulaIdentity, TellsValuesApartAtOneBillionth) {
    Values a{};
    a.fill(0.5);
    a[3] = 2e6;
    Values b = a;
    b[3] += 1e-3;
    b[4] += 9e-10;
    EXPECT_TRUE(sameValues(a, b));
    KnownFunctions known;
    known.add(a);
    EXPECT_EQ(known.find(b), 0);
    b[4] += 3e-10;
    EXPECT_FALSE(sameValues(a, b));
    EXPECT_EQ(known.find(b), -1);
    Values undefined = a;
    undefined[0] = std::nan("");
    EXPECT_TRUE(sameValues(undefined, undefined));
    EXPECT_FALSE(sameValues(undefined, a));
    EXPECT_FALSE(isConstant(a));
    EXPECT_FALSE(isNowhereDefined(undefined));
}

TEST(FormulaDraw, ComesOncePerFunctionAndIsFixedByItsSeed) {
    FormulaDraw draw(7);
    FormulaDraw again(7);
    FormulaDraw other(8);
    KnownFunctions met;
    int different = 0;
    for (int i = 0; i < 300; ++i) {
        const auto drawn = draw.next();
        ASSERT_TRUE(drawn);
        EXPECT_EQ(drawn->activation, again.next()->activation);
        different += drawn->activation == other.next()->activation ? 0 : 1;
        EXPECT_FALSE(isConstant(drawn->values)) << drawn->activation.formulaText();
        EXPECT_EQ(met.find(drawn->values), -1) << drawn->activation.formulaText();
        met.add(drawn->values);
    }
    EXPECT_GT(different, 250);
    EXPECT_GT(draw.skipped(), 0u);
}

} // namespace
} // namespace actiscope::search
