#pragma once

#include "core/network/network.h"
#include "core/numeric/contour.h"

#include <optional>
#include <span>
#include <stop_token>
#include <vector>

namespace actiscope {

/// Why a network does not cut the plane into regions of straight pieces.
enum class RegionsObstacle {
    activation, ///< one is not piecewise linear
    features    ///< it sees more of a point than x1 and x2
};
std::optional<RegionsObstacle> regionsObstacle(std::span<const Activation> activations,
                                               const FeatureList& features);

/// A part of the plane on which every unit keeps its piece, so that the network is one affine map:
/// convex, with corners in order.
struct LinearRegion {
    std::vector<numeric::Point> corners;
    /// Whether the numbers of the units' pieces add up to an odd number: across a line of one unit
    /// the other holds.
    bool odd = false;
};

/// The regions of a network within a rectangle, in the units of the data; together they cover it.
struct LinearRegions {
    std::vector<LinearRegion> regions; ///< none where there are too many
    bool tooMany = false;              ///< more than kMostRegions
    double bound = 1.0;                ///< see mostLinearRegions()

    static constexpr std::size_t kMostRegions = 20000;
};

/// Exact: starts from the rectangle and cuts each polygon by the lines on which one unit after the
/// other, layer by layer, changes its piece there. Regions are counted by what the units do
/// ("activation regions", Hanin & Rolnick 2019): two on which the output happens to be the same map
/// are two. Ends early, with a part of them, after a stop. Nothing for a network that has an
/// obstacle, and for one with parameters that are not finite.
std::optional<LinearRegions> linearRegions(const Network<double>& network,
                                           const numeric::Rectangle& area,
                                           const std::stop_token& stop = {});

/// How many regions a network of this shape and these functions can have in the whole plane; for
/// one layer of n ReLUs 1 + n + n(n-1)/2, the most that n lines make (Steiner 1826). Per layer the
/// sum over j of C(n, j)·b^j, j up to the dimension that the layers before leave of the plane, with
/// b = breaks of the function, n families of b parallel lines (Hu & Zhang 2018, "Nearly-tight
/// bounds on linear regions of piecewise linear neural networks"), or b = pieces of maxout - 1
/// (Montufar, Ren & Zhang 2022, "Sharp bounds for the number of regions of maxout networks and
/// vertices of Minkowski sums"). Where one of two pieces is flat that dimension falls with the
/// units that are on it (Serra, Tjandraatmadja & Ramalingam 2018, "Bounding and counting linear
/// regions of deep neural networks", Theorem 1). Reached by one layer; of several layers an upper
/// bound. Precondition: no obstacle.
double mostLinearRegions(const Architecture& architecture, std::span<const Activation> activations);

} // namespace actiscope
