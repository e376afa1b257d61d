#pragma once

#include <Eigen/Core>

#include <cstdint>
#include <string_view>

namespace actiscope {

/// Labelled points of the plane. The three arrays have the same length.
struct DataSet {
    Eigen::ArrayXd x1;
    Eigen::ArrayXd x2;
    Eigen::ArrayXd target; ///< 0 = circle, 1 = triangle

    Eigen::Index size() const { return x1.size(); }
};

/// The generated data sets, by their public names.
enum class DataKind { triangles };

/// What to generate. Equal values give equal points, bit for bit.
struct DataConfig {
    DataKind kind = DataKind::triangles;
    int points = 200;
    double noise = 0.0; ///< standard deviation added to each coordinate

    bool operator==(const DataConfig&) const = default;
};

/// Generates the set from the seed's data stream.
///
/// triangles: alternately one triangle, uniform in the disc r < 1.25, and one circle, uniform in
/// the ring 1.75 < r < 2.5; no line separates them.
DataSet generate(const DataConfig& config, std::uint64_t seed);

} // namespace actiscope
