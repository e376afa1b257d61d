#include "core/training/trainer.h"

#include "core/network/loss.h"
#include "core/numeric/packet.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>

namespace actiscope {
namespace {

constexpr int kWideLayer = 8;
/// The same where all samples make one batch.
constexpr int kWideLayerFullBatch = 24;

/// ∂loss/∂y of each lane after the engine's forward pass, 0 beyond the `count` samples.
template <class Scalar, int lanes>
Eigen::Array<Scalar, lanes, 1>
outputDelta(OutputLoss loss, const ChunkEngine<Scalar, lanes>& engine,
            const Eigen::Array<Scalar, lanes, 1>& targets, Eigen::Index count) {
    Eigen::Array<Scalar, lanes, 1> delta;
    lossSlopes(loss, engine.logits().data(), targets.data(), delta.data(), lanes);
    for (Eigen::Index lane = count; lane < lanes; ++lane) {
        delta[lane] = Scalar(0);
    }
    return delta;
}

} // namespace

template <class Scalar>
Trainer<Scalar>::Trainer(const TrainingConfig& config, std::shared_ptr<const DataSet> data,
                         std::uint64_t seed)
    : m_config(config),
      m_data(std::move(data)),
      m_network(config.hidden, config.activations, config.features),
      m_engine(m_network.architecture),
      m_wideEngine(m_network.architecture),
      m_seed(seed),
      m_slopes(seed),
      m_shuffle(seed, numeric::RandomPurpose::shuffle),
      m_split(splitSamples(static_cast<int>(m_data->size()), config.testShare, seed)),
      m_samples(*m_data, config.features, standardizationOf(config, *m_data, m_split.train),
                m_split.train),
      m_order(m_split.train),
      m_laneTargets(Lanes::Zero()),
      m_gradient(Vector::Zero(m_network.parameters.size())),
      m_optimizer(config.optimizer, m_network.parameters.size()),
      m_isWeight(Vector::Zero(m_network.parameters.size())),
      m_isFrozen(frozenMask(m_network.architecture, config.frozen).template cast<Scalar>()),
      m_before(m_network.parameters),
      m_timeline(m_network.parameters.size()),
      m_rowInputs(static_cast<std::size_t>(m_samples.size() * m_samples.inputs())),
      m_rowTargets(static_cast<std::size_t>(m_samples.size())) {
    const Architecture& architecture = m_network.architecture;
    for (const LayerShape& layer : architecture.layers()) {
        m_isWeight.segment(layer.weightOffset, Eigen::Index{layer.sums()} * layer.inputs)
            .setConstant(Scalar(1));
    }
    m_network.learns = config.learn;
    m_network.standardization = standardizationOf(config, *m_data, m_split.train);
    findKinds();
    setParameters(initialParameters(architecture, config.initializer, seed, m_network.activations)
                      .head(architecture.weightCount()));
    if (!config.hidden.empty() && !architecture.isGrouped()) {
        m_rows.emplace(architecture, RowEngine<Scalar>::kLanes);
        // As wide as a register, so that kernels load what was stored in one piece.
        m_singleRows.emplace(architecture, numeric::Packet::kLanes > RowEngine<Scalar>::kLanes
                                               ? RowEngine<Scalar>::kWidest
                                               : RowEngine<Scalar>::kLanes);
    }
    m_history.add(historyPoint());
    m_timeline.add(0, m_network.parameters);
}

/// What the activations ask of the kernels.
template <class Scalar>
void Trainer<Scalar>::findKinds() {
    m_hasRandomSlope = false;
    m_learns = false;
    for (std::size_t l = 0; l < m_network.activations.size(); ++l) {
        m_hasRandomSlope = m_hasRandomSlope || m_network.activations[l].definition().randomSlope;
        m_learns = m_learns || m_network.learnsIn(l);
    }
}

template <class Scalar>
void Trainer<Scalar>::update(const TrainingConfig& config) {
    assert(sameShape(m_config, config));
    const std::vector<Activation> before =
        perHiddenLayer(m_config.activations, m_config.hidden.size());
    const std::vector<Activation> now = perHiddenLayer(config.activations, config.hidden.size());
    // What was learned stays while its function stays as it was chosen.
    const Vector learned = m_network.parameters.tail(static_cast<Eigen::Index>(now.size()));
    m_network.activations = now;
    m_network.learns = config.learn;
    m_network.resetLearned();
    for (std::size_t l = 0; l < now.size(); ++l) {
        if (config.learn && m_config.learn && before[l] == now[l]) {
            m_network.parameters[m_network.architecture.learnedOffset(l)] =
                learned[static_cast<Eigen::Index>(l)];
        }
    }
    m_network.applyLearned();
    findKinds();
    if (before != now) {
        noteFunctions();
    }
    if (m_config.optimizer != config.optimizer) {
        m_optimizer = Optimizer<Scalar>(config.optimizer, m_network.parameters.size());
    }
    m_isFrozen = frozenMask(m_network.architecture, config.frozen).template cast<Scalar>();
    m_gradient.setZero(); // of parameters that are learned no more
    m_config = config;
    m_rate = m_config.rateAt(m_epoch);
}

template <class Scalar>
void Trainer<Scalar>::setParameter(Eigen::Index place, double value) {
    m_network.parameters[place] = static_cast<Scalar>(value);
    m_lastGood[place] = m_network.parameters[place];
    m_network.applyLearned();
}

template <class Scalar>
void Trainer<Scalar>::replaceData(std::shared_ptr<const DataSet> data) {
    m_data = std::move(data);
    m_split = splitSamples(static_cast<int>(m_data->size()), m_config.testShare, m_seed);
    m_network.standardization = standardizationOf(m_config, *m_data, m_split.train);
    m_samples =
        Samples<Scalar>(*m_data, m_config.features, m_network.standardization, m_split.train);
    m_order = m_split.train;
    m_rowInputs.resize(static_cast<std::size_t>(m_samples.size() * m_samples.inputs()));
    m_rowTargets.resize(static_cast<std::size_t>(m_samples.size()));
    m_position = 0;
}

template <class Scalar>
void Trainer<Scalar>::rewind(std::uint64_t epoch) {
    const std::size_t index = m_timeline.indexOf(epoch);
    setParameters(m_timeline.parametersAt(index).template cast<double>());
    m_epoch = m_timeline.epochs()[index];
    m_position = 0;
    m_divergence.reset();
    m_timeline.truncateAfter(index);
    m_history.truncateAfter(m_epoch);
    std::erase_if(m_changes, [this](const FunctionChange& c) { return c.epoch > m_epoch; });
}

/// Changes that follow each other within an epoch, or in the drag of a parameter, are one.
template <class Scalar>
void Trainer<Scalar>::noteFunctions() {
    std::string functions;
    std::string ids;
    for (const Activation& activation : m_network.activations) {
        functions.append(functions.empty() ? "" : "; ").append(activation.description());
        ids.append(ids.empty() ? "" : "; ").append(activation.definition().name);
    }
    constexpr std::size_t kMost = 100;
    const bool sameFunctions = !m_changes.empty() && m_changes.back().functions.starts_with(ids);
    if (sameFunctions || (!m_changes.empty() && m_changes.back().epoch == m_epoch)) {
        m_changes.back().functions = functions;
    } else if (m_epoch > 0 && m_changes.size() < kMost) {
        m_changes.push_back({m_epoch, functions});
    }
}

template <class Scalar>
Course Trainer<Scalar>::course() const {
    Course course;
    course.epoch = m_epoch;
    course.examples = m_examples;
    course.position = m_position;
    course.order = m_order;
    course.shuffle = m_shuffle.state();
    course.slopes.assign(m_slopes.state().begin(), m_slopes.state().end());
    course.steps = m_optimizer.steps();
    course.mean = m_optimizer.mean().template cast<double>();
    course.square = m_optimizer.square().template cast<double>();
    course.history = m_history.points();
    course.changes = m_changes;
    return course;
}

template <class Scalar>
void Trainer<Scalar>::resume(const Course& course) {
    assert(course.order.size() == m_order.size());
    m_epoch = course.epoch;
    m_examples = course.examples;
    m_position = static_cast<Eigen::Index>(course.position);
    m_order = course.order;
    m_shuffle.setState(course.shuffle);
    std::array<std::uint32_t, RandomSlopes::kGenerators> slopes{};
    std::ranges::copy(course.slopes, slopes.begin());
    m_slopes.setState(slopes);
    m_optimizer.resume(course.steps, course.mean, course.square);
    m_rate = m_config.rateAt(m_epoch);
    m_history.resume(course.history);
    m_changes = course.changes;
    m_timeline.restart(m_epoch, m_network.parameters);
}

template <class Scalar>
std::uint64_t Trainer<Scalar>::showPast(std::uint64_t epoch) {
    const std::size_t index = m_timeline.indexOf(epoch);
    m_before = m_network.parameters;
    m_network.parameters = m_timeline.parametersAt(index);
    m_network.applyLearned();
    return m_timeline.epochs()[index];
}

template <class Scalar>
void Trainer<Scalar>::showPresent() {
    m_network.parameters = m_before;
    m_network.applyLearned();
}

template <class Scalar>
void Trainer<Scalar>::setParameters(const Eigen::ArrayXd& parameters) {
    assert(parameters.size() == m_network.architecture.weightCount() ||
           parameters.size() == m_network.architecture.parameterCount());
    m_network.parameters.head(parameters.size()) = parameters.cast<Scalar>();
    if (m_learns) {
        m_network.applyLearned();
    } else {
        m_network.resetLearned();
    }
    m_lastGood = m_network.parameters;
    m_optimizer.reset();
}

/// Sum of the gradients of `count` samples from position `first` of the
/// present order. `random` draws random slopes; without it their mean counts.
template <class Scalar>
Eigen::Map<const typename Trainer<Scalar>::Vector>
Trainer<Scalar>::sumOf(Eigen::Index first, Eigen::Index count, RandomSlopes* random) {
    constexpr Eigen::Index kLanes = ChunkEngine<Scalar>::kLanes;
    m_engine.beginGradient();
    for (Eigen::Index done = 0; done < count; done += kLanes) {
        const Eigen::Index inChunk = std::min(kLanes, count - done);
        m_samples.load(m_order, first + done, inChunk, m_engine, m_laneTargets);
        m_engine.forward(m_network, true, random);
        m_engine.backward(m_network, outputDelta(m_config.loss, m_engine, m_laneTargets, inChunk));
    }
    return m_engine.endGradient();
}

/// The same of all training samples. Their order does not matter for the sum, so they come
/// in chunks as they are kept.
template <class Scalar>
Eigen::Map<const typename Trainer<Scalar>::Vector> Trainer<Scalar>::sumOfAll(RandomSlopes* random) {
    Eigen::Array<Scalar, 32, 1> targets;
    m_wideEngine.beginGradient();
    for (Eigen::Index chunk = 0; chunk < m_samples.trainingChunks(); chunk += 2) {
        const Eigen::Index count = m_samples.loadTraining(chunk, m_wideEngine, targets);
        m_wideEngine.forward(m_network, true, random);
        m_wideEngine.backward(m_network, outputDelta(m_config.loss, m_wideEngine, targets, count));
    }
    return m_wideEngine.endGradient();
}

template <class Scalar>
void Trainer<Scalar>::beginEpoch() {
    m_lastGood = m_network.parameters;
    m_rate = m_config.rateAt(m_epoch);
    const bool inBatches =
        m_config.batch != TrainingConfig::kFullBatch && m_config.batch < trainSize();
    if (m_config.shuffle && inBatches) {
        for (std::size_t i = m_order.size(); i > 1; --i) {
            std::swap(m_order[i - 1], m_order[m_shuffle.below(i)]);
        }
    }
}

/// Which kernels are faster was measured (tests/bench): rows win for single samples and where a
/// hidden layer fills the lanes, chunks for narrow layers and for passes over all samples.
template <class Scalar>
RowEngine<Scalar>* Trainer<Scalar>::rowEngine() {
    if (!m_rows || m_hasRandomSlope || m_learns) {
        return nullptr;
    }
    if (m_config.batch == 1) {
        return &*m_singleRows;
    }
    const bool full = m_config.batch == TrainingConfig::kFullBatch || m_config.batch >= trainSize();
    return m_network.architecture.widest() >= (full ? kWideLayerFullBatch : kWideLayer) ? &*m_rows
                                                                                        : nullptr;
}

/// Whether an update is parameters −= rate·gradient and nothing else: some kernels do that at once.
template <class Scalar>
bool Trainer<Scalar>::isPlainDescent() const {
    return m_config.optimizer == OptimizerKind::sgd && m_config.l1 == 0.0 && m_config.l2 == 0.0 &&
           m_isFrozen.size() == 0 && !m_learns;
}

/// m_gradient is a sum over `count` samples: makes it the mean, with the penalties.
template <class Scalar>
void Trainer<Scalar>::finishGradient(Eigen::Index count) {
    m_gradient *= Scalar(1) / static_cast<Scalar>(count);
    if (m_config.l1 != 0.0) {
        m_gradient += static_cast<Scalar>(m_config.l1) * m_isWeight * m_network.parameters.sign();
    }
    if (m_config.l2 != 0.0) {
        m_gradient += static_cast<Scalar>(m_config.l2) * m_isWeight * m_network.parameters;
    }
}

/// The step from the sum of `count` samples' gradients in m_gradient.
template <class Scalar>
void Trainer<Scalar>::optimize(Eigen::Index count) {
    finishGradient(count);
    if (m_isFrozen.size() == 0) {
        m_optimizer.apply(m_network.parameters, m_gradient, m_rate);
    } else {
        // Put back instead of masking the gradient: momentum from before would move them on.
        m_before = m_network.parameters;
        m_optimizer.apply(m_network.parameters, m_gradient, m_rate);
        m_network.parameters = (m_isFrozen > Scalar(0)).select(m_before, m_network.parameters);
    }
    if (m_learns) {
        m_network.applyLearned();
    }
}

/// One update on the next `count` samples. `rows` holds the parameters if it is given.
template <class Scalar>
void Trainer<Scalar>::update(RowEngine<Scalar>* rows, Eigen::Index count) {
    if (rows == nullptr) {
        RandomSlopes* random = m_hasRandomSlope ? &m_slopes : nullptr;
        const Eigen::Map<const Vector> sum =
            count == trainSize() ? sumOfAll(random) : sumOf(m_position, count, random);
        if (isPlainDescent()) {
            const double rate = m_rate / static_cast<double>(count);
            m_network.parameters -= static_cast<Scalar>(rate) * sum;
        } else {
            m_gradient = sum;
            optimize(count);
        }
        return;
    }
    const auto samples = static_cast<int>(count);
    // A single sample is read where it stands: the copy would be on the way from each to the next.
    const int single = m_order[static_cast<std::size_t>(m_position)];
    const Scalar target = m_samples.target(single);
    const Scalar* inputs = samples == 1 ? m_samples.inputsOf(single) : m_rowInputs.data();
    const Scalar* targets = samples == 1 ? &target : m_rowTargets.data();
    if (samples > 1) {
        m_samples.loadRows(m_order, m_position, count, m_rowInputs.data(), m_rowTargets.data());
    }
    if (isPlainDescent()) {
        const double rate = m_rate / static_cast<double>(count);
        rows->step(m_config.loss, inputs, targets, samples, static_cast<Scalar>(rate));
    } else {
        rows->gradient(m_config.loss, inputs, targets, samples, m_gradient);
        optimize(count);
        rows->load(m_network);
    }
}

template <class Scalar>
void Trainer<Scalar>::run(int updates) {
    const Eigen::Index size = trainSize();
    if (size == 0) {
        return;
    }
    const Eigen::Index batch = m_config.batch == TrainingConfig::kFullBatch ? size : m_config.batch;
    RowEngine<Scalar>* rows = rowEngine();
    if (rows != nullptr) {
        rows->load(m_network);
    }
    for (; updates > 0 && !m_divergence; --updates) {
        if (m_position == 0) {
            beginEpoch();
        }
        const Eigen::Index count = std::min(batch, size - m_position);
        update(rows, count);
        m_examples += static_cast<std::uint64_t>(count);
        m_position += count;
        if (m_position == size) {
            m_position = 0;
            if (rows != nullptr) {
                rows->store(m_network.parameters);
            }
            endEpoch();
        }
    }
    // At the end of an epoch, and only there, they have been stored already.
    if (rows != nullptr && m_position != 0) {
        rows->store(m_network.parameters);
    }
}

template <class Scalar>
HistoryPoint Trainer<Scalar>::historyPoint() {
    const Metrics train = evaluate();
    HistoryPoint point{m_epoch, train.loss, train.accuracy, {}, {}, {}};
    if (const auto test = evaluateTest()) {
        point.testLoss = test->loss;
        point.testAccuracy = test->accuracy;
    }
    for (std::size_t l = 0; l < m_network.activations.size(); ++l) {
        point.learned[l] =
            static_cast<float>(m_network.parameters[m_network.architecture.learnedOffset(l)]);
    }
    return point;
}

template <class Scalar>
void Trainer<Scalar>::endEpoch() {
    ++m_epoch;
    bool finite = m_network.parameters.isFinite().all();
    if (finite && m_history.wants(m_epoch)) {
        const HistoryPoint point = historyPoint();
        finite = std::isfinite(point.loss);
        if (finite) {
            m_history.add(point);
        }
    }
    if (!finite) {
        diverge();
    } else if (m_timeline.wants(m_epoch)) {
        m_timeline.add(m_epoch, m_network.parameters);
    }
}

/// Names the first layer with a parameter that is not finite and goes back to the epoch's start.
template <class Scalar>
void Trainer<Scalar>::diverge() {
    const Architecture& architecture = m_network.architecture;
    const auto layers = static_cast<int>(architecture.layers().size());
    int layer = 1;
    for (; layer < layers; ++layer) {
        const auto l = static_cast<std::size_t>(layer - 1);
        const LayerShape& shape = architecture.layers()[l];
        const Eigen::Index count = shape.biasOffset + shape.sums() - shape.weightOffset;
        if (!m_network.parameters.segment(shape.weightOffset, count).isFinite().all() ||
            !std::isfinite(m_network.parameters[architecture.learnedOffset(l)])) {
            break;
        }
    }
    m_network.parameters = m_lastGood;
    m_network.applyLearned();
    m_divergence = Divergence{m_epoch, layer, missingSlope()};
}

/// Looks at every unit with the samples that it saw.
template <class Scalar>
std::optional<MissingSlope> Trainer<Scalar>::missingSlope() {
    const auto& layers = m_network.architecture.layers();
    for (std::size_t l = 0; l < m_network.activations.size(); ++l) {
        const Activation& activation = m_network.activations[l];
        for (int unit = 1; activation.maxout() == nullptr && unit <= layers[l].units; ++unit) {
            constexpr std::size_t kMost = 4096;
            const std::vector<float> z =
                inspector().preActivations(m_order, static_cast<int>(l) + 1, unit, kMost);
            for (const float place : z) {
                const auto y = activation.at(static_cast<double>(place));
                if (std::isfinite(place) && !(std::isfinite(y.value) && std::isfinite(y.slope))) {
                    return MissingSlope{static_cast<int>(l) + 1, unit, place};
                }
            }
        }
    }
    return std::nullopt;
}

template <class Scalar>
int Trainer<Scalar>::updatesLeftInEpoch() const {
    const Eigen::Index left = trainSize() - m_position;
    const Eigen::Index batch = m_config.batch == TrainingConfig::kFullBatch ? left : m_config.batch;
    return static_cast<int>((left + batch - 1) / std::max<Eigen::Index>(batch, 1));
}

template <class Scalar>
void Trainer<Scalar>::trainEpoch() {
    run(updatesLeftInEpoch());
}

template <class Scalar>
std::optional<StopReason> Trainer<Scalar>::stopReason() {
    const StopRule& rule = m_config.stop;
    if (rule.epochs > 0 && m_epoch >= rule.epochs) {
        return StopReason::epochs;
    }
    if (rule.accuracy <= 0.0 && rule.loss <= 0.0) {
        return std::nullopt;
    }
    const Metrics metrics = evaluate();
    if (rule.accuracy > 0.0 && metrics.accuracy >= rule.accuracy) {
        return StopReason::accuracy;
    }
    if (rule.loss > 0.0 && metrics.loss <= rule.loss) {
        return StopReason::loss;
    }
    return std::nullopt;
}

template <class Scalar>
std::optional<Metrics> Trainer<Scalar>::evaluateTest() {
    if (m_split.test.empty()) {
        return std::nullopt;
    }
    return inspector().evaluate(m_split.test, m_config.loss);
}

template <class Scalar>
NetworkHealth Trainer<Scalar>::health(double epsilon) {
    return m_health.look(m_network, m_samples, m_split.train, m_config.loss, epsilon, m_engine);
}

template <class Scalar>
typename Trainer<Scalar>::Vector Trainer<Scalar>::gradient() {
    m_gradient = sumOfAll(nullptr);
    finishGradient(trainSize());
    return m_gradient;
}

template class Trainer<float>;
template class Trainer<double>;

} // namespace actiscope
