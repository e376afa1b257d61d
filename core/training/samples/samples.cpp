#include "core/training/samples/samples.h"

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
Eigen::Index Samples<Scalar>::loadTraining(Eigen::Index chunk, ChunkEngine<Scalar>& engine,
                                           Lanes& targets) const {
    const Lanes* inputs = m_chunks.data() + chunk * (m_inputs + 1);
    for (int i = 0; i < m_inputs; ++i) {
        engine.input(i) = inputs[i];
    }
    targets = inputs[m_inputs];
    return trainingCount(chunk);
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
Eigen::Index Samples<Scalar>::loadTraining(Eigen::Index chunk,
                                           ChunkEngine<Scalar, kWideChunk>& engine,
                                           Eigen::Array<Scalar, kWideChunk, 1>& targets) const {
    constexpr int kLanes = ChunkEngine<Scalar>::kLanes;
    const Lanes none = Lanes::Zero();
    Eigen::Index count = 0;
    for (int part = 0; part < kWideChunk; part += kLanes, ++chunk) {
        const bool exists = chunk < trainingChunks();
        const Lanes* values = m_chunks.data() + chunk * (m_inputs + 1);
        for (int i = 0; i < m_inputs; ++i) {
            engine.input(i).template segment<kLanes>(part) = exists ? values[i] : none;
        }
        targets.template segment<kLanes>(part) = exists ? values[m_inputs] : none;
        count += exists ? trainingCount(chunk) : 0;
    }
    return count;
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

template class Samples<float>;
template class Samples<double>;

} // namespace actiscope
