#include "core/activation/catalogue.h"
#include "core/analysis/line/breaks.h"
#include "core/analysis/taylor/radius.h"
#include "core/analysis/taylor/ridge_sum.h"
#include "core/analysis/taylor/taylor.h"
#include "core/numeric/random.h"
#include "core/numeric/series.h"
#include "core/text/number_text.h"
#include "tests/support/custom_formula.h"

#include <gtest/gtest.h>

#include <cmath>
#include <fstream>
#include <numbers>

using namespace actiscope;
using actiscope::test::custom;

namespace {

using std::numbers::pi;

Taylor taylorOf(const Activation& f, double center, int order) {
    return TaylorExpansion(f).at(center, order);
}

/// The table that tests/data/taylor.py wrote with 50 digits.
TEST(Taylor, CoefficientsAgreeWithFiftyDigitReference) {
    std::ifstream file(ACTISCOPE_TEST_DATA "/taylor.csv");
    std::string line;
    std::getline(file, line);
    ASSERT_EQ(line, "id,parameters,center,order,coefficient");
    double worst = 0.0;
    int rows = 0;
    while (std::getline(file, line)) {
        const auto cells = text::split(line, ',');
        ASSERT_EQ(cells.size(), 5u) << line;
        Activation f(cells[0]);
        for (const std::string_view assignment : text::split(cells[1], ';')) {
            const auto pair = text::split(assignment, '=');
            f.setParameter(pair[0], *text::parseNumber(pair[1]));
        }
        const double center = *text::parseNumber(cells[2]);
        const auto n = static_cast<std::size_t>(*text::parseInteger(cells[3]));
        const double expected = std::stod(std::string(cells[4]));
        const double c = f.taylor(center).c[n];
        const double error = expected == 0.0 ? std::fabs(c) : std::fabs(c / expected - 1.0);
        EXPECT_LT(error, 1e-9) << line << ": " << c;
        worst = std::max(worst, error);
        ++rows;
    }
    EXPECT_EQ(rows, 32 * 3 * 13);
    RecordProperty("worst_relative_error", std::to_string(worst));
}

TEST(Taylor, FirstTermsAreValueAndSlopesOfEveryFunction) {
    numeric::Random random(7, numeric::RandomPurpose::data);
    for (const ActivationDefinition& definition : catalogue()) {
        const Activation f(definition);
        const std::vector<double> breaks = findBreaks(f);
        for (int i = 0; i < 50; ++i) {
            const double x = random.uniform(-4.0, 4.0);
            Eigen::ArrayXd at = Eigen::ArrayXd::Constant(1, x);
            Eigen::ArrayXd value(1);
            Eigen::ArrayXd slope(1);
            Eigen::ArrayXd second(1);
            f.evaluate(at, value, slope, second);
            if (!std::isfinite(value[0])) {
                continue;
            }
            const numeric::Series series = f.taylor(x);
            EXPECT_NEAR(series.c[0], value[0], 1e-14 * (1.0 + std::fabs(value[0])))
                << definition.id << " at " << x;
            EXPECT_NEAR(series.c[1], slope[0], 1e-12 * (1.0 + std::fabs(slope[0])))
                << definition.id << " at " << x;
            EXPECT_NEAR(2.0 * series.c[2], second[0], 1e-9 * (1.0 + std::fabs(second[0])))
                << definition.id << " at " << x;
        }
    }
}

TEST(Taylor, RadiiAreThoseOfTheNearestSingularity) {
    for (const double b : {-1.3, 0.0, 0.7, 3.0}) {
        EXPECT_DOUBLE_EQ(taylorOf(Activation("sigmoid"), b, 3).radius, std::hypot(pi, b));
        EXPECT_DOUBLE_EQ(taylorOf(Activation("softplus"), b, 3).radius, std::hypot(pi, b));
        EXPECT_DOUBLE_EQ(taylorOf(Activation("tanh"), b, 3).radius, std::hypot(pi / 2, b));
        EXPECT_DOUBLE_EQ(taylorOf(Activation("arctan"), b, 3).radius, std::hypot(1.0, b));
        for (const char* id : {"exp", "sine", "gelu", "cubic", "erf", "gaussian"}) {
            EXPECT_TRUE(std::isinf(taylorOf(Activation(id), b, 3).radius)) << id;
        }
    }
    EXPECT_NEAR(taylorOf(Activation("mish"), 0.0, 3).radius, 2.382, 5e-4);
    EXPECT_EQ(taylorOf(Activation("sigmoid"), 0.0, 3).source, RadiusSource::closedForm);
}

/// The closed forms were derived by hand; the coefficients know nothing of them.
TEST(Taylor, ClosedFormsAgreeWithTheEstimateFromTheCoefficients) {
    int finite = 0;
    for (const ActivationDefinition& definition : catalogue()) {
        const Activation f(definition);
        for (const double b : {-1.3, 0.0, 0.4, 0.7}) {
            const std::optional<double> known = closedFormRadius(f, b);
            const numeric::Series series = f.taylor(b);
            if (!known || !std::isfinite(series.c[0])) {
                continue;
            }
            const double estimate = estimatedRadius(series);
            if (std::isinf(*known)) {
                EXPECT_TRUE(std::isinf(estimate)) << definition.id << " at " << b << estimate;
            } else {
                EXPECT_NEAR(estimate, *known, 0.08 * *known) << definition.id << " at " << b;
                ++finite;
            }
        }
    }
    EXPECT_EQ(finite, 66);
}

TEST(Taylor, PiecesEndAtTheirKinks) {
    const auto breaks = [](const char* id) { return findBreaks(Activation(id)); };
    EXPECT_EQ(breaks("relu"), std::vector<double>({0.0}));
    EXPECT_EQ(breaks("elu"), std::vector<double>({0.0})); // f and f' are continuous, f'' is not
    EXPECT_EQ(breaks("hardshrink"), std::vector<double>({-0.5, 0.5}));
    EXPECT_EQ(breaks("hard_swish"), std::vector<double>({-3.0, 3.0}));
    EXPECT_EQ(breaks("softsign"), std::vector<double>({0.0}));
    for (const char* id :
         {"sigmoid", "tanhshrink", "isru", "squareplus", "gelu_tanh", "mish", "sine"}) {
        EXPECT_TRUE(breaks(id).empty()) << id;
    }
    Activation narrow("hardshrink");
    narrow.setParameter("lambda", 0.01);
    EXPECT_EQ(findBreaks(narrow), std::vector<double>({-0.01, 0.01}));
    EXPECT_EQ(findBreaks(custom("max(x, x^3)")), std::vector<double>({-1.0, 0.0, 1.0}));
    EXPECT_EQ(findBreaks(custom("abs(x - 1/3)")), std::vector<double>({0.333333333}));

    const Taylor relu = taylorOf(Activation("relu"), 0.7, 4);
    EXPECT_EQ(relu.radius, 0.7);
    EXPECT_EQ(relu.source, RadiusSource::kink);
    EXPECT_TRUE(relu.exact);
    EXPECT_EQ(relu.coefficients, std::vector<double>({0.7, 1.0, 0.0, 0.0, 0.0}));
    EXPECT_EQ(taylorOf(Activation("relu"), 0.0, 4).radius, 0.0);
}

TEST(Taylor, CustomFormulasAreEstimatedAndSaySo) {
    const Taylor mish = taylorOf(custom("x*tanh(log(1 + exp(x)))"), 0.0, 12);
    EXPECT_EQ(mish.source, RadiusSource::estimated);
    EXPECT_NEAR(mish.radius, 2.3815, 0.02);
    const numeric::Series exact = Activation("mish").taylor(0.0);
    for (std::size_t n = 0; n <= 12; ++n) {
        EXPECT_NEAR(mish.coefficients[n], exact.c[n], 1e-12);
    }
    EXPECT_TRUE(std::isinf(taylorOf(custom("x^5 - 2*x"), 0.3, 12).radius));
    EXPECT_TRUE(std::isinf(taylorOf(custom("exp(-x^2)*sin(3*x)"), 0.3, 12).radius));
    // sin(x)/x at its removable gap: 1 − x²/6 + x⁴/120.
    const Taylor sinc = taylorOf(custom("sinc(x)"), 0.0, 4);
    EXPECT_DOUBLE_EQ(sinc.coefficients[2], -1.0 / 6.0);
    EXPECT_DOUBLE_EQ(sinc.coefficients[4], 1.0 / 120.0);
    EXPECT_NEAR(taylorOf(custom("sinc(x)"), 0.99, 9).coefficients[9],
                taylorOf(custom("sin(x)/x"), 0.99, 9).coefficients[9], 1e-12);
    EXPECT_DOUBLE_EQ(taylorOf(custom("sin(x)/x"), 0.0, 4).coefficients[2], -1.0 / 6.0);
    EXPECT_NEAR(taylorOf(custom("1/(3 + x)"), 0.0, 4).radius, 3.0, 0.05);
}

TEST(Taylor, PolynomialsAreTheirOwnSeries) {
    const Taylor cubic = taylorOf(Activation("cubic"), 0.4, 3);
    EXPECT_TRUE(cubic.exact);
    for (const double t : {-2.0, 0.1, 5.0}) {
        EXPECT_NEAR(cubic.at(t), std::pow(0.4 + t, 3), 1e-12);
    }
    EXPECT_FALSE(taylorOf(Activation("cubic"), 0.4, 2).exact);
}

/// Row 26 of the lecture: what the notes call the square terms of the sigmoid.
TEST(Taylor, ProductsOfSigmoidAndTanhNeedABias) {
    const auto product = [](const char* id, double b) {
        Polynomial2 p(2);
        p.addRidge(taylorOf(Activation(id), b, 2), 1.0, 1.0, 1.0);
        return p.coefficient(1, 1);
    };
    EXPECT_EQ(product("sigmoid", 0.0), 0.0);
    EXPECT_EQ(product("tanh", 0.0), 0.0);
    const Curvature sigmoid = *largestCurvature(Activation("sigmoid"));
    EXPECT_NEAR(sigmoid.place, 1.317, 5e-4);
    EXPECT_NEAR(sigmoid.value, 0.09623, 5e-6);
    EXPECT_NEAR(std::fabs(product("sigmoid", sigmoid.place)), sigmoid.value, 1e-12);
    const Curvature tanh = *largestCurvature(Activation("tanh"));
    EXPECT_NEAR(tanh.place, 0.6585, 5e-5);
    EXPECT_NEAR(tanh.value, 0.7698, 5e-5);
    EXPECT_FALSE(largestCurvature(Activation("relu")).has_value());
    EXPECT_EQ(largestCurvature(Activation("elu"))->place, 0.0); // at the edge of its curved piece
}

TEST(Polynomial2, IsThePowerOfTheWeightedSum) {
    const double w1 = 0.7;
    const double w2 = -1.9;
    const Taylor cubic = taylorOf(Activation("cubic"), 0.3, 3);
    Polynomial2 p(3);
    p.addRidge(cubic, w1, w2, 1.0);
    // (w1·x1 + w2·x2 + b)³ holds 2·w1·w2·x1·x2 three times b: the factor the notes drop.
    EXPECT_NEAR(p.coefficient(1, 1), 6.0 * 0.3 * w1 * w2, 1e-14);
    EXPECT_NEAR(p.coefficient(2, 1), 3.0 * w1 * w1 * w2, 1e-14);
    numeric::Random random(3, numeric::RandomPurpose::data);
    Eigen::ArrayXd x1(5);
    Eigen::ArrayXd along;
    for (int i = 0; i < 5; ++i) {
        x1[i] = random.uniform(-2.0, 2.0);
        const double x2 = random.uniform(-2.0, 2.0);
        EXPECT_NEAR(p.at(x1[i], x2), std::pow(w1 * x1[i] + w2 * x2 + 0.3, 3), 1e-12);
    }
    p.along(x1, 0.4, along);
    for (int i = 0; i < 5; ++i) {
        EXPECT_NEAR(along[i], p.at(x1[i], 0.4), 1e-13);
    }
    EXPECT_EQ(p.monomials().size(), 10u);
    EXPECT_NEAR(p.only(1, 1).at(2.0, 3.0), 6.0 * p.coefficient(1, 1), 1e-13);
}

/// Row 28: σ at b = 1.
TEST(RidgeSum, FourNeuronsMultiplyUntilRoundingTakesOver) {
    const Activation f("sigmoid");
    const auto error = [&](double lambda, Format format) {
        return productError(productGate(f, 1.0, lambda), f, format);
    };
    // The first term that the sum leaves over is λ²·f⁗(b)/f''(b)·x1·x2·(x1² + x2²)/6.
    const numeric::Series series = f.taylor(1.0);
    const double leading = std::fabs(24.0 * series.c[4] / (2.0 * series.c[2])) / 3.0;
    EXPECT_NEAR(error(0.1, Format::float64), 0.01 * leading, 1e-4);
    EXPECT_NEAR(error(0.01, Format::float64), 1e-4 * leading, 1e-6);
    EXPECT_GT(error(0.001, Format::float32), 0.2);
    EXPECT_LT(error(0.001, Format::float64), 1e-5);
    // At b = 0 the sigmoid has no curvature to multiply with.
    EXPECT_TRUE(std::isnan(productError(productGate(f, 0.0, 0.1), f, Format::float64)));
}

/// Row 29: a kink combines features as well.
TEST(RidgeSum, InteractionIsZeroOnlyForLinearUnits) {
    EXPECT_EQ(interaction(neuron(1.0, -1.0, 0.5), Activation("identity")), 0.0);
    // An odd function without bias has none either, rounding or not.
    EXPECT_EQ(interaction(neuron(1.0, 1.0, 0.0), Activation("sigmoid")), 0.0);
    EXPECT_EQ(interaction(oppositePair(1.0, -1.0, 0.0), Activation("relu")), -4.0);
    const RidgeSum exclusiveOr = oppositePair(1.0, -1.0, 0.0);
    const Activation relu("relu");
    EXPECT_EQ(exclusiveOr.at(relu, 1.0, 1.0), 0.0);
    EXPECT_EQ(exclusiveOr.at(relu, 1.0, -1.0), 2.0);
}

TEST(RidgeSum, ExpansionOfASumAroundAPointIsItsPolynomial) {
    const Activation f("tanh");
    const RidgeSum sum{0.25,
                       {{0.4, -0.2, 0.1, 1.5}, {-0.3, 0.5, -0.6, -0.7}, {0.2, 0.2, 0.9, 2.0}}};
    const ExpandedSum expanded = expandSum(TaylorExpansion(f), sum, {0.5, -0.4}, 12);
    EXPECT_NEAR(expanded.polynomial.at(0.0, 0.0), sum.at(f, 0.5, -0.4), 1e-14);
    EXPECT_NEAR(expanded.polynomial.at(0.4, 0.3), sum.at(f, 0.9, -0.1), 1e-8);
    EXPECT_TRUE(expanded.converges(0.9, -0.1));
    EXPECT_FALSE(expanded.converges(20.0, 0.0));
    EXPECT_GT(expanded.discRadius(), 2.0);
}

TEST(RidgeSum, MapsSeparateTheStripOfConvergence) {
    const Activation f("sigmoid");
    const ExpandedSum expanded =
        expandSum(TaylorExpansion(f), neuron(2.0, 1.0, 0.5), {0.0, 0.0}, 9);
    MapRequest request{{-3.0, 3.0, -3.0, 3.0}, 81, 61};
    const ExpansionMaps maps = mapExpansion(expanded, f, request);
    EXPECT_EQ(maps.exact.values.rows(), 81);
    EXPECT_EQ(maps.exact.values.cols(), 61);
    EXPECT_LT(maps.largestInside, 1.0);
    EXPECT_GT(maps.largestOutside, 50.0 * maps.largestInside);
    EXPECT_GT(maps.insideShare, 0.2);
    EXPECT_LT(maps.insideShare, 0.9);
    EXPECT_NEAR(maps.exact.values(40, 30), numeric::sigmoid(0.5), 1e-7);
    EXPECT_NEAR(maps.difference.values(0, 0),
                maps.exact.values(0, 0) - maps.approximate.values(0, 0), 1e-3);
    // Exact for a polynomial: no residual anywhere, nothing outside.
    const ExpandedSum cubic =
        expandSum(TaylorExpansion(Activation("cubic")), neuron(1.0, -2.0, 0.5), {0.0, 0.0}, 3);
    const ExpansionMaps exact = mapExpansion(cubic, Activation("cubic"), request);
    EXPECT_LT(exact.largestInside, 1e-10);
    EXPECT_TRUE(std::isnan(exact.largestOutside));
    EXPECT_EQ(exact.insideShare, 1.0);
    // One term alone.
    request.onlyI = 1;
    request.onlyJ = 1;
    const ExpansionMaps term = mapExpansion(expanded, f, request);
    EXPECT_NEAR(term.approximate.values(80, 60), 9.0 * expanded.polynomial.coefficient(1, 1), 1e-5);
    EXPECT_EQ(term.largestInside, maps.largestInside);
}

/// One real singularity: a pole of any order, a root, a logarithm, at any distance.
TEST(Radius, OfOneRealSingularityIsNoNoise) {
    numeric::Random random(3, numeric::RandomPurpose::data);
    const char* shapes[] = {"1/(theta+x)",   "1/(theta+x)^2",  "1/(theta+x)^3", "log(theta+x)",
                            "sqrt(theta+x)", "(theta+x)^-0.5", "x/(theta+x)"};
    double worst = 0.0;
    for (std::size_t i = 0; i < 700; ++i) {
        Activation activation("custom");
        activation.setFormula(shapes[i % std::size(shapes)]);
        const double theta = random.uniform(-4.0, 4.0);
        activation.setParameter("theta", theta);
        const double radius = random.uniform(0.05, 4.0);
        const double found = estimatedRadius(activation.taylor(radius - theta));
        worst = std::max(worst, std::fabs(found / radius - 1.0));
    }
    EXPECT_LT(worst, 1e-3);
}

TEST(Radius, OfTheReportedPole) {
    Activation activation("custom");
    activation.setFormula("1/(4.58+x)");
    EXPECT_NEAR(TaylorExpansion(activation).at(-2.27, 4).radius, 2.31, 1e-6);
}

} // namespace
