#include "core/activation/catalogue.h"
#include "core/analysis/line/properties.h"
#include "core/analysis/line/regions.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <string>

namespace actiscope {
namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();

/// A typed formula, or a function of the catalogue by its id and parameters "name=value".
Activation activationOf(const std::string& what,
                        const std::vector<std::pair<const char*, double>>& parameters = {}) {
    if (findDefinition(what) == nullptr) {
        Activation custom("custom");
        custom.setFormula(what);
        return custom;
    }
    Activation activation(what);
    for (const auto& [name, value] : parameters) {
        activation.setParameter(name, value);
    }
    return activation;
}

void expectIntervals(const std::vector<Interval>& found, const std::vector<Interval>& expected,
                     const std::string& what) {
    ASSERT_EQ(found.size(), expected.size()) << what;
    const auto close = [](double a, double b) {
        return a == b || std::fabs(a - b) <= 1e-9 * (1.0 + std::fabs(b));
    };
    for (std::size_t i = 0; i < found.size(); ++i) {
        EXPECT_TRUE(close(found[i].from, expected[i].from) && close(found[i].to, expected[i].to))
            << what << ": [" << found[i].from << ", " << found[i].to << "] for ["
            << expected[i].from << ", " << expected[i].to << "]";
    }
}

struct RegionRow {
    std::string what;
    std::vector<std::pair<const char*, double>> parameters;
    double epsilon;
    std::vector<Interval> dead;
    std::vector<Interval> smallSlope;
    std::vector<Interval> saturated;
};

TEST(ProvenRegions, AgreeWithWhatCanBeWorkedOutByHand) {
    const double root = std::sqrt(1.0 + 0.01 / 3.0);
    const double inner = std::sqrt(1.0 - 0.01 / 3.0);
    const RegionRow rows[] = {
        {"hard_swish", {}, 1e-3, {{-kInfinity, -3.0}}, {{-1.503, -1.497}}, {}},
        {"power",
         {{"exponent", 2.0}, {"scale", 2.0}, {"shift", 1.0}},
         0.01,
         {},
         {{-0.50125, -0.49875}},
         {}},
        {"square", {}, 1e-3, {}, {{-0.0005, 0.0005}}, {}},
        {"x^3-3*x", {}, 0.01, {}, {{-root, -inner}, {inner, root}}, {}},
        {"max(0,x)^2", {}, 0.01, {{-kInfinity, 0.0}}, {}, {{0.0, 0.005}}},
        {"x*max(0,x)", {}, 0.01, {{-kInfinity, 0.0}}, {}, {{0.0, 0.005}}},
        {"min(max(0,x),1)^2", {}, 0.01, {{-kInfinity, 0.0}, {1.0, kInfinity}}, {}, {{0.0, 0.005}}},
        {"max(0,x+30)", {}, 0.01, {{-kInfinity, -30.0}}, {}, {}},
        {"1/x", {}, 0.01, {}, {}, {{-kInfinity, -10.0}, {10.0, kInfinity}}},
        {"log(x)", {}, 0.01, {}, {}, {{100.0, kInfinity}}},
        {"leaky_relu", {}, 0.05, {}, {{-kInfinity, 0.0}}, {}},
        {"softshrink", {}, 0.05, {{-0.5, 0.5}}, {}, {}},
        {"identity", {}, 0.05, {}, {}, {}},
        {"step", {}, 0.05, {{-kInfinity, kInfinity}}, {}, {}},
        {"x^-2",
         {},
         0.01,
         {},
         {},
         {{-kInfinity, -std::cbrt(200.0)}, {std::cbrt(200.0), kInfinity}}},
    };
    for (const RegionRow& row : rows) {
        const Regions regions =
            computeProperties(activationOf(row.what, row.parameters), row.epsilon).regions;
        expectIntervals(regions.dead, row.dead, row.what + " dead");
        expectIntervals(regions.smallSlope, row.smallSlope, row.what + " small slope");
        expectIntervals(regions.saturated, row.saturated, row.what + " saturated");
        EXPECT_TRUE(regions.undecided.empty()) << row.what;
    }
}

TEST(ProvenRegions, AreCompleteForAnOscillation) {
    // |10·cos 10x| < 0.01 around every (k + ½)π/10.
    const Regions regions =
        computeProperties(activationOf("sine", {{"omega", 10.0}}), 0.01).regions;
    const double half = std::asin(1e-3) / 10.0;
    std::size_t i = 0;
    for (int k = -64; k < 64; ++k) {
        const double centre = (k + 0.5) * std::numbers::pi / 10.0;
        if (std::fabs(centre) > 20.0) {
            continue;
        }
        while (i < regions.smallSlope.size() && regions.smallSlope[i].to < centre) {
            ++i;
        }
        ASSERT_LT(i, regions.smallSlope.size());
        EXPECT_NEAR(regions.smallSlope[i].from, centre - half, 1e-9);
        EXPECT_NEAR(regions.smallSlope[i].to, centre + half, 1e-9);
    }
    EXPECT_TRUE(regions.saturated.empty() && regions.dead.empty());
}

TEST(ProvenRegions, WhatTheEffortLeavesOpenIsSaid) {
    const Regions regions = findRegions(activationOf("sin(1e5*x)"), -5.0, 5.0, 0.01);
    EXPECT_FALSE(regions.undecided.empty());
    EXPECT_TRUE(regions.dead.empty() && regions.saturated.empty());
    EXPECT_TRUE(computeProperties(activationOf("sin(1/x)"), 0.01).regions.dead.empty());
}

struct BreakRow {
    const char* formula;
    std::vector<double> kinks, jumps, poles;
};

TEST(ProvenRegions, BreaksAreToldApart) {
    const BreakRow rows[] = {{"1/x", {}, {}, {0.0}},        {"1/(x-1.2345)", {}, {}, {1.2345}},
                             {"log(x)", {}, {}, {0.0}},     {"x^-2", {}, {}, {0.0}},
                             {"sin(1e3*x)", {}, {}, {}},    {"max(0,x+30)", {-30.0}, {}, {}},
                             {"max(0,x)^2", {}, {}, {}},    {"min(max(0,x),1)^2", {1.0}, {}, {}},
                             {"abs(x)^0.5", {0.0}, {}, {}}, {"sqrt(abs(x))", {0.0}, {}, {}},
                             {"sqrt(x)", {}, {}, {}},       {"sign(x)*abs(x)^0.4", {}, {}, {}},
                             {"abs(x-0.1)", {0.1}, {}, {}}, {"sinc(x)", {}, {}, {}}};
    for (const BreakRow& row : rows) {
        const Properties p = computeProperties(activationOf(row.formula), 0.01);
        EXPECT_EQ(p.kinks, row.kinks) << row.formula;
        EXPECT_EQ(p.jumps, row.jumps) << row.formula;
        EXPECT_EQ(p.poles, row.poles) << row.formula;
    }
    EXPECT_TRUE(computeProperties(Activation("squareplus"), 0.01).jumps.empty());
    EXPECT_TRUE(computeProperties(Activation("bent_identity"), 0.01).jumps.empty());
    EXPECT_EQ(computeProperties(Activation("maxout"), 0.01).kinks, std::vector<double>{0.0});
}

TEST(ProvenRegions, APoleUnboundsTheRange) {
    for (const char* formula : {"1/x", "1/(x-1.2345)"}) {
        const Properties p = computeProperties(activationOf(formula), 0.01);
        EXPECT_FALSE(p.range.lowest || p.range.highest) << formula;
        EXPECT_FALSE(p.monotone) << formula;
        EXPECT_TRUE(std::isnan(p.gaussian.mean)) << formula;
    }
    const Properties square = computeProperties(activationOf("x^-2"), 0.01);
    EXPECT_EQ(square.range.lowest, 0.0);
    EXPECT_FALSE(square.range.highest);
}

TEST(ProvenRegions, SaturationOfTypedForms) {
    const auto of = [](const char* formula) {
        return computeProperties(activationOf(formula), 0.01);
    };
    EXPECT_EQ(of("max(0,x)^2").left, Saturation::hard);
    EXPECT_EQ(of("min(max(0,x),1)^2").right, Saturation::hard);
    const Properties tanh = of("(exp(x)-exp(-x))/(exp(x)+exp(-x))");
    EXPECT_EQ(tanh.left, Saturation::soft);
    EXPECT_EQ(tanh.right, Saturation::soft);
    EXPECT_TRUE(tanh.odd);
    EXPECT_TRUE(tanh.regions.dead.empty());
    EXPECT_EQ(of("log(x)").left, Saturation::none); // undefined there
    EXPECT_EQ(of("x+1e-3*sin(x)").right, Saturation::none);
}

/// The state that the regions give to x.
char stateIn(const Regions& regions, double x) {
    const auto holds = [x](const std::vector<Interval>& intervals) {
        return std::ranges::any_of(intervals,
                                   [x](const Interval& i) { return i.from <= x && x <= i.to; });
    };
    return holds(regions.dead)         ? 'd'
           : holds(regions.saturated)  ? 's'
           : holds(regions.smallSlope) ? 'm'
           : holds(regions.undecided)  ? 'u'
                                       : 'a';
}

/// A preview shows what the full map shows, but for single pixels beside the boundaries.
TEST(ProvenRegions, APreviewDiffersByPixelsOnly) {
    constexpr double kReach = 12.0;
    constexpr int kPixels = 1400;
    constexpr double kEpsilon = 0.05;
    std::vector<Activation> activations;
    for (const ActivationDefinition& row : catalogue()) {
        activations.emplace_back(row);
    }
    for (const char* formula :
         {"sin(10*x)", "sinc(x)", "(exp(x)-exp(-2*x))/(exp(x)+exp(-x))", "max(0,x-0.37)",
          "abs(sin(20*x))", "exp(-x^2)*sin(30*x)", "floor(3*x)", "log(x)", "max(0,x+30)"}) {
        activations.push_back(activationOf(formula));
    }
    for (const Activation& activation : activations) {
        const auto regions = [&](const LineEffort& effort) {
            return findRegions(activation, -kReach, kReach, kEpsilon, effort);
        };
        const Regions preview = regions(previewEffort(activation));
        const Regions full = regions(LineEffort::thorough());
        const double pixel = 2.0 * kReach / kPixels;
        int wrong = 0;
        for (int i = 0; i < kPixels; ++i) {
            const double x = -kReach + (i + 0.5) * pixel;
            const char shown = stateIn(preview, x);
            if (shown == stateIn(full, x)) {
                continue;
            }
            wrong += shown != stateIn(full, x - pixel) && shown != stateIn(full, x + pixel);
            EXPECT_TRUE(shown != 'd' || stateIn(full, x - pixel) == 'd' ||
                        stateIn(full, x + pixel) == 'd')
                << activation.description() << ": dead without proof at " << x;
        }
        EXPECT_LE(wrong, kPixels / 200) << activation.description();
        EXPECT_TRUE(preview.undecided.empty()) << activation.description();
    }
}

TEST(ProvenRegions, TheSameQuestionHasTheSameAnswer) {
    const Activation wave = activationOf("sin(1e3*x)");
    for (const LineEffort& effort : {previewEffort(wave), LineEffort::thorough()}) {
        EXPECT_EQ(findRegions(wave, -5.0, 5.0, 0.05, effort),
                  findRegions(wave, -5.0, 5.0, 0.05, effort));
    }
}

TEST(ProvenRegions, ArePreviewedOnlyWhereProofTakesLong) {
    const auto isProven = [](const char* what) {
        const Activation activation = activationOf(what);
        return mapLine(activation, -5.0, 5.0, 0.05, previewEffort(activation)).proven;
    };
    for (const char* quick : {"relu", "sigmoid", "tanh", "gelu", "hardtanh", "mish"}) {
        EXPECT_TRUE(isProven(quick)) << quick;
    }
    EXPECT_FALSE(isProven("sin(1e3*x)"));
    EXPECT_TRUE(mapLine(activationOf("sinc(x)"), -5.0, 5.0, 0.05, LineEffort::thorough()).proven);
}

TEST(ProvenRegions, AreGivenUpOnRequest) {
    std::stop_source source;
    source.request_stop();
    const LineMap map =
        mapLine(activationOf("tanh"), -5.0, 5.0, 0.05, LineEffort::thorough(), source.get_token());
    EXPECT_FALSE(map.proven);
    EXPECT_TRUE(mapLine(activationOf("tanh"), -5.0, 5.0, 0.05, LineEffort::thorough()).proven);
}

} // namespace
} // namespace actiscope
