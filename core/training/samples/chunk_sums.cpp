#include "core/training/samples/chunk_sums.h"

#include "core/numeric/vec.h"

namespace actiscope {
namespace {

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
ChunkSums<Scalar>::ChunkSums(const Architecture& architecture)
    : m_engine(architecture),
      m_wideEngine(architecture),
      m_sum(Vector::Zero(architecture.parameterCount())) {}

/// `load` fills an engine's inputs and the targets with the samples from a number of the batch on
/// and returns how many they are.
template <class Scalar>
template <class Load>
Eigen::Map<const typename ChunkSums<Scalar>::Vector>
ChunkSums<Scalar>::sumOf(const Network<Scalar>& network, OutputLoss loss, Eigen::Index count,
                         RandomSlopes* random, const Load& load) {
    Eigen::Index done = 0;
    const auto pass = [&]<int lanes>(ChunkEngine<Scalar, lanes>& engine) {
        Eigen::Array<Scalar, lanes, 1> targets;
        const Eigen::Index inChunk = load(done, engine, targets);
        engine.forward(network, true, random);
        engine.backward(network, outputDelta(loss, engine, targets, inChunk));
        done += inChunk;
    };
    if (2 * count <= kWideChunk) {
        m_engine.beginGradient();
        while (done < count) {
            pass(m_engine);
        }
        return m_engine.endGradient();
    }
    m_wideEngine.beginGradient();
    while (2 * (count - done) > kWideChunk) {
        pass(m_wideEngine);
    }
    if (done == count) {
        return m_wideEngine.endGradient();
    }
    m_engine.beginGradient();
    while (done < count) {
        pass(m_engine);
    }
    m_sum = m_wideEngine.endGradient() + m_engine.endGradient();
    return {m_sum.data(), m_sum.size()};
}

template <class Scalar>
Eigen::Map<const typename ChunkSums<Scalar>::Vector>
ChunkSums<Scalar>::ofBatch(const Network<Scalar>& network, OutputLoss loss,
                           const Batch<Scalar>& batch, Eigen::Index usual, RandomSlopes* random) {
    if (!m_arranged.has(batch.first)) {
        m_arranged.arrange(batch.samples, batch.order, batch.first, usual);
    }
    return sumOf(network, loss, batch.count, random,
                 [&](Eigen::Index done, auto& engine, auto& targets) {
                     return m_arranged.load(batch.first, batch.count, done, engine, targets);
                 });
}

template <class Scalar>
Eigen::Map<const typename ChunkSums<Scalar>::Vector>
ChunkSums<Scalar>::ofAll(const Network<Scalar>& network, OutputLoss loss,
                         const Samples<Scalar>& samples, RandomSlopes* random) {
    return sumOf(network, loss, samples.trainingSize(), random,
                 [&](Eigen::Index done, auto& engine, auto& targets) {
                     const Eigen::Index chunk = done / ChunkEngine<Scalar>::kLanes;
                     return samples.loadTraining(chunk, engine, targets);
                 });
}

template class ChunkSums<float>;
template class ChunkSums<double>;

} // namespace actiscope
