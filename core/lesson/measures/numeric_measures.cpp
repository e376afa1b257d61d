#include "core/lesson/measures/measure_tables.h"

#include "core/activation/frameworks.h"
#include "core/analysis/precision.h"

#include <algorithm>
#include <cmath>

namespace actiscope::measure_tables {
namespace {

Format formatOf(const Call& call) {
    for (const Format format : {Format::float64, Format::float32, Format::float16}) {
        if (formatName(format) == call.word("format")) {
            return format;
        }
    }
    return Format::float64;
}

bool isNaive(const Call& call) {
    return call.word("form") == "naive";
}

/// f' with every operation rounded, of the stable form or of the textbook's.
double roundedSlope(const Context& context, const Call& call) {
    const Activation f = call.activation("activation", context.session);
    const double x = call.number("x");
    if (!isNaive(call)) {
        return f.at(x, formatOf(call)).slope;
    }
    const NaiveForm* form = naiveForm(f);
    return form ? form->at(x, f.parameters(), formatOf(call)).slope : kUndefined;
}

/// The smallest x > 0 from which on f' is exactly 0; infinite if there is none.
double firstZeroSlope(const Context& context, const Call& call) {
    const Activation f = call.activation("activation", context.session);
    const NaiveForm* form = naiveForm(f);
    if (isNaive(call) && form == nullptr) {
        return kUndefined;
    }
    const std::vector<Interval> zero = isNaive(call)
                                           ? naiveFailure(*form, f, formatOf(call)).zeroSlope
                                           : zeroSlopeIntervals(f, formatOf(call));
    for (const Interval& interval : zero) {
        if (interval.from > 0.0) {
            return interval.from;
        }
    }
    return std::numeric_limits<double>::infinity();
}

/// What a framework returns as f' at the kink nearest to x.
double kinkSlope(const Context& context, const Call& call) {
    const std::vector<KinkSlopes> kinks =
        kinkSlopes(call.activation("activation", context.session));
    const double x = call.number("x");
    const auto nearest = std::ranges::min_element(
        kinks, {}, [x](const KinkSlopes& kink) { return std::fabs(kink.x - x); });
    if (nearest == kinks.end()) {
        return kUndefined;
    }
    const std::string_view framework = call.word("framework");
    const FrameworkSlope& found = framework == "pytorch"      ? nearest->pytorch
                                  : framework == "tensorflow" ? nearest->tensorflow
                                                              : nearest->jax;
    return found.slope.value_or(kUndefined);
}

} // namespace

std::vector<Measure> numericMeasures() {
    const MeasureArgument format = word("format", {"float32", "float64", "float16"});
    const MeasureArgument form = word("form", {"stable", "naive"});
    return {
        {"rounded_slope",
         "f'(x) in a number format, of the stable or of the textbook's formula",
         Reads::session,
         {function(), number("x"), format, form},
         roundedSlope},
        {"first_zero_slope",
         "the first x > 0 where f' is exactly 0 in a number format",
         Reads::session,
         {function(), format, form},
         firstZeroSlope},
        {"kink_slope",
         "what a framework returns as f' at the kink nearest to x",
         Reads::session,
         {function(), number("x", 0.0), word("framework", {"pytorch", "tensorflow", "jax"})},
         kinkSlope},
    };
}

} // namespace actiscope::measure_tables
