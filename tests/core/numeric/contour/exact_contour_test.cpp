#include "core/numeric/contour/exact_contour.h"

#include "core/run/run_request.h"
#include "tests/support/trainer_for.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace actiscope::numeric {
namespace {

template <class Function>
PointFunction pointwise(Function f) {
    return [f](std::span<const Point> points, std::span<float> values) {
        for (std::size_t i = 0; i < points.size(); ++i) {
            values[i] = static_cast<float>(f(points[i].x, points[i].y));
        }
    };
}

template <class Function>
GridField sampled(Eigen::Index size, Function f) {
    GridField field;
    field.values.resize(size, size);
    for (Eigen::Index j = 0; j < size; ++j) {
        for (Eigen::Index i = 0; i < size; ++i) {
            field.values(i, j) = static_cast<float>(f(field.x(i), field.y(j)));
        }
    }
    return field;
}

double cellOf(const GridField& field) {
    return field.x(1) - field.x(0);
}

/// How far, in cells, the curves' places are from a change of sign of f: along the pieces, not only
/// at their vertices, ascending. Looks in all directions.
template <class Function>
std::vector<double> distances(const std::vector<std::vector<Point>>& curves, double cell,
                              Function f) {
    const auto isCloser = [&](const Point& p, double distance) {
        constexpr int kDirections = 32;
        bool inside = false;
        bool outside = false;
        for (int k = 0; k < kDirections; ++k) {
            const double angle = 2.0 * 3.14159265358979 * k / kDirections;
            const bool positive = f(p.x + distance * cell * std::cos(angle),
                                    p.y + distance * cell * std::sin(angle)) > 0.0;
            inside = inside || positive;
            outside = outside || !positive;
        }
        return inside && outside;
    };
    std::vector<double> all;
    for (const auto& curve : curves) {
        for (std::size_t i = 0; i + 1 < curve.size(); ++i) {
            for (const double t : {0.0, 0.25, 0.5, 0.75}) {
                const Point p = {curve[i].x + t * (curve[i + 1].x - curve[i].x),
                                 curve[i].y + t * (curve[i + 1].y - curve[i].y)};
                double distance = 0.005;
                while (distance < 1.0 && !isCloser(p, distance)) {
                    distance += 0.005;
                }
                all.push_back(distance);
            }
        }
    }
    std::ranges::sort(all);
    return all;
}

template <class Function>
double worstDistance(const std::vector<std::vector<Point>>& curves, double cell, Function f) {
    return distances(curves, cell, f).back();
}

/// Two lines that meet in a corner.
double corner(double x, double y) {
    return std::max(0.8 * x + y - 0.33, 0.2 * x - 1.3 * y + 0.17);
}

/// 0 on a wedge, as a ReLU network without biases is.
double wedge(double x, double y) {
    return std::max(0.0, 0.7 * x + 0.4 * y) + std::max(0.0, 0.5 * x - 0.6 * y);
}

TEST(ExactContour, FollowsACornerWithinAFiftiethOfACell) {
    const GridField field = sampled(41, corner);
    const double before = worstDistance(zeroContour(field), cellOf(field), corner);
    const double after =
        worstDistance(exactContour(field, pointwise(corner)), cellOf(field), corner);
    EXPECT_LE(after, 0.02);
    EXPECT_GT(before, 0.05); // so that the test can tell
}

TEST(ExactContour, TheEdgeOfAnAreaOfZerosIsALineNotAStaircase) {
    const GridField field = sampled(41, wedge);
    EXPECT_GT(worstDistance(zeroContour(field), cellOf(field), wedge), 0.2);
    EXPECT_LE(worstDistance(exactContour(field, pointwise(wedge)), cellOf(field), wedge), 0.02);
}

TEST(ExactContour, HasTheCurvesOfTheGrid) {
    const auto circle = [](double x, double y) { return x * x + y * y - 2.0; };
    const GridField field = sampled(101, circle);
    const auto curves = exactContour(field, pointwise(circle));
    ASSERT_EQ(curves.size(), 1u);
    EXPECT_EQ(curves[0].front().x, curves[0].back().x);
    EXPECT_EQ(curves[0].front().y, curves[0].back().y);
    for (const Point& p : curves[0]) {
        EXPECT_NEAR(std::hypot(p.x, p.y), std::sqrt(2.0), 1e-3);
    }
    EXPECT_TRUE(exactContour(GridField{}, pointwise(circle)).empty());
    EXPECT_TRUE(exactContour(sampled(10, [](double, double) { return 1.0; }),
                             pointwise([](double, double) { return 1.0; }))
                    .empty());
}

TEST(ExactContour, AsksASmoothFunctionForFewPoints) {
    const auto circle = [](double x, double y) { return x * x + y * y - 2.0; };
    const GridField field = sampled(201, circle);
    std::size_t asked = 0;
    const PointFunction f = [&](std::span<const Point> points, std::span<float> values) {
        asked += points.size();
        pointwise(circle)(points, values);
    };
    const std::size_t vertices = exactContour(field, f)[0].size();
    EXPECT_LE(asked, 6 * vertices);
}

/// The network of the window at epoch 0 and later, looked at as the window does.
TEST(ExactContour, OfAReLUNetworkIsWhereTheNetworkIsZero) {
    int looks = 0;
    for (const std::vector<int>& hidden : {std::vector<int>{4}, {8, 8}}) {
        for (std::uint64_t seed = 1; seed <= 6; ++seed) {
            TrainingConfig config;
            config.hidden = hidden;
            config.activations = {Activation("relu")};
            auto trainer = test::trainerFor(config, seed);
            for (const int epochs : {0, 30}) {
                for (int e = 0; e < epochs; ++e) {
                    trainer.trainEpoch();
                }
                const Rectangle bounds{-3.0, 3.0, -3.0, 3.0};
                const TrainingSnapshot snapshot = observe(trainer, {bounds, 101, 101});
                const auto network = [&](double x, double y) {
                    return static_cast<double>(trainer.predict(x, y));
                };
                const std::vector<double> all =
                    distances(snapshot.boundary, cellOf(snapshot.field), network);
                if (all.empty()) {
                    continue; // positive everywhere
                }
                ++looks;
                const auto right = std::ranges::upper_bound(all, 0.02) - all.begin();
                // A second layer may make strips narrower than a cell, whose ends no grid finds.
                const double least = hidden.size() == 1 ? 1.0 : 0.97;
                EXPECT_GE(static_cast<double>(right), least * static_cast<double>(all.size()))
                    << "seed " << seed << " epoch " << epochs << " layers " << hidden.size()
                    << " worst " << all.back();
            }
        }
    }
    EXPECT_GT(looks, 20);
}

} // namespace
} // namespace actiscope::numeric
