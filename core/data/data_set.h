#pragma once

#include <Eigen/Core>

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace actiscope {

/// Labelled points of the plane. The three arrays have the same length.
struct DataSet {
    Eigen::ArrayXd x1;
    Eigen::ArrayXd x2;
    Eigen::ArrayXd target; ///< 0 = circle, 1 = triangle
    /// What a file calls the classes 0 and 1; empty for data without names of their own.
    std::array<std::string, 2> classNames = {};

    bool hasClassNames() const { return !classNames[0].empty(); }

    Eigen::Index size() const { return x1.size(); }
};

/// The generated data sets, by their public names.
enum class DataKind {
    triangles,
    ring,
    xorSquares,
    gaussians,
    spiral,
    moons,
    sineBoundary,
    cubicBoundary,
    absBoundary,
    own, ///< samples of one's own, in DataConfig::own
};

/// More samples of one's own than this are for the command line only.
inline constexpr Eigen::Index kMostOwnSamples = 100000;

/// What to generate. Equal values give equal points, bit for bit.
struct DataConfig {
    DataKind kind = DataKind::triangles;
    int points = 200;
    double noise = 0.0; ///< standard deviation added to each coordinate
    /// Kept while another kind is shown; never modified. `points` does not count for them.
    std::shared_ptr<const DataSet> own = nullptr;
    /// Which import the own samples go back to: edits by hand keep the number and are taken over
    /// by training in flight, another file has another one.
    int ownOrigin = 0;

    bool operator==(const DataConfig&) const = default;
};

/// Generates the set from the seed's data stream; own samples get noise from it. An empty set for
/// own samples that are missing.
///
/// Triangles and circles take turns. All sets lie within 2.5 of the origin in each coordinate
/// (before noise), and a stripe of 0.1 on both sides of a boundary stays empty.
///
/// triangles, ring: triangles uniform in the disc r < 1.25, circles in the ring 1.75 < r < 2.5; no
/// line separates them. (ring is the name that other programs use.)
/// xor: triangles where x1·x2 > 0, uniform in the square.
/// gaussians: triangles around (1.2, 1.2), circles around (−1.2, −1.2), standard deviation 0.6,
/// drawn again outside the square.
/// spiral: two arms of 1¾ turns, half a turn apart.
/// moons: two half circles that reach into each other.
/// sine_boundary, cubic_boundary, abs_boundary: triangles above x2 = sin(2·x1), x2 = x1³/4 − x1,
/// x2 = |x1| − 1, uniform in the square.
DataSet generate(const DataConfig& config, std::uint64_t seed);

} // namespace actiscope
