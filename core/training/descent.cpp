#include "core/training/descent.h"

#include "core/network/loss.h"
#include "core/numeric/packet.h"
#include "core/numeric/vec.h"

#include <algorithm>
#include <bit>
#include <limits>
#include <type_traits>

namespace actiscope {
namespace {

// Where which engine is the fastest was measured (tests/bench).

/// Samples of a batch that fills the wide chunks well enough.
constexpr int kLargeBatch = 97;
/// Whether a register holds a vector of RowEngine's: else it is only better than nothing.
constexpr bool kHasRows = numeric::kRegisterLanes<float> >= RowEngine<float>::kLanes;
/// Units of the widest layer from which on rows are faster than chunks.
constexpr int kWideLayer = 8;
/// The same for large batches.
constexpr int kWideLayerLargeBatch = 2 * numeric::kRegisterLanes<float>;

/// parameters −= rate·gradient. Eigen would do what is left of a register number by number, and the
/// smallest networks are not more than that.
template <class Scalar>
void subtractScaled(Scalar* parameters, const Scalar* gradient, Scalar rate, Eigen::Index count) {
    const auto inSteps = [&]<int lanes>(std::integral_constant<int, lanes>) {
        using V = numeric::Vec<Scalar, lanes>;
        for (; count >= lanes; count -= lanes, parameters += lanes, gradient += lanes) {
            numeric::storeVec(parameters, numeric::loadVec<V>(parameters) -
                                              numeric::loadVec<V>(gradient) * rate);
        }
    };
    inSteps(std::integral_constant<int, numeric::kRegisterLanes<Scalar>>());
    inSteps(std::integral_constant<int, 4>());
    for (Eigen::Index i = 0; i < count; ++i) {
        parameters[i] -= gradient[i] * rate;
    }
}

} // namespace

template <class Scalar>
Descent<Scalar>::Descent(const Architecture& architecture, const TrainingConfig& config,
                         std::uint64_t seed)
    : m_chunks(architecture),
      m_slopes(seed),
      m_gradient(Vector::Zero(architecture.parameterCount())),
      m_optimizer(config.optimizer, architecture.parameterCount()),
      m_isWeight(Vector::Zero(architecture.parameterCount())),
      m_before(Vector::Zero(architecture.parameterCount())) {
    for (const LayerShape& layer : architecture.layers()) {
        m_isWeight.segment(layer.weightOffset, Eigen::Index{layer.sums()} * layer.inputs)
            .setConstant(Scalar(1));
    }
    if (PackedEngine<Scalar>::widthFor(architecture) > 0) {
        m_packed.emplace(architecture);
    }
    if (!config.hidden.empty() && !architecture.isGrouped()) {
        m_rows.emplace(architecture, RowEngine<Scalar>::kLanes);
        // As wide as a register, so that kernels load what was stored in one piece.
        m_singleRows.emplace(architecture, numeric::Packet::kLanes > RowEngine<Scalar>::kLanes
                                               ? RowEngine<Scalar>::kWidest
                                               : RowEngine<Scalar>::kLanes);
    }
}

template <class Scalar>
void Descent<Scalar>::prepare(const Network<Scalar>& network, const TrainingConfig& config,
                              const Samples<Scalar>& samples) {
    m_hasRandomSlope = false;
    m_learns = false;
    for (std::size_t l = 0; l < network.activations.size(); ++l) {
        m_hasRandomSlope = m_hasRandomSlope || network.activations[l].definition().randomSlope;
        m_learns = m_learns || network.learnsIn(l);
    }
    if (m_optimizer.kind() != config.optimizer) {
        m_optimizer = Optimizer<Scalar>(config.optimizer, network.parameters.size());
    }
    if (m_clip != config.clip) {
        m_clip = config.clip;
        m_clipped = 0;
        m_updates = 0;
    }
    m_isFrozen = frozenMask(network.architecture, config.frozen).template cast<Scalar>();
    m_gradient.setZero(); // of parameters that are learned no more
    m_rowInputs.resize(static_cast<std::size_t>(samples.size() * samples.inputs()));
    m_rowTargets.resize(static_cast<std::size_t>(samples.size()));
    m_chunks.prepare(samples);
    if (m_packed) {
        m_packedSamples.reserve(samples, m_packed->width());
    }
}

/// Rows win for single samples and where a hidden layer fills the lanes, packed samples for small
/// networks, chunks for large batches and for everything that is rare.
template <class Scalar>
typename Descent<Scalar>::Engine Descent<Scalar>::fastest(const Network<Scalar>& network,
                                                          const TrainingConfig& config) const {
    if (m_learns) {
        return Engine::chunks;
    }
    const bool rowsServe = m_rows && !m_hasRandomSlope;
    if (config.batch == 1 && rowsServe && (kHasRows || !m_packed)) {
        return Engine::singleRows;
    }
    const bool full = config.batch == TrainingConfig::kFullBatch || config.batch >= m_trainSize;
    const bool large = full || config.batch >= kLargeBatch;
    // An optimizer works on the network's vector: to and from it costs more than narrow packs gain.
    const auto repays = [&] {
        return isPlain(config) || m_packed->width() > 4 || config.batch > 16;
    };
    if (m_packed && !network.skip && !large && repays()) {
        return Engine::packed;
    }
    const int wide = large ? kWideLayerLargeBatch : kWideLayer;
    return kHasRows && rowsServe && network.architecture.widest() >= wide ? Engine::rows
                                                                          : Engine::chunks;
}

template <class Scalar>
void Descent<Scalar>::begin(const Network<Scalar>& network, const TrainingConfig& config,
                            Eigen::Index trainSize) {
    m_trainSize = trainSize;
    m_inUse = fastest(network, config);
    if (m_inUse == Engine::packed) {
        m_packed->load(network, m_hasRandomSlope ? &m_slopes : nullptr);
    } else if (m_inUse != Engine::chunks) {
        rows().load(network);
    }
}

template <class Scalar>
void Descent<Scalar>::store(Network<Scalar>& network) {
    if (m_inUse == Engine::packed) {
        m_packed->store(network.parameters);
    } else if (m_inUse != Engine::chunks) {
        rows().store(network.parameters);
    }
}

/// Whether an update is parameters −= rate·gradient and nothing else: some kernels do that at once.
template <class Scalar>
bool Descent<Scalar>::isPlain(const TrainingConfig& config) const {
    return config.optimizer == OptimizerKind::sgd && config.l1 == 0.0 && config.l2 == 0.0 &&
           config.clip == 0.0 && m_isFrozen.size() == 0 && !m_learns;
}

/// m_gradient is a sum over `count` samples: makes it the mean, with the penalties.
template <class Scalar>
void Descent<Scalar>::finishGradient(const Network<Scalar>& network, const TrainingConfig& config,
                                     Eigen::Index count) {
    m_gradient *= Scalar(1) / static_cast<Scalar>(count);
    if (config.l1 != 0.0) {
        m_gradient += static_cast<Scalar>(config.l1) * m_isWeight * network.parameters.sign();
    }
    if (config.l2 != 0.0) {
        m_gradient += static_cast<Scalar>(config.l2) * m_isWeight * network.parameters;
    }
}

/// Scales m_gradient down to the norm `limit` if it is larger. What training leaves as it is does
/// not count. A norm that is not finite is left to be found at the end of the epoch.
template <class Scalar>
void Descent<Scalar>::clipGradient(double limit) {
    if (m_isFrozen.size() > 0) {
        m_gradient = (m_isFrozen > Scalar(0)).select(Scalar(0), m_gradient);
    }
    const double norm = m_gradient.template cast<double>().matrix().norm();
    const bool larger = norm > limit;
    if (larger) {
        m_gradient *= static_cast<Scalar>(limit / norm);
    }
    m_clipped = m_clipped << 1 | (larger ? 1U : 0U);
    m_updates = std::min(m_updates + 1, std::numeric_limits<std::uint64_t>::digits);
}

template <class Scalar>
std::optional<double> Descent<Scalar>::clippedShare() const {
    if (m_updates == 0) {
        return std::nullopt;
    }
    return static_cast<double>(std::popcount(m_clipped)) / m_updates;
}

/// The step from the sum of `count` samples' gradients in m_gradient.
template <class Scalar>
void Descent<Scalar>::optimize(Network<Scalar>& network, const TrainingConfig& config,
                               Eigen::Index count, double rate) {
    finishGradient(network, config, count);
    if (config.clip > 0.0) {
        clipGradient(config.clip);
    }
    if (m_isFrozen.size() == 0) {
        m_optimizer.apply(network.parameters, m_gradient, rate);
    } else {
        // Put back instead of masking the gradient: momentum from before would move them on.
        m_before = network.parameters;
        m_optimizer.apply(network.parameters, m_gradient, rate);
        network.parameters = (m_isFrozen > Scalar(0)).select(m_before, network.parameters);
    }
    if (m_learns) {
        network.applyLearned();
    }
}

template <class Scalar>
void Descent<Scalar>::stepInChunks(Network<Scalar>& network, const TrainingConfig& config,
                                   const Batch<Scalar>& batch, double rate) {
    RandomSlopes* random = m_hasRandomSlope ? &m_slopes : nullptr;
    const bool full = config.batch == TrainingConfig::kFullBatch;
    const Eigen::Map<const Vector> sum =
        batch.count == m_trainSize
            ? m_chunks.ofAll(network, config.usedLoss(), batch.samples, random)
            : m_chunks.ofBatch(network, config.usedLoss(), batch, full ? m_trainSize : config.batch,
                               random);
    if (isPlain(config)) {
        const double share = rate / static_cast<double>(batch.count);
        subtractScaled(network.parameters.data(), sum.data(), static_cast<Scalar>(share),
                       network.parameters.size());
    } else {
        m_gradient = sum;
        optimize(network, config, batch.count, rate);
    }
}

template <class Scalar>
void Descent<Scalar>::stepPacked(Network<Scalar>& network, const TrainingConfig& config,
                                 const Batch<Scalar>& batch, double rate) {
    if (!m_packedSamples.isArranged()) {
        m_packedSamples.arrange(batch.samples, batch.order);
    }
    const Scalar* inputs = m_packedSamples.inputs(batch.first);
    const Scalar* targets = m_packedSamples.targets(batch.first);
    const auto count = static_cast<int>(batch.count);
    if (isPlain(config)) {
        const double share = rate / static_cast<double>(batch.count);
        m_packed->step(config.usedLoss(), inputs, targets, count, static_cast<Scalar>(share));
    } else {
        m_packed->gradient(config.usedLoss(), inputs, targets, count, m_gradient);
        optimize(network, config, batch.count, rate);
        m_packed->loadParameters(network.parameters);
    }
}

template <class Scalar>
void Descent<Scalar>::step(Network<Scalar>& network, const TrainingConfig& config,
                           const Batch<Scalar>& batch, double rate) {
    switch (m_inUse) {
    case Engine::chunks:
        stepInChunks(network, config, batch, rate);
        break;
    case Engine::packed:
        stepPacked(network, config, batch, rate);
        break;
    case Engine::rows:
    case Engine::singleRows:
        stepInRows(network, config, batch, rate);
        break;
    }
}

template <class Scalar>
void Descent<Scalar>::stepInRows(Network<Scalar>& network, const TrainingConfig& config,
                                 const Batch<Scalar>& batch, double rate) {
    RowEngine<Scalar>& engine = rows();
    const auto count = static_cast<int>(batch.count);
    // A single sample is read where it stands: the copy would be on the way from each to the next.
    const int single = batch.order[static_cast<std::size_t>(batch.first)];
    const Scalar target = batch.samples.target(single);
    const Scalar* inputs = count == 1 ? batch.samples.inputsOf(single) : m_rowInputs.data();
    const Scalar* targets = count == 1 ? &target : m_rowTargets.data();
    if (count > 1) {
        batch.samples.loadRows(batch.order, batch.first, batch.count, m_rowInputs.data(),
                               m_rowTargets.data());
    }
    if (isPlain(config)) {
        const double share = rate / static_cast<double>(batch.count);
        engine.step(config.usedLoss(), inputs, targets, count, static_cast<Scalar>(share));
    } else {
        engine.gradient(config.usedLoss(), inputs, targets, count, m_gradient);
        optimize(network, config, batch.count, rate);
        engine.loadParameters(network.parameters);
    }
}

template <class Scalar>
const typename Descent<Scalar>::Vector&
Descent<Scalar>::meanGradient(const Network<Scalar>& network, const TrainingConfig& config,
                              const Samples<Scalar>& samples, Eigen::Index trainSize) {
    m_gradient = m_chunks.ofAll(network, config.usedLoss(), samples, nullptr);
    finishGradient(network, config, trainSize);
    return m_gradient;
}

template class Descent<float>;
template class Descent<double>;

} // namespace actiscope
