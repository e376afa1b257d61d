#include "core/depth/depth_run.h"

#include "core/numeric/random.h"

#include <algorithm>
#include <cmath>
#include <thread>

namespace actiscope {

using Matrix = Eigen::MatrixXd;
using Eigen::Index;

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

void DepthRun::take(const RandomDepth& of, unsigned parts) {
    network = of;
    threads = parts;
    const auto count = static_cast<std::size_t>(of.layers);
    weights.resize(count);
    biases.resize(count);
    variances.resize(count);
    z.resize(count);
    f.resize(count);
    slope.resize(count);
    out.resize(count);
    delta.resize(count);
}

void DepthRun::draw(std::uint64_t seed, double meanSquare) {
    numeric::Random data(seed, numeric::RandomPurpose::data);
    numeric::Random random(seed, numeric::RandomPurpose::weights);
    const int dimension = network.inputs > 0 ? network.inputs : network.width;
    inputs.resize(dimension, network.samples);
    inputs = inputs.unaryExpr([&data](double) { return data.normal(); });
    for (std::size_t l = 0; l < weights.size(); ++l) {
        const int n = l == 0 ? dimension : network.width;
        const double variance =
            network.gain * network.gain *
            weightVariance(network.initializer, n, network.width, l == 0 ? 1.0 : meanSquare);
        // The heuristics draw uniformly, the others normally; only the variance counts here.
        const bool uniform = network.initializer == Initializer::uniformFanIn ||
                             network.initializer == Initializer::xavier;
        const double deviation = std::sqrt(variance);
        const double reach = deviation * std::sqrt(3.0);
        weights[l].resize(network.width, n);
        for (Index unit = 0; unit < network.width; ++unit) { // in the order of initialParameters()
            for (Index input = 0; input < n; ++input) {
                weights[l](unit, input) =
                    uniform ? random.uniform(-reach, reach) : deviation * random.normal();
            }
        }
        biases[l] = Eigen::VectorXd::Zero(network.width);
        if (network.biasDeviation > 0.0) {
            biases[l] = biases[l].unaryExpr(
                [&](double) { return network.biasDeviation * random.normal(); });
        }
        variances[l] = variance;
    }
    // The gradient that comes from beyond the last layer; δ is made of it on the way back.
    delta.back().resize(network.width, network.samples);
    delta.back() = delta.back().unaryExpr([&data](double) { return data.normal(); });
}

void DepthRun::forward(std::size_t l) {
    z[l].resize(network.width, network.samples);
    f[l].resizeLike(z[l]);
    slope[l].resizeLike(z[l]);
    const Matrix& from = fedBy(l);
    inParts(network.samples, threads, [&](Index first, Index last) {
        z[l].middleCols(first, last - first).noalias() =
            weights[l] * from.middleCols(first, last - first);
    });
    if (network.unitVariance) {
        scaleToUnitVariance(l);
    }
    z[l].colwise() += biases[l];
    if (skips(l)) {
        out[l].resizeLike(z[l]);
    }
    inParts(network.samples, threads, [&](Index first, Index last) {
        const Index begin = first * network.width;
        const Index size = (last - first) * network.width;
        const Eigen::Map<const Eigen::ArrayXd> x(z[l].data() + begin, size);
        Eigen::Map<Eigen::ArrayXd> y(f[l].data() + begin, size);
        Eigen::Map<Eigen::ArrayXd> dy(slope[l].data() + begin, size);
        network.activation.evaluate(x, y, dy);
        if (skips(l)) {
            out[l].middleCols(first, last - first) =
                f[l].middleCols(first, last - first) + from.middleCols(first, last - first);
        }
    });
}

void DepthRun::scaleToUnitVariance(std::size_t l) {
    const double size = static_cast<double>(z[l].size());
    const double mean = z[l].sum() / size;
    const double variance = z[l].squaredNorm() / size - mean * mean;
    if (!(variance > 0.0) || !std::isfinite(variance)) {
        return; // nothing arrives that could be scaled
    }
    const double scale = 1.0 / std::sqrt(variance);
    weights[l] *= scale;
    z[l] *= scale;
    variances[l] *= scale * scale;
}

void DepthRun::backward(const std::atomic<bool>& stop) {
    inParts(network.samples, threads, [&](Index first, Index last) {
        const Index count = last - first;
        Matrix arriving = delta.back().middleCols(first, count);
        for (std::size_t l = weights.size(); l-- > 0 && !stop;) {
            auto here = delta[l].middleCols(first, count);
            here = arriving.cwiseProduct(slope[l].middleCols(first, count));
            if (l > 0) {
                Matrix before = weights[l].transpose() * here;
                if (skips(l)) {
                    before += arriving;
                }
                arriving.swap(before);
            }
        }
    });
}

} // namespace actiscope
