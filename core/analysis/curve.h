#pragma once

#include "core/activation/activation.h"

#include <Eigen/Core>

namespace actiscope {

/// f and f' over an interval, ready to draw. Arrays have equal length; x never decreases. A jump of
/// f or f' is not drawn as a steep line: both one-sided ends are there, with a NaN row between
/// them.
struct Curve {
    Eigen::ArrayXd x;
    Eigen::ArrayXd f;
    Eigen::ArrayXd slope;
    Eigen::ArrayXd second; ///< f'', empty unless asked for
};

/// Evaluates at `points` ≥ 2 equally spaced x from `from` to `to`, both included.
Curve sampleEvenly(const Activation& activation, double from, double to, Eigen::Index points);

/// The same, with the jumps of f and f' found by bisection and drawn as gaps.
Curve sampleForDrawing(const Activation& activation, double from, double to, Eigen::Index points,
                       bool withSecond = false);

} // namespace actiscope
