#include "core/training/trainer.h"

#include "core/network/loss.h"
#include "core/numeric/packet.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numbers>
#include <numeric>

namespace actiscope {
namespace {

constexpr int kWideLayer = 8;

} // namespace

bool needsRestart(const TrainingConfig& before, const TrainingConfig& after) {
    return before.data != after.data || before.hidden != after.hidden ||
           before.initializer != after.initializer || before.testShare != after.testShare;
}

double TrainingConfig::rateAt(std::uint64_t epoch) const {
    const double periods = static_cast<double>(epoch) / scheduleEpochs;
    switch (schedule) {
    case Schedule::constant:
        return learningRate;
    case Schedule::step:
        return learningRate * std::pow(0.1, std::floor(periods));
    case Schedule::cosine: {
        constexpr double kLast = 0.01;
        const double way = 0.5 * (1.0 + std::cos(std::numbers::pi * std::min(periods, 1.0)));
        return learningRate * (kLast + (1.0 - kLast) * way);
    }
    }
    return learningRate;
}

template <class Scalar>
Trainer<Scalar>::Trainer(const TrainingConfig& config, std::shared_ptr<const DataSet> data,
                         std::uint64_t seed)
    : m_config(config),
      m_data(std::move(data)),
      m_network(config.hidden, config.activations),
      m_engine(m_network.architecture),
      m_shuffle(seed, numeric::RandomPurpose::shuffle),
      m_x1(m_data->x1.cast<Scalar>()),
      m_x2(m_data->x2.cast<Scalar>()),
      m_target(m_data->target.cast<Scalar>()),
      m_split(splitSamples(static_cast<int>(m_data->size()), config.testShare, seed)),
      m_order(m_split.train),
      m_laneTargets(Lanes::Zero()),
      m_gradient(Vector::Zero(m_network.architecture.parameterCount())),
      m_optimizer(config.optimizer, m_network.architecture.parameterCount()),
      m_isWeight(Vector::Zero(m_network.architecture.parameterCount())),
      m_rowInputs(static_cast<std::size_t>(2 * m_data->size())),
      m_rowTargets(static_cast<std::size_t>(m_data->size())) {
    for (const LayerShape& layer : m_network.architecture.layers()) {
        m_isWeight.segment(layer.weightOffset, Eigen::Index{layer.units} * layer.inputs)
            .setConstant(Scalar(1));
    }
    setParameters(initialParameters(m_network.architecture, config.initializer, seed));
    if (!config.hidden.empty()) {
        m_rows.emplace(m_network.architecture, RowEngine<Scalar>::kLanes);
        // As wide as a register, so that kernels load what was stored in one piece.
        m_singleRows.emplace(m_network.architecture,
                             numeric::Packet::kLanes > RowEngine<Scalar>::kLanes
                                 ? RowEngine<Scalar>::kWidest
                                 : RowEngine<Scalar>::kLanes);
    }
    const Metrics start = evaluate();
    m_history.add({0, start.loss, start.accuracy});
}

template <class Scalar>
void Trainer<Scalar>::update(const TrainingConfig& config) {
    assert(!needsRestart(m_config, config));
    m_network.activations = perHiddenLayer(config.activations, config.hidden.size());
    if (m_config.optimizer != config.optimizer) {
        m_optimizer = Optimizer<Scalar>(config.optimizer, m_network.parameters.size());
    }
    m_config = config;
    m_rate = m_config.rateAt(m_epoch);
}

template <class Scalar>
void Trainer<Scalar>::setParameters(const Eigen::ArrayXd& parameters) {
    assert(parameters.size() == m_network.parameters.size());
    m_network.parameters = parameters.cast<Scalar>();
    m_lastGood = m_network.parameters;
    m_optimizer.reset();
}

template <class Scalar>
void Trainer<Scalar>::loadLanes(const std::vector<int>& samples, Eigen::Index first,
                                Eigen::Index count) {
    Lanes& x1 = m_engine.input(0);
    Lanes& x2 = m_engine.input(1);
    for (Eigen::Index lane = 0; lane < count; ++lane) {
        const int sample = samples[static_cast<std::size_t>(first + lane)];
        x1[lane] = m_x1[sample];
        x2[lane] = m_x2[sample];
        m_laneTargets[lane] = m_target[sample];
    }
    for (Eigen::Index lane = count; lane < ChunkEngine<Scalar>::kLanes; ++lane) {
        x1[lane] = x2[lane] = m_laneTargets[lane] = Scalar(0);
    }
}

template <class Scalar>
typename Trainer<Scalar>::Lanes Trainer<Scalar>::outputDelta(Eigen::Index count) const {
    Lanes delta;
    lossSlopes(m_config.loss, m_engine.logits().data(), m_laneTargets.data(), delta.data(),
               ChunkEngine<Scalar>::kLanes);
    for (Eigen::Index lane = count; lane < ChunkEngine<Scalar>::kLanes; ++lane) {
        delta[lane] = Scalar(0);
    }
    return delta;
}

/// Adds the gradient of `count` samples from position `first` of the present order.
template <class Scalar>
void Trainer<Scalar>::accumulate(Eigen::Index first, Eigen::Index count) {
    constexpr Eigen::Index kLanes = ChunkEngine<Scalar>::kLanes;
    for (Eigen::Index done = 0; done < count; done += kLanes) {
        const Eigen::Index inChunk = std::min(kLanes, count - done);
        loadLanes(m_order, first + done, inChunk);
        m_engine.forward(m_network, true);
        m_engine.backward(m_network, outputDelta(inChunk), m_gradient);
    }
}

template <class Scalar>
void Trainer<Scalar>::beginEpoch() {
    m_lastGood = m_network.parameters;
    m_rate = m_config.rateAt(m_epoch);
    if (m_config.shuffle) {
        for (std::size_t i = m_order.size(); i > 1; --i) {
            std::swap(m_order[i - 1], m_order[m_shuffle.below(i)]);
        }
    }
}

/// Which kernels are faster was measured (tests/bench): rows win for single samples and where a
/// hidden layer fills the lanes, chunks for narrow layers and larger batches.
template <class Scalar>
RowEngine<Scalar>* Trainer<Scalar>::rowEngine() {
    if (m_config.hidden.empty()) {
        return nullptr;
    }
    if (m_config.batch == 1) {
        return &*m_singleRows;
    }
    return m_network.architecture.widest() >= kWideLayer ? &*m_rows : nullptr;
}

/// Whether an update is parameters −= rate·gradient and nothing else: some kernels do that at once.
template <class Scalar>
bool Trainer<Scalar>::isPlainDescent() const {
    return m_config.optimizer == OptimizerKind::sgd && m_config.l1 == 0.0 && m_config.l2 == 0.0;
}

template <class Scalar>
void Trainer<Scalar>::loadRows(Eigen::Index count) {
    for (Eigen::Index r = 0; r < count; ++r) {
        const auto row = static_cast<std::size_t>(r);
        const int sample = m_order[static_cast<std::size_t>(m_position + r)];
        m_rowInputs[2 * row] = m_x1[sample];
        m_rowInputs[2 * row + 1] = m_x2[sample];
        m_rowTargets[row] = m_target[sample];
    }
}

/// m_gradient is a sum over `count` samples: makes it the mean with penalties, and takes the step.
template <class Scalar>
void Trainer<Scalar>::optimize(Eigen::Index count) {
    m_gradient *= Scalar(1) / static_cast<Scalar>(count);
    addPenalties();
    m_optimizer.apply(m_network.parameters, m_gradient, m_rate);
}

template <class Scalar>
void Trainer<Scalar>::addPenalties() {
    if (m_config.l1 != 0.0) {
        m_gradient += static_cast<Scalar>(m_config.l1) * m_isWeight * m_network.parameters.sign();
    }
    if (m_config.l2 != 0.0) {
        m_gradient += static_cast<Scalar>(m_config.l2) * m_isWeight * m_network.parameters;
    }
}

/// One update on the next `count` samples. `rows` holds the parameters if it is given.
template <class Scalar>
void Trainer<Scalar>::update(RowEngine<Scalar>* rows, Eigen::Index count) {
    if (rows == nullptr) {
        m_gradient.setZero();
        accumulate(m_position, count);
        if (isPlainDescent()) {
            const double rate = m_rate / static_cast<double>(count);
            m_network.parameters -= static_cast<Scalar>(rate) * m_gradient;
        } else {
            optimize(count);
        }
        return;
    }
    loadRows(count);
    const auto samples = static_cast<int>(count);
    if (isPlainDescent()) {
        const double rate = m_rate / static_cast<double>(count);
        rows->step(m_config.loss, m_rowInputs.data(), m_rowTargets.data(), samples,
                   static_cast<Scalar>(rate));
    } else {
        rows->gradient(m_config.loss, m_rowInputs.data(), m_rowTargets.data(), samples, m_gradient);
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
void Trainer<Scalar>::endEpoch() {
    ++m_epoch;
    bool finite = m_network.parameters.isFinite().all();
    if (finite && m_history.wants(m_epoch)) {
        const Metrics metrics = evaluate();
        finite = std::isfinite(metrics.loss);
        if (finite) {
            m_history.add({m_epoch, metrics.loss, metrics.accuracy});
        }
    }
    if (finite) {
        return;
    }
    int layer = 1;
    for (const LayerShape& shape : m_network.architecture.layers()) {
        const Eigen::Index count = shape.biasOffset + shape.units - shape.weightOffset;
        if (!m_network.parameters.segment(shape.weightOffset, count).isFinite().all()) {
            break;
        }
        ++layer;
    }
    const int layers = static_cast<int>(m_network.architecture.layers().size());
    m_divergence = Divergence{m_epoch, std::min(layer, layers)};
    m_network.parameters = m_lastGood;
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
Metrics Trainer<Scalar>::evaluateOver(const std::vector<int>& samples) {
    constexpr Eigen::Index kLanes = ChunkEngine<Scalar>::kLanes;
    const auto size = static_cast<Eigen::Index>(samples.size());
    double loss = 0.0;
    Eigen::Index right = 0;
    for (Eigen::Index first = 0; first < size; first += kLanes) {
        const Eigen::Index count = std::min(kLanes, size - first);
        loadLanes(samples, first, count);
        m_engine.forward(m_network, false);
        const Lanes& y = m_engine.logits();
        Lanes losses;
        lossValues(m_config.loss, y.data(), m_laneTargets.data(), losses.data(),
                   ChunkEngine<Scalar>::kLanes);
        for (Eigen::Index lane = 0; lane < count; ++lane) {
            loss += static_cast<double>(losses[lane]);
            right += (y[lane] > Scalar(0)) == (m_laneTargets[lane] > Scalar(0.5)) ? 1 : 0;
        }
    }
    const double n = static_cast<double>(std::max<Eigen::Index>(size, 1));
    return {loss / n, static_cast<double>(right) / n};
}

template <class Scalar>
std::optional<Metrics> Trainer<Scalar>::evaluateTest() {
    if (m_split.test.empty()) {
        return std::nullopt;
    }
    return evaluateOver(m_split.test);
}

template <class Scalar>
typename Trainer<Scalar>::Vector Trainer<Scalar>::gradient() {
    m_gradient.setZero();
    accumulate(0, trainSize());
    m_gradient *= Scalar(1) / static_cast<Scalar>(trainSize());
    addPenalties();
    return m_gradient;
}

template <class Scalar>
void Trainer<Scalar>::decisionField(numeric::GridField& field) {
    constexpr Eigen::Index kLanes = ChunkEngine<Scalar>::kLanes;
    const Eigen::Index columns = field.values.rows();
    const Eigen::Index lines = field.values.cols();
    // As many lines at a time as make whole chunks: no lane is wasted but in the last chunk.
    const Eigen::Index group = kLanes / std::gcd(columns, kLanes);
    Vector x1(columns * group + kLanes);
    Vector x2 = Vector::Zero(x1.size());
    for (Eigen::Index i = 0; i < x1.size(); ++i) {
        x1[i] = static_cast<Scalar>(field.x(i % columns));
    }
    for (Eigen::Index line = 0; line < lines; line += group) {
        const Eigen::Index here = std::min(group, lines - line);
        for (Eigen::Index j = 0; j < here; ++j) {
            x2.segment(j * columns, columns).setConstant(static_cast<Scalar>(field.y(line + j)));
        }
        float* values = field.values.data() + line * columns;
        for (Eigen::Index first = 0; first < here * columns; first += kLanes) {
            m_engine.input(0) = x1.template segment<kLanes>(first);
            m_engine.input(1) = x2.template segment<kLanes>(first);
            m_engine.forward(m_network, false);
            const Eigen::Index count = std::min(kLanes, here * columns - first);
            for (Eigen::Index lane = 0; lane < count; ++lane) {
                values[first + lane] = static_cast<float>(m_engine.logits()[lane]);
            }
        }
    }
}

template <class Scalar>
Scalar Trainer<Scalar>::predict(Scalar x1, Scalar x2) {
    m_engine.input(0).setConstant(x1);
    m_engine.input(1).setConstant(x2);
    m_engine.forward(m_network, false);
    return m_engine.logits()[0];
}

template <class Scalar>
std::vector<float> Trainer<Scalar>::preActivations(int layer, std::size_t most) {
    const auto& layers = m_network.architecture.layers();
    std::vector<float> values;
    if (layer < 1 || layer >= static_cast<int>(layers.size()) || trainSize() == 0) {
        return values;
    }
    const auto index = static_cast<std::size_t>(layer - 1);
    const int units = layers[index].units;
    const auto samples = m_split.train.size();
    const std::size_t wanted = std::max<std::size_t>(most / static_cast<std::size_t>(units), 1);
    const std::size_t stride = (samples + wanted - 1) / wanted;
    const std::size_t chosen = (samples + stride - 1) / stride;
    values.reserve(chosen * static_cast<std::size_t>(units));
    constexpr std::size_t kLanes = ChunkEngine<Scalar>::kLanes;
    for (std::size_t first = 0; first < chosen; first += kLanes) {
        const std::size_t count = std::min(kLanes, chosen - first);
        for (std::size_t lane = 0; lane < kLanes; ++lane) {
            const auto sample = m_split.train[(first + std::min(lane, count - 1)) * stride];
            m_engine.input(0)[static_cast<Eigen::Index>(lane)] = m_x1[sample];
            m_engine.input(1)[static_cast<Eigen::Index>(lane)] = m_x2[sample];
        }
        m_engine.forwardTo(m_network, index);
        for (int unit = 0; unit < units; ++unit) {
            const Lanes& z = m_engine.preActivation(unit);
            for (std::size_t lane = 0; lane < count; ++lane) {
                values.push_back(static_cast<float>(z[static_cast<Eigen::Index>(lane)]));
            }
        }
    }
    return values;
}

template <class Scalar>
int Trainer<Scalar>::deadUnits() {
    constexpr Eigen::Index kLanes = ChunkEngine<Scalar>::kLanes;
    const auto& layers = m_network.architecture.layers();
    std::vector<std::vector<bool>> alive;
    for (std::size_t l = 0; l + 1 < layers.size(); ++l) {
        alive.emplace_back(static_cast<std::size_t>(layers[l].units), false);
    }
    for (Eigen::Index first = 0; first < trainSize(); first += kLanes) {
        const Eigen::Index count = std::min(kLanes, trainSize() - first);
        loadLanes(m_split.train, first, count);
        m_engine.forward(m_network, true);
        for (std::size_t l = 0; l < alive.size(); ++l) {
            for (int u = 0; u < layers[l].units; ++u) {
                for (Eigen::Index lane = 0; lane < count; ++lane) {
                    if (m_engine.slopes(l, u)[lane] != Scalar(0)) {
                        alive[l][static_cast<std::size_t>(u)] = true;
                    }
                }
            }
        }
    }
    std::ptrdiff_t dead = 0;
    for (const auto& layer : alive) {
        dead += std::ranges::count(layer, false);
    }
    return static_cast<int>(dead);
}

template class Trainer<float>;
template class Trainer<double>;

} // namespace actiscope
