#include "core/activation/catalogue.h"
#include "core/analysis/line/properties.h"
#include "core/numeric/random.h"
#include "tests/support/random_activation.h"

#include <gtest/gtest.h>

#include <cmath>
#include <numbers>
#include <optional>

namespace actiscope {
namespace {

Properties of(const char* id, const char* parameter = nullptr, double value = 0.0) {
    Activation activation(id);
    if (parameter != nullptr) {
        activation.setParameter(parameter, value);
    }
    return computeProperties(activation, 0.01);
}

struct MomentRow {
    const char* id;
    double mean, meanSquare, meanSquareDerivative;
};

TEST(Properties, GaussianMomentsAgreeWithTheTable) {
    const MomentRow rows[] = {{"sigmoid", .500, .293, .045},
                              {"tanh", 0, .394, .464},
                              {"softsign", 0, .183, .228},
                              {"relu", .399, .500, .500},
                              {"elu", .160, .645, .668},
                              {"selu", 0, 1, 1.071},
                              {"gelu", .282, .425, .456},
                              {"silu", .207, .356, .380},
                              {"mish", .240, .452, .479},
                              {"softplus", .806, .921, .293},
                              {"hard_swish", .166, .332, .359},
                              {"sine", 0, .432, .568},
                              {"cubic", 0, 15, 27}};
    for (const MomentRow& row : rows) {
        const GaussianMoments m = of(row.id).gaussian;
        EXPECT_NEAR(m.mean, row.mean, 6e-4) << row.id;
        EXPECT_NEAR(m.meanSquare, row.meanSquare, 6e-4) << row.id;
        EXPECT_NEAR(m.meanSquareDerivative, row.meanSquareDerivative, 6e-4) << row.id;
    }
    // In closed form, to the precision of the quadrature.
    EXPECT_NEAR(of("relu").gaussian.mean, 1.0 / std::sqrt(2.0 * std::numbers::pi), 1e-12);
    for (const char* odd : {"softsign", "sine", "tanh", "gcu", "cubic"}) {
        EXPECT_EQ(of(odd).gaussian.mean, 0.0) << odd; // no rounding noise
    }
    EXPECT_NEAR(of("sine").gaussian.meanSquare, (1.0 - std::exp(-2.0)) / 2.0, 1e-12);
    EXPECT_NEAR(of("cubic").gaussian.meanSquareDerivative, 27.0, 1e-10);
}

struct SaturationRow {
    const char* id;
    Saturation left, right;
};

TEST(Properties, SaturationAgreesWithTheCatalogue) {
    constexpr auto N = Saturation::none;
    constexpr auto S = Saturation::soft;
    constexpr auto H = Saturation::hard;
    const SaturationRow rows[] = {{"identity", N, N},
                                  {"step", H, H},
                                  {"abs", N, N},
                                  {"square", N, N},
                                  {"cubic", N, N},
                                  {"exp", S, N},
                                  {"log", N, S},
                                  {"sigmoid", S, S},
                                  {"hard_sigmoid", H, H},
                                  {"log_sigmoid", N, S},
                                  {"tanh", S, S},
                                  {"lecun_tanh", S, S},
                                  {"hardtanh", H, H},
                                  {"softsign", S, S},
                                  {"arctan", S, S},
                                  {"erf", S, S},
                                  {"isru", S, S},
                                  {"relu", H, N},
                                  {"relu6", H, H},
                                  {"leaky_relu", N, N},
                                  {"prelu", N, N},
                                  {"rrelu", N, N},
                                  {"thresholded_relu", H, N},
                                  {"elu", S, N},
                                  {"celu", S, N},
                                  {"selu", S, N},
                                  {"softplus", S, N},
                                  {"squareplus", S, N},
                                  {"hardshrink", N, N},
                                  {"softshrink", N, N},
                                  {"tanhshrink", N, N},
                                  {"swish", S, N},
                                  {"silu", S, N},
                                  {"hard_swish", H, N},
                                  {"gelu", S, N},
                                  {"gelu_tanh", S, N},
                                  {"quick_gelu", S, N},
                                  {"mish", S, N},
                                  {"lisht", N, N},
                                  {"snake", N, N},
                                  {"sine", N, N},
                                  {"gcu", N, N},
                                  {"gaussian", S, S},
                                  {"bent_identity", N, N}};
    for (const SaturationRow& row : rows) {
        const Properties p = of(row.id);
        EXPECT_EQ(p.left, row.left) << row.id;
        EXPECT_EQ(p.right, row.right) << row.id;
    }
}

TEST(Properties, Ranges) {
    EXPECT_EQ(*of("sigmoid").range.lowest, 0.0);
    EXPECT_EQ(*of("sigmoid").range.highest, 1.0);
    EXPECT_EQ(*of("sigmoid").derivativeRange.highest, 0.25);
    EXPECT_EQ(*of("tanh").derivativeRange.highest, 1.0);
    EXPECT_NEAR(*of("swish").range.lowest, -0.278464542761074, 1e-12);
    EXPECT_NEAR(*of("arctan").range.highest, std::numbers::pi / 2.0, 1e-15);
    EXPECT_FALSE(of("relu").range.highest);
    EXPECT_FALSE(of("log").range.lowest);
    EXPECT_FALSE(of("log").range.highest);
    EXPECT_FALSE(of("log").derivativeRange.highest);
    EXPECT_FALSE(of("gcu").range.lowest);
    EXPECT_EQ(*of("sine").range.highest, 1.0);
    EXPECT_NEAR(*of("sine", "omega", 30.0).derivativeRange.highest, 30.0, 1e-9);
    EXPECT_NEAR(*of("elu", "alpha", 2.5).range.lowest, -2.5, 1e-12);
}

TEST(Properties, KinksAndJumps) {
    EXPECT_EQ(of("relu").kinks, std::vector<double>{0.0});
    EXPECT_EQ(of("hardtanh").kinks, (std::vector<double>{-1.0, 1.0}));
    EXPECT_EQ(of("hard_swish").kinks, (std::vector<double>{-3.0, 3.0}));
    EXPECT_TRUE(of("elu").kinks.empty()); // smooth at α = 1
    EXPECT_EQ(of("elu", "alpha", 2.0).kinks, std::vector<double>{0.0});
    EXPECT_TRUE(of("celu", "alpha", 2.0).kinks.empty());
    EXPECT_EQ(of("step", "theta", 0.37).jumps, std::vector<double>{0.37});
    EXPECT_EQ(of("thresholded_relu", "theta", 2.5).jumps, std::vector<double>{2.5});
    EXPECT_EQ(of("hardshrink").jumps, (std::vector<double>{-0.5, 0.5}));
    for (const char* smooth : {"sigmoid", "tanh", "gelu", "mish", "softsign", "sine", "softplus"}) {
        EXPECT_TRUE(of(smooth).kinks.empty() && of(smooth).jumps.empty()) << smooth;
    }
    EXPECT_TRUE(of("swish", "beta", 10.0).kinks.empty());
    EXPECT_TRUE(of("sine", "omega", 30.0).kinks.empty());
}

TEST(Properties, SymmetryAndOrder) {
    EXPECT_TRUE(of("tanh").odd && of("tanh").zeroCentred && of("tanh").monotone);
    EXPECT_FALSE(of("sigmoid").odd || of("sigmoid").zeroCentred);
    EXPECT_TRUE(of("gaussian").even && !of("gaussian").monotone);
    EXPECT_TRUE(of("hardshrink").odd);
    EXPECT_TRUE(of("abs").even && of("lisht").even && of("square").even);
    EXPECT_EQ(of("squareplus").range.lowest, 0.0);
    EXPECT_EQ(of("snake").derivativeRange.lowest, 0.0);
    EXPECT_FALSE(of("swish").monotone);
    EXPECT_TRUE(of("swish", "beta", 0.0).monotone);
    EXPECT_TRUE(of("selu").zeroCentred); // by the choice of its constants
    EXPECT_FALSE(of("relu").odd || of("relu").even);
}

Properties ofFormula(const char* text) {
    Activation custom("custom");
    custom.setFormula(text);
    return computeProperties(custom, 0.01);
}

struct FormulaRow {
    const char* formula;
    std::optional<double> lowest, highest;
    bool monotone, odd, even;
};

TEST(Properties, OfTypedFormulas) {
    constexpr std::nullopt_t none = std::nullopt;
    const FormulaRow rows[] = {
        {"x^3-3*x", none, none, false, true, false},
        {"1/x", none, none, false, true, false},
        {"1/(x-1.2345)", none, none, false, false, false},
        {"x^-2", 0.0, none, false, false, true},
        {"sin(1e3*x)", -1.0, 1.0, false, true, false},
        {"(exp(x)-exp(-x))/(exp(x)+exp(-x))", -1.0, 1.0, true, true, false},
        {"max(0,x+30)", 0.0, none, true, false, false},
        {"log(x)", none, none, true, false, false},
        // Falls on [0.001, 0.0012] only, between the samples.
        {"x-0.001*exp(-(1e4*(x-0.0011))^2)", none, none, false, false, false},
        // A peak between the samples.
        {"exp(-(1e4*(x-0.005))^2)", 0.0, 1.0, false, false, false},
        // Even at every hundredth.
        {"x^2+sin(100*3.141592653589793*x)", -0.99997500050659, none, false, false, false},
        {"tanh(x/1e7)", -1.0, 1.0, true, true, false},
        {"100*x-floor(x)", none, none, false, false, false},
        {"floor(x)", none, none, true, false, false},
        {"sqrt(1-x^2)", 0.0, 1.0, false, false, true},
        {"x+sin(x)", none, none, true, true, false},
        {"max(0,x-20)+max(0,-x-20)", 0.0, none, false, false, true},
        {"x+1.001*sin(x)", none, none, false, true, false},
        {"-1/log(x)", none, none, false, false, false},
        {"max(0,1e5*x-3e4)-max(0,1e5*x-30001)", 0.0, 1.0, true, false, false},
    };
    for (const FormulaRow& row : rows) {
        const Properties p = ofFormula(row.formula);
        const auto same = [](const std::optional<double>& a, const std::optional<double>& b) {
            return a.has_value() == b.has_value() && (!a || std::fabs(*a - *b) <= 1e-12);
        };
        EXPECT_TRUE(same(p.range.lowest, row.lowest))
            << row.formula << " lowest " << p.range.lowest.value_or(-INFINITY);
        EXPECT_TRUE(same(p.range.highest, row.highest))
            << row.formula << " highest " << p.range.highest.value_or(INFINITY);
        EXPECT_EQ(p.monotone, row.monotone) << row.formula;
        EXPECT_EQ(p.odd, row.odd) << row.formula;
        EXPECT_EQ(p.even, row.even) << row.formula;
    }
    EXPECT_EQ(ofFormula("tanh(x/1e7)").rightLimit, 1.0);
    EXPECT_EQ(ofFormula("1/x").leftLimit, 0.0);
    EXPECT_EQ(ofFormula("sin(1e3*x)").range.highest, 1.0);
    EXPECT_FALSE(ofFormula("sin(1/x)").derivativeRange.highest);
    EXPECT_EQ(ofFormula("sin(x)").rightLimit, std::nullopt);
}

TEST(Properties, DeadIntervalsOnTheWholeLine) {
    const auto dead = of("hardtanh").regions.dead;
    ASSERT_EQ(dead.size(), 2u);
    EXPECT_TRUE(std::isinf(dead[0].from));
    EXPECT_EQ(dead[0].to, -1.0);
    EXPECT_TRUE(std::isinf(dead[1].to));
    EXPECT_TRUE(of("sigmoid").regions.dead.empty());
    EXPECT_TRUE(of("gelu").regions.dead.empty());
    EXPECT_TRUE(of("gelu_tanh").regions.dead.empty());
    ASSERT_EQ(of("step").regions.dead.size(), 1u);
}

TEST(Properties, HoldForEveryParameter) {
    numeric::Random random(3, numeric::RandomPurpose::data);
    for (const ActivationDefinition& row : catalogue()) {
        for (int i = 0; i < 5; ++i) {
            const Activation activation = test::randomActivation(row, random);
            const Properties p = computeProperties(activation, 0.01);
            for (int k = 0; k < 200; ++k) {
                const auto y = activation.at(random.uniform(-30.0, 30.0));
                if (std::isnan(y.value)) {
                    continue;
                }
                const auto inside = [](const Bounds& b, double v) {
                    const double rounding = 1e-9 * (1.0 + std::fabs(v));
                    return (!b.lowest || v >= *b.lowest - rounding) &&
                           (!b.highest || v <= *b.highest + rounding);
                };
                EXPECT_TRUE(inside(p.range, y.value)) << activation.description() << y.value;
                EXPECT_TRUE(inside(p.derivativeRange, y.slope))
                    << activation.description() << " f' " << y.slope;
            }
        }
    }
}

/// What computes properties must come to an end for every value that may be typed.
TEST(Properties, AreComputedAtTheEndsOfEveryDomain) {
    for (const ActivationDefinition& row : catalogue()) {
        for (const ParameterSpec& spec : row.parameters) {
            for (const double end : {spec.domain.minimum, spec.domain.maximum}) {
                Activation activation(row);
                activation.setParameter(spec.name, end);
                const Properties p = computeProperties(activation, 0.01);
                if (std::isnan(activation.at(1.0).value)) {
                    continue; // a logarithm shifted by 1e9 has no values here, so no range
                }
                EXPECT_TRUE(!p.range.lowest || !p.range.highest ||
                            *p.range.lowest <= *p.range.highest)
                    << activation.description();
                for (const double x : p.kinks) {
                    EXPECT_TRUE(std::isfinite(x)) << activation.description();
                }
            }
        }
    }
}

} // namespace
} // namespace actiscope
