#pragma once

#include "core/depth/random_depth.h"

#include <atomic>
#include <cstdint>
#include <functional>
#include <vector>

namespace actiscope {

/// Calls `work` for parts [from, to) of 0 … count, a thread each.
void inParts(Eigen::Index count, unsigned threads,
             const std::function<void(Eigen::Index, Eigen::Index)>& work);

/// One way forward and back of a random network. It is kept between networks: its memory is most of
/// what a small one costs. A column per sample everywhere.
struct DepthRun {
    RandomDepth network;
    unsigned threads = 1;
    Eigen::MatrixXd inputs;
    std::vector<Eigen::MatrixXd> weights;
    std::vector<Eigen::VectorXd> biases;
    std::vector<double> variances; ///< of the weights, as drawn or scaled
    std::vector<Eigen::MatrixXd> z;
    std::vector<Eigen::MatrixXd> f;     ///< f(z)
    std::vector<Eigen::MatrixXd> slope; ///< f'(z)
    std::vector<Eigen::MatrixXd> out;   ///< with skip connections; else empty
    std::vector<Eigen::MatrixXd> delta;

    const Eigen::MatrixXd& fedBy(std::size_t l) const { return l == 0 ? inputs : outputOf(l - 1); }
    const Eigen::MatrixXd& outputOf(std::size_t l) const { return skips(l) ? out[l] : f[l]; }
    bool skips(std::size_t l) const {
        return network.skip && weights[l].rows() == weights[l].cols();
    }

    /// Makes room for a network; what fits already is taken over.
    void take(const RandomDepth& of, unsigned parts);
    void draw(std::uint64_t seed, double meanSquare);
    void forward(std::size_t l);
    void scaleToUnitVariance(std::size_t l);
    /// From the last layer to the first; δ = (what arrives) ⊙ f'(z).
    void backward(const std::atomic<bool>& stop);
};

} // namespace actiscope
