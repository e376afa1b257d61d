#pragma once

#include "core/activation/activation.h"
#include "core/approximation/unit_sum.h"
#include "core/network/network.h"

#include <Eigen/Core>

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace actiscope {

/// A network of ReLUs along one input: per hidden layer its weights and biases, then one output.
struct LineNetwork {
    struct Layer {
        Eigen::MatrixXd weights; ///< a row per unit
        Eigen::VectorXd biases;
    };
    std::vector<Layer> hidden;
    Layer output;

    int units() const;
};

/// A function that is straight between places: their x, in order, and the values there.
struct BrokenLine {
    Eigen::ArrayXd x;
    Eigen::ArrayXd y;
    /// Pieces that the hidden units cut the range into: on each, every unit is either on or off.
    /// More than the output shows where units that kink do not reach it.
    int regions = 1;

    Eigen::Index pieces() const { return x.size() - 1; }
};

/// The network's output over a range, exactly: every kink is computed, none is looked for on a
/// grid. Neighbouring pieces that continue each other are one.
BrokenLine along(const LineNetwork& network, double from, double to);

/// x → 2·ReLU(x) − 4·ReLU(x − ½), so many times: 2^L pieces over [0, 1] from 2L units, while one
/// hidden layer needs a unit per kink (Telgarsky 2016).
LineNetwork tentNetwork(int layers);

/// Weights of so many ReLUs per layer as the initializer draws them, biases from N(0, deviation²).
LineNetwork randomNetwork(std::span<const int> hidden, Initializer initializer, double deviation,
                          std::uint64_t seed);

/// Units of one hidden layer that has so many pieces: each makes one kink.
constexpr double oneLayerUnits(double pieces) {
    return pieces - 1.0;
}

/// Regions of random networks (see BrokenLine), in the order of the seeds, and their mean.
struct PieceCounts {
    std::vector<int> counts;
    double mean = 0.0;
};
/// Where random networks are counted, unless something else is asked for.
inline constexpr double kCountedRange = 3.0;
PieceCounts countPieces(std::span<const int> hidden, Initializer initializer, double deviation,
                        double from, double to, std::uint64_t firstSeed, std::uint64_t lastSeed);

/// Straight pieces of a sum of such units over a range; nothing for any other function.
std::optional<int> piecesOf(const UnitSum& sum, double from, double to);

} // namespace actiscope
