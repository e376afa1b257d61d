#include "core/depth/chain.h"

#include <gtest/gtest.h>

#include <cmath>

namespace actiscope {
namespace {

/// ∂out/∂x of ten units that see 0.5.
double first(const char* id, double weight) {
    const Chain chain{.activation = Activation(id), .layers = 10, .weight = weight, .x = 0.5};
    return weight * runChain(chain).front().product;
}

/// Seen with a prototype.
TEST(Chain, ProductsAreThoseOfTheCurriculum) {
    EXPECT_NEAR(first("sigmoid", 1.0), 3.5e-7, 0.06e-7);
    EXPECT_NEAR(first("sigmoid", 4.0), 5.5e-11, 0.06e-11);
    EXPECT_NEAR(first("tanh", 1.0), 0.22, 0.005);
    EXPECT_NEAR(first("relu", 1.0), 1.0, 0.0);
    EXPECT_NEAR(first("relu", 4.0), std::pow(4.0, 10), 0.0);
}

/// ∂out/∂z by the product of the slopes and weights, written out.
TEST(Chain, ProductIsThatOfSlopesAndWeights) {
    for (const char* id : {"sigmoid", "tanh", "elu", "gelu", "softsign", "swish"}) {
        const Chain chain{
            .activation = Activation(id), .layers = 10, .weight = 1.3, .bias = 0.2, .x = -0.7};
        const std::vector<ChainUnit> units = runChain(chain);
        ASSERT_EQ(units.size(), 10u);
        for (std::size_t l = 0; l < units.size(); ++l) {
            double product = units.back().slope;
            for (std::size_t k = units.size() - 1; k-- > l;) {
                product *= chain.weight * units[k].slope;
            }
            EXPECT_NEAR(units[l].product, product, 1e-12 * std::fabs(product)) << id << l;
        }
        EXPECT_EQ(units[0].z, 1.3 * -0.7 + 0.2);
    }
}

/// The first unit's product is the derivative of the whole chain.
TEST(Chain, ProductIsTheDerivative) {
    const auto out = [](double x) {
        return runChain({.activation = Activation("tanh"), .layers = 5, .weight = 1.5, .x = x})
            .back()
            .f;
    };
    const double h = 1e-6;
    const auto units =
        runChain({.activation = Activation("tanh"), .layers = 5, .weight = 1.5, .x = 0.4});
    EXPECT_NEAR(units[0].product * 1.5, (out(0.4 + h) - out(0.4 - h)) / (2 * h), 1e-8);
}

} // namespace
} // namespace actiscope
