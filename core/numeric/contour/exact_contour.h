#pragma once

#include "core/numeric/contour.h"

#include <functional>
#include <span>
#include <vector>

namespace actiscope::numeric {

/// Writes the values of a function at points.
using PointFunction = std::function<void(std::span<const Point>, std::span<float>)>;

/// zeroContour() of a field that is sampled from `f`, with the vertices moved to where `f` itself
/// changes its sign, and with further vertices where a piece leaves the curve: at the corners that
/// a piecewise linear function has within a cell. Where `f` is exactly 0 on an area, as a ReLU
/// network without biases is, the contour is the edge of the area where it is positive. On all
/// pieces the error is below a fiftieth of a cell. What is narrower than a cell, the grid does not
/// see: there curves end or join as in zeroContour().
/// `f` is asked about few points, and many at a time.
std::vector<std::vector<Point>> exactContour(const GridField& field, const PointFunction& f);

} // namespace actiscope::numeric
