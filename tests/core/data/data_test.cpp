#include "core/data/data_set.h"
#include "core/session/session.h"

#include <gtest/gtest.h>

#include <cmath>

namespace actiscope {
namespace {

TEST(Triangles, TrianglesInsideCirclesAround) {
    const DataSet data = generate({}, 3);
    ASSERT_EQ(data.size(), 200);
    EXPECT_EQ(data.target.sum(), 100.0);
    for (Eigen::Index i = 0; i < data.size(); ++i) {
        const double radius = std::hypot(data.x1[i], data.x2[i]);
        if (data.target[i] == 1.0) {
            EXPECT_LE(radius, 1.25);
        } else {
            EXPECT_GE(radius, 1.75);
            EXPECT_LE(radius, 2.5);
        }
    }
}

const DataKind kKinds[] = {DataKind::triangles,    DataKind::ring,          DataKind::xorSquares,
                           DataKind::gaussians,    DataKind::spiral,        DataKind::moons,
                           DataKind::sineBoundary, DataKind::cubicBoundary, DataKind::absBoundary};

TEST(DataSets, AreBalancedInTheirSquareAndReproducible) {
    for (const DataKind kind : kKinds) {
        const DataConfig config{kind, 400, 0.0};
        const DataSet data = generate(config, 11);
        EXPECT_EQ(data.target.sum(), 200.0);
        EXPECT_LE(data.x1.abs().maxCoeff(), 2.5) << static_cast<int>(kind);
        EXPECT_LE(data.x2.abs().maxCoeff(), 2.5) << static_cast<int>(kind);
        const DataSet again = generate(config, 11);
        EXPECT_TRUE((data.x1 == again.x1).all() && (data.x2 == again.x2).all());
        EXPECT_FALSE((data.x1 == generate(config, 12).x1).all());
        // The classes do not touch: no triangle has a circle as nearest neighbour within 0.05.
        for (Eigen::Index i = 0; i < data.size(); ++i) {
            for (Eigen::Index j = 0; j < i; ++j) {
                if (data.target[i] != data.target[j]) {
                    EXPECT_GT(std::hypot(data.x1[i] - data.x1[j], data.x2[i] - data.x2[j]), 0.05)
                        << static_cast<int>(kind);
                }
            }
        }
    }
}

TEST(DataSets, BoundariesAreTheirFunctions) {
    const std::pair<DataKind, double (*)(double)> boundaries[] = {
        {DataKind::sineBoundary, [](double x) { return std::sin(2.0 * x); }},
        {DataKind::cubicBoundary, [](double x) { return x * x * x / 4.0 - x; }},
        {DataKind::absBoundary, [](double x) { return std::fabs(x) - 1.0; }}};
    for (const auto& [kind, f] : boundaries) {
        const DataSet data = generate({kind, 300, 0.0}, 2);
        for (Eigen::Index i = 0; i < data.size(); ++i) {
            EXPECT_EQ(data.x2[i] > f(data.x1[i]), data.target[i] == 1.0);
        }
    }
    const DataSet squares = generate({DataKind::xorSquares, 300, 0.0}, 2);
    for (Eigen::Index i = 0; i < squares.size(); ++i) {
        EXPECT_EQ(squares.x1[i] * squares.x2[i] > 0.0, squares.target[i] == 1.0);
    }
}

TEST(Triangles, NoLineSeparatesThem) {
    const DataSet data = generate({}, 1);
    // The best direction and offset of a fine search stay far from perfect.
    double best = 0.0;
    for (int a = 0; a < 180; ++a) {
        const double angle = a * 3.14159265358979 / 180.0;
        const Eigen::ArrayXd position = std::cos(angle) * data.x1 + std::sin(angle) * data.x2;
        for (double offset = -2.5; offset < 2.5; offset += 0.05) {
            const double right =
                ((position > offset).cast<double>() == data.target).cast<double>().mean();
            best = std::fmax(best, std::fmax(right, 1.0 - right));
        }
    }
    EXPECT_GT(best, 0.6);
    EXPECT_LT(best, 0.8);
}

TEST(Triangles, SameSeedSameBits) {
    const DataSet a = generate({}, 5);
    const DataSet b = generate({}, 5);
    const DataSet c = generate({}, 6);
    EXPECT_TRUE((a.x1 == b.x1).all() && (a.x2 == b.x2).all());
    EXPECT_FALSE((a.x1 == c.x1).all());
}

TEST(Triangles, NoiseMovesPoints) {
    DataConfig noisy;
    noisy.noise = 0.3;
    noisy.points = 4000;
    const DataSet data = generate(noisy, 5);
    noisy.noise = 0.0;
    const DataSet clean = generate(noisy, 5);
    // Some triangles now lie outside their disc.
    Eigen::Index outside = 0;
    for (Eigen::Index i = 0; i < data.size(); ++i) {
        outside += data.target[i] == 1.0 && std::hypot(data.x1[i], data.x2[i]) > 1.25 ? 1 : 0;
    }
    EXPECT_EQ(outside, 337); // the same on every machine
    EXPECT_EQ(clean.size(), data.size());
}

TEST(OwnSamples, AreTheDataSetWithNoiseOfTheirOwn) {
    DataConfig config;
    config.kind = DataKind::own;
    EXPECT_EQ(generate(config, 1).size(), 0);
    config.own = std::make_shared<const DataSet>(DataSet{
        Eigen::ArrayXd::LinSpaced(3, 0.0, 1.0), Eigen::ArrayXd::Zero(3), Eigen::ArrayXd::Ones(3)});
    EXPECT_TRUE((generate(config, 1).x1 == config.own->x1).all());
    config.noise = 0.5;
    EXPECT_FALSE((generate(config, 1).x1 == config.own->x1).any());
    EXPECT_TRUE((generate(config, 1).x1 == generate(config, 1).x1).all());
    Session session;
    session.training.data.kind = DataKind::own;
    EXPECT_ANY_THROW(validate(session));
}

} // namespace
} // namespace actiscope
