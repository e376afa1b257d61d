#include "core/network/linear_regions.h"

#include "core/activation/maxout.h"
#include "core/numeric/random.h"

#include <gtest/gtest.h>

#include <cmath>
#include <map>
#include <numbers>
#include <set>

namespace actiscope {
namespace {

constexpr numeric::Rectangle kArea{-3.0, 3.0, -2.0, 4.0};

Network<double> randomNetwork(const std::vector<int>& hidden, const Activation& activation,
                              std::uint64_t seed) {
    Network<double> network(hidden, {activation});
    const Eigen::ArrayXd start =
        initialParameters(network.architecture, Initializer::he, seed, network.activations);
    network.parameters.head(start.size()) = start;
    numeric::Random random(seed, numeric::RandomPurpose::weights);
    for (std::size_t l = 0; l < network.architecture.layers().size(); ++l) {
        for (double& bias : network.biases(l)) {
            bias = 0.7 * random.normal();
        }
    }
    return network;
}

double areaOf(const LinearRegion& region) {
    double twice = 0.0;
    for (std::size_t i = 0; i < region.corners.size(); ++i) {
        const numeric::Point& a = region.corners[i];
        const numeric::Point& b = region.corners[(i + 1) % region.corners.size()];
        twice += a.x * b.y - b.x * a.y;
    }
    return 0.5 * twice;
}

bool contains(const LinearRegion& region, double x, double y) {
    for (std::size_t i = 0; i < region.corners.size(); ++i) {
        const numeric::Point& a = region.corners[i];
        const numeric::Point& b = region.corners[(i + 1) % region.corners.size()];
        if ((b.x - a.x) * (y - a.y) - (b.y - a.y) * (x - a.x) < 0.0) {
            return false;
        }
    }
    return true;
}

/// Which piece every unit is on at a point; computed without any polygon.
std::vector<int> patternAt(const Network<double>& network, const std::vector<double>& breaks,
                           double x1, double x2) {
    std::vector<int> pattern;
    Eigen::VectorXd values(2);
    values << network.standardization.first(x1), network.standardization.second(x2);
    for (std::size_t l = 0; l < network.architecture.hiddenLayers(); ++l) {
        const Eigen::VectorXd z = network.weights(l).matrix() * values + network.biases(l).matrix();
        const LayerShape& shape = network.architecture.layers()[l];
        values.resize(shape.units);
        for (int unit = 0; unit < shape.units; ++unit) {
            if (const Maxout* maxout = network.activations[l].maxout()) {
                int winner = 0;
                double most = -INFINITY;
                for (int p = 0; p < shape.pieces; ++p) {
                    const AffinePiece& piece = maxout->pieces[static_cast<std::size_t>(p)];
                    const double value = piece.slope * z[unit * shape.pieces + p] + piece.intercept;
                    winner = value > most ? p : winner;
                    most = std::max(most, value);
                }
                pattern.push_back(winner);
                values[unit] = most;
                continue;
            }
            pattern.push_back(static_cast<int>(
                std::ranges::count_if(breaks, [&](double at) { return z[unit] >= at; })));
            values[unit] = network.activations[l].at(z[unit]).value;
        }
    }
    return pattern;
}

// n lines in general position that all meet within the view: tangents of a small circle.
TEST(LinearRegions, OfOneLayerAreThoseOfItsLines) {
    for (const int n : {1, 2, 3, 5, 8, 16}) {
        Network<double> network({n}, {Activation("relu")});
        for (int unit = 0; unit < n; ++unit) {
            const double angle = std::numbers::pi * (unit + 0.37 * std::sin(unit)) / n;
            network.weights(0)(unit, 0) = std::cos(angle);
            network.weights(0)(unit, 1) = std::sin(angle);
            network.biases(0)[unit] = 0.05 * std::cos(3.0 * unit);
        }
        const numeric::Rectangle wide{-1e3, 1e3, -1e3, 1e3};
        const auto found = linearRegions(network, wide);
        ASSERT_TRUE(found);
        const auto most = static_cast<std::size_t>(1 + n + n * (n - 1) / 2);
        EXPECT_EQ(found->regions.size(), most) << n;
        EXPECT_EQ(found->bound, static_cast<double>(most)) << n;
    }
}

/// Every region that holds a point of a fine grid is found there by its pattern, and no other.
TEST(LinearRegions, AgreeWithThePatternsOnAGrid) {
    Activation leaky("leaky_relu");
    Activation maxout("maxout");
    maxout.setParameter("pieces", 3);
    const struct {
        std::vector<int> hidden;
        Activation activation;
        std::vector<double> breaks;
    } rows[] = {{{6}, Activation("relu"), {0.0}},
                {{5, 4}, Activation("relu"), {0.0}},
                {{8, 8}, leaky, {0.0}},
                {{4, 4, 4}, Activation("abs"), {0.0}},
                {{4, 3}, Activation("step"), {0.0}},
                {{5, 3}, Activation("relu6"), {0.0, 6.0}},
                {{4, 3}, maxout, {}},
                {{1, 6}, Activation("relu"), {0.0}},
                {{6}, Activation("identity"), {}},
                {{}, Activation("relu"), {}}};
    constexpr int kSide = 300;
    for (const auto& row : rows) {
        for (std::uint64_t seed = 1; seed <= 3; ++seed) {
            Network<double> network = randomNetwork(row.hidden, row.activation, seed);
            network.standardization.mean = {0.3, -0.2};
            network.standardization.deviation = {1.5, 0.8};
            const auto found = linearRegions(network, kArea);
            ASSERT_TRUE(found);
            std::map<std::vector<int>, std::size_t> regionOf;
            std::set<std::size_t> seen;
            for (int i = 0; i < kSide; ++i) {
                for (int j = 0; j < kSide; ++j) {
                    const double x = kArea.xMin + 6.0 * (i + 0.5123) / kSide;
                    const double y = kArea.yMin + 6.0 * (j + 0.4871) / kSide;
                    const auto pattern = patternAt(network, row.breaks, x, y);
                    const auto known = regionOf.find(pattern);
                    if (known == regionOf.end()) {
                        const auto at =
                            std::ranges::find_if(found->regions, [&](const LinearRegion& region) {
                                return contains(region, x, y);
                            });
                        ASSERT_NE(at, found->regions.end());
                        const auto index = static_cast<std::size_t>(at - found->regions.begin());
                        regionOf[pattern] = index;
                        EXPECT_TRUE(seen.insert(index).second) << "two patterns in one region";
                    } else {
                        ASSERT_TRUE(contains(found->regions[known->second], x, y));
                    }
                }
            }
            double covered = 0.0;
            for (const LinearRegion& region : found->regions) {
                EXPECT_GT(areaOf(region), 0.0);
                covered += areaOf(region);
            }
            EXPECT_NEAR(covered, 36.0, 1e-9);
            EXPECT_GE(found->regions.size(), regionOf.size());
            EXPECT_LE(static_cast<double>(found->regions.size()), found->bound)
                << row.activation.description() << ' ' << row.hidden.size();
        }
    }
}

TEST(LinearRegions, AcrossALineOfOneUnitTheyAreOddAndEven) {
    const auto found = linearRegions(randomNetwork({7}, Activation("relu"), 4), kArea);
    ASSERT_TRUE(found);
    double odd = 0.0;
    for (const LinearRegion& region : found->regions) {
        odd += region.odd ? areaOf(region) : 0.0;
    }
    EXPECT_GT(odd, 1.0);
    EXPECT_LT(odd, 35.0);
}

TEST(LinearRegions, UnitsWithTheSameLineCutOnce) {
    Network<double> network({4}, {Activation("relu")});
    const double scales[] = {1.0, -2.0, 1.0 / 3.0, 1e-6};
    for (int unit = 0; unit < 4; ++unit) {
        network.weights(0)(unit, 0) = 0.3 * scales[unit];
        network.weights(0)(unit, 1) = 0.7 * scales[unit];
        network.biases(0)[unit] = 0.1 * scales[unit];
    }
    EXPECT_EQ(linearRegions(network, kArea)->regions.size(), 2u);
    network.parameters.setZero();
    EXPECT_EQ(linearRegions(network, kArea)->regions.size(), 1u);
}

/// Closed forms: Steiner for lines; the rest by hand.
TEST(LinearRegions, TheBoundIsTheOneOfTheLiterature) {
    const auto most = [](const std::vector<int>& hidden, const char* id) {
        const Network<double> network(hidden, {Activation(id)});
        return mostLinearRegions(network.architecture, network.activations);
    };
    EXPECT_EQ(most({}, "relu"), 1.0);
    EXPECT_EQ(most({3}, "relu"), 7.0);
    EXPECT_EQ(most({8}, "leaky_relu"), 37.0);
    EXPECT_EQ(most({8, 8}, "leaky_relu"), 37.0 * 37.0);
    EXPECT_EQ(most({8, 8}, "relu"), 37.0 * 37.0); // enough units are on that nothing is lost
    // j1 = 0, 1 or 2 of the two units: dimensions 2, 1 and 0 are left.
    EXPECT_EQ(most({2, 3}, "relu"), 1.0 * 7.0 + 2.0 * 4.0 + 1.0 * 1.0);
    EXPECT_EQ(most({2, 3}, "abs"), 4.0 * 7.0);
    EXPECT_EQ(most({1, 6}, "abs"), 2.0 * 7.0); // one unit leaves a line
    EXPECT_EQ(most({3, 5}, "step"), 7.0);      // flat: nothing is left to cut
    EXPECT_EQ(most({2}, "relu6"), 1.0 + 4.0 + 4.0);
    EXPECT_EQ(most({6}, "identity"), 1.0);
}

TEST(LinearRegions, TooManyAreNotShown) {
    const auto found = linearRegions(randomNetwork({64, 64, 64, 64}, Activation("abs"), 1),
                                     {-30.0, 30.0, -30.0, 30.0});
    ASSERT_TRUE(found);
    EXPECT_TRUE(found->tooMany);
    EXPECT_TRUE(found->regions.empty());
}

TEST(LinearRegions, NeedPiecewiseLinearFunctionsOfThePlane) {
    const std::vector<Activation> relu{Activation("relu")};
    const std::vector<Activation> mixed{Activation("relu"), Activation("tanh")};
    EXPECT_FALSE(regionsObstacle(relu, plainFeatures()));
    EXPECT_EQ(regionsObstacle(mixed, plainFeatures()), RegionsObstacle::activation);
    EXPECT_EQ(regionsObstacle(relu, {Feature::x1, Feature::product}), RegionsObstacle::features);
    EXPECT_FALSE(linearRegions(randomNetwork({3}, Activation("tanh"), 1), kArea));
    Network<double> broken = randomNetwork({3}, Activation("relu"), 1);
    broken.parameters[0] = NAN;
    EXPECT_FALSE(linearRegions(broken, kArea));
}

} // namespace
} // namespace actiscope
