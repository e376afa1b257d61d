#include "core/data/data_set.h"
#include "core/numeric/random.h"

#include <cmath>
#include <numbers>

namespace actiscope {
namespace {

using numeric::Random;

struct Position {
    double x1;
    double x2;
};

/// Uniform over the area between two circles around the origin: the square of the radius is
/// uniform.
Position uniformInRing(Random& random, double inner, double outer) {
    const double radius = std::sqrt(random.uniform(inner * inner, outer * outer));
    const double angle = random.uniform(0.0, 2.0 * std::numbers::pi);
    return {radius * std::cos(angle), radius * std::sin(angle)};
}

constexpr double kReach = 2.5;
constexpr double kGap = 0.1;

Position uniformInSquare(Random& random) {
    const double x1 = random.uniform(-kReach, kReach);
    return {x1, random.uniform(-kReach, kReach)};
}

/// Draws from the square until the point is on the wanted side and away from the boundary. `side`
/// is positive for triangles and about the distance to the boundary.
Position uniformOnSide(Random& random, bool triangle, double (*side)(const Position&)) {
    for (;;) {
        const Position position = uniformInSquare(random);
        const double distance = triangle ? side(position) : -side(position);
        if (distance > kGap) {
            return position;
        }
    }
}

/// The smaller distance to the two axes, with the sign of the product.
double sideOfXor(const Position& p) {
    return std::copysign(std::fmin(std::fabs(p.x1), std::fabs(p.x2)), p.x1 * p.x2);
}
double sideOfSine(const Position& p) {
    return p.x2 - std::sin(2.0 * p.x1);
}
double sideOfCubic(const Position& p) {
    return p.x2 - (p.x1 * p.x1 * p.x1 / 4.0 - p.x1);
}
double sideOfAbs(const Position& p) {
    return p.x2 - (std::fabs(p.x1) - 1.0);
}

Position inCluster(Random& random, bool triangle) {
    constexpr double kCentre = 1.2;
    constexpr double kSpread = 0.6;
    const double centre = triangle ? kCentre : -kCentre;
    for (;;) {
        const double x1 = centre + kSpread * random.normal();
        const double x2 = centre + kSpread * random.normal();
        if (std::fabs(x1) <= kReach && std::fabs(x2) <= kReach) {
            return {x1, x2};
        }
    }
}

Position onSpiral(Random& random, bool triangle) {
    constexpr double kTurns = 1.75;
    constexpr double kInnermost = 0.08; // so that the arms do not meet
    const double share = random.uniform(kInnermost, 1.0);
    const double angle =
        2.0 * std::numbers::pi * kTurns * share + (triangle ? 0.0 : std::numbers::pi);
    return {kReach * share * std::cos(angle), kReach * share * std::sin(angle)};
}

Position onMoon(Random& random, bool triangle) {
    constexpr double kRadius = 1.5;
    constexpr double kShift = 0.75;
    constexpr double kRise = 0.35;
    const double angle = random.uniform(0.0, std::numbers::pi);
    const Position upper{kRadius * std::cos(angle) - kShift, kRadius * std::sin(angle) - kRise};
    return triangle ? upper : Position{-upper.x1, -upper.x2};
}

Position draw(Random& random, DataKind kind, bool triangle) {
    switch (kind) {
    case DataKind::triangles:
    case DataKind::ring:
        return triangle ? uniformInRing(random, 0.0, 1.25) : uniformInRing(random, 1.75, kReach);
    case DataKind::xorSquares:
        return uniformOnSide(random, triangle, sideOfXor);
    case DataKind::gaussians:
        return inCluster(random, triangle);
    case DataKind::spiral:
        return onSpiral(random, triangle);
    case DataKind::moons:
        return onMoon(random, triangle);
    case DataKind::sineBoundary:
        return uniformOnSide(random, triangle, sideOfSine);
    case DataKind::cubicBoundary:
        return uniformOnSide(random, triangle, sideOfCubic);
    case DataKind::absBoundary:
        return uniformOnSide(random, triangle, sideOfAbs);
    case DataKind::own:
        break; // not drawn
    }
    return {};
}

DataSet withNoise(DataSet data, double noise, Random& random) {
    if (noise > 0.0) {
        for (Eigen::Index i = 0; i < data.size(); ++i) {
            data.x1[i] += noise * random.normal();
            data.x2[i] += noise * random.normal();
        }
    }
    return data;
}

} // namespace

DataSet generate(const DataConfig& config, std::uint64_t seed) {
    Random random(seed, numeric::RandomPurpose::data);
    if (config.kind == DataKind::own) {
        return withNoise(config.own ? *config.own : DataSet(), config.noise, random);
    }
    DataSet data;
    data.x1.resize(config.points);
    data.x2.resize(config.points);
    data.target.resize(config.points);
    for (Eigen::Index i = 0; i < config.points; ++i) {
        const bool triangle = i % 2 == 0;
        const Position position = draw(random, config.kind, triangle);
        data.x1[i] = position.x1 + config.noise * random.normal();
        data.x2[i] = position.x2 + config.noise * random.normal();
        data.target[i] = triangle ? 1.0 : 0.0;
    }
    return data;
}

} // namespace actiscope
