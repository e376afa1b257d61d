#include "core/numeric/packet.h"

#include <gtest/gtest.h>

#include <cmath>

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

} // namespace
} // namespace actiscope
