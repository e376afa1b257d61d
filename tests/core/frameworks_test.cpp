#include "core/activation/catalogue.h"
#include "core/activation/frameworks.h"
#include "core/analysis/properties.h"
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
    EXPECT_GE(checked, 21);
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
        if (row.id != "maxout") {
            EXPECT_EQ(kinks.size(), p.kinks.size() + p.jumps.size()) << row.id;
        }
    }
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
