#pragma once

#include <Eigen/Core>

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace actiscope {

/// What is learned of a point: its class, or a number.
enum class Task { classification, regression };

/// Points of the plane with what is to be learned of each. The three arrays have the same length.
struct DataSet {
    Eigen::ArrayXd x1;
    Eigen::ArrayXd x2; ///< all 0 where a file has one input
    /// Of classification 0 = circle and 1 = triangle, of regression any finite number.
    Eigen::ArrayXd target;
    /// What a file calls the classes 0 and 1; empty for data without names of their own.
    std::array<std::string, 2> classNames = {};
    Task task = Task::classification;

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
    own,      ///< samples of one's own, in DataConfig::own
    boundary, ///< classes on both sides of a typed line
    plane,    ///< numbers from here on
    bumps,
    formula, ///< typed
};

/// What a generated set is made for: numbers of plane, bumps and formula, classes of the others.
Task taskOf(DataKind kind);

/// More samples of one's own than this are for the command line only.
inline constexpr Eigen::Index kMostOwnSamples = 100000;

/// What to generate. Equal values give equal points, bit for bit.
struct DataConfig {
    DataKind kind = DataKind::triangles;
    int points = 200;
    /// Standard deviation added to each coordinate, of sets of numbers to the target instead.
    double noise = 0.0;
    Task task = Task::classification;
    std::string boundary = "sin(2*x)";         ///< of x (or x1), for DataKind::boundary
    std::string target = "sin(2*x1) + 0.5*x2"; ///< of x1 and x2, for DataKind::formula
    /// Kept while another kind is shown; never modified. `points` does not count for them.
    std::shared_ptr<const DataSet> own = nullptr;
    /// Which import the own samples go back to: edits by hand keep the number and are taken over
    /// by training in flight, another file has another one.
    int ownOrigin = 0;

    bool operator==(const DataConfig&) const = default;
};

/// Generates the set from the seed's data stream; own samples get noise from it. An empty set for
/// own samples that are missing. Throws UsageError for a typed formula that is none, or has hardly
/// a value in the square.
///
/// Where the task is another than what the set is made for, classes become the numbers −1 (circle)
/// and 1 (triangle), and numbers classes: a triangle where the number is above 0.
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
/// x2 = |x1| − 1, uniform in the square. boundary: triangles above x2 = g(x1) of the typed g; where
/// the square has no room on one side, all lie on the other.
///
/// Sets of numbers z are uniform in the square. plane: z = (x1 + x2)/5. bumps: z = exp(−|p − c|²) −
/// exp(−|p + c|²) with c = (1.2, 1.2). formula: the typed z = g(x1, x2).
DataSet generate(const DataConfig& config, std::uint64_t seed);

} // namespace actiscope
