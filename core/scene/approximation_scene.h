#pragma once

#include "core/approximation/error_law.h"
#include "core/approximation/line_network.h"
#include "core/approximation/maxout_fit.h"
#include "core/session/session.h"

#include <functional>
#include <stop_token>
#include <string>

namespace actiscope {

/// A sum of units with its errors.
struct FittedSum {
    UnitSum sum;
    FitError error;
    int epoch = 0; ///< of a trained one
};

/// The units that were set by hand; without any, the staircase with as many as the view has.
HandSum handUnits(const Session& session, const TargetFunction& target);
FittedSum handSum(const Session& session, const TargetFunction& target);
FittedSum solvedSum(const Session& session, const TargetFunction& target);
/// Publishes the sum now and then; the last one is returned. Ends early after a stop.
FittedSum trainedSum(const Session& session, const TargetFunction& target,
                     const std::stop_token& stop = {},
                     const std::function<void(const FittedSum&)>& publish = {});
/// The one that the session chose.
FittedSum chosenSum(const Session& session, const TargetFunction& target);

/// The error law of a function, and the least that a polynomial of its degree can reach if it is
/// one that cannot pass it (else NaN).
struct LawCurve {
    Activation activation;
    std::vector<LawPoint> points;
    double slope = 0.0;
    double floor = 0.0;
};
/// Of those that are always shown, and of the chosen function where it is none of them. Ends early
/// after a stop.
std::vector<LawCurve> lawCurves(const Activation& chosen, const TargetFunction& target,
                                const std::stop_token& stop = {});

/// The target of the Maxout page.
TargetFunction maxoutTarget(const ApproximationView& view);
/// The best possible sup errors for 1 … kMostPieces pieces: of that target, and of it upside down.
struct PieceLaw {
    std::vector<double> target;
    std::vector<double> upsideDown;
};
PieceLaw pieceLaw(const ApproximationView& view);

/// Random networks of 32 ReLUs: shape and mean number of pieces over kDraws seeds.
struct RandomShape {
    int layers;
    int width;
    double pieces;
};
inline constexpr int kDraws = 50;
std::vector<RandomShape> randomShapes(int firstSeed);
/// The network that the Depth page draws.
LineNetwork depthNetwork(const ApproximationView& view);

/// The numbers behind the page that is shown.
std::string approximationCsv(const Session& session);

} // namespace actiscope
