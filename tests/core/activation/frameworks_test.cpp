#include "core/activation/activation_text.h"
#include "core/activation/catalogue.h"
#include "core/activation/frameworks.h"
#include "core/analysis/line/properties.h"
#include "tests/support/reference_table.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace actiscope {
namespace {

TEST(Frameworks, PyTorchIsWhatWasMeasured) {
    int checked = 0;
    for (const test::ReferenceRow& row : test::readReference("kinks.csv")) {
        for (const KinkSlopes& kink : kinkSlopes(row.activation)) {
            if (kink.x == row.x) {
                ASSERT_TRUE(kink.pytorch.slope.has_value());
                EXPECT_EQ(*kink.pytorch.slope, row.df) << row.line;
                ++checked;
            }
        }
    }
    EXPECT_EQ(checked, 21); // all rows but that of CELU, which is smooth at 0
}

TEST(Frameworks, EveryPlaceIsAKinkOrJumpAndNoneIsMissing) {
    for (const ActivationDefinition& row : catalogue()) {
        Activation activation(row);
        if (row.id == "elu") {
            activation.setParameter("alpha", 0.5); // with 1 it is smooth
        }
        const Properties p = computeProperties(activation, 0.01);
        const auto near = [](const std::vector<double>& places, double x) {
            return std::ranges::any_of(places, [x](double y) { return std::fabs(x - y) < 1e-9; });
        };
        const auto kinks = kinkSlopes(activation);
        for (const KinkSlopes& kink : kinks) {
            EXPECT_TRUE(near(p.kinks, kink.x) || near(p.jumps, kink.x)) << row.id << kink.x;
        }
        // A function that no library has says nothing about its kinks.
        if (!row.kinks.empty()) {
            EXPECT_EQ(kinks.size(), p.kinks.size() + p.jumps.size()) << row.id;
        }
    }
}

TEST(Frameworks, KinksMoveWithTheParameters) {
    const auto places = [](const char* text) {
        std::vector<double> x;
        for (const KinkSlopes& kink : kinkSlopes(activationFromText(text))) {
            x.push_back(kink.x);
            EXPECT_EQ(kink.pytorch.call, "torch.nn.Hardtanh") << text;
            EXPECT_FALSE(kink.jax.slope.has_value()) << text; // its limits are fixed
        }
        return x;
    };
    using Places = std::vector<double>;
    EXPECT_EQ(places("relu6(limit=2)"), (Places{0.0, 2.0}));
    EXPECT_EQ(places("hardtanh(min_val=0,max_val=20)"), (Places{0.0, 20.0}));
    EXPECT_EQ(places("hard_sigmoid(alpha=0.25)"), (Places{-2.0, 2.0}));
    // A constant has none.
    EXPECT_EQ(places("relu6(limit=0)"), Places{});
    EXPECT_EQ(places("hard_sigmoid(alpha=0)"), Places{});
    EXPECT_EQ(places("hardtanh(min_val=2,max_val=-2)"), Places{});
    EXPECT_TRUE(kinkSlopes(activationFromText("leaky_relu(alpha=1)")).empty());
}

TEST(Frameworks, EverySlopeIsThatOfASideOrFlat) {
    for (const ActivationDefinition& row : catalogue()) {
        const Activation activation(row);
        for (const KinkSlopes& kink : kinkSlopes(activation)) {
            const double left = activation.at(kink.x - 1e-9).slope;
            const double right = activation.at(kink.x + 1e-9).slope;
            for (const FrameworkSlope* slope : {&kink.pytorch, &kink.tensorflow, &kink.jax}) {
                EXPECT_EQ(slope->slope.has_value(), !slope->call.empty() && slope->slope) << row.id;
                if (slope->slope) {
                    const double s = *slope->slope;
                    EXPECT_TRUE(std::fabs(s - left) < 1e-6 || std::fabs(s - right) < 1e-6 ||
                                s == 0.0)
                        << slope->call << " " << s;
                }
            }
        }
    }
}

} // namespace
} // namespace actiscope
