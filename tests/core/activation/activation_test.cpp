#include "core/activation/activation.h"
#include "core/activation/activation_text.h"
#include "core/activation/catalogue.h"
#include "core/errors.h"
#include "core/numeric/random.h"
#include "tests/support/random_activation.h"
#include "tests/support/reference_table.h"

#include <gtest/gtest.h>

#include <cmath>
#include <iostream>
#include <limits>
#include <map>

namespace actiscope {
namespace {

using test::readReference;
using test::ReferenceRow;

double relativeError(double value, double exact) {
    if (value == exact) {
        return 0.0;
    }
    return std::fabs(value - exact) / std::fabs(exact);
}

/// Relative error, except that a result far below its operands is held to 1e-15 absolutely.
bool agrees(double value, double exact) {
    return relativeError(value, exact) <= 1e-12 || std::fabs(value - exact) <= 1e-15;
}

TEST(Activation, AgreesWithTheReferenceTable) {
    const auto rows = readReference("activations.csv");
    ASSERT_EQ(rows.size(), 1846u);
    double worst = 0.0;
    std::string worstLine;
    for (const ReferenceRow& row : rows) {
        const auto y = row.activation.at(row.x);
        EXPECT_TRUE(agrees(y.value, row.f)) << row.line << "\n f = " << y.value;
        EXPECT_TRUE(agrees(y.slope, row.df)) << row.line << "\n f' = " << y.slope;
        for (const auto& [got, exact] : {std::pair{y.value, row.f}, std::pair{y.slope, row.df}}) {
            const double error = relativeError(got, exact);
            if (std::fabs(got - exact) > 1e-15 && error > worst) {
                worst = error;
                worstLine = row.line;
            }
        }
    }
    std::cout << rows.size() << " rows, worst relative error " << worst << " at " << worstLine
              << '\n';
}

TEST(Activation, TakesTheSideOfPyTorchAtKinks) {
    const auto rows = readReference("kinks.csv");
    ASSERT_EQ(rows.size(), 22u);
    for (const ReferenceRow& row : rows) {
        const auto y = row.activation.at(row.x);
        EXPECT_EQ(y.value, row.f) << row.line;
        EXPECT_EQ(y.slope, row.df) << row.line;
    }
}

/// power and log have no value for a negative argument; no other function may be undefined
/// anywhere.
bool isOutsideDomain(const Activation& activation, double x) {
    return (activation.id() == "power" || activation.id() == "log") &&
           std::isnan(activation.at(x).value);
}

TEST(Activation, DerivativeAgreesWithFiniteDifferences) {
    numeric::Random random(7, numeric::RandomPurpose::data);
    constexpr double kStep = 1e-5;
    for (const ActivationDefinition& row : catalogue()) {
        for (int i = 0; i < 1000; ++i) {
            const Activation activation = test::randomActivation(row, random);
            const double x = random.uniform(-6.0, 6.0);
            if (isOutsideDomain(activation, x - kStep) || isOutsideDomain(activation, x + kStep)) {
                continue;
            }
            const auto left = activation.at(x - kStep);
            const auto right = activation.at(x + kStep);
            // A kink or jump between the two points has no difference quotient.
            if (std::fabs(left.slope - right.slope) > 0.01 ||
                std::fabs(left.value - right.value) > 0.1) {
                continue;
            }
            const double quotient = (right.value - left.value) / (2.0 * kStep);
            EXPECT_NEAR(activation.at(x).slope, quotient, 2e-6 * (1.0 + std::fabs(quotient)))
                << activation.description() << " at " << x;
        }
    }
}

TEST(Activation, SecondDerivativeAgreesWithFiniteDifferences) {
    numeric::Random random(9, numeric::RandomPurpose::data);
    constexpr double kStep = 1e-5;
    int compared = 0;
    for (const ActivationDefinition& row : catalogue()) {
        for (int i = 0; i < 1000; ++i) {
            const Activation activation = test::randomActivation(row, random);
            const double x = random.uniform(-6.0, 6.0);
            const Eigen::Array3d places(x - kStep, x, x + kStep);
            Eigen::ArrayXd f(3);
            Eigen::ArrayXd df(3);
            Eigen::ArrayXd d2f(3);
            activation.evaluate(places, f, df, d2f);
            // Outside of the domain, and where a kink or jump lies between.
            if (!df.isFinite().all() || std::fabs(df[2] - df[0]) > 0.05 ||
                std::fabs(d2f[2] - d2f[0]) > 0.02 * (1.0 + std::fabs(d2f[1]))) {
                continue;
            }
            const double quotient = (df[2] - df[0]) / (2.0 * kStep);
            EXPECT_NEAR(d2f[1], quotient, 5e-6 * (1.0 + std::fabs(quotient)) + 2e-10 / kStep)
                << activation.description() << " at " << x;
            // The first derivative is the one that everything else uses.
            EXPECT_NEAR(df[1], activation.at(x).slope, 1e-12 * (1.0 + std::fabs(df[1])))
                << activation.description() << " at " << x;
            ++compared;
        }
    }
    std::cout << compared << " second derivatives compared\n";
    EXPECT_GT(compared, 40000);
}

/// Error in units of the last place of the result, or of 1 where the result is smaller: there the
/// operands' own rounding decides.
double ulps(float got, double exact) {
    const double unit = 0x1p-23 * std::fmax(1.0, std::fabs(exact));
    return std::fabs(static_cast<double>(got) - exact) / unit;
}

TEST(Activation, FloatKernelsAreWithinFourUlp) {
    // tanh' as (1 − t)(1 + t) is off by 5; x·tanh' multiplies that by x. Φ in float has no tail of
    // its own, and GELU multiplies its absolute error by x.
    // The bounds hold without fused multiply-adds, too.
    const std::map<std::string_view, double> wider = {{"tanh", 8.0},       {"lecun_tanh", 8.0},
                                                      {"tanhshrink", 8.0}, {"lisht", 40.0},
                                                      {"mish", 40.0},      {"gelu", 12.0}};
    constexpr Eigen::Index kSize = 1 << 15;
    const Eigen::ArrayXf x = Eigen::ArrayXf::LinSpaced(kSize, -12.0f, 12.0f);
    double worstOfAll = 0.0;
    for (const ActivationDefinition& row : catalogue()) {
        const Activation activation(row);
        Eigen::ArrayXf f(kSize);
        Eigen::ArrayXf df(kSize);
        activation.evaluate(x, f, df);
        double worst = 0.0;
        for (Eigen::Index i = 0; i < kSize; ++i) {
            const auto exact = activation.at(static_cast<double>(x[i]));
            if (!std::isnan(exact.value)) {
                worst = std::max({worst, ulps(f[i], exact.value), ulps(df[i], exact.slope)});
            }
        }
        const auto bound = wider.find(row.id);
        EXPECT_LE(worst, bound == wider.end() ? 4.0 : bound->second) << row.id;
        if (bound == wider.end()) {
            worstOfAll = std::max(worstOfAll, worst);
        }
    }
    std::cout << "worst of the others: " << worstOfAll << " ulp\n";
}

TEST(Activation, FloatKernelsFollowDouble) {
    numeric::Random random(8, numeric::RandomPurpose::data);
    for (const ActivationDefinition& row : catalogue()) {
        double worst = 0.0;
        for (int i = 0; i < 200; ++i) {
            const Activation activation = test::randomActivation(row, random);
            constexpr Eigen::Index kSize = 37; // not a whole number of blocks
            Eigen::ArrayXf x(kSize);
            for (float& v : x) {
                v = static_cast<float>(random.uniform(-12.0, 12.0));
            }
            Eigen::ArrayXf f(kSize);
            Eigen::ArrayXf df(kSize);
            activation.evaluate(x, f, df);
            for (Eigen::Index k = 0; k < kSize; ++k) {
                if (isOutsideDomain(activation, static_cast<double>(x[k]))) {
                    continue;
                }
                const auto exact = activation.at(static_cast<double>(x[k]));
                // A parameter rounded to float may move a kink across x.
                const auto nudged = activation.at(static_cast<double>(x[k]) + 1e-6);
                if (std::fabs(nudged.slope - exact.slope) > 0.001) {
                    continue;
                }
                // Rounding a product such as ω·x to float is like moving x a little.
                const auto moved = activation.at(static_cast<double>(x[k]) * (1.0 + 0x1p-22));
                const auto excess = [](float got, double value, double movedValue) {
                    const double allowed = 2.0 * std::fabs(movedValue - value);
                    return (std::fabs(got - value) - allowed) / (1.0 + std::fabs(value));
                };
                worst = std::fmax(worst, excess(f[k], exact.value, moved.value));
                worst = std::fmax(worst, excess(df[k], exact.slope, moved.slope));
            }
        }
        EXPECT_LT(worst, 3e-6) << row.id;
    }
}

TEST(Activation, ValueKernelEqualsTheOneWithSlope) {
    Eigen::ArrayXf x = Eigen::ArrayXf::LinSpaced(64, -8.0f, 8.0f);
    for (const ActivationDefinition& row : catalogue()) {
        const Activation activation(row);
        Eigen::ArrayXf f(64);
        Eigen::ArrayXf df(64);
        Eigen::ArrayXf alone(64);
        activation.evaluateBlocks(x.data(), f.data(), df.data(), 64);
        activation.evaluateBlocks(x.data(), alone.data(), 64);
        EXPECT_TRUE((f == alone || (f.isNaN() && alone.isNaN())).all()) << row.id;
    }
}

/// Whether a unit is dead must not depend on the instruction set.
TEST(Activation, FarOutTheTrainedSlopeIsExactlyZero) {
    for (const char* id : {"sigmoid", "tanh", "softplus", "mish"}) {
        Eigen::ArrayXf x = Eigen::ArrayXf::Constant(64, -89.0f);
        x.tail(32) = -1000.0f;
        Eigen::ArrayXf f(64);
        Eigen::ArrayXf df(64);
        Activation(id).evaluateBlocks(x.data(), f.data(), df.data(), 64);
        EXPECT_TRUE((df == 0.0f).all()) << id << ": " << df[0] << ", " << df[63];
    }
}

TEST(Activation, NeverNaNForFiniteInput) {
    for (const ActivationDefinition& row : catalogue()) {
        for (const bool low : {true, false}) {
            Activation activation(row);
            for (const ParameterSpec& spec : row.parameters) {
                activation.setParameter(spec.name, low ? spec.domain.minimum : spec.domain.maximum);
            }
            for (const double x : {-1e300, -1e4, -700.0, -1e-300, -0.0, 0.0, 1e-300, 700.0, 1e4}) {
                const auto y = activation.at(x);
                if (isOutsideDomain(activation, x)) {
                    continue;
                }
                EXPECT_FALSE(std::isnan(y.value)) << activation.description() << " at " << x;
                EXPECT_FALSE(std::isnan(y.slope)) << activation.description() << " at " << x;
            }
        }
    }
}

TEST(Activation, HandsNaNOnSoThatTrainingCanStop) {
    const double nan = std::numeric_limits<double>::quiet_NaN();
    for (const char* id : {"relu", "leaky_relu", "elu", "thresholded_relu", "identity", "swish"}) {
        EXPECT_TRUE(std::isnan(Activation(id).at(nan).value)) << id;
    }
}

TEST(Activation, LeakyReluKeepsItsSidesForAlphaAboveOne) {
    Activation leaky("leaky_relu");
    leaky.setParameter("alpha", 1.3);
    EXPECT_DOUBLE_EQ(leaky.at(2.0).value, 2.0);
    EXPECT_DOUBLE_EQ(leaky.at(-2.0).value, -2.6);
}

TEST(Activation, RejectsBadParameters) {
    Activation leaky("leaky_relu");
    const Activation before = leaky;
    EXPECT_THROW(leaky.setParameter("alpha", 1.1e9), UsageError);
    EXPECT_THROW(leaky.setParameter("alpha", std::nan("")), UsageError);
    EXPECT_THROW(leaky.setParameter("alhpa", 0.1), UsageError);
    EXPECT_THROW(Activation("relu").setParameter("alpha", 0.1), UsageError);
    EXPECT_EQ(leaky, before);
}

TEST(Activation, UnknownIdNamesTheNearest) {
    try {
        const Activation activation("leaky_rleu");
        FAIL() << activation.id();
    } catch (const UsageError& error) {
        EXPECT_NE(std::string(error.what()).find("did you mean 'leaky_relu'"), std::string::npos)
            << error.what();
    }
}

TEST(Activation, ComparesByValue) {
    Activation a("elu");
    Activation b("elu");
    EXPECT_EQ(a, b);
    b.setParameter("alpha", 0.5);
    EXPECT_NE(a, b);
    EXPECT_NE(a, Activation("relu"));
}

TEST(Activation, ListsParse) {
    EXPECT_EQ(activationIds(parseActivations("relu, tanh")), "relu,tanh");
    EXPECT_THROW(parseActivations(""), UsageError);
    EXPECT_THROW(parseActivations("relu,"), UsageError);
}

TEST(Activation, HasNoSlopeWhereItIsUndefined) {
    Activation typed("custom");
    typed.setFormula("log(x)");
    for (const Activation& activation : {Activation("log"), typed}) {
        for (const Format format : {Format::float64, Format::float32, Format::float16}) {
            EXPECT_TRUE(std::isnan(activation.at(-1.0, format).slope));
        }
        EXPECT_TRUE(std::isnan(activation.at(-1.0).slope));
        const Eigen::ArrayXd x = Eigen::ArrayXd::Constant(3, -1.0);
        Eigen::ArrayXd f(3);
        Eigen::ArrayXd df(3);
        Eigen::ArrayXd d2f(3);
        activation.evaluate(x, f, df, d2f);
        EXPECT_TRUE(df.isNaN().all() && d2f.isNaN().all());
        const Eigen::ArrayXf single = Eigen::ArrayXf::Constant(17, -1.0f);
        Eigen::ArrayXf g(17);
        Eigen::ArrayXf dg(17);
        activation.evaluate(single, g, dg);
        EXPECT_TRUE(dg.isNaN().all());
    }
}

} // namespace
} // namespace actiscope
