#include "core/activation/catalogue.h"
#include "core/numeric/flush_denormals.h"
#include "core/numeric/interval.h"
#include "core/numeric/random.h"
#include "tests/support/random_activation.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstdlib>
#include <limits>

namespace actiscope {
namespace {

using numeric::Interval;

constexpr double kInfinity = std::numeric_limits<double>::infinity();
constexpr double kSmallest = std::numeric_limits<double>::denorm_min();

TEST(Interval, IsNotWidenedWhereTheResultIsExact) {
    EXPECT_EQ(Interval(0.0, 1.0) * Interval(0.0), Interval(0.0));
    EXPECT_EQ(Interval(-kInfinity, 0.0) * Interval(0.0), Interval(0.0));
    EXPECT_EQ(Interval(1.0, 2.0) + Interval(0.5), Interval(1.5, 2.5));
    EXPECT_EQ(Interval(1.0, 2.0) / Interval(4.0), Interval(0.25, 0.5));
    EXPECT_EQ(numeric::exp(Interval(0.0)), Interval(1.0));
    EXPECT_EQ(numeric::tanh(Interval(0.0)), Interval(0.0));
    const Interval tenth = Interval(1.0) / Interval(10.0);
    EXPECT_EQ(tenth.upper, 0.1);
    EXPECT_EQ(tenth.lower, std::nextafter(0.1, 0.0));
}

TEST(Interval, UnderflowIsNeverAnExactZero) {
    EXPECT_EQ(numeric::exp(Interval(-1e4)), Interval(0.0, kSmallest));
    const Interval product = Interval(1e-200) * Interval(1e-200);
    EXPECT_EQ(product.lower, 0.0);
    EXPECT_GT(product.upper, 0.0);
    const Interval overflow = Interval(1e200) * Interval(1e200);
    EXPECT_EQ(overflow, Interval(std::numeric_limits<double>::max(), kInfinity));
}

TEST(Interval, UndefinedPartsAreSaid) {
    EXPECT_TRUE(numeric::log(Interval(-2.0, -1.0)).isEmpty());
    EXPECT_TRUE(numeric::log(Interval(-1.0, 1.0)).partial);
    EXPECT_EQ(numeric::log(Interval(-1.0, 1.0)).upper, 0.0);
    EXPECT_FALSE(numeric::log(Interval(0.5, 1.0)).partial);
    const Interval pole = Interval(1.0) / Interval(-1.0, 1.0);
    EXPECT_TRUE(pole.partial && pole.lower == -kInfinity && pole.upper == kInfinity);
    EXPECT_EQ((Interval(1.0) / Interval(0.0, 2.0)).lower, 0.5);
    EXPECT_TRUE(numeric::sqrt(Interval(-1.0, 4.0)).partial);
    EXPECT_TRUE(Interval(std::nan("")).isEmpty());
}

TEST(Interval, AnUndecidedConditionIsTheHullAndSaysSo) {
    const Interval x(-1.0, 2.0);
    const Interval relu = where(x <= 0.0, 0.0, x);
    EXPECT_EQ(relu.lower, -1.0); // each branch on the whole interval
    EXPECT_EQ(relu.upper, 2.0);
    EXPECT_TRUE(relu.joined);
    const Interval left(-1.0, 0.0);
    EXPECT_EQ(where(left <= 0.0, 0.0, left), Interval(0.0));
    // A comparison with an undefined value fails, as it does for double.
    const Interval undefined = Interval::empty();
    EXPECT_EQ(where(undefined > 0.0, 1.0, 2.0), Interval(2.0));
}

/// An interval of any size, near 0 or far out.
Interval randomInterval(numeric::Random& random) {
    const double kind = random.uniform();
    const double reach = kind < 0.6 ? 10.0 : std::pow(10.0, random.uniform(-8.0, 12.0));
    const double a = random.uniform(-reach, reach);
    const double width = reach * std::pow(10.0, random.uniform(-12.0, 0.0));
    return {a, a + width};
}

/// Counts what leaves the enclosures of `count` random functions on random intervals; reports the
/// first of it.
int leaving(int count, std::uint64_t seed) {
    const numeric::KeepDenormals keep;
    const char* const formulas[] = {"max(0,x)^2",
                                    "x*max(0,x)",
                                    "x^3-3*x",
                                    "exp(-x*x)*sin(3*x)",
                                    "1/(1+x^2)",
                                    "log(1+exp(x))",
                                    "abs(x-0.3)^1.5",
                                    "x^-2",
                                    "sqrt(x)",
                                    "sinc(x)",
                                    "x*tanh(log(1+exp(x)))",
                                    "min(max(0,x),1)^2",
                                    "1/(x-1.2345)",
                                    "asinh(x)*cosh(0.1*x)",
                                    "atan(x)^x",
                                    "erf(x)/x",
                                    "sinh(x)/cosh(x)",
                                    "alpha^x"};
    numeric::Random random(seed, numeric::RandomPurpose::data);
    const auto rows = catalogue();
    int failures = 0;
    const auto report = [&](const Activation& f, const Interval& x, double place, double y,
                            const Interval& bounds, const char* what) {
        if (++failures <= 5) {
            ADD_FAILURE() << f.description() << " on [" << x.lower << ", " << x.upper
                          << "]: " << what << "(" << place << ") = " << y << " outside ["
                          << bounds.lower << ", " << bounds.upper << "]";
        }
    };
    for (int i = 0; i < count; ++i) {
        const auto& row = rows[static_cast<std::size_t>(i) % rows.size()];
        Activation f = test::randomActivation(row, random);
        if (f.isCustom()) {
            f.setFormula(formulas[random.below(std::size(formulas))]);
        }
        const Interval x = randomInterval(random);
        const numeric::Enclosure y = f.enclose(x.lower, x.upper);
        for (int k = 0; k < 100; ++k) {
            const double place = k == 0   ? x.lower
                                 : k == 1 ? x.upper
                                          : std::min(x.upper, random.uniform(x.lower, x.upper));
            const auto at = f.at(place);
            if (std::isfinite(at.value) && !y.value.contains(at.value)) {
                report(f, x, place, at.value, y.value, "f");
            }
            if (!std::isfinite(at.value) && y.isSmooth() && y.value.isBounded()) {
                report(f, x, place, at.value, y.value, "f is undefined: ");
            }
            if (std::isfinite(at.slope) && !y.slope.contains(at.slope)) {
                report(f, x, place, at.slope, y.slope, "f'");
            }
        }
    }
    return failures;
}

/// ACTISCOPE_ENCLOSURES=1000000 tries as many.
TEST(Interval, EnclosesEveryFunction) {
    const char* const wanted = std::getenv("ACTISCOPE_ENCLOSURES");
    EXPECT_EQ(leaving(wanted != nullptr ? std::atoi(wanted) : 20000, 12), 0);
}

TEST(Interval, SecondDerivativesAreEnclosed) {
    numeric::Random random(5, numeric::RandomPurpose::data);
    for (const ActivationDefinition& row : catalogue()) {
        const Activation f = test::randomActivation(row, random);
        for (int i = 0; i < 50; ++i) {
            const double from = random.uniform(-6.0, 6.0);
            const double to = from + random.uniform(0.0, 1.0);
            const numeric::Enclosure bounds = f.enclose(from, to);
            const Eigen::ArrayXd x = Eigen::ArrayXd::LinSpaced(20, from, to);
            Eigen::ArrayXd y(20);
            Eigen::ArrayXd slope(20);
            Eigen::ArrayXd second(20);
            f.evaluate(x, y, slope, second);
            for (Eigen::Index k = 0; k < x.size(); ++k) {
                if (std::isfinite(second[k])) {
                    const double rounding = 1e-12 * (1.0 + std::fabs(second[k]));
                    EXPECT_TRUE(second[k] >= bounds.second.lower - rounding &&
                                second[k] <= bounds.second.upper + rounding)
                        << f.description() << " f''(" << x[k] << ") = " << second[k];
                }
            }
        }
    }
}

} // namespace
} // namespace actiscope
