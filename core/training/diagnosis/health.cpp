#include "core/training/diagnosis/health.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace actiscope {
namespace {

/// Sums for a mean and a standard deviation, lane by lane.
template <class Lanes>
struct Sums {
    Lanes sum = Lanes::Zero();
    Lanes squares = Lanes::Zero();

    /// `used` is 1 in lanes that hold a sample, else 0.
    void add(const Lanes& values, const Lanes& used) {
        const Lanes kept = values * used;
        sum += kept;
        squares += kept * values;
    }

    MeanAndDeviation over(double count) const {
        const double mean = static_cast<double>(sum.sum()) / count;
        const double square = static_cast<double>(squares.sum()) / count;
        return {mean, std::sqrt(std::fmax(square - mean * mean, 0.0))};
    }
};

/// What is counted of a unit, lane by lane.
template <class Lanes>
struct UnitSums {
    using Scalar = typename Lanes::Scalar;

    Lanes saturated = Lanes::Zero(); ///< without those with f' = 0
    Lanes dead = Lanes::Zero();
    Lanes silent = Lanes::Zero();
    Lanes atKink = Lanes::Zero();
    Lanes lowest = Lanes::Constant(std::numeric_limits<Scalar>::infinity());
    Lanes highest = Lanes::Constant(-std::numeric_limits<Scalar>::infinity());

    void add(const Lanes& steepest, const Lanes& z, const Lanes& value, const Lanes& used,
             const std::vector<Scalar>& kinks, Scalar below, Scalar above) {
        saturated += ((z <= below || z >= above) && steepest != Scalar(0)).select(used, Scalar(0));
        dead += (steepest == Scalar(0)).select(used, Scalar(0));
        silent += (value == Scalar(0)).select(used, Scalar(0));
        lowest = lowest.min(z);
        highest = highest.max(z);
        for (const Scalar kink : kinks) {
            atKink += (z == kink).select(used, Scalar(0));
        }
    }

    UnitHealth over(double count) const {
        UnitHealth unit;
        unit.dead = static_cast<double>(dead.sum()) / count;
        unit.saturated = static_cast<double>(saturated.sum()) / count;
        unit.silent = static_cast<double>(silent.sum()) / count;
        unit.atKink = static_cast<int>(atKink.sum());
        unit.lowest = static_cast<double>(lowest.minCoeff());
        unit.highest = static_cast<double>(highest.maxCoeff());
        return unit;
    }
};

template <class Lanes>
struct LayerSums {
    Sums<Lanes> preActivation;
    Sums<Lanes> output;
    Sums<Lanes> delta;
    Lanes sameSign = Lanes::Zero();
    std::vector<UnitSums<Lanes>, Eigen::aligned_allocator<UnitSums<Lanes>>> units;
};

/// Lanes for which no two of the columns have different signs.
template <class Lanes>
Lanes sameSigns(const Lanes* columns, int inputs, const Lanes& used) {
    using Scalar = typename Lanes::Scalar;
    Lanes lowest = columns[0];
    Lanes highest = columns[0];
    for (int i = 1; i < inputs; ++i) {
        lowest = lowest.min(columns[i]);
        highest = highest.max(columns[i]);
    }
    return (lowest >= Scalar(0) || highest <= Scalar(0)).select(used, Scalar(0));
}

/// Adds what the engine holds of one chunk about layer `l`.
template <class Scalar>
void addLayer(LayerSums<typename ChunkEngine<Scalar>::Lanes>& sums, ChunkEngine<Scalar>& engine,
              const LayerShape& shape, std::size_t l, bool skips,
              const typename ChunkEngine<Scalar>::Lanes& used, const std::vector<Scalar>& kinks,
              Scalar below, Scalar above) {
    using Lanes = typename ChunkEngine<Scalar>::Lanes;
    const Lanes* inputs = l == 0 ? &engine.input(0) : &engine.value(l - 1, 0);
    sums.sameSign += sameSigns(inputs, shape.inputs, used);
    for (int s = 0; s < shape.sums(); ++s) {
        sums.preActivation.add(engine.preActivation(l, s), used);
        sums.delta.add(engine.delta(l, s), used);
    }
    for (int u = 0; u < shape.units; ++u) {
        sums.output.add(engine.value(l, u), used);
    }
    for (std::size_t u = 0; u < sums.units.size(); ++u) {
        const int first = static_cast<int>(u) * shape.pieces;
        Lanes steepest = engine.slopes(l, first).abs();
        for (int p = 1; p < shape.pieces; ++p) {
            steepest = steepest.max(engine.slopes(l, first + p).abs());
        }
        const int unit = static_cast<int>(u);
        const Lanes& value = skips ? engine.addend(l, unit) : engine.value(l, unit);
        sums.units[u].add(steepest, engine.preActivation(l, first), value, used, kinks, below,
                          above);
    }
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
void HealthMonitor<Scalar>::study(const std::vector<Activation>& activations, double epsilon) {
    if (m_known.size() != activations.size() || m_epsilon != epsilon) {
        m_known.clear();
        m_epsilon = epsilon;
    }
    for (std::size_t l = 0; l < activations.size(); ++l) {
        const bool knows = l < m_known.size();
        if (knows && m_known[l].activation == activations[l]) {
            continue;
        }
        constexpr Scalar kNowhere = std::numeric_limits<Scalar>::infinity();
        KnownActivation known{activations[l], {}, {}, -kNowhere, kNowhere};
        const LineMap line = mapLine(activations[l], -1.0, 1.0, epsilon, LineEffort::quick());
        const Regions regions = regionsOf(line);
        known.dead = regions.dead;
        if (activations[l].maxout() == nullptr) {
            for (const LineBreak& place : line.breaks) {
                if (place.kind == LineBreak::kink || place.kind == LineBreak::jump) {
                    known.kinks.push_back(static_cast<Scalar>(place.x));
                }
            }
            for (const Interval& tail : regions.saturated) {
                if (line.vanishesLeft && tail.to <= line.leftTail) {
                    known.saturatedBelow = static_cast<Scalar>(line.leftTail);
                }
                if (line.vanishesRight && tail.from >= line.rightTail) {
                    known.saturatedAbove = static_cast<Scalar>(line.rightTail);
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
NetworkHealth
HealthMonitor<Scalar>::look(const Network<Scalar>& network, const Samples<Scalar>& samples,
                            const std::vector<int>& indices, OutputLoss loss, double epsilon,
                            ChunkEngine<Scalar>& engine, const Unwanted& unwanted) {
    using Lanes = typename ChunkEngine<Scalar>::Lanes;
    constexpr Eigen::Index kLanes = ChunkEngine<Scalar>::kLanes;
    study(network.activations, epsilon);

    const auto& layers = network.architecture.layers();
    const std::size_t stride = (indices.size() + kMostSamples - 1) / kMostSamples;
    std::vector<int> chosen;
    for (std::size_t i = 0; i < indices.size(); i += stride) {
        chosen.push_back(indices[i]);
    }
    const auto size = static_cast<Eigen::Index>(chosen.size());

    std::vector<LayerSums<Lanes>> sums(layers.size());
    for (std::size_t l = 0; l + 1 < layers.size(); ++l) {
        sums[l].units.resize(static_cast<std::size_t>(layers[l].units));
    }
    // The output layer has no activation of its own.
    constexpr Scalar kNowhere = std::numeric_limits<Scalar>::infinity();
    const KnownActivation none{Activation(), {}, {}, -kNowhere, kNowhere};
    Lanes targets;
    engine.beginGradient();
    for (Eigen::Index first = 0; first < size; first += kLanes) {
        goOnIfWanted(unwanted);
        const Eigen::Index count = std::min(kLanes, size - first);
        samples.load(chosen, first, count, engine, targets);
        Lanes used = Lanes::Ones();
        for (Eigen::Index lane = count; lane < kLanes; ++lane) {
            // Lanes without a sample repeat one, so that they add no new lowest or highest z.
            for (int i = 0; i < samples.inputs(); ++i) {
                engine.input(i)[lane] = engine.input(i)[0];
            }
            used[lane] = Scalar(0);
        }
        engine.forward(network, true);
        Lanes outputDelta;
        lossSlopes(loss, engine.logits().data(), targets.data(), outputDelta.data(), kLanes);
        engine.backward(network, outputDelta * used);
        for (std::size_t l = 0; l < layers.size(); ++l) {
            const KnownActivation& known = l < m_known.size() ? m_known[l] : none;
            addLayer(sums[l], engine, layers[l], l, network.skipsIn(l), used, known.kinks,
                     known.saturatedBelow, known.saturatedAbove);
        }
    }
    const Eigen::Map<const Vector> gradient = engine.endGradient();

    NetworkHealth health;
    health.samples = static_cast<int>(size);
    const double n = static_cast<double>(std::max<Eigen::Index>(size, 1));
    for (std::size_t l = 0; l < layers.size(); ++l) {
        const LayerShape& shape = layers[l];
        LayerHealth layer;
        layer.preActivation = sums[l].preActivation.over(n * shape.sums());
        layer.delta = sums[l].delta.over(n * shape.sums());
        layer.output = sums[l].output.over(n * shape.units);
        layer.sameSign = static_cast<double>(sums[l].sameSign.sum()) / n;
        const Eigen::Index parameters = shape.biasOffset + shape.sums() - shape.weightOffset;
        layer.gradientNorm =
            static_cast<double>(gradient.segment(shape.weightOffset, parameters).matrix().norm() /
                                static_cast<Scalar>(n));
        for (const UnitSums<Lanes>& unit : sums[l].units) {
            layer.units.push_back(unit.over(n));
            layer.units.back().reason =
                size > 0 ? reasonOf(layer.units.back(), l) : DeathReason::none;
        }
        health.layers.push_back(std::move(layer));
    }
    countRevivals(health);
    return health;
}

template class HealthMonitor<float>;
template class HealthMonitor<double>;

} // namespace actiscope
