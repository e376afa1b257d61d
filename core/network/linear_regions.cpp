#include "core/network/linear_regions.h"

#include "core/analysis/linear_pieces.h"

#include <algorithm>
#include <cmath>

namespace actiscope {
namespace {

using numeric::Point;
using Polygon = std::vector<Point>;
/// A row a, b, c per value a·x1 + b·x2 + c.
using AffineRows = Eigen::Matrix<double, Eigen::Dynamic, 3, Eigen::RowMajor>;
using AffineRow = Eigen::RowVector3d;

/// What is this much smaller than the numbers that it is the difference of is 0: corners lie on the
/// lines that cut them.
constexpr double kRounding = 1e-11;

/// Where a row is above 0, or also where it is 0 all over.
struct Condition {
    AffineRow row;
    bool zeroToo;
};

/// One piece of a unit: where it is, and what the unit is there.
struct Choice {
    std::vector<Condition> conditions;
    AffineRow value;
};

AffineRow constant(double value) {
    return {0.0, 0.0, value};
}

/// The pieces of each layer's function, of maxout none; nothing if one has no such pieces.
std::optional<std::vector<LinearPieces>> piecesByLayer(std::span<const Activation> activations) {
    std::vector<LinearPieces> result;
    for (std::size_t l = 0; l < activations.size(); ++l) {
        // Layers usually have the same function, and to look for its pieces takes time.
        if (l > 0 && activations[l] == activations[l - 1]) {
            result.push_back(result.back());
        } else if (activations[l].maxout() != nullptr) {
            result.emplace_back();
        } else if (const auto pieces = linearPieces(activations[l])) {
            result.push_back(*pieces);
        } else {
            return std::nullopt;
        }
    }
    return result;
}

std::vector<Choice> choicesOf(const LinearPieces& pieces, const AffineRow& z) {
    std::vector<Choice> choices;
    for (std::size_t p = 0; p < pieces.pieces.size(); ++p) {
        Choice choice;
        if (p > 0) {
            choice.conditions.push_back({z - constant(pieces.breaks[p - 1]), true});
        }
        if (p + 1 < pieces.pieces.size()) {
            choice.conditions.push_back({constant(pieces.breaks[p]) - z, false});
        }
        choice.value = pieces.pieces[p].slope * z + constant(pieces.pieces[p].intercept);
        choices.push_back(std::move(choice));
    }
    return choices;
}

/// The piece that is above all others; of equal ones the first.
std::vector<Choice> choicesOf(const Maxout& maxout, const AffineRows& z, Eigen::Index first) {
    const auto value = [&](std::size_t p) -> AffineRow {
        return maxout.pieces[p].slope * z.row(first + static_cast<Eigen::Index>(p)) +
               constant(maxout.pieces[p].intercept);
    };
    std::vector<Choice> choices;
    for (std::size_t p = 0; p < maxout.pieces.size(); ++p) {
        Choice choice{{}, value(p)};
        for (std::size_t other = 0; other < maxout.pieces.size(); ++other) {
            if (other != p) {
                choice.conditions.push_back({choice.value - value(other), p < other});
            }
        }
        choices.push_back(std::move(choice));
    }
    return choices;
}

/// Cuts polygons unit by unit, one polygon through all layers before the next.
class Cutter {
public:
    Cutter(const Network<double>& network, const std::vector<LinearPieces>& pieces,
           const numeric::Rectangle& area, const std::stop_token& stop)
        : m_network(network), m_pieces(pieces), m_stop(stop), m_inputs(inputsOf(network)) {
        m_reach = {std::max(std::fabs(area.xMin), std::fabs(area.xMax)),
                   std::max(std::fabs(area.yMin), std::fabs(area.yMax)), 1.0};
        for (std::size_t l = 0; l < network.architecture.hiddenLayers(); ++l) {
            m_weights.emplace_back(network.weights(l).matrix());
            m_sums.emplace_back(network.architecture.layers()[l].sums(), 3);
            m_values.emplace_back(network.architecture.layers()[l].units, 3);
        }
    }

    LinearRegions cutAll(const numeric::Rectangle& area) {
        const Polygon whole{{area.xMin, area.yMin},
                            {area.xMax, area.yMin},
                            {area.xMax, area.yMax},
                            {area.xMin, area.yMax}};
        enterLayer(0, whole, false);
        if (m_result.tooMany) {
            m_result.regions.clear();
        }
        return std::move(m_result);
    }

private:
    /// What the network is given of a point, of the point itself.
    static AffineRows inputsOf(const Network<double>& network) {
        AffineRows rows(static_cast<Eigen::Index>(network.features.size()), 3);
        for (std::size_t i = 0; i < network.features.size(); ++i) {
            const std::size_t axis = network.features[i] == Feature::x1 ? 0 : 1;
            const double size = 1.0 / network.standardization.deviation[axis];
            AffineRow row = constant(-network.standardization.mean[axis] * size);
            row[static_cast<Eigen::Index>(axis)] = size;
            rows.row(static_cast<Eigen::Index>(i)) = row;
        }
        return rows;
    }

    void enterLayer(std::size_t layer, const Polygon& polygon, bool odd) {
        if (layer == m_sums.size()) {
            m_result.tooMany = m_result.regions.size() == LinearRegions::kMostRegions;
            if (!m_result.tooMany) {
                m_result.regions.push_back({polygon, odd});
            }
            return;
        }
        const AffineRows& below = layer == 0 ? m_inputs : m_values[layer - 1];
        m_sums[layer].noalias() = m_weights[layer] * below;
        m_sums[layer].col(2) += m_network.biases(layer).matrix();
        cutByUnit(layer, 0, polygon, odd);
    }

    void cutByUnit(std::size_t layer, Eigen::Index unit, const Polygon& polygon, bool odd) {
        if (unit == m_values[layer].rows()) {
            enterLayer(layer + 1, polygon, odd);
            return;
        }
        const Maxout* maxout = m_network.activations[layer].maxout();
        const std::vector<Choice> choices =
            maxout != nullptr ? choicesOf(*maxout, m_sums[layer],
                                          unit * m_network.architecture.layers()[layer].pieces)
                              : choicesOf(m_pieces[layer], m_sums[layer].row(unit));
        for (std::size_t p = 0; p < choices.size(); ++p) {
            if (m_result.tooMany || m_stop.stop_requested()) {
                return;
            }
            const Polygon part = within(polygon, choices[p].conditions);
            if (!part.empty()) {
                m_values[layer].row(unit) = choices[p].value;
                cutByUnit(layer, unit + 1, part, odd != (p % 2 == 1));
            }
        }
    }

    Polygon within(Polygon polygon, const std::vector<Condition>& conditions) const {
        for (const Condition& condition : conditions) {
            if (polygon.empty()) {
                break;
            }
            polygon = above(std::move(polygon), condition);
        }
        return polygon;
    }

    /// The part of a polygon in which a condition holds (Sutherland & Hodgman 1974); what only
    /// touches its line is no part.
    Polygon above(Polygon polygon, const Condition& condition) const {
        const AffineRow& row = condition.row;
        const double zero = kRounding * row.cwiseAbs().dot(m_reach);
        const auto valueAt = [&](const Point& point) {
            const double value = row[0] * point.x + row[1] * point.y + row[2];
            return std::fabs(value) <= zero ? 0.0 : value;
        };
        double low = INFINITY;
        double high = -INFINITY;
        for (const Point& corner : polygon) {
            const double value = valueAt(corner);
            low = std::min(low, value);
            high = std::max(high, value);
        }
        if (!(high > 0.0)) {
            return low == 0.0 && condition.zeroToo ? std::move(polygon) : Polygon();
        }
        if (low >= 0.0) {
            return polygon;
        }
        Polygon part;
        for (std::size_t i = 0; i < polygon.size(); ++i) {
            const Point& a = polygon[i];
            const Point& b = polygon[(i + 1) % polygon.size()];
            const double atA = valueAt(a);
            const double atB = valueAt(b);
            if (atA >= 0.0) {
                part.push_back(a);
            }
            if ((atA < 0.0 && atB > 0.0) || (atA > 0.0 && atB < 0.0)) {
                const double share = atA / (atA - atB);
                part.push_back({a.x + share * (b.x - a.x), a.y + share * (b.y - a.y)});
            }
        }
        return part;
    }

    const Network<double>& m_network;
    const std::vector<LinearPieces>& m_pieces; ///< by hidden layer, as everything below
    const std::stop_token& m_stop;
    AffineRows m_inputs;
    AffineRow m_reach; ///< the largest |x1|, |x2| and 1
    std::vector<Eigen::MatrixXd> m_weights;
    std::vector<AffineRows> m_sums;   ///< pre-activations within the polygon that is cut
    std::vector<AffineRows> m_values; ///< outputs of the units that it was cut by
    LinearRegions m_result;
};

/// What a layer's units do to the count: breaks of each, and whether pieces are flat.
struct LayerKind {
    int units;
    double breaks;
    bool oneFlat; ///< of two pieces
    bool allFlat;
};

LayerKind kindOf(const LayerShape& shape, const LinearPieces& pieces) {
    if (pieces.pieces.empty()) { // maxout
        return {shape.units, static_cast<double>(shape.pieces - 1), false, false};
    }
    const auto flat = std::ranges::count_if(
        pieces.pieces, [](const AffinePiece& piece) { return piece.slope == 0.0; });
    const auto count = static_cast<std::ptrdiff_t>(pieces.pieces.size());
    return {shape.units, static_cast<double>(pieces.breaks.size()), count == 2 && flat == 1,
            flat == count};
}

/// Of the layers from `layer` on, where `dimension` dimensions of the plane are left.
double mostFrom(std::span<const LayerKind> layers, int dimension) {
    if (layers.empty()) {
        return 1.0;
    }
    const LayerKind& layer = layers.front();
    double sum = 0.0;
    double ways = 1.0; // C(units, j)·breaks^j
    for (int j = 0; j <= std::min(dimension, layer.units); ++j) {
        const int on = layer.allFlat ? 0 : layer.oneFlat ? layer.units - j : layer.units;
        sum += ways * mostFrom(layers.subspan(1), std::min(dimension, on));
        ways *= layer.breaks * (layer.units - j) / (j + 1);
    }
    return sum;
}

double mostRegions(const Architecture& architecture, const std::vector<LinearPieces>& pieces) {
    std::vector<LayerKind> layers;
    for (std::size_t l = 0; l < architecture.hiddenLayers(); ++l) {
        layers.push_back(kindOf(architecture.layers()[l], pieces[l]));
    }
    return mostFrom(layers, std::min(2, architecture.inputs()));
}

} // namespace

std::optional<RegionsObstacle> regionsObstacle(std::span<const Activation> activations,
                                               const FeatureList& features) {
    if (!onlyCoordinates(features)) {
        return RegionsObstacle::features;
    }
    return piecesByLayer(activations) ? std::nullopt : std::optional(RegionsObstacle::activation);
}

std::optional<LinearRegions> linearRegions(const Network<double>& network,
                                           const numeric::Rectangle& area,
                                           const std::stop_token& stop) {
    if (!onlyCoordinates(network.features) || !network.parameters.allFinite()) {
        return std::nullopt;
    }
    const auto pieces = piecesByLayer(network.activations);
    if (!pieces) {
        return std::nullopt;
    }
    LinearRegions result = Cutter(network, *pieces, area, stop).cutAll(area);
    result.bound = mostRegions(network.architecture, *pieces);
    return result;
}

double mostLinearRegions(const Architecture& architecture,
                         std::span<const Activation> activations) {
    return mostRegions(architecture, piecesByLayer(activations).value());
}

} // namespace actiscope
