#pragma once

#include "core/numeric/contour.h"

#include <functional>

namespace actiscope::numeric {

/// The highest point of g that a golden-section search between a < b meets (Kiefer 1953), starting
/// from a known point; x and y of the result are place and value. Finds the maximum where g has one
/// peak in [a, b]; elsewhere still a value that g takes, never less than the start's.
Point highestBetween(const std::function<double(double)>& g, double a, double b, Point start);

} // namespace actiscope::numeric
