#include "core/training/diagnosis/inspector.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace actiscope {

namespace {

/// Sums over the samples seen so far.
struct Sums {
    Metrics metrics; ///< its loss is a sum
    Eigen::Index samples = 0;
    double squares = 0.0; ///< of y − t
    double shift = 0.0;   ///< the first target, so that the next two sums do not cancel
    double targets = 0.0; ///< of t − shift
    double targetSquares = 0.0;
};

/// Adds one chunk's answers to those of regression.
template <class Lanes>
void addNumbers(Sums& sums, const Lanes& y, const Lanes& targets, Eigen::Index count) {
    sums.shift = sums.samples == 0 ? static_cast<double>(targets[0]) : sums.shift;
    for (Eigen::Index lane = 0; lane < count; ++lane) {
        const auto target = static_cast<double>(targets[lane]);
        const double difference = static_cast<double>(y[lane]) - target;
        sums.squares += difference * difference;
        sums.targets += target - sums.shift;
        sums.targetSquares += (target - sums.shift) * (target - sums.shift);
    }
}

/// Adds one chunk's answers to those of two classes.
template <class Lanes>
void addClasses(Confusion& confusion, const Lanes& y, const Lanes& targets, Eigen::Index count) {
    using Scalar = typename Lanes::Scalar;
    for (Eigen::Index lane = 0; lane < count; ++lane) {
        const bool above = y[lane] > Scalar(0);
        const bool triangle = targets[lane] > Scalar(0.5);
        confusion.trianglesRight += triangle && above ? 1 : 0;
        confusion.trianglesWrong += triangle && !above ? 1 : 0;
        confusion.circlesRight += !triangle && !above ? 1 : 0;
        confusion.circlesWrong += !triangle && above ? 1 : 0;
    }
}

/// Adds one chunk's losses and answers.
template <class Scalar>
void addChunk(Sums& sums, const ChunkEngine<Scalar>& engine,
              const typename ChunkEngine<Scalar>::Lanes& targets, Eigen::Index count,
              OutputLoss loss) {
    using Lanes = typename ChunkEngine<Scalar>::Lanes;
    const Lanes& y = engine.logits();
    Lanes losses;
    lossValues(loss, y.data(), targets.data(), losses.data(), ChunkEngine<Scalar>::kLanes);
    for (Eigen::Index lane = 0; lane < count; ++lane) {
        sums.metrics.loss += static_cast<double>(losses[lane]);
    }
    if (isOfNumbers(loss)) {
        addNumbers(sums, y, targets, count);
    } else {
        addClasses(sums.metrics.confusion, y, targets, count);
    }
    sums.samples += count;
}

Metrics finished(const Sums& sums, OutputLoss loss) {
    Metrics metrics = sums.metrics;
    const auto n = static_cast<double>(std::max<Eigen::Index>(sums.samples, 1));
    metrics.samples = sums.samples;
    metrics.loss /= n;
    if (!isOfNumbers(loss)) {
        const Confusion& c = metrics.confusion;
        metrics.accuracy = static_cast<double>(c.trianglesRight + c.circlesRight) / n;
        return metrics;
    }
    const double spread = sums.targetSquares - sums.targets * sums.targets / n;
    const double alike = sums.squares == 0.0 ? 1.0 : 0.0;
    metrics.fit = {std::sqrt(sums.squares / n), spread > 0.0 ? 1.0 - sums.squares / spread : alike};
    return metrics;
}

} // namespace

template <class Scalar>
Metrics Inspector<Scalar>::evaluate(OutputLoss loss) const {
    Sums sums;
    Lanes targets;
    for (Eigen::Index chunk = 0; chunk < m_samples.trainingChunks(); ++chunk) {
        goOnIfWanted(m_unwanted);
        const Eigen::Index count = m_samples.loadTraining(chunk, m_engine, targets);
        m_engine.forward(m_network, false);
        addChunk(sums, m_engine, targets, count, loss);
    }
    return finished(sums, loss);
}

template <class Scalar>
Metrics Inspector<Scalar>::evaluate(const std::vector<int>& indices, OutputLoss loss,
                                    RandomSlopes* random) const {
    constexpr Eigen::Index kLanes = ChunkEngine<Scalar>::kLanes;
    const auto size = static_cast<Eigen::Index>(indices.size());
    Sums sums;
    Lanes targets;
    for (Eigen::Index first = 0; first < size; first += kLanes) {
        goOnIfWanted(m_unwanted);
        const Eigen::Index count = std::min(kLanes, size - first);
        m_samples.load(indices, first, count, m_engine, targets);
        m_engine.forward(m_network, false, random);
        addChunk(sums, m_engine, targets, count, loss);
    }
    return finished(sums, loss);
}

namespace {

/// Visits the grid's points in chunks: calls visit(first, count) after the engine's forward pass,
/// with the index of the chunk's first point (line after line).
template <class Scalar, class Visit>
void forEachChunk(const Network<Scalar>& network, ChunkEngine<Scalar>& engine,
                  const numeric::GridField& grid, const Unwanted& unwanted, const Visit& visit) {
    using Lanes = typename ChunkEngine<Scalar>::Lanes;
    using Vector = typename Network<Scalar>::Vector;
    constexpr Eigen::Index kLanes = ChunkEngine<Scalar>::kLanes;
    const Eigen::Index columns = grid.values.rows();
    const Eigen::Index lines = grid.values.cols();
    // As many lines at a time as make whole chunks: no lane is wasted but in the last chunk.
    const Eigen::Index group = kLanes / std::gcd(columns, kLanes);
    Vector x1(columns * group + kLanes);
    Vector x2 = Vector::Zero(x1.size());
    for (Eigen::Index i = 0; i < x1.size(); ++i) {
        x1[i] = static_cast<Scalar>(network.standardization.first(grid.x(i % columns)));
    }
    for (Eigen::Index line = 0; line < lines; line += group) {
        const Eigen::Index here = std::min(group, lines - line);
        for (Eigen::Index j = 0; j < here; ++j) {
            const double y = network.standardization.second(grid.y(line + j));
            x2.segment(j * columns, columns).setConstant(static_cast<Scalar>(y));
        }
        for (Eigen::Index first = 0; first < here * columns; first += kLanes) {
            goOnIfWanted(unwanted);
            engine.setPoints(network.features, Lanes(x1.template segment<kLanes>(first)),
                             Lanes(x2.template segment<kLanes>(first)));
            engine.forward(network, false);
            visit(line * columns + first, std::min(kLanes, here * columns - first));
        }
    }
}

} // namespace

template <class Scalar>
void Inspector<Scalar>::decisionField(numeric::GridField& field) const {
    float* values = field.values.data();
    forEachChunk(m_network, m_engine, field, m_unwanted,
                 [&](Eigen::Index first, Eigen::Index count) {
                     for (Eigen::Index lane = 0; lane < count; ++lane) {
                         values[first + lane] = static_cast<float>(m_engine.logits()[lane]);
                     }
                 });
}

template <class Scalar>
void Inspector<Scalar>::logits(std::span<const numeric::Point> points,
                               std::span<float> values) const {
    constexpr std::size_t kLanes = ChunkEngine<Scalar>::kLanes;
    const Standardization& scale = m_network.standardization;
    for (std::size_t first = 0; first < points.size(); first += kLanes) {
        goOnIfWanted(m_unwanted);
        const std::size_t count = std::min(kLanes, points.size() - first);
        Lanes x1;
        Lanes x2;
        for (std::size_t lane = 0; lane < kLanes; ++lane) {
            const numeric::Point& point = points[first + std::min(lane, count - 1)];
            const auto at = static_cast<Eigen::Index>(lane);
            x1[at] = static_cast<Scalar>(scale.first(point.x));
            x2[at] = static_cast<Scalar>(scale.second(point.y));
        }
        m_engine.setPoints(m_network.features, x1, x2);
        m_engine.forward(m_network, false);
        for (std::size_t lane = 0; lane < count; ++lane) {
            values[first + lane] =
                static_cast<float>(m_engine.logits()[static_cast<Eigen::Index>(lane)]);
        }
    }
}

template <class Scalar>
std::vector<numeric::GridField>
Inspector<Scalar>::unitFields(const numeric::GridField& grid) const {
    const auto& layers = m_network.architecture.layers();
    std::vector<numeric::GridField> fields;
    for (std::size_t l = 0; l + 1 < layers.size(); ++l) {
        fields.insert(fields.end(), static_cast<std::size_t>(layers[l].units), grid);
    }
    forEachChunk(
        m_network, m_engine, grid, m_unwanted, [&](Eigen::Index first, Eigen::Index count) {
            auto field = fields.begin();
            for (std::size_t l = 0; l + 1 < layers.size(); ++l) {
                for (int u = 0; u < layers[l].units; ++u, ++field) {
                    const Lanes& value = m_engine.value(l, u);
                    for (Eigen::Index lane = 0; lane < count; ++lane) {
                        field->values.data()[first + lane] = static_cast<float>(value[lane]);
                    }
                }
            }
        });
    return fields;
}

template <class Scalar>
Scalar Inspector<Scalar>::predict(double x1, double x2) const {
    const Standardization& scale = m_network.standardization;
    m_engine.setPoints(m_network.features, Lanes::Constant(static_cast<Scalar>(scale.first(x1))),
                       Lanes::Constant(static_cast<Scalar>(scale.second(x2))));
    m_engine.forward(m_network, false);
    return m_engine.logits()[0];
}

namespace {

/// Evenly chosen samples, so that `each` numbers of every one of them are at most `most`.
std::vector<int> chosenOf(const std::vector<int>& indices, int each, std::size_t most) {
    const std::size_t wanted = std::max<std::size_t>(most / static_cast<std::size_t>(each), 1);
    const std::size_t stride = (indices.size() + wanted - 1) / wanted;
    std::vector<int> chosen;
    for (std::size_t i = 0; i < indices.size(); i += stride) {
        chosen.push_back(indices[i]);
    }
    return chosen;
}

} // namespace

template <class Scalar>
bool Inspector<Scalar>::has(int layer, int unit) const {
    const auto& layers = m_network.architecture.layers();
    return layer >= 1 && layer < static_cast<int>(layers.size()) &&
           unit <= layers[static_cast<std::size_t>(layer - 1)].units;
}

template <class Scalar>
template <class Forward, class Read>
std::vector<float> Inspector<Scalar>::collect(const std::vector<int>& samples, int first, int count,
                                              const Forward& forward, const Read& read) const {
    std::vector<float> values;
    values.reserve(samples.size() * static_cast<std::size_t>(count));
    constexpr Eigen::Index kLanes = ChunkEngine<Scalar>::kLanes;
    const auto size = static_cast<Eigen::Index>(samples.size());
    Lanes targets;
    for (Eigen::Index begin = 0; begin < size; begin += kLanes) {
        goOnIfWanted(m_unwanted);
        const Eigen::Index lanes = std::min(kLanes, size - begin);
        m_samples.load(samples, begin, lanes, m_engine, targets);
        forward();
        for (int place = first; place < first + count; ++place) {
            const Lanes& numbers = read(place);
            for (Eigen::Index lane = 0; lane < lanes; ++lane) {
                values.push_back(static_cast<float>(numbers[lane]));
            }
        }
    }
    return values;
}

template <class Scalar>
std::vector<float> Inspector<Scalar>::preActivations(const std::vector<int>& indices, int layer,
                                                     int unit, std::size_t most) const {
    if (!has(layer, unit) || indices.empty()) {
        return {};
    }
    const auto index = static_cast<std::size_t>(layer - 1);
    const LayerShape& shape = m_network.architecture.layers()[index];
    const int sums = unit == 0 ? shape.sums() : shape.pieces;
    return collect(
        chosenOf(indices, sums, most), unit == 0 ? 0 : (unit - 1) * shape.pieces, sums,
        [&] { m_engine.forwardTo(m_network, index); },
        [&](int sum) -> const Lanes& { return m_engine.preActivation(index, sum); });
}

template <class Scalar>
std::vector<float> Inspector<Scalar>::outputs(const std::vector<int>& indices, int layer, int unit,
                                              std::size_t most) const {
    if (!has(layer, unit) || indices.empty()) {
        return {};
    }
    const auto index = static_cast<std::size_t>(layer - 1);
    const int units = unit == 0 ? m_network.architecture.layers()[index].units : 1;
    return collect(
        chosenOf(indices, units, most), unit == 0 ? 0 : unit - 1, units,
        [&] { m_engine.forward(m_network, false); },
        [&](int which) -> const Lanes& { return m_engine.value(index, which); });
}

template class Inspector<float>;
template class Inspector<double>;

} // namespace actiscope
