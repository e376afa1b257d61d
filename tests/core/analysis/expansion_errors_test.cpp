#include "core/analysis/taylor/expansion_errors.h"

#include <gtest/gtest.h>

#include <cmath>
#include <numbers>

using namespace actiscope;

namespace {

constexpr numeric::Rectangle kPlane{-3.0, 3.0, -3.0, 3.0};

ExpandedSum expanded(const char* id, const RidgeSum& sum, int order = 12) {
    return expandSum(TaylorExpansion(Activation(id)), sum, {0.0, 0.0}, order);
}

/// The pair of poles at ±iπ leaves 1/π at the edge whatever the order, the others less and less.
TEST(ExpansionErrors, UpToTheEdgeASigmoidKeepsOneOverPi) {
    const auto errors =
        errorsByOrder(expanded("sigmoid", neuron(1.5, 1.0, 0.0)), Activation("sigmoid"), kPlane);
    ASSERT_EQ(errors.size(), 13u);
    for (std::size_t n = 1; n < errors.size(); ++n) {
        EXPECT_NEAR(errors[n].inside, 1.0 / std::numbers::pi, n < 9 ? 1e-2 : 1e-4) << n;
    }
    EXPECT_GT(errors[12].outside, 100.0 * errors[12].inside);
}

/// Up to 0.6·R the error falls like 0.6 to the power of the order.
TEST(ExpansionErrors, NearTheCentreTheErrorFalls) {
    const auto errors =
        errorsByOrder(expanded("sigmoid", neuron(1.5, 1.0, 0.0)), Activation("sigmoid"), kPlane);
    for (std::size_t n = 3; n < errors.size(); n += 2) {
        EXPECT_NEAR(errors[n].nearCentre / errors[n - 2].nearCentre, 0.36, 0.02) << n;
    }
    EXPECT_LT(errors[12].nearCentre, 1e-3);
}

TEST(ExpansionErrors, APolynomialHasNoneAndNothingIsOutside) {
    const auto errors =
        errorsByOrder(expanded("cubic", neuron(0.5, -0.5, 0.5)), Activation("cubic"), kPlane);
    EXPECT_GT(errors[2].inside, 0.1);
    EXPECT_LT(errors[3].inside, 1e-12);
    EXPECT_TRUE(std::isnan(errors[3].outside));
}

/// On a kink there is no band; a jump at the edge belongs to the other side.
TEST(ExpansionErrors, KinksAndJumpsAreEdges) {
    const auto kink =
        errorsByOrder(expanded("relu", neuron(1.0, 1.0, 0.0)), Activation("relu"), kPlane);
    EXPECT_TRUE(std::isnan(kink[3].inside));
    EXPECT_TRUE(std::isnan(kink[3].nearCentre));
    EXPECT_NEAR(kink[3].outside, 6.0, 1e-9);
    const auto jump = errorsByOrder(expanded("hardshrink", neuron(1.0, 1.0, 2.0)),
                                    Activation("hardshrink"), kPlane);
    EXPECT_LT(jump[3].inside, 1e-12);
    EXPECT_GT(jump[3].outside, 0.4);
}

/// One ridge that only looks like a sum is measured on the grid, and says the same.
TEST(ExpansionErrors, TheGridAgreesWithTheLine) {
    const Activation f("tanh");
    const auto line = errorsByOrder(expanded("tanh", neuron(0.5, 0.3, 0.4)), f, kPlane);
    const auto grid = errorsByOrder(
        expanded("tanh", {0.0, {{0.5, 0.3, 0.4, 0.5}, {0.5, 0.3, 0.4, 0.5}}}), f, kPlane);
    for (std::size_t n = 0; n < line.size(); ++n) {
        EXPECT_NEAR(grid[n].nearCentre, line[n].nearCentre, 0.25 * line[n].nearCentre) << n;
        EXPECT_NEAR(grid[n].inside, line[n].inside, 0.1 * line[n].inside) << n;
        EXPECT_NEAR(grid[n].outside, line[n].outside, 1e-6 * line[n].outside) << n;
    }
}

/// What a term that is off would have given is missing: x1·x2 is 9 in the corner.
TEST(ExpansionErrors, ATermThatIsOffIsAnError) {
    const ExpandedSum square = expanded("square", neuron(1.0, 1.0, 0.0));
    const TermPower product[] = {{1, 1}};
    const auto errors = errorsByOrder(square, Activation("square"), kPlane, product);
    EXPECT_NEAR(errors[2].inside, 2.0 * 9.0, 1e-9);
    EXPECT_NEAR(errors[12].inside, 2.0 * 9.0, 1e-9);
    const TermPower constant[] = {{0, 0}};
    const ExpandedSum shifted = expanded("square", {0.75, {{1.0, 1.0, 0.0, 1.0}}});
    EXPECT_NEAR(errorsByOrder(shifted, Activation("square"), kPlane)[2].inside, 0.0, 1e-12);
    EXPECT_NEAR(errorsByOrder(shifted, Activation("square"), kPlane, constant)[2].inside, 0.75,
                1e-12);
}

} // namespace
