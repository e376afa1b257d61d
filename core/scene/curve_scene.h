#pragma once

#include "core/analysis/curve.h"
#include "core/analysis/histogram.h"
#include "core/analysis/line/regions.h"
#include "core/analysis/output.h"
#include "core/session/session.h"

#include <optional>
#include <span>
#include <vector>

namespace actiscope {

/// A place where f or f' jumps, and what is on its two sides.
struct CurveBreak {
    double x;
    double leftValue;
    double rightValue;
    double leftSlope;
    double rightSlope;
};

/// Those that a sampled curve shows.
std::vector<CurveBreak> breaksOf(const Curve& curve);

/// The numbers at the probe of the Curves view, in the arithmetic that the view shows.
struct CurveProbe {
    double x;
    double value;
    double slope;
    std::optional<double> second; ///< f'', where the view shows it
    std::optional<int> winner;    ///< the piece of maxout that is largest there, from 1
    std::optional<CurveBreak> sides = std::nullopt; ///< where the probe stands on a break
};

/// `breaks` are those of the curve that is shown.
CurveProbe curveProbe(const Session& session, std::span<const CurveBreak> breaks = {});

/// Everything that the Curves view shows of a session, but for what a running network feeds into
/// the function. Arrays that belong to `curve` have its length, or none where the view does not
/// show them.
struct CurveScene {
    Curve curve;     ///< in the arithmetic that the view shows
    Regions regions; ///< within the range of the view
    Regions line;    ///< on the whole line, as far as they are known
    std::vector<CurveBreak> breaks;
    CurveProbe probe;
    std::vector<Curve> pinned; ///< in the order in which they were pinned
    Eigen::ArrayXd difference; ///< f minus the chosen pinned function
    Eigen::ArrayXd naiveSlope; ///< f' by the formula of a textbook
};

/// Computes the scene with about `points` ≥ 2 samples of each curve. `line` are the regions of the
/// session's function on the whole line, or what is known of them.
CurveScene curveScene(const Session& session, int points, const Regions& line);

/// The regions of the pinned functions within the range of the view; computed again only for what
/// has changed.
class PinnedRegions {
public:
    const std::vector<Regions>& of(const CurveView& view);

private:
    std::vector<Activation> m_functions;
    numeric::Rectangle m_range{};
    double m_epsilon = 0.0;
    std::vector<Regions> m_regions;
};

/// The distribution of what comes out of the function for the input that the view shows.
OutputDensity curveOutput(const Session& session, const CurveScene& scene,
                          std::span<const float> preActivations);

/// How much of that input falls where the function passes little or no gradient.
struct InputShares {
    double saturated = 0.0;
    double smallSlope = 0.0;
    double dead = 0.0;
};
InputShares inputShares(const InputDistribution& input, const Regions& line,
                        std::span<const float> preActivations);

/// How often each x of the view's range is fed into the function.
Histogram inputHistogram(const CurveView& view, std::span<const float> preActivations);

} // namespace actiscope
