#include "core/activation/activation.h"
#include "core/activation/catalogue.h"
#include "core/formula/evaluate_wide.h"
#include "core/formula/parser.h"
#include "core/formula/stable.h"
#include "core/numeric/series.h"
#include "core/numeric/wide.h"
#include "core/training/trainer.h"

#include <gtest/gtest.h>

#include <cmath>

namespace actiscope {
namespace {

Activation custom(std::string_view text, double alpha = 1.0) {
    Activation activation("custom");
    activation.setFormula(text);
    activation.setParameter("alpha", alpha);
    return activation;
}

/// A text of a catalogue row as it says, in the form that 50 digits suffice for.
formula::Expression written(const ActivationDefinition& row, std::string_view text) {
    std::vector<std::string_view> names;
    for (const ParameterSpec& parameter : row.parameters) {
        names.push_back(parameter.name);
    }
    const formula::Node tree = formula::stableForm(formula::parseTree(text, {names, {}}));
    return {std::string(text), formula::compile(tree), ""};
}

/// Over the whole range of double, against 50 digits: wherever f and f' can be written as a double,
/// the kernels give them.
TEST(WholeRange, EveryFunctionOfTheCatalogueIsRightFarOutAndNearZero) {
    std::vector<double> places;
    for (int exponent = -300; exponent <= 300; exponent += 10) {
        for (const double digits : {1.0, 1.37, 8.5}) {
            places.push_back(digits * std::pow(10.0, exponent));
        }
    }
    for (double x = 0.5; x < 800.0; x *= 1.19) {
        places.push_back(x);
    }
    for (const ActivationDefinition& row : catalogue()) {
        if (row.id == kCustomId || row.arity == Arity::grouped) {
            continue;
        }
        // The wide kind has no sine of numbers whose digits do not reach the point.
        const bool periodic = row.family == Family::periodic;
        const Activation activation(row.id);
        const formula::Expression text = written(row, row.formula);
        const formula::Expression derivative = written(row, row.derivative);
        for (const double place : places) {
            for (const double x : {-place, place}) {
                // x − tanh x is x³/3 near 0: more digits than 50 would be needed.
                const bool tiny = row.id == "tanhshrink" && place < 1e-9;
                if (tiny || (periodic && place > 1e6)) {
                    continue;
                }
                const auto exact = formula::evaluateWide(text, x, activation.parameters());
                const double slope =
                    formula::evaluateWide(derivative, x, activation.parameters()).value;
                const auto found = activation.at(x);
                // Rounding x moves f by f'·x·2⁻⁵³, and e^x by x roundings; subnormal results have
                // fewer digits.
                const double inner = place < 800.0 ? 1.0 + x * x : 1.0;
                const double slack = 1e-320;
                if (std::isfinite(exact.value)) {
                    const double size =
                        std::max(std::fabs(exact.value), std::fabs(exact.slope * x));
                    EXPECT_NEAR(found.value, exact.value, 1e-15 * inner * size + slack)
                        << row.id << " at " << x;
                }
                if (std::isfinite(slope) && std::isfinite(exact.value)) {
                    const double size = std::max(
                        {std::fabs(slope), std::fabs(exact.slope), std::fabs(exact.second * x)});
                    // Of two ways to write f' one may cancel even in 50 digits.
                    const double error = std::min(std::fabs(found.slope - slope),
                                                  std::fabs(found.slope - exact.slope));
                    EXPECT_LE(error, 1e-15 * inner * size + slack)
                        << row.id << "' at " << x << ": " << found.slope << " for " << slope;
                }
            }
        }
    }
}

TEST(WholeRange, FloatKernelsDoNotEndBeforeFloatDoes) {
    struct Row {
        const char* id;
        float x;
        double value;
        double slope;
    };
    const Row rows[] = {
        {"exp", 88.7f, 3.3259763e38, 3.3259763e38}, {"exp", -87.9f, 6.69136e-39, 6.69136e-39},
        {"exp", -100.0f, 3.8e-44, 3.8e-44},         {"softsign", 1e6f, 0.999999, 9.99998e-13},
        {"softsign", -1e8f, -1.0, 1e-16},           {"tanh", 6.0f, 0.99998771, 2.4576547e-5},
        {"tanh", -8.5f, -1.0, 1.6559752e-7},        {"tanh", 20.0f, 1.0, 1.6993417e-17},
        {"arctan", 1e25f, 1.5707963, 0.0}};
    for (const Row& row : rows) {
        Eigen::ArrayXf x = Eigen::ArrayXf::Constant(16, row.x);
        x[0] = 0.1f; // lanes that need the other form
        Eigen::ArrayXf f(16);
        Eigen::ArrayXf df(16);
        Activation(row.id).evaluate(x, f, df);
        EXPECT_NEAR(f[7], row.value, 1e-6 * std::fabs(row.value) + 2e-44) << row.id << " " << row.x;
        EXPECT_NEAR(df[7], row.slope, 1e-6 * std::fabs(row.slope) + 2e-44)
            << row.id << " " << row.x;
    }
    Eigen::ArrayXf x = Eigen::ArrayXf::Constant(16, 1.9e19f);
    Eigen::ArrayXf f(16);
    Eigen::ArrayXf df(16);
    custom("asinh(x)").evaluate(x, f, df);
    EXPECT_NEAR(f[0], std::asinh(1.9e19), 1e-5);
    EXPECT_NEAR(df[0], 1.0 / 1.9e19, 1e-26);
}

TEST(WideFallback, ValuesThatOnlyOverflowOnTheWay) {
    struct Row {
        const char* text;
        double x;
        double value;
        double slope;
    };
    constexpr double kInfinity = std::numeric_limits<double>::infinity();
    constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
    const Row rows[] = {
        {"x^64", 7e4, kInfinity, 1.1152095886956213e307},
        {"x^-2", 1e155, 1e-310, 0.0},
        {"exp(x)/exp(x-1)", 800.0, std::exp(1.0), 0.0},
        {"exp(x)*exp(-x)", 5000.0, 1.0, 0.0},
        {"log(exp(x)*exp(2))", 900.0, 902.0, 1.0},
        {"sqrt(x^2+x^4)/x", 1e200, 1e200, 1.0},
        {"asinh(x)", 1.4e154, 355.6277237382642, 7.142857142857143e-155},
        {"sqrt(x)", 0.0, 0.0, kInfinity},
        {"x^0.5", 0.0, 0.0, kInfinity},
        {"abs(x)^0.5", 0.0, 0.0, kInfinity},
        {"sqrt(abs(x))", 0.0, 0.0, kInfinity},
        {"sqrt(x^4)", 0.0, 0.0, 0.0},
        {"sqrt(x^2)", 0.0, 0.0, 0.0},
        {"x^x", 0.0, 1.0, -kInfinity},
        {"x^1.5", 0.0, 0.0, 0.0},
        {"log(x)", -1.0, kNaN, kNaN},
        {"log(x)", 0.0, -kInfinity, kInfinity},
        {"sqrt(x)", -1.0, kNaN, kNaN},
        {"exp(x)", 800.0, kInfinity, kInfinity},
    };
    const auto same = [](double a, double b) {
        return (std::isnan(a) && std::isnan(b)) || a == b ||
               (std::isfinite(b) && std::fabs(a - b) <= 1e-13 * std::fabs(b));
    };
    for (const Row& row : rows) {
        const auto y = custom(row.text).at(row.x);
        EXPECT_TRUE(same(y.value, row.value)) << row.text << ": " << y.value;
        EXPECT_TRUE(same(y.slope, row.slope)) << row.text << "': " << y.slope;
    }
    for (const double x : {0.5, 1.0, 2.0}) {
        EXPECT_EQ(custom("alpha^x", 0.0).at(x).slope, 0.0);
        EXPECT_EQ(custom("x^alpha", 0.0).at(x).slope, 0.0);
        EXPECT_EQ(custom("x^alpha", 0.0).at(0.0).slope, 0.0);
    }
    const auto taylor = custom("1/(1+exp(-x))").taylor(-800.0);
    for (const double c : taylor.c) {
        EXPECT_TRUE(std::isfinite(c));
    }
}

TEST(WideFallback, ItsFunctionsAgreeWithDouble) {
    const char* formulas[] = {
        "exp(x)",     "expm1(x)",   "log(x+4)",    "log1p(x/4)",    "sin(x)",   "cos(x)",
        "atan(x)",    "tanh(x)",    "sinh(x)",     "cosh(x)",       "asinh(x)", "erf(x)",
        "normcdf(x)", "sigmoid(x)", "softplus(x)", "(x+4)^x",       "(x-9)^3",  "floor(x)",
        "sinc(x)",    "max(x,0.5)", "sqrt(x+4)",   "x>0.1 ? x : 2x"};
    for (const char* text : formulas) {
        const Activation activation = custom(text);
        for (double x = -3.03; x < 3.0; x += 0.2) {
            const auto wide =
                formula::evaluateWide(*activation.formula(), x, activation.parameters());
            const auto y = activation.at(x);
            EXPECT_NEAR(wide.value, y.value, 2e-14 * (1.0 + std::fabs(y.value))) << text;
            EXPECT_NEAR(wide.slope, y.slope, 2e-13 * (1.0 + std::fabs(y.slope))) << text;
        }
    }
}

/// A steep sigmoid as textbooks write it trains like the stable one.
TEST(WideFallback, TextbookFormsTrain) {
    for (const char* text : {"1/(1+exp(-50*x))", "exp(50x)/(exp(50x)+exp(0*x))"}) {
        TrainingConfig config;
        config.activations = {custom(text)};
        const auto data = std::make_shared<const DataSet>(generate(config.data, 1));
        Trainer<float> trainer(config, data, 1);
        for (int e = 0; e < 20; ++e) {
            trainer.trainEpoch();
        }
        EXPECT_FALSE(trainer.divergence()) << text;
    }
}

} // namespace
} // namespace actiscope
