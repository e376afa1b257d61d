#include "core/lesson/lesson_setting.h"
#include "core/lesson/measures/measure_tables.h"

#include "core/analysis/checklist.h"
#include "core/analysis/precision.h"
#include "core/run/cost.h"
#include "core/scene/curve_scene.h"

#include <cmath>
#include <numbers>

namespace actiscope::measure_tables {
namespace {

Activation f(const Context& context, const Call& call) {
    return call.activation("activation", context.session);
}

/// A setting as it is now.
double setting(const Context& context, const Call& call) {
    const auto value = valueOf(lessonSetting(call.word("key")), context.session);
    return value ? numberOf(*value).value_or(kUndefined) : kUndefined;
}

double probeValue(const Context& context, const Call& call) {
    return f(context, call).at(context.session.curves.probe).value;
}

double probeSlope(const Context& context, const Call& call) {
    return f(context, call).at(context.session.curves.probe).slope;
}

double probeDifference(const Context& context, const Call& call) {
    const double x = context.session.curves.probe;
    return std::fabs(f(context, call).at(x).value -
                     call.activation("other", context.session).at(x).value);
}

/// f' at the probe by the textbook's formula, every operation rounded to float32.
double probeNaiveSlope(const Context& context, const Call& call) {
    const Activation function = f(context, call);
    const NaiveForm* form = naiveForm(function);
    return form ? form->at(context.session.curves.probe, function.parameters(), Format::float32)
                      .slope
                : kUndefined;
}

/// Of the input that the Curves view shows.
double inputShare(const Context& context, const Call& call) {
    const Properties properties =
        computeProperties(f(context, call), context.session.curves.epsilon);
    const InputShares shares = inputShares(context.session.curves.input, properties.regions, {});
    return call.word("region") == "dead" ? shares.dead : shares.saturated;
}

struct Moments {
    double mean;
    double deviation;
};

/// Of f(z), z ~ N(mean, deviation²), by the midpoint rule over ±10 deviations.
Moments outputMoments(const Context& context, const Call& call) {
    constexpr int kCells = 20000;
    constexpr double kReach = 10.0;
    const Activation function = f(context, call);
    const double mean = call.number("mean", context.session);
    const double deviation = call.number("deviation", context.session);
    double sum = 0.0;
    double square = 0.0;
    for (int i = 0; i < kCells; ++i) {
        const double t = kReach * ((2.0 * i + 1.0) / kCells - 1.0);
        const double weight =
            std::exp(-0.5 * t * t) / std::sqrt(2.0 * std::numbers::pi) * 2.0 * kReach / kCells;
        const double y = function.at(mean + deviation * t).value;
        sum += weight * y;
        square += weight * y * y;
    }
    return {sum, std::sqrt(std::fmax(0.0, square - sum * sum))};
}

double outputMean(const Context& context, const Call& call) {
    return outputMoments(context, call).mean;
}

double outputDeviation(const Context& context, const Call& call) {
    return outputMoments(context, call).deviation;
}

/// f' a hair beside x.
double sideSlope(const Context& context, const Call& call) {
    constexpr double kBeside = 1e-9;
    const double x = call.number("x");
    const double aside = kBeside * std::fmax(1.0, std::fabs(x));
    return f(context, call).at(call.word("side") == "left" ? x - aside : x + aside).slope;
}

/// 1 = holds, 0.5 = in part, 0 = fails.
double conditionMet(const Context& context, const Call& call) {
    static constexpr std::pair<std::string_view, Condition> kConditions[] = {
        {"nonlinear", Condition::nonlinear}, {"alive", Condition::noDead},
        {"monotone", Condition::monotone},   {"smooth", Condition::smooth},
        {"centred", Condition::zeroCentred}, {"bounded", Condition::bounded}};
    const Properties properties =
        computeProperties(f(context, call), context.session.curves.epsilon);
    for (const CheckResult& result : checklist(properties)) {
        for (const auto& [name, condition] : kConditions) {
            if (name == call.word("condition") && condition == result.condition) {
                return result.fulfilment == Fulfilment::holds    ? 1.0
                       : result.fulfilment == Fulfilment::partly ? 0.5
                                                                 : 0.0;
            }
        }
    }
    return kUndefined;
}

double cost(const Context& context, const Call& call, double Cost::*part) {
    const Activation function = f(context, call);
    const std::string_view name = call.measure().name;
    return context.races.number({std::string(name), function, {}}, [&] {
        const auto costs = measureCosts({function}, context.stop, [](std::size_t) {});
        return costs.empty() ? kUndefined : costs.front().*part;
    });
}

double costRatio(const Context& context, const Call& call) {
    return cost(context, call, &Cost::ratio);
}

double costNanoseconds(const Context& context, const Call& call) {
    return cost(context, call, &Cost::valueAndSlope);
}

} // namespace

std::vector<Measure> shapeMeasures() {
    MeasureArgument mean = number("mean", {}, -100.0, 100.0);
    mean.fromSession = [](const Session& s) { return s.curves.input.mean; };
    MeasureArgument deviation = number("deviation", {}, 0.0, 100.0);
    deviation.fromSession = [](const Session& s) { return s.curves.input.deviation; };
    return {
        {"setting",
         "a setting that is a number, as it is now",
         Reads::session,
         {{"key", Kind::setting}},
         setting},
        {"probe_value", "f at the probe", Reads::session, {function()}, probeValue},
        {"probe_slope", "f' at the probe", Reads::session, {function()}, probeSlope},
        {"probe_difference",
         "how far two functions differ at the probe",
         Reads::session,
         {function(), function("other")},
         probeDifference},
        {"probe_naive_slope",
         "f' at the probe by the textbook's formula in float32",
         Reads::session,
         {function()},
         probeNaiveSlope},
        {"input_share",
         "share of the input that the Curves view shows in a dead or a saturated region",
         Reads::session,
         {function(), word("region", {"dead", "saturated"})},
         inputShare},
        {"output_mean",
         "the mean of f(z) for z ~ N(mean, deviation²)",
         Reads::session,
         {function(), mean, deviation},
         outputMean},
        {"output_deviation",
         "the standard deviation of f(z) for z ~ N(mean, deviation²): how much of a noisy input "
         "comes out",
         Reads::session,
         {function(), mean, deviation},
         outputDeviation},
        {"side_slope",
         "f' just left or right of x",
         Reads::session,
         {function(), number("x", 0.0), word("side", {"left", "right"})},
         sideSlope},
        {"condition_met",
         "whether a function is nonlinear, without a dead region, monotone, smooth, centred or "
         "bounded: 1 = yes, 0.5 = in part, 0 = no",
         Reads::session,
         {function(),
          word("condition", {"nonlinear", "alive", "monotone", "smooth", "centred", "bounded"})},
         conditionMet},
        {"cost_ratio",
         "time of f with f' on this machine, in units of that of ReLU",
         Reads::race,
         {function()},
         costRatio},
        {"cost_ns",
         "nanoseconds for one f with f' on this machine",
         Reads::race,
         {function()},
         costNanoseconds},
    };
}

} // namespace actiscope::measure_tables
