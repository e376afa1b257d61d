#include "core/formula/stable.h"

#include "core/activation/activation.h"
#include "core/activation/callable.h"
#include "core/formula/parser.h"
#include "core/numeric/random.h"
#include "tests/support/custom_formula.h"

#include <gtest/gtest.h>

#include <cmath>

namespace actiscope {
namespace {

using test::custom;

/// A typed formula and what it is computed as; empty if as it stands.
struct Form {
    const char* typed;
    const char* computed;
};

/// How a typed formula is evaluated: what it is recognised as.
std::string computedAs(std::string_view text) {
    const auto result = parseFormula(text);
    EXPECT_TRUE(result.expression) << text;
    return result.expression ? result.expression->computedAs : "";
}

TEST(StableForm, TextbookFormsAreRecognised) {
    const Form rows[] = {
        {"1/(1+exp(-x))", "sigmoid(x)"},
        {"1/(exp(-x)+1)", "sigmoid(x)"},
        {"(1+exp(-x))^-1", "sigmoid(x)"},
        {"1/(1+e^(-x))", "sigmoid(x)"},
        {"exp(x)/(1+exp(x))", "sigmoid(x)"},
        {"exp(x)/(exp(x)+1)", "sigmoid(x)"},
        {"3/(3+3exp(-50*x))", "sigmoid(50*x)"},
        {"x/(1+exp(-beta*x))", "x*sigmoid(beta*x)"},
        {"1-1/(1+exp(x))", "sigmoid(x)"},
        {"log(1+exp(x))", "softplus(x)"},
        {"ln(e^x+1)", "softplus(x)"},
        {"log(1+x^2)", "log1p(x^2)"},
        {"x*tanh(log(1+exp(x)))", "x*tanh(softplus(x))"},
        {"2/(1+exp(-2*x))-1", "tanh(x)"},
        {"2*sigmoid(2x)-1", "tanh(x)"},
        {"(exp(x)-exp(-x))/(exp(x)+exp(-x))", "tanh(x)"},
        {"(e^x-e^(-x))/(e^(-x)+e^x)", "tanh(x)"},
        {"(1-exp(-2x))/(1+exp(-2x))", "tanh(x)"},
        {"(exp(2x)-1)/(exp(2x)+1)", "tanh(x)"},
        {"sinh(x)/cosh(x)", "tanh(x)"},
        {"exp(x)-1", "expm1(x)"},
        {"x > 0 ? x : alpha*(exp(x)-1)", "x > 0 ? x : alpha*expm1(x)"},
        {"1/cosh(x)", "sech(x)"},
        {"2/(exp(x)+exp(-x))", "sech(x)"},
        {"1-tanh(x)^2", "sech(x)^2"},
        {"1-erf(x)", "2*normcdf(-1.4142135623730951*x)"},
        {"x/2*(1+erf(x/√2))", ""},
        {"x/(1+abs(x))", "softsign(x)"},
        {"x/(1+|x|)", "softsign(x)"},
        {"log(exp(x))", "x"},
        {"log(exp(x)+exp(theta))", "theta + softplus(x - theta)"},
        {"sqrt(x^2)", "abs(x)"},
        {"x^2+1", ""},
        {"sigmoid(x)", ""},
        {"sech(x)", ""},
        {"softsign(x)", ""},
    };
    for (const Form& row : rows) {
        if (std::string_view(row.typed).find("√2") != std::string_view::npos) {
            EXPECT_NE(computedAs(row.typed).find("normcdf"), std::string::npos) << row.typed;
            continue;
        }
        EXPECT_EQ(computedAs(row.typed), row.computed) << row.typed;
    }
}

TEST(StableForm, TextbookFormsHaveNoGapsFarOut) {
    struct Row {
        const char* text;
        double x;
        double value;
        double slope;
    };
    const Row rows[] = {
        {"1/(1+exp(-x))", -710.0, std::exp(-710.0), std::exp(-710.0)},
        {"x*tanh(log(1+exp(x)))", 710.0, 710.0, 1.0},
        {"log(1+exp(x))", 710.0, 710.0, 1.0},
        {"log(1+exp(x))", 1e300, 1e300, 1.0},
        {"2/(1+exp(-2*x))-1", -710.0, -1.0, 0.0},
        {"(exp(x)-exp(-x))/(exp(x)+exp(-x))", 800.0, 1.0, 0.0},
        {"x + sqrt(x^2+1)", -1e8, 5e-9, 5e-17},
        {"x/(1+abs(x))", 1e8, 1e8 / (1e8 + 1.0), 1.0 / ((1e8 + 1.0) * (1e8 + 1.0))},
    };
    for (const Row& row : rows) {
        const auto y = custom(row.text).at(row.x);
        EXPECT_NEAR(y.value, row.value, 1e-14 * std::fabs(row.value)) << row.text;
        EXPECT_NEAR(y.slope, row.slope, 1e-13 * std::fabs(row.slope)) << row.text;
    }
    Eigen::ArrayXf x = Eigen::ArrayXf::Constant(16, -89.0f);
    Eigen::ArrayXf f(16);
    Eigen::ArrayXf df(16);
    custom("1/(1+exp(-x))").evaluate(x, f, df);
    EXPECT_TRUE(f.isFinite().all() && df.isFinite().all());
}

TEST(StableForm, AnExponentialThatIsTooLargeStaysInsideItsLogarithm) {
    for (const char* text : {"log(1+exp(1489))", "x-x+log(1+exp(1489))", "alpha*0+log(exp(1489))",
                             "log(1+exp((2*sigmoid(exp(2))-1)/(1-tanh(2^2))))"}) {
        const auto y = custom(text).at(0.5);
        EXPECT_NEAR(y.value, 1489.0, 0.5) << text;
        EXPECT_EQ(y.slope, 0.0) << text;
    }
    const auto tooLarge = custom("x+exp(1489)").at(0.5);
    EXPECT_EQ(tooLarge.value, INFINITY);
    EXPECT_EQ(tooLarge.slope, 1.0);
}

/// A random tree as text; the shapes that rules look for are frequent.
std::string randomFormula(numeric::Random& random, int depth) {
    const auto inner = [&] { return randomFormula(random, depth - 1); };
    // The left one is drawn first with every compiler.
    const auto two = [&](const char* open, const char* between, const char* close) {
        const std::string left = inner();
        return open + left + between + inner() + close;
    };
    if (depth == 0) {
        constexpr const char* kLeaves[] = {"x", "x", "1", "2", "alpha", "0.5"};
        return kLeaves[random.below(std::size(kLeaves))];
    }
    switch (random.below(14)) {
    case 0:
        return two("(", "+", ")");
    case 1:
        return two("(", "-", ")");
    case 2:
        return two("", "*", "");
    case 3:
        return two("(", ")/(", ")");
    case 4:
        return "exp(" + inner() + ")";
    case 5:
        return "1/(1+exp(-(" + inner() + ")))";
    case 6:
        return "log(1+exp(" + inner() + "))";
    case 7:
        return "(exp(" + inner() + ")-1)";
    case 8:
        return "tanh(" + inner() + ")";
    case 9:
        return "(1-tanh(" + inner() + "))";
    case 10:
        return "sqrt((" + inner() + ")^2+1)";
    case 11:
        return "(2*sigmoid(" + inner() + ")-1)";
    case 12:
        return "abs(" + inner() + ")";
    default:
        return "(" + inner() + ")^2";
    }
}

TEST(StableForm, RecognitionKeepsTheFunction) {
    numeric::Random random(7, numeric::RandomPurpose::data);
    const ParameterValues parameters{0.7, 1.3, -0.4};
    int rewritten = 0;
    int compared = 0;
    for (int i = 0; i < 3000; ++i) {
        const std::string text = randomFormula(random, 4);
        if (text.size() > formula::kMostCharacters) {
            continue;
        }
        const formula::Node tree = formula::parseTree(text, {formula::typedParameters(), {}});
        const formula::Node stable = formula::stableForm(tree);
        if (stable == tree) {
            continue;
        }
        ++rewritten;
        const formula::Expression before{text, formula::compile(tree), ""};
        const formula::Expression after{text, formula::compile(stable), ""};
        for (double x = -1.93; x <= 2.0; x += 0.4) {
            double f[2];
            double df[2];
            formula::evaluate(before, &x, &f[0], &df[0], 1, parameters);
            formula::evaluate(after, &x, &f[1], &df[1], 1, parameters);
            if (std::isfinite(f[0]) && std::isfinite(df[0]) && std::fabs(df[0]) < 1e6) {
                // The typed form may cancel; it is the one that is inexact then.
                EXPECT_NEAR(f[1], f[0], 1e-6 * (1.0 + std::fabs(f[0]))) << text << " at " << x;
                EXPECT_NEAR(df[1], df[0], 1e-5 * (1.0 + std::fabs(df[0]))) << text << " at " << x;
                ++compared;
            }
        }
    }
    EXPECT_GT(rewritten, 1000);
    EXPECT_GT(compared, 5000);
}

TEST(StableForm, PrintedTextsReadBackTheSame) {
    numeric::Random random(9, numeric::RandomPurpose::data);
    const formula::Vocabulary vocabulary{formula::typedParameters(), {}};
    for (int i = 0; i < 2000; ++i) {
        const std::string text = randomFormula(random, 4);
        if (text.size() > formula::kMostCharacters) {
            continue;
        }
        const formula::Node tree = formula::parseTree(text, vocabulary);
        const std::string printed = formula::textOf(tree, formula::typedParameters());
        EXPECT_EQ(formula::parseTree(printed, vocabulary), tree) << text << "\n" << printed;
    }
    for (const char* text : {"-2^x", "(-2)^x", "2^-x", "x^-2", "(x > 0 ? 1 : 2)*3", "-(-x)",
                             "x - (1 - x)", "x/(2/x)", "(x+1)^2^x", "1/0", "x > (1 > 0)"}) {
        const formula::Node tree = formula::parseTree(text, vocabulary);
        EXPECT_EQ(formula::parseTree(formula::textOf(tree, formula::typedParameters()), vocabulary),
                  tree)
            << text << " " << formula::textOf(tree, formula::typedParameters());
        EXPECT_EQ(formula::treeOf(formula::compile(tree)), tree);
    }
}

} // namespace
} // namespace actiscope
