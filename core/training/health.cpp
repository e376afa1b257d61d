#include "core/training/health.h"

#include <algorithm>
#include <cmath>

namespace actiscope {
namespace {

/// Sums for a mean and a standard deviation.
struct Sums {
    double sum = 0.0;
    double squares = 0.0;

    template <class Values>
    void add(const Values& values) {
        sum += static_cast<double>(values.sum());
        squares += static_cast<double>(values.square().sum());
    }

    MeanAndDeviation over(double count) const {
        const double mean = sum / count;
        return {mean, std::sqrt(std::fmax(squares / count - mean * mean, 0.0))};
    }
};

/// Adds what one chunk of samples says of a unit; counts stand in the shares until the end.
template <class Lanes, class Scalar>
void addUnit(UnitHealth& unit, const std::vector<const Lanes*>& slopes, const Lanes& z,
             const Lanes& value, Eigen::Index count, const std::vector<Scalar>& kinks,
             double epsilon) {
    Lanes steepest = slopes.front()->abs();
    for (std::size_t p = 1; p < slopes.size(); ++p) {
        steepest = steepest.max(slopes[p]->abs());
    }
    const auto here = steepest.head(count);
    const auto dead = (here == Scalar(0)).count();
    unit.dead += static_cast<double>(dead);
    unit.saturated += static_cast<double>((here < static_cast<Scalar>(epsilon)).count() - dead);
    unit.silent += static_cast<double>((value.head(count) == Scalar(0)).count());
    unit.lowest = std::fmin(unit.lowest, static_cast<double>(z.head(count).minCoeff()));
    unit.highest = std::fmax(unit.highest, static_cast<double>(z.head(count).maxCoeff()));
    for (const Scalar kink : kinks) {
        unit.atKink += static_cast<int>((z.head(count) == kink).count());
    }
}

/// Samples of the chunk for which no two of the columns have different signs.
template <class Lanes>
Eigen::Index sameSigns(const Lanes* columns, int inputs, Eigen::Index count) {
    Lanes lowest = columns[0];
    Lanes highest = columns[0];
    for (int i = 1; i < inputs; ++i) {
        lowest = lowest.min(columns[i]);
        highest = highest.max(columns[i]);
    }
    return (lowest.head(count) >= typename Lanes::Scalar(0) ||
            highest.head(count) <= typename Lanes::Scalar(0))
        .count();
}

} // namespace

int NetworkHealth::deadUnits() const {
    std::ptrdiff_t dead = 0;
    for (const LayerHealth& layer : layers) {
        dead += std::ranges::count_if(layer.units, &UnitHealth::isDead);
    }
    return static_cast<int>(dead);
}

/// What the looks need to know of the activations is worked out anew only for one that changed.
template <class Scalar>
void HealthMonitor<Scalar>::study(const std::vector<Activation>& activations) {
    constexpr double kAnyEpsilon = 0.05; // saturation is counted by slopes, not by regions
    if (m_known.size() != activations.size()) {
        m_known.clear();
    }
    for (std::size_t l = 0; l < activations.size(); ++l) {
        const bool knows = l < m_known.size();
        if (knows && m_known[l].activation == activations[l]) {
            continue;
        }
        KnownActivation known{activations[l], {}, {}};
        const Properties properties = computeProperties(activations[l], kAnyEpsilon);
        known.dead = properties.regions.dead;
        if (activations[l].maxout() == nullptr) {
            for (const auto* places : {&properties.kinks, &properties.jumps}) {
                for (const double place : *places) {
                    known.kinks.push_back(static_cast<Scalar>(place));
                }
            }
        }
        if (knows) {
            m_known[l] = known;
        } else {
            m_known.push_back(known);
        }
    }
}

template <class Scalar>
DeathReason HealthMonitor<Scalar>::reasonOf(const UnitHealth& unit, std::size_t layer) const {
    if (unit.dead < 1.0) {
        return DeathReason::none;
    }
    for (const Interval& interval : m_known[layer].dead) {
        if (std::isinf(interval.from) && std::isinf(interval.to)) {
            return DeathReason::noDerivative;
        }
    }
    // Several dead intervals may share the samples; what matters is that f' is 0 there by itself.
    return m_known[layer].dead.empty() ? DeathReason::underflow : DeathReason::deadRegion;
}

template <class Scalar>
void HealthMonitor<Scalar>::countRevivals(NetworkHealth& health) {
    const bool sameShape =
        m_wasDead.size() == health.layers.size() &&
        std::ranges::equal(
            m_wasDead, health.layers, {}, [](const auto& layer) { return layer.size(); },
            [](const auto& layer) { return layer.units.size(); });
    if (!sameShape) {
        m_wasDead.clear();
        m_revivals.clear();
        for (const LayerHealth& layer : health.layers) {
            m_wasDead.emplace_back(layer.units.size(), false);
            m_revivals.emplace_back(layer.units.size(), 0);
        }
    }
    for (std::size_t l = 0; l < health.layers.size(); ++l) {
        for (std::size_t u = 0; u < health.layers[l].units.size(); ++u) {
            UnitHealth& unit = health.layers[l].units[u];
            m_revivals[l][u] += m_wasDead[l][u] && !unit.isDead() ? 1 : 0;
            m_wasDead[l][u] = unit.isDead();
            unit.revivals = m_revivals[l][u];
        }
    }
}

template <class Scalar>
NetworkHealth HealthMonitor<Scalar>::look(const Network<Scalar>& network,
                                          const Samples<Scalar>& samples,
                                          const std::vector<int>& indices, OutputLoss loss,
                                          double epsilon, ChunkEngine<Scalar>& engine) {
    using Lanes = typename ChunkEngine<Scalar>::Lanes;
    constexpr Eigen::Index kLanes = ChunkEngine<Scalar>::kLanes;
    study(network.activations);

    const auto& layers = network.architecture.layers();
    NetworkHealth health;
    for (std::size_t l = 0; l < layers.size(); ++l) {
        LayerHealth layer;
        if (l + 1 < layers.size()) {
            UnitHealth fresh;
            fresh.lowest = INFINITY;
            fresh.highest = -INFINITY;
            layer.units.assign(static_cast<std::size_t>(layers[l].units), fresh);
        }
        health.layers.push_back(std::move(layer));
    }
    const std::size_t stride = (indices.size() + kMostSamples - 1) / kMostSamples;
    std::vector<int> chosen;
    for (std::size_t i = 0; i < indices.size(); i += stride) {
        chosen.push_back(indices[i]);
    }
    const auto size = static_cast<Eigen::Index>(chosen.size());
    health.samples = static_cast<int>(size);

    std::vector<Sums> z(layers.size());
    std::vector<Sums> output(layers.size());
    std::vector<Sums> delta(layers.size());
    std::vector<const Lanes*> slopes;
    Lanes targets;
    engine.beginGradient();
    for (Eigen::Index first = 0; first < size; first += kLanes) {
        const Eigen::Index count = std::min(kLanes, size - first);
        samples.load(chosen, first, count, engine, targets);
        engine.forward(network, true);
        Lanes outputDelta;
        lossSlopes(loss, engine.logits().data(), targets.data(), outputDelta.data(), kLanes);
        for (Eigen::Index lane = count; lane < kLanes; ++lane) {
            outputDelta[lane] = Scalar(0);
        }
        engine.backward(network, outputDelta);
        for (std::size_t l = 0; l < layers.size(); ++l) {
            LayerHealth& layer = health.layers[l];
            const LayerShape& shape = layers[l];
            const Lanes* inputs = l == 0 ? &engine.input(0) : &engine.value(l - 1, 0);
            layer.sameSign += static_cast<double>(sameSigns(inputs, shape.inputs, count));
            for (int s = 0; s < shape.sums(); ++s) {
                z[l].add(engine.preActivation(l, s).head(count));
                delta[l].add(engine.delta(l, s).head(count));
            }
            for (int u = 0; u < shape.units; ++u) {
                output[l].add(engine.value(l, u).head(count));
            }
            for (std::size_t u = 0; u < layer.units.size(); ++u) {
                const int firstSum = static_cast<int>(u) * shape.pieces;
                slopes.clear();
                for (int p = 0; p < shape.pieces; ++p) {
                    slopes.push_back(&engine.slopes(l, firstSum + p));
                }
                addUnit(layer.units[u], slopes, engine.preActivation(l, firstSum),
                        engine.value(l, static_cast<int>(u)), count, m_known[l].kinks, epsilon);
            }
        }
    }

    const Eigen::Map<const Vector> gradient = engine.endGradient();

    const double n = static_cast<double>(std::max<Eigen::Index>(size, 1));
    for (std::size_t l = 0; l < layers.size(); ++l) {
        LayerHealth& layer = health.layers[l];
        const LayerShape& shape = layers[l];
        layer.preActivation = z[l].over(n * shape.sums());
        layer.delta = delta[l].over(n * shape.sums());
        layer.output = output[l].over(n * shape.units);
        layer.sameSign /= n;
        const Eigen::Index parameters = shape.biasOffset + shape.sums() - shape.weightOffset;
        layer.gradientNorm =
            static_cast<double>(gradient.segment(shape.weightOffset, parameters).matrix().norm() /
                                static_cast<Scalar>(n));
        for (UnitHealth& unit : layer.units) {
            for (double* share : {&unit.saturated, &unit.dead, &unit.silent}) {
                *share /= n;
            }
            unit.reason = size > 0 ? reasonOf(unit, l) : DeathReason::none;
        }
    }
    countRevivals(health);
    return health;
}

template class HealthMonitor<float>;
template class HealthMonitor<double>;

} // namespace actiscope
