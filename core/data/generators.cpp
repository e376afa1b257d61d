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

Position triangleOrCircle(Random& random, bool triangle) {
    return triangle ? uniformInRing(random, 0.0, 1.25) : uniformInRing(random, 1.75, 2.5);
}

} // namespace

DataSet generate(const DataConfig& config, std::uint64_t seed) {
    Random random(seed, numeric::RandomPurpose::data);
    DataSet data;
    data.x1.resize(config.points);
    data.x2.resize(config.points);
    data.target.resize(config.points);
    for (Eigen::Index i = 0; i < config.points; ++i) {
        const bool triangle = i % 2 == 0;
        const Position position = triangleOrCircle(random, triangle);
        data.x1[i] = position.x1 + config.noise * random.normal();
        data.x2[i] = position.x2 + config.noise * random.normal();
        data.target[i] = triangle ? 1.0 : 0.0;
    }
    return data;
}

} // namespace actiscope
