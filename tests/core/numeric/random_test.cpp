#include "core/numeric/random.h"

#include <gtest/gtest.h>

#include <array>

namespace actiscope::numeric {
namespace {

TEST(Random, IsTheSameOnEveryMachine) {
    // std::mt19937_64 is fixed by the standard; these values pin what we make of it.
    Random random(1, RandomPurpose::data);
    EXPECT_EQ(random.uniform(), 0.71669132095293619);
    EXPECT_EQ(random.uniform(), 0.74612850924531993);
    EXPECT_DOUBLE_EQ(random.normal(), 0.5340701174814817);
    EXPECT_EQ(random.below(1000), 983u);
}

TEST(Random, PurposesAreSeparateStreams) {
    Random data(1, RandomPurpose::data);
    Random weights(1, RandomPurpose::weights);
    EXPECT_NE(data.uniform(), weights.uniform());
}

TEST(Random, UniformHasItsMoments) {
    Random random(2, RandomPurpose::data);
    double sum = 0.0;
    double squares = 0.0;
    constexpr int kCount = 100000;
    for (int i = 0; i < kCount; ++i) {
        const double u = random.uniform();
        ASSERT_GE(u, 0.0);
        ASSERT_LT(u, 1.0);
        sum += u;
        squares += u * u;
    }
    EXPECT_NEAR(sum / kCount, 0.5, 0.005);
    EXPECT_NEAR(squares / kCount, 1.0 / 3.0, 0.005);
}

TEST(Random, NormalHasItsMoments) {
    Random random(3, RandomPurpose::data);
    double sum = 0.0;
    double squares = 0.0;
    constexpr int kCount = 100000;
    for (int i = 0; i < kCount; ++i) {
        const double z = random.normal();
        sum += z;
        squares += z * z;
    }
    EXPECT_NEAR(sum / kCount, 0.0, 0.02);
    EXPECT_NEAR(squares / kCount, 1.0, 0.02);
}

TEST(Random, BelowIsUniform) {
    Random random(4, RandomPurpose::shuffle);
    std::array<int, 7> counts{};
    for (int i = 0; i < 70000; ++i) {
        ++counts[random.below(7)];
    }
    for (const int count : counts) {
        EXPECT_NEAR(count, 10000, 500);
    }
    EXPECT_EQ(random.below(1), 0u);
}

} // namespace
} // namespace actiscope::numeric
