#include "core/training/trainer.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>

namespace actiscope {
template <class Scalar>
Trainer<Scalar>::Trainer(const TrainingConfig& config, std::shared_ptr<const DataSet> data,
                         std::uint64_t seed)
    : m_config(config),
      m_data(std::move(data)),
      m_network(config.hidden, config.activations, config.features),
      m_seed(seed),
      m_shuffle(seed, numeric::RandomPurpose::shuffle),
      m_split(splitSamples(static_cast<int>(m_data->size()), config.testShare, seed)),
      m_samples(*m_data, config.features, standardizationOf(config, *m_data, m_split.train),
                m_split.train),
      m_order(m_split.train),
      m_descent(m_network.architecture, config, seed),
      m_present(m_network.parameters),
      m_timeline(m_network.parameters.size()) {
    m_network.learns = config.learn;
    m_network.skip = config.skip;
    m_network.standardization = standardizationOf(config, *m_data, m_split.train);
    m_descent.prepare(m_network, m_config, m_samples);
    const Architecture& architecture = m_network.architecture;
    setParameters(initialParameters(architecture, config.initializer, seed, m_network.activations)
                      .head(architecture.weightCount()));
    m_history.add(historyPoint());
    m_timeline.add(0, m_network.parameters);
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
    m_network.skip = config.skip;
    m_network.resetLearned();
    for (std::size_t l = 0; l < now.size(); ++l) {
        if (config.learn && m_config.learn && before[l] == now[l]) {
            m_network.parameters[m_network.architecture.learnedOffset(l)] =
                learned[static_cast<Eigen::Index>(l)];
        }
    }
    m_network.applyLearned();
    if (before != now) {
        noteFunctions();
    }
    m_config = config;
    m_descent.prepare(m_network, m_config, m_samples);
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
    m_descent.prepare(m_network, m_config, m_samples);
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
    const auto& slopes = m_descent.slopes().state();
    course.slopes.assign(slopes.begin(), slopes.end());
    const Optimizer<Scalar>& optimizer = m_descent.optimizer();
    course.steps = optimizer.steps();
    course.mean = optimizer.mean().template cast<double>();
    course.square = optimizer.square().template cast<double>();
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
    m_descent.orderChanged();
    m_shuffle.setState(course.shuffle);
    std::array<std::uint32_t, RandomSlopes::kGenerators> slopes{};
    std::ranges::copy(course.slopes, slopes.begin());
    m_descent.slopes().setState(slopes);
    m_descent.optimizer().resume(course.steps, course.mean, course.square);
    m_rate = m_config.rateAt(m_epoch);
    m_history.resume(course.history);
    m_changes = course.changes;
    m_timeline.restart(m_epoch, m_network.parameters);
}

template <class Scalar>
std::uint64_t Trainer<Scalar>::showPast(std::uint64_t epoch) {
    const std::size_t index = m_timeline.indexOf(epoch);
    m_present = m_network.parameters;
    m_network.parameters = m_timeline.parametersAt(index);
    m_network.applyLearned();
    return m_timeline.epochs()[index];
}

template <class Scalar>
void Trainer<Scalar>::showPresent() {
    m_network.parameters = m_present;
    m_network.applyLearned();
}

template <class Scalar>
void Trainer<Scalar>::setParameters(const Eigen::ArrayXd& parameters) {
    assert(parameters.size() == m_network.architecture.weightCount() ||
           parameters.size() == m_network.architecture.parameterCount());
    m_network.parameters.head(parameters.size()) = parameters.cast<Scalar>();
    if (m_descent.learns()) {
        m_network.applyLearned();
    } else {
        m_network.resetLearned();
    }
    m_lastGood = m_network.parameters;
    m_descent.optimizer().reset();
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
        m_descent.orderChanged();
    }
}

template <class Scalar>
void Trainer<Scalar>::run(int updates) {
    const Eigen::Index size = trainSize();
    if (size == 0) {
        return;
    }
    const Eigen::Index batch = m_config.batch == TrainingConfig::kFullBatch ? size : m_config.batch;
    m_descent.begin(m_network, m_config, size);
    for (; updates > 0 && !m_divergence; --updates) {
        if (m_position == 0) {
            beginEpoch();
        }
        const Eigen::Index count = std::min(batch, size - m_position);
        m_descent.step(m_network, m_config, {m_samples, m_order, m_position, count}, m_rate);
        m_examples += static_cast<std::uint64_t>(count);
        m_position += count;
        if (m_position == size) {
            m_position = 0;
            m_descent.store(m_network);
            endEpoch();
        }
    }
    // At the end of an epoch, and only there, they have been stored already.
    if (m_position != 0) {
        m_descent.store(m_network);
    }
}

template <class Scalar>
HistoryPoint Trainer<Scalar>::historyPoint() {
    const Metrics train = evaluate();
    HistoryPoint point{m_epoch, train.loss, train.score(), {}, {}, {}, {}};
    if (const auto test = evaluateTest()) {
        point.testLoss = test->loss;
        point.testScore = test->score();
    }
    for (std::size_t l = 0; l < m_network.activations.size(); ++l) {
        point.learned[l] =
            static_cast<float>(m_network.parameters[m_network.architecture.learnedOffset(l)]);
    }
    if (m_history.wantsGradient(m_epoch) && trainSize() > 0) {
        const double norm = static_cast<double>(
            m_descent.meanGradient(m_network, m_config, m_samples, trainSize()).matrix().norm());
        if (std::isfinite(norm)) {
            point.gradientNorm = norm;
        }
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
        const int layer = firstLayerNotFinite(m_network);
        m_network.parameters = m_lastGood;
        m_network.applyLearned();
        m_divergence = Divergence{m_epoch, layer, missingSlope(m_network, inspector(), m_order)};
    } else if (m_timeline.wants(m_epoch)) {
        m_timeline.add(m_epoch, m_network.parameters);
    }
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
    const bool byAccuracy = rule.accuracy > 0.0 && m_config.data.task == Task::classification;
    if (!byAccuracy && rule.loss <= 0.0) {
        return std::nullopt;
    }
    const Metrics metrics = evaluate();
    if (byAccuracy && metrics.accuracy >= rule.accuracy) {
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
    return inspector().evaluate(m_split.test, m_config.usedLoss());
}

template <class Scalar>
NetworkHealth Trainer<Scalar>::health(double epsilon, const Unwanted& unwanted) {
    return m_health.look(m_network, m_samples, m_split.train, m_config.usedLoss(), epsilon,
                         m_descent.engine(), unwanted);
}

template <class Scalar>
typename Trainer<Scalar>::Vector Trainer<Scalar>::gradient() {
    return m_descent.meanGradient(m_network, m_config, m_samples, trainSize());
}

template class Trainer<float>;
template class Trainer<double>;

} // namespace actiscope
