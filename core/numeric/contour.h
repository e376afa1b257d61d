#pragma once

#include <Eigen/Core>

#include <vector>

namespace actiscope::numeric {

/// A rectangle of the plane; used for plot ranges and decision maps.
struct Rectangle {
    double xMin = -3.0;
    double xMax = 3.0;
    double yMin = -3.0;
    double yMax = 3.0;

    bool operator==(const Rectangle&) const = default;
};

/// Values on a regular grid: values(i, j) belongs to x = xMin + i·(xMax−xMin)/(columns−1) and
/// y = yMin + j·(yMax−yMin)/(rows−1); the outermost points lie on the rectangle's edges.
/// Shape of values: columns × rows.
struct GridField {
    Rectangle bounds;
    Eigen::ArrayXXf values;

    double x(Eigen::Index i) const {
        return bounds.xMin + static_cast<double>(i) * (bounds.xMax - bounds.xMin) /
                                 static_cast<double>(values.rows() - 1);
    }
    double y(Eigen::Index j) const {
        return bounds.yMin + static_cast<double>(j) * (bounds.yMax - bounds.yMin) /
                                 static_cast<double>(values.cols() - 1);
    }
};

struct Point {
    double x;
    double y;
};

/// The curves on which the field is zero, by marching squares with linear interpolation (Lorensen &
/// Cline 1987, in two dimensions); an ambiguous cell is decided by its mean. A closed curve repeats
/// its first point. Cells that touch a value that is not finite have no contour.
std::vector<std::vector<Point>> zeroContour(const GridField& field);

} // namespace actiscope::numeric
