#include "core/lesson/measures/measure_tables.h"

#include "core/approximation/polynomial_fit.h"
#include "core/scene/approximation_scene.h"

#include <cmath>

namespace actiscope::measure_tables {
namespace {

/// The session with what the call says otherwise.
Session asked(const Context& context, const Call& call) {
    Session session = context.session;
    session.training.activations = {call.activation("activation", context.session)};
    session.approximation.units = static_cast<int>(call.number("units", context.session));
    const std::string_view way = call.word("way");
    if (way != "session") {
        session.approximation.way = way == "solved"    ? FitWay::solved
                                    : way == "by_hand" ? FitWay::byHand
                                                       : FitWay::trained;
    }
    return session;
}

/// Of Σ v·φ(w·x + b) from the target.
double sumError(const Context& context, const Call& call) {
    const Session session = asked(context, call);
    const TargetFunction target(session.approximation.target);
    const FitError error = chosenSum(session, target).error;
    const std::string_view what = call.word("error");
    return what == "sup" ? error.sup : what == "mean" ? error.mean : error.rms;
}

/// p of sup ~ N^p.
double lawExponent(const Context& context, const Call& call) {
    const TargetFunction target(context.session.approximation.target);
    return lawSlope(errorLaw(call.activation("activation", context.session), target, kLawUnits));
}

double polynomialError(const Context& context, const Call& call) {
    return bestPolynomialError(TargetFunction(context.session.approximation.target),
                               call.whole("degree"));
}

/// A maxout, or the difference of two, from the target of the page.
double maxoutError(const Context& context, const Call& call) {
    ApproximationView view = context.session.approximation;
    const std::string_view side = call.word("target");
    if (side != "session") {
        view.maxoutTarget = TargetKind::square;
        view.concave = side == "concave";
    }
    const std::string_view count = call.word("maxouts");
    const bool pair = count == "session" ? view.pair : count == "two";
    const int pieces = static_cast<int>(call.number("pieces", context.session));
    const TargetFunction target = maxoutTarget(view);
    return pair ? fitMaxoutPair(target, pieces).sup : fitMaxout(target, pieces).sup;
}

/// Which piece has the gradient of a sample at x, from 1.
double maxoutWinner(const Context& context, const Call& call) {
    const ApproximationView& view = context.session.approximation;
    const MaxoutFit fit = fitMaxout(maxoutTarget(view), view.pieces);
    return static_cast<double>(fit.winner(call.number("x", context.session)) + 1);
}

double tentPieces(const Context& context, const Call& call) {
    const int layers = static_cast<int>(call.number("layers", context.session));
    return static_cast<double>(along(tentNetwork(layers), 0.0, 1.0).pieces());
}

/// Units of one hidden layer that has as many pieces as the tents.
double oneLayer(const Context& context, const Call& call) {
    return oneLayerUnits(tentPieces(context, call));
}

/// Mean over seeds, of random ReLU networks of 32 units.
double randomPieces(const Context& context, const Call& call) {
    const int layers = call.whole("layers");
    for (const RandomShape& shape : randomShapes(context.session.approximation.draw)) {
        if (shape.layers == layers) {
            return shape.pieces;
        }
    }
    return kUndefined;
}

} // namespace

std::vector<Measure> approximationMeasures() {
    const auto ofSession = [](MeasureArgument argument, double (*read)(const Session&)) {
        argument.fromSession = read;
        return argument;
    };
    const MeasureArgument units =
        ofSession(whole("units", {}, 1.0, UnitSum::kMostUnits),
                  [](const Session& s) { return static_cast<double>(s.approximation.units); });
    const MeasureArgument pieces =
        ofSession(whole("pieces", {}, 1.0, static_cast<double>(Maxout::kMostPieces)),
                  [](const Session& s) { return static_cast<double>(s.approximation.pieces); });
    const MeasureArgument layers =
        ofSession(whole("layers", {}, 1.0, ApproximationView::kMostLayers),
                  [](const Session& s) { return static_cast<double>(s.approximation.layers); });
    const MeasureArgument probe = ofSession(number("x", {}, -1.0, 1.0),
                                            [](const Session& s) { return s.approximation.probe; });
    return {
        {"sum_error",
         "largest, mean or rms error of a sum of N units from the target",
         Reads::session,
         {function(), units, word("way", {"session", "solved", "by_hand", "trained"}),
          word("error", {"sup", "mean", "rms"})},
         sumError},
        {"error_law",
         "p of the law sup error ~ N^p, for many units",
         Reads::session,
         {function()},
         lawExponent},
        {"polynomial_error",
         "least sup error of a polynomial of that degree: what such units cannot pass",
         Reads::session,
         {whole("degree", {}, 0.0, 12.0)},
         polynomialError},
        {"maxout_error",
         "best possible sup error of k pieces over [-1, 1]: of the target, of x² (convex) or -x² "
         "(concave), by one maxout or the difference of two",
         Reads::session,
         {pieces, word("target", {"session", "convex", "concave"}),
          word("maxouts", {"session", "one", "two"})},
         maxoutError},
        {"maxout_winner",
         "which piece of the maxout is largest at x and gets the gradient, from 1",
         Reads::session,
         {probe},
         maxoutWinner},
        {"tent_pieces",
         "straight pieces of the tent network with so many layers of 2 units",
         Reads::session,
         {layers},
         tentPieces},
        {"one_layer_units",
         "units that one hidden layer needs for as many pieces",
         Reads::session,
         {layers},
         oneLayer},
        {"random_pieces",
         "mean pieces of random networks of 32 ReLUs in 1, 2, 4 or 8 layers",
         Reads::session,
         {whole("layers", {}, 1.0, 8.0)},
         randomPieces},
    };
}

} // namespace actiscope::measure_tables
