#include "core/approximation/line_network.h"

#include "core/analysis/linear_pieces.h"
#include "core/depth/random_depth.h"
#include "core/numeric/random.h"

#include <algorithm>
#include <cmath>

namespace actiscope {
namespace {

using Eigen::ArrayXd;
using Eigen::Index;
using Eigen::MatrixXd;

/// Two slopes are one if they differ by less than this share of the largest: rounding, not a kink.
constexpr double kSame = 1e-9;

/// A place at which a unit goes through 0.
struct Crossing {
    double x;
    Index unit;
};

/// Where rows of z, straight between the places of x, go through 0 between two of them.
std::vector<Crossing> crossingsOf(const ArrayXd& x, const MatrixXd& z) {
    std::vector<Crossing> crossings;
    for (Index unit = 0; unit < z.rows(); ++unit) {
        for (Index i = 0; i + 1 < x.size(); ++i) {
            const double left = z(unit, i);
            const double right = z(unit, i + 1);
            if ((left < 0.0 && right > 0.0) || (left > 0.0 && right < 0.0)) {
                const double place = x[i] + (x[i + 1] - x[i]) * (left / (left - right));
                crossings.push_back({std::clamp(place, x[i], x[i + 1]), unit});
            }
        }
    }
    return crossings;
}

ArrayXd withCrossings(const ArrayXd& x, const std::vector<Crossing>& crossings) {
    std::vector<double> places(x.data(), x.data() + x.size());
    for (const Crossing& crossing : crossings) {
        places.push_back(crossing.x);
    }
    std::ranges::sort(places);
    places.erase(std::unique(places.begin(), places.end()), places.end());
    return Eigen::Map<const ArrayXd>(places.data(), static_cast<Index>(places.size()));
}

/// The rows of z at other places, straight between the old ones.
MatrixXd resampled(const ArrayXd& x, const MatrixXd& z, const ArrayXd& places) {
    MatrixXd result(z.rows(), places.size());
    Index left = 0;
    for (Index i = 0; i < places.size(); ++i) {
        while (left + 2 < x.size() && x[left + 1] <= places[i]) {
            ++left;
        }
        const double share = (places[i] - x[left]) / (x[left + 1] - x[left]);
        result.col(i) = z.col(left) + share * (z.col(left + 1) - z.col(left));
    }
    return result;
}

/// Leaves out the places at which the line goes straight on.
BrokenLine merged(const ArrayXd& x, const ArrayXd& y) {
    std::vector<double> xs{x[0]};
    std::vector<double> ys{y[0]};
    const Index last = x.size() - 1;
    const ArrayXd slopes = (y.tail(last) - y.head(last)) / (x.tail(last) - x.head(last));
    const double scale = slopes.abs().maxCoeff();
    for (Index i = 1; i < last; ++i) {
        if (std::fabs(slopes[i] - slopes[i - 1]) > kSame * scale) {
            xs.push_back(x[i]);
            ys.push_back(y[i]);
        }
    }
    xs.push_back(x[last]);
    ys.push_back(y[last]);
    const auto size = static_cast<Index>(xs.size());
    return {Eigen::Map<const ArrayXd>(xs.data(), size), Eigen::Map<const ArrayXd>(ys.data(), size),
            static_cast<int>(last)};
}

} // namespace

int LineNetwork::units() const {
    Index count = 0;
    for (const Layer& layer : hidden) {
        count += layer.biases.size();
    }
    return static_cast<int>(count);
}

BrokenLine along(const LineNetwork& network, double from, double to) {
    ArrayXd x(2);
    x << from, to;
    MatrixXd values = x.matrix().transpose(); // a row per unit, a column per place
    for (const LineNetwork::Layer& layer : network.hidden) {
        const MatrixXd z = (layer.weights * values).colwise() + layer.biases;
        const std::vector<Crossing> crossings = crossingsOf(x, z);
        const ArrayXd places = withCrossings(x, crossings);
        values = resampled(x, z, places).cwiseMax(0.0);
        // Rounding would leave a value beside 0, which the next layer could take for a crossing.
        for (const Crossing& crossing : crossings) {
            const auto at = std::lower_bound(places.begin(), places.end(), crossing.x);
            values(crossing.unit, at - places.begin()) = 0.0;
        }
        x = places;
    }
    const MatrixXd out = (network.output.weights * values).colwise() + network.output.biases;
    return merged(x, out.row(0).transpose().array());
}

LineNetwork tentNetwork(int layers) {
    LineNetwork network;
    // The tent of the layer before is 2·h1 − 4·h2, which the next layer's two units take as x.
    for (int l = 0; l < layers; ++l) {
        LineNetwork::Layer layer;
        layer.biases = Eigen::Vector2d(0.0, -0.5);
        if (l == 0) {
            layer.weights = Eigen::Vector2d(1.0, 1.0);
        } else {
            layer.weights.resize(2, 2);
            layer.weights << 2.0, -4.0, 2.0, -4.0;
        }
        network.hidden.push_back(layer);
    }
    network.output.weights = Eigen::RowVector2d(2.0, -4.0);
    network.output.biases = Eigen::VectorXd::Zero(1);
    return network;
}

LineNetwork randomNetwork(std::span<const int> hidden, Initializer initializer, double deviation,
                          std::uint64_t seed) {
    numeric::Random random(seed, numeric::RandomPurpose::weights);
    LineNetwork network;
    int inputs = 1;
    const auto layerOf = [&](int units) {
        const double size = std::sqrt(weightVariance(initializer, inputs, units, 0.5));
        const bool uniform =
            initializer == Initializer::uniformFanIn || initializer == Initializer::xavier;
        const double reach = size * std::sqrt(3.0);
        LineNetwork::Layer layer{MatrixXd(units, inputs), Eigen::VectorXd(units)};
        for (Index unit = 0; unit < units; ++unit) {
            for (Index input = 0; input < inputs; ++input) {
                layer.weights(unit, input) =
                    uniform ? random.uniform(-reach, reach) : size * random.normal();
            }
            layer.biases[unit] = deviation * random.normal();
        }
        inputs = units;
        return layer;
    };
    for (const int units : hidden) {
        network.hidden.push_back(layerOf(units));
    }
    network.output = layerOf(1);
    return network;
}

PieceCounts countPieces(std::span<const int> hidden, Initializer initializer, double deviation,
                        double from, double to, std::uint64_t firstSeed, std::uint64_t lastSeed) {
    PieceCounts result;
    double sum = 0.0;
    for (std::uint64_t seed = firstSeed; seed <= lastSeed; ++seed) {
        const LineNetwork network = randomNetwork(hidden, initializer, deviation, seed);
        const auto pieces = along(network, from, to).regions;
        result.counts.push_back(pieces);
        sum += pieces;
    }
    result.mean = sum / static_cast<double>(result.counts.size());
    return result;
}

std::optional<int> piecesOf(const UnitSum& sum, double from, double to) {
    const auto pieces = linearPieces(sum.activation);
    if (!pieces) {
        return std::nullopt;
    }
    std::vector<double> places{from, to};
    for (const SumUnit& unit : sum.units) {
        for (const double z : pieces->breaks) {
            const double x = (z - unit.bias) / unit.weight;
            if (unit.height != 0.0 && x > from && x < to) {
                places.push_back(x);
            }
        }
    }
    std::ranges::sort(places);
    // Steps of several units at one place, up to rounding, are one kink.
    const double near = 1e-12 * (to - from);
    const auto last = std::unique(places.begin(), places.end(),
                                  [near](double a, double b) { return b - a <= near; });
    places.erase(last, places.end());
    const auto count = static_cast<Index>(places.size()) - 1;
    ArrayXd probes(2 * count);
    for (Index i = 0; i < count; ++i) {
        const double left = places[static_cast<std::size_t>(i)];
        const double width = places[static_cast<std::size_t>(i) + 1] - left;
        probes[2 * i] = left + 0.25 * width;
        probes[2 * i + 1] = left + 0.75 * width;
    }
    const ArrayXd values = sum.at(probes);
    int found = 1;
    double scale = 1e-300 + (values.maxCoeff() - values.minCoeff());
    for (Index i = 1; i < count; ++i) {
        const auto lineAt = [&](Index piece, double x) {
            const double slope = (values[2 * piece + 1] - values[2 * piece]) /
                                 (probes[2 * piece + 1] - probes[2 * piece]);
            return values[2 * piece] + slope * (x - probes[2 * piece]);
        };
        // Both lines go through the ends of the next piece if there is no kink and no jump.
        const bool same =
            std::fabs(lineAt(i - 1, probes[2 * i]) - values[2 * i]) <= kSame * scale &&
            std::fabs(lineAt(i - 1, probes[2 * i + 1]) - values[2 * i + 1]) <= kSame * scale;
        found += same ? 0 : 1;
    }
    return found;
}

} // namespace actiscope
