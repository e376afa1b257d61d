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
        EXPECT_NEAR(gate, expected, 1e-6 * expected) << x;
        EXPECT_NEAR(slope, expectedSlope, 4e-6 * expectedSlope + 1e-37) << x;
        if (std::fabs(x) < 40.0) { // beyond that e^−2|x| is no normal float
            const double steepness = numeric::sech2(exact);
            EXPECT_NEAR(firstLanes(numeric::tanhWithSlope(numeric::Packet(lane))).second, steepness,
                        4e-5 * steepness)
                << x;
        }
    }
}

} // namespace
} // namespace actiscope
