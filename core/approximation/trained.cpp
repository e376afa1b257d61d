#include "core/approximation/trained.h"

#include "core/numeric/random.h"

#include <cmath>

namespace actiscope {
namespace {

using Eigen::ArrayXd;
using Eigen::Index;

constexpr double kKeepMean = 0.9;
constexpr double kKeepSquare = 0.999;
constexpr double kTiny = 1e-8;

} // namespace

/// Weights of both signs, as steep as the distance of the steps, which lie anywhere in the range:
/// with steps outside of it units would start dead or saturated.
TrainedSum::TrainedSum(const Activation& activation, const TargetFunction& target, int units,
                       double rate, std::uint64_t seed)
    : m_sum{activation, std::vector<SumUnit>(static_cast<std::size_t>(units)), 0.0},
      m_x(gridOf(target, kSamples)),
      m_wanted(target.at(m_x)),
      m_values(3 * units + 1),
      m_gradient(3 * units + 1),
      m_mean(ArrayXd::Zero(3 * units + 1)),
      m_square(ArrayXd::Zero(3 * units + 1)),
      m_rate(rate) {
    numeric::Random random(seed, numeric::RandomPurpose::weights);
    const double width = target.to() - target.from();
    for (Index i = 0; i < units; ++i) {
        const double step = random.uniform(target.from(), target.to());
        const double size = random.uniform(0.5, 1.5) * units / width;
        const double weight = random.uniform() < 0.5 ? -size : size;
        m_values[i] = random.uniform(-1.0, 1.0) / std::sqrt(units);
        m_values[units + i] = weight;
        m_values[2 * units + i] = -weight * step;
    }
    m_values[3 * units] = m_wanted.mean();
    unpack();
}

void TrainedSum::unpack() {
    const auto units = static_cast<Index>(m_sum.units.size());
    for (Index i = 0; i < units; ++i) {
        m_sum.units[static_cast<std::size_t>(i)] = {m_values[i], m_values[units + i],
                                                    m_values[2 * units + i]};
    }
    m_sum.offset = m_values[3 * units];
}

bool TrainedSum::step() {
    const auto units = static_cast<Index>(m_sum.units.size());
    const Index samples = m_x.size();
    Eigen::ArrayXXd f(samples, units);
    Eigen::ArrayXXd slope(samples, units);
    ArrayXd error = ArrayXd::Constant(samples, m_values[3 * units]) - m_wanted;
    for (Index i = 0; i < units; ++i) {
        const ArrayXd z = m_values[units + i] * m_x + m_values[2 * units + i];
        m_sum.activation.evaluate(z, f.col(i), slope.col(i));
        error += m_values[i] * f.col(i);
    }
    const double scale = 2.0 / static_cast<double>(samples);
    for (Index i = 0; i < units; ++i) {
        const ArrayXd delta = error * slope.col(i) * m_values[i];
        m_gradient[i] = scale * (error * f.col(i)).sum();
        m_gradient[units + i] = scale * (delta * m_x).sum();
        m_gradient[2 * units + i] = scale * delta.sum();
    }
    m_gradient[3 * units] = scale * error.sum();
    if (!m_gradient.allFinite()) {
        return false;
    }
    ++m_epoch;
    m_mean = kKeepMean * m_mean + (1.0 - kKeepMean) * m_gradient;
    m_square = kKeepSquare * m_square + (1.0 - kKeepSquare) * m_gradient.square();
    const double mean = 1.0 / (1.0 - std::pow(kKeepMean, m_epoch));
    const double square = 1.0 / (1.0 - std::pow(kKeepSquare, m_epoch));
    m_values -= m_rate * (mean * m_mean) / ((square * m_square).sqrt() + kTiny);
    unpack();
    return true;
}

} // namespace actiscope
