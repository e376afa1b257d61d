#include "core/numeric/packet.h"

#include <gtest/gtest.h>

#include <cmath>
#include <utility>

namespace actiscope {
namespace {

TEST(Packet, PowerAgreesWithTheStandardOne) {
    using numeric::Packet;
    for (const float exponent :
         {0.0f, 0.5f, 1.0f, 1.5f, 2.0f, 3.0f, 5.0f, 0.7f, 1.7f, 2.3f, 4.9f, -1.0f, -0.5f, 7.0f}) {
        for (const float base : {-3.0f, -1.0f, -0.0f, 0.0f, 1e-20f, 0.3f, 1.0f, 2.5f, 9.0f}) {
            const auto power = numeric::pow(Packet(base), Packet(exponent));
            float found[Packet::kLanes];
            power.store(found);
            const float expected = std::pow(base, exponent);
            if (std::isnan(expected)) {
                EXPECT_TRUE(std::isnan(found[0])) << base << "^" << exponent;
            } else if (std::isinf(expected)) {
                EXPECT_TRUE(std::isinf(found[0])) << base << "^" << exponent;
            } else {
                EXPECT_NEAR(found[0], expected, 4e-7f * std::fabs(expected))
                    << base << "^" << exponent;
            }
        }
    }
}

/// One lane of a value and slope for x in every lane.
std::pair<float, float> firstLanes(const numeric::ValueAndSlope<numeric::Packet>& y) {
    float values[numeric::Packet::kLanes];
    float slopes[numeric::Packet::kLanes];
    y.value.store(values);
    y.slope.store(slopes);
    return {values[0], slopes[0]};
}

TEST(Packet, SineAndCosineAgreeWithTheStandardOnes) {
    for (const float size : {0.0f, 1e-10f, 0.3f, 0.785f, 0.786f, 1.0f, 1.5707f, 2.0f, 3.1416f, 4.0f,
                             5.5f, 30.0f, 1000.0f, 71000.0f, 80000.0f, 1e8f}) {
        for (const float x : {-size, size}) {
            const auto [sine, cosine] = firstLanes(numeric::sinWithSlope(numeric::Packet(x)));
            EXPECT_NEAR(sine, std::sin(static_cast<double>(x)), 1e-7) << x;
            EXPECT_NEAR(cosine, std::cos(static_cast<double>(x)), 1e-7) << x;
        }
    }
    const auto [sine, cosine] = firstLanes(numeric::sinWithSlope(numeric::Packet(NAN)));
    EXPECT_TRUE(std::isnan(sine));
    EXPECT_TRUE(std::isnan(cosine));
}

TEST(Packet, TheGateOfMishAndTheSlopeOfTanhKeepTheirDigitsInBothTails) {
    for (double x = -80.0; x <= 80.0; x += 0.037) {
        const auto lane = static_cast<float>(x);
        const auto exact = static_cast<double>(lane);
        const auto [gate, slope] =
            firstLanes(numeric::tanhOfSoftplusWithSlope(numeric::Packet(lane)));
        const double expected = numeric::tanhOfSoftplus(exact);
        const double expectedSlope =
            numeric::sech2(numeric::softplus(exact)) * numeric::sigmoid(exact);
        EXPECT_NEAR(gate, expected, 2e-6 * expected) << x;
        EXPECT_NEAR(slope, expectedSlope, 4e-6 * expectedSlope + 1e-37) << x;
        if (std::fabs(x) < 40.0) { // beyond that e^−2|x| is no normal float
            const double steepness = numeric::sech2(exact);
            EXPECT_NEAR(firstLanes(numeric::tanhWithSlope(numeric::Packet(lane))).second, steepness,
                        4e-6 * steepness)
                << x;
        }
    }
}

/// A few units in the last place of float; of a subnormal number the last place is what counts.
double fewUlp(double exact) {
    return 6e-7 * std::fabs(exact) + 2e-45;
}

TEST(Packet, TheExponentialIsExactOverAllOfFloatsRange) {
    for (double x = -103.9; x < 88.72; x += 0.0173) {
        const auto lane = static_cast<float>(x);
        const auto exact = static_cast<double>(lane);
        const auto [value, slope] = firstLanes(numeric::expm1WithSlope(numeric::Packet(lane)));
        EXPECT_NEAR(slope, std::exp(exact), fewUlp(std::exp(exact))) << x;
        EXPECT_NEAR(value, std::expm1(exact), fewUlp(std::expm1(exact))) << x;
    }
    for (const float tiny : {1e-30f, -1e-20f, 3e-8f, -1e-4f, 0.1732f, -0.3467f}) {
        const double exact = std::expm1(static_cast<double>(tiny));
        EXPECT_NEAR(firstLanes(numeric::expm1WithSlope(numeric::Packet(tiny))).first, exact,
                    fewUlp(exact));
    }
    EXPECT_EQ(firstLanes(numeric::expm1WithSlope(numeric::Packet(-INFINITY))),
              std::make_pair(-1.0f, 0.0f));
    EXPECT_EQ(firstLanes(numeric::expm1WithSlope(numeric::Packet(89.0f))),
              std::make_pair(INFINITY, INFINITY));
    EXPECT_TRUE(std::isnan(firstLanes(numeric::expm1WithSlope(numeric::Packet(NAN))).second));
}

TEST(Packet, TanhKeepsItsDigitsNearZeroAndEndsAtOne) {
    for (const float x : {1e-30f, 1e-8f, 1e-3f, 0.05f, 0.1733f, 0.3f, 0.55f, 1.0f, 3.0f, 9.0f}) {
        const double exact = std::tanh(static_cast<double>(x));
        EXPECT_NEAR(firstLanes(numeric::tanhWithSlope(numeric::Packet(x))).first, exact,
                    fewUlp(exact));
        EXPECT_NEAR(firstLanes(numeric::tanhWithSlope(numeric::Packet(-x))).first, -exact,
                    fewUlp(exact));
    }
    for (const float far : {44.0f, 1e6f, 3e38f, INFINITY}) {
        EXPECT_EQ(firstLanes(numeric::tanhWithSlope(numeric::Packet(far))),
                  std::make_pair(1.0f, 0.0f));
        EXPECT_EQ(firstLanes(numeric::tanhWithSlope(numeric::Packet(-far))),
                  std::make_pair(-1.0f, 0.0f));
    }
    const auto [value, slope] = firstLanes(numeric::tanhWithSlope(numeric::Packet(NAN)));
    EXPECT_TRUE(std::isnan(value));
    EXPECT_TRUE(std::isnan(slope));
}

} // namespace
} // namespace actiscope
