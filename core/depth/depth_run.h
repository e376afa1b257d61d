#pragma once

#include "core/depth/random_depth.h"
#include "core/numeric/random.h"

#include <atomic>
#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

namespace actiscope {

/// Calls `work` for parts [from, to) of 0 … count, a thread each.
void inParts(Eigen::Index count, unsigned threads,
             const std::function<void(Eigen::Index, Eigen::Index)>& work);

/// One way forward and back of a random network. It is kept between networks: its memory is most of
/// what a small one costs, its random numbers most of what a large one does. A column per sample
/// everywhere.
struct DepthRun {
    /// In the order in which the numbers are drawn.
    using Weights = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

    RandomDepth network;
    unsigned threads = 1;
    Eigen::MatrixXd inputs;
    std::vector<Weights> unitWeights;        ///< of variance 1; more layers than the network's stay
    std::vector<Eigen::VectorXd> unitBiases; ///< likewise; empty without biases
    std::vector<double> scales;              ///< a layer's weights are these times unitWeights
    std::vector<Eigen::MatrixXd> z;
    std::vector<Eigen::MatrixXd> f;     ///< f(z)
    std::vector<Eigen::MatrixXd> slope; ///< f'(z)
    std::vector<Eigen::MatrixXd> out;   ///< with skip connections; else empty
    std::vector<Eigen::MatrixXd> delta;
    Eigen::MatrixXd fromBeyond; ///< ∂out/∂(output of the last layer)

    std::size_t layers() const { return scales.size(); }
    const Eigen::MatrixXd& fedBy(std::size_t l) const { return l == 0 ? inputs : outputOf(l - 1); }
    const Eigen::MatrixXd& outputOf(std::size_t l) const { return skips(l) ? out[l] : f[l]; }
    bool skips(std::size_t l) const {
        return network.skip && unitWeights[l].rows() == unitWeights[l].cols();
    }
    double variance(std::size_t l) const { return scales[l] * scales[l]; } ///< of a weight

    /// Makes room for a network and draws its numbers; what fits already is taken over.
    /// `meanSquare` is E[f(z)²] of what feeds a layer.
    void take(const RandomDepth& of, std::uint64_t seed, double meanSquare, unsigned parts);
    /// From the inputs to the last layer and back; δ = (what arrives) ⊙ f'(z). After a stop, which
    /// is seen within a layer, what is there means nothing.
    void pass(const std::atomic<bool>& stop);

private:
    /// What random numbers depend on.
    struct Draw {
        std::uint64_t seed;
        int dimension;
        int width;
        bool uniform;
        bool biases;

        bool operator==(const Draw&) const = default;
    };

    void drawSamples(const Draw& wanted);
    void drawLayers(const Draw& wanted);
    void forward(std::size_t l, Eigen::Index first, Eigen::Index count);
    void backward(Eigen::Index first, Eigen::Index count, const std::atomic<bool>& stop);
    void scaleToUnitVariance(std::size_t l);

    std::optional<Draw> m_drawn;
    std::optional<numeric::Random> m_weights; ///< goes on behind the layers that were drawn
};

} // namespace actiscope
