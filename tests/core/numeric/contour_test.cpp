#include "core/numeric/contour.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace actiscope::numeric {
namespace {

template <class Function>
GridField sampled(Eigen::Index columns, Eigen::Index rows, Function f) {
    GridField field;
    field.values.resize(columns, rows);
    for (Eigen::Index j = 0; j < rows; ++j) {
        for (Eigen::Index i = 0; i < columns; ++i) {
            field.values(i, j) = static_cast<float>(f(field.x(i), field.y(j)));
        }
    }
    return field;
}

TEST(Contour, CircleIsOneClosedCurve) {
    const auto curves =
        zeroContour(sampled(101, 81, [](double x, double y) { return x * x + y * y - 2.0; }));
    ASSERT_EQ(curves.size(), 1u);
    const auto& curve = curves[0];
    EXPECT_EQ(curve.front().x, curve.back().x);
    EXPECT_EQ(curve.front().y, curve.back().y);
    for (const Point& p : curve) {
        EXPECT_NEAR(std::hypot(p.x, p.y), std::sqrt(2.0), 2e-3);
    }
}

TEST(Contour, LineIsExactAndOpen) {
    const auto curves =
        zeroContour(sampled(30, 40, [](double x, double y) { return 0.7 * x - 0.4 * y + 0.2; }));
    ASSERT_EQ(curves.size(), 1u);
    for (const Point& p : curves[0]) {
        EXPECT_NEAR(0.7 * p.x - 0.4 * p.y + 0.2, 0.0, 1e-6);
    }
    EXPECT_GT(std::hypot(curves[0].front().x - curves[0].back().x,
                         curves[0].front().y - curves[0].back().y),
              5.0);
}

TEST(Contour, TwoCirclesAreTwoCurves) {
    const auto curves = zeroContour(sampled(120, 120, [](double x, double y) {
        return std::fmin(std::hypot(x - 1.5, y), std::hypot(x + 1.5, y)) - 0.8;
    }));
    EXPECT_EQ(curves.size(), 2u);
}

TEST(Contour, SurvivesConstantAndUndefinedFields) {
    EXPECT_TRUE(zeroContour(sampled(10, 10, [](double, double) { return 1.0; })).empty());
    EXPECT_TRUE(zeroContour(sampled(10, 10, [](double, double) {
                    return std::numeric_limits<double>::quiet_NaN();
                })).empty());
    EXPECT_TRUE(zeroContour(GridField{}).empty());
    // A checkerboard crosses every edge: all cells are ambiguous.
    const auto board = zeroContour(sampled(
        9, 9, [](double x, double y) { return std::cos(x * 4.0) * std::cos(y * 4.0) + 0.1; }));
    EXPECT_FALSE(board.empty());
}

} // namespace
} // namespace actiscope::numeric
