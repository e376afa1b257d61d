#include "core/lesson/measures/measure_tables.h"

#include "core/analysis/taylor/ridge_sum.h"
#include "core/analysis/taylor/taylor.h"

#include <cmath>

namespace actiscope::measure_tables {
namespace {

Activation f(const Context& context, const Call& call) {
    return call.activation("activation", context.session);
}

/// The coefficient of x1^i·x2^j in the expansion of f(w1·x1 + w2·x2 + b).
double coefficient(const Context& context, const Call& call) {
    const int i = call.whole("i");
    const int j = call.whole("j");
    const Taylor series =
        TaylorExpansion(f(context, call)).at(call.number("b", context.session), i + j);
    Polynomial2 polynomial(i + j);
    polynomial.addRidge(series, call.number("w1", context.session),
                        call.number("w2", context.session), 1.0);
    return polynomial.coefficient(i, j);
}

/// Between that coefficient of x1·x2 and f''(b)·w1·w2.
double productTermError(const Context& context, const Call& call) {
    const double w1 = call.number("w1", context.session);
    const double w2 = call.number("w2", context.session);
    const double b = call.number("b", context.session);
    const Activation function = f(context, call);
    const Taylor series = TaylorExpansion(function).at(b, 2);
    Polynomial2 polynomial(2);
    polynomial.addRidge(series, w1, w2, 1.0);
    const Eigen::ArrayXd x = Eigen::ArrayXd::Constant(1, b);
    Eigen::ArrayXd value(1);
    Eigen::ArrayXd slope(1);
    Eigen::ArrayXd second(1);
    function.evaluate(x, value, slope, second);
    return std::fabs(polynomial.coefficient(1, 1) - second[0] * w1 * w2);
}

double radius(const Context& context, const Call& call) {
    return TaylorExpansion(f(context, call)).at(call.number("b", context.session), 1).radius;
}

/// Largest |f − polynomial| over a square, inside or outside the band of convergence.
double residual(const Context& context, const Call& call) {
    const Activation function = f(context, call);
    const RidgeSum sum =
        neuron(call.number("w1", context.session), call.number("w2", context.session),
               call.number("b", context.session));
    const ExpandedSum expanded = expandSum(TaylorExpansion(function), sum, {0.0, 0.0},
                                           static_cast<int>(call.number("order", context.session)));
    const double side = call.number("extent");
    MapRequest request;
    request.bounds = {-side, side, -side, side};
    const ExpansionMaps maps = mapExpansion(expanded, function, request);
    return call.word("where") == "inside" ? maps.largestInside : maps.largestOutside;
}

/// f(++) − f(+−) − f(−+) + f(−−) of one neuron or of two opposite ones.
double interactionOf(const Context& context, const Call& call) {
    const double w1 = call.number("w1", context.session);
    const double w2 = call.number("w2", context.session);
    const double b = call.number("b", context.session);
    const RidgeSum sum =
        call.word("subject") == "neuron" ? neuron(w1, w2, b) : oppositePair(w1, w2, b);
    return interaction(sum, f(context, call));
}

double gateError(const Context& context, const Call& call) {
    const Activation function = f(context, call);
    const Format format = call.word("format") == "float32" ? Format::float32 : Format::float64;
    return productError(productGate(function, call.number("b", context.session),
                                    call.number("lambda", context.session)),
                        function, format);
}

double curvature(const Context& context, const Call& call) {
    const auto largest = largestCurvature(f(context, call));
    return largest ? largest->value : kUndefined;
}

double curvaturePlace(const Context& context, const Call& call) {
    const auto largest = largestCurvature(f(context, call));
    return largest ? largest->place : kUndefined;
}

} // namespace

std::vector<Measure> expansionMeasures() {
    const auto ofSession = [](MeasureArgument argument, double (*read)(const Session&)) {
        argument.fromSession = read;
        return argument;
    };
    const MeasureArgument w1 = ofSession(number("w1", {}, -1000.0, 1000.0),
                                         [](const Session& s) { return s.features.w1; });
    const MeasureArgument w2 = ofSession(number("w2", {}, -1000.0, 1000.0),
                                         [](const Session& s) { return s.features.w2; });
    const MeasureArgument b =
        ofSession(number("b", {}, -1000.0, 1000.0), [](const Session& s) { return s.features.b; });
    const MeasureArgument order =
        ofSession(whole("order", {}, 0.0, TaylorExpansion::kHighestOrder),
                  [](const Session& s) { return static_cast<double>(s.features.order); });
    const MeasureArgument lambda = ofSession(number("lambda", {}, 1e-6, 10.0),
                                             [](const Session& s) { return s.features.lambda; });
    const auto power = [](std::string_view name) {
        constexpr double kHighest = 7.0; // the sum of two stays within the highest order
        return whole(name, {}, 0.0, kHighest);
    };
    return {
        {"taylor_coefficient",
         "the coefficient of x1^i·x2^j in f(w1·x1 + w2·x2 + b)",
         Reads::session,
         {function(), w1, w2, b, power("i"), power("j")},
         coefficient},
        {"product_term_error",
         "|coefficient of x1·x2 - f''(b)·w1·w2|",
         Reads::session,
         {function(), w1, w2, b},
         productTermError},
        {"radius",
         "the radius of convergence of the Taylor series at b",
         Reads::session,
         {function(), b},
         radius},
        {"taylor_residual",
         "largest |f(w1·x1 + w2·x2 + b) - Taylor polynomial| for |x1|, |x2| <= extent",
         Reads::session,
         {function(), w1, w2, b, order, number("extent", 2.5, 0.1, 100.0),
          word("where", {"inside", "outside"})},
         residual},
        {"interaction",
         "y(1,1) - y(1,-1) - y(-1,1) + y(-1,-1) of one neuron or an opposite pair",
         Reads::session,
         {function(), w1, w2, b, word("subject", {"neuron", "pair"})},
         interactionOf},
        {"product_error",
         "how far four neurons are from x1·x2 on the square |x1|, |x2| <= 1",
         Reads::session,
         {function(), b, lambda, word("format", {"float64", "float32"})},
         gateError},
        {"largest_curvature",
         "the largest |f''| in [-6, 6]",
         Reads::session,
         {function()},
         curvature},
        {"largest_curvature_at",
         "x in [-6, 6] where |f''| is largest",
         Reads::session,
         {function()},
         curvaturePlace},
    };
}

} // namespace actiscope::measure_tables
