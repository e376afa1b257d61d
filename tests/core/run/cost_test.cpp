#include "core/run/cost.h"

#include <gtest/gtest.h>

namespace actiscope {
namespace {

TEST(Cost, IsMeasuredForEachFunctionAgainstRelu) {
    const std::atomic<bool> stop{false};
    std::vector<std::size_t> progress;
    const std::vector<Activation> functions{Activation("relu"), Activation("gelu")};
    const std::vector<Cost> costs =
        measureCosts(functions, stop, [&](std::size_t n) { progress.push_back(n); });
    ASSERT_EQ(costs.size(), 2u);
    EXPECT_EQ(progress, (std::vector<std::size_t>{1, 2}));
    for (const Cost& cost : costs) {
        EXPECT_GT(cost.value, 0.0);
        EXPECT_LT(cost.valueAndSlope, 1e4);
    }
    // The least of several rounds in turns: a hundred exponentials are not as cheap as a maximum
    // whatever else the machine does.
    EXPECT_GT(costs[1].ratio, costs[0].ratio);
}

TEST(Cost, StopsWhenAsked) {
    const std::atomic<bool> stop{true};
    EXPECT_TRUE(measureCosts({Activation("relu")}, stop, [](std::size_t) {}).empty());
}

/// Formulas and maxout have kernels of their own.
TEST(Cost, CoversFormulasAndMaxout) {
    const std::atomic<bool> stop{false};
    Activation typed("custom");
    typed.setFormula("x*tanh(x)");
    const auto costs = measureCosts({typed, Activation("maxout")}, stop, [](std::size_t) {});
    ASSERT_EQ(costs.size(), 2u);
    EXPECT_GT(costs[0].valueAndSlope, 0.0);
    EXPECT_GT(costs[1].valueAndSlope, 0.0);
}

} // namespace
} // namespace actiscope
