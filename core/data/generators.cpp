#include "core/data/data_set.h"
#include "core/data/typed_function.h"
#include "core/errors.h"
#include "core/numeric/random.h"

#include <cmath>
#include <numbers>
#include <utility>

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

/// Of the sets whose boundary is known.
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
    case DataKind::boundary:
    case DataKind::plane:
    case DataKind::bumps:
    case DataKind::formula:
        break; // drawn elsewhere, or not at all
    }
    return {};
}

constexpr int kTries = 1000;

/// Draws from the square until `function` has a value there. checkTyped() has seen that it has one
/// in a good part of the square.
template <class Function>
std::pair<Position, double> uniformWithValue(Random& random, const Function& function) {
    for (int i = 0; i < kTries; ++i) {
        const Position p = uniformInSquare(random);
        const double value = function(p.x1, p.x2);
        if (std::isfinite(value)) {
            return {p, value};
        }
    }
    throw UsageError("the typed function has hardly a value where the samples lie, from -2.5 to "
                     "2.5");
}

/// Class samples on both sides of a typed line: on the wanted side and away from it, if the square
/// has room there.
DataSet aroundBoundary(const DataConfig& config, DataSet data, Random& random) {
    const TypedFunction line(TypedKind::boundary, config.boundary);
    bool room[2] = {true, true};
    for (Eigen::Index i = 0; i < data.size(); ++i) {
        bool triangle = i % 2 == 0;
        const auto distance = [&](const std::pair<Position, double>& drawn) {
            return (triangle ? 1.0 : -1.0) * (drawn.first.x2 - drawn.second);
        };
        auto drawn = uniformWithValue(random, line);
        for (int tries = 0; room[triangle] && distance(drawn) <= kGap; ++tries) {
            room[triangle] = tries < kTries;
            drawn = uniformWithValue(random, line);
        }
        triangle = drawn.first.x2 > drawn.second;
        data.x1[i] = drawn.first.x1 + config.noise * random.normal();
        data.x2[i] = drawn.first.x2 + config.noise * random.normal();
        data.target[i] = triangle ? 1.0 : 0.0;
    }
    return data;
}

double planeAt(double x1, double x2) {
    return (x1 + x2) / 5.0;
}

double bumpsAt(double x1, double x2) {
    constexpr double kCentre = 1.2;
    const auto bump = [&](double centre) {
        const double d1 = x1 - centre;
        const double d2 = x2 - centre;
        return std::exp(-(d1 * d1 + d2 * d2));
    };
    return bump(kCentre) - bump(-kCentre);
}

template <class Function>
DataSet onSurface(const DataConfig& config, DataSet data, Random& random,
                  const Function& function) {
    data.task = Task::regression;
    for (Eigen::Index i = 0; i < data.size(); ++i) {
        const auto& [position, value] = uniformWithValue(random, function);
        data.x1[i] = position.x1;
        data.x2[i] = position.x2;
        data.target[i] = value + config.noise * random.normal();
    }
    return data;
}

DataSet withNoise(DataSet data, double noise, Random& random) {
    if (noise > 0.0) {
        for (Eigen::Index i = 0; i < data.size(); ++i) {
            if (data.task == Task::regression) {
                data.target[i] += noise * random.normal();
                continue;
            }
            data.x1[i] += noise * random.normal();
            data.x2[i] += noise * random.normal();
        }
    }
    return data;
}

/// Samples of the task that the set is made for.
DataSet drawn(const DataConfig& config, Random& random) {
    if (config.kind == DataKind::own) {
        return withNoise(config.own ? *config.own : DataSet(), config.noise, random);
    }
    DataSet data;
    data.x1.resize(config.points);
    data.x2.resize(config.points);
    data.target.resize(config.points);
    switch (config.kind) {
    case DataKind::boundary:
        return aroundBoundary(config, std::move(data), random);
    case DataKind::plane:
        return onSurface(config, std::move(data), random, planeAt);
    case DataKind::bumps:
        return onSurface(config, std::move(data), random, bumpsAt);
    case DataKind::formula:
        return onSurface(config, std::move(data), random,
                         TypedFunction(TypedKind::target, config.target));
    default:
        break;
    }
    for (Eigen::Index i = 0; i < config.points; ++i) {
        const bool triangle = i % 2 == 0;
        const Position position = draw(random, config.kind, triangle);
        data.x1[i] = position.x1 + config.noise * random.normal();
        data.x2[i] = position.x2 + config.noise * random.normal();
        data.target[i] = triangle ? 1.0 : 0.0;
    }
    return data;
}

} // namespace

Task taskOf(DataKind kind) {
    const bool numbers =
        kind == DataKind::plane || kind == DataKind::bumps || kind == DataKind::formula;
    return numbers ? Task::regression : Task::classification;
}

DataSet generate(const DataConfig& config, std::uint64_t seed) {
    Random random(seed, numeric::RandomPurpose::data);
    DataSet data = drawn(config, random);
    if (data.task == config.task) {
        return data;
    }
    data.task = config.task;
    data.classNames = {};
    if (config.task == Task::regression) {
        data.target = 2.0 * data.target - 1.0;
    } else {
        data.target = (data.target > 0.0).cast<double>();
    }
    return data;
}

} // namespace actiscope
