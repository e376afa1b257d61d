#pragma once

#include "core/analysis/curve.h"
#include "core/analysis/histogram.h"
#include "core/analysis/line/regions.h"
#include "core/session/session.h"

#include <optional>
#include <span>
#include <vector>

namespace actiscope {

/// The numbers at the probe of the Curves view, in the arithmetic that the view shows.
struct CurveProbe {
    double x;
    double value;
    double slope;
    std::optional<double> second; ///< f'', where the view shows it
    std::optional<int> winner;    ///< the piece of maxout that is largest there, from 1
};

CurveProbe curveProbe(const Session& session);

/// Everything that the Curves view shows of a session, but for what a running network feeds into
/// the function. Arrays that belong to `curve` have its length, or none where the view does not
/// show them.
struct CurveScene {
    Curve curve;     ///< in the arithmetic that the view shows
    Regions regions; ///< within the range of the view
    CurveProbe probe;
    std::vector<Curve> pinned; ///< in the order in which they were pinned
    Eigen::ArrayXd difference; ///< f minus the chosen pinned function
    Eigen::ArrayXd naiveSlope; ///< f' by the formula of a textbook
};

/// Computes the scene with about `points` ≥ 2 samples of each curve. `line` are the regions of the
/// session's function on the whole line, or what is known of them.
CurveScene curveScene(const Session& session, int points, const Regions& line);

/// How often each x of the view's range is fed into the function.
Histogram inputHistogram(const CurveView& view, std::span<const float> preActivations);

} // namespace actiscope
