#include "core/training/samples.h"

#include "core/numeric/vec.h"

#include <algorithm>

namespace actiscope {

template <class Scalar>
Samples<Scalar>::Samples(const DataSet& data, const FeatureList& features,
                         const Standardization& standardization, const std::vector<int>& train)
    : m_inputs(static_cast<int>(features.size())),
      m_values(static_cast<std::size_t>(data.size()) * features.size()),
      m_targets(static_cast<std::size_t>(data.size())),
      m_trainingSize(static_cast<Eigen::Index>(train.size())) {
    Eigen::ArrayXd x1 = data.x1;
    Eigen::ArrayXd x2 = data.x2;
    if (!standardization.isIdentity()) {
        x1 = x1.unaryExpr([&](double x) { return standardization.first(x); });
        x2 = x2.unaryExpr([&](double x) { return standardization.second(x); });
    }
    for (std::size_t f = 0; f < features.size(); ++f) {
        const Eigen::ArrayXd column = featureOf(features[f], x1, x2);
        for (Eigen::Index i = 0; i < data.size(); ++i) {
            m_values[static_cast<std::size_t>(i) * features.size() + f] =
                static_cast<Scalar>(column[i]);
        }
    }
    for (Eigen::Index i = 0; i < data.size(); ++i) {
        m_targets[static_cast<std::size_t>(i)] = static_cast<Scalar>(data.target[i]);
    }
    const auto perChunk = static_cast<std::size_t>(m_inputs) + 1;
    m_chunks.assign(static_cast<std::size_t>(trainingChunks()) * perChunk, Lanes::Zero());
    for (std::size_t i = 0; i < train.size(); ++i) {
        Lanes* chunk = m_chunks.data() + i / ChunkEngine<Scalar>::kLanes * perChunk;
        const auto lane = static_cast<Eigen::Index>(i % ChunkEngine<Scalar>::kLanes);
        for (int f = 0; f < m_inputs; ++f) {
            chunk[f][lane] = inputsOf(train[i])[f];
        }
        chunk[m_inputs][lane] = target(train[i]);
    }
}

template <class Scalar>
Eigen::Index Samples<Scalar>::trainingChunks() const {
    constexpr Eigen::Index kLanes = ChunkEngine<Scalar>::kLanes;
    return (m_trainingSize + kLanes - 1) / kLanes;
}

template <class Scalar>
Eigen::Index Samples<Scalar>::trainingCount(Eigen::Index chunk) const {
    constexpr Eigen::Index kLanes = ChunkEngine<Scalar>::kLanes;
    return std::min(kLanes, m_trainingSize - chunk * kLanes);
}

template <class Scalar>
void Samples<Scalar>::loadTraining(Eigen::Index chunk, ChunkEngine<Scalar>& engine,
                                   Lanes& targets) const {
    const Lanes* inputs = m_chunks.data() + chunk * (m_inputs + 1);
    for (int i = 0; i < m_inputs; ++i) {
        engine.input(i) = inputs[i];
    }
    targets = inputs[m_inputs];
}

template <class Scalar>
void Samples<Scalar>::load(const std::vector<int>& order, Eigen::Index first, Eigen::Index count,
                           ChunkEngine<Scalar>& engine, Lanes& targets) const {
    // The usual two inputs get a loop of their own: gathering samples is a good part of the time
    // that the smallest networks take.
    if (m_inputs == 2) {
        Lanes& x1 = engine.input(0);
        Lanes& x2 = engine.input(1);
        for (Eigen::Index lane = 0; lane < count; ++lane) {
            const int sample = order[static_cast<std::size_t>(first + lane)];
            x1[lane] = inputsOf(sample)[0];
            x2[lane] = inputsOf(sample)[1];
            targets[lane] = target(sample);
        }
    } else {
        for (Eigen::Index lane = 0; lane < count; ++lane) {
            const int sample = order[static_cast<std::size_t>(first + lane)];
            for (int i = 0; i < m_inputs; ++i) {
                engine.input(i)[lane] = inputsOf(sample)[i];
            }
            targets[lane] = target(sample);
        }
    }
    for (Eigen::Index lane = count; lane < ChunkEngine<Scalar>::kLanes; ++lane) {
        for (int i = 0; i < m_inputs; ++i) {
            engine.input(i)[lane] = Scalar(0);
        }
        targets[lane] = Scalar(0);
    }
}

template <class Scalar>
Eigen::Index Samples<Scalar>::loadTraining(Eigen::Index chunk, ChunkEngine<Scalar, 32>& engine,
                                           Eigen::Array<Scalar, 32, 1>& targets) const {
    constexpr int kLanes = ChunkEngine<Scalar>::kLanes;
    const Lanes* first = m_chunks.data() + chunk * (m_inputs + 1);
    const bool both = chunk + 1 < trainingChunks();
    const Lanes none = Lanes::Zero();
    const auto second = [&](int i) -> const Lanes& {
        return both ? first[m_inputs + 1 + i] : none;
    };
    for (int i = 0; i < m_inputs; ++i) {
        engine.input(i).template head<kLanes>() = first[i];
        engine.input(i).template tail<kLanes>() = second(i);
    }
    targets.template head<kLanes>() = first[m_inputs];
    targets.template tail<kLanes>() = second(m_inputs);
    return trainingCount(chunk) + (both ? trainingCount(chunk + 1) : 0);
}

template <class Scalar>
void Samples<Scalar>::loadRows(const std::vector<int>& order, Eigen::Index first,
                               Eigen::Index count, Scalar* inputs, Scalar* targets) const {
    const int* samples = order.data() + first;
    if (m_inputs == 2) {
        for (Eigen::Index r = 0; r < count; ++r) {
            const Scalar* from = inputsOf(samples[r]);
            inputs[2 * r] = from[0];
            inputs[2 * r + 1] = from[1];
            targets[r] = target(samples[r]);
        }
        return;
    }
    for (Eigen::Index r = 0; r < count; ++r) {
        inputs = std::copy_n(inputsOf(samples[r]), m_inputs, inputs);
        targets[r] = target(samples[r]);
    }
}

template <class Scalar>
void ArrangedSamples<Scalar>::reserve(const Samples<Scalar>& samples) {
    m_inputs = samples.inputs();
    const auto numbers = static_cast<std::size_t>(samples.size() * (m_inputs + 1));
    m_values.assign(numbers + ChunkEngine<Scalar>::kLanes, Scalar(0));
    forget();
}

template <class Scalar>
void ArrangedSamples<Scalar>::arrange(const Samples<Scalar>& samples, const std::vector<int>& order,
                                      Eigen::Index first, Eigen::Index batch) {
    m_first = first;
    const auto size = static_cast<Eigen::Index>(order.size());
    Scalar* to = m_values.data();
    for (; first < size; first += batch) {
        const Eigen::Index count = std::min(batch, size - first);
        const int* sample = order.data() + first;
        for (Eigen::Index i = 0; i < count; ++i, ++sample, ++to) {
            const Scalar* inputs = samples.inputsOf(*sample);
            for (int f = 0; f < m_inputs; ++f) {
                to[f * count] = inputs[f];
            }
            to[m_inputs * count] = samples.target(*sample);
        }
        to += m_inputs * count;
    }
}

template <class Scalar>
void ArrangedSamples<Scalar>::load(Eigen::Index first, Eigen::Index count, Eigen::Index done,
                                   ChunkEngine<Scalar>& engine, Lanes& targets) const {
    constexpr int kLanes = ChunkEngine<Scalar>::kLanes;
    const Scalar* from = m_values.data() + (first - m_first) * (m_inputs + 1) + done;
    const Eigen::Index inChunk = std::min<Eigen::Index>(kLanes, count - done);
    for (int f = 0; f < m_inputs; ++f, from += count) {
        numeric::copyFirstLanes<Scalar, kLanes>(from, inChunk, engine.input(f).data());
    }
    numeric::copyFirstLanes<Scalar, kLanes>(from, inChunk, targets.data());
}

template class ArrangedSamples<float>;
template class ArrangedSamples<double>;
template class Samples<float>;
template class Samples<double>;

} // namespace actiscope
