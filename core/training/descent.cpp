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

constexpr int kWideLayer = 8;
/// The same where all samples make one batch.
constexpr int kWideLayerFullBatch = 24;

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

/// ∂loss/∂y of each lane after the engine's forward pass, 0 beyond the `count` samples.
template <class Scalar, int lanes>
Eigen::Array<Scalar, lanes, 1>
outputDelta(OutputLoss loss, const ChunkEngine<Scalar, lanes>& engine,
            const Eigen::Array<Scalar, lanes, 1>& targets, Eigen::Index count) {
    Eigen::Array<Scalar, lanes, 1> delta;
    lossSlopes(loss, engine.logits().data(), targets.data(), delta.data(), lanes);
    if (count < lanes) {
        numeric::copyFirstLanes<Scalar, lanes>(delta.data(), count, delta.data());
    }
    return delta;
}

} // namespace

template <class Scalar>
Descent<Scalar>::Descent(const Architecture& architecture, const TrainingConfig& config,
                         std::uint64_t seed)
    : m_engine(architecture),
      m_wideEngine(architecture),
      m_slopes(seed),
      m_laneTargets(Lanes::Zero()),
      m_gradient(Vector::Zero(architecture.parameterCount())),
      m_optimizer(config.optimizer, architecture.parameterCount()),
      m_isWeight(Vector::Zero(architecture.parameterCount())),
      m_before(Vector::Zero(architecture.parameterCount())) {
    for (const LayerShape& layer : architecture.layers()) {
        m_isWeight.segment(layer.weightOffset, Eigen::Index{layer.sums()} * layer.inputs)
            .setConstant(Scalar(1));
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
    m_arranged.reserve(samples);
}

/// Which kernels are faster was measured (tests/bench): rows win for single samples and where a
/// hidden layer fills the lanes, chunks for narrow layers and for passes over all samples.
template <class Scalar>
void Descent<Scalar>::begin(const Network<Scalar>& network, const TrainingConfig& config,
                            Eigen::Index trainSize) {
    m_trainSize = trainSize;
    m_rowsInUse = Rows::none;
    if (!m_rows || m_hasRandomSlope || m_learns) {
        return;
    }
    const bool full = config.batch == TrainingConfig::kFullBatch || config.batch >= trainSize;
    if (config.batch == 1) {
        m_rowsInUse = Rows::single;
    } else if (network.architecture.widest() >= (full ? kWideLayerFullBatch : kWideLayer)) {
        m_rowsInUse = Rows::batches;
    } else {
        return;
    }
    rows().load(network);
}

template <class Scalar>
void Descent<Scalar>::store(Network<Scalar>& network) {
    if (m_rowsInUse != Rows::none) {
        rows().store(network.parameters);
    }
}

/// Sum of the gradients of the samples of a batch. `random` draws random slopes; without it their
/// mean counts.
template <class Scalar>
Eigen::Map<const typename Descent<Scalar>::Vector>
Descent<Scalar>::sumOf(const Network<Scalar>& network, OutputLoss loss, const Batch<Scalar>& batch,
                       RandomSlopes* random) {
    constexpr Eigen::Index kLanes = ChunkEngine<Scalar>::kLanes;
    m_engine.beginGradient();
    for (Eigen::Index done = 0; done < batch.count; done += kLanes) {
        const Eigen::Index inChunk = std::min(kLanes, batch.count - done);
        m_arranged.load(batch.first, batch.count, done, m_engine, m_laneTargets);
        m_engine.forward(network, true, random);
        m_engine.backward(network, outputDelta(loss, m_engine, m_laneTargets, inChunk));
    }
    return m_engine.endGradient();
}

/// The same of all training samples. Their order does not matter for the sum, so they come in
/// chunks as they are kept.
template <class Scalar>
Eigen::Map<const typename Descent<Scalar>::Vector>
Descent<Scalar>::sumOfAll(const Network<Scalar>& network, OutputLoss loss,
                          const Samples<Scalar>& samples, RandomSlopes* random) {
    Eigen::Array<Scalar, 32, 1> targets;
    m_wideEngine.beginGradient();
    for (Eigen::Index chunk = 0; chunk < samples.trainingChunks(); chunk += 2) {
        const Eigen::Index count = samples.loadTraining(chunk, m_wideEngine, targets);
        m_wideEngine.forward(network, true, random);
        m_wideEngine.backward(network, outputDelta(loss, m_wideEngine, targets, count));
    }
    return m_wideEngine.endGradient();
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
    if (batch.count < m_trainSize && !m_arranged.has(batch.first)) {
        const bool full = config.batch == TrainingConfig::kFullBatch;
        m_arranged.arrange(batch.samples, batch.order, batch.first,
                           full ? m_trainSize : config.batch);
    }
    const Eigen::Map<const Vector> sum =
        batch.count == m_trainSize ? sumOfAll(network, config.usedLoss(), batch.samples, random)
                                   : sumOf(network, config.usedLoss(), batch, random);
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
void Descent<Scalar>::step(Network<Scalar>& network, const TrainingConfig& config,
                           const Batch<Scalar>& batch, double rate) {
    if (m_rowsInUse == Rows::none) {
        stepInChunks(network, config, batch, rate);
        return;
    }
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
        engine.load(network);
    }
}

template <class Scalar>
const typename Descent<Scalar>::Vector&
Descent<Scalar>::meanGradient(const Network<Scalar>& network, const TrainingConfig& config,
                              const Samples<Scalar>& samples, Eigen::Index trainSize) {
    m_gradient = sumOfAll(network, config.usedLoss(), samples, nullptr);
    finishGradient(network, config, trainSize);
    return m_gradient;
}

template class Descent<float>;
template class Descent<double>;

} // namespace actiscope
