#include "core/activation/catalogue.h"
#include "core/analysis/precision.h"
#include "core/numeric/random.h"
#include "tests/support/random_activation.h"

#include <gtest/gtest.h>

#include <cmath>

namespace actiscope {
namespace {

/// The place from which on f' is 0 at the right.
double zeroFrom(const std::vector<Interval>& intervals) {
    return intervals.empty() || !std::isinf(intervals.back().to) ? std::nan("")
                                                                 : intervals.back().from;
}

TEST(Precision, SigmoidDiesAtTheEdgeOfTheFormat) {
    const Activation sigmoid("sigmoid");
    // e^−x falls below half of the smallest subnormal: ln(2)·1075, ·150, ·25.
    EXPECT_NEAR(zeroFrom(zeroSlopeIntervals(sigmoid, Format::float64)), 1075 * std::log(2.0), 0.01);
    EXPECT_NEAR(zeroFrom(zeroSlopeIntervals(sigmoid, Format::float32)), 150 * std::log(2.0), 0.01);
    EXPECT_NEAR(zeroFrom(zeroSlopeIntervals(sigmoid, Format::float16)), 25 * std::log(2.0), 0.02);
}

// The textbook's σ(1 − σ) is 0 as soon as σ rounds to 1: e^−x < 2^−25 in float32.
TEST(Precision, NaiveSigmoidDiesFarEarlier) {
    const Activation sigmoid("sigmoid");
    const NaiveForm* form = naiveForm(sigmoid);
    ASSERT_NE(form, nullptr);
    EXPECT_NEAR(zeroFrom(naiveFailure(*form, sigmoid, Format::float32).zeroSlope),
                25 * std::log(2.0), 0.01);
    EXPECT_NEAR(zeroFrom(naiveFailure(*form, sigmoid, Format::float64).zeroSlope),
                53 * std::log(2.0), 0.01); // in double 1 + e^−x rounds first
    EXPECT_NEAR(zeroFrom(naiveFailure(*form, sigmoid, Format::float16).zeroSlope),
                12 * std::log(2.0), 0.02);
}

TEST(Precision, NaiveSoftplusOverflows) {
    const Activation softplus("softplus");
    const NaiveForm* form = naiveForm(softplus);
    ASSERT_NE(form, nullptr);
    const auto undefinedFrom = [&](Format format) {
        return zeroFrom(naiveFailure(*form, softplus, format).undefined);
    };
    EXPECT_NEAR(undefinedFrom(Format::float64), 709.78, 0.01);
    EXPECT_NEAR(undefinedFrom(Format::float32), 88.72, 0.01);
    EXPECT_NEAR(undefinedFrom(Format::float16), 11.09, 0.02);
    // The stable one does not.
    for (const double x : {20.0, 100.0, 1000.0}) {
        EXPECT_EQ(softplus.at(x, Format::float32).slope, 1.0);
        EXPECT_EQ(softplus.at(x, Format::float32).value, x);
    }
}

TEST(Precision, OnlyThreeFunctionsHaveAnotherFormInUse) {
    int forms = 0;
    for (const ActivationDefinition& row : catalogue()) {
        const Activation activation(row);
        const NaiveForm* form = naiveForm(activation);
        if (form == nullptr) {
            continue;
        }
        ++forms;
        // In double and near 0 both forms agree.
        for (double x = -3.0; x <= 3.0; x += 0.1) {
            const auto naive = form->at(x, activation.parameters(), Format::float64);
            EXPECT_NEAR(naive.value, activation.at(x).value, 1e-14) << row.id;
            EXPECT_NEAR(naive.slope, activation.at(x).slope, 1e-14) << row.id;
        }
    }
    EXPECT_EQ(forms, 3);
}

TEST(Precision, DeadRegionsAreZeroInEveryFormat) {
    for (const Format format : {Format::float64, Format::float32, Format::float16}) {
        const auto relu = zeroSlopeIntervals(Activation("relu"), format);
        ASSERT_EQ(relu.size(), 1u);
        EXPECT_TRUE(std::isinf(relu[0].from));
        EXPECT_NEAR(relu[0].to, 0.0, 1e-6);
        EXPECT_TRUE(zeroSlopeIntervals(Activation("identity"), format).empty());
    }
}

TEST(Precision, CoarserFormatsRoundNoMoreThanTheyMust) {
    numeric::Random random(5, numeric::RandomPurpose::data);
    for (const ActivationDefinition& row : catalogue()) {
        for (int i = 0; i < 200; ++i) {
            const Activation activation = test::randomActivation(row, random);
            const double x = static_cast<double>(static_cast<float>(random.uniform(-4.0, 4.0)));
            const auto exact = activation.at(x);
            const auto nudged = activation.at(x + 1e-6);
            if (std::isnan(exact.value) || std::fabs(nudged.slope - exact.slope) > 0.01) {
                continue; // a parameter rounded to float may move a kink across x
            }
            const auto rounded = activation.at(x, Format::float32);
            // A product such as ω·x is rounded before the sine: as if x had moved a little.
            const double moved = std::fabs(exact.slope) * std::fabs(x) * 1e-6;
            EXPECT_NEAR(rounded.value, exact.value, 2e-5 * (1.0 + std::fabs(exact.value)) + moved)
                << activation.description() << " at " << x;
        }
    }
}

} // namespace
} // namespace actiscope
