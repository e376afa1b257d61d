#include "core/depth/depth_run.h"

#include <algorithm>
#include <cmath>
#include <thread>

namespace actiscope {

using Matrix = Eigen::MatrixXd;
using Eigen::Index;

namespace {

/// The heuristics draw uniformly, the others normally; only the variance counts.
bool isUniform(Initializer initializer) {
    return initializer == Initializer::uniformFanIn || initializer == Initializer::xavier;
}

void fillNormal(Matrix& matrix, Index rows, Index columns, numeric::Random& random) {
    matrix.resize(rows, columns);
    std::generate_n(matrix.data(), matrix.size(), [&random] { return random.normal(); });
}

} // namespace

void inParts(Index count, unsigned threads, const std::function<void(Index, Index)>& work) {
    const auto parts = std::clamp<Index>(static_cast<Index>(threads), 1, std::max<Index>(count, 1));
    std::vector<std::jthread> others;
    for (Index part = 1; part < parts; ++part) {
        others.emplace_back([&work, from = part * count / parts, to = (part + 1) * count / parts] {
            work(from, to);
        });
    }
    work(0, count / parts);
}

void DepthRun::take(const RandomDepth& of, std::uint64_t seed, double meanSquare, unsigned parts) {
    network = of;
    threads = parts;
    const int dimension = of.inputs > 0 ? of.inputs : of.width;
    const Draw wanted{seed, dimension, of.width, isUniform(of.initializer), of.biasDeviation > 0.0};
    drawSamples(wanted);
    drawLayers(wanted);
    m_drawn = wanted;
    const auto count = static_cast<std::size_t>(of.layers);
    scales.resize(count);
    for (std::size_t l = 0; l < count; ++l) {
        scales[l] =
            of.gain * std::sqrt(weightVariance(of.initializer, l == 0 ? dimension : of.width,
                                               of.width, l == 0 ? 1.0 : meanSquare));
    }
    for (auto* each : {&z, &f, &slope, &delta, &out}) {
        each->resize(count);
    }
    for (std::size_t l = 0; l < count; ++l) {
        for (auto* each : {&z, &f, &slope, &delta}) {
            (*each)[l].resize(of.width, of.samples);
        }
        if (skips(l)) {
            out[l].resize(of.width, of.samples);
        }
    }
}

void DepthRun::drawSamples(const Draw& wanted) {
    if (m_drawn && m_drawn->seed == wanted.seed && m_drawn->dimension == wanted.dimension &&
        m_drawn->width == wanted.width && inputs.cols() == network.samples) {
        return;
    }
    numeric::Random data(wanted.seed, numeric::RandomPurpose::data);
    fillNormal(inputs, wanted.dimension, network.samples, data);
    fillNormal(fromBeyond, wanted.width, network.samples, data);
}

void DepthRun::drawLayers(const Draw& wanted) {
    if (m_drawn != wanted) {
        m_weights.emplace(wanted.seed, numeric::RandomPurpose::weights);
        unitWeights.clear();
        unitBiases.clear();
    }
    numeric::Random& random = *m_weights;
    const double reach = std::sqrt(3.0); // of a uniform number with variance 1
    while (unitWeights.size() < static_cast<std::size_t>(network.layers)) {
        const int n = unitWeights.empty() ? wanted.dimension : wanted.width;
        Weights& drawn = unitWeights.emplace_back(wanted.width, n);
        std::generate_n(drawn.data(), drawn.size(), [&] { // in the order of initialParameters()
            return wanted.uniform ? random.uniform(-reach, reach) : random.normal();
        });
        Eigen::VectorXd& biases = unitBiases.emplace_back();
        if (wanted.biases) {
            biases.resize(wanted.width);
            std::generate_n(biases.data(), biases.size(), [&] { return random.normal(); });
        }
    }
}

void DepthRun::pass(const std::atomic<bool>& stop) {
    // Each thread takes its samples through all layers; unit variance needs all samples at once.
    if (network.unitVariance) {
        for (std::size_t l = 0; l < layers() && !stop; ++l) {
            forward(l, 0, network.samples);
        }
    }
    inParts(network.samples, threads, [&](Index first, Index last) {
        for (std::size_t l = 0; l < layers() && !network.unitVariance && !stop; ++l) {
            forward(l, first, last - first);
        }
        backward(first, last - first, stop);
    });
}

void DepthRun::forward(std::size_t l, Index first, Index count) {
    const auto from = fedBy(l).middleCols(first, count);
    auto sums = z[l].middleCols(first, count);
    sums.noalias() = scales[l] * unitWeights[l] * from;
    if (network.unitVariance) {
        scaleToUnitVariance(l);
    }
    if (network.biasDeviation > 0.0) {
        sums.colwise() += network.biasDeviation * unitBiases[l];
    }
    const Index begin = first * network.width;
    const Index size = count * network.width;
    const Eigen::Map<const Eigen::ArrayXd> x(z[l].data() + begin, size);
    Eigen::Map<Eigen::ArrayXd> y(f[l].data() + begin, size);
    Eigen::Map<Eigen::ArrayXd> dy(slope[l].data() + begin, size);
    network.activation.evaluate(x, y, dy);
    if (skips(l)) {
        out[l].middleCols(first, count) = f[l].middleCols(first, count) + from;
    }
}

void DepthRun::scaleToUnitVariance(std::size_t l) {
    const double size = static_cast<double>(z[l].size());
    const double mean = z[l].sum() / size;
    const double variance = z[l].squaredNorm() / size - mean * mean;
    if (!(variance > 0.0) || !std::isfinite(variance)) {
        return; // nothing arrives that could be scaled
    }
    const double scale = 1.0 / std::sqrt(variance);
    scales[l] *= scale;
    z[l] *= scale;
}

void DepthRun::backward(Index first, Index count, const std::atomic<bool>& stop) {
    Matrix arriving = fromBeyond.middleCols(first, count);
    Matrix before(network.width, count);
    for (std::size_t l = layers(); l-- > 0 && !stop;) {
        auto here = delta[l].middleCols(first, count);
        here = arriving.cwiseProduct(slope[l].middleCols(first, count));
        if (l > 0) {
            before.noalias() = scales[l] * unitWeights[l].transpose() * here;
            if (skips(l)) {
                before += arriving;
            }
            arriving.swap(before);
        }
    }
}

} // namespace actiscope
