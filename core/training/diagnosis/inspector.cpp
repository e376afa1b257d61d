#include "core/training/diagnosis/inspector.h"

#include <algorithm>
#include <numeric>

namespace actiscope {

namespace {

/// Adds one chunk's losses and answers; `loss` of the metrics is a sum until finish().
template <class Scalar>
void addChunk(Metrics& metrics, const ChunkEngine<Scalar>& engine,
              const typename ChunkEngine<Scalar>::Lanes& targets, Eigen::Index count,
              OutputLoss loss) {
    using Lanes = typename ChunkEngine<Scalar>::Lanes;
    const Lanes& y = engine.logits();
    Lanes losses;
    lossValues(loss, y.data(), targets.data(), losses.data(), ChunkEngine<Scalar>::kLanes);
    Confusion& confusion = metrics.confusion;
    for (Eigen::Index lane = 0; lane < count; ++lane) {
        metrics.loss += static_cast<double>(losses[lane]);
        const bool above = y[lane] > Scalar(0);
        const bool triangle = targets[lane] > Scalar(0.5);
        confusion.trianglesRight += triangle && above ? 1 : 0;
        confusion.trianglesWrong += triangle && !above ? 1 : 0;
        confusion.circlesRight += !triangle && !above ? 1 : 0;
        confusion.circlesWrong += !triangle && above ? 1 : 0;
    }
}

Metrics finished(Metrics metrics) {
    const Confusion& c = metrics.confusion;
    const std::int64_t right = c.trianglesRight + c.circlesRight;
    const std::int64_t all = right + c.trianglesWrong + c.circlesWrong;
    const auto n = static_cast<double>(std::max<std::int64_t>(all, 1));
    metrics.loss /= n;
    metrics.accuracy = static_cast<double>(right) / n;
    return metrics;
}

} // namespace

template <class Scalar>
Metrics Inspector<Scalar>::evaluate(OutputLoss loss) const {
    Metrics metrics;
    Lanes targets;
    for (Eigen::Index chunk = 0; chunk < m_samples.trainingChunks(); ++chunk) {
        goOnIfWanted(m_unwanted);
        m_samples.loadTraining(chunk, m_engine, targets);
        m_engine.forward(m_network, false);
        addChunk(metrics, m_engine, targets, m_samples.trainingCount(chunk), loss);
    }
    return finished(metrics);
}

template <class Scalar>
Metrics Inspector<Scalar>::evaluate(const std::vector<int>& indices, OutputLoss loss,
                                    RandomSlopes* random) const {
    constexpr Eigen::Index kLanes = ChunkEngine<Scalar>::kLanes;
    const auto size = static_cast<Eigen::Index>(indices.size());
    Metrics metrics;
    Lanes targets;
    for (Eigen::Index first = 0; first < size; first += kLanes) {
        goOnIfWanted(m_unwanted);
        const Eigen::Index count = std::min(kLanes, size - first);
        m_samples.load(indices, first, count, m_engine, targets);
        m_engine.forward(m_network, false, random);
        addChunk(metrics, m_engine, targets, count, loss);
    }
    return finished(metrics);
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
    forEachChunk(m_network, m_engine, field, m_unwanted, [&](Eigen::Index first, Eigen::Index count) {
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
    forEachChunk(m_network, m_engine, grid, m_unwanted, [&](Eigen::Index first, Eigen::Index count) {
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
